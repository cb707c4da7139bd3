import fc from 'fast-check';
import { closingOf, type CloseFacts } from '../../../../src-shared/engines/points/close';
import { differenceOf, standingCounts, wrongCounts } from '../../../../src-shared/engines/points/correction';
import { effectsOf } from '../../../../src-shared/engines/points/effects';
import { DEFAULT_SCHEME, schemeInForce, type StoredScheme } from '../../../../src-shared/engines/points/scheme';
import { completeTenths, lineTenths, peerTenthsOf, suggestedOf, totalOf } from '../../../../src-shared/engines/points/total';
import { isInSchemeOf } from '../../../../src-shared/engines/points/standing';
import { yearLines } from '../../../../src-shared/engines/points/year';
import { bookingMonthOf } from '../../../../src-shared/engines/points/calendar';
import { DEFAULT_POINTS_TABLE } from '../../../../src-shared/records/vocabulary/points-words';
import { POINTS_LINES } from '../../../../src-shared/records/vocabulary/points-lines';
import { type PointsPosting } from '../../../../src-shared/records/points';
import { faultsOfHistory } from '../../../trust/points-fold';
import { randomHistory } from '../../../trust/points-history';
import { playHistory } from '../../../trust/points-player';
import { rollLineOf } from '../../../cloudfunctions/sealed-activity';
import { person, status } from '../people';

/** Fewer only where the same question is asked thousands of times (npm run mutation). */
const HISTORIES = Number(process.env.HISTORIES ?? 2000);

const posting = (over: Partial<PointsPosting> = {}): PointsPosting => ({
  _id: 'post:1',
  type: 'pointsPosting',
  orgId: 'o:b1',
  year: '2026',
  memberId: 'm:a',
  month: '2026-03',
  factMonth: '2026-03',
  lineKey: 'base.orgLife',
  counts: { expected: 1, present: 1 },
  sourceIds: [],
  schemeVersion: 0,
  state: 'posted',
  ...over,
});
const themeDay = (day: string, state: 'present' | 'absentUnexcused', over: { confirmedAt?: string } = {}) => ({
  _id: `activity:${day}`,
  orgId: 'o:b1',
  kinds: ['themeDay' as const],
  scope: 'branch' as const,
  day,
  state: 'confirmed' as const,
  confirmedAt: over.confirmedAt ?? `${day}T12:00:00.000Z`,
  roll: { lines: [rollLineOf('m:a', state)], expected: 1, present: 0, online: 0, excused: 0, unexcused: 0, notExpected: 0, settledOn: day },
});
const facts = (over: Partial<CloseFacts['sources']> & { entries?: PointsPosting[]; completeYears?: string[] } = {}): CloseFacts => {
  const { entries = [], completeYears = [], ...sources } = over;
  return {
    sources: { branchId: 'o:b1', members: [person('a')], activities: [], records: [], ...sources },
    schemes: [],
    entries,
    completeYears,
  };
};
const close = (month: string, at: CloseFacts) => closingOf({ branch: { _id: 'o:b1' }, month }, at);

