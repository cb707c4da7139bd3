import {
  countLive,
  countsAsExpected,
  liveRollOf,
  waitsForRecorder,
  type LiveDocuments,
  type LivePerson,
} from '../../../../src-shared/engines/attendance/live';
import type { Roster } from '../../../../src-shared/roster/on-day';
import type { Activity } from '../../../../src-shared/records/activity';
import type { Leave, RollCall, RollMark, SignIn, SignInClaim } from '../../../../src-shared/records/attendance';
import { branchOrg, groupOrg, person, post, status, term } from '../people';

const DAY = '2026-11-24';
const at = (time: string): string => `${DAY}T${time}.000Z`;
const membership = { id: 'm:1', branchId: 'o:b1', fromOn: '2018-01-01' };
/** 安 leads the committee, 白 is in the second group, 迟 has been ill for long. */
const an = person('安', { rosterOrder: 1 });
const bai = person('白', { rosterOrder: 2, memberships: [{ ...membership, groupId: 'o:g2' }] });
const chi = person('迟', { rosterOrder: 3, statuses: [status('longIllness')] });
const roster: Roster = {
  orgs: [branchOrg(), groupOrg('g2')],
  members: [an, bai, chi],
  posts: [post('m:安', 'secretary')],
  terms: [term()],
};

type Meeting = Parameters<typeof liveRollOf>[0];
const signInWindow: Activity['signIn'] = { isPhoneOn: true, opensAt: at('06:00:00'), closesAt: at('08:30:00'), version: 0 };
const themeDay: Meeting = { orgId: 'o:b1', kinds: ['themeDay'], scope: 'branch', day: DAY, signIn: signInWindow };
const committee: Meeting = { ...themeDay, kinds: ['committeeMeeting'] };

const shared = { activityId: 'a:1', orgId: 'o:b1', day: DAY };
const signInOf = (memberId: string, over: Partial<SignIn> = {}): SignIn => ({
  ...shared,
  _id: `a:1:${memberId}`,
  type: 'signIn',
  memberId,
  mode: 'inPerson',
  at: at('06:31:00'),
  ticketVersion: 0,
  ...over,
});
const leaveOf = (memberId: string, state: Leave['state'] = 'accepted'): Leave => ({
  ...shared,
  _id: `leave:a:1:${memberId}`,
  type: 'leave',
  memberId,
  requestedAt: at('01:00:00'),
  isAfterwards: false,
  state,
  rev: 0,
});
const markOf = (memberId: string, over: Partial<RollMark> = {}): RollMark => ({
  memberId,
  status: 'present',
  by: 'm:安',
  at: at('06:45:00'),
  ...over,
});
const rollCallOf = (...marks: RollMark[]): RollCall => ({ ...shared, _id: 'rollCall:a:1', type: 'rollCall', marks, rev: 0 });
const claimOf = (memberId: string, over: Partial<SignInClaim> = {}): SignInClaim => ({
  ...shared,
  _id: `claim:${memberId}`,
  type: 'signInClaim',
  memberId,
  code: '234567',
  proof: `2798d0${'0'.repeat(58)}`,
  deviceKeyId: '0'.repeat(16),
  claimedAt: at('06:35:00'),
  receivedAt: at('09:00:00'),
  scans: [],
  rev: 0,
  ...over,
});
const scans: SignInClaim['scans'] = [{ by: 'm:安', scannedAt: at('06:36:00'), receivedAt: at('09:05:00') }];
const tooLate = '2026-11-28T09:00:00.000Z';

const nothing: LiveDocuments = { signIns: [], leaves: [], rollCall: null, claims: [] };
const rollWith = (live: Partial<LiveDocuments>, activity: Meeting = themeDay): LivePerson[] =>
  liveRollOf(activity, roster, { ...nothing, ...live });
const entryOf = (memberId: string, live: Partial<LiveDocuments>, activity?: Meeting): LivePerson | undefined =>
  rollWith(live, activity).find((entry) => entry.person.member._id === memberId);
const of = (live: Partial<LiveDocuments>, activity?: Meeting): LivePerson | undefined => entryOf('m:白', live, activity);

const baiOnDay = { member: bai, groupId: 'o:g2', standing: 'full' as const, isCommittee: false, isExpected: true };
const silent: LivePerson = { person: baiOnDay, status: null, source: 'none', isLate: false, isAfterClose: false };
const claimed = { claimedAt: at('06:35:00'), receivedAt: at('09:00:00'), receipt: '4YC-D0' };

