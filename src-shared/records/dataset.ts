// A branch's records as a file: enough to compute its score again without any cloud, and no more.
import { at, count, day, id } from '../kernel/fields';
import { z } from '../kernel/schema';
import { activityKind, activityScope, activityState, attendanceMode, attendanceStatus, lectureTag } from './activity';
import { filedTo } from './vocabulary/schema';
import { STATE_WORDS, type RecordState } from './vocabulary/life';
import { member } from './member';
import { org } from './org';
import { committeeTerm, post } from './post';
import { rulePack } from './rule-pack';

const said = <T extends z.ZodMiniType>(schema: T, words: string): T => schema.check(z.describe(words)) as T;

const state = z.enum(Object.keys(STATE_WORDS) as [RecordState, ...RecordState[]]);

export const activityFact = z.strictObject({
  _id: said(id, '编号'),
  type: z.literal('activity'),
  orgId: said(id, '所属支部'),
  kinds: said(z.array(activityKind), '类别，一次活动可有几种'),
  scope: said(activityScope, '范围：全支部、党小组、几个支部合办'),
  groupId: said(z.optional(id), '党小组'),
  participatingOrgIds: said(z.optional(z.array(id)), '合办的各支部'),
  day: said(day, '日期'),
  endAt: said(at, '结束时间'),
  state: said(activityState, '状态：只有 confirmed 算数'),
  missing: said(z.array(z.string()), '还缺的必填项'),
  makesUp: said(z.optional(z.array(z.strictObject({ kind: activityKind, period: z.string() }))), '补办哪一期'),
  appraisalYear: said(z.optional(z.string()), '评议年度'),
  topics: said(z.array(z.string()), '议题标签'),
  title: said(z.string(), '题目；不带姓名的导出里为空'),
  recordedOn: said(z.optional(day), '录入日'),
  lecture: said(z.optional(z.strictObject({ lecturerId: z.optional(id), tag: z.optional(lectureTag) })), '主讲人和党课类别'),
  studyHours: said(z.optional(z.number()), '学时'),
  roll: said(
    z.optional(z.strictObject({ expected: count, present: count, online: count, excused: count, unexcused: count, settledOn: day })),
    '到会人数',
  ),
  lines: said(
    z.optional(
      z.array(z.strictObject({ memberId: id, status: attendanceStatus, mode: z.optional(attendanceMode), isCommittee: z.boolean() })),
    ),
    '到会名单',
  ),
});

export const recordFact = z.strictObject({
  _id: said(id, '编号'),
  type: said(z.string(), '记录种类，见 content 的说明'),
  orgId: said(id, '所属组织'),
  day: said(day, '日期'),
  state: said(state, '状态'),
  missing: said(z.array(z.string()), '还缺的必填项'),
  memberIds: said(z.array(id), '有关党员'),
  filedTo: said(z.optional(z.array(filedTo)), '报送给谁、哪天第一次报送'),
  contentVersion: said(z.optional(count), '内容是这一种记录的第几版；没写的是第一版'),
  content: said(z.record(z.string(), z.unknown()), '内容：按记录种类，长文字和加密字段不在内'),
});

/** 2: what is missing is said by paths. */
export const DATASET_VERSION = 2 as const;

/** What `npm run score` reads. */
export const dataset = z.strictObject({
  version: z.literal(DATASET_VERSION),
  exportedAt: said(at, '导出时间'),
  hasNames: said(z.boolean(), '是否带姓名；不带时人用代号'),
  years: said(z.array(z.string()), '可以重算哪些年度'),
  countsFromOn: said(z.optional(day), '从哪一天起计：此前没有的记录不算缺，也不否决；不写就从 years 里最早一年的 1 月 1 日起'),
  orgs: said(z.array(org), '组织树：党委、总支、支部、党小组'),
  members: said(z.array(member), '党员和他们的支部隶属、情况变化'),
  posts: said(z.array(post), '任职'),
  terms: said(z.array(committeeTerm), '委员会任期'),
  activities: said(z.array(activityFact), '组织生活'),
  records: said(z.array(recordFact), '其他各类记录'),
  /** Changes of the standard that were adopted. */
  tailorings: said(z.array(rulePack.shape.tailoring), '学院采用过的标准版本'),
});
export type Dataset = z.infer<typeof dataset>;
