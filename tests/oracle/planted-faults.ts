import type { ActivityFact, BranchFacts, RecordFact } from '../../src-shared/facts/facts';
import { Summary, type Gathered } from '../../src-shared/facts/summary';
import { addMonths } from '../../src-shared/kernel/day';
import { fraction } from '../../src-shared/kernel/fraction';
import type { KindName } from '../../src-shared/records/kinds';
import { settle, notApplicable } from '../../src-shared/rules/finding';
import type { BranchIndicator } from '../../src-shared/rules/indicator';
import { secretaryOn, yearlyMembers } from '../../src-shared/rules/judge/people';
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import type { RulePack } from '../../src-shared/rules/packs/pack';
import { changed } from '../cases/changed-param';
import { rec } from '../cases/world';

const ALWAYS = '2019-01-02';

/** The rules that carry weight; the oracle knows no others. */
export const WEIGHTED: RulePack = {
  ...DEFAULT_PACK,
  indicators: DEFAULT_PACK.indicators.filter((indicator) => indicator.weightKey !== null),
};

type Blur = (gathered: Gathered, facts: BranchFacts) => Gathered;
type Check = BranchIndicator['check'];

/** The pack in which some rules, or all, are judged otherwise than they should be. */
const judgedBy = (wrong: (check: Check, ruleId: string) => Check, ruleIds?: readonly string[]): RulePack => ({
  ...WEIGHTED,
  indicators: WEIGHTED.indicators.map((indicator) =>
    indicator.subject === 'branch' && (ruleIds?.includes(indicator.id) ?? true)
      ? { ...indicator, check: wrong(indicator.check, indicator.id) }
      : indicator,
  ),
});

/** The pack in which some rules see the records otherwise than they are. */
const seenThrough = (ruleIds: readonly string[], blur: Blur): RulePack =>
  judgedBy((check) => (facts, gathered, at) => check(facts, blur(gathered, facts), at), ruleIds);

/** Whatever a file holds is taken for the branch's own. */
const othersAreOwn: Blur = ({ asOfOn }, facts) => {
  const summary = new Summary(facts.branch._id);
  for (const fact of [...facts.activities, ...facts.records]) summary.put({ ...fact, orgId: facts.branch._id });
  return summary.on(asOfOn);
};

/** Where there is no roll everybody is taken to have been there. */
const noRollIsFull: Blur = (gathered, facts) => {
  const lines = facts.posts.map(({ memberId }) => ({ memberId, status: 'present' as const, isCommittee: true }));
  const full = (held: readonly ActivityFact[]): ActivityFact[] => held.map((one) => (one.lines === undefined ? { ...one, lines } : one));
  return { ...gathered, heldIn: (kind, period) => full(gathered.heldIn(kind, period)) };
};

/** A meeting that somebody has begun to write down is as good as a confirmed one. */
const anyMeetingDoes: Blur = (gathered) => {
  const confirmed = (one: ActivityFact): ActivityFact => ({ ...one, state: 'confirmed' });
  return {
    ...gathered,
    appraising: (year) => gathered.appraising(year).map(confirmed),
    fact: (id) => {
      const found = gathered.fact(id);
      return found?.type === 'activity' ? confirmed(found) : found;
    },
  };
};

/** What the committee decided is known before it did. */
const exemptBeforeApproval = judgedBy(
  (check, ruleId) => (facts, gathered, at) =>
    check(facts, gathered, {
      ...at,
      isExemptOn: (day) =>
        gathered
          .records('exemption')
          .some(
            ({ content: { ruleId: ofRule, fromOn, toOn = day, endedOn = day } }) =>
              ofRule === ruleId && fromOn <= day && day <= toOn && day <= endedOn,
          ),
    }),
);

const isHalf = (lines: readonly { isCommittee: boolean; status: string }[]): boolean => {
  const seats = lines.filter((line) => line.isCommittee);
  return seats.filter((line) => line.status === 'present').length * 2 === seats.length;
};

/** More than half is asked for where half suffices. */
const quorumTooHigh: Blur = (gathered) => ({
  ...gathered,
  heldIn: (kind, period) => gathered.heldIn(kind, period).filter((one) => one.lines === undefined || !isHalf(one.lines)),
});

/** What was held a quarter too late seems to have been held in time. */
const windowTooLong: Blur = (gathered) => ({
  ...gathered,
  makingUp: (kind, period) => gathered.makingUp(kind, period).map((one) => ({ ...one, day: addMonths(one.day, -3) })),
});

