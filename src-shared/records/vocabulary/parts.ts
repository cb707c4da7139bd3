// What many kinds say and fill in alike.
import type { Day } from '../../kernel/day';
import { monthOf, yearOf, type Month, type Year } from '../../kernel/period';
import { yearAppraisedOn } from '../../standard/year-end';
import type { DefaultsContext, Say } from './kind';

/** The second line of a list entry; what is missing leaves no gap. */
export const dotted = (...words: readonly (string | undefined)[]): string =>
  words.filter((word) => word !== undefined && word !== '').join('·');
export const daySaid = (day: Day | undefined, say: Say): string => (day === undefined ? '' : say.day(day));
export const nameSaid = (memberId: string | undefined, say: Say): string => (memberId === undefined ? '' : say.nameOf(memberId));
export const orgSaid = (orgId: string | undefined, say: Say): string => (orgId === undefined ? '' : say.orgNameOf(orgId));

/** Every year from that of the first day to that of the last, or the first alone. */
export const yearsBetween = (from: Day | undefined, to: Day | undefined): Year[] => {
  if (from === undefined) return [];
  const first = Number(yearOf(from));
  const last = to === undefined ? first : Math.max(first, Number(yearOf(to)));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
};

/** The year a duty speaks of, else this one. */
export const yearAsked = ({ period, today }: DefaultsContext): Year => (period ?? today).slice(0, 4);
/** The year a duty speaks of, else the one that is appraised now: while its window is open, the one before. */
export const yearJudged = ({ period, today, params }: DefaultsContext): Year => period?.slice(0, 4) ?? yearAppraisedOn(today, params);
/** The month a duty speaks of, else this one. */
export const monthAsked = ({ period, today }: DefaultsContext): Month =>
  period !== undefined && /^\d{4}-\d{2}$/.test(period) ? period : monthOf(today);

/** The ticks of the last record, where there is one. */
export const lastTicks = <Key extends string>(words: Readonly<Record<Key, string>>, last: unknown): Record<Key, boolean> | undefined =>
  typeof last === 'object' && last !== null
    ? (Object.fromEntries(Object.keys(words).map((key) => [key, (last as Readonly<Record<string, unknown>>)[key] === true])) as Record<
        Key,
        boolean
      >)
    : undefined;
export const lastText = (last: Readonly<Record<string, unknown>> | null, field: string): string | undefined => {
  const value = last?.[field];
  return typeof value === 'string' ? value : undefined;
};
