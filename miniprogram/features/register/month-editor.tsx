import { Picker, Text, View } from '@tarojs/components';
import type { Day } from '@shared/kernel/day';
import { periodWord } from '@shared/kernel/time-words';
import { Icon } from '@/components/parts/icon';
import { isWeapp } from '@/platform/environment';
import { formText } from '@/text/register';

const eldest = 1930;
const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

export type MonthEditorProps = { id: string; label: string; value: string | undefined; today: Day; onChange: (month: string) => void };

type ListProps = {
  id: string;
  label: string;
  value: string;
  options: readonly { value: string; word: string }[];
  onChange: (value: string) => void;
};

const List = ({ id, label, value, options, onChange }: ListProps) => (
  <select id={id} className="input" value={value} aria-label={label} onChange={(event) => onChange(event.target.value)}>
    <option value="">{label}</option>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.word}
      </option>
    ))}
  </select>
);

/** Any month of a life: the phone's own wheel, in a browser a list of years and one of months. */
export const MonthEditor = ({ id, label, value, today, onChange }: MonthEditorProps) => {
  if (isWeapp) {
    return (
      <Picker
        mode="date"
        fields="month"
        start={`${eldest}-01`}
        value={value ?? today.slice(0, 7)}
        onChange={(event) => onChange(String(event.detail.value).slice(0, 7))}
      >
        <View id={id} className="input line-up">
          <Text className={value === undefined ? 'placeholder grow' : 'grow'}>
            {value === undefined ? formText.chooseMonth : periodWord(value, today)}
          </Text>
          <Icon name="calendar" size={16} />
        </View>
      </Picker>
    );
  }
  const [year = '', month = ''] = (value ?? '').split('-');
  const last = Number(today.slice(0, 4)) + 1;
  const years = Array.from({ length: last - eldest + 1 }, (_, back) => String(last - back)).map((each) => ({
    value: each,
    word: formText.yearWord(each),
  }));
  const change = (nextYear: string, nextMonth: string): void => {
    if (nextYear !== '') onChange(`${nextYear}-${nextMonth === '' ? '01' : nextMonth}`);
  };
  return (
    <View className="month-box" aria-label={label}>
      <List id={id} label={formText.year} value={year} options={years} onChange={(next) => change(next, month)} />
      <List
        id={`${id}-month`}
        label={formText.month}
        value={month}
        options={months.map((each) => ({ value: each, word: formText.monthWord(Number(each)) }))}
        onChange={(next) => change(year === '' ? today.slice(0, 4) : year, next)}
      />
    </View>
  );
};
