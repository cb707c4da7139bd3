import type { Month } from '../../kernel/period';
import { monthOf, yearOf } from '../../kernel/period';
import type { Activity } from '../../records/activity';
import type { Counts, PointsLine } from '../../records/points';
import { dayOfInstant, type At } from '../../kernel/day';
import { freezeInstantOf } from './calendar';

/** As much of a sealed activity as points are made of. */
export type SealedActivity = Pick<Activity, '_id' | 'kinds' | 'day' | 'roll' | 'state' | 'confirmedAt'>;
/** What a month books for one person: counted facts of one line. `factMonth` lies before for what came late. */
export type MonthFact = { memberId: string; lineKey: PointsLine; factMonth: Month; counts: Counts; sourceIds: string[] };

type Sum = { counts: Record<string, number>; sourceIds: string[] };
const STUDY = ['partyLecture', 'study'];

const keyOf = (memberId: string, lineKey: PointsLine, factMonth: Month): string => [memberId, lineKey, factMonth].join(' ');

const addTo = (sums: Map<string, Sum>, key: string, fact: { counts: Record<string, number>; sourceId: string }): void => {
  const sum = sums.get(key) ?? { counts: {}, sourceIds: [] };
  for (const [name, count] of Object.entries(fact.counts)) if (count !== 0) sum.counts[name] = (sum.counts[name] ?? 0) + count;
  sum.sourceIds.push(fact.sourceId);
  sums.set(key, sum);
};

const addRoll = (sums: Map<string, Sum>, activity: SealedActivity, asOf: At): void => {
  const { roll } = activity;
  if (roll === undefined) return;
  const month = monthOf(activity.day);
  const isSettled = roll.settledOn <= dayOfInstant(asOf);
  for (const line of roll.lines) {
    if (line.status === 'notExpected') continue;
    const counts = {
      expected: 1,
      present: line.status === 'present' ? 1 : 0,
      online: line.status === 'present' && line.mode === 'online' ? 1 : 0,
      excused: line.status === 'absentExcused' ? 1 : 0,
    };
    addTo(sums, keyOf(line.memberId, 'base.orgLife', month), { counts, sourceId: activity._id });
    if (activity.kinds.some((kind) => STUDY.includes(kind))) addTo(sums, keyOf(line.memberId, 'base.study', month), { counts, sourceId: activity._id });
    // 未到 counts for nothing until three days have passed (records.md, roll).
    if (line.status === 'absentUnexcused' && isSettled) addTo(sums, keyOf(line.memberId, 'deduct.absence', month), { counts: { unexcused: 1 }, sourceId: activity._id });
  }
};

const subtract = (sums: Map<string, Sum>, posted: readonly (MonthFact & { month: Month })[], month: Month): void => {
  for (const fact of posted) {
    if (fact.month >= month || fact.lineKey.startsWith('bonus.')) continue;
    const sum = sums.get(keyOf(fact.memberId, fact.lineKey, fact.factMonth)) ?? { counts: {}, sourceIds: [] };
    for (const [name, count] of Object.entries(fact.counts)) sum.counts[name] = (sum.counts[name] ?? 0) - count;
    sums.set(keyOf(fact.memberId, fact.lineKey, fact.factMonth), sum);
  }
};

/**
 * What a month books from sealed activities: the month's own facts, and for earlier months of the year the
 * difference between what is sealed now and what was booked before — so a late record and a corrected one both
 * come as entries of their own, and nothing booked is ever changed.
 * @param activities of the year, any order
 * @param posted earlier entries of the year
 */
export const monthFacts = (month: Month, activities: readonly SealedActivity[], posted: readonly (MonthFact & { month: Month })[]): MonthFact[] => {
  const frozenAt = freezeInstantOf(month);
  const sums = new Map<string, Sum>();
  for (const activity of activities) {
    const isIn = activity.state === 'confirmed' && activity.confirmedAt !== undefined && activity.confirmedAt <= frozenAt;
    if (isIn && monthOf(activity.day) <= month && yearOf(activity.day) === month.slice(0, 4)) addRoll(sums, activity, frozenAt);
  }
  subtract(sums, posted, month);
  return [...sums.entries()]
    .map(([key, sum]) => {
      const [memberId = '', lineKey = '', factMonth = ''] = key.split(' ');
      const counts = Object.fromEntries(Object.entries(sum.counts).filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
      return { memberId, lineKey: lineKey as PointsLine, factMonth, counts, sourceIds: [...sum.sourceIds].sort() };
    })
    .filter((fact) => Object.keys(fact.counts).length > 0)
    .sort((a, b) => (keyOf(a.memberId, a.lineKey, a.factMonth) < keyOf(b.memberId, b.lineKey, b.factMonth) ? -1 : 1));
};
