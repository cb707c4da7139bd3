import { LEAVE_WORDS } from '../vocabulary/leave-words';
import { anyPeople, anyPerson, choice, day, optional, rows, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import { CONFIRMED_BY_WRITER } from '../vocabulary/life';
import { dotted, daySaid } from '../vocabulary/parts';

export const COLLEGE_MEETING_KINDS = {
  politicalWorkMeeting: '扩大政工例会',
  annualSummary: '年度阶段总结会',
  kickoff: '动员部署会',
  overallSummary: '整体总结会',
} as const;
const ABSENT_MAX = 100;

/** 学院会议: the expanded political-work meeting of each quarter and the meetings of the plan (plan, 二(四)2 and 三). Who is expected follows from the posts of the day. */
export const collegeMeeting = defineKind({
  type: 'collegeMeeting',
  name: '学院会议',
  purpose: '扩大政工例会、部署会和总结会的记录',
  area: 'college',
  owners: ['partyCommittee'],
  life: CONFIRMED_BY_WRITER,
  writers: ['committee'],
  sight: ['B'],
  fields: {
    meetingKind: choice('类别', COLLEGE_MEETING_KINDS),
    day: day('日期'),
    hostId: { ...anyPerson('主持人'), isConcerned: false },
    presentIds: anyPeople('到会'),
    text: text('主要内容', 5000),
    place: optional(text('地点', 40)),
    absent: optional(rows('请假', { memberId: anyPerson('姓名'), category: choice('事由', LEAVE_WORDS) }, { least: 0, most: ABSENT_MAX })),
    resolution: optional(text('决议', 1000)),
  },
  dayOf: ({ day: on }) => on,
  // The first and the last meeting of the plan are asked for once, in whatever year.
  isOpenEnded: ({ meetingKind }, state) => state === 'confirmed' && (meetingKind === 'kickoff' || meetingKind === 'overallSummary'),
  idOf: ({ meetingKind, day: on }) => (meetingKind === undefined || on === undefined ? undefined : `cmeet:${meetingKind}:${on}`),
  check: ({ presentIds = [], absent = [] }, { nameOf }) =>
    absent.flatMap(({ memberId }, index) =>
      memberId !== undefined && presentIds.includes(memberId)
        ? [{ field: `absent.${index}.memberId`, words: `${nameOf(memberId)}已记到会` }]
        : [],
    ),
  defaults: ({ today, me }) => ({ meetingKind: 'politicalWorkMeeting', day: today, hostId: me }),
  line: ({ meetingKind, day: on, presentIds = [] }, say) => ({
    title: meetingKind === undefined ? '' : COLLEGE_MEETING_KINDS[meetingKind],
    note: dotted(daySaid(on, say), `实到 ${presentIds.length}`),
  }),
  proves: ['B.6', 'B.10', 'B.19'],
  takesPhotos: true,
});
