// Lines of the points of a member and the most each may give (domain: the default scheme, within whose caps a branch may choose).
import type { PointsLine } from '../points';

export const POINTS_LINE_WORDS = {
  'base.orgLife': '组织生活', 'base.study': '集中学习', 'base.dues': '党费', 'base.assigned': '交办任务', 'base.conduct': '遵规守纪', 'bonus.volunteering': '志愿服务', 'bonus.massContact': '联系帮扶',
  'bonus.modelPost': '示范岗、承诺', 'bonus.award': '表彰奖励', 'bonus.urgent': '急难任务', 'bonus.suggestion': '建议被采纳', peer: '党员互评', 'deduct.absence': '未到无说明', 'deduct.criticism': '通报批评',
  'deduct.dues': '党费逾期三个月',
} as const satisfies Readonly<Record<PointsLine, string>>;

export const POINTS_CAPS: Readonly<Record<PointsLine, number>> = {
  'base.orgLife': 25, 'base.study': 10, 'base.dues': 10, 'base.assigned': 10, 'base.conduct': 5, 'bonus.volunteering': 10, 'bonus.massContact': 8, 'bonus.modelPost': 5, 'bonus.award': 10, 'bonus.urgent': 5,
  'bonus.suggestion': 4, peer: 10, 'deduct.absence': 20, 'deduct.criticism': 20, 'deduct.dues': 20,
};
export const BONUS_MAX_POINTS = 30;
export const DEDUCTION_MAX_POINTS = 20;

/** How counted facts become points: a share of what was expected, so much each time, full until a fact lowers it, or the year's poll. */
export const POINTS_RULE_WORDS = { share: '按比例', perCount: '按次', full: '先记满分', poll: '按测评票' } as const;
export type PointsRule = keyof typeof POINTS_RULE_WORDS;

/** What one time is worth where points go by times; a deduction is written as a positive number. */
export const POINTS_EACH: Readonly<Partial<Record<PointsLine, number>>> = {
  'bonus.volunteering': 2, 'bonus.massContact': 2, 'bonus.modelPost': 5, 'bonus.award': 3, 'bonus.urgent': 5, 'bonus.suggestion': 2, 'deduct.absence': 2, 'deduct.criticism': 5, 'deduct.dues': 3,
};

const RULE_OF: Readonly<Partial<Record<PointsLine, PointsRule>>> = { 'base.orgLife': 'share', 'base.study': 'share', 'base.dues': 'full', 'base.assigned': 'full', 'base.conduct': 'full', peer: 'poll' };
export const defaultPointsRule = (key: PointsLine): PointsRule => RULE_OF[key] ?? 'perCount';

/**
 * What may never give points (国办函〔2026〕12号): opening, reading, staying, liking, photos, places, ranking, daily sign-in.
 * Each with the word that is said of it.
 */
const FORBIDDEN: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/打开|登录|点击/, '打开次数'],
  [/阅读|浏览|停留|时长/, '停留时间'],
  [/点赞|转发|分享|评论/, '点赞转发'],
  [/照片|截图|视频/, '照片'],
  [/定位|轨迹|打卡/, '打卡定位'],
  [/排名|名次/, '排名'],
];
export const forbiddenPointsIn = (label: string): string | null => FORBIDDEN.find(([pattern]) => pattern.test(label))?.[1] ?? null;
