// Lines of the points of a member and the most each may give (domain: the default scheme, within whose caps a branch may choose).
import type { PointsLine } from './points-lines';

export const POINTS_LINE_WORDS = {
  'base.orgLife': '组织生活',
  'base.study': '集中学习',
  'base.dues': '党费',
  'base.assigned': '交办任务',
  'base.conduct': '遵规守纪',
  'bonus.volunteering': '志愿服务',
  'bonus.massContact': '联系帮扶',
  'bonus.modelPost': '示范岗、承诺',
  'bonus.award': '表彰奖励',
  'bonus.urgent': '急难任务',
  'bonus.suggestion': '建议被采纳',
  peer: '党员互评',
  'deduct.absence': '未到无说明',
  'deduct.criticism': '通报批评',
  'deduct.dues': '党费逾期三个月',
} as const satisfies Readonly<Record<PointsLine, string>>;

export const POINTS_CAPS: Readonly<Record<PointsLine, number>> = {
  'base.orgLife': 25,
  'base.study': 10,
  'base.dues': 10,
  'base.assigned': 10,
  'base.conduct': 5,
  'bonus.volunteering': 10,
  'bonus.massContact': 8,
  'bonus.modelPost': 5,
  'bonus.award': 10,
  'bonus.urgent': 5,
  'bonus.suggestion': 4,
  peer: 10,
  'deduct.absence': 20,
  'deduct.criticism': 20,
  'deduct.dues': 20,
};
export const BONUS_MAX_POINTS = 30;
export const DEDUCTION_MAX_POINTS = 20;

/** How counted facts become points: a share of what was expected, so much each time, the highest award only, full until a fact lowers it, or the year's poll. */
export const POINTS_RULE_WORDS = { share: '按比例', perCount: '按次', highest: '取最高一项', full: '先记满分', poll: '按测评票' } as const;
export type PointsRule = keyof typeof POINTS_RULE_WORDS;

/** What one time is worth where points go by times; a deduction is written as a positive number. */
export const POINTS_EACH: Readonly<Partial<Record<PointsLine, number>>> = {
  'bonus.volunteering': 2,
  'bonus.massContact': 2,
  'bonus.modelPost': 5,
  'bonus.urgent': 5,
  'bonus.suggestion': 2,
  'deduct.absence': 2,
  'deduct.criticism': 5,
  'deduct.dues': 3,
};

/** What an award is worth, by who gave it; the highest counts and no other (domain §3: 院 3、校 5、省 8、国 10). */
export const AWARD_POINTS = { college: 3, municipal: 5, province: 8, nation: 10 } as const;
export type AwardLevel = keyof typeof AWARD_POINTS;
export const AWARD_ORDER = ['nation', 'province', 'municipal', 'college'] as const satisfies readonly AwardLevel[];

/** What the peer part gives for one vote, in tenths of the maximum (domain §3: 优秀 1、合格 0.8、基本合格 0.5). */
export const PEER_TENTHS = { excellent: 10, qualified: 8, basicallyQualified: 5, unqualified: 0 } as const;
/** Fewer ballots are no poll: the peer part is then left out and the total scaled. */
export const PEER_LEAST_BALLOTS = 5;

/** What an assigned duty gives, in tenths of the maximum (domain §3: 10/6/0). */
export const ASSIGNED_TENTHS = { done: 10, partly: 6, notDone: 0 } as const;

const RULE_OF: Readonly<Partial<Record<PointsLine, PointsRule>>> = {
  'base.orgLife': 'share',
  'base.study': 'share',
  'base.dues': 'share',
  'base.assigned': 'full',
  'base.conduct': 'full',
  'bonus.award': 'highest',
  peer: 'poll',
};
/** What each line's facts allow; a branch chooses figures, not the way of counting. */
export const defaultPointsRule = (key: PointsLine): PointsRule => RULE_OF[key] ?? 'perCount';

export type PointsTableLine = { key: PointsLine; label: string; rule: PointsRule; maxPoints: number; perPoints?: number | undefined };
export type PointsTable = { lines: readonly PointsTableLine[]; bonusMaxPoints: number; deductionMaxPoints: number };

/** The default scheme of the standard (domain §3), until a branch adopts its own. */
export const DEFAULT_POINTS_TABLE: PointsTable = {
  lines: (Object.keys(POINTS_LINE_WORDS) as PointsLine[]).map((key) => {
    const each = POINTS_EACH[key];
    return {
      key,
      label: POINTS_LINE_WORDS[key],
      rule: defaultPointsRule(key),
      maxPoints: POINTS_CAPS[key],
      ...(each === undefined ? {} : { perPoints: each }),
    };
  }),
  bonusMaxPoints: BONUS_MAX_POINTS,
  deductionMaxPoints: DEDUCTION_MAX_POINTS,
};

/** The facts that points of a line follow from, in the order in which they are said: what a correction speaks of. Whether somebody came from afar changes no points. */
export const FACT_NAMES: Readonly<Record<PointsLine, readonly string[]>> = {
  'base.orgLife': ['expected', 'excused', 'present'],
  'base.study': ['expected', 'excused', 'present'],
  'base.dues': ['dueMonths', 'paidOnTime'],
  'base.assigned': ['done', 'partly', 'notDone'],
  'base.conduct': ['decided'],
  'bonus.volunteering': ['confirmed'],
  'bonus.massContact': ['confirmed'],
  'bonus.modelPost': ['confirmed'],
  'bonus.award': AWARD_ORDER,
  'bonus.urgent': ['confirmed'],
  'bonus.suggestion': ['confirmed'],
  peer: [],
  'deduct.absence': ['unexcused'],
  'deduct.criticism': ['noticed'],
  'deduct.dues': ['overdue'],
};
