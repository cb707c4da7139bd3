import fc from 'fast-check';
import { countLive, liveRollOf, type LiveDocuments } from '../../../src-shared/engines/attendance/live';
import { sealRoll } from '../../../src-shared/engines/attendance/seal';
import type { Roster } from '../../../src-shared/engines/roster/on-day';
import type { Leave, RollCall, SignIn } from '../../../src-shared/records/attendance';
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
  orgId: IDS.branchA, kinds: ['themeDay' as const], scope: 'branch' as const, groupId: undefined, day: '2026-11-24',
  signIn: { isPhoneOn: true, opensAt: '2026-11-24T06:00:00.000Z', closesAt: '2026-11-24T08:30:00.000Z', closedAt: CLOSED_AT, version: 0 },
};
const shared = { activityId: 'activity:1', orgId: IDS.branchA, day: '2026-11-24' };
const people = [IDS.secretary, IDS.deputy, IDS.plain, IDS.leader, IDS.mobile, IDS.ill, IDS.probationary, IDS.plainB];
const secondsAfter = (seconds: number): string => new Date(Date.parse(CLOSED_AT) + seconds * 1000).toISOString();

const signInOf = (memberId: string, seconds: number, mode: SignIn['mode'] = 'inPerson'): SignIn => ({ ...shared, _id: `activity:1:${memberId}`, type: 'signIn', memberId, mode, at: secondsAfter(seconds), ticketVersion: 0 });
const leaveOf = (memberId: string, state: Leave['state']): Leave => ({ ...shared, _id: `leave:activity:1:${memberId}`, type: 'leave', memberId, category: 'illness', requestedAt: secondsAfter(-3600), isAfterwards: false, state, rev: 0 });
const rollCallOf = (marks: RollCall['marks']): RollCall => ({ ...shared, _id: 'rollCall:activity:1', type: 'rollCall', marks, rev: 0 });
const markOf = (memberId: string, status: RollCall['marks'][number]['status']): RollCall['marks'][number] => ({ memberId, status, by: IDS.secretary, at: CLOSED_AT });

const anyOf = <T>(make: (memberId: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.subarray(people).chain((ids) => fc.tuple(...ids.map(make)));
const documents: fc.Arbitrary<LiveDocuments> = fc.record({
  signIns: anyOf((id) => fc.record({ seconds: fc.integer({ min: -3000, max: 300 }), mode: fc.constantFrom('inPerson' as const, 'online' as const) }).map(({ seconds, mode }) => signInOf(id, seconds, mode))),
  leaves: anyOf((id) => fc.constantFrom('accepted' as const, 'pending' as const, 'declined' as const, 'withdrawn' as const).map((state) => leaveOf(id, state))),
  rollCall: fc.option(anyOf((id) => fc.constantFrom('present' as const, 'absentExcused' as const, 'absentUnexcused' as const, 'notExpected' as const).map((status) => markOf(id, status))).map(rollCallOf), { nil: null }),
});
const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

describe('the live roll', () => {
  it('does not depend on the order in which documents and people come', () => {
    const both = documents.chain((live) =>
      fc.tuple(fc.constant(live), fc.record({ signIns: shuffled(live.signIns), leaves: shuffled(live.leaves), rollCall: live.rollCall === null ? fc.constant(null) : shuffled(live.rollCall.marks).map(rollCallOf) }), shuffled(roster.members)),
    );
    fc.assert(fc.property(both, ([live, mixed, members]) => {
      expect(liveRollOf(themeDay, { ...roster, members }, mixed)).toEqual(liveRollOf(themeDay, roster, live));
    }));
  });

  it('has everybody of the branch once, and counts that add up, live as sealed', () => {
    fc.assert(fc.property(documents, (live) => {
      const roll = liveRollOf(themeDay, roster, live);
      expect(new Set(roll.map((entry) => entry.person.member._id)).size).toBe(10);
      const { expected, present, online, leave, absent, unmarked } = countLive(roll);
      expect(present + leave + absent + unmarked).toBe(expected);
      expect(sealRoll(themeDay, roll)).toMatchObject({ expected, present, online, excused: leave, unexcused: absent + unmarked, notExpected: 10 - expected, settledOn: '2026-11-27' });
    }));
  });

  it('lets a mark stand above a sign-in, a sign-in above leave, and what is after the closing wait for the recorder', () => {
    const of = (live: Partial<LiveDocuments>) => liveRollOf(themeDay, roster, { signIns: [], leaves: [], rollCall: null, ...live }).find((entry) => entry.person.member._id === IDS.plain);
    const [signIns, leaves] = [[signInOf(IDS.plain, 60)], [leaveOf(IDS.plain, 'accepted')]];
    expect(of({ leaves })).toMatchObject({ status: 'absentExcused', source: 'leave' });
    expect(of({ leaves, signIns })).toMatchObject({ status: 'present', source: 'phone', isAfterClose: false });
    expect(of({ leaves, signIns, rollCall: rollCallOf([markOf(IDS.plain, 'absentUnexcused')]) })).toMatchObject({ status: 'absentUnexcused', source: 'rollCall' });
    expect(of({ signIns: [signInOf(IDS.plain, 61)] })).toMatchObject({ status: null, isAfterClose: true });
    expect(of({ leaves: [leaveOf(IDS.plain, 'pending')] })).toMatchObject({ status: null });
  });
});
