import type { BranchFacts, RecordFact } from '../../facts/facts';
import type { Day } from '../../kernel/day';
import { by } from '../../kernel/order';
import type { Content } from '../../records/kinds';
import { branchRegulationCite, defaultCite, planCite } from '../../standard/cite';
import { branchRule, type BranchIndicator, type CheckAt } from '../indicator';
import type { On } from '../judge/due';
import { enterRemedy, ownOf } from '../judge/enter';
import { countsAfterCrossing, faultSince, hasFault, rosterEvidence, type SetUpFault } from '../judge/set-up';
import { judgeState } from '../judge/state';
import { wouldRecord } from '../remedy-records';

type Request = Content<'branchChangeRequest'>;
type Change = Request['changeKind'];

/** The changes that would put a fault right, the usual one first. */
const CHANGES: Readonly<Record<Exclude<SetUpFault, 'overLimit'>, readonly [Change, ...Change[]]>> = {
  tooFew: ['merge', 'dissolve'],
  committee: ['addCommittee', 'earlyElection'],
  leadership: ['earlyElection', 'merge', 'dissolve'],
  tooLarge: ['split', 'setUp'],
};
const FAULTS = Object.keys(CHANGES) as (keyof typeof CHANGES)[];

type Open = { fault: keyof typeof CHANGES; since: Day };

const openFaults = (facts: BranchFacts, at: CheckAt): Open[] =>
  FAULTS.filter((fault) => hasFault(fault, facts, at)).map((fault) => ({ fault, since: faultSince(fault, facts, at) }));

const submittedOn = ({ content, day }: RecordFact<'branchChangeRequest'>): Day => content.submittedOn ?? day;

/** Asked for since it began, or still being decided. */
const isAskedFor = ({ fault, since }: Open, requests: readonly RecordFact<'branchChangeRequest'>[]): boolean =>
  requests.some(
    (request) =>
      CHANGES[fault].includes(request.content.changeKind) &&
      (request.state === 'submitted' || request.state === 'approved' || submittedOn(request) >= since),
  );

/** To ask for what puts a fault right: with the request that is begun, else with a new one. */
const toAsk = (fault: Open['fault'], facts: BranchFacts, { gathered, at }: On): ReturnType<typeof enterRemedy> => {
  const open = ownOf(facts, gathered.openRecords('branchChangeRequest')).find(({ content }) => CHANGES[fault].includes(content.changeKind));
  const content: Request = {
    changeKind: open?.content.changeKind ?? CHANGES[fault][0],
    reason: open?.content.reason ?? '',
    submittedOn: at.asOfOn,
  };
  return enterRemedy({
    open,
    would: wouldRecord({ type: 'branchChangeRequest', orgId: facts.branch._id, day: at.asOfOn, key: fault, content }),
    by: 'secretary',
  });
};

const check: BranchIndicator['check'] = (facts, gathered, at) => {
  const requests = ownOf(facts, gathered.records('branchChangeRequest')).filter((request) => submittedOn(request) <= at.onDay);
  const open = openFaults(facts, at).sort(by(({ since }) => since));
  const [oldest, ...others] = open.filter((entry) => !isAskedFor(entry, requests));
  const evidenceIds = [...rosterEvidence(facts, at.onDay), ...requests.map((request) => request._id)];
  if (oldest === undefined)
    return judgeState({ askedBecause: open.length === 0 ? 'noIssue' : null, isMet: true, evidenceIds, remedy: null }, facts, at);
  const ask = toAsk(oldest.fault, facts, { gathered, at });
  const besides = others.flatMap(({ fault }) => toAsk(fault, facts, { gathered, at }).would);
  return judgeState(
    {
      isMet: false,
      shortFromOn: countsAfterCrossing(oldest.since, at),
      evidenceIds,
      openIds: ask.recordId === undefined ? [] : [ask.recordId],
      remedy: { ...ask, would: [...ask.would, ...besides] },
    },
    facts,
    at,
  );
};

export const setUpIsAdjusted = branchRule('1.1.g', {
  statement: 'set-up-that-no-longer-fits-is-brought-to-the-committee-within-ninety-days',
  recordKinds: ['branchChangeRequest'],
  why: 'Branches grow, shrink and lose their officers; what matters is that somebody asks for the change in time.',
  cite: [
    planCite('二(一)', '根据基层单位工作需要和党员人数变化等情况，及时设立、调整或撤销党支部'),
    branchRegulationCite('第七条', '不再符合设立条件的党支部，上级党组织应当及时予以调整或者撤销。'),
    defaultCite('动态调整'),
  ],
  check,
});
