import { Text, View } from '@tarojs/components';
import { pressable } from '../parts/pressable';
import '../parts/row.scss';
import './choices.scss';

export type Option<V extends string> = { value: V; word: string };
export type ChoicesProps<V extends string> = {
  id: string;
  label: string;
  options: readonly Option<V>[];
  chosen: readonly V[];
  onChoose: (value: V) => void;
  /** Several may be chosen; otherwise a tap replaces the choice. */
  isMultiple?: boolean;
};

/** Up to eight fixed answers, each a tap away. */
export const Choices = <V extends string>({ id, label, options, chosen, onChoose, isMultiple = false }: ChoicesProps<V>) => (
  <View id={id} className="choices" role={isMultiple ? 'group' : 'radiogroup'} aria-label={label}>
    {options.map(({ value, word }) => {
      const isOn = chosen.includes(value);
      return (
        <View
          key={value}
          id={`${id}-${value}`}
          className={isOn ? 'choice on' : 'choice'}
          role={isMultiple ? 'checkbox' : 'radio'}
          aria-checked={isOn}
          {...pressable(() => onChoose(value))}
        >
          <Text>{word}</Text>
        </View>
      );
    })}
  </View>
);

export type SegmentProps<V extends string> = {
  id: string;
  label: string;
  options: readonly Option<V>[];
  chosen: V;
  onChoose: (value: V) => void;
};

/** Two or three views of the same thing. */
export const Segment = <V extends string>({ id, label, options, chosen, onChoose }: SegmentProps<V>) => (
  <View id={id} className="segment" role="tablist" aria-label={label}>
    {options.map(({ value, word }) => (
      <View
        key={value}
        id={`${id}-${value}`}
        className={value === chosen ? 'segment-part on' : 'segment-part'}
        role="tab"
        aria-selected={value === chosen}
        {...pressable(() => onChoose(value))}
      >
        <Text>{word}</Text>
      </View>
    ))}
  </View>
);

export type ToggleProps = { id: string; label: string; note?: string; isOn: boolean; onChange: (isOn: boolean) => void };

/** A row that is on or off; the whole row can be tapped. */
export const Toggle = ({ id, label, note, isOn, onChange }: ToggleProps) => (
  <View id={id} className="row toggle" role="switch" aria-checked={isOn} aria-label={label} {...pressable(() => onChange(!isOn))}>
    <View className="grow">
      <View className="row-title">{label}</View>
      {note === undefined ? null : <View className="row-note">{note}</View>}
    </View>
    <View className={isOn ? 'switch on' : 'switch'}>
      <View className="switch-knob" />
    </View>
  </View>
);
