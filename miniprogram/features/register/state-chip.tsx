import { View } from '@tarojs/components';
import type { RegisterLine } from '@shared/contract/register';
import { kindOf } from '@shared/records/kinds';
import { Chip, StateTag } from '@/components/parts/chip';
import { stateWordOf } from '@/text/register';

/** Sign and word of a record's state, and 「补记」 where it was entered late. */
export const StateChips = ({ line, id }: { line: Pick<RegisterLine, 'type' | 'state' | 'isRecordedLate'>; id?: string }) => {
  const { word, icon, tone } = stateWordOf(kindOf(line.type), line.state);
  return (
    <View className="line-up wrap state-chips">
      {line.isRecordedLate ? <StateTag state="lateEntry" {...(id === undefined ? {} : { id: `${id}-late` })} /> : null}
      <Chip word={word} icon={icon} tone={tone} {...(id === undefined ? {} : { id })} />
    </View>
  );
};
