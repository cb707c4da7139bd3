import { Text, View } from '@tarojs/components';
import type { RecordPage } from '@shared/contract/record';
import { timeOfInstant } from '@shared/kernel/day';
import { showNotice } from '@/app/notice-store';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { useCommand } from '@/hooks/use-command';
import type { Remote } from '@/hooks/use-remote';
import { wordsOf } from '@/text/errors';
import { offlineText } from '@/text/offline';

type Late = RecordPage['lateClaims'][number];

const why = ({ state, claimedAt, receipt }: Late): string => {
  const word = state === 'verified' ? offlineText.lateVerified : state === 'handedOver' ? offlineText.lateOver : offlineText.lateSelf;
  return `${offlineText.lateNote(timeOfInstant(claimedAt), receipt)}·${word}`;
};

/** What came after the seal is offered as a correction, person by person; the seal itself stays. */
export const LateClaims = ({ page, remote }: { page: RecordPage; remote: Remote<RecordPage> }) => {
  const command = useCommand('record.correct');
  const correct = async ({ memberId, name }: Late): Promise<void> => {
    const reply = await command.send({
      activityId: page.activityId,
      rev: page.rev,
      reason: offlineText.lateReason,
      marks: [{ memberId, status: 'present', mode: 'inPerson' }],
    });
    if (!reply) return;
    showNotice({ words: reply.ok ? offlineText.lateDone(name) : wordsOf(reply.error) });
    await remote.refresh();
  };
  if (page.lateClaims.length === 0) return null;
  return (
    <View id="late-claims">
      <Section title={offlineText.lateTitle} />
      <Card isFlush>
        {page.lateClaims.map((late) => (
          <Row
            key={late.memberId}
            title={late.name}
            note={why(late)}
            end={
              page.may.confirm ? (
                <Button id={`correct-late-${late.memberId}`} isSmall isBusy={command.isBusy} onTap={() => void correct(late)}>
                  {offlineText.lateCorrect}
                </Button>
              ) : undefined
            }
          />
        ))}
      </Card>
      {page.may.confirm ? null : <Text className="note block">{offlineText.lateOthers}</Text>}
    </View>
  );
};
