import { View } from '@tarojs/components';
import { iconSvg, type IconName } from '@/theme/icons';
import { svgUrl } from '@/theme/svg-url';
import './icon.scss';

export type IconProps = { name: IconName; size?: 12 | 16 | 20 | 24 | 32; label?: string };

const urls = new Map<string, string>();

const maskOf = (name: IconName, stroke: number): string => {
  const key = `${name}${stroke}`;
  const known = urls.get(key);
  if (known !== undefined) return known;
  const url = svgUrl(iconSvg(name, stroke));
  urls.set(key, url);
  return url;
};

/** A line icon in the colour of the text around it. Without a word beside it, give it a label. */
export const Icon = ({ name, size = 20, label }: IconProps) => {
  const mask = maskOf(name, size <= 16 ? 2 : 1.75);
  return (
    <View
      className={`icon icon-${size}`}
      style={{ WebkitMaskImage: mask, maskImage: mask }}
      {...(label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label })}
    />
  );
};
