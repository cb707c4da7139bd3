import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Out } from '@shared/contract';
import { wholeDayWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { MomentField } from '@/components/forms/field';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { sentencesOf, wordsOf } from '@/text/errors';
import { wordsByPath } from '@/text/faults';
import { leaveText } from '@/text/roster-leave';

type Letter = Out<'roster.incoming'>['transfers'][number];

/** Who is on the way from another branch: the receiving end of a transfer says that they have arrived. Absent when nobody is. */
export const Incoming = ({ orgId, done }: { orgId: string; done: () => void }) => {
  const remote = useRemote(orgId, () => call('roster.incoming', { orgId }));
  const receive = useCommand('roster.receiveTransfer');
  const [letter, setLetter] = useState<Letter>();
  const [receivedOn, setReceivedOn] = useState('');
  const letters = remote.content?.transfers ?? [];
  const close = (): void => {
    setLetter(undefined);
    receive.clearError();
  };
  const start = (chosen: Letter): void => {
    setReceivedOn(remote.content?.today ?? '');
    setLetter(chosen);
  };
  const act = async (): Promise<void> => {
    if (letter === undefined) return;
    const reply = await receive.send({ orgId, recordId: letter.recordId, rev: letter.rev, receivedOn });
    if (!reply?.ok) return;
    close();
    showNotice({ words: leaveText.received(letter.name) });
    void remote.refresh();
    done();
  };
  if (letters.length === 0) return null;
  return (
    <View>
      <Section title={leaveText.incoming} />
      <Card isFlush id="incoming">
        {letters.map((one, place) => (
          <Row
            key={one.recordId}
            title={one.name}
            note={leaveText.incomingLine(one.fromName, wholeDayWord(one.untilOn))}
            end={
              <Button id={`arrived-${place}`} isSmall onTap={() => start(one)}>
                {leaveText.arrived}
              </Button>
            }
          />
        ))}
      </Card>
      <ConfirmSheet
        isOpen={letter !== undefined}
        title={leaveText.arrivedTitle(letter?.name ?? '')}
        words={leaveText.arrivedWords}
        stay={leaveText.notYet}
        act={leaveText.arrived}
        isBusy={receive.isBusy}
        onStay={close}
        onAct={() => void act()}
      >
        <MomentField
          id="arrived-on"
          mode="date"
          label={leaveText.restoreFrom}
          value={receivedOn}
          onChange={setReceivedOn}
          error={wordsByPath(receive.error).receivedOn}
        />
        {receive.error !== undefined && wordsByPath(receive.error).receivedOn === undefined ? (
          <Say tone="attn" id="arrived-refused">
            {sentencesOf(receive.error)[0] ?? wordsOf(receive.error)}
          </Say>
        ) : null}
      </ConfirmSheet>
    </View>
  );
};
