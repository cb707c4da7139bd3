// What can still be put right in a development case: steps taken but not written down, votes held but not entered. A day is a fact and stays.
import type { VoteOf } from '../../facts/development/violations';
import { fullMemberCountOn } from '../../roster/branch';
import type { BranchFacts, RecordFact } from '../../facts/facts';
import type { CheckAt } from '../indicator';
import { WOULD, wouldRecord } from '../remedy-records';
import { finishCase, violationsIn, type CaseContent, type CaseFinding, type YearCase } from './development';

type Row = CaseContent['steps'][number];
const VOTED: ReadonlySet<string> = new Set(['15', '23']);

/** Every step up to the last one taken; what was passed over gets the day of the step before it, or of the one after. */
const withoutGaps = (taken: readonly Row[]): Row[] => {
  const last = Math.max(0, ...taken.map((row) => Number(row.step)));
  const earliest = taken.map((row) => row.doneOn).sort()[0] ?? '';
  const rows: Row[] = [];
  for (let step = 1; step <= last; step += 1) {
    const known = taken.find((row) => Number(row.step) === step);
    rows.push(known ?? { step: String(step) as Row['step'], doneOn: rows[step - 2]?.doneOn ?? earliest });
  }
  return rows;
};

/** A vote in which all full members came and agreed. */
const voteFor = (facts: BranchFacts, caseId: string, row: Row): RecordFact => {
  const voters = Math.max(1, fullMemberCountOn(facts.members, facts.branch._id, row.doneOn));
  const matter = row.step === '15' ? ('admission' as const) : ('conversion' as const);
  const content = {
    activityId: row.activityId ?? `${WOULD}generalMeeting`,
    votedOn: row.doneOn,
    matter,
    caseId,
    isSecret: true,
    expectedVoters: voters,
    presentVoters: voters,
    yes: voters,
    no: 0,
    abstain: 0,
  };
  return wouldRecord({ type: 'vote', orgId: facts.branch._id, day: row.doneOn, key: `${caseId}:${row.step}`, content });
};

/** To fill in what is missing, where that leaves the case without a fault; null where days or votes themselves are the fault. */
export const completeCase = (facts: BranchFacts, one: YearCase, { at, voteOf }: { at: CheckAt; voteOf: VoteOf }): CaseFinding['remedy'] => {
  const votes: RecordFact[] = [];
  const filled = withoutGaps(one.taken.steps).map((row): Row => {
    if (!VOTED.has(row.step) || (row.voteId !== undefined && voteOf(row.voteId) !== null)) return row;
    const vote = voteFor(facts, one.found._id, row);
    votes.push(vote);
    return { ...row, voteId: vote._id };
  });
  const would: VoteOf = (voteId) => {
    const index = votes.findIndex((vote) => vote._id === voteId);
    return index < 0
      ? voteOf(voteId)
      : { matter: filled.find((row) => row.voteId === voteId)?.step === '15' ? 'admission' : 'conversion', isValid: true, isPassed: true };
  };
  if (violationsIn({ ...one.taken, steps: filled }, would, at).length > 0) return null;
  return finishCase(one, { steps: [...filled, ...one.found.content.steps.filter((row) => row.doneOn > at.onDay)] }, votes);
};
