import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { IconName } from '@/theme/icons';
import { Icon } from './icon';
import { pressable } from './pressable';
import './row.scss';

export type RowProps = {
  title: ReactNode;
  note?: ReactNode;
  id?: string;
  icon?: IconName;
  /** What stands at the end: a chip, a word, a small button. */
  end?: ReactNode;
  isStrong?: boolean;
  /** Only a row that goes somewhere has an arrow. */
  onTap?: () => void;
};

/** A row of a flush card: it goes somewhere or states a fact. */
export const Row = ({ title, note, id, icon, end, isStrong = false, onTap }: RowProps) => (
  <View
    {...(id === undefined ? {} : { id })}
    className="row"
    hoverClass={onTap ? 'row-pressed' : 'none'}
    {...(onTap ? { role: 'button', ...pressable(onTap) } : {})}
  >
    {icon ? <Icon name={icon} /> : null}
    <View className="grow">
      <View className={isStrong ? 'row-title strong' : 'row-title'}>{title}</View>
      {note === undefined || note === null ? null : <View className="row-note">{note}</View>}
    </View>
    {end === undefined ? null : <View className="row-end">{end}</View>}
    {onTap ? <Icon name="right" size={16} /> : null}
  </View>
);

export type DutyRowProps = {
  /** The date leaf: a large figure over a short word, 「27」 over 「周五」 or 「30」 over 「下周一止」. */
  leaf: { figure: string; word: string };
  title: string;
  note?: ReactNode;
  id?: string;
  /** A small button, or nothing. */
  action?: ReactNode;
  onTap?: () => void;
};

/** Something owed by a day: the day, what, why or how much, and its button. */
export const DutyRow = ({ leaf, title, note, id, action, onTap }: DutyRowProps) => (
  <View
    {...(id === undefined ? {} : { id })}
    className="row duty"
    hoverClass={onTap ? 'row-pressed' : 'none'}
    {...(onTap ? { role: 'button', ...pressable(onTap) } : {})}
  >
    <View className="leaf">
      <Text className="leaf-figure">{leaf.figure}</Text>
      <Text className="leaf-word">{leaf.word}</Text>
    </View>
    <View className="grow">
      <View className="row-title strong">{title}</View>
      {note === undefined ? null : <View className="row-note">{note}</View>}
    </View>
    {action === undefined ? null : <View className="row-end">{action}</View>}
    {onTap && action === undefined ? <Icon name="right" size={16} /> : null}
  </View>
);
