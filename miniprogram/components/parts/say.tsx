import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { IconName } from '@/theme/icons';
import { Icon } from './icon';
import './say.scss';

export type SayProps = { children: ReactNode; tone?: 'plain' | 'attn' | 'done'; icon?: IconName; id?: string };

const signs = { plain: 'info', attn: 'triangle', done: 'check' } as const;

/** The verdict or the one explanation of a page; at most one per screen. */
export const Say = ({ children, tone = 'plain', icon, id }: SayProps) => (
  <View {...(id === undefined ? {} : { id })} className={`say say-${tone}`}>
    <Icon name={icon ?? signs[tone]} size={16} />
    <View className="grow">{children}</View>
  </View>
);

/** The regulation's own words with where they stand and when they were looked up. */
export const Citation = ({ words, source, doubt }: { words?: string; source: string; doubt?: string }) => (
  <View className="citation">
    {words === undefined ? null : <View className="citation-words">{words}</View>}
    <View className="mini">{source}</View>
    {doubt === undefined ? null : <View className="mini attn-text">{doubt}</View>}
  </View>
);
