import { Text, View } from '@tarojs/components';
import { frameText } from '@/text/frame';
import { Icon } from '../parts/icon';
import './month-strip.scss';

export type StripCell = {
  /** How many months the cell spans: 1 for a month, 3 for a quarter, 12 for a year. */
  months: 1 | 3 | 6 | 12;
  state: 'done' | 'late' | 'missing' | 'planned' | 'open' | 'none';
  /** The whole in words, for a reader: 「7月，支委会，还缺」. */
  label: string;
};
export type StripRow = { id: string; title: string; cells: readonly StripCell[] };
export type MonthStripProps = {
  rows: readonly StripRow[] /** 1 to 12. */;
  currentMonth?: number;
  onTap?: (rowId: string, cell: number) => void;
  hasKey?: boolean;
};

const months = Array.from({ length: 12 }, (_, at) => at + 1);

const Sign = ({ state }: { state: StripCell['state'] }) => {
  if (state === 'done') return <Icon name="check" size={12} />;
  if (state === 'late' || state === 'missing' || state === 'planned') return <Text>{frameText.stripShort[state]}</Text>;
  return null;
};

const Key = () => (
  <View className="strip-key">
    {(['done', 'late', 'missing', 'open'] as const).map((state) => (
      <View key={state} className="line-up">
        <View className={`strip-cell strip-${state}`}>
          <Sign state={state} />
        </View>
        <Text>{frameText.stripKey[state]}</Text>
      </View>
    ))}
  </View>
);

/** Periodic duties over the year; a cell spans its period and says its state by sign, word and colour. */
export const MonthStrip = ({ rows, currentMonth, onTap, hasKey = true }: MonthStripProps) => (
  <View className="strip">
    <View className="strip-row">
      <View className="strip-name" />
      {months.map((month) => (
        <Text key={month} className={month === currentMonth ? 'strip-month now' : 'strip-month'}>
          {month}
        </Text>
      ))}
    </View>
    {rows.map((row) => (
      <View key={row.id} id={`strip-${row.id}`} className="strip-row">
        <Text className="strip-name">{row.title}</Text>
        {row.cells.map((cell, at) => (
          <View
            key={at}
            className={`strip-cell strip-${cell.state}`}
            style={{ flexGrow: cell.months, flexBasis: `${cell.months * 2}px` }}
            role="img"
            aria-label={cell.label}
            onClick={() => onTap?.(row.id, at)}
          >
            <Sign state={cell.state} />
          </View>
        ))}
      </View>
    ))}
    {hasKey ? <Key /> : null}
  </View>
);
