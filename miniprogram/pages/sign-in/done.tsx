import { Text, View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import type { ActivityPage } from '@shared/contract/activity';
import { dayOfInstant, timeOfInstant } from '@shared/kernel/day';
import { periodOf } from '@shared/kernel/period';
import { meetingEach } from '@shared/standard/rules';
import type { ActivityKind } from '@shared/records/activity';
import { KIND_WORDS } from '@shared/text/activity-words';
import { momentWord, periodWord } from '@shared/kernel/time-words';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Icon } from '@/components/parts/icon';
import { Row } from '@/components/parts/row';
import { currentSession } from '@/app/session-store';
import { signInText } from '@/text/sign-in';
import './index.scss';

const periodOfKind = (page: ActivityPage, kind: ActivityKind): string => {
  const madeUp = page.makesUp.find((entry) => entry.kind === kind)?.period;
  if (madeUp !== undefined) return madeUp;
  const each = meetingEach(kind) ?? 'month';
  return each === 'year' && page.appraisalYear !== undefined ? page.appraisalYear : periodOf(page.day, each);
};

/** The tick, what it counts for, and that nothing more is to be done. A second sign-in reads as success too. */
export const Done = ({ page, done }: { page: ActivityPage; done: Out<'attendance.signIn'> }) => {
  // Only what is known already: asking who this is would be one more call.
  const name = currentSession().session?.person?.name ?? '';
  const today = dayOfInstant(page.nowAt);
  return (
    <View>
      <View className="sign-in-done">
        <View className="sign-in-tick">
          <Icon name="check" size={32} />
        </View>
        <Text className="title" id="done-title">
          {done.mode === 'online' ? signInText.doneOnline : signInText.done}
        </Text>
        <Text className="note block" id="done-note">
          {done.isRepeat ? signInText.repeat(timeOfInstant(done.signedInAt)) : signInText.doneWho(name, momentWord(done.signedInAt, today))}
        </Text>
        {page.own.marked !== undefined && page.own.marked !== 'present' ? (
          <Text className="note block" id="done-marked">
            {signInText.marked}
          </Text>
        ) : null}
      </View>
      <Card isFlush>
        {page.kinds.map((kind) => (
          <Row
            key={kind}
            title={KIND_WORDS[kind]}
            note={signInText.counts(periodWord(periodOfKind(page, kind), today))}
            end={<Chip tone="done" icon="check" word={signInText.attended} />}
          />
        ))}
        <Row title={signInText.points} note={signInText.pointsNote} />
      </Card>
      <Text className="note block sign-in-saved">{signInText.saved}</Text>
    </View>
  );
};
