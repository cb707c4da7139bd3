import { useState } from 'react';
import type { Out } from '@shared/contract';
import { dayOfInstant, type Day } from '@shared/kernel/day';
import { addDays } from '@shared/kernel/day';
import { firstDayOf, lastDayOf, monthOf, type Month } from '@shared/kernel/period';
import { KIND_SHORT, kindOfRule } from '@shared/text/activity-words';
import { call } from '@/api/call';
import type { DayWord } from '@/components/figures/month-grid';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useSession } from '@/hooks/use-session';
import { nowAt } from '@/platform/clock';
import { usePulledDown } from '@/platform/page-life';

export type Calendar = Out<'activity.calendar'>;
export type CalendarLine =
  | { kind: 'activity'; day: Day; activity: Calendar['activities'][number] }
  | { kind: 'lastDay'; day: Day; lastDay: Calendar['lastDays'][number] };

/** By day; on one day what is planned stands before what is only owed. */
export const linesOf = ({ activities, lastDays }: Calendar): CalendarLine[] => [
  ...activities.map((activity): CalendarLine => ({ kind: 'activity', day: activity.day, activity })),
  ...lastDays.map((lastDay): CalendarLine => ({ kind: 'lastDay', day: lastDay.dueOn, lastDay })),
].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

export const wordsOfDays = ({ activities, lastDays }: Calendar): DayWord[] => [
  ...activities
    .filter((activity) => activity.state !== 'cancelled')
    .map((activity): DayWord => ({ day: activity.day, word: KIND_SHORT[activity.kinds[0] ?? 'other'], tone: activity.state === 'confirmed' ? 'done' : 'plain' })),
  ...lastDays.map(({ dueOn, ruleId }): DayWord => ({ day: dueOn, word: KIND_SHORT[kindOfRule(ruleId) ?? 'other'], tone: 'attn' })),
];

/** The month shown, its lines, and the day a person looks at. */
export const useCalendar = () => {
  const { place } = useSession();
  const [month, setMonth] = useState<Month>(() => monthOf(dayOfInstant(nowAt())));
  const [day, setDay] = useState<Day>();
  const orgId = place?.orgId;
  const remote = useRemote(orgId === undefined ? undefined : `${orgId} ${month}`, () => call('activity.calendar', { orgId: orgId ?? '', month }));
  useReturned(() => void remote.refresh());
  usePulledDown(remote.refresh);

  const turn = (next: Month): void => {
    setDay(undefined);
    setMonth(next);
  };
  return {
    orgId,
    month,
    day,
    remote,
    chooseDay: (chosen: Day) => setDay(chosen === day ? undefined : chosen),
    showAll: () => setDay(undefined),
    previous: () => turn(monthOf(addDays(firstDayOf(month), -1))),
    next: () => turn(monthOf(addDays(lastDayOf(month), 1))),
  };
};
