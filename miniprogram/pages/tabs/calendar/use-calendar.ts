import { useState } from 'react';
import type { Out } from '@shared/contract';
import type { LastDay } from '@shared/contract/last-days';
import { addDays, dayOfInstant, type Day } from '@shared/kernel/day';
import { firstDayOf, lastDayOf, monthOf, type Month } from '@shared/kernel/period';
import { KIND_SHORT } from '@shared/text/activity-words';
import { dutyCell } from '@shared/text/duty-words';
import { call } from '@/api/call';
import type { DayWord } from '@/components/figures/month-grid';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useSession } from '@/hooks/use-session';
import { nowAt } from '@/platform/clock';
import { usePulledDown } from '@/platform/page-life';
import { calendarText } from '@/text/activity';

export type Calendar = Out<'activity.calendar'>;
export type CalendarLine =
  | { kind: 'activity'; day: Day; activity: Calendar['activities'][number] }
  | { kind: 'lastDay'; day: Day; lastDay: LastDay }
  /** Many last days on one day, as at the end of the year: the day opens them. */
  | { kind: 'many'; day: Day; lastDays: LastDay[] }
  /** Many branches meet on one day: the day opens their meetings. */
  | { kind: 'meetings'; day: Day; activities: Calendar['activities'] };

/** So many last days of one day stand line by line; more are gathered. */
const singleLines = 3;

/** In the month in which it was missed its last day, later the day by which it can be made up. */
const dayIn = (month: Month, { dueOn, canBeMadeUpUntilOn }: LastDay): Day =>
  monthOf(dueOn) === month ? dueOn : (canBeMadeUpUntilOn ?? dueOn);

const byDayOf = ({ month, lastDays }: Calendar): Map<Day, LastDay[]> => {
  const byDay = new Map<Day, LastDay[]>();
  for (const lastDay of lastDays) byDay.set(dayIn(month, lastDay), [...(byDay.get(dayIn(month, lastDay)) ?? []), lastDay]);
  return byDay;
};

const meetingsByDay = ({ activities }: Calendar): Map<Day, Calendar['activities']> => {
  const byDay = new Map<Day, Calendar['activities']>();
  for (const activity of activities) byDay.set(activity.day, [...(byDay.get(activity.day) ?? []), activity]);
  return byDay;
};
const isGathered = ({ withoutThemeDay }: Calendar, some: readonly unknown[]): boolean =>
  withoutThemeDay !== undefined && some.length > singleLines;

/** By day; on one day what is planned stands before what is only owed. */
export const linesOf = (calendar: Calendar, chosen: Day | undefined): CalendarLine[] => {
  const owed = [...byDayOf(calendar)].flatMap(([day, lastDays]): CalendarLine[] =>
    lastDays.length > singleLines && chosen === undefined
      ? [{ kind: 'many', day, lastDays }]
      : lastDays.map((lastDay) => ({ kind: 'lastDay', day, lastDay })),
  );
  const planned = [...meetingsByDay(calendar)].flatMap(([day, activities]): CalendarLine[] =>
    isGathered(calendar, activities) && chosen === undefined
      ? [{ kind: 'meetings', day, activities }]
      : activities.map((activity) => ({ kind: 'activity', day, activity })),
  );
  return [...planned, ...owed]
    .filter(({ day }) => chosen === undefined || day === chosen)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};

export const wordsOfDays = (calendar: Calendar): DayWord[] => [
  ...[...meetingsByDay({ ...calendar, activities: calendar.activities.filter(({ state }) => state !== 'cancelled') })].flatMap(
    ([day, activities]): DayWord[] => {
      const toneOf = (some: readonly { state: string }[]): DayWord['tone'] =>
        some.every(({ state }) => state === 'confirmed') ? 'done' : 'plain';
      if (isGathered(calendar, activities)) return [{ day, word: calendarText.heldCell(activities.length), tone: toneOf(activities) }];
      return activities.map((activity) => ({ day, word: KIND_SHORT[activity.kinds[0] ?? 'other'], tone: toneOf([activity]) }));
    },
  ),
  ...[...byDayOf(calendar)].flatMap(([day, lastDays]): DayWord[] =>
    lastDays.length > singleLines
      ? [{ day, word: calendarText.manyCell(lastDays.length), tone: 'attn' }]
      : lastDays.map((lastDay) => ({ day, word: dutyCell(lastDay), tone: 'attn' })),
  ),
];

/** The month shown, its lines, and the day a person looks at. */
export const useCalendar = () => {
  const { place } = useSession();
  const [month, setMonth] = useState<Month>(() => monthOf(dayOfInstant(nowAt())));
  const [day, setDay] = useState<Day>();
  const orgId = place?.orgId;
  const remote = useRemote(orgId === undefined ? undefined : `${orgId} ${month}`, () =>
    call('activity.calendar', { orgId: orgId ?? '', month }),
  );
  useReturned(() => void remote.refresh());
  usePulledDown(remote.refresh);

  const turn = (next: Month): void => {
    setDay(undefined);
    setMonth(next);
  };
  return {
    orgId,
    isBranch: place?.kind === 'branch',
    month,
    day,
    remote,
    chooseDay: (chosen: Day) => setDay(chosen === day ? undefined : chosen),
    showAll: () => setDay(undefined),
    previous: () => turn(monthOf(addDays(firstDayOf(month), -1))),
    next: () => turn(monthOf(addDays(lastDayOf(month), 1))),
  };
};
