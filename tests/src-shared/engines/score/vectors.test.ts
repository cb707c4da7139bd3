import { computeSheet, type ScoreSheet, type WeighedFinding } from '../../../../src-shared/engines/score/sheet';
import type { ActivityFact, BranchFacts } from '../../../../src-shared/facts/facts';
import { fraction, type Fraction } from '../../../../src-shared/kernel/fraction';
import type { Indicator } from '../../../../src-shared/rules/indicator';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import type { RulePack } from '../../../../src-shared/rules/packs/pack';
import { RULES, type RuleId } from '../../../../src-shared/standard/rules';
import { committeeLines, held, world } from '../../../cases/world';
import { factsOf, fullYear, meetingPack } from '../activities';
import { ruleOf } from '../made-rules';
import { branchOrg, groupOrg, term } from '../people';

const YEAR_END = '2027-04-01';
const sheet = (facts: BranchFacts, asOfOn: string, pack: RulePack = meetingPack, year = '2026'): ScoreSheet =>
  computeSheet(facts, pack, { year, asOfOn });
const finding = (ruleId: string, given: ScoreSheet): WeighedFinding => {
  const found = given.findings.find((entry) => entry.indicator.id === ruleId);
  if (!found) throw new Error(`no ${ruleId}`);
  return found;
};
const outcomeIn = (ruleId: string, period: string, given: ScoreSheet): string | undefined =>
  finding(ruleId, given).parts.find((entry) => entry.period === period)?.outcome;
const firstAsked = (ruleId: string, given: ScoreSheet): string | undefined =>
  finding(ruleId, given).parts.find((entry) => entry.outcome !== 'notApplicable')?.period;

