import fc from 'fast-check';
import {
  coversDay,
  isExemptOn,
  isMobileOn,
  membershipOn,
  owesDuesOf,
  standingOn,
  statusesOn,
  staysIn,
} from '../../../src-shared/roster/on-day';
import { addDays } from '../../../src-shared/kernel/day';
import type { Member } from '../../../src-shared/records/member';
import { person, status } from '../engines/people';
import { isExpectedOn, mayAttendOn } from './expected-members';

type Membership = Member['memberships'][number];
const stay = (id: string, fromOn: string, toOn?: string, branchId = 'o:b1'): Membership => ({
  id,
  branchId,
  fromOn,
  ...(toOn === undefined ? {} : { toOn }),
});
const staying = (...memberships: Membership[]): Member => person('a', { memberships });

describe('a membership that holds on a day', () => {
  it('holds on its last day, and with the membership in the Party it ends', () => {
    const ended = person('a', { endedOn: '2026-06-30' });
    expect([membershipOn(ended, '2026-06-29')?.id, membershipOn(ended, '2026-06-30')?.id, membershipOn(ended, '2026-07-01')]).toEqual([
      'm:a:1',
      'm:a:1',
      null,
    ]);
    expect(membershipOn(person('a'), '2026-07-01')?.id).toBe('m:a:1');
  });

  it('is of several the one that began last, of those of one day the one with the last id, whatever their order', () => {
    const entries = [
      stay('2', '2026-03-01', undefined, 'o:b2'),
      stay('3', '2026-03-01', undefined, 'o:b3'),
      stay('9', '2026-01-01'),
      stay('4', '2026-05-01', undefined, 'o:b4'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 4 }), (mixed) => {
        expect(['2026-02-28', '2026-03-01', '2026-05-01'].map((day) => membershipOn(staying(...mixed), day)?.id)).toEqual(['9', '3', '4']);
      }),
    );
  });

  it('is none before the first and after the last', () => {
    const member = staying(stay('1', '2026-02-01', '2026-02-28'));
    expect([
      membershipOn(member, '2026-01-31'),
      membershipOn(member, '2026-03-01'),
      coversDay({ fromOn: '2026-02-01' }, '2030-01-01'),
    ]).toEqual([null, null, true]);
  });
});

describe('the stays of somebody in a branch, admitted on 2020-05-01', () => {
  const spans = (endedOn: string | undefined, ...memberships: Membership[]) =>
    staysIn(person('a', { admittedOn: '2020-05-01', endedOn, memberships }), 'o:b1').map(({ fromOn, toOn }) => [fromOn, toOn]);
  it.each<[string, string | undefined, Membership[], unknown]>([
    ['last on while neither they nor the person has ended', undefined, [stay('1', '2020-05-01')], [['2020-05-01', undefined]]],
    ['end with the person', '2026-06-30', [stay('1', '2021-01-01')], [['2021-01-01', '2026-06-30']]],
    ['end before the person does', '2026-06-30', [stay('1', '2021-01-01', '2025-12-31')], [['2021-01-01', '2025-12-31']]],
    ['that end after the person end with them', '2026-06-30', [stay('1', '2021-01-01', '2026-07-31')], [['2021-01-01', '2026-06-30']]],
    ['begin with the admission', undefined, [stay('1', '2020-01-01', '2020-05-01')], [['2020-05-01', '2020-05-01']]],
    ['that were over the day before it are none', undefined, [stay('1', '2020-01-01', '2020-04-30')], []],
    ['elsewhere are none', undefined, [stay('1', '2021-01-01', undefined, 'o:b2')], []],
  ])('%s', (_, endedOn, memberships, expected) => expect(spans(endedOn, ...memberships)).toEqual(expected));
});