describe('a ledger of points', () => {
  it('agrees with a second, naive reckoning over 2,000 random histories of months, changes, corrections, late records and skipped nights, and no frozen month ever changes', () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= HISTORIES; seed += 1) wrong.push(...faultsOfHistory(seed).map((fault) => `seed ${seed}: ${fault}`));
    expect(wrong).toEqual([]);
  }, 900_000);

  it('has something in those histories to be wrong about: entries, corrections, late ones, voided ones', () => {
    const played = Array.from({ length: 200 }, (_, seed) => playHistory(randomHistory(seed + 1)));
    const entries = played.flatMap((one) => one.entries);
    for (const isThere of [
      (one: PointsPosting) => one.corrects !== undefined,
      (one: PointsPosting) => one.reason === 'late',
      (one: PointsPosting) => one.reason === 'changed',
      (one: PointsPosting) => one.state === 'voided',
      (one: PointsPosting) => one.year === '2027' && one.factMonth < '2027',
      (one: PointsPosting) => one.lineKey === 'deduct.dues',
    ]) {
      expect(entries.filter(isThere).length).toBeGreaterThan(10);
    }
  });

  it('says the same total in whatever order its entries come, and however often one that is pending or voided is told', () => {
    const counts = fc.record({
      expected: fc.nat(4),
      present: fc.nat(4),
      excused: fc.nat(2),
      confirmed: fc.nat(3),
      unexcused: fc.nat(2),
      dueMonths: fc.nat(2),
      paidOnTime: fc.nat(2),
      done: fc.nat(1),
      notDone: fc.nat(1),
      college: fc.nat(1),
    });
    const entry = fc.record({
      lineKey: fc.constantFrom(...POINTS_LINES),
      counts,
      state: fc.constantFrom('posted' as const, 'pending' as const, 'voided' as const),
    });
    fc.assert(
      fc.property(
        fc
          .array(entry, { maxLength: 30 })
          .chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }))),
        ([entries, mixed]) => {
          const total = totalOf(DEFAULT_SCHEME, entries);
          expect(totalOf(DEFAULT_SCHEME, mixed)).toEqual(total);
          expect(totalOf(DEFAULT_SCHEME, [...mixed, ...mixed.filter(({ state }) => state !== 'posted')])).toEqual(total);
          expect(total.totalTenths).toBeGreaterThanOrEqual(0);
          expect(total.totalTenths).toBeLessThanOrEqual(1000);
        },
      ),
      { verbose: 1 },
    );
  });

  it('tells of each entry what it changed, and the changes of a line add up to what the line stands at', () => {
    for (let seed = 1; seed <= Math.min(100, HISTORIES); seed += 1) {
      const { entries } = playHistory(randomHistory(seed));
      const own = entries.filter((one) => one.memberId === 'm:0' && one.year === '2026');
      const effects = effectsOf(DEFAULT_SCHEME, own);
      const { lines } = totalOf(DEFAULT_SCHEME, own);
      for (const line of DEFAULT_SCHEME.lines.filter(({ rule }) => rule !== 'poll')) {
        const changed = own.filter(({ lineKey }) => lineKey === line.key).reduce((sum, one) => sum + (effects.get(one._id) ?? 0), 0);
        expect(lineTenths(line, {}) + changed).toBe(lines[line.key]);
      }
    }
  });
});

