import { begunWith } from '../../standard/rules';
import { choice, day, dayAhead, optional, record, text, yes } from '../vocabulary/field';
import { faultIf, isBefore, isBlank } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { PUBLISHED } from '../vocabulary/life';
import { dotted, daySaid, yearsBetween } from '../vocabulary/parts';

export const BOARDS = {
  overview: '组织概况',
  duties: '班子成员分工',
  plans: '工作计划',
  pledges: '公开承诺',
  notices: '党务公示',
} as const;
export const SUB_BOARDS = {
  dues: '党费收缴',
  postsAndDuties: '设岗定责',
  classification: '分类管理',
  points: '纪实积分',
  development: '发展党员',
  education: '党员教育',
  appraisal: '民主评议',
  snapshots: '活动剪影',
  pairing: '结对帮扶',
  community: '在职党员进学生社区活动',
  other: '其他事项',
} as const;

/** 公开内容: one item on the board, drafted from a record and let out by its keeper (standard 5.3: five boards, eleven sub-boards). */
export const disclosureEntry = defineKind({
  type: 'disclosureEntry',
  name: '公开内容',
  purpose: '公开栏上的一条，五个板块、十一个子板块',
  area: 'open',
  owners: ['branch'],
  life: PUBLISHED,
  writers: ['secretary', 'officer'],
  sight: ['P'],
  fields: {
    board: choice('板块', BOARDS),
    subBoard: optional(choice('子板块', SUB_BOARDS, { hint: '党务公示要选' })),
    title: text('标题', 60),
    text: optional(text('内容', 3000)),
    isNone: optional(yes('本年度无')),
    sourceId: optional(
      record('来源', ['activity', 'annualPlan', 'pioneerActivity', 'careActivity', 'commendation', 'trainingSession'], { sight: ['O'] }),
    ),
    noticeId: optional(record('来自公示', ['publicNotice'], { sight: ['O'] })),
    validUntilOn: optional(dayAhead('撤下日')),
    publishedOn: optional(day('公开日', { isComputed: true })),
  },
  dayOf: ({ publishedOn }) => publishedOn,
  yearsOf: ({ publishedOn }) => yearsBetween(publishedOn, undefined),
  isOpenEnded: ({ board }, state) => state === 'published' && board !== undefined && board !== 'notices',
  check: ({ board, subBoard, text: body, isNone, publishedOn, validUntilOn }, { today, state }) => [
    ...faultIf(state !== 'draft' && board === 'notices' && subBoard === undefined, 'subBoard', '还差子板块'),
    ...faultIf(state !== 'draft' && isBlank(body) && isNone !== true, 'text', '还差内容'),
    ...faultIf(!isBlank(body) && isNone === true, 'isNone', '写了内容就不用点“本年度无”'),
    ...faultIf(isBefore(validUntilOn, publishedOn ?? today), 'validUntilOn', '撤下日要晚于公开日'),
  ],
  defaults: ({ ruleId }) => ({ board: begunWith('board', ruleId), subBoard: begunWith('subBoard', ruleId) }),
  line: ({ board, subBoard, title, publishedOn }, say) => ({
    title: title ?? '',
    note: dotted(subBoard === undefined ? board && BOARDS[board] : SUB_BOARDS[subBoard], daySaid(publishedOn, say)),
  }),
  proves: ['5.3.a', '5.3.b', '5.3.d', 'B.17', 'B.18'],
});
