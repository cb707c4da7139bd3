// How single duties become the fraction of a rule (§1.3): exact, in halves, rounded nowhere.
import { later, makeUpLimit, plusDays, type Day, type Period } from './calendar';
import type { Books } from './books';

/** One period, person or case of a rule. `lastOn`: its last day in time; `until`: while it is missing it can be put right to this day. */
export type Duty = { is: 'met' | 'madeUp' | 'short' | 'open' | 'absent'; lastOn?: Day; until?: Day | undefined };
export const ABSENT: Duty = { is: 'absent' };
export type State = 'met' | 'short' | 'notYetDue' | 'notApplicable' | 'noData';

/** Halves: a duty that was made up is one half, one that was met two. */
export type Judged = { state: State; earned: number; required: number; isOpen: boolean };

const OF = (state: State, isOpen = false): Judged => ({ state, earned: 0, required: 0, isOpen });
export const notApplicable = OF('notApplicable');
export const notYetDue = OF('notYetDue', true);
/** What a superior has not entered: it leaves the denominator, and nobody waits for it longer than the year sheet does. */
export const noData = OF('noData', true);

export const share = (earned: number, required: number, isOpen = false): Judged => ({
  state: earned === required ? 'met' : 'short',
  earned,
  required,
  isOpen,
});
export const oneOrZero = (isMet: boolean, curable = false): Judged => share(isMet ? 1 : 0, 1, !isMet && curable);

/** Σ of single duties; those that are not due yet stand in neither number. */
export const sum = (books: Pick<Books, 'today' | 'isLetOffOn'>, all: readonly Duty[]): Judged => {
  const duties = all.filter(({ lastOn }) => lastOn === undefined || !books.isLetOffOn(lastOn));
  const count = (is: Duty['is']): number => duties.filter((duty) => duty.is === is).length;
  const settled = count('met') + count('madeUp') + count('short');
  const isOpen = duties.some(({ is, until }) => is === 'open' || (is === 'short' && until !== undefined && books.today <= until));
  if (settled > 0)
    return { state: count('short') > 0 ? 'short' : 'met', earned: count('met') * 2 + count('madeUp'), required: settled * 2, isOpen };
  return count('open') > 0 ? OF('notYetDue', isOpen) : notApplicable;
};

/** “process = 1 or 0”: one case that falls short is the whole rule. */
export const allOrNothing = (judged: Judged): Judged =>
  judged.required === 0 ? judged : oneOrZero(judged.earned === judged.required, judged.isOpen);

const WEEK = 7;
const NEW_BRANCH_DAYS = 30;

/** The text is silent on deadlines that lie before or shortly after the founding: read as the program does, 30 days are left. */
export const putOff = ({ branch }: Pick<Books, 'branch'>, deadline: Day): Day =>
  later(deadline, plusDays(branch.foundedOn, NEW_BRANCH_DAYS));

/**
 * A duty of a period: done in it, it counts once the period is over; made up it counts half; else it is short from the
 * eighth day after (“notYetDue until 7 days after their period, then notMet”).
 */
export const ofPeriod = (books: Books, period: Period, found: { onTime: boolean; madeUp: boolean }): Duty => {
  if (!books.had(period)) return ABSENT;
  const [lastOn, isOver] = [period.last, books.today > plusDays(period.last, WEEK)];
  if (found.onTime) return { is: books.today >= period.last ? 'met' : 'open', lastOn };
  // What was made up in the first week counts from the day it would be short: making up never lowers a score.
  if (found.madeUp) return { is: isOver ? 'madeUp' : 'open', lastOn };
  return { is: isOver ? 'short' : 'open', lastOn, until: makeUpLimit(period) };
};

/** A duty of the year that can only be done within it, by 12-31. */
export const ofYear = (books: Books, isDone: boolean): Duty => {
  if (!books.hasAnnualDuties) return ABSENT;
  const lastOn = `${books.year}-12-31`;
  if (isDone) return { is: books.today >= lastOn ? 'met' : 'open', lastOn };
  return { is: books.today > plusDays(lastOn, WEEK) ? 'short' : 'open', lastOn };
};

/** A duty with a deadline of its own (03-31, 07-15, 15 days after the quarter): late counts half up to a limit. */
export const byDeadline = (books: Books, on: Day | undefined, by: { deadline: Day; limit: Day }): Duty => {
  const lastOn = putOff(books, by.deadline);
  const until = later(lastOn, by.limit);
  if (on !== undefined && on <= lastOn) return { is: books.today >= lastOn ? 'met' : 'open', lastOn };
  if (on !== undefined && on <= until) return { is: 'madeUp', lastOn };
  return { is: books.today > lastOn ? 'short' : 'open', lastOn, until };
};
