// 报送: when what was handed in is in time.
import { daysBetween, type Day } from '../../kernel/day';
import type { FiledTo } from './schema';

/** Days in which what was returned can be handed in again without losing its first day (records.md §0, §5.4; the college may set another). */
const RETURN_FREE_DAYS = 10;

/** True for what was given back and not handed in again in time: it counts as not handed in, and its first day is lost. */
export const hasLapsed = ({ state, returnedOn }: Pick<FiledTo, 'state' | 'returnedOn'>, day: Day): boolean =>
  state === 'returned' && returnedOn !== undefined && daysBetween(returnedOn, day) > RETURN_FREE_DAYS;

/** True for what came after its day. It is said beside it; nothing hangs on it here. */
export const isFiledLate = ({ firstSubmittedOn }: Pick<FiledTo, 'firstSubmittedOn'>, dueOn: Day | undefined): boolean =>
  dueOn !== undefined && firstSubmittedOn > dueOn;
