import { sheetOf } from '../../../../src-shared/engines/score/sheet';
import type { BranchFacts, Fact } from '../../../../src-shared/facts/facts';
import { shelvesOfBranch } from '../../../../src-shared/facts/summary';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { apart, apartFrom, sheetOf as sheetFrom } from '../../../oracle/compare';
import { JUDGES } from '../../../oracle/oracle';
import { CROSSED_TOO_SOON, PLANTED, WEIGHTED } from '../../../oracle/planted-faults';
import { randomBranchYear, type BranchYear } from '../../../oracle/random-branch';
import { oracleSheet, type Sheet } from '../../../oracle/score';
import { memberOf, rec, world } from '../../../cases/world';
import { chanceOf, type Chance } from '../../../trust/random';

const SEEDS = 300;
/** The properties cost two sheets and more for each branch-year. */
const FEWER = 30;

type Told = { given: BranchYear; expected: Sheet };
const told: Told[] = Array.from({ length: SEEDS }, (_, index) => {
  const given = randomBranchYear(index + 1);
  return { given, expected: oracleSheet(given.facts, given.year, given.asOf) };
});
const few = told.slice(0, FEWER);
const named = (seed: number, { given }: Told): string => `seed ${seed}, ${given.year} on ${given.asOf}`;

const shuffled = <T>(chance: Chance, list: readonly T[]): T[] => chance.some(list, list.length);

