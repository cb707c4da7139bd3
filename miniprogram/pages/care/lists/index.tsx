import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { CareLine, UndertakingLine } from '@shared/contract/care';
import type { Out } from '@shared/contract';
import type { Day } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { UNDERTAKINGS } from '@shared/records/kinds/undertaking';
import { call } from '@/api/call';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { openPage, useParameters } from '@/platform/navigation';
import { careText } from '@/text/care';
import { wordsOf } from '@/text/errors';
import './index.scss';

type Lists = Out<'care.lists'>;

const idOf = (id: string): string => id.replace(/[:.]/g, '-');

const spanWords = ({ lastOn, dueOn, isOwed }: CareLine, today: Day): string =>
  [
    lastOn === undefined ? careText.never : careText.last(dayWord(lastOn, today)),
    dueOn < today && isOwed ? careText.wasDue(dayWord(dueOn, today)) : careText.due(dayWord(dueOn, today)),
  ].join('·');

type PeopleProps = { id: string; lines: readonly CareLine[]; today: Day; word: string; onEnter: (memberId: string) => void };

/** Those to whom it is owed; the others are a tap away. Nobody is chosen before somebody taps their row. */
const People = ({ id, lines, today, word, onEnter }: PeopleProps) => {
  const [isOpen, setOpen] = useState(false);
  const owed = lines.filter(({ isOwed }) => isOwed);
  const rest = lines.length - owed.length;
  const shown = isOpen ? lines : owed;
  return (
    <Card isFlush id={id}>
      {shown.map((line) => (
        <Row
          key={line.memberId}
          id={`${id}-${idOf(line.memberId)}`}
          title={line.name}
          note={spanWords(line, today)}
          end={
            <Button
              id={`do-${id}-${idOf(line.memberId)}`}
              isSmall
              kind={line.isOwed ? 'outlined' : 'quiet'}
              onTap={() => onEnter(line.memberId)}
            >
              {word}
            </Button>
          }
        />
      ))}
      {rest === 0 ? null : <Row id={`${id}-rest`} title={isOpen ? careText.fewer : careText.all(rest)} onTap={() => setOpen(!isOpen)} />}
    </Card>
  );
};

const countOwed = (lines: readonly CareLine[]): number => lines.filter(({ isOwed }) => isOwed).length;

const Talks = ({ lists }: { lists: Lists }) => (
  <View>
    <Section
      title={careText.talks}
      more={lists.talks.length === 0 ? careText.talksNone : careText.talksOwed(countOwed(lists.talks), lists.year)}
    />
    {lists.talks.length === 0 ? null : (
      <People
        id="talks"
        lines={lists.talks}
        today={lists.today}
        word={careText.talk}
        onEnter={(memberId) => openPage('registerForm', { orgId: lists.orgId, type: 'heartTalk', memberId })}
      />
    )}
  </View>
);

const Contacts = ({ lists }: { lists: Lists }) => (
  <View>
    <Section
      title={careText.contacts}
      more={lists.contacts.length === 0 ? careText.contactsNone : careText.contactsOwed(countOwed(lists.contacts))}
    />
    {lists.contacts.length === 0 ? null : (
      <People
        id="contacts"
        lines={lists.contacts}
        today={lists.today}
        word={careText.contact}
        onEnter={(memberId) => openPage('registerForm', { orgId: lists.orgId, type: 'mobileContact', memberId })}
      />
    )}
  </View>
);

const Hardships = ({ lists }: { lists: Lists }) => {
  const { hardships, reviewedOn, today, orgId } = lists;
  return (
    <View>
      <Section
        title={careText.hardships}
        more={reviewedOn === null ? careText.notReviewed : careText.reviewed(dayWord(reviewedOn, today))}
      />
      <Card isFlush id="hardships">
        {hardships.length === 0 ? <Row title={careText.hardshipsNone} /> : null}
        {hardships.map(({ recordId, name, openedOn, lastOn }) => (
          <Row
            key={recordId}
            id={`hardship-${idOf(recordId)}`}
            title={name}
            note={`${careText.listed(dayWord(openedOn, today))}${lastOn === undefined ? '' : `·${careText.helped(dayWord(lastOn, today))}`}`}
            onTap={() => openPage('registerRecord', { recordId })}
          />
        ))}
        <View className="care-buttons">
          <Button
            id="review-hardship"
            isSmall
            kind={reviewedOn === null ? 'outlined' : 'quiet'}
            onTap={() => openPage('registerForm', { orgId, type: 'hardshipLedger', period: lists.year })}
          >
            {careText.review}
          </Button>
          <Button id="add-hardship" isSmall kind="quiet" onTap={() => openPage('registerForm', { orgId, type: 'hardshipEntry' })}>
            {careText.add}
          </Button>
        </View>
      </Card>
      <Text className="note block">{careText.onlyYou}</Text>
    </View>
  );
};

const chipOf = ({ state, isOwed }: UndertakingLine) => {
  if (state === 'open') return <Chip word={careText.asked} icon="clock" tone="attn" />;
  if (state === 'done') return <Chip word={careText.done} icon="check" tone="done" />;
  return isOwed ? <Chip word={careText.over} icon="clock" tone="attn" /> : <Chip word={careText.running} icon="half" tone="plain" />;
};

const Undertakings = ({ lists }: { lists: Lists }) => (
  <View>
    <Section title={careText.undertakings} />
    <Card isFlush id="undertakings">
      {lists.undertakings.length === 0 ? <Row title={careText.undertakingsNone} /> : null}
      {lists.undertakings.map((line) => (
        <Row
          key={line.recordId}
          id={`undertaking-${idOf(line.recordId)}`}
          title={`${UNDERTAKINGS[line.carrier]}：${line.name}`}
          note={`${line.text}${line.untilOn === undefined ? '' : `（${careText.until(dayWord(line.untilOn, lists.today))}）`}`}
          end={chipOf(line)}
          onTap={() => openPage('registerRecord', { recordId: line.recordId })}
        />
      ))}
      <View className="care-buttons">
        <Button
          id="add-undertaking"
          isSmall
          kind="quiet"
          onTap={() => openPage('registerForm', { orgId: lists.orgId, type: 'undertaking' })}
        >
          {careText.apply}
        </Button>
      </View>
    </Card>
  </View>
);

/** What is owed to people, list by list, each with the form for just that one tap away. */
export default function CareListsPage() {
  const { place } = useMember();
  const orgId = useParameters('careLists').orgId ?? place?.orgId;
  const remote = useRemote(orgId === undefined ? undefined : `care ${orgId}`, () => call('care.lists', { orgId: orgId ?? '' }));
  useReturned(() => void remote.refresh());
  return (
    <Page title={careText.title} wideHead={remote.content ? { over: remote.content.orgName } : undefined}>
      <RemoteView remote={remote} skeleton={[4, 2, 2]} wordsOf={wordsOf}>
        {(lists) => (
          <View className="care-lists">
            <Talks lists={lists} />
            <Contacts lists={lists} />
            <Hardships lists={lists} />
            <Undertakings lists={lists} />
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
