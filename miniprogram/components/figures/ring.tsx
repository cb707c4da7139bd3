import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useLook } from '@/theme/look';
import { palettes } from '@/theme/palette';
import { svgUrl } from '@/theme/svg-url';
import './ring.scss';

const whole = 50.27;
const ringSvg = (share: number, bar: string, track: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke-width="WIDTH"><circle cx="10" cy="10" r="8" stroke="${track}"/><circle cx="10" cy="10" r="8" stroke="${bar}" stroke-dasharray="${(whole * share).toFixed(2)} ${whole}" transform="rotate(-90 10 10)"/></svg>`;

export type RingProps = { /** What is left, 0 to 1. */ share: number /** px. */; size: number; children?: ReactNode };

/** Time running out, as a ring; a large one carries the time in figures. */
export const Ring = ({ share, size, children }: RingProps) => {
  const palette = palettes[useLook().isDark ? 'dark' : 'light'];
  const picture = svgUrl(ringSvg(share, palette.bar, palette.track).replace('WIDTH', size > 40 ? '1.2' : '3'));
  return (
    <View className="ring" style={{ width: `${size}px`, height: `${size}px`, backgroundImage: picture }}>
      {children}
    </View>
  );
};
