import type { ActivityKind, AttendanceStatus } from '../records/activity';
import type { LeaveCategory } from '../records/attendance';
import { rowOf, RULE_IDS } from '../standard/rules';
import { LEAVE_WORDS } from '../records/vocabulary/leave-words';

export const KIND_WORDS: Readonly<Record<ActivityKind, string>> = {
  generalMeeting: '党员大会',
  committeeMeeting: '支部委员会',
  groupMeeting: '党小组会',
  partyLecture: '党课',
  themeDay: '主题党日',
  organizationalLifeMeeting: '组织生活会',
  appraisalMeeting: '民主评议',
  study: '集中学习',
  workMeeting: '工作会',
  other: '其他',
};

/** For the cell of a day, where three characters fit. */
export const KIND_SHORT: Readonly<Record<ActivityKind, string>> = {
  generalMeeting: '大会',
  committeeMeeting: '支委会',
  groupMeeting: '小组会',
  partyLecture: '党课',
  themeDay: '党日',
  organizationalLifeMeeting: '生活会',
  appraisalMeeting: '评议',
  study: '学习',
  workMeeting: '工作会',
  other: '其他',
};

/** 「主题党日·党课」. */
export const kindsWord = (kinds: readonly ActivityKind[]): string => kinds.map((kind) => KIND_WORDS[kind]).join('·');

/** The reason of a leave; after a year it is not kept any more. */
export const leaveWord = (category: LeaveCategory | undefined): string => (category === undefined ? '原因已删除' : LEAVE_WORDS[category]);

export const STATUS_WORDS: Readonly<Record<AttendanceStatus, string>> = {
  present: '到',
  absentExcused: '请假',
  absentUnexcused: '未到',
  notExpected: '不计应到',
};

const MEETINGS: Readonly<Record<string, ActivityKind>> = Object.fromEntries(
  RULE_IDS.map(rowOf).flatMap((row): [string, ActivityKind][] => ('meeting' in row ? [[row.id, row.meeting]] : [])),
);

/** The meeting a rule of the standard asks for, or undefined for a rule that asks for something else. */
export const kindOfRule = (ruleId: string): ActivityKind | undefined => MEETINGS[ruleId];
