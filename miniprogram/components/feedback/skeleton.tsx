import { View } from '@tarojs/components';
import { frameText } from '@/text/frame';
import { Card } from '../parts/card';
import './skeleton.scss';

export type SkeletonProps = { /** How many lines each card has, in the real layout. */ cards?: readonly number[] };

/** Grey shapes of the real layout; they stand still. */
export const Skeleton = ({ cards = [4, 3] }: SkeletonProps) => (
  <View className="skeleton" role="status" aria-label={frameText.opening}>
    {cards.map((lines, at) => (
      <Card key={at}>
        {Array.from({ length: lines }, (_, line) => (
          <View key={line} className={`skeleton-line skeleton-line-${line % 3}`} />
        ))}
      </Card>
    ))}
  </View>
);
