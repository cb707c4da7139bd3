import { Text, View } from '@tarojs/components';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import './reason-strip.scss';

export type Reason = {
  id: string;
  words: string;
  /** The one way out of it: 「下一项」, 「结束签到」. */
  way?: { id: string; word: string; onTap: () => void; isBusy?: boolean } | undefined;
};

/** Why the red button does nothing yet, where the thumb is. It is part of the dock, so it never lies under it nor over a field. */
export const ReasonStrip = ({ id, words, way }: Reason) => (
  <View className="reason-strip" role="alert">
    <Icon name="triangle" size={16} />
    <Text className="grow" id={id}>
      {words}
    </Text>
    {way === undefined ? null : (
      <Button id={way.id} isSmall isBusy={way.isBusy ?? false} onTap={way.onTap}>
        {way.word}
      </Button>
    )}
  </View>
);
