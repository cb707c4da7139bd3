import { Text, View } from '@tarojs/components';
import type { Words } from '@shared/records/vocabulary/field';
import { Button } from '@/components/parts/button';
import { Icon } from '@/components/parts/icon';
import { formText } from '@/text/register';
import { pressable } from '@/components/parts/pressable';

export type TicksEditorProps = {
  id: string;
  label: string;
  words: Words;
  value: Readonly<Record<string, boolean>> | undefined;
  onChange: (value: Record<string, boolean>) => void;
};

/** A tick for each word; what is there most years is ticked in one go. */
export const TicksEditor = ({ id, label, words, value, onChange }: TicksEditorProps) => {
  const keys = Object.keys(words);
  const put = (key: string): void =>
    onChange(Object.fromEntries(keys.map((other) => [other, other === key ? value?.[key] !== true : value?.[other] === true])));
  return (
    <View id={id} role="group" aria-label={label}>
      {keys.map((key, place) => {
        const isOn = value?.[key] === true;
        return (
          <View key={key} id={`${id}-${place}`} className="pick-option" role="checkbox" aria-checked={isOn} {...pressable(() => put(key))}>
            <View className={isOn ? 'pick-mark on' : 'pick-mark'}>{isOn ? <Icon name="check" size={16} /> : null}</View>
            <Text className="grow">{words[key]}</Text>
          </View>
        );
      })}
      {keys.every((key) => value?.[key] === true) ? null : (
        <Button id={`${id}-all`} kind="quiet" isSmall onTap={() => onChange(Object.fromEntries(keys.map((key) => [key, true])))}>
          {formText.allTicks}
        </Button>
      )}
    </View>
  );
};