describe('closing a month', () => {
  it('books a record confirmed after the freeze in the next month, with its own month kept', () => {
    const late = themeDay('2026-10-28', 'present', { confirmedAt: '2026-11-15T01:00:00.000Z' });
    expect(close('2026-10', facts({ activities: [late] })).postings).toEqual([]);
    expect(close('2026-11', facts({ activities: [late] })).postings).toMatchObject([
      { month: '2026-11', factMonth: '2026-10', reason: 'late', counts: { expected: 1, present: 1 } },
    ]);
  });

  it('keeps a correction by hand until the record says the same, and then counts it once', () => {
    const absent = close('2026-10', facts({ activities: [themeDay('2026-10-10', 'absentUnexcused')] })).postings;
    const [missed] = absent.filter(({ lineKey }) => lineKey === 'base.orgLife');
    const fix = posting({
      _id: 'fix:1',
      month: '2026-11',
      factMonth: '2026-10',
      counts: { present: 1 },
      corrects: missed?._id,
      confirmedBy: 'm:s',
    });
    const after = close('2026-11', facts({ activities: [themeDay('2026-10-10', 'present')], entries: [...absent, fix] })).postings;
    expect(after.map(({ lineKey, counts }) => [lineKey, counts])).toEqual([['deduct.absence', { unexcused: -1 }]]);
    expect(totalOf(DEFAULT_SCHEME, [...absent, fix, ...after])).toMatchObject({ baseTenths: 600, deductionTenths: 0 });
  });

  it('books what is late of last December into last year until its result is complete, and into this year after', () => {
    const late = themeDay('2025-12-20', 'present', { confirmedAt: '2026-01-20T01:00:00.000Z' });
    const before = [
      posting({
        _id: 'post:old',
        year: '2025',
        month: '2025-12',
        factMonth: '2025-12',
        lineKey: 'bonus.urgent',
        counts: { confirmed: 1 },
        confirmedBy: 'm:s',
      }),
    ];
    const booked = (completeYears: string[]) =>
      close('2026-01', facts({ activities: [late], entries: before, completeYears })).postings.map(({ year, month, factMonth }) => [
        year,
        month,
        factMonth,
      ]);
    expect(booked([])).toEqual([['2025', '2026-01', '2025-12']]);
    expect(booked(['2025'])).toEqual([['2026', '2026-01', '2025-12']]);
  });

  it('books of a joint activity each branch’s own people, as they stood on the day, whoever called it', () => {
    const guest = person('guest', { memberships: [{ id: 'g:1', branchId: 'o:b2', fromOn: '2020-01-01' }] });
    const joint = { ...themeDay('2026-10-10', 'present'), orgId: 'o:b2', scope: 'joint' as const };
    const both = {
      ...joint,
      roll: {
        ...joint.roll,
        lines: [rollLineOf('m:a', 'present'), rollLineOf('m:guest', 'present'), rollLineOf('m:moved', 'absentExcused')],
      },
    };
    // Came to this branch after the day: whose month it was books it.
    const moved = person('moved', {
      memberships: [
        { id: 'x:1', branchId: 'o:b2', fromOn: '2020-01-01', toOn: '2026-10-15' },
        { id: 'x:2', branchId: 'o:b1', fromOn: '2026-10-16' },
      ],
    });
    const at = (members: CloseFacts['sources']['members'], activities: CloseFacts['sources']['activities']) =>
      close('2026-10', facts({ members, activities })).postings.map(({ memberId, counts }) => [memberId, counts]);
    expect(at([person('a'), moved], [both])).toEqual([['m:a', { expected: 1, present: 1 }]]);
    expect(at([person('a'), guest], [{ ...both, scope: 'branch' }]).length).toBe(3);
  });

  it('leaves 不参与 to those who are exempt on its last day, and does not book in a year that nothing was booked in', () => {
    const ill = person('a', { statuses: [status('longIllness')] });
    expect(close('2026-03', facts({ members: [ill] })).lines).toMatchObject([{ isInScheme: false }]);
    expect(close('2026-01', facts({ activities: [themeDay('2025-11-20', 'present')] })).postings).toEqual([]);
  });

  it('takes a confirmation of the last minute before the freeze into the next month, since it may still be on its way', () => {
    expect([bookingMonthOf('2026-10', '2026-11-10T17:59:00.000Z'), bookingMonthOf('2026-10', '2026-11-10T17:59:00.001Z')]).toEqual([
      '2026-10',
      '2026-11',
    ]);
  });
});

