// Who has a vote on a day, and where somebody was within a time: each with the day on either side.
import {
  branchIdsWithin,
  isExempting,
  isVotelessOn,
  mayVoteOn,
  membershipOn,
  statusesOn,
  staysIn,
} from '../../../src-shared/roster/on-day';
import type { Membership } from '../../../src-shared/records/member';
import { person, status } from '../engines/people';

describe('a vote', () => {
  const taken = person('a', { statuses: [status('noVote', { fromOn: '2026-03-01', toOn: '2026-08-31' })] });
  it('of a full member is theirs, but for the days from 2026-03-01 to 2026-08-31 on which it is taken', () => {
    expect(['2026-02-28', '2026-03-01', '2026-08-31', '2026-09-01'].map((day) => mayVoteOn(taken, day))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(['2026-02-28', '2026-03-01'].map((day) => isVotelessOn(taken, day))).toEqual([false, true]);
  });
  it('nobody has on probation, while suspended, or after leaving', () => {
    const probationer = person('b', { admittedOn: '2026-05-20' });
    const { fullMemberOn: _, ...onProbation } = probationer;
    expect(mayVoteOn(onProbation, '2026-06-01')).toBe(false);
    expect(mayVoteOn(person('c', { statuses: [status('suspended', { fromOn: '2026-01-01' })] }), '2026-06-01')).toBe(false);
    expect(mayVoteOn(person('d', { endedOn: '2026-05-31' }), '2026-06-01')).toBe(false);
    expect(mayVoteOn(person('e', { endedOn: '2026-05-31' }), '2026-05-31')).toBe(true);
  });
  it('is taken by no other situation: who is ill, away or not to be found keeps it', () => {
    for (const kind of ['longIllness', 'mobile', 'lostContact', 'abroad'] as const)
      expect(mayVoteOn(person('f', { statuses: [status(kind)] }), '2026-06-01')).toBe(true);
  });
});

describe('where somebody was between 2026-03-01 and 2026-05-31', () => {
  const moved = (...stays: Pick<Membership, 'branchId' | 'fromOn' | 'toOn'>[]) =>
    branchIdsWithin(person('a', { memberships: stays.map((stay, at) => ({ id: `m:a:${at}`, ...stay })) }), {
      first: '2026-03-01',
      last: '2026-05-31',
    });
  it.each([
    ['all the time', [{ branchId: 'o:b1', fromOn: '2020-01-01' }], ['o:b1']],
    ['until its first day', [{ branchId: 'o:b1', fromOn: '2020-01-01', toOn: '2026-03-01' }], ['o:b1']],
    ['until the day before', [{ branchId: 'o:b1', fromOn: '2020-01-01', toOn: '2026-02-28' }], []],
    ['from its last day on', [{ branchId: 'o:b1', fromOn: '2026-05-31' }], ['o:b1']],
    ['from the day after', [{ branchId: 'o:b1', fromOn: '2026-06-01' }], []],
    [
      'in two, and back in the first',
      [
        { branchId: 'o:b1', fromOn: '2020-01-01', toOn: '2026-03-31' },
        { branchId: 'o:b2', fromOn: '2026-04-01', toOn: '2026-04-30' },
        { branchId: 'o:b1', fromOn: '2026-05-01' },
      ],
      ['o:b1', 'o:b2'],
    ],
  ] as const)('%s', (_, stays, expected) => expect(moved(...stays)).toEqual(expected));
});

describe('a stay in a branch', () => {
  const stays = (toOn: string | undefined, endedOn: string | undefined) =>
    staysIn(
      person('a', {
        memberships: [{ id: 'm:a:1', branchId: 'o:b1', fromOn: '2020-01-01', ...(toOn === undefined ? {} : { toOn }) }],
        ...(endedOn === undefined ? {} : { endedOn }),
      }),
      'o:b1',
    );
  it('ends with whichever comes first, the stay or the time in the college', () => {
    expect(stays('2026-06-30', '2026-05-31')).toEqual([{ fromOn: '2020-01-01', toOn: '2026-05-31' }]);
    expect(stays('2026-04-30', '2026-05-31')).toEqual([{ fromOn: '2020-01-01', toOn: '2026-04-30' }]);
    expect(stays(undefined, '2026-05-31')).toEqual([{ fromOn: '2020-01-01', toOn: '2026-05-31' }]);
    expect(stays('2026-04-30', undefined)).toEqual([{ fromOn: '2020-01-01', toOn: '2026-04-30' }]);
    expect(stays(undefined, undefined)).toEqual([{ fromOn: '2020-01-01', toOn: undefined }]);
  });
  it('before the admission is none', () => {
    const early = person('a', {
      admittedOn: '2021-05-01',
      memberships: [{ id: '1', branchId: 'o:b1', fromOn: '2020-01-01', toOn: '2021-04-30' }],
    });
    expect(staysIn(early, 'o:b1')).toEqual([]);
    expect(staysIn({ ...early, admittedOn: '2021-04-30' }, 'o:b1')).toEqual([{ fromOn: '2021-04-30', toOn: '2021-04-30' }]);
    expect(staysIn(early, 'o:b2')).toEqual([]);
  });
});

it('of two memberships of one day the later id holds, in whichever order they stand', () => {
  const two: Membership[] = [
    { id: 'm:a:1', branchId: 'o:b1', fromOn: '2026-01-01' },
    { id: 'm:a:2', branchId: 'o:b2', fromOn: '2026-01-01' },
  ];
  for (const memberships of [two, [...two].reverse()]) expect(membershipOn(person('a', { memberships }), '2026-06-01')?.id).toBe('m:a:2');
});

it('a return: gone from the day after leaving to the day before coming back', () => {
  const back = person('a', { formerEnds: [{ endedOn: '2026-03-31', returnedOn: '2026-06-01' }] });
  expect(['2026-03-31', '2026-04-01', '2026-05-31', '2026-06-01'].map((day) => membershipOn(back, day) !== null)).toEqual([
    true,
    false,
    false,
    true,
  ]);
  const mistake = person('a', { formerEnds: [{ endedOn: '2026-03-31', takenBackOn: '2026-04-10' }] });
  expect(membershipOn(mistake, '2026-04-05')).not.toBeNull();
});

it('a mobile member is let off only with a host; who lost contact or the vote is not; what is left of a deleted reason is', () => {
  expect(isExempting(status('mobile'))).toBe(false);
  expect(isExempting(status('mobile', { hostOrganization: '' }))).toBe(false);
  expect(isExempting(status('mobile', { hostOrganization: '外地某支部' }))).toBe(true);
  expect((['lostContact', 'noVote'] as const).map((kind) => isExempting(status(kind)))).toEqual([false, false]);
  expect(
    (['longIllness', 'disability', 'frail', 'abroad', 'suspended', 'excused'] as const).map((kind) => isExempting(status(kind))),
  ).toEqual(Array(6).fill(true));
  expect(statusesOn(person('a', { statuses: [status('frail', { fromOn: '2026-01-01', toOn: '2026-01-31' })] }), '2026-02-01')).toEqual([]);
});