describe('the live roll', () => {
  it('says of everybody in roster order who they are and, while nobody has spoken, nothing more', () => {
    expect(rollWith({})).toEqual([
      { ...silent, person: { member: an, groupId: undefined, standing: 'full', isCommittee: true, isExpected: true } },
      silent,
      { ...silent, person: { member: chi, groupId: undefined, standing: 'full', isCommittee: false, isExpected: false } },
    ]);
  });

  it('tells apart what was said of one and of another', () => {
    const live = {
      signIns: [signInOf('m:安', { mode: 'online' })],
      leaves: [leaveOf('m:迟')],
      rollCall: rollCallOf(markOf('m:迟', { status: 'absentUnexcused' })),
      claims: [claimOf('m:安', { scans })],
    };
    expect(of(live)).toEqual(silent);
    expect(rollWith({ ...live, rollCall: null }).map(({ status: known, mode, source }) => [known, mode, source])).toEqual([
      ['present', 'online', 'phone'],
      [null, undefined, 'none'],
      ['absentExcused', undefined, 'leave'],
    ]);
  });
});

describe('a recorder’s mark', () => {
  it.each<[string, Partial<RollMark>, Partial<LivePerson>]>([
    ['of somebody there is in person unless it says otherwise', {}, { status: 'present', mode: 'inPerson', source: 'rollCall' }],
    ['keeps the way in which somebody was there', { mode: 'hostBranch' }, { status: 'present', mode: 'hostBranch', source: 'rollCall' }],
    [
      'of somebody who is away has no such way',
      { status: 'absentExcused', mode: 'online' },
      { status: 'absentExcused', source: 'rollCall' },
    ],
    ['copied from a sheet of paper says so', { isPaper: true }, { status: 'present', mode: 'inPerson', source: 'paper' }],
    ['that is not from paper is a roll call', { isPaper: false }, { status: 'present', mode: 'inPerson', source: 'rollCall' }],
    ['may say that somebody came late', { isLate: true }, { status: 'present', mode: 'inPerson', source: 'rollCall', isLate: true }],
    ['may say that somebody was not late', { isLate: false }, { status: 'present', mode: 'inPerson', source: 'rollCall' }],
  ])('%s', (_, mark, told) => {
    expect(of({ rollCall: rollCallOf(markOf('m:安', { status: 'absentUnexcused', isLate: true }), markOf('m:白', mark)) })).toEqual({
      ...silent,
      at: at('06:45:00'),
      markedBy: 'm:安',
      ...told,
    });
  });
});

describe('a sign-in', () => {
  const early: Meeting = { ...themeDay, signIn: { ...signInWindow, closedAt: at('07:00:00') } };

  it('holds, with its way and its instant', () => {
    expect(of({ signIns: [signInOf('m:安'), signInOf('m:白', { mode: 'online' })] })).toEqual({
      ...silent,
      status: 'present',
      mode: 'online',
      source: 'phone',
      at: at('06:31:00'),
    });
  });

  it('holds at any time where nobody closed it early', () => {
    expect(of({ signIns: [signInOf('m:白', { at: at('09:59:00') })] })).toMatchObject({ status: 'present', isAfterClose: false });
  });

  it.each([
    ['07:01:00', 'present', false],
    ['07:01:01', null, true],
  ] as const)('at %s, where it was closed at 07:00, is %s', (time, known, isAfterClose) => {
    expect(of({ signIns: [signInOf('m:白', { at: at(time) })] }, early)).toMatchObject({ status: known, isAfterClose });
  });

  it('after the closing stays to be seen beside the mark that decides it', () => {
    expect(of({ signIns: [signInOf('m:白', { at: at('07:10:00') })], rollCall: rollCallOf(markOf('m:白')) }, early)).toMatchObject({
      status: 'present',
      source: 'rollCall',
      isAfterClose: true,
    });
  });
});

describe('leave', () => {
  it('that is accepted excuses, from the instant it was asked for', () => {
    expect(of({ leaves: [leaveOf('m:安'), leaveOf('m:白')] })).toEqual({
      ...silent,
      status: 'absentExcused',
      source: 'leave',
      at: at('01:00:00'),
      leave: leaveOf('m:白'),
    });
  });

  it.each(['pending', 'declined'] as const)('that is %s excuses nobody and is to be seen', (state) => {
    expect(of({ leaves: [leaveOf('m:白', state)] })).toEqual({ ...silent, leave: leaveOf('m:白', state) });
  });

  it('that was withdrawn is not to be seen', () => {
    expect(of({ leaves: [leaveOf('m:白', 'withdrawn')] })).toEqual(silent);
  });
});