describe('the score of a random branch-year', () => {
  it('is that of the oracle: outcome, share and evidence of every rule, score, applicable points, blocks and verdict, for 300 branch-years', () => {
    const apart = told.flatMap((one, index) =>
      apartFrom(sheetFrom(one.given, WEIGHTED), one.expected).map((found) => ({ where: named(index + 1, one), ...found })),
    );
    expect(apart).toEqual([]);
  });

  it('is that of the oracle also where rules come and go between two years', () => {
    const days: Readonly<Record<string, { from?: string; to?: string }>> = {
      '2.4.a': { from: '2026-01-01' },
      '3.6.a': { to: '2025-12-31' },
    };
    const judges = JUDGES.map((judge) => ({ ...judge, ...days[judge.id] }));
    const pack = { ...WEIGHTED, indicators: WEIGHTED.indicators.map((indicator) => ({ ...indicator, ...days[indicator.id] })) };
    const sheets = few.map(({ given }) => ({
      sheet: sheetFrom(given, pack),
      expected: oracleSheet(given.facts, given.year, given.asOf, judges),
    }));
    expect(sheets.flatMap(({ sheet, expected }) => apartFrom(sheet, expected))).toEqual([]);
    const shown = new Set(
      sheets.map(({ sheet }) => ['2.4.a', '3.6.a'].filter((id) => sheet.findings.some((one) => one.indicator.id === id)).join()),
    );
    expect([...shown].sort()).toEqual(['2.4.a', '3.6.a']);
  });

  it.each(Object.entries(PLANTED))('an engine by which %s is found out', (_, pack) => {
    expect(told.some(({ given, expected }) => apartFrom(sheetFrom(given, pack), expected).length > 0)).toBe(true);
  });

  it('an engine by which the day on which a threshold is crossed is one of the ninety is found out', () => {
    const six = world({ fullMembers: 6, committee: 0 });
    const members = [...six.members, memberOf(6, { admittedOn: '2025-03-01', fullMemberOn: '2026-03-01' })];
    const given: BranchYear = { facts: { ...six, members }, year: 2026, asOf: '2026-05-30' };
    expect(apart(given, WEIGHTED)).toEqual([]);
    expect(apart(given, CROSSED_TOO_SOON).map(({ what }) => what)).toContain('1.1.b');
  });

  it('an engine that calls a branch short as soon as anything is in the way is found out', () => {
    const isFound = told.some(({ given, expected }) => {
      const sheet = sheetFrom(given, WEIGHTED);
      const isQualified = sheet.blockedBy.length > 0 && !sheet.isInsufficientPeriod ? false : sheet.isQualified;
      return apartFrom({ ...sheet, isQualified }, expected).some(({ what }) => what === 'verdict');
    });
    expect(isFound).toBe(true);
  });

  it('is asked of branch-years in which every rule is met, is short and does not apply; of 4.2.b nobody is ever short', () => {
    const outcomesOf = (ruleId: string): Set<string> =>
      new Set(told.flatMap(({ expected }) => expected.findings.get(ruleId)?.parts.map((part) => part.outcome) ?? []));
    const unseen = JUDGES.flatMap(({ id }) =>
      ['met', 'notMet', 'notApplicable'].filter((outcome) => !outcomesOf(id).has(outcome)).map((outcome) => `${id} ${outcome}`),
    );
    expect(unseen).toEqual(['4.2.b notMet']);
  });

  it('does not depend on the order of records, terms, posts and groups', () => {
    few.forEach(({ given }, index) => {
      const chance = chanceOf(index);
      const { facts } = given;
      const other: BranchFacts = {
        ...facts,
        records: shuffled(chance, facts.records),
        activities: shuffled(chance, facts.activities),
        terms: shuffled(chance, facts.terms),
        posts: shuffled(chance, facts.posts),
        groups: shuffled(chance, facts.groups),
      };
      expect(sheetFrom({ ...given, facts: other })).toEqual(sheetFrom(given));
    });
  });

  it('is the same whether records are folded at once or come one by one, later revisions in place of earlier ones', () => {
    few.forEach(({ given }, index) => {
      const chance = chanceOf(index);
      const { facts, year, asOf } = given;
      const final: Fact[] = [...facts.activities, ...facts.records];
      const earlier = chance
        .some(final, 30)
        .map((fact): Fact => ({ ...fact, ...(chance.in(0.5) ? { state: 'draft' } : { day: `${year}-06-15` }) }));
      const summary = shelvesOfBranch(facts);
      for (const fact of [...shuffled(chance, earlier), ...shuffled(chance, final)]) summary.put(fact);
      const extra = rec(
        'commendation',
        { commendationKind: 'branchPraise', level: 'branch', title: '表扬', reason: '示例', day: `${year}-03-01` },
        { _id: 'extra' },
      );
      summary.put(extra).remove('extra');
      expect(sheetOf(facts, DEFAULT_PACK, { summary, year: `${year}`, asOfOn: asOf })).toEqual(sheetFrom(given));
    });
  });

  it('is not moved by a rule the committee took away: every other finding stays, and the score is that without the rule', () => {
    few.forEach(({ given }, index) => {
      const { facts } = given;
      const { id } = chanceOf(index).one(JUDGES);
      const exempted = rec('exemption', { ruleId: id, fromOn: '2010-01-01', reason: '党委认定' }, { _id: 'exempted' });
      const before = sheetFrom(given, WEIGHTED);
      const after = sheetFrom({ ...given, facts: { ...facts, records: [...facts.records, exempted] } }, WEIGHTED);
      const others = (sheet: typeof before) => sheet.findings.filter(({ indicator }) => indicator.id !== id);
      expect(after.findings.find(({ indicator }) => indicator.id === id)?.outcome).toBe('notApplicable');
      expect(others(after)).toEqual(others(before));
      expect(after.scoreTenths).toBe(
        sheetFrom(given, { ...WEIGHTED, indicators: WEIGHTED.indicators.filter((indicator) => indicator.id !== id) }).scoreTenths,
      );
    });
  });

  it('lies between 0 and 1000 tenths, and is absent exactly where nothing is counted', () => {
    for (const { given } of few) {
      const { scoreTenths, applicableHundredths } = sheetFrom(given, WEIGHTED);
      expect(scoreTenths === null).toBe(applicableHundredths === 0);
      expect(scoreTenths ?? 0).toBeGreaterThanOrEqual(0);
      expect(scoreTenths ?? 0).toBeLessThanOrEqual(1000);
    }
  });
});
