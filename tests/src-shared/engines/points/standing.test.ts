import { DEFAULT_SCHEME } from '../../../../src-shared/engines/points/scheme';
import { byMember, isInSchemeOf, standingsAt } from '../../../../src-shared/engines/points/standing';
import { yearLines } from '../../../../src-shared/engines/points/year';
import type { Member } from '../../../../src-shared/records/member';
import type { PointsPosting } from '../../../../src-shared/records/points';
import { person, status } from '../people';
import { posting } from './entry';

const gave = (_id: string, over: Partial<PointsPosting> = {}): PointsPosting =>
  posting(_id, { lineKey: 'bonus.volunteering', counts: { confirmed: 1 }, ...over });
const at = (entries: readonly PointsPosting[], members: readonly Member[] = [person('a')], month = '2026-03') =>
  standingsAt({ branchId: 'o:b1', month, scheme: DEFAULT_SCHEME }, members, entries).map(({ member, isInScheme, ofMonth, total }) => [
    member.name,
    isInScheme,
    ofMonth.map(({ _id }) => _id),
    total.bonusTenths,
  ]);

describe('how a member stands at the end of a month', () => {
  it('is by what the branch booked until then, and of the month by what it booked in it', () => {
    expect(at([gave('feb', { month: '2026-02' }), gave('mar'), gave('apr', { month: '2026-04' })])).toEqual([['a', true, ['mar'], 40]]);
  });

  it('is by what another branch booked before the month, of which nothing is of the month here', () => {
    expect(
      at([
        gave('feb', { orgId: 'o:b2', month: '2026-02' }),
        gave('mar', { orgId: 'o:b2' }),
        gave('apr', { orgId: 'o:b2', month: '2026-04' }),
      ]),
    ).toEqual([['a', true, [], 20]]);
  });

  it('leaves out what is pending or voided, what is of another points year, and what is another’s', () => {
    expect(
      at([
        gave('pending', { state: 'pending' }),
        gave('voided', { state: 'voided' }),
        gave('late', { year: '2025' }),
        gave('b', { memberId: 'm:b' }),
      ]),
    ).toEqual([['a', true, [], 0]]);
    expect(at([])).toEqual([['a', true, [], 0]]);
  });

  it('is told of everybody of the last day in roster order, with whoever is exempt on it not in the scheme', () => {
    const members = [
      person('c', { rosterOrder: 3 }),
      person('ill', { rosterOrder: 1, statuses: [status('longIllness', { fromOn: '2026-03-31' })] }),
      person('left', { memberships: [{ id: '1', branchId: 'o:b1', fromOn: '2018-01-01', toOn: '2026-03-30' }] }),
    ];
    expect(at([], members)).toEqual([
      ['ill', false, [], 0],
      ['c', true, [], 0],
    ]);
    expect(at([], [person('ill', { statuses: [status('longIllness', { fromOn: '2026-01-01', toOn: '2026-03-30' })] })])).toEqual([
      ['ill', true, [], 0],
    ]);
  });
});

it('keeps entries by member in the order in which they come', () => {
  const entries = [gave('1'), gave('2', { memberId: 'm:b' }), gave('3')];
  expect([...byMember(entries)].map(([memberId, own]) => [memberId, own.map(({ _id }) => _id)])).toEqual([
    ['m:a', ['1', '3']],
    ['m:b', ['2']],
  ]);
});

describe('whether a year speaks of somebody', () => {
  it('goes by the months on the roster only: who came in September and was exempt from November on is spoken of, from October on not', () => {
    const late = (fromOn: string) =>
      person('a', { admittedOn: '2026-09-01', fullMemberOn: undefined, statuses: [status('abroad', { fromOn })] });
    expect([isInSchemeOf(late('2026-11-01'), '2026'), isInSchemeOf(late('2026-10-01'), '2026'), isInSchemeOf(person('a'), '2026')]).toEqual(
      [true, false, true],
    );
  });
});

describe('the result of a year', () => {
  const year = (
    entries: readonly PointsPosting[],
    { members = [person('a')], ballots = null }: { members?: readonly Member[]; ballots?: Parameters<typeof yearLines>[2]['ballots'] } = {},
  ) => yearLines({ branchId: 'o:b1', year: '2026', scheme: DEFAULT_SCHEME }, members, { entries, ballots });
  const line = {
    memberId: 'm:a',
    isInScheme: true,
    isProbationary: false,
    baseTenths: 600,
    bonusTenths: 0,
    deductionTenths: 0,
    totalTenths: 600,
  };
  const five = { excellent: 5, qualified: 0, basicallyQualified: 0, unqualified: 0 };

  it('is by every entry of the points year, wherever and whenever it was booked', () => {
    expect(
      year([
        gave('1'),
        gave('2', { orgId: 'o:b2' }),
        gave('late', { month: '2027-01', factMonth: '2026-12' }),
        gave('other', { year: '2025' }),
        gave('cut', { lineKey: 'deduct.absence', counts: { unexcused: 1 } }),
      ]),
    ).toEqual([{ ...line, bonusTenths: 60, deductionTenths: 20, totalTenths: 640 }]);
  });

  it('has before the poll no peer part and suggests nothing; with it both; without enough ballots it is scaled', () => {
    expect(year([])).toEqual([line]);
    expect(year([], { ballots: new Map([['m:a', five]]) })).toEqual([
      { ...line, peerTenths: 100, totalTenths: 700, suggested: 'basicallyQualified' },
    ]);
    expect(year([], { ballots: new Map([['m:a', { ...five, excellent: 4 }]]) })).toEqual([
      { ...line, totalTenths: 667, suggested: 'basicallyQualified' },
    ]);
    expect(year([], { ballots: new Map() })).toEqual([{ ...line, totalTenths: 667, suggested: 'basicallyQualified' }]);
  });

  it('suggests nothing to who is probationary on its last day, and is of who was exempt for most of it as it stands', () => {
    const members = [
      person('a', { admittedOn: '2026-01-01', fullMemberOn: '2027-01-01' }),
      person('b', { statuses: [status('abroad')], rosterOrder: 1 }),
    ];
    expect(
      year([], {
        members,
        ballots: new Map([
          ['m:a', five],
          ['m:b', five],
        ]),
      }),
    ).toEqual([
      { ...line, isProbationary: true, peerTenths: 100, totalTenths: 700 },
      { ...line, memberId: 'm:b', isInScheme: false },
    ]);
    expect(year([], { members: [person('a', { admittedOn: '2026-01-01', fullMemberOn: '2026-12-31' })] })).toEqual([line]);
  });
});
