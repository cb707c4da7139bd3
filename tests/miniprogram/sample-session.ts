import type { Duty } from '../../src-shared/contract/home';
import type { Out } from '../../src-shared/contract';

type Session = Out<'session.read'>;
export type Place = NonNullable<Session['person']>['places'][number];
export type Home = Out<'home.read'>;

export const branchPlace: Place = {
  orgId: 'b-01',
  name: '炼油技术教工党支部',
  shortName: '炼油教工',
  kind: 'branch',
  posts: [],
  isMember: true,
  rights: ['readBranch'],
};
export const secretaryPlace: Place = {
  ...branchPlace,
  posts: ['secretary'],
  rights: ['readBranch', 'plan', 'record', 'confirm', 'oversee'],
};

export const administratorPlace: Place = {
  orgId: 'c-1',
  name: '学院党委',
  shortName: '学院党委',
  kind: 'partyCommittee',
  posts: ['administrator'],
  isMember: false,
  rights: ['oversee', 'administer'],
};

export const sessionOf = (...places: Place[]): Session => ({
  nowAt: '2026-11-24T06:22:00.000Z',
  today: '2026-11-24',
  collegeName: '示例石化职业学院',
  generation: 3,
  uploadFolder: 'uploads/here/',
  person: { memberId: 'm-01', name: '周明远', memberNo: '2009031', standing: 'full', places },
});
export const unboundSession: Session = { ...sessionOf(), person: null };

export const activity: Home['upcoming'][number]['activity'] = {
  activityId: 'a-01',
  kinds: ['themeDay', 'partyLecture'],
  title: '冬季装置防冻防凝与安全生产',
  scope: 'branch',
  day: '2026-11-24',
  startAt: '2026-11-24T06:30:00.000Z',
  endAt: '2026-11-24T08:30:00.000Z',
  place: '实训楼 B302 党员活动室',
  state: 'published',
};

export const upcoming: Home['upcoming'][number] = {
  activity,
  own: { isExpected: true, mayAttend: true },
  opensAt: '2026-11-24T06:00:00.000Z',
  closesAt: '2026-11-24T08:30:00.000Z',
  isPhoneOn: true,
  isRemoteAllowed: false,
  leads: false,
};

export const emptyHome: Home = {
  nowAt: '2026-11-24T06:22:00.000Z',
  today: '2026-11-24',
  orgId: 'b-01',
  orgName: '炼油技术教工党支部',
  upcoming: [],
  recent: [],
  duties: [],
  score: null,
  digest: null,
  followUps: [],
};

export const duty = (change: Partial<Duty>): Duty => ({
  dutyId: 'd-01',
  verb: 'hold',
  ruleIds: ['2.1.e'],
  orgId: 'b-01',
  orgName: '炼油技术教工党支部',
  kinds: ['committeeMeeting'],
  period: '2026-11',
  members: [],
  dueOn: '2026-11-30',
  isOverdue: false,
  missing: [],
  ...change,
});
