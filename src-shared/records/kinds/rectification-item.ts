import { addDays } from '../../kernel/day';
import { anyPerson, choice, day, dayAhead, optional, org, person, record, rows, text } from '../vocabulary/field';
import { faultIf } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { dotted, daySaid, nameSaid, orgSaid, yearsBetween } from '../vocabulary/parts';

export const PROBLEM_CATEGORIES = {
  setup: '支部设置',
  orgLife: '组织生活',
  management: '管理服务',
  institutions: '工作制度',
  venue: '阵地',
  other: '其他',
} as const;
export const PROBLEM_SOURCES = {
  selfCheck: '自查',
  siteVisit: '实地',
  appraisal: '评议',
  review: '述职评议',
  survey: '问卷座谈',
  superior: '上级检查',
} as const;
const DUE_DAYS = 30;
const PROGRESS_MAX = 60;
const EVIDENCE_MAX = 20;
const EVIDENCE_TYPES = [
  'activity',
  'pioneerActivity',
  'careActivity',
  'trainingSession',
  'roomCheck',
  'heartTalk',
  'disclosureEntry',
] as const;

/** Closed only after somebody else has looked; sent back otherwise. */
const RECTIFIED: Life = {
  initial: 'open',
  editable: ['open', 'returned'],
  counting: ['open', 'closeRequested', 'returned', 'closed'],
  sealing: ['closed'],
  moves: [
    {
      verb: 'requestClose',
      word: '申请销号',
      from: ['open', 'returned'],
      to: 'closeRequested',
      by: ['writer', 'secretary'],
      needsAll: true,
      stamps: 'closeRequestedOn',
    },
    {
      verb: 'close',
      word: '销号',
      from: ['closeRequested'],
      to: 'closed',
      by: ['secretary', 'above'],
      awaits: true,
      needsAll: true,
      asks: ['verifiedBy'],
      stamps: 'closedOn',
    },
    { verb: 'return', word: '退回', from: ['closeRequested'], to: 'returned', by: ['secretary', 'above'], needsReason: true },
  ],
};

/** 三清单一项: problem, measure and owner in one line; found by the branch or given to it (plan, 二). */
export const rectificationItem = defineKind({
  type: 'rectificationItem',
  name: '问题整改',
  purpose: '问题、措施、责任人和期限，别人核实后销号',
  area: 'review',
  owners: ['branch', 'generalBranch'],
  life: RECTIFIED,
  writers: ['secretary', 'above'],
  sight: ['O'],
  fields: {
    problem: text('问题', 300),
    category: choice('类别', PROBLEM_CATEGORIES),
    source: choice('来源', PROBLEM_SOURCES),
    measure: text('措施', 300),
    dueOn: dayAhead('时限'),
    ownerId: optional(person('责任人')),
    ownerOrgId: optional(org('责任组织', ['generalBranch', 'branch', 'partyGroup'])),
    sourceId: optional(record('来源记录', ['siteVisit', 'secretaryReview', 'activity'])),
    progress: optional(rows('进展', { day: day('日期'), text: text('进展', 200) }, { least: 0, most: PROGRESS_MAX })),
    evidence: optional(rows('销号依据', { recordId: record('记录', EVIDENCE_TYPES) }, { least: 0, most: EVIDENCE_MAX })),
    closeRequestedOn: optional(day('申请销号日', { isComputed: true })),
    verifiedBy: optional({ ...anyPerson('核实人'), isConcerned: false }),
    closedOn: optional(day('销号日', { isComputed: true })),
  },
  dayOf: () => undefined,
  yearsOf: ({ dueOn, closedOn }) => yearsBetween(dueOn, closedOn),
  isOpenEnded: (_, state) => state !== 'closed',
  check: ({ ownerId, ownerOrgId, verifiedBy }) => [
    ...faultIf(ownerId === undefined && ownerOrgId === undefined, 'ownerId', '还差责任人'),
    ...faultIf(ownerId !== undefined && ownerId === verifiedBy, 'verifiedBy', '销号要由别人核实'),
  ],
  defaults: ({ today }) => ({ source: 'selfCheck', dueOn: addDays(today, DUE_DAYS) }),
  line: ({ problem, ownerId, ownerOrgId, dueOn }, say) => ({
    title: problem ?? '',
    note: dotted(
      ownerId === undefined ? orgSaid(ownerOrgId, say) : nameSaid(ownerId, say),
      dueOn === undefined ? '' : `${daySaid(dueOn, say)}前`,
    ),
  }),
  register: {
    title: '问题、整改、责任清单',
    columns: ['problem', 'category', 'source', 'measure', 'dueOn', 'progress', 'closedOn', 'verifiedBy', 'ownerOrgId', 'ownerId'],
  },
  proves: ['B.5'],
});
