import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Field as FieldOf, Words } from '@shared/records/vocabulary/field';
import { Choices, Toggle } from '@/components/forms/choices';
import { Field, TextField } from '@/components/forms/field';
import { formText, pickerText, sightWords } from '@/text/register';
import { isSecretField, partOf } from './content';
import { DayEditor } from './day-editor';
import { MonthEditor } from './month-editor';
import { YuanEditor } from '@/components/forms/yuan';
import { NumberEditor } from './number-editor';
import type { Offers } from './offers';
import { PeopleEditor } from './people-editor';
import { periodOptions } from './periods';
import { PickBox } from './pick-box';
import { PickEditor } from './pick-editor';
import { PickSheet } from './pick-sheet';
import { TicksEditor } from './ticks-editor';
import type { Speech } from './value-words';

export type Plain = Exclude<FieldOf['is'], 'rows'>;
export type PlainField = FieldOf & { is: Plain };
export type EditorProps<F extends FieldOf = PlainField> = {
  path: string;
  field: F;
  value: unknown;
  onChange: (value: unknown) => void;
  error?: string | undefined;
  offers: Offers;
  speech: Speech;
  /** A form about one year offers the periods of that year. */
  year?: string | undefined;
  /** Says 「选填」 beside the label, where no head above says it. */
  saysOptional?: boolean | undefined;
};

const longFrom = 80;
const chipsUpTo = 8;

/** One line under the field: what the kind says, and who may read what is narrower than the record. */
export const hintOf = (field: FieldOf): string | undefined => {
  const sight = field.saysSight ? undefined : sightWords(field.sight);
  const words = [field.hint, sight, isSecretField(field) ? formText.notOnDevice : undefined].filter(
    (word): word is string => word !== undefined,
  );
  return words.length === 0 ? undefined : words.join('，');
};

type ListProps = {
  id: string;
  label: string;
  words: string;
  options: readonly { value: string; word: string }[];
  chosen: readonly string[];
  onPick: (value: string) => void;
  onClear?: (() => void) | undefined;
};

