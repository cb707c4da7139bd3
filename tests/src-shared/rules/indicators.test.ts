import { computeSheet, type WeighedFinding } from '../../../src-shared/engines/score/sheet';
import type { ActivityFact, BranchFacts } from '../../../src-shared/facts/facts';
import { fraction } from '../../../src-shared/kernel/fraction';
import type { ActivityKind } from '../../../src-shared/records/activity';
import type { RulePack } from '../../../src-shared/rules/packs/pack';
import { PARAMS, type RuleDated } from '../../../src-shared/standard/params';
import { committeeLines, held, world } from '../../cases/world';
import { factsOf, meetingPack } from '../engines/activities';
import { groupOrg } from '../engines/people';

const groups = [groupOrg('A')];
const found = (ruleId: string, facts: BranchFacts, asOfOn: string, pack: RulePack = meetingPack): WeighedFinding => {
  const finding = computeSheet(facts, pack, { year: '2026', asOfOn }).findings.find((entry) => entry.indicator.id === ruleId);
  if (!finding) throw new Error(`no ${ruleId}`);
  return finding;
};
/** The same number until a day, another from it on. */
const changing = <T>(param: RuleDated<T>, from: string, value: T): RuleDated<T> => ({
  ...param,
  values: [...param.values, { from, value, cite: [{ source: 'packDefault', article: '改' }] }],
});

const RULES: { id: string; kind: ActivityKind; period: string; over: Partial<ActivityFact> }[] = [
  { id: '2.1.d', kind: 'generalMeeting', period: '2026-Q1', over: {} },
  { id: '2.1.e', kind: 'committeeMeeting', period: '2026-03', over: {} },
  { id: '2.1.f', kind: 'groupMeeting', period: '2026-03', over: { scope: 'group', groupId: 'o:A' } },
  { id: '2.1.g', kind: 'partyLecture', period: '2026-Q1', over: {} },
  { id: '2.4.a', kind: 'themeDay', period: '2026-03', over: {} },
];

describe.each(RULES)('$id in $period', ({ id, kind, period, over }) => {
  const outcome = (activities: ActivityFact[], asOfOn: string): string | undefined =>
    found(id, factsOf(activities, { groups }), asOfOn).parts.find((entry) => entry.period === period)?.outcome;

  it('is met by a confirmed record on the first and on the last day of the period', () => {
    const first = period === '2026-Q1' ? '2026-01-01' : '2026-03-01';
    expect([outcome([held([kind], first, over)], '2026-04-08'), outcome([held([kind], '2026-03-31', over)], '2026-04-08')]).toEqual([
      'met',
      'met',
    ]);
  });
  it('is not met by a record of the day after the period', () => {
    expect(outcome([held([kind], '2026-04-01', over)], '2026-04-08')).toBe('notMet');
  });
  it('is not yet due until 7 days after the period, and not met on the eighth', () => {
    expect(['2026-03-31', '2026-04-07', '2026-04-08'].map((day) => outcome([], day))).toEqual(['notYetDue', 'notYetDue', 'notMet']);
  });
  it('is not met by what is planned, submitted, returned or cancelled', () => {
    const states = ['draft', 'published', 'submitted', 'returned', 'cancelled'] as const;
    expect(states.map((state) => outcome([held([kind], '2026-03-10', { ...over, state })], '2026-04-08'))).toEqual(
      states.map(() => 'notMet'),
    );
  });
  it('is met by a record written down long after (Q22)', () => {
    expect(outcome([held([kind], '2026-03-10', { ...over, recordedOn: '2026-11-20' })], '2026-11-24')).toBe('met');
  });
  it('names what demands it and, while it runs, what to do and by when', () => {
    const finding = found(id, factsOf([], { groups }), '2026-03-20');
    expect(finding.indicator.cite[0].source).toBe('collegeStandard');
    expect(finding.remedy).toMatchObject({ verb: 'hold', kinds: [kind], period, byOn: '2026-03-31', isMakeUp: false });
  });
});

describe('what does not count', () => {
  it('a general meeting of a group is none (2.1.d)', () => {
    expect(
      found('2.1.d', factsOf([held(['generalMeeting'], '2026-03-10', { scope: 'group', groupId: 'o:A' })], { groups }), '2026-04-08')
        .actual,
    ).toBe(0);
  });
  it('a meeting of another group is no meeting of this one (2.1.f), and rests on nothing', () => {
    const finding = found(
      '2.1.f',
      factsOf([held(['groupMeeting'], '2026-03-10', { scope: 'group', groupId: 'o:B' })], { groups }),
      '2026-04-08',
    );
    expect([finding.actual, finding.parts[2]?.evidenceIds, finding.grounded]).toEqual([0, [], fraction(0)]);
  });
  it('a theme day of a group does not stand for the branch where there are no groups (2.4.a)', () => {
    expect(found('2.4.a', factsOf([held(['themeDay'], '2026-03-10', { scope: 'group', groupId: 'o:A' })]), '2026-04-08').actual).toBe(0);
  });
});

