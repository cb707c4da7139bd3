// How the parts of a rule become one finding: what counts, what it earns, why it does not apply, and what is to be done first.
import { fraction } from '../../../src-shared/kernel/fraction';
import { isCounted, notApplicable, settle } from '../../../src-shared/rules/finding';
import type { CheckAt, Part, Remedy } from '../../../src-shared/rules/indicator';
import { PARAMS } from '../../../src-shared/standard/params';

const ASKED = '2026-06-15';
const at: CheckAt = { year: '2026', asOfOn: ASKED, onDay: ASKED, params: PARAMS, isExemptOn: () => false };
const part = (over: Partial<Part> = {}): Part => ({
  outcome: 'met',
  isMadeUp: false,
  evidenceIds: ['e1'],
  openIds: [],
  lastOn: '2026-03-31',
  countsFromOn: '2026-03-31',
  makeUpUntilOn: '2026-06-30',
  remedy: null,
  ...over,
});
const remedy = (over: Partial<Remedy> = {}): Remedy => ({
  verb: 'enter',
  by: 'secretary',
  effort: 'form',
  kinds: [],
  byOn: '2026-06-30',
  isMakeUp: false,
  would: [],
  ...over,
});
const short = (over: Partial<Part> = {}): Part => part({ outcome: 'notMet', evidenceIds: [], ...over });

describe('a part counts', () => {
  it('when it is decided and its day has come', () => {
    expect(
      [
        part({ countsFromOn: ASKED }),
        part({ countsFromOn: '2026-06-16' }),
        short(),
        part({ outcome: 'notYetDue' }),
        part({ outcome: 'noData' }),
        part({ outcome: 'notApplicable' }),
      ].map((one) => isCounted(one, ASKED)),
    ).toEqual([true, false, true, false, false, false]);
  });
});

describe('a finding', () => {
  it('is met when all that counts is, and short when one part is', () => {
    expect(settle([part(), part({ countsFromOn: '2026-12-31' })], at)).toMatchObject({
      outcome: 'met',
      expected: 1,
      actual: 1,
      fraction: fraction(1),
      grounded: fraction(1),
    });
    expect(settle([part(), short()], at)).toMatchObject({
      outcome: 'notMet',
      expected: 2,
      actual: 1,
      madeUp: 0,
      fraction: fraction(1, 2),
      grounded: fraction(1, 2),
    });
  });
  it('counts what was made up by the factor in force on its last day, and says how much that was', () => {
    const late = part({ isMadeUp: true });
    expect(settle([late, part()], at)).toMatchObject({ outcome: 'met', madeUp: 1, fraction: fraction(3, 4) });
    const values = [
      ...PARAMS.makeUpFactor.values,
      {
        from: '2026-04-01',
        value: fraction(1, 4),
        cite: PARAMS.makeUpFactor.values[0]?.cite ?? [{ source: 'packDefault' as const, article: '改' }],
      },
    ];
    const other = {
      ...at,
      params: { ...PARAMS, makeUpFactor: { ...PARAMS.makeUpFactor, values: values as typeof PARAMS.makeUpFactor.values } },
    };
    expect(settle([late], other).fraction).toEqual(fraction(1, 2));
    expect(settle([{ ...late, lastOn: '2026-04-01' }], other).fraction).toEqual(fraction(1, 4));
  });
  it('earns of a list what is ticked, also where it is short', () => {
    expect(settle([short({ share: fraction(2, 3), evidenceIds: ['e1'] }), part({ share: fraction(1) })], at)).toMatchObject({
      outcome: 'notMet',
      fraction: fraction(5, 6),
      actual: 1,
    });
  });
  it('is not yet due while nothing counts, has no data where something waits, and does not apply where nothing does', () => {
    expect(
      settle([part({ outcome: 'notYetDue' }), part({ outcome: 'notApplicable', notApplicableBecause: 'noGroups' })], at),
    ).toMatchObject({ outcome: 'notYetDue', fraction: null, grounded: null, waitsFor: undefined, notApplicableBecause: undefined });
    expect(
      settle(
        [
          part({ outcome: 'notYetDue' }),
          part({ outcome: 'noData', evidenceIds: [] }),
          part({ outcome: 'noData', evidenceIds: [], waitsFor: 'partyCommittee' }),
        ],
        at,
      ),
    ).toMatchObject({
      outcome: 'noData',
      fraction: null,
      grounded: fraction(0),
      waitsFor: 'partyCommittee',
      notApplicableBecause: undefined,
    });
    expect(
      settle(
        [
          part({ outcome: 'notApplicable', notApplicableBecause: 'noGroups' }),
          part({ outcome: 'notApplicable', notApplicableBecause: 'beforeFounding' }),
        ],
        at,
      ),
    ).toMatchObject({ outcome: 'notApplicable', notApplicableBecause: 'beforeFounding', fraction: null });
    expect(settle([], at)).toMatchObject({ outcome: 'notApplicable', notApplicableBecause: undefined, remedy: null });
  });
  it('waits for nobody once something counts, and gives no reason once something applies', () => {
    const finding = settle(
      [
        part(),
        part({ outcome: 'noData', evidenceIds: [], waitsFor: 'generalBranch' }),
        part({ outcome: 'notApplicable', notApplicableBecause: 'noGroups', evidenceIds: [] }),
      ],
      at,
    );
    expect(finding).toMatchObject({ outcome: 'met', grounded: fraction(1, 2), fraction: fraction(1) });
    expect([finding.waitsFor, finding.notApplicableBecause]).toEqual([undefined, undefined]);
  });
  it('rests on each record once', () => {
    expect(settle([part({ evidenceIds: ['a', 'b'] }), short({ evidenceIds: ['b', 'c'] })], at).evidenceIds).toEqual(['a', 'b', 'c']);
  });
  it('does not apply, late or open as it may be, where the committee has taken the rule away', () => {
    const exempt = { ...at, isExemptOn: (day: string) => day === '2026-03-31' };
    const finding = settle(
      [short({ isMadeUp: true, remedy: remedy(), waitsFor: 'generalBranch' }), part({ lastOn: '2026-04-30', countsFromOn: '2026-04-30' })],
      exempt,
    );
    expect(finding).toMatchObject({ outcome: 'met', expected: 1, madeUp: 0, remedy: null });
    expect(finding.parts[0]).toMatchObject({
      outcome: 'notApplicable',
      notApplicableBecause: 'exempt',
      isMadeUp: false,
      remedy: null,
      waitsFor: undefined,
      evidenceIds: [],
    });
  });
  it('of a rule that does not speak of a branch has nothing in it', () => {
    expect(notApplicable('noGroups')).toEqual({
      outcome: 'notApplicable',
      notApplicableBecause: 'noGroups',
      fraction: null,
      grounded: null,
      expected: 0,
      actual: 0,
      madeUp: 0,
      parts: [],
      evidenceIds: [],
      remedy: null,
    });
  });
});

