import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { PickedPerson } from '@shared/contract/register';
import { Sheet } from '@/components/feedback/sheet';
import { Button } from '@/components/parts/button';
import { pickerText } from '@/text/register';
import { matching, OptionRow, SearchBox, type PickOption } from './pick-sheet';

export type PeopleSheetProps = {
  id: string;
  title: string;
  people: readonly PickedPerson[];
  chosen: readonly string[];
  isMultiple: boolean;
  onChoose: (memberIds: string[]) => void;
  onClose: () => void;
};

/** A college has hundreds; who is not among the first is found by name. */
const shownMost = 80;

const optionOf = ({ memberId, name, group, note }: PickedPerson): PickOption => ({
  value: memberId,
  word: name,
  note: [group, note].filter((word) => word !== '').join('·'),
});

/** People in roster order, found by name. One is taken with a tap; several are ticked and then taken. */
export const PeopleSheet = ({ id, title, people, chosen, isMultiple, onChoose, onClose }: PeopleSheetProps) => {
  const [word, search] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>(chosen);
  const found = matching(people.map(optionOf), word);
  const shown = found.slice(0, shownMost);
  const inOrder = (memberIds: readonly string[]): string[] => {
    const known = people.map(({ memberId }) => memberId);
    return [...known.filter((memberId) => memberIds.includes(memberId)), ...memberIds.filter((memberId) => !known.includes(memberId))];
  };
  const take = (memberId: string): void => {
    if (!isMultiple) return onChoose([memberId]);
    return setTicked(ticked.includes(memberId) ? ticked.filter((other) => other !== memberId) : [...ticked, memberId]);
  };
  const first = shown[0];
  // Those who have left stand at the end for old records; nobody means them with 「全选」.
  const present = shown.filter(({ note }) => note?.includes(pickerText.left) !== true);
  const areAllTicked = present.length > 0 && present.every(({ value }) => ticked.includes(value));
  const tickAll = (): void =>
    setTicked(
      areAllTicked
        ? ticked.filter((memberId) => !shown.some(({ value }) => value === memberId))
        : [...new Set([...ticked, ...present.map(({ value }) => value)])],
    );
  return (
    <Sheet id={`${id}-sheet`} isOpen onClose={onClose} title={title}>
      <View className="line-up">
        <View className="grow">
          <SearchBox
            id={`${id}-search`}
            label={pickerText.search}
            value={word}
            onSearch={search}
            onEnter={() => first && take(first.value)}
          />
        </View>
        {isMultiple && shown.length > 1 ? (
          <Button id={`${id}-all`} kind="text" onTap={tickAll}>
            {areAllTicked ? pickerText.none : pickerText.all}
          </Button>
        ) : null}
      </View>
      {shown.length === 0 ? (
        <Text className="note block pick-empty">{people.length === 0 ? pickerText.noPeople : pickerText.nobody}</Text>
      ) : null}
      <View className="pick-list" role={isMultiple ? 'group' : 'radiogroup'} aria-label={title}>
        {shown.map((option) => (
          <OptionRow
            key={option.value}
            id={`${id}-person-${people.findIndex(({ memberId }) => memberId === option.value)}`}
            option={option}
            isOn={ticked.includes(option.value)}
            isMultiple={isMultiple}
            onTap={() => take(option.value)}
          />
        ))}
      </View>
      {found.length > shown.length ? <Text className="note block pick-empty">{pickerText.more(found.length - shown.length)}</Text> : null}
      {isMultiple ? (
        <View className="pick-foot">
          <Button id={`${id}-done`} kind="primary" isWide onTap={() => onChoose(inOrder(ticked))}>
            {pickerText.done(ticked.length)}
          </Button>
        </View>
      ) : null}
    </Sheet>
  );
};
