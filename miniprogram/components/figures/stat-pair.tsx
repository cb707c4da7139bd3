import { Text, View } from '@tarojs/components';
import { frameText } from '@/text/frame';
import './stat-pair.scss';

export type Stat = { value: string; unit?: string; label: string };
export type StatPairProps = { first: Stat; second: Stat };

const Figure = ({ value, unit, label, id }: Stat & { id: string }) => (
  <View className="stat">
    <View className="stat-value" id={id}>
      {value}
      {unit === undefined ? null : <Text className="stat-unit">{unit}</Text>}
    </View>
    <Text className="note">{label}</Text>
  </View>
);

/** Two numbers, never one: a number and, equal in size, what it rests on. */
export const StatPair = ({ first, second }: StatPairProps) => (
  <View className="stat-pair">
    <Figure {...first} id="stat-first" />
    <View className="stat-line" />
    <Figure {...second} id="stat-second" />
  </View>
);

/** A score with its coverage. `score` is null when there was nothing to score yet. */
export const ScoreFigure = ({ score, coveragePercent }: { score: number | null; coveragePercent: number }) => (
  <StatPair
    first={{ value: score === null ? '—' : score.toFixed(1), label: frameText.score }}
    second={{ value: String(Math.round(coveragePercent)), unit: '%', label: frameText.coverage }}
  />
);