const ListEditor = ({ id, label, words, options, chosen, onPick, onClear }: ListProps) => {
  const [isOpen, setOpen] = useState(false);
  const pick = (value: string): void => {
    setOpen(false);
    onPick(value);
  };
  return (
    <View>
      <PickBox id={id} label={label} words={words} onOpen={() => setOpen(true)} onClear={onClear} />
      {isOpen ? (
        <PickSheet
          id={id}
          title={label}
          options={options}
          chosen={chosen}
          empty={pickerText.nothing}
          onPick={pick}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </View>
  );
};

const optionsOf = (words: Words) => Object.entries(words).map(([value, word]) => ({ value, word }));
const toggled = (chosen: readonly string[], value: string): string[] =>
  chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
const yesOrNo = [
  { value: 'yes', word: formText.yes },
  { value: 'no', word: formText.no },
] as const;

type InnerProps = EditorProps & { id: string };

const ChoiceEditor = ({ id, field, value, onChange }: InnerProps & { field: { is: 'choice'; words: Words } }) => {
  const options = optionsOf(field.words);
  const chosen = typeof value === 'string' ? [value] : [];
  if (options.length > chipsUpTo)
    return (
      <ListEditor
        id={id}
        label={field.label}
        words={field.words[chosen[0] ?? ''] ?? ''}
        options={options}
        chosen={chosen}
        onPick={onChange}
        onClear={field.isRequired ? undefined : () => onChange(undefined)}
      />
    );
  return (
    <Choices
      id={id}
      label={field.label}
      options={options}
      chosen={chosen}
      onChoose={(next) => onChange(!field.isRequired && next === value ? undefined : next)}
    />
  );
};

const PeriodEditor = ({ id, field, value, onChange, offers, year }: InnerProps & { field: { is: 'period' } }) => {
  const chosen = typeof value === 'string' ? value : undefined;
  // Months of no particular year may be of any: a birth, a first payment.
  if (field.each === 'month' && year === undefined)
    return <MonthEditor id={id} label={field.label} value={chosen} today={offers.today} onChange={onChange} />;
  const options = periodOptions({ kind: field.each, today: offers.today, year, chosen });
  return (
    <ListEditor
      id={id}
      label={field.label}
      words={options.find((option) => option.value === chosen)?.word ?? ''}
      options={options}
      chosen={chosen === undefined ? [] : [chosen]}
      onPick={onChange}
      onClear={field.isRequired ? undefined : () => onChange(undefined)}
    />
  );
};

const limitsOf = ({ min, max, unit, isHalves }: PlainField & { is: 'number' }) => ({ min, max, unit, isHalves });

const YesEditor = ({ id, field, value, onChange }: InnerProps) => (
  <Choices
    id={id}
    label={field.label}
    options={yesOrNo}
    chosen={value === undefined ? [] : [value === true ? 'yes' : 'no']}
    onChoose={(next) => onChange(next === 'yes')}
  />
);

const severalOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

/** Several of a list, kept in the order of the list. */
const ChoicesEditor = ({ id, field, value, onChange }: InnerProps & { field: { is: 'choices'; words: Words } }) => (
  <Choices
    id={id}
    label={field.label}
    isMultiple
    options={optionsOf(field.words)}
    chosen={severalOf(value)}
    onChoose={(next) => onChange(Object.keys(field.words).filter((key) => toggled(severalOf(value), next).includes(key)))}
  />
);

/** One person or several. */
const WhoEditor = ({ id, field, value, onChange, offers }: InnerProps) => {
  const isMultiple = field.is === 'people';
  return (
    <PeopleEditor
      id={id}
      label={field.label}
      offers={offers}
      chosen={typeof value === 'string' ? [value] : severalOf(value)}
      isMultiple={isMultiple}
      canClear={!field.isRequired}
      onChoose={(memberIds) => onChange(isMultiple ? memberIds : memberIds[0])}
    />
  );
};

/** The thing itself, without its label. */
const Inner = (props: InnerProps) => {
  const { id, path, field, value, onChange, offers, speech } = props;
  const single = typeof value === 'string' ? value : undefined;
  const number = typeof value === 'number' ? value : undefined;
  switch (field.is) {
    case 'day':
      return <DayEditor id={id} label={field.label} value={single} today={offers.today} canClear={!field.isRequired} onChange={onChange} />;
    case 'period':
      return <PeriodEditor {...props} field={field} />;
    case 'number':
      return <NumberEditor id={id} label={field.label} value={number} onChange={onChange} {...limitsOf(field)} />;
    case 'money':
      return <YuanEditor id={id} label={field.label} value={number} onChange={onChange} />;
    case 'yes':
      return <YesEditor {...props} />;
    case 'choice':
      return <ChoiceEditor {...props} field={field} />;
    case 'choices':
      return <ChoicesEditor {...props} field={field} />;
    case 'ticks':
      return (
        <TicksEditor
          id={id}
          label={field.label}
          words={field.words}
          value={value as Record<string, boolean> | undefined}
          onChange={onChange}
        />
      );
    case 'person':
    case 'people':
      return <WhoEditor {...props} />;
    case 'org':
    case 'record':
    case 'rule':
      return <PickEditor id={id} path={path} field={field} value={single} offers={offers} speech={speech} onPick={onChange} />;
    case 'text':
    case 'link':
      // Cannot happen: texts have their own field, see PlainEditor.
      throw new Error(field.is);
  }
};

/** One field of a form with its label, its hint and what is wrong with it. */
export const PlainEditor = (props: EditorProps) => {
  const { path, field, value, onChange, error, saysOptional = false } = props;
  const id = partOf(path);
  const named = { id, label: field.label, error, hint: hintOf(field), isOptional: saysOptional && !field.isRequired };
  if (field.is === 'text')
    return (
      <TextField
        {...named}
        value={typeof value === 'string' ? value : ''}
        onChange={onChange}
        max={field.most}
        isLong={field.most >= longFrom}
      />
    );
  if (field.is === 'link')
    return (
      <TextField
        {...named}
        value={typeof value === 'string' ? value : ''}
        onChange={onChange}
        max={198}
        placeholder={formText.linkPlaceholder}
      />
    );
  if (field.is === 'yes' && !field.isRequired)
    return (
      <View id={`field-${id}`} className="toggle-field">
        <Toggle
          id={id}
          label={field.label}
          isOn={value === true}
          onChange={onChange}
          {...((error ?? named.hint) ? { note: error ?? named.hint ?? '' } : {})}
        />
      </View>
    );
  return (
    <Field {...named}>
      <Inner {...props} id={id} />
    </Field>
  );
};