describe('founded within the year (Q7)', () => {
  const founded = (foundedOn: string): ScoreSheet =>
    sheet(factsOf([], { branch: branchOrg({ foundedOn }), terms: [term({ fromOn: foundedOn })] }), '2019-12-31', meetingPack, '2019');
  it('founded 2019-04-10: the first month asked for is 2019-05, the first quarter is Q3', () => {
    expect(firstAsked('2.4.a', founded('2019-04-10'))).toBe('2019-05');
    expect(firstAsked('2.1.e', founded('2019-04-10'))).toBe('2019-05');
    expect(firstAsked('2.1.d', founded('2019-04-10'))).toBe('2019-Q3');
    expect(finding('2.1.d', founded('2019-04-10')).parts[0]?.notApplicableBecause).toBe('beforeFounding');
  });
  it('founded 2019-04-01: April and the second quarter are asked for', () => {
    expect(firstAsked('2.4.a', founded('2019-04-01'))).toBe('2019-04');
    expect(firstAsked('2.1.d', founded('2019-04-01'))).toBe('2019-Q2');
  });
  it('founded 2019-04-10 or 2019-04-01: the first half-year asked for is H2, and annual duties apply', () => {
    for (const foundedOn of ['2019-04-10', '2019-04-01']) {
      const given = sheet(factsOf([], { branch: branchOrg({ foundedOn }) }), '2019-12-31', DEFAULT_PACK, '2019');
      expect([firstAsked('2.1.c', given), firstAsked('2.4.b', given), firstAsked('2.1.a', given), firstAsked('3.5.a', given)]).toEqual([
        '2019-H2',
        '2019-H2',
        '2019',
        '2019',
      ]);
    }
  });
  it('founded 2019-09-30 annual duties apply, founded 2019-10-01 they do not', () => {
    const first = (foundedOn: string): (string | undefined)[] =>
      ['2.1.a', '2.2.a', '3.5.a', '4.1.a', '5.3.b'].map((ruleId) =>
        firstAsked(ruleId, sheet(factsOf([], { branch: branchOrg({ foundedOn }) }), '2019-12-31', DEFAULT_PACK, '2019')),
      );
    expect(first('2019-09-30')).toEqual(['2019', '2019', '2019', '2019', '2019']);
    expect(first('2019-10-01')).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
  it('founded 2019-09-30 the year is judged, founded 2019-10-01 it is too short', () => {
    expect(founded('2019-09-30').isInsufficientPeriod).toBe(false);
    expect(founded('2019-10-01').isInsufficientPeriod).toBe(true);
    expect(founded('2019-10-01').isQualified).toBeNull();
  });
  it('a branch founded after the year has no score, which is not a score of 0', () => {
    const given = founded('2020-02-01');
    expect([given.scoreTenths, given.coveragePercent, given.isInsufficientPeriod]).toEqual([null, 0, true]);
  });
  it('dissolved on 2019-10-15, nothing is asked after September and the third quarter (Q8)', () => {
    const given = sheet(factsOf([], { branch: branchOrg({ dissolvedOn: '2019-10-15' }) }), '2019-12-31', meetingPack, '2019');
    expect(outcomeIn('2.4.a', '2019-09', given)).toBe('notMet');
    expect(outcomeIn('2.4.a', '2019-10', given)).toBe('notApplicable');
    expect(finding('2.1.g', given).parts[3]?.notApplicableBecause).toBe('afterDissolution');
  });
});

describe('committee month', () => {
  it.each([
    [5, 3, 'met'],
    [5, 2, 'notMet'],
    [3, 2, 'met'],
    [3, 1, 'notMet'],
    [4, 2, 'met'],
  ])('committee of %i, %i present: %s', (seats, present, outcome) => {
    const { posts } = world({ committee: seats });
    const given = sheet(
      factsOf([held(['committeeMeeting'], '2026-03-10', { lines: committeeLines(seats, present) })], { posts }),
      '2026-11-24',
    );
    expect(outcomeIn('2.1.e', '2026-03', given)).toBe(outcome);
  });
  it('a second meeting of the month with half present makes up for a first without', () => {
    const poor = held(['committeeMeeting'], '2026-03-03', { lines: committeeLines(5, 2) });
    const good = held(['committeeMeeting'], '2026-03-24', { lines: committeeLines(5, 4) });
    const given = sheet(factsOf([good, poor], { posts: world({ committee: 5 }).posts }), '2026-11-24');
    expect(finding('2.1.e', given).parts[2]).toMatchObject({ outcome: 'met', evidenceIds: [good._id] });
  });
  it('without any roll nobody was shown to be there: the month is short and stays in the denominator', () => {
    const { lines: _, ...withoutRoll } = held(['committeeMeeting'], '2026-03-10');
    const given = sheet(factsOf([withoutRoll]), '2026-11-24');
    expect(outcomeIn('2.1.e', '2026-03', given)).toBe('notMet');
    expect(finding('2.1.e', given).expected).toBe(10);
  });
});

describe('which branch is asked (Q1, Q2)', () => {
  it('without a committee 2.1.e does not apply and without groups 2.1.f does not', () => {
    const given = sheet(factsOf([], { terms: [] }), '2026-11-24');
    expect(finding('2.1.e', given)).toMatchObject({ outcome: 'notApplicable', notApplicableBecause: 'noCommittee', fraction: null });
    expect(finding('2.1.f', given)).toMatchObject({ outcome: 'notApplicable', notApplicableBecause: 'noGroups', fraction: null });
  });
  it('a group founded in May is asked for from the first whole month on; group-months are counted', () => {
    const groups = [groupOrg('A'), groupOrg('B', { foundedOn: '2026-05-10' })];
    const given = sheet(factsOf([held(['groupMeeting'], '2026-06-02', { scope: 'group', groupId: 'o:A' })], { groups }), '2026-07-08');
    expect(finding('2.1.f', given)).toMatchObject({ expected: 7, actual: 1, fraction: fraction(1, 7) });
  });
});

describe('one activity of several kinds (Q15), of several branches (Q16), of groups (Q20)', () => {
  it('2019-03-20 themeDay + generalMeeting + partyLecture: March theme day, Q1 meeting and Q1 lecture are all met', () => {
    const joint = held(['themeDay', 'generalMeeting', 'partyLecture'], '2019-03-20');
    const given = sheet(factsOf([joint]), '2019-04-08', meetingPack, '2019');
    expect([outcomeIn('2.4.a', '2019-03', given), outcomeIn('2.1.d', '2019-Q1', given), outcomeIn('2.1.g', '2019-Q1', given)]).toEqual([
      'met',
      'met',
      'met',
    ]);
    expect(finding('2.1.k', given).expected).toBe(1);
  });
  it('a joint theme day with lecture counts for a branch that takes part, a joint general meeting does not', () => {
    const joint = held(['themeDay', 'partyLecture', 'generalMeeting'], '2026-03-20', { orgId: 'o:g1', participatingOrgIds: ['o:b1'] });
    const given = sheet(factsOf([joint]), '2026-04-08');
    expect([outcomeIn('2.4.a', '2026-03', given), outcomeIn('2.1.g', '2026-Q1', given), outcomeIn('2.1.d', '2026-Q1', given)]).toEqual([
      'met',
      'met',
      'notMet',
    ]);
    expect(finding('2.1.k', given).outcome).toBe('notApplicable');
  });
  it('groups A and B: A held on 03-10 and none for B leaves March unmet; B on 03-30 meets it', () => {
    const groups = [groupOrg('A'), groupOrg('B')];
    const a = held(['themeDay'], '2019-03-10', { scope: 'group', groupId: 'o:A' });
    const b = held(['themeDay'], '2019-03-30', { scope: 'group', groupId: 'o:B' });
    expect(outcomeIn('2.4.a', '2019-03', sheet(factsOf([a], { groups }), '2019-04-08', meetingPack, '2019'))).toBe('notMet');
    const both = finding('2.4.a', sheet(factsOf([b, a], { groups }), '2019-04-08', meetingPack, '2019'));
    expect(both.parts[2]).toMatchObject({ outcome: 'met', evidenceIds: [a._id, b._id] });
  });
});

describe('made up', () => {
  it('the March committee meeting held on 04-03 is March one half, and April still needs its own', () => {
    const late = held(['committeeMeeting'], '2019-04-03', { makesUp: [{ kind: 'committeeMeeting', period: '2019-03' }] });
    const given = sheet(factsOf([late]), '2019-05-08', meetingPack, '2019');
    expect(finding('2.1.e', given).parts[2]).toMatchObject({ outcome: 'met', isMadeUp: true });
    expect(outcomeIn('2.1.e', '2019-04', given)).toBe('notMet');
    expect(finding('2.1.e', given).fraction).toEqual(fraction(1, 8));
  });
  it('is possible until the end of the next quarter, at latest 01-31', () => {
    const on = (day: string, period: string): string | undefined =>
      outcomeIn(
        '2.1.d',
        period,
        sheet(factsOf([held(['generalMeeting'], day, { makesUp: [{ kind: 'generalMeeting', period }] })]), '2027-03-15'),
      );
    expect([on('2026-06-30', '2026-Q1'), on('2026-07-01', '2026-Q1')]).toEqual(['met', 'notMet']);
    expect([on('2027-01-31', '2026-Q4'), on('2027-02-01', '2026-Q4')]).toEqual(['met', 'notMet']);
  });
  it('makes up one kind while the other kinds of the same activity count for their own day', () => {
    const day = held(['themeDay', 'generalMeeting'], '2026-04-10', { makesUp: [{ kind: 'generalMeeting', period: '2026-Q1' }] });
    const given = sheet(factsOf([day]), '2026-07-08');
    expect([outcomeIn('2.1.d', '2026-Q1', given), outcomeIn('2.1.d', '2026-Q2', given), outcomeIn('2.4.a', '2026-04', given)]).toEqual([
      'met',
      'notMet',
      'met',
    ]);
  });
  it('one activity makes up one period of a kind, the first it names', () => {
    const twice = held(['themeDay'], '2026-05-10', {
      makesUp: [
        { kind: 'themeDay', period: '2026-03' },
        { kind: 'themeDay', period: '2026-04' },
      ],
    });
    const given = sheet(factsOf([twice]), '2026-11-24');
    expect([outcomeIn('2.4.a', '2026-03', given), outcomeIn('2.4.a', '2026-04', given), outcomeIn('2.4.a', '2026-05', given)]).toEqual([
      'met',
      'notMet',
      'notMet',
    ]);
  });
  it('a made-up quarter whose own quarter was met costs nothing', () => {
    const late = held(['generalMeeting'], '2026-04-10', { makesUp: [{ kind: 'generalMeeting', period: '2026-Q1' }] });
    const given = sheet(factsOf([held(['generalMeeting'], '2026-03-10'), late]), '2026-04-10');
    expect(finding('2.1.d', given)).toMatchObject({ fraction: fraction(1), madeUp: 0 });
  });
});

// The other rules of the standard as fixed shares, so that the totals of a whole sheet can be checked.
const wholePack = (shares: Partial<Record<RuleId, Fraction>>, leftOut: readonly RuleId[]): RulePack => {
  const own = new Map(meetingPack.indicators.map((indicator) => [indicator.weightKey, indicator]));
  const fixed = (key: RuleId): Indicator =>
    ruleOf(key, [], {
      item: RULES.find(({ id }) => id === key)?.item ?? '1.1',
      weightKey: key,
      check: () => ({
        outcome: 'met',
        fraction: shares[key] ?? fraction(1),
        grounded: fraction(1),
        expected: 1,
        actual: 1,
        madeUp: 0,
        parts: [],
        evidenceIds: [],
        remedy: null,
      }),
    });
  const keys = RULES.filter(({ weight }) => weight !== undefined).map(({ id }) => id);
  return { ...meetingPack, indicators: keys.filter((key) => !leftOut.includes(key)).map((key) => own.get(key) ?? fixed(key)) };
};
const without = (activities: ActivityFact[], isOut: (activity: ActivityFact) => boolean): ActivityFact[] =>
  activities.filter((activity) => !isOut(activity));

describe('score of the whole standard (annual view)', () => {
  const withCommittee = wholePack({}, ['1.1.c']);
  it('a small branch that met everything has 100.0 and meets the standard', () => {
    const activities = without(fullYear('2026'), (activity) => activity.kinds.includes('committeeMeeting'));
    const given = sheet(factsOf(activities, { terms: [] }), YEAR_END, wholePack({}, ['1.1.b', '4.1.e']));
    expect([given.scoreTenths, given.applicableHundredths, given.isQualified, given.blockedBy]).toEqual([1000, 9400, true, []]);
  });
  it('committee, no groups, 2 of 12 theme days missing: 98.8', () => {
    const activities = without(
      fullYear('2026'),
      ({ kinds, day }) => kinds.includes('themeDay') && (day.startsWith('2026-07') || day.startsWith('2026-08')),
    );
    const given = sheet(factsOf(activities), YEAR_END, withCommittee);
    expect([given.scoreTenths, given.applicableHundredths]).toEqual([988, 9800]);
  });
  it('committee, no groups, 1 of 4 general meetings, 3 of 12 committee meetings and two half-year reports of one half missing: 96.7', () => {
    const gone = (activity: ActivityFact): boolean =>
      activity.kinds.includes('committeeMeeting') && ['2026-01-10', '2026-02-10', '2026-07-10'].includes(activity.day);
    const activities = without(fullYear('2026'), gone).map((activity) =>
      activity.day === '2026-09-11' ? { ...activity, kinds: ['partyLecture' as const] } : activity,
    );
    const given = sheet(factsOf(activities), YEAR_END, wholePack({ '2.1.c': fraction(1, 2), '2.4.b': fraction(1, 2) }, ['1.1.c']));
    expect(given.scoreTenths).toBe(967);
  });
  it('no theme day all year does not meet the standard whatever the total', () => {
    const given = sheet(factsOf(without(fullYear('2026'), ({ kinds }) => kinds.includes('themeDay'))), YEAR_END, withCommittee);
    expect(given.scoreTenths).toBeGreaterThan(900);
    expect(given.isQualified).toBe(false);
    expect(given.blockedBy).toContainEqual({ kind: 'floor', id: '2.4.a' });
  });
  it('a meeting that is half met is no obstacle, one below half is', () => {
    const keep = (count: number): ActivityFact[] =>
      without(fullYear('2026'), ({ kinds, day }) => kinds.includes('committeeMeeting') && Number(day.slice(5, 7)) > count);
    expect(sheet(factsOf(keep(6)), YEAR_END, withCommittee).blockedBy).toEqual([]);
    expect(sheet(factsOf(keep(5)), YEAR_END, withCommittee).blockedBy).toEqual([{ kind: 'floor', id: '2.1.e' }]);
  });
  it('a dimension below 80 % blocks although the total passes, exactly 80 % does not', () => {
    const low = (share: Fraction): ScoreSheet =>
      sheet(
        factsOf(fullYear('2026')),
        YEAR_END,
        wholePack({ '4.1.a': share, '4.1.b': share, '4.1.c': share, '4.1.e': share, '4.2.a': share, '4.2.b': share }, ['1.1.c']),
      );
    expect(low(fraction(79, 100)).blockedBy).toEqual([{ kind: 'dimension', id: 'd4.institutions' }]);
    expect(low(fraction(80, 100))).toMatchObject({ blockedBy: [], isQualified: true });
  });
  it('six months without any organisational life are a veto, five are none', () => {
    const silentFrom = (month: number): ScoreSheet =>
      sheet(
        factsOf(without(fullYear('2026'), ({ day }) => Number(day.slice(5, 7)) >= month && Number(day.slice(5, 7)) <= 8)),
        YEAR_END,
        withCommittee,
      );
    expect(silentFrom(3).blockedBy).toContainEqual({ kind: 'veto', id: 'sixMonthsWithoutLife' });
    expect(silentFrom(4).blockedBy).not.toContainEqual({ kind: 'veto', id: 'sixMonthsWithoutLife' });
  });
});

describe('what is stated when', () => {
  it('a dimension of which nothing is counted has no share, which is not a share of 0', () => {
    const given = sheet(factsOf(fullYear('2026')), YEAR_END);
    expect([given.scoreTenths, given.blockedBy]).toEqual([1000, []]);
    expect(given.dimensions.map(({ share }) => share)).toEqual([null, fraction(1), null, null, null]);
  });
  it('a year is final from 04-01, and earlier once nothing can be made up', () => {
    const missed = factsOf(without(fullYear('2026'), ({ kinds, day }) => kinds.includes('themeDay') && day.startsWith('2026-12')));
    const pack = wholePack({}, ['1.1.c']);
    expect(['2027-01-05', '2027-01-31', '2027-02-01', '2027-04-01'].map((day) => sheet(missed, day, pack).isQualified)).toEqual([
      null,
      null,
      true,
      true,
    ]);
  });
  it.each([
    ['2026-11-24', 10, 3],
    ['2027-01-05', 11, 3],
    ['2027-01-08', 12, 4],
    ['2027-03-15', 12, 4],
  ])('of an empty 2026, on %s %i theme days and %i general meetings are missing', (day, themeDays, meetings) => {
    const given = sheet(factsOf([]), day);
    expect([finding('2.4.a', given).expected, finding('2.1.d', given).expected, given.scoreTenths, given.coveragePercent]).toEqual([
      themeDays,
      meetings,
      0,
      0,
    ]);
  });
  it('what is met in a running period is shown as met, and counted on its last day', () => {
    const activities = fullYear('2026').filter((activity) => activity.day <= '2026-11-24');
    const before = finding('2.4.a', sheet(factsOf(activities), '2026-11-24'));
    expect([before.parts[10]?.outcome, before.expected]).toEqual(['met', 10]);
    expect(finding('2.4.a', sheet(factsOf(activities), '2026-11-30')).expected).toBe(11);
  });
  it('the coverage says how much rests on records: one of ten theme days missing leaves nine tenths of its weight', () => {
    const activities = without(fullYear('2026'), ({ kinds, day }) => kinds.includes('themeDay') && day.startsWith('2026-07')).filter(
      (activity) => activity.day <= '2026-11-24',
    );
    // 7 of 16 points rest on 9 of 10 months: 1 − 0.7/16.
    expect(sheet(factsOf(activities), '2026-11-24').coveragePercent).toBe(96);
  });
});
