import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '@/components/parts/icon';
import { formText } from '@/text/register';
import { pressable } from '@/components/parts/pressable';

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** The number of what was typed, null for what is none yet. */
export const numberOfText = (text: string, isHalves: boolean): number | null => {
  if (!/^-?\d+(\.\d)?$/.test(text.trim())) return null;
  const value = Number(text);
  return isHalves ? Math.round(value * 2) / 2 : Math.round(value);
};

export type NumberEditorProps = {
  id: string;
  label: string;
  value: number | undefined;
  min: number;
  max: number;
  unit: string;
  isHalves: boolean;
  onChange: (value: number | undefined) => void;
};

const Step = ({ id, icon, label, onStep }: { id: string; icon: 'minus' | 'plus'; label: string; onStep: () => void }) => (
  <View id={id} className="step-button" role="button" aria-label={label} {...pressable(onStep)}>
    <Icon name={icon} size={20} />
  </View>
);

/** Few are stepped, many are typed. */
export const NumberEditor = ({ id, label, value, min, max, unit, isHalves, onChange }: NumberEditorProps) => {
  const [text, setText] = useState<string>();
  const step = (by: number): void => {
    setText(undefined);
    onChange(value === undefined ? clamp(by > 0 ? Math.max(min, isHalves ? 0.5 : 1) : min, min, max) : clamp(value + by, min, max));
  };
  const typed = (next: string): void => {
    setText(next);
    if (next.trim() === '') onChange(undefined);
    const number = numberOfText(next, isHalves);
    if (number !== null) onChange(number);
  };
  const by = isHalves ? 0.5 : 1;
  return (
    <View className="number-box">
      <Step id={`${id}-less`} icon="minus" label={formText.less} onStep={() => step(-by)} />
      <View className="input number-input">
        <Input
          id={id}
          type={isHalves ? 'digit' : 'number'}
          value={text ?? (value === undefined ? '' : String(value))}
          aria-label={label}
          maxlength={8}
          onInput={(event) => typed(event.detail.value)}
          onBlur={() => setText(undefined)}
        />
      </View>
      <Step id={`${id}-more`} icon="plus" label={formText.more} onStep={() => step(by)} />
      {unit === '' ? null : <Text className="note">{unit}</Text>}
    </View>
  );
};