describe('the points of a year', () => {
  const ballots = { excellent: 3, qualified: 2, basicallyQualified: 0, unqualified: 0 };

  it('gives the peer part by the votes: three excellent and two qualified of five are 9.2', () => {
    expect(peerTenthsOf(DEFAULT_SCHEME, ballots)).toBe(92);
    expect([completeTenths(DEFAULT_SCHEME, 780, 92), suggestedOf(872)]).toEqual([872, 'qualified']);
  });

  it('with four ballots has no peer part, and scales 81 of 90 to 90', () => {
    expect(peerTenthsOf(DEFAULT_SCHEME, { ...ballots, excellent: 2 })).toBeNull();
    expect(completeTenths(DEFAULT_SCHEME, 810, null)).toBe(900);
  });

  it('suggests on the complete total only, never to a probationary member, and nothing to whom it does not speak of', () => {
    const members = [
      person('a'),
      person('b', { rosterOrder: 1, fullMemberOn: undefined, admittedOn: '2026-05-20' }),
      person('c', { rosterOrder: 2, statuses: [status('longIllness')] }),
    ];
    const lines = (given: ReadonlyMap<string, typeof ballots> | null) =>
      yearLines({ branchId: 'o:b1', year: '2026', scheme: DEFAULT_SCHEME }, members, { entries: [], ballots: given }).map(
        ({ memberId, totalTenths, suggested, isInScheme }) => [memberId, totalTenths, suggested, isInScheme],
      );
    expect(lines(null)).toEqual([
      ['m:a', 600, undefined, true],
      ['m:b', 600, undefined, true],
      ['m:c', 600, undefined, false],
    ]);
    expect(
      lines(
        new Map([
          ['m:a', ballots],
          ['m:b', ballots],
        ]),
      ),
    ).toEqual([
      ['m:a', 692, 'basicallyQualified', true],
      ['m:b', 692, undefined, true],
      ['m:c', 600, undefined, false],
    ]);
  });

  it('speaks of whoever was exempt in half of the months, and not of whoever was in more', () => {
    const exempt = (toOn: string) => person('a', { statuses: [status('abroad', { fromOn: '2026-01-01', toOn })] });
    expect([isInSchemeOf(exempt('2026-06-30'), '2026'), isInSchemeOf(exempt('2026-07-31'), '2026')]).toEqual([true, false]);
  });
});

describe('a scheme', () => {
  const stored = (version: number, adoptedOn: string, state = 'adopted'): StoredScheme => ({
    _id: `s:${version}`,
    state,
    content: { ...DEFAULT_POINTS_TABLE, bonusMaxPoints: 20, year: '2026', version, adoptedOn },
  });

  it('holds from the day a meeting adopted it, the newest version first, and never for another year', () => {
    const schemes = [stored(1, '2026-03-20', 'superseded'), stored(2, '2026-07-01')];
    expect([
      schemeInForce(schemes, '2026', '2026-03-19').version,
      schemeInForce(schemes, '2026', '2026-03-20').version,
      schemeInForce(schemes, '2026', '2026-12-31').version,
      schemeInForce(schemes, '2027', '2027-04-01').version,
    ]).toEqual([0, 1, 2, 0]);
    expect(schemeInForce(schemes, '2026', '2026-12-31').bonusMaxTenths).toBe(200);
    expect(schemeInForce([stored(3, '2026-02-01', 'draft')], '2026', '2026-12-31').version).toBe(0);
  });

  it('counts of several awards the highest, and takes conduct off only by a decision', () => {
    const total = (lineKey: PointsPosting['lineKey'], counts: Record<string, number>) =>
      totalOf(DEFAULT_SCHEME, [{ lineKey, counts }]).lines[lineKey];
    expect([
      total('bonus.award', { college: 2, province: 1 }),
      total('bonus.award', { college: 1, province: 0 }),
      total('base.conduct', { decided: 1 }),
      total('base.assigned', { partly: 1 }),
      total('base.dues', { dueMonths: 10, paidOnTime: 9 }),
    ]).toEqual([80, 30, 0, 60, 90]);
  });
});

describe('a correction', () => {
  it('is the difference to what stands with all before it', () => {
    const first = posting();
    const fix = posting({ _id: 'fix:1', corrects: first._id, counts: { present: -1 } });
    expect(standingCounts(first, [first, fix])).toEqual({ expected: 1, present: 0 });
    expect(differenceOf('base.orgLife', { expected: 2, present: 2 }, { expected: 1, present: 0, online: 1 })).toEqual({
      expected: 1,
      present: 2,
    });
    expect(differenceOf('base.study', { present: 1 }, { present: 1 })).toEqual({});
  });

  it('cannot make more come than were expected, nor speak of what the line does not count', () => {
    expect([
      wrongCounts('base.orgLife', { expected: 1, present: 1, excused: 1 }),
      wrongCounts('base.orgLife', { confirmed: 1 }),
      wrongCounts('bonus.award', { college: 32 }),
      wrongCounts('bonus.urgent', { confirmed: 2 }),
    ]).toEqual(['moreThanExpected', 'unknown', 'outside', null]);
  });
});
