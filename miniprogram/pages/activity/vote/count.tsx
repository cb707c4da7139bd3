import { View } from '@tarojs/components';
import { countsWritten, isSecretMatter } from '@shared/records/vocabulary/vote-count';
import { resultWords } from '@shared/records/vocabulary/vote-words';
import { Field } from '@/components/forms/field';
import { Toggle } from '@/components/forms/choices';
import { Card, Section } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { NumberEditor } from '@/features/register/number-editor';
import { PeopleEditor } from '@/features/register/people-editor';
import { noOffers, type Offers } from '@/features/register/offers';
import { voteText } from '@/text/vote';
import { numbersOf, type VoteDraft } from './vote-draft';
import type { VoteState } from './use-vote';

const most = 300;

type NumberName = 'yes' | 'no' | 'abstain' | 'ballotsOut' | 'ballotsIn' | 'ballotsInvalid' | 'writtenOpinions' | 'seats';
type CountFieldProps = { vote: VoteState; name: NumberName; label: string; unit: string; value: number | undefined; hint?: string };

const CountField = ({ vote, name, label, unit, value, hint }: CountFieldProps) => (
  <Field id={name} label={label} {...(hint === undefined ? {} : { hint })}>
    <NumberEditor
      id={name}
      label={label}
      value={value}
      min={0}
      max={most}
      unit={unit}
      isHalves={false}
      onChange={(next) => vote.change({ [name]: next } as Partial<VoteDraft>)}
    />
  </Field>
);

const offersOf = ({ form }: VoteState, besides: readonly string[]): Offers => ({
  ...noOffers(form.today),
  people: form.people
    .filter(({ memberId }) => !besides.includes(memberId))
    .map(({ memberId, name }) => ({ memberId, name, group: '', note: '' })),
});

/** Paper ballots, given out and counted by two who are no candidates. */
const Ballots = ({ vote }: { vote: VoteState }) => {
  const { draft, change, counted } = vote;
  const { ballotsOut, ballotsIn, ballotsInvalid } = numbersOf(draft, counted);
  return (
    <Card>
      <Field id="tellers" label={voteText.tellers}>
        <PeopleEditor
          id="tellerIds"
          label={voteText.tellers}
          offers={offersOf(
            vote,
            draft.candidates.map(({ memberId }) => memberId),
          )}
          chosen={draft.tellerIds}
          isMultiple
          canClear={false}
          onChoose={(tellerIds) => change({ tellerIds })}
        />
      </Field>
      <CountField vote={vote} name="ballotsOut" label={voteText.ballotsOut} unit={voteText.sheets} value={ballotsOut} />
      <CountField vote={vote} name="ballotsIn" label={voteText.ballotsIn} unit={voteText.sheets} value={ballotsIn} />
      <CountField vote={vote} name="ballotsInvalid" label={voteText.ballotsInvalid} unit={voteText.sheets} value={ballotsInvalid} />
    </Card>
  );
};

const Candidates = ({ vote }: { vote: VoteState }) => {
  const { form, draft, change } = vote;
  const nameOf = (memberId: string): string => form.people.find((person) => person.memberId === memberId)?.name ?? '';
  const choose = (memberIds: string[]): void =>
    change({ candidates: memberIds.map((memberId) => draft.candidates.find((entry) => entry.memberId === memberId) ?? { memberId }) });
  const count = (memberId: string, yes: number | undefined): void =>
    change({ candidates: draft.candidates.map((entry) => (entry.memberId === memberId ? { memberId, yes } : entry)) });
  return (
    <Card>
      <CountField vote={vote} name="seats" label={voteText.seats} unit={voteText.people} value={draft.seats} />
      <Field id="candidates" label={voteText.candidates}>
        <PeopleEditor
          id="candidateIds"
          label={voteText.candidates}
          offers={offersOf(vote, draft.tellerIds)}
          chosen={draft.candidates.map(({ memberId }) => memberId)}
          isMultiple
          canClear={false}
          onChoose={choose}
        />
      </Field>
      {draft.candidates.map(({ memberId, yes }) => (
        <Field key={memberId} id={`votes-${memberId}`} label={voteText.votesOf(nameOf(memberId))}>
          <NumberEditor
            id={`votes-of-${memberId}`}
            label={voteText.votesOf(nameOf(memberId))}
            value={yes}
            min={0}
            max={most}
            unit={voteText.votes}
            isHalves={false}
            onChange={(next) => count(memberId, next)}
          />
        </Field>
      ))}
    </Card>
  );
};

const YesNo = ({ vote }: { vote: VoteState }) => {
  const { draft, counted } = vote;
  const numbers = numbersOf(draft, counted);
  return (
    <Card>
      <CountField vote={vote} name="yes" label={voteText.yes} unit={voteText.votes} value={draft.yes} />
      <CountField vote={vote} name="no" label={voteText.no} unit={voteText.votes} value={numbers.no} />
      <CountField vote={vote} name="abstain" label={voteText.abstain} unit={voteText.votes} value={numbers.abstain} />
      {draft.matter !== '' && countsWritten(draft.matter) ? (
        <CountField
          vote={vote}
          name="writtenOpinions"
          label={voteText.written}
          unit={voteText.votes}
          value={draft.writtenOpinions ?? 0}
          hint={voteText.writtenCounts}
        />
      ) : null}
    </Card>
  );
};

/** How it was voted, and what that decides as the numbers are written. */
export const Count = ({ vote }: { vote: VoteState }) => {
  const { form, draft, change, count } = vote;
  if (draft.matter === '' || count === null) return null;
  const isElection = draft.matter === 'election';
  const hasResult = isElection
    ? draft.candidates.some(({ yes }) => yes !== undefined) && draft.seats !== undefined
    : draft.yes !== undefined;
  const nameOf = (memberId: string): string => form.people.find((person) => person.memberId === memberId)?.name ?? '';
  return (
    <View>
      <Section title={voteText.ballots} />
      <Card isFlush>
        {isSecretMatter(draft.matter) ? (
          <Toggle id="is-secret" label={voteText.secret} note={voteText.secretMust} isOn onChange={() => undefined} />
        ) : (
          <Toggle
            id="is-secret"
            label={voteText.secret}
            note={voteText.secretNote}
            isOn={draft.isSecret}
            onChange={(isSecret) => change({ isSecret })}
          />
        )}
      </Card>
      {isElection ? (
        <View>
          <Section title={voteText.candidates} />
          <Candidates vote={vote} />
        </View>
      ) : null}
      {draft.isSecret ? <Ballots vote={vote} /> : null}
      {isElection ? null : (
        <View>
          <Section title={voteText.counted} />
          <YesNo vote={vote} />
        </View>
      )}
      {hasResult ? (
        <View className="vote-says">
          <Say id="result">{resultWords(count, nameOf)}</Say>
        </View>
      ) : null}
    </View>
  );
};