describe('what is to be done first', () => {
  const firstOf = (...remedies: Remedy[]): Remedy | null =>
    settle(
      remedies.map((one) => short({ remedy: one })),
      at,
    ).remedy;
  it.each<[string, Partial<Remedy>, Partial<Remedy>]>([
    ['writing down what was held, before finishing a record', { verb: 'record', byOn: '2026-12-31' }, { verb: 'finish' }],
    ['confirming it, before finishing a record', { verb: 'confirm', byOn: '2026-12-31' }, { verb: 'finish' }],
    ['finishing, before beginning', { verb: 'finish', byOn: '2026-12-31' }, { verb: 'enter' }],
    ['entering, before changing the roster', { verb: 'enter', byOn: '2026-12-31' }, { verb: 'roster' }],
    ['holding, before changing the roster', { verb: 'hold', byOn: '2026-12-31' }, { verb: 'roster' }],
    ['changing the roster, before waiting', { verb: 'roster', byOn: '2026-12-31' }, { verb: 'await' }],
    ['what runs, before what is made up', { byOn: '2026-12-31' }, { isMakeUp: true }],
    ['the nearer day', { byOn: '2026-06-29', period: '2026-H2' }, { byOn: '2026-06-30', period: '2026-H1' }],
    ['the earlier period', { period: '2026-05' }, { period: '2026-06' }],
    ['what has no period', {}, { period: '2026-06' }],
  ])('%s', (_, first, then) => {
    const [one, other] = [remedy(first), remedy(then)];
    expect([firstOf(one, other), firstOf(other, one)]).toEqual([one, one]);
  });
  it('of the same nearness what comes first in the standard', () => {
    const [hold, enter] = [remedy({ verb: 'hold' }), remedy()];
    expect([firstOf(hold, enter), firstOf(enter, hold), firstOf()]).toEqual([hold, enter, null]);
  });
});
