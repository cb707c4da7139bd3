import { choice, day, optional, org, people, record, rows, text } from '../vocabulary/field';
import { faultIf, isBlank } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { dotted, daySaid, nameSaid, orgSaid } from '../vocabulary/parts';
import { AWARD_LEVELS } from '../vocabulary/shared-words';

export const COMMENDATION_KINDS = {
  branchPraise: '党内通报表扬',
  excellentMember: '优秀共产党员',
  excellentWorker: '优秀党务工作者',
  advancedBranch: '先进党支部',
  modelPost: '示范岗评比',
  other: '其他',
} as const;
const ORGS_MAX = 20;

/** 通报表扬: public praise in the branch, or of it (standard 3.6). */
export const commendation = defineKind({
  type: 'commendation',
  name: '通报表扬',
  purpose: '支部的通报表扬，也记上级给的表彰',
  area: 'care',
  owners: ['branch'],
  life: LOG,
  writers: ['secretary', 'officer'],
  sight: ['B'],
  fields: {
    commendationKind: choice('类别', COMMENDATION_KINDS),
    level: choice('级别', AWARD_LEVELS),
    title: text('名称', 60),
    reason: text('事由', 500),
    day: day('日期'),
    memberIds: optional(people('对象')),
    orgs: optional(rows('受表扬的组织', { orgId: org('组织', ['generalBranch', 'branch', 'partyGroup']) }, { least: 0, most: ORGS_MAX })),
    activityId: optional(record('在哪次活动中', ['activity'])),
    noticeId: optional(record('公示', ['publicNotice'])),
  },
  dayOf: ({ day: on }) => on,
  check: ({ memberIds, orgs }) => faultIf(isBlank(memberIds) && isBlank(orgs), 'memberIds', '还差对象'),
  defaults: ({ today }) => ({ commendationKind: 'branchPraise', level: 'branch', day: today }),
  line: ({ title, day: on, memberIds = [], orgs = [] }, say) => ({
    title: title ?? '',
    note: dotted(
      daySaid(on, say),
      [...memberIds.map((memberId) => nameSaid(memberId, say)), ...orgs.map(({ orgId }) => orgSaid(orgId, say))].join('、'),
    ),
  }),
  register: { title: '表扬登记', columns: ['day', 'title', 'level', 'memberIds', 'orgs', 'reason'] },
  proves: ['3.6.d'],
  takesPhotos: true,
});
