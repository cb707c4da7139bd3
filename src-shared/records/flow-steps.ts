// The steps of the six processes, once: the charts are drawn from them, and the program says by them where a branch stands.
import { STEP_WORDS } from './vocabulary/development-steps';
import type { FLOW_KINDS } from './kinds/flow-chart';

export type FlowKind = keyof typeof FLOW_KINDS;
export type FlowStep = { key: string; word: string; note?: string };

/** The four steps of an appraisal by the days that are entered for them (支部工作条例 Art. 18). */
export const APPRAISAL_STEP_WORDS = {
  selfDoneOn: '学习和自评',
  mutualDoneOn: '互评',
  pollDoneOn: '民主测评',
  evaluatedOn: '组织评定',
} as const;

const held = (first: FlowStep): FlowStep[] => [
  first,
  { key: 'published', word: '发布，通知到人', note: '党员在首页看到' },
  { key: 'leave', word: '请假', note: '会前，或会后三天内补' },
  { key: 'roll', word: '开会，签到或点名', note: '手机签到和点名同等有效' },
  { key: 'record', word: '写记录', note: '7 天内；晚了注明补记' },
  { key: 'submitted', word: '书记确认', note: '确认后进入存证链' },
];

const keyed = (words: Readonly<Record<string, string>>): FlowStep[] => Object.entries(words).map(([key, word]) => ({ key, word }));

export const FLOW_STEPS: Readonly<Record<FlowKind, readonly FlowStep[]>> = {
  organizationalLife: held({ key: 'plan', word: '安排活动', note: '类别、时间、地点、主持人、记录人' }),
  threeMeetings: [
    { key: 'plan', word: '年度计划报备', note: '3 月 31 日前' },
    { key: 'notice', word: '计划向党员公布' },
    { key: 'meetings', word: '按月、按季召开', note: '党员大会每季，支委会、小组会每月，党课每季' },
    { key: 'records', word: '记录确认' },
    { key: 'report', word: '半年报告', note: '7 月 15 日、次年 1 月 15 日前' },
  ],
  memberDevelopment: keyed(STEP_WORDS),
  democraticAppraisal: [
    { key: 'prepare', word: '开始准备', note: '安排评议会' },
    ...keyed(APPRAISAL_STEP_WORDS),
    { key: 'publish', word: '公布等次' },
    { key: 'feedBack', word: '向本人反馈' },
  ],
  heartTalk: [
    { key: 'list', word: '列出今年还没谈过的同志', note: '按名册顺序' },
    { key: 'talk', word: '谈心谈话', note: '书记和每名党员一年至少一次' },
    { key: 'record', word: '记一次谈话', note: '内容选填，只有双方能看' },
  ],
  themeDay: held({ key: 'plan', word: '定主题，安排主题党日', note: '每月一次，相对固定一天' }),
};

/** The number of a step as people say it: the first is 1. Null for one that is none of the chart. */
export const placeOfStep = (flowKind: FlowKind, key: string): number | null => {
  const at = FLOW_STEPS[flowKind].findIndex((step) => step.key === key);
  return at < 0 ? null : at + 1;
};
