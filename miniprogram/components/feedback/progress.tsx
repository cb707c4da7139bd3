import { Text, View } from '@tarojs/components';
import './progress.scss';

export type ProgressProps = {
  /** 0 to 1. */ share: number /** The same in words: 「15 人已到 / 应到 22」. */;
  words?: string;
  id?: string;
};

/** A share of people or of a long job, always with the count in words beside it. */
export const Progress = ({ share, words, id }: ProgressProps) => {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <View {...(id === undefined ? {} : { id })} className="progress">
      <View className="progress-track" role="progressbar" aria-valuenow={percent}>
        <View className="progress-bar" style={{ width: `${percent}%` }} />
      </View>
      {words === undefined ? null : <Text className="note">{words}</Text>}
    </View>
  );
};

export type StepsProps = { steps: readonly string[] /** The place of the present step. */; current: number };

export const Steps = ({ steps, current }: StepsProps) => (
  <View className="steps" role="list">
    {steps.map((word, at) => (
      <View key={word} role="listitem" className={at < current ? 'step past' : at === current ? 'step now' : 'step'}>
        <Text className="step-sign">{at < current ? '✓' : at + 1}</Text>
        <Text>{word}</Text>
      </View>
    ))}
  </View>
);
