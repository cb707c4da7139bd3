// The same worlds for every rule, and what its own stories tell: what is true of every rule is asked in all of them.
import { isExempt } from '../../src-shared/engines/score/exemptions';
import type { BranchFacts, CollegeFacts, Fact } from '../../src-shared/facts/facts';
import { numbersDayOf } from '../../src-shared/engines/score/sheet';
import { summariseBranch, summariseCollege } from '../../src-shared/facts/summary';
import { formulaOf, type Finding, type Indicator } from '../../src-shared/rules/indicator';
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import type { Params } from '../../src-shared/standard/params';
import { toldOf } from './stories';
import { COMMITTEE, college, having, held, postOf, rec, world } from './world';

const YEAR = '2026';
const DAYS = ['2026-01-05', '2026-05-20', '2026-11-24', '2026-12-31', '2027-01-20', '2027-03-10'];

const begun = having(
  world(),
  rec('annualPlan', { year: YEAR, planKinds: ['threeMeetings'] }, { state: 'draft', missing: ['items'], day: '2026-01-03' }),
  rec('halfYearReport', { half: '2026-H1', reportKinds: ['work'] }, { state: 'draft', day: '2026-01-03' }),
  rec(
    'publicNotice',
    { noticeKind: 'annualPlan', year: YEAR, title: '', body: '', minWorkingDays: 0 },
    { state: 'draft', day: '2026-01-03' },
  ),
  rec('democraticAppraisal', { appraisalYear: YEAR }, { state: 'preparing', day: '2026-01-03' }),
  rec('appraisalResult', { memberId: 'm:1', appraisalYear: YEAR }, { state: 'draft', day: '2026-01-03' }),
  held(['themeDay'], '2026-01-04', { state: 'submitted' }),
  held(['committeeMeeting'], '2026-01-04', { state: 'published' }),
);
const WORLDS: Readonly<Record<string, BranchFacts>> = {
  empty: world(),
  small: world({ fullMembers: 5, committee: 0 }),
  'with groups': world({ groups: 2 }),
  'with probationary members': world({ probationary: 2 }),
  'founded within the year': world({ foundedOn: '2026-05-15' }),
  'right under the committee': world({ hasGeneralBranch: false }),
  'with things begun': begun,
};
const led = (facts: BranchFacts): CollegeFacts =>
  college({ ...facts, posts: [...facts.posts, postOf('m:5', 'committeeLeader', { orgId: COMMITTEE })] });

export type Situation = { name: string; facts: BranchFacts | CollegeFacts; year: string; day: string; params: Params };

/** The worlds on six days, and the stories of a rule on their day and in the middle of their year. */
export const situationsOf = (indicator: Indicator): Situation[] => [
  ...Object.entries(WORLDS).flatMap(([name, facts]) =>
    DAYS.map((day) => ({ name, facts: indicator.subject === 'branch' ? facts : led(facts), year: YEAR, day, params: DEFAULT_PACK.params })),
  ),
  ...toldOf(indicator.id).flatMap(({ says, facts, asOfOn, year = YEAR, params = DEFAULT_PACK.params }) =>
    [asOfOn, `${year}-06-15`].map((day) => ({ name: says, facts, year, day, params })),
  ),
];

/** What the rule finds in a situation; null of a branch where it is judged of the college, and the other way round. */
export const findingIn = (indicator: Indicator, { facts, year, params, day }: Situation, besides: readonly Fact[] = []): Finding | null => {
  const summary = 'branch' in facts ? summariseBranch(facts) : summariseCollege(facts);
  for (const fact of besides) summary.put(fact);
  const gathered = summary.on(day);
  const { countsFromOn } = facts;
  const at = { year, asOfOn: day, onDay: numbersDayOf(year, day), params, countsFromOn, isExemptOn: isExempt(gathered, indicator.id) };
  if (indicator.subject === 'branch')
    return 'branch' in facts
      ? indicator.check(facts, gathered, { ...at, endsOn: facts.branch.dissolvedOn, formula: formulaOf(indicator) })
      : null;
  return 'branch' in facts ? null : indicator.check(facts, gathered, at);
};

/** Nobody looks at a branch that is not there yet. */
export const isFounded = ({ facts, day }: Situation): boolean =>
  ('branch' in facts ? [facts.branch] : facts.orgs).every((org) => org.foundedOn <= day);
