import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/parts/card';
import { Icon } from '@/components/parts/icon';
import { isEmptyValue, type NamedField } from '@/features/register/content';
import { canBeText, FieldEditor } from '@/features/register/field-editor';
import { pressable } from '@/components/parts/pressable';
import { formText } from '@/text/register';
import type { FormState } from './use-form';

const foldFrom = 3;

type FieldsProps = {
  fields: readonly NamedField[];
  state: FormState;
  opened: readonly string[];
  onOpen: (name: string) => void;
  saysOptional?: boolean;
};

const yearOf = ({ kind, content }: FormState): string | undefined => {
  const name = Object.entries(kind.fields).find(([, field]) => field.is === 'period' && field.each === 'year')?.[0];
  const value = name === undefined ? undefined : content[name];
  return typeof value === 'string' ? value : undefined;
};

const FieldList = ({ fields, state, opened, onOpen, saysOptional = false }: FieldsProps) => (
  <View className="field-list">
    {fields.map(([name, field]) => (
      <FieldEditor
        key={name}
        path={name}
        field={field}
        value={state.content[name]}
        faults={state.faults}
        offers={state.form}
        speech={state.speech}
        year={field.is === 'period' && field.each === 'year' ? undefined : yearOf(state)}
        saysOptional={saysOptional}
        isText={!opened.includes(name) && canBeText(field, state.initial[name])}
        onOpen={() => onOpen(name)}
        onPut={(edit) => state.put(name, edit)}
      />
    ))}
  </View>
);

const Fold = ({ fields, isOpen, onToggle }: { fields: readonly NamedField[]; isOpen: boolean; onToggle: () => void }) => (
  <View id="optional" className="fold" role="button" aria-expanded={isOpen} {...pressable(onToggle)}>
    <View className="grow">
      <Text className="head">{formText.optional}</Text>
      {isOpen ? null : <Text className="note block">{fields.map(([, field]) => field.label).join('、')}</Text>}
    </View>
    <Icon name={isOpen ? 'up' : 'down'} size={16} />
  </View>
);

/** Required fields first; optional ones are folded unless there is something in them or little above them. */
export const FormFields = ({ state }: { state: FormState }) => {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [isUnfolded, setUnfolded] = useState<boolean>();
  const { shown } = state;
  const required = shown.filter(([, field]) => field.isRequired);
  const optional = shown.filter(([, field]) => !field.isRequired);
  const open = (name: string): void => setOpened((before) => [...before, name]);
  const isShort = required.length < foldFrom;
  const hasFault = optional.some(([name]) => Object.keys(state.faults).some((path) => path === name || path.startsWith(`${name}.`)));
  const isFilled = optional.some(([name]) => !isEmptyValue(state.initial[name]));
  const isOpen = hasFault || (isUnfolded ?? isFilled);
  if (isShort)
    return (
      <Card>
        <FieldList fields={[...required, ...optional]} state={state} opened={opened} onOpen={open} saysOptional />
      </Card>
    );
  return (
    <View className="form-cards">
      <Card>
        <FieldList fields={required} state={state} opened={opened} onOpen={open} />
      </Card>
      {optional.length === 0 ? null : (
        <Card>
          <Fold fields={optional} isOpen={isOpen} onToggle={() => setUnfolded(!isOpen)} />
          {isOpen ? <FieldList fields={optional} state={state} opened={opened} onOpen={open} /> : null}
        </Card>
      )}
    </View>
  );
};
