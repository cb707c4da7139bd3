// Replies of one invented branch, built from the contract's types.
import type { Out } from '../../../src-shared/contract';
import type { ActivityPage } from '../../../src-shared/contract/activity';
import type { LiveLine, LiveRoll } from '../../../src-shared/contract/attendance';
import type { RecordPage } from '../../../src-shared/contract/record';
import { instantOf } from '../../../src-shared/kernel/day';

export const on = (time: string, day = '2026-11-27'): string => instantOf(day, time);

export const activityPage = (over: Partial<ActivityPage> = {}): ActivityPage => ({
  nowAt: on('14:26'),
  activityId: 'a1',
  orgId: 'b1',
  branchName: '炼油技术教工党支部',
  rev: 3,
  kinds: ['themeDay', 'partyLecture'],
  title: '冬季装置防冻防凝与安全生产',
  scope: 'branch',
  state: 'published',
  day: '2026-11-27',
  plannedStartAt: on('14:30'),
  plannedEndAt: on('16:30'),
  startAt: on('14:30'),
  endAt: on('16:30'),
  place: '实训楼 B302',
  hostId: 'm0',
  hostName: '周明远',
  recorderId: 'm1',
  recorderName: '林晓雯',
  agenda: [{ title: '学习：安全生产责任制新要求', minutes: 20 }],
  topics: [],
  makesUp: [],
  isPhoneOn: true,
  opensAt: on('14:00'),
  closesAt: on('16:30'),
  isRemoteAllowed: true,
  participants: [],
  meetingLink: 'https://meeting.example.cn/438221907',
  own: { isExpected: true, mayAttend: true },
  ticket: 'ticket-1',
  ticketExpiresAt: on('16:26'),
  may: { plan: false, record: false, confirm: false },
  ...over,
});

export const officer = { plan: true, record: true, confirm: true };

export const liveLine = (memberId: string, name: string, over: Partial<LiveLine> = {}): LiveLine => ({
  memberId,
  name,
  groupName: '第一党小组',
  standing: 'full',
  isExpected: true,
  status: null,
  source: 'none',
  isAfterClose: false,
  ...over,
});

export const liveRoll = (lines: LiveLine[], over: Partial<LiveRoll> = {}): LiveRoll => ({
  nowAt: on('14:41'),
  activityId: 'a1',
  title: '冬季装置防冻防凝与安全生产',
  startAt: on('14:30'),
  place: '实训楼 B302',
  branchName: '炼油技术教工党支部',
  lines,
  counts: { expected: lines.length, present: 0, online: 0, leave: 0, absent: 0, unmarked: 0 },
  attempts: [],
  isSealed: false,
  presence: { isOn: false, rounds: 0, mayTurnOn: true },
  ...over,
});

export const recordPage = (over: Partial<RecordPage> = {}): RecordPage => ({
  nowAt: on('17:08'),
  activityId: 'a1',
  orgId: 'b1',
  branchName: '炼油技术教工党支部',
  rev: 5,
  state: 'published',
  kinds: ['themeDay', 'partyLecture'],
  title: '冬季装置防冻防凝与安全生产',
  day: '2026-11-27',
  startAt: on('14:30'),
  endAt: on('16:35'),
  place: '实训楼 B302',
  hostId: 'm0',
  hostName: '周明远',
  recorderId: 'm1',
  recorderName: '林晓雯',
  agenda: ['学习新要求', '分组巡查'],
  sections: [{ kind: 'themeDay', text: '分两组巡查实训装置。' }],
  resolution: '',
  photos: [],
  missing: ['resolution', 'sections.partyLecture.text', 'sections.partyLecture.lecturer'],
  counts: { expected: 22, present: 19, online: 1, excused: 2, absent: 1, unmarked: 0 },
  lines: [{ memberId: 'm4', name: '郭建平', standing: 'full', isCommittee: false, status: 'absentExcused', source: 'leave' }],
  isRecordedLate: false,
  lateClaims: [],
  corrections: [],
  people: [
    { memberId: 'm0', name: '周明远' },
    { memberId: 'm1', name: '林晓雯' },
  ],
  may: { record: true, confirm: false },
  ...over,
});

export const prefill = (over: Partial<Out<'activity.prefill'>['plan']> = {}): Out<'activity.prefill'> => ({
  plan: {
    kinds: ['themeDay'],
    title: '冬季防冻',
    scope: 'branch',
    plannedStartAt: on('14:30', '2026-12-04'),
    plannedEndAt: on('16:30', '2026-12-04'),
    place: '实训楼 B302',
    hostId: 'm0',
    recorderId: 'm1',
    isPhoneOn: true,
    isRemoteAllowed: true,
    agenda: [{ title: '学习', minutes: 20 }],
    topics: [],
    makesUp: [{ kind: 'themeDay', period: '2026-10' }],
    ...over,
  },
  groups: [{ groupId: 'g1', name: '第一党小组' }],
  people: [
    { memberId: 'm0', name: '周明远' },
    { memberId: 'm1', name: '林晓雯' },
  ],
  places: ['实训楼 B302', '会议室'],
  branches: [
    { orgId: 'b2', name: '机电学生', isNear: true },
    { orgId: 'b9', name: '党政办', isNear: false },
  ],
});

export const sessionOfSecretary: Out<'session.read'> = {
  nowAt: on('14:26'),
  today: '2026-11-27',
  collegeName: '示例石化职业学院',
  uploadFolder: 'uploads/here/',
  generation: 1,
  person: {
    memberId: 'm0',
    name: '周明远',
    memberNo: '1001',
    standing: 'full',
    places: [
      {
        orgId: 'b1',
        name: '炼油技术教工党支部',
        shortName: '炼油技术',
        kind: 'branch',
        posts: ['secretary'],
        isMember: true,
        rights: ['readBranch', 'plan', 'record', 'confirm', 'oversee'],
      },
    ],
  },
};
