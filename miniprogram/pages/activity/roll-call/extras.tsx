import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { LiveLine } from '@shared/contract/attendance';
import { timeOfInstant } from '@shared/kernel/day';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { TextField } from '@/components/forms/field';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { attemptWords, rollText } from '@/text/roll-call';
import { reasonWords } from './leave-words';
import type { RollCall } from './use-roll-call';

/** 补假: leave asked for after the meeting waits for a decision. */
export const WaitingLeave = ({ roll }: { roll: RollCall }) => {
  const [declining, setDeclining] = useState<LiveLine>();
  const [reason, setReason] = useState('');
  const waiting = roll.lines.filter((line) => line.leave?.state === 'pending');
  const decline = async (): Promise<void> => {
    if (declining && reason.trim() !== '' && (await roll.decideLeave(declining.memberId, false, reason.trim()))) {
      setDeclining(undefined);
      setReason('');
    }
  };
  if (waiting.length === 0) return null;
  return (
    <View id="waiting-leave">
      <Section title={rollText.leaveWaiting} />
      <Card isFlush>
        {waiting.map((line) => (
          <Row
            key={line.memberId}
            title={line.name}
            note={line.leave ? reasonWords(line.leave).join('·') : undefined}
            end={
              <View className="line-up">
                <Button id={`decline-${line.memberId}`} isSmall kind="quiet" onTap={() => setDeclining(line)}>
                  {rollText.decline}
                </Button>
                <Button
                  id={`accept-${line.memberId}`}
                  isSmall
                  isBusy={roll.isDeciding}
                  onTap={() => void roll.decideLeave(line.memberId, true)}
                >
                  {rollText.accept}
                </Button>
              </View>
            }
          />
        ))}
      </Card>
      <ConfirmSheet
        isOpen={declining !== undefined}
        title={rollText.declineTitle(declining?.name ?? '')}
        words={rollText.declineWords}
        stay={rollText.declineStay}
        act={rollText.decline}
        isBusy={roll.isDeciding}
        onStay={() => setDeclining(undefined)}
        onAct={() => void decline()}
      >
        <TextField id="decline-reason" label={rollText.declineReason} value={reason} onChange={setReason} max={200} />
      </ConfirmSheet>
    </View>
  );
};

/** Tries that failed, so that nobody who was there is missed. */
export const Attempts = ({ roll }: { roll: RollCall }) => {
  const attempts = roll.remote.content?.attempts ?? [];
  if (attempts.length === 0) return null;
  return (
    <View id="attempts">
      <Section title={rollText.attempts} more={rollText.attemptsHint} />
      <Card isFlush>
        {attempts.map(({ name, reason, at }, place) => (
          <Row key={place} title={name} note={attemptWords[reason]} end={timeOfInstant(at)} />
        ))}
      </Card>
    </View>
  );
};

/** The foot: six counts over the one button. */
export const RollCounts = ({ counts }: Pick<RollCall, 'counts'>) => (
  <View className="roll-counts" id="roll-counts">
    {(Object.keys(rollText.counts) as (keyof typeof rollText.counts)[]).map((name) => (
      <View key={name}>
        <Text className={name === 'unmarked' && counts.unmarked > 0 ? 'roll-figure attn-text' : 'roll-figure'} id={`count-${name}`}>
          {counts[name]}
        </Text>
        <Text>{rollText.counts[name]}</Text>
      </View>
    ))}
  </View>
);
