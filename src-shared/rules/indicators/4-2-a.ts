import type { BranchFacts, RecordFact } from '../../facts/facts';
import { addDays, type Day } from '../../kernel/day';
import { lastDayOf } from '../../kernel/period';
import { laterOf } from '../../kernel/span';
import { defaultCite, standardCite } from '../../standard/cite';
import { appraisalLastDay } from '../../standard/year-end';
import { settle } from '../finding';
import { branchRule, type CheckAt, type Part, type Remedy } from '../indicator';
import type { On } from '../judge/due';
import { enterRemedy, ownOf } from '../judge/enter';
import { secretariesOfYear } from '../judge/secretaries';
import { dueFor, isOpen, notAsked, partNotAsked } from '../judge/when';
import { wouldRecord } from '../remedy-records';

type Review = RecordFact<'secretaryReview'>;
type Asked = { memberId: string; review: Review | undefined; until: Day };

const hasPoll = ({ pollGood, pollFairlyGood, pollFair, pollPoor }: Review['content']): boolean =>
  [pollGood, pollFairlyGood, pollFair, pollPoor].some((votes) => votes !== undefined);

/** What the branch does itself, at its own meeting: the report and the members' votes. Held after the last day it is held too late. */
const isDoneByBranch = (half: 'toMembers' | 'memberPoll', { review, until }: Asked, asOfOn: Day): boolean => {
  if (review === undefined) return false;
  const { toMembersOn } = review.content;
  if (half === 'toMembers') return toMembersOn !== undefined && toMembersOn <= until && toMembersOn <= asOfOn;
  return hasPoll(review.content) && (toMembersOn === undefined || (toMembersOn <= until && toMembersOn <= asOfOn));
};

const isDoneBySuperior = (half: 'toSuperior' | 'superiorScore', { review }: Asked, asOfOn: Day): boolean => {
  if (review === undefined) return false;
  const { toSuperiorOn, scoreSuperior } = review.content;
  return half === 'toSuperior' ? toSuperiorOn !== undefined && toSuperiorOn <= asOfOn : scoreSuperior !== undefined;
};

/** The report to the members with their votes, beside whatever is entered already. */
const reportRemedy = (facts: BranchFacts, { memberId, review }: Asked, at: CheckAt): Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'> => {
  const day = laterOf(at.asOfOn, lastDayOf(at.year));
  const polled = { pollGood: 1, pollFairlyGood: 0, pollFair: 0, pollPoor: 0, form: 'meeting' } as const;
  const content = { ...polled, ...review?.content, year: at.year, memberId, toMembersOn: day };
  const would = wouldRecord({ type: 'secretaryReview', orgId: facts.branch._id, day, key: `${at.year}:${memberId}`, content });
  return { ...enterRemedy({ open: review, would, by: 'secretary', effort: 'meeting' }), memberId };
};

const partsOf = (asked: Asked, facts: BranchFacts, at: CheckAt): Part[] => {
  const { memberId, review, until } = asked;
  const common = { period: at.year, memberId, lastOn: until, makeUpUntilOn: until, isMadeUp: false, openIds: [], countsFromOn: until };
  const evidenceIds = review === undefined ? [] : [review._id];
  const ofBranch = (['toMembers', 'memberPoll'] as const).map((half): Part => {
    if (isDoneByBranch(half, asked, at.asOfOn)) return { ...common, subjectId: half, outcome: 'met', evidenceIds, remedy: null };
    const missing = {
      ...common,
      subjectId: half,
      outcome: at.asOfOn > until ? 'notMet' : 'notYetDue',
      evidenceIds: [],
      countsFromOn: addDays(until, 1),
    } as const;
    return {
      ...missing,
      remedy: isOpen(missing, at.asOfOn) ? { ...reportRemedy(facts, asked, at), period: at.year, byOn: until, isMakeUp: false } : null,
    };
  });
  const superior = facts.superiors.some((org) => org.kind === 'generalBranch') ? 'generalBranch' : 'partyCommittee';
  const ofSuperior = (['toSuperior', 'superiorScore'] as const).map((half): Part => {
    if (isDoneBySuperior(half, asked, at.asOfOn)) return { ...common, subjectId: half, outcome: 'met', evidenceIds, remedy: null };
    const by = superior === 'generalBranch' ? 'generalBranch' : 'committee';
    const remedy: Remedy = {
      verb: 'await',
      by,
      effort: 'long',
      kinds: [],
      type: 'secretaryReview',
      period: at.year,
      memberId,
      byOn: until,
      isMakeUp: false,
      would: [],
    };
    return { ...common, subjectId: half, outcome: 'noData', waitsFor: superior, evidenceIds: [], remedy };
  });
  return [...ofBranch, ...ofSuperior];
};

const check = (facts: BranchFacts, { gathered, at }: On): Part[] => {
  const until = dueFor(facts.branch, appraisalLastDay(at.year, at.params), at);
  const asked = notAsked(facts.branch, at.year, at) ?? secretariesOfYear(facts, at);
  if (typeof asked === 'string') return [partNotAsked(asked, { period: at.year, lastOn: until, makeUpUntilOn: until })];
  const reviews = ownOf(facts, gathered.records('secretaryReview')).filter(({ content }) => content.year === at.year);
  return asked.flatMap((memberId) =>
    partsOf({ memberId, review: reviews.find(({ content }) => content.memberId === memberId), until }, facts, at),
  );
};

export const secretaryReviewedByBothSides = branchRule('4.2.a', {
  statement: 'every-secretary-reported-and-was-judged-on-both-sides',
  recordKinds: ['secretaryReview'],
  why: 'A secretary answers to those above and to the members; each side is counted for itself, and what the superior has not entered is nobody’s fault below.',
  cite: [
    standardCite('四(二)坚持和完善述职评议考核制度', '所有党支部书记“双述双评”全覆盖'),
    { source: 'branchRegulation', article: '第二十七条', doubts: '条号和条文待核对' },
    defaultCite('双述双评'),
    defaultCite('评议窗口'),
  ],
  check: (facts, gathered, at) => settle(check(facts, { gathered, at }), at),
});
