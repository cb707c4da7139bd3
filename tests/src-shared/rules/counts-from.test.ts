// 从…起计: what lies before the day from which a college counts is asked by no rule, judged by none and vetoes nothing.
import { computeSheet } from '../../../src-shared/engines/score/sheet';
import type { BranchFacts } from '../../../src-shared/facts/facts';
import { firstDayOf, kindOfPeriod } from '../../../src-shared/kernel/period';
import type { Indicator, Part } from '../../../src-shared/rules/indicator';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { findingIn, situationsOf, type Situation } from '../../cases/situations';
import { having, held, rec, world } from '../../cases/world';

/** Within the year of most situations, so that something of it lies on either side. */
const COUNTS_FROM = '2026-03-15';
/** Its months are shown where its records stand, and each of these is asked for after its own day. */
const OF_RECORDS: ReadonlySet<string> = new Set(['2.1.k']);

const isAskedBefore = ({ outcome, lastOn, period }: Part, isOfRecords: boolean): boolean =>
  outcome !== 'notApplicable' &&
  (lastOn < COUNTS_FROM || (!isOfRecords && period !== undefined && kindOfPeriod(period) !== 'year' && firstDayOf(period) < COUNTS_FROM));

const counted = (situation: Situation): Situation => ({ ...situation, facts: { ...situation.facts, countsFromOn: COUNTS_FROM } });

const askedBefore = (indicator: Indicator): string[] =>
  situationsOf(indicator).flatMap((situation) => {
    const finding = findingIn(indicator, counted(situation));
    return (finding?.parts ?? [])
      .filter((part) => isAskedBefore(part, OF_RECORDS.has(indicator.id)))
      .map((part) => `${situation.name} on ${situation.day}: ${part.period ?? ''} until ${part.lastOn} is ${part.outcome}`);
  });

describe('of a college that counts from 2026-03-15', () => {
  it.each(DEFAULT_PACK.indicators.map((indicator) => [indicator.id, indicator] as const))('%s asks for nothing before it', (_, indicator) =>
    expect(askedBefore(indicator)).toEqual([]),
  );
});

const sheet = (facts: BranchFacts, asOfOn: string, year = '2026') => computeSheet(facts, DEFAULT_PACK, { year, asOfOn });
const from = (countsFromOn: string, facts = world()): BranchFacts => ({ ...facts, countsFromOn });
const monthsOf = (facts: BranchFacts): string[] =>
  (sheet(facts, '2026-12-31').findings.find(({ indicator }) => indicator.id === '2.4.a')?.parts ?? [])
    .filter((part) => part.outcome !== 'notApplicable')
    .map((part) => part.period ?? '');

describe('a college that counts from a day on', () => {
  it('of 2026-03-15 begins with April, the first whole month, the second quarter and the second half', () => {
    expect(monthsOf(from('2026-03-15'))[0]).toBe('2026-04');
    expect(monthsOf(from('2026-03-01'))[0]).toBe('2026-03');
  });

  it('of 2026-07-01 is silent for six months at the end of the year and not before', () => {
    const vetoes = (asOfOn: string): string[] =>
      sheet(from('2026-07-01'), asOfOn)
        .blockedBy.filter(({ kind }) => kind === 'veto')
        .map(({ id }) => id);
    expect(vetoes('2026-12-31')).not.toContain('sixMonthsWithoutLife');
    expect(vetoes('2027-01-08')).toContain('sixMonthsWithoutLife');
  });

  it('is not held to a record that was found false before it', () => {
    const facts = having(
      world(),
      rec('attestation', { attestKind: 'falsifiedRecord', isTrue: true, attestedOn: '2026-05-01', eventOn: '2026-02-01' }),
    );
    const isVetoed = (given: BranchFacts): boolean => sheet(given, '2026-12-31').blockedBy.some(({ id }) => id === 'falsifiedRecord');
    expect([isVetoed(facts), isVetoed(from('2026-03-01', facts))]).toEqual([true, false]);
  });

  it('of 2026-09-30 is judged for 2026, of 10-01 it has too short a period, and for 2025 it has none', () => {
    expect([from('2026-09-30'), from('2026-10-01')].map((facts) => sheet(facts, '2027-04-01').isInsufficientPeriod)).toEqual([false, true]);
    expect(sheet(from('2026-01-01'), '2026-12-31', '2025')).toMatchObject({
      scoreTenths: null,
      isQualified: null,
      isInsufficientPeriod: true,
    });
  });

  it('does not ask for the records of meetings before it', () => {
    const facts = having(
      world(),
      held(['themeDay'], '2026-03-10', { state: 'submitted' }),
      held(['themeDay'], '2026-04-10', { _id: 'a2' }),
    );
    const records = sheet(from('2026-03-15', facts), '2026-12-31').findings.find(({ indicator }) => indicator.id === '2.1.k');
    expect(records).toMatchObject({ outcome: 'met', evidenceIds: ['a2'] });
  });
});
