import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/parts/icon';
import type { IconName } from '@/theme/icons';
import { formText } from '@/text/register';
import { pressable } from '@/components/parts/pressable';
import './editors.scss';

export type PickBoxProps = {
  id: string;
  label: string;
  words: string;
  placeholder?: string;
  icon?: IconName;
  onOpen: () => void /** Takes an optional answer back. */;
  onClear?: (() => void) | undefined;
};

/** Looks like a field and opens a list. */
export const PickBox = ({ id, label, words, placeholder = formText.choose, icon = 'down', onOpen, onClear }: PickBoxProps) => (
  <View className="pick-box">
    <View id={id} className="input line-up grow" role="button" aria-label={label} {...pressable(onOpen)}>
      <Text className={words === '' ? 'placeholder grow' : 'grow'}>{words === '' ? placeholder : words}</Text>
      <Icon name={icon} size={16} />
    </View>
    {words === '' || onClear === undefined ? null : (
      <View id={`${id}-clear`} className="pick-clear" role="button" aria-label={formText.clear} {...pressable(onClear)}>
        <Icon name="close" size={16} />
      </View>
    )}
  </View>
);
