import { Text, View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import type { LeftPerson } from '@shared/contract/roster-leave';
import { wholeDayWord } from '@shared/kernel/time-words';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Sheet } from '@/components/feedback/sheet';
import { MomentField, TextField } from '@/components/forms/field';
import { Page } from '@/components/frame/page';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { sentencesOf, wordsOf } from '@/text/errors';
import { leaveText } from '@/text/roster-leave';
import { togetherWith, useLeft, type Left } from './use-left';

type Content = Out<'roster.left'>;
const domId = (key: string): string => key.replace(/[^A-Za-z0-9_-]/g, '-');
/** Until the data are deleted; of a branch that has gone also somebody who cannot come back into it. */
const isKept = ({ clearsOn }: LeftPerson, today: string): boolean => clearsOn !== undefined && clearsOn > today;
const lacksDestination = (person: LeftPerson, today: string): boolean =>
  isKept(person, today) && (person.kind === 'transferredOut' || person.kind === 'graduated') && person.destination === undefined;

const noteOf = (person: LeftPerson, today: string): string =>
  [
    leaveText.leftLine(person, wholeDayWord(person.fromOn)),
    ...(person.destination === undefined ? [] : [person.destination]),
    ...(person.clearsOn === undefined || !isKept(person, today) ? [] : [leaveText.clears(wholeDayWord(person.clearsOn))]),
  ].join('·');

const Line = ({ left, person, today }: { left: Left; person: LeftPerson; today: string }) => (
  <Row
    id={`left-${domId(person.memberId)}`}
    title={person.name}
    note={noteOf(person, today)}
    end={
      <View className="line-up">
        {lacksDestination(person, today) ? (
          <Button
            id={`to-${domId(person.memberId)}`}
            isSmall
            kind="quiet"
            onTap={() => left.open({ is: 'destination', person, words: '' })}
          >
            {leaveText.setDestination}
          </Button>
        ) : null}
        {person.mayRestore ? (
          <Button id={`back-${domId(person.memberId)}`} isSmall onTap={() => left.open({ is: 'restore', people: [person], fromOn: today })}>
            {leaveText.restore}
          </Button>
        ) : null}
      </View>
    }
  />
);

const Refused = ({ left }: { left: Left }) =>
  left.error === undefined ? null : (
    <Say tone="attn" id="left-refused">
      {sentencesOf(left.error)[0] ?? wordsOf(left.error)}
    </Say>
  );

const RestoreSheet = ({ left, content }: { left: Left; content: Content }) => {
  const opened = left.opened?.is === 'restore' ? left.opened : undefined;
  const [first] = opened?.people ?? [];
  const all = first === undefined ? [] : togetherWith(content.people, first);
  return (
    <ConfirmSheet
      isOpen={opened !== undefined}
      title={first === undefined ? '' : leaveText.restoreTitle(first.name, first.kind)}
      words={leaveText.restoreWords}
      stay={leaveText.stay}
      act={leaveText.restore}
      isBusy={left.isBusy}
      onStay={left.close}
      onAct={() => void left.act()}
    >
      {opened !== undefined && first?.kind === 'suspended' ? (
        <MomentField
          id="restore-from"
          mode="date"
          label={leaveText.restoreFrom}
          value={opened.fromOn}
          onChange={(fromOn) => left.open({ ...opened, fromOn })}
        />
      ) : null}
      {opened !== undefined && opened.people.length === 1 && all.length > 1 ? (
        <Button id="restore-all" isWide onTap={() => left.open({ ...opened, people: all })}>
          {leaveText.restoreAll(all.length)}
        </Button>
      ) : null}
      {opened !== undefined && opened.people.length > 1 ? (
        <Text className="note block">{opened.people.map(({ name }) => name).join('、')}</Text>
      ) : null}
      <Refused left={left} />
    </ConfirmSheet>
  );
};

const DestinationSheet = ({ left }: { left: Left }) => {
  const opened = left.opened?.is === 'destination' ? left.opened : undefined;
  return (
    <Sheet id="destination-sheet" isOpen={opened !== undefined} onClose={left.close} title={opened?.person.name ?? ''}>
      <View className="stack">
        <TextField
          id="destination"
          label={leaveText.destination}
          value={opened?.words ?? ''}
          onChange={(words) => (opened === undefined ? undefined : left.open({ ...opened, words }))}
          max={40}
        />
        <Refused left={left} />
        <PrimaryButton id="save-destination" isBusy={left.isBusy} onTap={() => void left.act()}>
          {leaveText.saveDestination}
        </PrimaryButton>
      </View>
    </Sheet>
  );
};

export default function LeftPage() {
  const left = useLeft();
  return (
    <Page title={leaveText.leftTitle}>
      <Text className="note block">{leaveText.leftNote}</Text>
      <RemoteView remote={left.remote} skeleton={[1, 5]} wordsOf={wordsOf}>
        {(content) => (
          <View>
            {content.people.some((person) => lacksDestination(person, content.today)) ? (
              <Say id="open-destinations">
                {leaveText.openDestination(content.people.filter((person) => lacksDestination(person, content.today)).length)}
              </Say>
            ) : null}
            {content.people.length === 0 ? (
              <Empty title={leaveText.leftEmpty} next={leaveText.leftEmptyNext} />
            ) : (
              <Card isFlush id="left">
                {content.people.map((person) => (
                  <Line key={person.memberId} left={left} person={person} today={content.today} />
                ))}
              </Card>
            )}
            <RestoreSheet left={left} content={content} />
            <DestinationSheet left={left} />
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
