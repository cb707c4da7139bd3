import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ReasonStrip, type Reason } from './reason-strip';
import './dock.scss';

export type DockProps = {
  children: ReactNode /** Why the red button does nothing yet. */;
  reason?: Reason | undefined /** One line under the buttons. */;
  note?: string /** A line of figures over the button. */;
  over?: ReactNode;
};

/** The foot of a page that scrolls: the primary action, at most one quiet one left of it. */
export const Dock = ({ children, reason, note, over }: DockProps) => (
  <View className="dock">
    {reason === undefined ? null : <ReasonStrip {...reason} />}
    {over}
    <View className="dock-buttons">{children}</View>
    {note === undefined ? null : <Text className="dock-note note">{note}</Text>}
  </View>
);
