import { Input, Picker, Text, Textarea, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { isWeapp } from '@/platform/environment';
import { frameText } from '@/text/frame';
import { Icon } from '../parts/icon';
import './field.scss';

export type FieldProps = {
  label: string;
  children: ReactNode;
  id?: string;
  error?: string | undefined;
  hint?: string | undefined;
  isOptional?: boolean;
};

/** A label above, the thing itself, and what is wrong with it below, with a sign. */
export const Field = ({ label, children, id, error, hint, isOptional = false }: FieldProps) => (
  <View {...(id === undefined ? {} : { id: `field-${id}` })} className="field">
    <View className="field-label">
      <Text>{label}</Text>
      {isOptional ? <Text className="mini">{frameText.optional}</Text> : null}
    </View>
    {children}
    {error === undefined ? null : (
      <View className="field-error" role="alert" {...(id === undefined ? {} : { id: `error-${id}` })}>
        <Icon name="triangle" size={16} />
        <Text>{error}</Text>
      </View>
    )}
    {hint === undefined ? null : <Text className="note block">{hint}</Text>}
  </View>
);

type Named = Omit<FieldProps, 'children'> & { id: string };

export type TextFieldProps = Named & {
  value: string;
  onChange: (value: string) => void;
  max: number;
  placeholder?: string;
  isLong?: boolean;
};

export const TextField = ({ value, onChange, max, placeholder, isLong = false, ...field }: TextFieldProps) => {
  const shared = {
    id: field.id,
    value,
    maxlength: max,
    className: isLong ? 'input long' : 'input',
    placeholderClass: 'placeholder',
    ...(placeholder === undefined ? {} : { placeholder }),
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
  };
  return <Field {...field}>{isLong ? <Textarea autoHeight disableDefaultPadding {...shared} /> : <Input {...shared} />}</Field>;
};

export type MomentFieldProps = Named & { mode: 'date' | 'time'; value: string; onChange: (value: string) => void };

// A browser has its own fields for days and times, better on a PC than a wheel; WeChat has its own wheel.
const BrowserField = ({ id, mode, value, onChange, label }: MomentFieldProps) => (
  <input
    id={id}
    className="input"
    type={mode}
    value={value}
    aria-label={label}
    onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
  />
);

const WheelField = ({ id, mode, value, onChange }: MomentFieldProps) => (
  <Picker mode={mode} value={value} onChange={(event) => onChange(String(event.detail.value))}>
    <View id={id} className="input line-up">
      <Text className="grow">{value}</Text>
      <Icon name={mode === 'date' ? 'calendar' : 'clock'} size={16} />
    </View>
  </Picker>
);

/** A day `YYYY-MM-DD` or a time `HH:mm`. */
export const MomentField = (props: MomentFieldProps) => {
  const { mode: _mode, value: _value, onChange: _onChange, ...field } = props;
  return <Field {...field}>{isWeapp ? <WheelField {...props} /> : <BrowserField {...props} />}</Field>;
};

export type PickFieldProps = Named & {
  options: readonly { value: string; word: string }[];
  value: string;
  onChange: (value: string) => void;
};

/** One of many: people, places, groups. */
export const PickField = ({ options, value, onChange, ...field }: PickFieldProps) => {
  const at = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  );
  if (!isWeapp) {
    return (
      <Field {...field}>
        <select id={field.id} className="input" value={value} aria-label={field.label} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.word}
            </option>
          ))}
        </select>
      </Field>
    );
  }
  return (
    <Field {...field}>
      <Picker
        mode="selector"
        range={options.map((option) => option.word)}
        value={at}
        onChange={(event) => onChange(options[Number(event.detail.value)]?.value ?? value)}
      >
        <View id={field.id} className="input line-up">
          <Text className="grow">{options[at]?.word ?? ''}</Text>
          <Icon name="down" size={16} />
        </View>
      </Picker>
    </Field>
  );
};
