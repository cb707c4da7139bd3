import type { Day } from '../../kernel/day';
import { addDays } from '../../kernel/day';
import { lastDayOf, type Period } from '../../kernel/period';
import type { CheckAt, Part, OpenRemedy } from '../indicator';
import { valueOn } from '../../standard/params';
import { isOpen } from './when';

export type Happening = {
  /** Of whom or where it is asked. */
  where: Pick<Part, 'memberId' | 'orgId' | 'groupId'>;
  period: Period;
  /** What took place, the earliest first. */
  held: readonly { _id: string; day: Day }[];
  openIds?: readonly string[];
  /** The day and the person are added; null when it is planned, or when nobody here can. */
  remedy: () => OpenRemedy | null;
};

/** A part that asks for something within a period: it may be written down in the days of grace, and is never made up. */
export const happeningPart = ({ where, period, held, openIds = [], remedy }: Happening, at: CheckAt): Part => {
  const lastOn = lastDayOf(period);
  const missedFromOn = addDays(lastOn, valueOn(at.params.graceDays, lastOn) + 1);
  const first = held[0];
  const outcome = first !== undefined ? 'met' : at.asOfOn < missedFromOn ? 'notYetDue' : 'notMet';
  const base = {
    ...where,
    period,
    lastOn,
    makeUpUntilOn: lastOn,
    outcome,
    isMadeUp: false,
    evidenceIds: first === undefined ? [] : [first._id],
    openIds,
    countsFromOn: first === undefined ? missedFromOn : lastOn,
  } as const;
  const found = isOpen(base, at.asOfOn) ? remedy() : null;
  return { ...base, remedy: found === null ? null : { ...found, ...where, period, byOn: found.byOn ?? lastOn, isMakeUp: false } };
};