/** A meeting held together with others is taken for one of the whole branch. */
const jointIsOwn: Blur = ({ asOfOn }, facts) => {
  const summary = new Summary(facts.branch._id);
  for (const fact of [...facts.activities, ...facts.records])
    summary.put(fact.type === 'activity' && fact.scope === 'joint' ? { ...fact, scope: 'branch' } : fact);
  return summary.on(asOfOn);
};

/** A rule says nothing of a branch in which nobody holds the post of secretary. */
const vacancyUnasked = judgedBy(
  (check) => (facts, gathered, at) =>
    secretaryOn(facts, at.onDay) === undefined ? notApplicable('noSecretary') : check(facts, gathered, at),
  ['3.2.a'],
);

/** Whoever has done their own part is counted, whatever the superior has not entered. */
const waitingPays = judgedBy(
  (check) => (facts, gathered, at) => {
    const found = check(facts, gathered, at);
    return settle(
      found.parts.filter((part) => part.outcome !== 'noData'),
      at,
    );
  },
  ['4.2.a'],
);

/** Nobody is asked about who has not belonged to the branch for half of the year. */
const onlyOfYear = judgedBy(
  (check) => (facts, gathered, at) => check({ ...facts, members: yearlyMembers(facts, at) }, gathered, at),
  ['3.3.a'],
);

/** A scheme of points is taken to be there whether it is or not. */
const parentIgnored: Blur = (gathered, facts) => {
  const schemes = ['2024', '2025', '2026', '2027'].map((year) =>
    rec(
      'pointsScheme',
      { year, version: 1, lines: [], bonusMaxPoints: 0, deductionMaxPoints: 0, adoptedActivityId: 'a:gone', adoptedOn: `${year}-01-02` },
      { orgId: facts.branch._id, _id: `scheme:${year}` },
    ),
  );
  const records = <T extends KindName>(type: T) =>
    (type === 'pointsScheme' ? schemes : gathered.records(type)) as unknown as readonly RecordFact<T>[];
  return { ...gathered, records };
};

/** An engine that counts the day on which a threshold is crossed among the ninety after it; what it gets wrong is one day of a branch. */
export const CROSSED_TOO_SOON: RulePack = { ...WEIGHTED, params: changed('crossingDays', ALWAYS, 89) };

/** Engines with one fault each, which an oracle must find. */
export const PLANTED: Readonly<Record<string, RulePack>> = {
  'a committee of which half came does not meet': seenThrough(['2.1.e'], quorumTooHigh),
  'a day of grace less': { ...WEIGHTED, params: changed('graceDays', ALWAYS, 6) },
  'what is late counts in full': { ...WEIGHTED, params: changed('makeUpFactor', ALWAYS, fraction(1)) },
  'a quarter more to make up in': seenThrough(['2.1.d', '2.1.g', '2.4.a'], windowTooLong),
  'a record of another branch is taken for its own': seenThrough(['2.1.a', '2.3.a', '2.3.b', '3.4.a', '3.5.a', '4.1.a'], othersAreOwn),
  'what lies before the day from which the college counts is asked': judgedBy(
    (check) => (facts, gathered, at) => check(facts, gathered, { ...at, countsFromOn: undefined }),
  ),
  'a committee meeting without a roll pays': seenThrough(['2.1.e'], noRollIsFull),
  'an appraisal or a scheme needs no confirmed meeting': seenThrough(['2.3.a', '2.3.b', '3.1.a', '3.1.c', '3.1.d'], anyMeetingDoes),
  'a process is a share of its cases, and a person of their parts': judgedBy(
    (check) => (facts, gathered, at) => check(facts, gathered, { ...at, formula: 'share' }),
  ),
  'an exemption holds before it was approved': exemptBeforeApproval,
  'a dissolved branch owes what is due after its end': judgedBy(
    (check) => (facts, gathered, at) => check(facts, gathered, { ...at, endsOn: undefined }),
  ),
  'the records of the last week of December are asked for at once': { ...WEIGHTED, params: changed('recordDays', ALWAYS, 0) },
  'a joint committee meeting is one of its host': seenThrough(['2.1.e', '2.1.f', '2.2.a', '2.3.a', '3.1.a', '4.1.b'], jointIsOwn),
  'a vacant post of secretary need not be trained': vacancyUnasked,
  'a secretary whose superior entered nothing pays': waitingPays,
  'dues of who has come lately need not be assessed': onlyOfYear,
  'notices and result are counted without the scheme they follow from': seenThrough(['3.1.c', '3.1.d'], parentIgnored),
};
