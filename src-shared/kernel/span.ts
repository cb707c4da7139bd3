import { daysBetween, type Day } from './day';

/** From a day to a day, both included; without an end it lasts. */
export type Span = { fromOn: Day; toOn?: Day | undefined };

export const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);
export const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other);

/** How many days of a span lie between two days, these included; 0 when none does. */
export const daysWithin = ({ fromOn, toOn }: Span, { first, last }: { first: Day; last: Day }): number =>
  Math.max(0, daysBetween(laterOf(fromOn, first), earlierOf(toOn ?? last, last)) + 1);
