import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Sheet } from '@/components/feedback/sheet';
import { Icon } from '@/components/parts/icon';
import { pickerText } from '@/text/register';
import { pressable } from '@/components/parts/pressable';
import '@/components/forms/field.scss';
import './editors.scss';

export type PickOption = { value: string; word: string; note?: string };
export type PickSheetProps = {
  id: string;
  title: string;
  options: readonly PickOption[];
  chosen: readonly string[] /** Said where there is nothing to choose from. */;
  empty: string;
  onPick: (value: string) => void;
  onClose: () => void;
};

const searchFrom = 14;

export const matching = (options: readonly PickOption[], word: string): PickOption[] => {
  const sought = word.trim();
  return options.filter((option) => sought === '' || option.word.includes(sought) || (option.note ?? '').includes(sought));
};

export const SearchBox = ({
  id,
  label,
  value,
  onSearch,
  onEnter,
}: {
  id: string;
  label: string;
  value: string;
  onSearch: (word: string) => void;
  onEnter?: () => void;
}) => (
  <View className="input line-up pick-search">
    <Icon name="search" size={16} />
    <Input
      id={id}
      className="grow"
      type="text"
      value={value}
      placeholder={label}
      placeholderClass="placeholder"
      aria-label={label}
      maxlength={40}
      onInput={(event) => onSearch(event.detail.value)}
      onConfirm={() => onEnter?.()}
    />
  </View>
);

export const OptionRow = ({
  id,
  option,
  isOn,
  isMultiple,
  onTap,
}: {
  id: string;
  option: PickOption;
  isOn: boolean;
  isMultiple: boolean;
  onTap: () => void;
}) => (
  <View id={id} className="pick-option" role={isMultiple ? 'checkbox' : 'radio'} aria-checked={isOn} {...pressable(onTap)}>
    <View className={isOn ? 'pick-mark on' : 'pick-mark'}>{isOn ? <Icon name="check" size={16} /> : null}</View>
    <View className="grow">
      <Text className="block">{option.word}</Text>
      {option.note === undefined || option.note === '' ? null : <Text className="note block">{option.note}</Text>}
    </View>
  </View>
);

/** One of a list: an organisation, a record, a rule. Enter takes the first that is found. */
export const PickSheet = ({ id, title, options, chosen, empty, onPick, onClose }: PickSheetProps) => {
  const [word, search] = useState('');
  const shown = matching(options, word);
  const first = shown[0];
  return (
    <Sheet id={`${id}-sheet`} isOpen onClose={onClose} title={title}>
      {options.length > searchFrom ? (
        <SearchBox
          id={`${id}-search`}
          label={pickerText.searchAny}
          value={word}
          onSearch={search}
          onEnter={() => first && onPick(first.value)}
        />
      ) : null}
      {shown.length === 0 ? <Text className="note block pick-empty">{options.length === 0 ? empty : pickerText.nothing}</Text> : null}
      <View className="pick-list" role="radiogroup" aria-label={title}>
        {shown.map((option) => (
          <OptionRow
            key={option.value}
            id={`${id}-${shown.indexOf(option)}`}
            option={option}
            isOn={chosen.includes(option.value)}
            isMultiple={false}
            onTap={() => onPick(option.value)}
          />
        ))}
      </View>
    </Sheet>
  );
};
