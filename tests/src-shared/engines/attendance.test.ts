import fc from 'fast-check';
import { mergeClaims, standingOfClaim } from '../../../src-shared/engines/attendance/claims';
import { countLive, liveRollOf, type LiveDocuments } from '../../../src-shared/engines/attendance/live';
import { mergeMarks, type GivenMark } from '../../../src-shared/engines/attendance/marks';
import { sealRoll } from '../../../src-shared/engines/attendance/seal';
import type { Roster } from '../../../src-shared/roster/on-day';
import type { Leave, RollCall, SignIn, SignInClaim } from '../../../src-shared/records/attendance';
import { IDS, smallCollege } from '../../cloudfunctions/small-college';

const CLOSED_AT = '2026-11-24T07:00:00.000Z';
const content = smallCollege();
const roster: Roster = {
  orgs: content.flatMap((entry) => (entry.type === 'org' ? [entry] : [])),
  members: content.flatMap((entry) => (entry.type === 'member' ? [entry] : [])),
  posts: content.flatMap((entry) => (entry.type === 'post' ? [entry] : [])),
  terms: content.flatMap((entry) => (entry.type === 'committeeTerm' ? [entry] : [])),
};
const themeDay = {
  orgId: IDS.branchA,
  kinds: ['themeDay' as const],
  scope: 'branch' as const,
  groupId: undefined,
  day: '2026-11-24',
  signIn: { isPhoneOn: true, opensAt: '2026-11-24T06:00:00.000Z', closesAt: '2026-11-24T08:30:00.000Z', closedAt: CLOSED_AT, version: 0 },
};
const shared = { activityId: 'activity:1', orgId: IDS.branchA, day: '2026-11-24' };
const people = [IDS.secretary, IDS.deputy, IDS.plain, IDS.leader, IDS.mobile, IDS.ill, IDS.probationary, IDS.plainB];
const secondsAfter = (seconds: number): string => new Date(Date.parse(CLOSED_AT) + seconds * 1000).toISOString();

const signInOf = (memberId: string, seconds: number, mode: SignIn['mode'] = 'inPerson'): SignIn => ({
  ...shared,
  _id: `activity:1:${memberId}`,
  type: 'signIn',
  memberId,
  mode,
  at: secondsAfter(seconds),
  ticketVersion: 0,
});
const leaveOf = (memberId: string, state: Leave['state']): Leave => ({
  ...shared,
  _id: `leave:activity:1:${memberId}`,
  type: 'leave',
  memberId,
  category: 'illness',
  requestedAt: secondsAfter(-3600),
  isAfterwards: false,
  state,
  rev: 0,
});
const rollCallOf = (marks: RollCall['marks']): RollCall => ({ ...shared, _id: 'rollCall:activity:1', type: 'rollCall', marks, rev: 0 });
const markOf = (memberId: string, status: RollCall['marks'][number]['status']): RollCall['marks'][number] => ({
  memberId,
  status,
  by: IDS.secretary,
  at: CLOSED_AT,
});

const hoursAfter = (hours: number): string => secondsAfter(hours * 3600);
const claimOf = (
  memberId: string,
  { waitHours, scannedAfterHours }: { waitHours: number; scannedAfterHours: number | undefined },
): SignInClaim => ({
  ...shared,
  _id: `claim:activity:1:${memberId}:1`,
  type: 'signInClaim',
  memberId,
  code: '234567',
  proof: 'a'.repeat(64),
  deviceKeyId: '0'.repeat(16),
  claimedAt: CLOSED_AT,
  receivedAt: hoursAfter(waitHours),
  scans: scannedAfterHours === undefined ? [] : [{ by: IDS.deputy, scannedAt: CLOSED_AT, receivedAt: hoursAfter(scannedAfterHours) }],
  rev: 0,
});

