import { Text, View } from '@tarojs/components';
import { addDays, weekdayOf, type Day } from '@shared/kernel/day';
import { firstDayOf, lastDayOf, type Month } from '@shared/kernel/period';
import { frameText } from '@/text/frame';
import { Icon } from '../parts/icon';
import './month-grid.scss';

/** A word in a day's cell: what was held, what is planned, what is still open. */
export type DayWord = { day: Day; word: string; tone: 'done' | 'plain' | 'attn' };
export type MonthGridProps = {
  month: Month;
  today: Day;
  words: readonly DayWord[];
  chosen?: Day | undefined;
  onChoose: (day: Day) => void;
  onPrevious: () => void;
  onNext: () => void;
};

export const MonthHead = ({ month, onPrevious, onNext }: Pick<MonthGridProps, 'month' | 'onPrevious' | 'onNext'>) => (
  <View className="month-head">
    <Text className="head grow" id="month-title">
      {frameText.monthTitle(Number(month.slice(0, 4)), Number(month.slice(5)))}
    </Text>
    <View id="month-previous" className="month-step" role="button" aria-label={frameText.previousMonth} onClick={onPrevious}>
      <Icon name="left" />
    </View>
    <View id="month-next" className="month-step" role="button" aria-label={frameText.nextMonth} onClick={onNext}>
      <Icon name="right" />
    </View>
  </View>
);

const daysOf = (month: Month): Day[] => {
  const days: Day[] = [];
  for (let day = firstDayOf(month); day <= lastDayOf(month); day = addDays(day, 1)) days.push(day);
  return days;
};

/** The month with words, not dots; a day with several shows the first and how many more. */
export const MonthGrid = ({ month, today, words, chosen, onChoose, onPrevious, onNext }: MonthGridProps) => {
  const before = (weekdayOf(firstDayOf(month)) + 6) % 7;
  return (
    <View>
      <MonthHead month={month} onPrevious={onPrevious} onNext={onNext} />
      <View className="month-grid">
        {frameText.weekdays.map((word) => (
          <Text key={word} className="month-weekday">
            {word}
          </Text>
        ))}
        {Array.from({ length: before }, (_, at) => (
          <View key={`before-${at}`} />
        ))}
        {daysOf(month).map((day) => {
          const own = words.filter((entry) => entry.day === day);
          const first = own[0];
          const className = ['month-day', day === today ? 'today' : '', day === chosen ? 'chosen' : ''].filter(Boolean).join(' ');
          return (
            <View
              key={day}
              id={`day-${day}`}
              className={className}
              role="button"
              aria-label={`${Number(day.slice(8))} ${own.map((entry) => entry.word).join('、')}`}
              onClick={() => onChoose(day)}
            >
              <Text className="month-figure">{Number(day.slice(8))}</Text>
              {first ? (
                <Text className={`month-word month-${first.tone}`}>{own.length > 1 ? `${first.word}+${own.length - 1}` : first.word}</Text>
              ) : null}
            </View>
          );
        })}
      </View>
    </View>
  );
};