describe('an offline claim', () => {
  it('that was scanned in time counts as having been there, from the instant of the claim', () => {
    expect(of({ claims: [claimOf('m:白', { scans })], leaves: [leaveOf('m:白')] })).toEqual({
      ...silent,
      status: 'present',
      mode: 'inPerson',
      source: 'claim',
      at: at('06:35:00'),
      leave: leaveOf('m:白'),
      claim: { state: 'verified', ...claimed },
    });
  });

  it('that nobody has scanned counts for nothing and waits for the recorder', () => {
    expect(of({ claims: [claimOf('m:白')] })).toEqual({ ...silent, claim: { state: 'selfReported', ...claimed } });
  });

  it('that came after 72 hours is handed over', () => {
    expect(of({ claims: [claimOf('m:白', { receivedAt: tooLate })] })).toEqual({
      ...silent,
      claim: { state: 'handedOver', ...claimed, receivedAt: tooLate },
    });
  });

  it('is decided by a mark, and by a mark only', () => {
    const claims = [claimOf('m:白')];
    expect(of({ claims, rollCall: rollCallOf(markOf('m:白')) })).toMatchObject({
      status: 'present',
      source: 'rollCall',
      claim: { state: 'verified', ...claimed },
    });
    expect(of({ claims: [claimOf('m:白', { scans })], rollCall: rollCallOf(markOf('m:白', { status: 'absentUnexcused' })) })).toMatchObject(
      { status: 'absentUnexcused', claim: { state: 'refused', ...claimed } },
    );
    expect(of({ claims, signIns: [signInOf('m:白')] })).toMatchObject({
      status: 'present',
      source: 'phone',
      claim: { state: 'selfReported', ...claimed },
    });
  });

  it('to a meeting of the committee is held against the list of the committee', () => {
    const claims = [claimOf('m:安', { scans }), claimOf('m:白', { scans })];
    const said = (activity: Meeting) =>
      rollWith({ claims }, activity).map((entry) => [entry.person.member.name, entry.status, entry.claim?.state]);
    expect(said(committee)).toEqual([
      ['安', 'present', 'verified'],
      ['白', null, undefined],
      ['迟', null, undefined],
    ]);
    expect(said(themeDay)).toEqual([
      ['安', 'present', 'verified'],
      ['白', 'present', 'verified'],
      ['迟', null, undefined],
    ]);
  });

  it('of somebody who is not on the committee leaves everything else said of them', () => {
    const entry = of({ claims: [claimOf('m:白', { scans })], leaves: [leaveOf('m:白')], rollCall: rollCallOf(markOf('m:白')) }, committee);
    expect(entry).toEqual({
      ...silent,
      person: { ...baiOnDay, isExpected: false },
      status: 'present',
      mode: 'inPerson',
      source: 'rollCall',
      at: at('06:45:00'),
      markedBy: 'm:安',
      leave: leaveOf('m:白'),
    });
  });
});

describe('the recorder still has to decide', () => {
  it.each<[string, Partial<LiveDocuments>, boolean]>([
    ['nothing where nobody claimed', {}, false],
    ['about a claim that nobody scanned', { claims: [claimOf('m:白')] }, true],
    ['about a claim that came too late', { claims: [claimOf('m:白', { receivedAt: tooLate })] }, true],
    ['about a claim of somebody on leave', { claims: [claimOf('m:白')], leaves: [leaveOf('m:白')] }, true],
    ['nothing about a claim that was scanned', { claims: [claimOf('m:白', { scans })] }, false],
    ['nothing about a claim of somebody who signed in besides', { claims: [claimOf('m:白')], signIns: [signInOf('m:白')] }, false],
    [
      'nothing about a claim that came too late of somebody who signed in',
      { claims: [claimOf('m:白', { receivedAt: tooLate })], signIns: [signInOf('m:白')] },
      false,
    ],
    [
      'nothing about a claim that was refused',
      { claims: [claimOf('m:白')], rollCall: rollCallOf(markOf('m:白', { status: 'absentUnexcused' })) },
      false,
    ],
  ])('%s', (_, live, waits) => {
    expect(
      rollWith(live)
        .filter(waitsForRecorder)
        .map((entry) => entry.person.member._id),
    ).toEqual(waits ? ['m:白'] : []);
  });
});

describe('the counts of the live roll', () => {
  it('take the ill in once they come, and whoever is marked as not expected out', () => {
    expect(rollWith({}).map(countsAsExpected)).toEqual([true, true, false]);
    expect(
      rollWith({ signIns: [signInOf('m:迟')], rollCall: rollCallOf(markOf('m:白', { status: 'notExpected' })) }).map(countsAsExpected),
    ).toEqual([true, false, true]);
    expect(rollWith({ leaves: [leaveOf('m:迟')] }).map(countsAsExpected)).toEqual([true, true, false]);
  });

  it('are of the people expected, each once', () => {
    expect(countLive(rollWith({}))).toEqual({ expected: 2, present: 0, online: 0, leave: 0, absent: 0, unmarked: 2 });
    expect(countLive(rollWith({ signIns: [signInOf('m:安', { mode: 'online' }), signInOf('m:迟')], leaves: [leaveOf('m:白')] }))).toEqual({
      expected: 3,
      present: 2,
      online: 1,
      leave: 1,
      absent: 0,
      unmarked: 0,
    });
    expect(
      countLive(
        rollWith({
          rollCall: rollCallOf(
            markOf('m:安', { status: 'absentUnexcused' }),
            markOf('m:白', { status: 'notExpected' }),
            markOf('m:迟', { status: 'absentUnexcused' }),
          ),
        }),
      ),
    ).toEqual({ expected: 1, present: 0, online: 0, leave: 0, absent: 1, unmarked: 0 });
  });
});
