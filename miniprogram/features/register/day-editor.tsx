import { Picker, Text, View } from '@tarojs/components';
import type { Day } from '@shared/kernel/day';
import { dayWord, weekdayWord } from '@shared/kernel/time-words';
import { Icon } from '@/components/parts/icon';
import { isWeapp } from '@/platform/environment';
import { formText } from '@/text/register';
import { pressable } from '@/components/parts/pressable';

export type DayEditorProps = {
  id: string;
  label: string;
  value: Day | undefined;
  today: Day;
  canClear: boolean;
  onChange: (day: Day | undefined) => void;
};

const Clear = ({ id, onClear }: { id: string; onClear: () => void }) => (
  <View id={`${id}-clear`} className="pick-clear" role="button" aria-label={formText.clear} {...pressable(onClear)}>
    <Icon name="close" size={16} />
  </View>
);

/** The phone's own wheel, a browser's own field. An optional day can be taken back. */
export const DayEditor = ({ id, label, value, today, canClear, onChange }: DayEditorProps) => {
  const changed = (day: string): void => {
    if (day !== '') onChange(day);
    else if (canClear) onChange(undefined);
  };
  const words = value === undefined ? '' : `${dayWord(value, today)} ${weekdayWord(value)}`;
  return (
    <View className="pick-box">
      {isWeapp ? (
        <Picker className="grow" mode="date" value={value ?? today} onChange={(event) => changed(String(event.detail.value))}>
          <View id={id} className="input line-up">
            <Text className={words === '' ? 'placeholder grow' : 'grow'}>{words === '' ? formText.chooseDay : words}</Text>
            <Icon name="calendar" size={16} />
          </View>
        </Picker>
      ) : (
        <input
          id={id}
          className="input"
          type="date"
          value={value ?? ''}
          aria-label={label}
          onChange={(event) => changed(event.target.value)}
        />
      )}
      {canClear && value !== undefined && isWeapp ? <Clear id={id} onClear={() => onChange(undefined)} /> : null}
    </View>
  );
};
