import { Text, View } from '@tarojs/components';
import { frameText } from '@/text/frame';
import { Chip } from '../parts/chip';
import { Icon } from '../parts/icon';
import './dimension-bars.scss';

export type Dimension = { id: string; title: string; /** 0 to 100, or null when nothing was due. */ percent: number | null; points?: string };
export type DimensionBarsProps = { dimensions: readonly Dimension[]; openId?: string; onTap?: (id: string) => void };

const passPercent = 80;

const Bar = ({ percent }: { percent: number | null }) => (
  <View className={percent !== null && percent < passPercent ? 'gauge low' : 'gauge'}>
    <View className="gauge-bar" style={{ width: `${percent ?? 0}%` }} />
    <View className="gauge-mark" />
  </View>
);

/** The five dimensions with the 80 % mark; amber, with a word, only below it. */
export const DimensionBars = ({ dimensions, openId, onTap }: DimensionBarsProps) => (
  <View className="dimensions">
    {dimensions.map(({ id, title, percent, points }) => (
      <View key={id} id={`dimension-${id}`} className="dimension" {...(onTap ? { role: 'button', onClick: () => onTap(id) } : {})}>
        <View className="line-up wrap">
          <Text>{title}</Text>
          {percent !== null && percent < passPercent ? <Chip tone="attn" icon="triangle" word={frameText.belowLine} /> : null}
          <Text className="dimension-percent push">{percent === null ? '—' : `${Number(percent.toFixed(1))}%`}</Text>
          {points === undefined ? null : <Text className="mini nowrap">{points}</Text>}
          {onTap ? <Icon name={openId === id ? 'up' : 'right'} size={16} /> : null}
        </View>
        <Bar percent={percent} />
      </View>
    ))}
  </View>
);
