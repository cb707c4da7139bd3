import { View } from '@tarojs/components';
import type { VoteForm } from '@shared/contract/vote';
import { isDevelopmentMatter, tallyOf, VOTE_MATTERS, type VoteMatter } from '@shared/records/vocabulary/vote-count';
import { dayWord } from '@shared/kernel/time-words';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Choices } from '@/components/forms/choices';
import { Field, PickField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import type { Remote } from '@/hooks/use-remote';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { voteText } from '@/text/vote';
import { Count } from './count';
import { useVote, useVoteForm, type VoteState } from './use-vote';
import { subjectNeeded, withMatter } from './vote-draft';
import { Voters } from './voters';
import './index.scss';

const matters = (Object.keys(VOTE_MATTERS) as VoteMatter[]).map((value) => ({ value, word: VOTE_MATTERS[value] }));
const blank = { value: '', word: voteText.choose };

/** Cases of development before people, where the matter is one of them. */
const subjectsOf = ({ cases, people }: VoteForm, matter: VoteMatter): { value: string; word: string }[] => {
  const persons = (isWanted: (person: VoteForm['people'][number]) => boolean) =>
    people.filter(isWanted).map(({ memberId, name }) => ({ value: memberId, word: name }));
  if (!isDevelopmentMatter(matter)) return persons(() => true);
  return [
    ...cases.map(({ recordId, title }) => ({ value: recordId, word: title })),
    ...(matter === 'admission' ? [] : persons(({ isProbationary }) => isProbationary)),
  ];
};

const Matter = ({ vote }: { vote: VoteState }) => {
  const { form, draft, change } = vote;
  const subjects = draft.matter === '' ? [] : subjectsOf(form, draft.matter);
  return (
    <Card>
      <Field id="matter" label={voteText.matter}>
        <Choices
          id="matter"
          label={voteText.matter}
          options={matters}
          chosen={draft.matter === '' ? [] : [draft.matter]}
          onChoose={(matter) => change(withMatter(draft, matter))}
        />
      </Field>
      {draft.matter !== '' && subjectNeeded(draft.matter) ? (
        <PickField
          id="subject"
          label={voteText.subject}
          options={[blank, ...subjects]}
          value={draft.subject}
          isOptional={draft.matter === 'reward'}
          onChange={(subject) => change({ subject })}
          hint={subjects.length === 0 ? voteText.noCases : undefined}
        />
      ) : null}
      {draft.matter === 'pointsScheme' && form.schemes.length > 0 ? (
        <PickField
          id="scheme"
          label={voteText.scheme}
          options={form.schemes.map(({ recordId, title }) => ({ value: recordId, word: title }))}
          value={draft.schemeId}
          onChange={(schemeId) => change({ schemeId })}
        />
      ) : null}
    </Card>
  );
};

const VoteDock = ({ vote }: { vote: VoteState }) => {
  const { count, isBusy, refusal } = vote;
  if (count === null) return null;
  const isPut = tallyOf(count).hasQuorum;
  return (
    <Dock reason={refusal === undefined ? undefined : { id: 'vote-refused', words: refusal }}>
      <Button id={isPut ? 'record-vote' : 'record-not-voted'} kind="primary" isBusy={isBusy} onTap={() => void vote.record(isPut)}>
        {isPut ? voteText.record : voteText.recordNotVoted}
      </Button>
    </Dock>
  );
};

const Held = ({ form }: { form: VoteForm }) =>
  form.votes.length === 0 ? null : (
    <View>
      <Section title={voteText.here} />
      <Card isFlush id="held-votes">
        {form.votes.map(({ recordId, title, note }) => (
          <Row key={recordId} title={title} note={note} onTap={() => openPage('registerRecord', { recordId })} />
        ))}
      </Card>
    </View>
  );

const VoteBody = ({ form, remote }: { form: VoteForm; remote: Remote<VoteForm> }) => {
  const vote = useVote(form, remote);
  if (!form.hasBegun) return <Empty title={voteText.notBegun} next={voteText.notBegunNext} />;
  const hasQuorum = vote.count !== null && tallyOf(vote.count).hasQuorum;
  return (
    <View className="vote-body">
      <Section title={form.title} more={dayWord(form.day, form.today)} />
      <Held form={form} />
      {vote.isAdding ? (
        <View className="stack">
          <Matter vote={vote} />
          <Voters vote={vote} />
          {hasQuorum ? <Count vote={vote} /> : null}
          <VoteDock vote={vote} />
        </View>
      ) : (
        <View className="vote-ways">
          <Button id="another-vote" isWide onTap={vote.startAdding}>
            {voteText.another}
          </Button>
        </View>
      )}
    </View>
  );
};

export default function VotePage() {
  const remote = useVoteForm();
  return (
    <Page title={voteText.title}>
      <RemoteView remote={remote} skeleton={[2, 3, 3]} wordsOf={wordsOf}>
        {(form) => <VoteBody key={form.activityId} form={form} remote={remote} />}
      </RemoteView>
    </Page>
  );
}
