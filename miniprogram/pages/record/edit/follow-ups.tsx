import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { FollowUpLine } from '@shared/contract/follow-up';
import { dayWord } from '@shared/kernel/time-words';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { followUpText } from '@/text/follow-up';
import { AddSheet, CloseSheet } from './follow-up-sheets';
import type { Around, FollowUpState } from './use-follow-ups';

const noteOf = ({ isOpen, ownerName, dueOn, result }: FollowUpLine, today: string): string =>
  isOpen ? followUpText.note(ownerName, dayWord(dueOn, today)) : followUpText.closedNote(ownerName, result);

const Line = ({ line, today, onClose }: { line: FollowUpLine; today: string; onClose?: (() => void) | undefined }) => (
  <Row
    id={`follow-up-${line.recordId}`}
    icon={line.isOpen ? 'clock' : 'check'}
    title={line.text}
    note={noteOf(line, today)}
    end={
      line.isOpen && line.mayClose && onClose !== undefined ? (
        <Button id={`close-${line.recordId}`} isSmall onTap={onClose}>
          {followUpText.close}
        </Button>
      ) : line.isOpen && line.dueOn < today ? (
        <Chip word={followUpText.late} icon="clock" tone="attn" />
      ) : undefined
    }
  />
);

/** What former meetings left open, to be closed here with a word. */
export const FormerFollowUps = ({ state, around }: { state: FollowUpState; around: Around }) => {
  const [closing, setClosing] = useState<FollowUpLine>();
  if (around.former.length === 0) return null;
  return (
    <View id="former-follow-ups">
      <Section title={followUpText.former} />
      <Card isFlush>
        {around.former.map((line) => (
          <Line key={line.recordId} line={line} today={around.today} onClose={() => setClosing(line)} />
        ))}
      </Card>
      {closing === undefined ? null : <CloseSheet state={state} line={closing} onDone={() => setClosing(undefined)} />}
    </View>
  );
};

type OwnProps = { state: FollowUpState; around: Around; canAdd: boolean; onDecided: (decision: string) => void };

/** What this meeting decided, by whom and until when. */
export const OwnFollowUps = ({ state, around, canAdd, onDecided }: OwnProps) => {
  const [isAdding, setAdding] = useState(false);
  if (!canAdd && around.own.length === 0) return null;
  const done = (decision: string | null): void => {
    setAdding(false);
    if (decision !== null) onDecided(decision);
  };
  return (
    <View id="own-follow-ups">
      <Section title={followUpText.own} />
      {around.own.length > 0 ? (
        <Card isFlush>
          {around.own.map((line) => (
            <Line key={line.recordId} line={line} today={around.today} />
          ))}
        </Card>
      ) : (
        <Text className="note block">{followUpText.noOwn}</Text>
      )}
      {canAdd ? (
        <View className="record-ways">
          <Button id="add-follow-up" icon="plus" onTap={() => setAdding(true)}>
            {followUpText.add}
          </Button>
        </View>
      ) : null}
      {isAdding ? <AddSheet state={state} around={around} onDone={done} /> : null}
    </View>
  );
};

/** What was put to the vote here, and the way to enter more. */
export const Votes = ({ around, activityId, canAdd }: { around: Around; activityId: string; canAdd: boolean }) => {
  if (around.votes.length === 0 && around.votesMissing === 0) return null;
  return (
    <View id="votes">
      <Section title={followUpText.votes} />
      {around.votesMissing > 0 ? (
        <Say tone="attn" id="votes-missing">
          {followUpText.voteMissing}
        </Say>
      ) : null}
      {around.votes.length === 0 ? null : (
        <Card isFlush>
          {around.votes.map(({ recordId, title, note }) => (
            <Row key={recordId} title={title} note={note} onTap={() => openPage('registerRecord', { recordId })} />
          ))}
        </Card>
      )}
      {canAdd ? (
        <View className="record-ways">
          <Button id="to-vote" isSmall onTap={() => openPage('vote', { activityId })}>
            {followUpText.vote}
          </Button>
        </View>
      ) : null}
    </View>
  );
};
