import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { IconName } from '@/theme/icons';
import { Icon } from './icon';
import { pressable } from './pressable';
import './card.scss';

export type CardProps = { children: ReactNode; id?: string /** Holds rows that bring their own distances. */; isFlush?: boolean };

/** One subject. Never a card in a card. */
export const Card = ({ children, id, isFlush = false }: CardProps) => (
  <View {...(id === undefined ? {} : { id })} className={isFlush ? 'card flush' : 'card'}>
    {children}
  </View>
);

export type SectionProps = {
  title: string;
  more?: string;
  onMore?: () => void;
  moreId?: string /** An arrow down where a choice opens instead of a page. */;
  moreIcon?: IconName;
};

/** The head of a group of cards, with one quiet way further. */
export const Section = ({ title, more, onMore, moreId, moreIcon = 'right' }: SectionProps) => (
  <View className="section">
    <Text className="head">{title}</Text>
    {more === undefined ? null : (
      <View
        {...(moreId === undefined ? {} : { id: moreId })}
        className={onMore ? 'section-more tappable' : 'section-more'}
        {...(onMore ? { role: 'button', ...pressable(onMore) } : {})}
      >
        <Text>{more}</Text>
        {onMore ? <Icon name={moreIcon} size={16} /> : null}
      </View>
    )}
  </View>
);