const anyOf = <T>(make: (memberId: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.subarray(people).chain((ids) => fc.tuple(...ids.map(make)));
const documents: fc.Arbitrary<LiveDocuments> = fc.record({
  claims: anyOf((id) =>
    fc
      .record({
        waitHours: fc.integer({ min: 0, max: 100 }),
        scannedAfterHours: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      })
      .map((of) => claimOf(id, of)),
  ),
  signIns: anyOf((id) =>
    fc
      .record({ seconds: fc.integer({ min: -3000, max: 300 }), mode: fc.constantFrom('inPerson' as const, 'online' as const) })
      .map(({ seconds, mode }) => signInOf(id, seconds, mode)),
  ),
  leaves: anyOf((id) =>
    fc.constantFrom('accepted' as const, 'pending' as const, 'declined' as const, 'withdrawn' as const).map((state) => leaveOf(id, state)),
  ),
  rollCall: fc.option(
    anyOf((id) =>
      fc
        .constantFrom('present' as const, 'absentExcused' as const, 'absentUnexcused' as const, 'notExpected' as const)
        .map((status) => markOf(id, status)),
    ).map(rollCallOf),
    { nil: null },
  ),
});
const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

describe('the live roll', () => {
  it('does not depend on the order in which documents and people come', () => {
    const both = documents.chain((live) =>
      fc.tuple(
        fc.constant(live),
        fc.record({
          signIns: shuffled(live.signIns),
          claims: shuffled(live.claims),
          leaves: shuffled(live.leaves),
          rollCall: live.rollCall === null ? fc.constant(null) : shuffled(live.rollCall.marks).map(rollCallOf),
        }),
        shuffled(roster.members),
      ),
    );
    fc.assert(
      fc.property(both, ([live, mixed, members]) => {
        expect(liveRollOf(themeDay, { ...roster, members }, mixed)).toEqual(liveRollOf(themeDay, roster, live));
      }),
    );
  });

  it('has everybody of the branch once, and counts that add up, live as sealed', () => {
    fc.assert(
      fc.property(documents, (live) => {
        const roll = liveRollOf(themeDay, roster, live);
        expect(new Set(roll.map((entry) => entry.person.member._id)).size).toBe(10);
        const { expected, present, online, leave, absent, unmarked } = countLive(roll);
        expect(present + leave + absent + unmarked).toBe(expected);
        expect(sealRoll(themeDay, roll)).toMatchObject({
          expected,
          present,
          online,
          excused: leave,
          unexcused: absent + unmarked,
          notExpected: 10 - expected,
          settledOn: '2026-11-27',
        });
      }),
    );
  });

  it('lets a mark stand above a sign-in, a sign-in above leave, and what is after the closing wait for the recorder', () => {
    const of = (live: Partial<LiveDocuments>) =>
      liveRollOf(themeDay, roster, { signIns: [], leaves: [], rollCall: null, claims: [], ...live }).find(
        (entry) => entry.person.member._id === IDS.plain,
      );
    const [signIns, leaves] = [[signInOf(IDS.plain, 60)], [leaveOf(IDS.plain, 'accepted')]];
    expect(of({ leaves })).toMatchObject({ status: 'absentExcused', source: 'leave' });
    expect(of({ leaves, signIns })).toMatchObject({ status: 'present', source: 'phone', isAfterClose: false });
    expect(of({ leaves, signIns, rollCall: rollCallOf([markOf(IDS.plain, 'absentUnexcused')]) })).toMatchObject({
      status: 'absentUnexcused',
      source: 'rollCall',
    });
    expect(of({ signIns: [signInOf(IDS.plain, 61)] })).toMatchObject({ status: null, isAfterClose: true });
    expect(of({ leaves: [leaveOf(IDS.plain, 'pending')] })).toMatchObject({ status: null });
  });
});

describe('a late claim', () => {
  const scans = fc.uniqueArray(
    fc.record({
      by: fc.constantFrom(IDS.secretary, IDS.deputy, IDS.organizer),
      scannedAt: fc.integer({ min: 0, max: 90 }).map(hoursAfter),
      receivedAt: fc.integer({ min: 0, max: 90 }).map(hoursAfter),
    }),
    { selector: (scan) => scan.by, maxLength: 3 },
  );
  const states = fc
    .record({ receivedAt: fc.integer({ min: 0, max: 90 }).map(hoursAfter), scans })
    .map(
      ({ receivedAt, scans: of }): SignInClaim =>
        mergeClaims(
          { ...claimOf(IDS.plain, { waitHours: 0, scannedAfterHours: undefined }), receivedAt, scans: of },
          { ...claimOf(IDS.plain, { waitHours: 90, scannedAfterHours: undefined }) },
        ),
    );

  it('is put together alike in any order, in any grouping and however often', () => {
    fc.assert(
      fc.property(states, states, states, (a, b, c) => {
        expect(mergeClaims(a, b)).toEqual(mergeClaims(b, a));
        expect(mergeClaims(mergeClaims(a, b), c)).toEqual(mergeClaims(a, mergeClaims(b, c)));
        expect(mergeClaims(mergeClaims(a, b), b)).toEqual(mergeClaims(a, b));
      }),
    );
  });

  it('is worth what the member says until a scan has come within 72 hours, and is handed on when nothing has', () => {
    expect(standingOfClaim(claimOf(IDS.plain, { waitHours: 72, scannedAfterHours: undefined }))).toBe('selfReported');
    expect(standingOfClaim(claimOf(IDS.plain, { waitHours: 73, scannedAfterHours: undefined }))).toBe('handedOver');
    expect(standingOfClaim(claimOf(IDS.plain, { waitHours: 72, scannedAfterHours: 72 }))).toBe('verified');
    expect(standingOfClaim(claimOf(IDS.plain, { waitHours: 10, scannedAfterHours: 80 }))).toBe('selfReported');
  });
});

describe('marks made off line', () => {
  const mark = (hours: number, by: string, status: GivenMark['status']): GivenMark => ({
    memberId: IDS.plain,
    status,
    by,
    at: hoursAfter(hours),
    isOffline: true,
  });
  const given = fc.array(
    fc
      .tuple(
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(IDS.secretary, IDS.deputy),
        fc.constantFrom('present' as const, 'absentUnexcused' as const, null),
      )
      .map((of) => mark(...of)),
    { maxLength: 8 },
  );

  it('make the same list in any order and twice, and of two about one person the later holds', () => {
    fc.assert(
      fc.property(
        given.chain((all) => fc.tuple(fc.constant(all), shuffled([...all, ...all]))),
        ([all, mixed]) => {
          expect(mixed.reduce((list, one) => mergeMarks(list, [one]), mergeMarks({ marks: [] }, []))).toEqual(
            mergeMarks({ marks: [] }, all),
          );
        },
      ),
    );
    expect(
      mergeMarks(mergeMarks({ marks: [] }, [mark(2, IDS.deputy, 'present')]), [mark(1, IDS.secretary, 'absentUnexcused')]).marks,
    ).toMatchObject([{ status: 'present' }]);
  });

  it('give way to a word said on line now, whatever clock they carry', () => {
    const online: GivenMark = { ...mark(0, IDS.secretary, 'absentUnexcused'), isOffline: false };
    expect(mergeMarks(mergeMarks({ marks: [] }, [mark(5, IDS.deputy, 'present')]), [online]).marks).toMatchObject([
      { status: 'absentUnexcused', by: IDS.secretary },
    ]);
  });
});
