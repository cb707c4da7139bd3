import { monthOf } from '../../src-shared/kernel/period';
import type { Activity } from '../../src-shared/records/activity';
import { planned, type Year } from './activities';

const MINUTES = 120;

/** The branch of the demo holds its theme day of this month today, so that a visitor can sign in at once. */
export const todaysThemeDay = (activities: readonly Activity[], year: Year, startsAt: string): Activity[] => {
  const { today } = year;
  const isInstead = (activity: Activity): boolean =>
    activity.kinds.includes('themeDay') && activity.makesUp === undefined && monthOf(activity.day) === monthOf(today);
  const { activity } = planned(year, { day: today, time: startsAt, minutes: MINUTES, kinds: ['themeDay', 'partyLecture'] });
  // Others of today would stand in its way.
  const others = activities.filter((entry) => !isInstead(entry) && entry.day !== today);
  return [...others, activity];
};
