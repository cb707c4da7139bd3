import { View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import { wholeDayWord } from '@shared/kernel/time-words';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { collegeText } from '@/text/roster';

type Props = { former: Out<'roster.college'>['former']; onChoose: (branchId: string) => void };

/** 已撤销的支部: below those of today, since what they did stays readable. Absent where there are none. */
export const FormerBranches = ({ former = [], onChoose }: Props) =>
  former.length === 0 ? null : (
    <View>
      <Section title={collegeText.former} />
      <Card isFlush id="former-branches">
        {former.map(({ orgId, name, lastOn }) => (
          <Row
            key={orgId}
            id={`former-${orgId}`}
            title={name}
            note={collegeText.formerNote(wholeDayWord(lastOn))}
            onTap={() => onChoose(orgId)}
          />
        ))}
      </Card>
    </View>
  );