describe('what somebody is on a day', () => {
  it('is by the statuses of that day: mobile with or without a host, exempt only with one', () => {
    const mobile = (hostOrganization?: string) =>
      person('a', {
        statuses: [
          status('mobile', { toOn: '2026-03-31', ...(hostOrganization === undefined ? {} : { hostOrganization }) }),
          status('lostContact', { fromOn: '2026-05-01' }),
        ],
      });
    expect([isMobileOn(mobile(), '2026-03-31'), isMobileOn(mobile(), '2026-04-01'), isMobileOn(mobile(), '2026-05-01')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([
      isExemptOn(mobile('示例社区党支部'), '2026-03-31'),
      isExemptOn(mobile('示例社区党支部'), '2026-04-01'),
      isExemptOn(mobile(''), '2026-03-31'),
      isExemptOn(mobile(), '2026-03-31'),
      isExemptOn(mobile('示例社区党支部'), '2026-05-01'),
    ]).toEqual([true, false, false, false, false]);
    expect(
      (['longIllness', 'disability', 'frail', 'abroad', 'suspended', 'lostContact'] as const).map((kind) =>
        isExemptOn(person('a', { statuses: [status(kind)] }), '2026-03-31'),
      ),
    ).toEqual([true, true, true, true, true, false]);
    expect(statusesOn(mobile(), '2026-05-02').map(({ kind }) => kind)).toEqual(['lostContact']);
  });

  it('is ended after the last day whatever else stands there, and none before the admission', () => {
    const member = person('a', {
      admittedOn: '2020-05-01',
      fullMemberOn: '2020-01-01',
      endedOn: '2026-06-30',
      statuses: [status('suspended', { fromOn: '2020-01-01' })],
    });
    expect(['2020-04-30', '2020-05-01', '2026-06-30', '2026-07-01'].map((day) => standingOn(member, day))).toEqual([
      'none',
      'suspended',
      'suspended',
      'ended',
    ]);
  });

  it('is expected, and may come, in the branch of the day only, once admitted, and nowhere without a branch', () => {
    const moved = person('a', {
      admittedOn: '2026-02-01',
      fullMemberOn: undefined,
      memberships: [stay('1', '2026-01-01', '2026-03-31'), stay('2', '2026-04-01', '2026-04-30', 'o:b2')],
    });
    const days = ['2026-01-31', '2026-02-01', '2026-03-31', '2026-04-01', '2026-05-01'];
    for (const asked of [isExpectedOn, mayAttendOn]) {
      expect(days.map((day) => asked(moved, 'o:b1', day))).toEqual([false, true, true, false, false]);
      expect(days.map((day) => asked(moved, 'o:b2', day))).toEqual([false, false, false, true, false]);
    }
  });
});

describe('the dues of a month', () => {
  const isIn = (member: Member): boolean => owesDuesOf(member, 'o:b1', '2026-03');

  it('are owed by who belongs to the college from the first day to the last, or from the admission on', () => {
    const admitted = (admittedOn: string, fromOn: string) => ({ ...staying(stay('1', fromOn)), admittedOn });
    expect(
      [
        admitted('2026-03-20', '2026-03-20'),
        admitted('2026-03-31', '2026-03-31'),
        admitted('2026-04-01', '2026-03-01'),
        admitted('2026-03-20', '2026-03-21'),
      ].map(isIn),
    ).toEqual([true, true, false, false]);
    expect(
      [
        staying(stay('1', '2026-03-01', '2026-03-31')),
        staying(stay('1', '2026-03-02')),
        staying(stay('1', '2026-01-01', '2026-03-30')),
        staying(stay('1', '2026-01-01', undefined, 'o:b2')),
        staying(),
      ].map(isIn),
    ).toEqual([true, false, false, false, false]);
  });

  it('go on where one stay follows another without a day between, and not where a day lacks', () => {
    expect(
      [
        staying(stay('1', '2026-01-01', '2026-03-15'), stay('2', '2026-03-16')),
        staying(stay('1', '2026-01-01', '2026-03-15'), stay('2', '2026-03-17')),
        staying(stay('1', '2026-01-01', '2026-03-01'), stay('2', '2026-03-03')),
        staying(stay('1', '2026-01-01', '2026-03-29'), stay('2', '2026-03-31')),
      ].map(isIn),
    ).toEqual([true, false, false, false]);
  });

  it('do not ask for the days between two stays that were over or begin outside it', () => {
    expect(
      [
        staying(stay('1', '2026-01-01', '2026-01-31'), stay('2', '2026-02-10')),
        staying(stay('1', '2026-01-01', '2026-04-10'), stay('2', '2026-05-01')),
      ].map(isIn),
    ).toEqual([true, true]);
  });

  it('are owed to the branch of the last day, though one was elsewhere within it', () => {
    const away = (fromOn: string, toOn?: string) => staying(stay('1', '2026-01-01'), stay('2', fromOn, toOn, 'o:b2'));
    expect([away('2026-03-10', '2026-03-12'), away('2026-03-31', '2026-03-31'), away('2026-03-10')].map(isIn)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are broken by a suspension within it, and by none that was over before or begins after', () => {
    const suspended = (fromOn: string, toOn?: string) => person('a', { statuses: [status('suspended', { fromOn, toOn })] });
    expect(
      [
        suspended('2026-03-10', '2026-03-12'),
        suspended('2026-03-31'),
        suspended('2026-01-01', '2026-03-01'),
        suspended('2026-01-01', '2026-02-28'),
        suspended('2026-04-01'),
      ].map(isIn),
    ).toEqual([false, false, false, true, true]);
    expect(isIn(person('a', { statuses: [status('longIllness', { fromOn: '2026-03-10', toOn: '2026-03-12' })] }))).toBe(true);
  });

  it('are, for any stays and suspensions, owed where each of the days was of some branch and the last of this one', () => {
    const day = fc.integer({ min: -3, max: 33 }).map((shift) => addDays('2026-03-01', shift));
    const span = fc
      .tuple(day, fc.option(day, { nil: undefined }))
      .map(([a, b]) => (b === undefined ? { fromOn: a } : a <= b ? { fromOn: a, toOn: b } : { fromOn: b, toOn: a }));
    const stays = fc
      .array(fc.tuple(span, fc.constantFrom('o:b1', 'o:b2')), { maxLength: 4 })
      .map((found) => found.map(([at, branchId], index) => ({ id: String(index), branchId, ...at })));
    const pauses = fc.array(span, { maxLength: 2 }).map((found) => found.map((at) => status('suspended', at)));
    fc.assert(
      fc.property(stays, pauses, fc.constantFrom('2026-02-25', '2026-02-01'), (memberships, statuses, fromOn) => {
        const member = person('a', { memberships: [stay('x', fromOn), ...memberships], statuses });
        const days = Array.from({ length: 31 }, (_, index) => addDays('2026-03-01', index));
        const isSomewhere = (one: string): boolean => ['o:b1', 'o:b2'].some((branchId) => mayAttendOn(member, branchId, one));
        expect(owesDuesOf(member, 'o:b1', '2026-03')).toBe(days.every(isSomewhere) && mayAttendOn(member, 'o:b1', '2026-03-31'));
      }),
      { numRuns: 300 },
    );
  });
});
