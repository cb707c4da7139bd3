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

describe('what is not asked of a branch', () => {
  const open = remedy();
  const reasonOf = (over: Partial<Part>, of: Partial<CheckAt>): Part['notApplicableBecause'] | 'asked' => {
    const [judged] = settle([short({ remedy: open, ...over })], { ...at, ...of }).parts;
    return judged?.outcome === 'notApplicable' ? judged.notApplicableBecause : 'asked';
  };
  const march = { period: '2026-03', lastOn: '2026-03-31' };

  it.each<[string, Partial<Part>, Partial<CheckAt>, ReturnType<typeof reasonOf>]>([
    ['a rule that came the day after the part was due', march, { days: { from: '2026-04-01' } }, 'notInForce'],
    ['a rule that came on the day on which it is due', march, { days: { from: '2026-03-31' } }, 'asked'],
    ['a rule that went the day before the month began', march, { days: { to: '2026-02-28' } }, 'notInForce'],
    ['a rule that went on the first day of the month', march, { days: { to: '2026-03-01' } }, 'asked'],
    ['a rule that came and went around the month', march, { days: { from: '2026-01-01', to: '2026-12-31' } }, 'asked'],
    ['a rule that went, of a part of no period', { lastOn: '2026-03-31' }, { days: { to: '2026-02-28' } }, 'asked'],
    ['a rule that came in the year, of a part of no period', { lastOn: '2026-03-31' }, { days: { from: '2026-04-01' } }, 'notInForce'],
    ['a college that counts from the day after', { lastOn: '2026-03-31' }, { countsFromOn: '2026-04-01' }, 'beforeCounting'],
    ['a college that counts from the same day', { lastOn: '2026-03-31' }, { countsFromOn: '2026-03-31' }, 'asked'],
    ['a college that counts from the middle of the month', march, { countsFromOn: '2026-03-02' }, 'beforeCounting'],
    ['a college that counts from its first day', march, { countsFromOn: '2026-03-01' }, 'asked'],
    [
      'a college that counts from the middle of the year that is judged as one',
      { period: '2026', lastOn: '2026-12-31' },
      { countsFromOn: '2026-06-01' },
      'asked',
    ],
    ['a branch dissolved the day before it was due', march, { endsOn: '2026-03-30' }, 'afterDissolution'],
    ['a branch dissolved on the day on which it was due', march, { endsOn: '2026-03-31' }, 'asked'],
    ['a committee that took the rule away for that day', march, { isExemptOn: (day) => day === '2026-03-31' }, 'exempt'],
  ])('on 2026-06-15, of the end of March: %s', (_, over, of, reason) => expect(reasonOf(over, of)).toBe(reason));

  it('keeps its own reason, whatever else would be one: no groups in a branch that was dissolved before the college counted', () => {
    const none = part({ outcome: 'notApplicable', notApplicableBecause: 'noGroups', evidenceIds: [] });
    expect(
      [{}, { countsFromOn: '2026-06-01' }, { endsOn: '2026-01-31' }].map((of) => settle([none], { ...at, ...of }).notApplicableBecause),
    ).toEqual(['noGroups', 'noGroups', 'noGroups']);
  });

  it('is made up by nobody once the branch or the group is no more: judged as it was, with nothing to be done, from the day after', () => {
    const remedyOf = (over: Partial<Part>, of: Partial<CheckAt>): Remedy | null =>
      settle([short({ remedy: open, ...over })], { ...at, ...of }).remedy;
    const groupsEndOn = new Map([
      ['gone', '2026-06-14'],
      ['today', ASKED],
    ]);
    expect([
      remedyOf({}, {}),
      remedyOf({}, { endsOn: '2026-06-14' }),
      remedyOf({}, { endsOn: ASKED }),
      remedyOf({ groupId: 'gone' }, { groupsEndOn }),
      remedyOf({ groupId: 'today' }, { groupsEndOn }),
      remedyOf({ groupId: 'other' }, { groupsEndOn }),
      remedyOf({}, { groupsEndOn }),
      remedyOf({ groupId: 'other' }, { endsOn: '2026-06-14', groupsEndOn }),
      remedyOf({ groupId: 'gone' }, { endsOn: ASKED, groupsEndOn }),
    ]).toEqual([open, null, open, null, open, open, open, null, null]);
    expect(settle([short({ remedy: open })], { ...at, endsOn: '2026-06-14' })).toMatchObject({ outcome: 'notMet', expected: 1, actual: 0 });
  });
});

describe('whole persons, on 2026-06-15', () => {
  const persons = (...parts: Partial<Part>[]) => settle(parts.map(part), { ...at, formula: 'person' });
  it.each<[string, Partial<Part>[], { expected: number; actual: number; outcome: string }]>([
    ['one who has done all', [{ memberId: 'a' }, { memberId: 'a' }], { expected: 1, actual: 1, outcome: 'met' }],
    [
      'one of whom one thing is short, the rest not due yet',
      [
        { memberId: 'a', outcome: 'notMet' },
        { memberId: 'a', outcome: 'notYetDue' },
      ],
      { expected: 1, actual: 0, outcome: 'notMet' },
    ],
    [
      'one who has done what was due and has more to do',
      [{ memberId: 'a' }, { memberId: 'a', outcome: 'notYetDue' }],
      { expected: 0, actual: 0, outcome: 'notYetDue' },
    ],
    [
      'one who waits for a superior',
      [{ memberId: 'a' }, { memberId: 'a', outcome: 'noData' }],
      { expected: 0, actual: 0, outcome: 'noData' },
    ],
    [
      'one of whom all is done that is asked: of the rest nothing is',
      [{ memberId: 'a' }, { memberId: 'a', outcome: 'notApplicable', notApplicableBecause: 'exempt' }],
      { expected: 1, actual: 1, outcome: 'met' },
    ],
    [
      'one of whom nothing is asked, beside one who has done all',
      [{ memberId: 'a', outcome: 'notApplicable', notApplicableBecause: 'exempt' }, { memberId: 'b' }],
      { expected: 1, actual: 1, outcome: 'met' },
    ],
    [
      'one who is in order and one who is short',
      [{ memberId: 'a' }, { memberId: 'b', outcome: 'notMet' }],
      { expected: 2, actual: 1, outcome: 'notMet' },
    ],
  ])('%s', (_, parts, found) => expect(persons(...parts)).toMatchObject(found));

  it('count whole: half of one’s duties and all of another’s are one of two', () => {
    expect(persons({ memberId: 'a' }, { memberId: 'a', outcome: 'notMet' }, { memberId: 'b' }).fraction).toEqual(fraction(1, 2));
  });
});

it('a rule that is whole or not at all earns nothing while one part is short, and all once none is', () => {
  const whole = { ...at, formula: 'whole' as const };
  expect([settle([part(), short()], whole).fraction, settle([part(), part()], whole).fraction]).toEqual([fraction(0), fraction(1)]);
});

it('of what has no data and waits for nobody nobody is named', () => {
  expect(settle([part({ outcome: 'noData', evidenceIds: [] })], at)).toMatchObject({ outcome: 'noData', waitsFor: undefined });
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
