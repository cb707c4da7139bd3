import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { frameText } from '@/text/frame';
import { Chip } from '../parts/chip';
import { Icon } from '../parts/icon';
import './dimension-bars.scss';

export type Dimension = {
  id: string;
  title: string;
  /** 0 to 100, or null when nothing was due. */
  percent: number | null;
  /** Below the pass line before rounding; without it the shown percent decides. */
  isLow?: boolean;
  points?: string;
  /** Stands instead of the bar, when there is nothing to measure yet. */
  note?: string;
};
export type DimensionBarsProps = {
  dimensions: readonly Dimension[];
  openId?: string | undefined;
  onTap?: (id: string) => void;
  /** What the open dimension shows below its bar. */
  opened?: ReactNode;
};

const passPercent = 80;

const isLowOf = ({ percent, isLow }: Dimension): boolean => isLow ?? (percent !== null && percent < passPercent);

const Bar = ({ dimension }: { dimension: Dimension }) => (
  <View className={isLowOf(dimension) ? 'gauge low' : 'gauge'}>
    <View className="gauge-bar" style={{ width: `${dimension.percent ?? 0}%` }} />
    <View className="gauge-mark" />
  </View>
);

/** The five dimensions with the 80 % mark; amber, with a word, only below it. */
export const DimensionBars = ({ dimensions, openId, onTap, opened }: DimensionBarsProps) => (
  <View className="dimensions">
    {dimensions.map((dimension) => {
      const { id, title, percent, points, note } = dimension;
      return (
        <View key={id} className="dimension">
          <View
            id={`dimension-${id.split('.')[0]}`}
            {...(onTap ? { role: 'button', 'aria-expanded': openId === id, onClick: () => onTap(id) } : {})}
          >
            <View className="line-up wrap">
              <Text>{title}</Text>
              {isLowOf(dimension) ? <Chip tone="attn" icon="triangle" word={frameText.belowLine} /> : null}
              <Text className="dimension-percent push">{percent === null ? '—' : `${Number(percent.toFixed(1))}%`}</Text>
              {points === undefined ? null : <Text className="mini nowrap">{points}</Text>}
              {onTap ? <Icon name={openId === id ? 'up' : 'right'} size={16} /> : null}
            </View>
            {note === undefined ? <Bar dimension={dimension} /> : <View className="note">{note}</View>}
          </View>
          {openId === id ? opened : null}
        </View>
      );
    })}
  </View>
);
