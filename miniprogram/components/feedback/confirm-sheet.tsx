import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../parts/button';
import { Sheet } from './sheet';

export type ConfirmSheetProps = {
  isOpen: boolean;
  title: string;
  /** What happens and whether it can be put right. */
  words: string;
  /** Never 「确定/取消」: the way back and the verb itself, 「先不取消」 and 「取消活动」. */
  stay: string;
  act: string;
  isBusy?: boolean;
  onStay: () => void;
  onAct: () => void;
  /** A reason to write, if the act asks for one. */
  children?: ReactNode;
};

/** Asks once before an act that changes what others see. */
export const ConfirmSheet = ({ isOpen, title, words, stay, act, isBusy = false, onStay, onAct, children }: ConfirmSheetProps) => (
  <Sheet isOpen={isOpen} onClose={onStay} title={title} id="confirm">
    <Text className="confirm-words">{words}</Text>
    {children}
    <View className="confirm-buttons">
      <Button id="confirm-stay" kind="quiet" onTap={onStay}>
        {stay}
      </Button>
      <Button id="confirm-act" kind="primary" isBusy={isBusy} onTap={onAct}>
        {act}
      </Button>
    </View>
  </Sheet>
);
