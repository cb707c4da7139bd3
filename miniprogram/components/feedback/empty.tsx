import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './empty.scss';

export type EmptyProps = {
  title: string /** What comes next. */;
  next: string /** At most one button. */;
  action?: ReactNode;
  id?: string;
};

/** One line what is not there yet, one line what happens next, one button if the person can act. */
export const Empty = ({ title, next, action, id }: EmptyProps) => (
  <View {...(id === undefined ? {} : { id })} className="empty">
    <Text className="title">{title}</Text>
    <Text className="empty-next note">{next}</Text>
    {action === undefined ? null : <View className="empty-action">{action}</View>}
  </View>
);
