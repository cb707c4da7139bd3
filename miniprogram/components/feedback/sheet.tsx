import { Popup } from '@nutui/nutui-react-taro';
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { frameText } from '@/text/frame';
import { useLook } from '@/theme/look';
import { Icon } from '../parts/icon';
import { pressable } from '../parts/pressable';
import './sheet.scss';

export type SheetProps = { isOpen: boolean; onClose: () => void; title: string; children: ReactNode; id?: string };

/** A question or a short list from below; on wide screens a panel at the right. */
export const Sheet = ({ isOpen, onClose, title, children, id }: SheetProps) => {
  const { isWide } = useLook();
  return (
    <Popup visible={isOpen} position={isWide ? 'right' : 'bottom'} round={!isWide} destroyOnClose onClose={onClose}>
      <View {...(id === undefined ? {} : { id })} className={isWide ? 'sheet panel' : 'sheet'} role="dialog" aria-label={title}>
        <View className="sheet-head">
          <Text className="sheet-title head">{title}</Text>
          <View className="sheet-close" id={`${id ?? 'sheet'}-close`} role="button" aria-label={frameText.close} {...pressable(onClose)}>
            <Icon name="close" size={20} />
          </View>
        </View>
        {children}
      </View>
    </Popup>
  );
};
