import { computeSheet, type ScoreSheet } from '../../../../src-shared/engines/score/sheet';
import type { BranchFacts } from '../../../../src-shared/facts/facts';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { foundFalse, having, held } from '../../../cases/world';
import { apartFrom } from '../../../oracle/compare';
import { oracleSheet } from '../../../oracle/score';
import { lacking, SMALL, wholeYear, WITH_COMMITTEE, WITH_GROUPS, YEAR_END, type BranchSize } from './whole-year';

const sheet = (facts: BranchFacts): ScoreSheet => computeSheet(facts, DEFAULT_PACK, { year: '2026', asOfOn: YEAR_END });
const outcomesOf = (given: ScoreSheet, ...ruleIds: string[]): (string | undefined)[] =>
  ruleIds.map((ruleId) => given.findings.find(({ indicator }) => indicator.id === ruleId)?.outcome);
const weighed = (given: ScoreSheet, outcome: string): string[] =>
  given.findings.flatMap(({ indicator, weightHundredths, outcome: found }) =>
    weightHundredths > 0 && found === outcome ? [indicator.id] : [],
  );

describe('applicable points, on the year sheet of 2026 with everything met', () => {
  it.each<[string, number, number, BranchSize]>([
    ['with committee and groups', 100, 93, WITH_GROUPS],
    ['with committee and without groups', 98, 91, WITH_COMMITTEE],
    ['of a small branch', 94, 87, SMALL],
  ])(
    '%s: %i when every conditional rule applies, %i without applicants, open transfers and extra party workers; the score is 100.0',
    (_, withAll, withoutThem, size) => {
      const whole = sheet(wholeYear(size));
      expect([whole.applicableHundredths, whole.scoreTenths, whole.isQualified, whole.blockedBy]).toEqual([withAll * 100, 1000, true, []]);
      const less = sheet(wholeYear(size, { hasAll: false }));
      expect([less.applicableHundredths, less.scoreTenths, less.isQualified, less.blockedBy]).toEqual([withoutThem * 100, 1000, true, []]);
      expect([...weighed(whole, 'notMet'), ...weighed(whole, 'noData'), ...weighed(whole, 'notYetDue')]).toEqual([]);
      expect(weighed(less, 'notApplicable').filter((ruleId) => !weighed(whole, 'notApplicable').includes(ruleId))).toEqual([
        '1.2.b',
        '1.2.c',
        '3.2.b',
        '3.4.c',
      ]);
    },
  );

  it('rest wholly on records, and the oracle says the same', () => {
    const facts = wholeYear(WITH_GROUPS);
    expect(sheet(facts).coveragePercent).toBe(100);
    expect(apartFrom(sheet(facts), oracleSheet(facts, 2026, YEAR_END))).toEqual([]);
  });
});

describe('a verdict before 04-01', () => {
  it('waits for a record of 12-24 until its seventh day, although it is complete before; one of 12-25 is asked for in the next year', () => {
    const recordsOnly = { ...DEFAULT_PACK, indicators: DEFAULT_PACK.indicators.filter((indicator) => indicator.id === '2.1.k') };
    const facts = having(
      lacking(wholeYear(WITH_COMMITTEE), (fact) => fact.day > '2026-12-20'),
      held(['study'], '2026-12-24'),
      held(['study'], '2026-12-25', { state: 'submitted' }),
    );
    const verdictOn = (asOfOn: string): boolean | null => computeSheet(facts, recordsOnly, { year: '2026', asOfOn }).isQualified;
    expect(['2026-12-30', '2026-12-31'].map(verdictOn)).toEqual([null, true]);
  });
});

