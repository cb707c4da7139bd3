import { Text, View } from '@tarojs/components';
import { useLook } from '@/theme/look';
import { palettes } from '@/theme/palette';
import { svgUrl } from '@/theme/svg-url';
import { pointOf, radarSvg } from './radar-shape';
import './radar.scss';

export type RadarAxis = { label: string /** 0 to 100; null is drawn as 0 and said as 「—」. */; percent: number | null };
export type RadarProps = { axes: readonly RadarAxis[]; size?: number; passPercent?: number; caption?: string };

/**
 * Beside the bars, never instead of them. Drawn as an SVG picture: unlike a canvas it needs no node query, so it is
 * the same on h5, weapp and paper, and its words are real text that grows with 关怀模式.
 */
export const Radar = ({ axes, size = 200, passPercent = 80, caption }: RadarProps) => {
  const { isDark } = useLook();
  const shares = axes.map(({ percent }) => Math.min(1, Math.max(0, (percent ?? 0) / 100)));
  const svg = radarSvg({ shares, size, palette: palettes[isDark ? 'dark' : 'light'], passShare: passPercent / 100 });
  const spoken = axes.map(({ label, percent }) => `${label} ${percent === null ? '—' : `${percent}%`}`).join('，');
  return (
    <View className="radar" role="img" aria-label={spoken}>
      <View className="radar-field" style={{ width: `${size}px`, height: `${size}px` }}>
        <View className="radar-picture" style={{ backgroundImage: svgUrl(svg) }} />
        {axes.map(({ label, percent }, axis) => {
          const { x, y } = pointOf(axis, 1.16, { axes: axes.length, radius: size / 2 - 8, centre: { x: size / 2, y: size / 2 } });
          const isLow = percent !== null && percent < passPercent;
          return (
            <Text key={label} className={isLow ? 'radar-label low' : 'radar-label'} style={{ left: `${x}px`, top: `${y}px` }}>
              {label}
            </Text>
          );
        })}
      </View>
      {caption === undefined ? null : <Text className="note">{caption}</Text>}
    </View>
  );
};
