// Last days, as the calendar and the view of a whole year show them.
import { count, day, id } from '../kernel/fields';
import { z } from '../kernel/schema';
import { activityKind } from '../records/activity';

/** The last day of something still owed, with all its button needs; of persons only the first to begin with, and how many there are. */
export const lastDay = z.strictObject({
  dutyId: id,
  ruleIds: z.array(z.string()),
  verb: z.enum(['hold', 'enter', 'finish', 'roster']),
  kinds: z.array(activityKind),
  type: z.optional(z.string()),
  period: z.optional(z.string()),
  groupId: z.optional(id),
  groupName: z.optional(z.string()),
  recordId: z.optional(id),
  memberId: z.optional(id),
  /** To how many people it is still owed. */
  people: count,
  dueOn: day,
  isOverdue: z.boolean(),
  /** What was missed still counts, for half, until this day. */
  canBeMadeUpUntilOn: z.optional(day),
  /** 30, 7, 1: how near it is; null while it is further off. */
  nearDays: z.nullable(count),
});
export type LastDay = z.infer<typeof lastDay>;

/** How a thing of the year stands: done, done after its time, missed, arranged or begun, open. */
export const yearState = z.enum(['done', 'late', 'missing', 'planned', 'open']);
export type YearState = z.infer<typeof yearState>;

/** One thing a year asks for, of one period. */
export const yearLine = z.strictObject({
  lineId: id,
  ruleIds: z.array(z.string()),
  kinds: z.array(activityKind),
  type: z.optional(z.string()),
  period: z.optional(z.string()),
  /** Of how many groups or persons it is asked, and of how many it is done. */
  asked: count,
  done: count,
  state: yearState,
  dueOn: day,
});
export type YearLine = z.infer<typeof yearLine>;

/** A thing of the year and its period. */
export const yearLineId = (rowId: string, period: string): string => `${rowId}:${period}`;
/** The thing a line of the year is of; periods have no colon. */
export const rowIdOfYearLine = (lineId: string): string => lineId.slice(0, lineId.lastIndexOf(':'));
