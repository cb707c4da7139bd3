import { View } from '@tarojs/components';
import { useState } from 'react';
import type { EntryView } from '@shared/contract/points';
import type { Month } from '@shared/kernel/period';
import { periodWord } from '@shared/kernel/time-words';
import { Empty } from '@/components/feedback/empty';
import { Sheet } from '@/components/feedback/sheet';
import { Choices } from '@/components/forms/choices';
import { Card, Section } from '@/components/parts/card';
import { pointsText } from '@/text/points';
import { MonthCard } from './months';
import { monthsOf, monthsUntilNow, type Points } from './use-points';

const ALL = 'all';

/** Every entry under its month; one month can be looked at by itself, also one in which there is nothing. */
export const Entries = ({ points, isOwn, onOpen }: { points: Points; isOwn: boolean; onOpen: (entry: EntryView) => void }) => {
  const [month, setMonth] = useState<Month>();
  const [isChoosing, setChoosing] = useState(false);
  const word = (one: Month): string => periodWord(one, points.today);
  const told = monthsOf(points);
  const shown = month === undefined ? told : told.filter((entry) => entry.month === month);
  const options = [
    { value: ALL, word: pointsText.allMonths },
    ...monthsUntilNow(points, told).map((one) => ({ value: one, word: word(one) })),
  ];
  const choose = (value: string): void => {
    setMonth(value === ALL ? undefined : value);
    setChoosing(false);
  };
  return (
    <View>
      {told.length === 0 ? (
        <Section title={pointsText.each} />
      ) : (
        <Section
          title={pointsText.each}
          more={month === undefined ? pointsText.allMonths : word(month)}
          moreId="choose-month"
          moreIcon="down"
          onMore={() => setChoosing(true)}
        />
      )}
      {told.length === 0 ? (
        <Card>
          <Empty id="no-entries" title={pointsText.emptyTitle} next={pointsText.emptyNext} />
        </Card>
      ) : null}
      {month !== undefined && shown.length === 0 ? (
        <Card>
          <Empty id="no-entries-of-month" title={pointsText.monthEmptyTitle(word(month))} next={pointsText.monthEmptyNext} />
        </Card>
      ) : null}
      {shown.map((entry) => (
        <MonthCard key={entry.month} month={entry} points={points} isOwn={isOwn} onOpen={onOpen} />
      ))}
      <Sheet id="month-sheet" isOpen={isChoosing} onClose={() => setChoosing(false)} title={pointsText.chooseMonth}>
        <View className="points-months">
          <Choices id="of-month" label={pointsText.chooseMonth} options={options} chosen={[month ?? ALL]} onChoose={choose} />
        </View>
      </Sheet>
    </View>
  );
};
