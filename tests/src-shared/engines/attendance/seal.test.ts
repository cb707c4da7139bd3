import { liveRollOf, type LiveDocuments } from '../../../../src-shared/engines/attendance/live';
import { rollOf, sealRoll } from '../../../../src-shared/engines/attendance/seal';
import type { Activity, RollLine } from '../../../../src-shared/records/activity';
import type { RollMark } from '../../../../src-shared/records/attendance';
import { branchOrg, groupOrg, person, post, status, term } from '../people';

const DAY = '2026-12-30';
const AT = `${DAY}T06:30:00.000Z`;
const activity: Pick<Activity, 'orgId' | 'kinds' | 'scope' | 'day' | 'signIn'> = {
  orgId: 'o:b1',
  kinds: ['themeDay'],
  scope: 'branch',
  day: DAY,
  signIn: { isPhoneOn: true, opensAt: `${DAY}T06:00:00.000Z`, closesAt: `${DAY}T08:30:00.000Z`, version: 0 },
};
const names = ['安', '白', '迟', '丁', '冯', '高'];
const members = names.map((name, rosterOrder) =>
  person(name, {
    rosterOrder,
    memberships: [{ id: `m:${name}:1`, branchId: 'o:b1', fromOn: '2018-01-01', ...(name === '白' ? { groupId: 'o:g2' } : {}) }],
    statuses: name === '高' ? [status('longIllness')] : [],
  }),
);
const mark = (memberId: string, over: Partial<RollMark>): RollMark => ({ memberId, status: 'present', by: 'm:安', at: AT, ...over });
const documents: LiveDocuments = {
  signIns: [
    {
      _id: 'a:1:m:白',
      type: 'signIn',
      activityId: 'a:1',
      orgId: 'o:b1',
      memberId: 'm:白',
      day: DAY,
      mode: 'online',
      at: AT,
      ticketVersion: 0,
    },
  ],
  leaves: [
    {
      _id: 'leave:a:1:m:丁',
      type: 'leave',
      activityId: 'a:1',
      orgId: 'o:b1',
      memberId: 'm:丁',
      day: DAY,
      requestedAt: AT,
      isAfterwards: false,
      state: 'accepted',
      rev: 0,
    },
  ],
  rollCall: {
    _id: 'rollCall:a:1',
    type: 'rollCall',
    activityId: 'a:1',
    orgId: 'o:b1',
    day: DAY,
    marks: [mark('m:安', { isLate: true, isPaper: true }), mark('m:冯', { status: 'absentUnexcused' })],
    rev: 0,
  },
  claims: [],
};
const line = (memberId: string, over: Partial<RollLine>): RollLine => ({
  memberId,
  name: memberId.slice(2),
  standing: 'full',
  isCommittee: false,
  status: 'present',
  source: 'none',
  ...over,
});

describe('the sealed roll', () => {
  it('has a line of everybody, with what is known and nothing more, and counts that follow from the lines', () => {
    const roster = { orgs: [branchOrg(), groupOrg('g2')], members, posts: [post('m:安', 'secretary')], terms: [term()] };
    const roll = sealRoll(activity, liveRollOf(activity, roster, documents));
    const lines = [
      line('m:安', { isCommittee: true, mode: 'inPerson', source: 'paper', isLate: true }),
      line('m:白', { groupId: 'o:g2', mode: 'online', source: 'phone' }),
      line('m:迟', { status: 'absentUnexcused' }),
      line('m:丁', { status: 'absentExcused', source: 'leave' }),
      line('m:冯', { status: 'absentUnexcused', source: 'rollCall' }),
      line('m:高', { status: 'notExpected' }),
    ];
    expect(roll).toStrictEqual({
      lines,
      expected: 5,
      present: 2,
      online: 1,
      excused: 1,
      unexcused: 2,
      notExpected: 1,
      settledOn: '2027-01-02',
    });
  });

  it('of nobody counts nobody', () => {
    expect(sealRoll(activity, [])).toEqual({
      lines: [],
      expected: 0,
      present: 0,
      online: 0,
      excused: 0,
      unexcused: 0,
      notExpected: 0,
      settledOn: '2027-01-02',
    });
  });

  it('counts as online only who was there, whatever way a corrected line still names', () => {
    const lines = [
      line('m:安', { mode: 'online' }),
      line('m:白', { mode: 'hostBranch' }),
      line('m:迟', { status: 'absentExcused', mode: 'online' }),
    ];
    expect(rollOf(lines, DAY)).toMatchObject({ expected: 3, present: 2, online: 1, excused: 1 });
  });
});
