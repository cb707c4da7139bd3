import { lastDayOfTerm } from '../../roster/branch';
import type { BranchFacts } from '../../facts/facts';
import { addDays, addMonths, type Day } from '../../kernel/day';
import { byFirstDay } from '../../kernel/order';
import type { CommitteeTerm } from '../../records/post';
import { branchRegulationCite } from '../../standard/cite';
import { settle } from '../finding';
import { branchRule, type BranchIndicator, type CheckAt, type Part } from '../indicator';
import { rosterRemedy } from '../judge/set-up';
import { statePart } from '../judge/state';
import { valueOn } from '../../standard/params';

/** The term that runs or ran last; none when it was closed without another. */
const currentTerm = ({ branch, terms }: BranchFacts, day: Day): CommitteeTerm | undefined => {
  const latest = terms
    .filter((term) => term.orgId === branch._id && term.fromOn <= day)
    .sort(byFirstDay)
    .pop();
  return (latest?.endedOn ?? day) < day ? undefined : latest;
};

/** Half a year before a term ends the election is to be prepared: not short, but something to do. */
const comingElection = (facts: BranchFacts, term: CommitteeTerm, at: CheckAt): Part[] => {
  const last = lastDayOfTerm(term);
  const isNear = addMonths(last, -valueOn(at.params.termNoticeMonths, at.onDay)) <= at.onDay && at.onDay <= last;
  const isElected = facts.terms.some((next) => next.orgId === term.orgId && next.fromOn > term.fromOn);
  if (!isNear || isElected || at.asOfOn > last) return [];
  const base = {
    outcome: 'notYetDue' as const,
    isMadeUp: false,
    evidenceIds: [],
    openIds: [],
    lastOn: last,
    countsFromOn: addDays(last, 1),
    makeUpUntilOn: last,
  };
  return [{ ...base, subjectId: term._id, remedy: { ...rosterRemedy('secretary'), byOn: last, isMakeUp: false } }];
};

const check: BranchIndicator['check'] = (facts, _gathered, at) => {
  const term = currentTerm(facts, at.onDay);
  if (term === undefined)
    return settle([statePart({ askedBecause: 'noCommittee', isMet: true, evidenceIds: [], remedy: null }, facts.branch, at)], at);
  const current = statePart(
    { isMet: at.onDay <= lastDayOfTerm(term), evidenceIds: [term._id], remedy: rosterRemedy('secretary') },
    facts.branch,
    at,
  );
  return settle([current, ...comingElection(facts, term, at)], at);
};

export const committeeElectedInTime = branchRule('1.1.h', {
  statement: 'committee-is-elected-before-its-term-runs-out',
  recordKinds: [],
  why: 'A committee is chosen for three years; who goes on after that was chosen by nobody.',
  cite: [
    branchRegulationCite('第二十一条', '村、社区党支部委员会每届任期5年，其他基层单位党支部委员会一般每届任期3年'),
    branchRegulationCite('第二十一条', '对需要延期或者提前换届的，应当认真审核、从严把关，延长或者提前期限一般不超过1年'),
  ],
  check,
});
