import type { LastDay } from '../../../../src-shared/contract/last-days';
import type { At, Day } from '../../../../src-shared/kernel/day';
import { kindOfPeriod } from '../../../../src-shared/kernel/period';
import { dayWord } from '../../../../src-shared/kernel/time-words';
import type { CalendarDay } from '../../../../src-shared/text/calendar-file';
import { dutyName } from '../../../../src-shared/text/duty-words';
import { owedThisYear } from './branch-duties';
import { lastDayLineOf, type Known } from './view';

type Moment = { today: Day; nowAt: At };

/** A mark a month ahead would be set before the month it speaks of has begun. */
const marksFor = ({ period }: LastDay): number[] => (period !== undefined && kindOfPeriod(period) === 'month' ? [7, 1] : [30, 7, 1]);

const lastOnOf = ({ dueOn, isOverdue, canBeMadeUpUntilOn }: LastDay): Day =>
  isOverdue && canBeMadeUpUntilOn !== undefined ? canBeMadeUpUntilOn : dueOn;

const dayOf = (line: LastDay, orgId: string, { today, nowAt }: Moment): CalendarDay => {
  const name = dutyName(line, today);
  return {
    id: `due-${orgId}-${line.dutyId}`,
    title: `${name}·最后一天`,
    day: lastOnOf(line),
    ...(line.isOverdue ? { note: `原定${dayWord(line.dueOn, today)}，补上计一半` } : {}),
    marksDaysBefore: marksFor(line),
    stampAt: nowAt,
  };
};

/** Only what still lies ahead: a calendar is no list of what was missed. */
export const calendarDaysOf = (known: Known, moment: Moment): CalendarDay[] =>
  owedThisYear(known, moment).flatMap((duty) => {
    const line = lastDayLineOf(duty, known, moment.today);
    return line === null || line.verb === 'roster' || lastOnOf(line) < moment.today ? [] : [dayOf(line, known.roster.branch._id, moment)];
  });