describe('2.1.k, records', () => {
  const record = (day: string, over: Partial<ActivityFact> = {}): ActivityFact => held(['study'], day, over);
  it('does not apply without any record, and is not yet due in the first week', () => {
    expect(found('2.1.k', factsOf([]), '2026-03-10').outcome).toBe('notApplicable');
    expect(found('2.1.k', factsOf([record('2026-03-10', { state: 'published' })]), '2026-03-16').outcome).toBe('notYetDue');
  });
  it('asks from the seventh day after on: 2 of 3 complete', () => {
    const facts = factsOf([record('2026-03-10'), record('2026-03-11'), record('2026-03-12', { state: 'submitted' })]);
    expect(found('2.1.k', facts, '2026-03-18').fraction).toEqual(fraction(1));
    expect(found('2.1.k', facts, '2026-03-19')).toMatchObject({ outcome: 'notMet', expected: 3, actual: 2, fraction: fraction(2, 3) });
  });
  it('a confirmed record that lacks something is not complete; a late one is', () => {
    expect(found('2.1.k', factsOf([record('2026-03-10', { missing: ['resolution'] })]), '2026-04-01').outcome).toBe('notMet');
    expect(found('2.1.k', factsOf([record('2026-03-10', { recordedOn: '2026-10-01' })]), '2026-11-24').outcome).toBe('met');
  });
  it('asks for no record of what was cancelled, of another organisation or of another year', () => {
    const facts = factsOf([record('2026-03-10', { state: 'cancelled' }), record('2026-03-10', { orgId: 'o:b2' }), record('2025-12-10')]);
    expect(found('2.1.k', facts, '2026-11-24').outcome).toBe('notApplicable');
  });
  it('leads to the record that waits: to be written, or to be confirmed', () => {
    const waiting = record('2026-03-10', { state: 'published' });
    expect(found('2.1.k', factsOf([waiting]), '2026-03-12').remedy).toMatchObject({
      verb: 'record',
      activityId: waiting._id,
      byOn: '2026-03-17',
    });
    expect(found('2.1.k', factsOf([{ ...waiting, state: 'submitted' }]), '2026-03-12').remedy).toMatchObject({ verb: 'confirm' });
  });
});

// The “once” of the meetings is the rule itself, so it has no dated value; these numbers have.
describe('on the day a number changes', () => {
  it('the quorum of the committee is the one of the day of the meeting', () => {
    const pack = { ...meetingPack, params: { ...PARAMS, committeeQuorum: changing(PARAMS.committeeQuorum, '2026-05-15', fraction(2, 3)) } };
    const meeting = (day: string): ActivityFact => held(['committeeMeeting'], day, { lines: committeeLines(4, 2) });
    const outcomes = found(
      '2.1.e',
      factsOf([meeting('2026-04-10'), meeting('2026-05-14'), meeting('2026-06-10')], { posts: world({ committee: 4 }).posts }),
      '2026-11-24',
      pack,
    ).parts.map((entry) => entry.outcome);
    expect(outcomes.slice(3, 6)).toEqual(['met', 'met', 'notMet']);
  });
  it('the days of waiting are those of the last day of the period', () => {
    const pack = { ...meetingPack, params: { ...PARAMS, graceDays: changing(PARAMS.graceDays, '2026-04-01', 15) } };
    const outcomes = (asOfOn: string): (string | undefined)[] =>
      found('2.4.a', factsOf([]), asOfOn, pack)
        .parts.slice(2, 4)
        .map((entry) => entry.outcome);
    expect([outcomes('2026-04-08'), outcomes('2026-05-15'), outcomes('2026-05-16')]).toEqual([
      ['notMet', 'notYetDue'],
      ['notMet', 'notYetDue'],
      ['notMet', 'notMet'],
    ]);
  });
  it('the week for a record is that of its day', () => {
    const pack = { ...meetingPack, params: { ...PARAMS, recordDays: changing(PARAMS.recordDays, '2026-04-01', 30) } };
    const facts = factsOf([held(['study'], '2026-03-31', { state: 'draft' }), held(['study'], '2026-04-01', { state: 'draft' })]);
    expect(found('2.1.k', facts, '2026-04-10', pack).expected).toBe(1);
  });
  it('the make-up factor is that of the missed period', () => {
    const pack = { ...meetingPack, params: { ...PARAMS, makeUpFactor: changing(PARAMS.makeUpFactor, '2026-04-01', fraction(1, 4)) } };
    const late = held(['generalMeeting'], '2026-04-10', { makesUp: [{ kind: 'generalMeeting', period: '2026-Q1' }] });
    expect(found('2.1.d', factsOf([late]), '2026-05-01', pack).fraction).toEqual(fraction(1, 2));
  });
  it('weights and pass line are those of the asked day, of a past year those of its last day', () => {
    const pack = { ...meetingPack, params: { ...PARAMS, passLineTenths: changing(PARAMS.passLineTenths, '2027-01-01', 950) } };
    const line = (year: string, asOfOn: string): number => computeSheet(factsOf([]), pack, { year, asOfOn }).passLineTenths;
    expect([line('2026', '2026-12-31'), line('2026', '2027-03-15'), line('2027', '2027-01-05')]).toEqual([900, 900, 950]);
  });
});
