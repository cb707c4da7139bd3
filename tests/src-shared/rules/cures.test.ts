// What a remedy says would be recorded is put in: the very part it belongs to is then met.
import type { BranchFacts, CollegeFacts, Fact } from '../../../src-shared/engines/score/facts';
import { isExempt } from '../../../src-shared/engines/score/exemptions';
import { numbersDayOf } from '../../../src-shared/engines/score/sheet';
import { summariseBranch, summariseCollege } from '../../../src-shared/engines/score/summary';
import type { Indicator, Part } from '../../../src-shared/rules/indicator';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import type { Params } from '../../../src-shared/rules/params';
import { toldOf } from '../../cases/told';
import { COMMITTEE, college, having, held, postOf, rec, world } from '../../cases/world';

const YEAR = '2026';
const DAYS = ['2026-01-05', '2026-05-20', '2026-11-24', '2026-12-31', '2027-01-20', '2027-03-10'];

const begun = having(
  world(),
  rec('annualPlan', { year: YEAR, planKinds: ['threeMeetings'] }, { state: 'draft', missing: ['逐月安排'], day: '2026-01-03' }),
  rec('halfYearReport', { half: '2026-H1', reportKinds: ['work'] }, { state: 'draft', day: '2026-01-03' }),
  rec('publicNotice', { noticeKind: 'annualPlan', year: YEAR, title: '', body: '', minWorkingDays: 0 }, { state: 'draft', day: '2026-01-03' }),
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
const led = (facts: BranchFacts): CollegeFacts => college({ ...facts, posts: [...facts.posts, postOf('m:5', 'committeeLeader', { orgId: COMMITTEE })] });

type Situation = { name: string; facts: BranchFacts | CollegeFacts; year: string; day: string; params: Params };

/** The same worlds for every rule, and what its own cases tell. */
const situationsOf = (indicator: Indicator): Situation[] => [
  ...Object.entries(WORLDS).flatMap(([name, facts]) => DAYS.map((day) => ({ name, facts: indicator.subject === 'branch' ? facts : led(facts), year: YEAR, day, params: DEFAULT_PACK.params }))),
  ...toldOf(indicator.id).flatMap(({ says, facts, asOfOn, year = YEAR, params = DEFAULT_PACK.params }) => [asOfOn, `${year}-06-15`].map((day) => ({ name: says, facts, year, day, params }))),
];

/** What the rule finds, with some facts besides, on a day. */
const partsOn = (indicator: Indicator, { facts, year, params }: Situation, { day, besides }: { day: string; besides: readonly Fact[] }): readonly Part[] => {
  const summary = 'branch' in facts ? summariseBranch(facts) : summariseCollege(facts);
  for (const fact of besides) summary.put(fact);
  const gathered = summary.on(day);
  const at = { year, asOfOn: day, onDay: numbersDayOf(year, day), params, isExemptOn: isExempt(gathered, indicator.id) };
  if (indicator.subject === 'branch') return 'branch' in facts ? indicator.check(facts, gathered, at).parts : [];
  return 'branch' in facts ? [] : indicator.check(facts, gathered, at).parts;
};

const nameOf = (part: Part): string => [part.period, part.groupId, part.memberId, part.orgId, part.subjectId].map((word) => word ?? '').join('/');
const latest = (facts: readonly Fact[], day: string): string => facts.reduce((last, fact) => (fact.day > last ? fact.day : last), day);

/** Of many parts some, spread over all of them: a member-month is cured like the next. */
const SOME = 6;
const someOf = (parts: readonly Part[]): Part[] => parts.filter((_, index) => index % Math.ceil(parts.length / SOME) === 0);

type Cure = { where: string; outcome: Part['outcome'] | undefined };

const curesOf = (indicator: Indicator): Cure[] =>
  situationsOf(indicator).flatMap((situation) =>
    someOf(partsOn(indicator, situation, { day: situation.day, besides: [] }).filter((part) => (part.remedy?.would ?? []).length > 0)).map((part): Cure => {
      const would = part.remedy?.would ?? [];
      const after = partsOn(indicator, situation, { day: latest(would, situation.day), besides: would }).find((entry) => nameOf(entry) === nameOf(part));
      // A case that was closed is no part any more.
      if (after === undefined && part.subjectId !== undefined) return { where: part.subjectId, outcome: 'met' };
      return { where: `${situation.name}, ${situation.day}: ${nameOf(part)}`, outcome: after?.outcome };
    }),
  );

/** Rules of weight that no record puts right: the roster changes, or a superior acts. */
const NOT_BY_A_RECORD: ReadonlySet<string> = new Set(['1.1.b', '1.1.c', '1.1.f', '3.4.b', '4.2.b', '5.1.c']);

describe('what a remedy would record', () => {
  it.each(DEFAULT_PACK.indicators.map((indicator) => [indicator.id, indicator] as const))('cures its own part of %s', (id, indicator) => {
    const cures = curesOf(indicator);
    expect(cures.filter(({ outcome }) => outcome !== 'met')).toEqual([]);
    if (indicator.weightKey !== null) expect(cures.length > 0).toBe(!NOT_BY_A_RECORD.has(id));
  });
});