describe('score vectors of the standard, from records (domain §7)', () => {
  it('small branch, all met: 100.0', () => expect(sheet(wholeYear(SMALL)).scoreTenths).toBe(1000));

  it('committee, no groups, 2 of 12 theme days missing: 98.8', () => {
    const facts = lacking(
      wholeYear(WITH_COMMITTEE),
      (fact) => fact.type === 'activity' && fact.kinds.includes('themeDay') && ['2026-07-10', '2026-08-10'].includes(fact.day),
    );
    expect(sheet(facts).scoreTenths).toBe(988);
  });

  it('committee, no groups, 1 of 4 general meetings, 3 of 12 committee meetings and the two half-year reports 2.1.c and 2.4.b of one half missing: 96.7', () => {
    const facts = lacking(wholeYear(WITH_COMMITTEE), (fact) => {
      if (fact.type !== 'activity') return false;
      return (
        (fact.kinds.includes('generalMeeting') && fact.day.startsWith('2026-09')) ||
        (fact.kinds.includes('committeeMeeting') && ['2026-01-11', '2026-02-11', '2026-07-11'].includes(fact.day))
      );
    });
    const isFirstHalf = (content: unknown): content is { half: string } => (content as { half?: string }).half === '2026-H1';
    const records = facts.records.map((record) =>
      isFirstHalf(record.content) ? { ...record, content: { ...record.content, reportKinds: ['work' as const] } } : record,
    );
    const given = sheet({ ...facts, records });
    expect([given.applicableHundredths, given.scoreTenths]).toEqual([9800, 967]);
  });

  it('skipped parent, committee and no groups: no points scheme all year, 3.1.a, 3.1.c and 3.1.d are all not met', () => {
    const given = sheet(lacking(wholeYear(WITH_COMMITTEE), (fact) => fact.type === 'pointsScheme'));
    expect(outcomesOf(given, '3.1.a', '3.1.c', '3.1.d')).toEqual(['notMet', 'notMet', 'notMet']);
    expect(given.applicableHundredths).toBe(9800);
  });

  it('skipped parent: no appraisal, no plan and no room, and nothing that follows from them pays', () => {
    const noAppraisal = sheet(
      lacking(
        wholeYear(WITH_COMMITTEE),
        (fact) => fact.type === 'democraticAppraisal' || (fact.type === 'activity' && fact.kinds.includes('appraisalMeeting')),
      ),
    );
    const noPlan = sheet(lacking(wholeYear(WITH_COMMITTEE), (fact) => fact.type === 'annualPlan'));
    const noRoom = sheet(lacking(wholeYear(WITH_COMMITTEE), (fact) => fact.type === 'activityRoom' || fact.type === 'roomCheck'));
    expect(outcomesOf(noAppraisal, '2.3.a', '2.3.b')).toEqual(['notMet', 'notMet']);
    expect(outcomesOf(noPlan, '2.1.a', '2.1.b')).toEqual(['notMet', 'notMet']);
    expect(outcomesOf(noRoom, '5.1.a', '5.1.b', '5.2.a', '5.2.b', '5.2.c')).toEqual(['noData', 'notMet', 'notMet', 'notMet', 'notMet']);
    expect([noAppraisal.applicableHundredths, noPlan.applicableHundredths, noRoom.applicableHundredths]).toEqual([9800, 9800, 9600]);
  });

  it('floor: no theme day all year, not 达标 whatever the total', () => {
    const given = sheet(lacking(wholeYear(WITH_COMMITTEE), (fact) => fact.type === 'activity' && fact.kinds.includes('themeDay')));
    expect(given.scoreTenths).toBeGreaterThan(900);
    expect(given.isQualified).toBe(false);
    expect(given.blockedBy).toContainEqual({ kind: 'floor', id: '2.4.a' });
  });

  it('five of twelve theme days, and the floor alone stands in the way', () => {
    const given = sheet(
      lacking(wholeYear(WITH_COMMITTEE), (fact) => fact.type === 'activity' && fact.kinds.includes('themeDay') && fact.day > '2026-06'),
    );
    expect([given.isQualified, given.blockedBy]).toEqual([false, [{ kind: 'floor', id: '2.4.a' }]]);
  });

  it('what the superior has not entered leaves the denominator: without its three scores 97 points of 98 apply', () => {
    const waiting = lacking(wholeYear(WITH_COMMITTEE), (fact) => fact.type === 'branchAssessment');
    expect(outcomesOf(sheet(waiting), '4.2.b')).toEqual(['noData']);
    expect([sheet(waiting).applicableHundredths, sheet(waiting).scoreTenths]).toEqual([9700, 1000]);
  });

  it('one record of 2026 that the Party committee found false is a veto in 2026, and none in 2025', () => {
    const facts = wholeYear(WITH_COMMITTEE);
    const theme = facts.activities.find((one) => one.kinds.includes('themeDay'));
    const found = { ...facts, records: [...facts.records, foundFalse(theme?._id ?? '', '2026-11-20')] };
    expect(sheet(found).blockedBy).toEqual([{ kind: 'veto', id: 'falsifiedRecord' }]);
    expect(outcomesOf(sheet(found), '2.4.a')).toEqual(['notMet']);
    expect(computeSheet(found, DEFAULT_PACK, { year: '2025', asOfOn: '2026-12-31' }).blockedBy).not.toContainEqual({
      kind: 'veto',
      id: 'falsifiedRecord',
    });
  });
});
