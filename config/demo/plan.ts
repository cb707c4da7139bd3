// What a branch should have held since the beginning of last year, what it left out, and what it made up for.
import { addDays, weekdayOf, type Day } from '../../src-shared/kernel/day';
import { firstDayOf, lastDayOf, nextPeriod, periodsOfYear, quarterOf, type Month } from '../../src-shared/kernel/period';
import { hasCommitteeOn } from '../../src-shared/engines/roster/branch';
import type { Activity, ActivityKind } from '../../src-shared/records/activity';
import type { Care } from './branches';
import type { Random } from './random';
import type { BranchRoster } from './roster';

export type Occasion = {
  day: Day;
  time: string;
  minutes: number;
  kinds: ActivityKind[];
  groupId?: string;
  makesUp?: NonNullable<Activity['makesUp']>;
  appraisalYear?: string;
};

const GAP_PERCENT: Readonly<Record<Care, number>> = { good: 2, fair: 9, weak: 22 };
const MADE_UP_PERCENT = 45;

/** A working day of the month, from a date on. */
const workday = (month: Month, date: number): Day => {
  const day = addDays(firstDayOf(month), date - 1);
  const weekday = weekdayOf(day);
  return weekday === 0 ? addDays(day, 1) : weekday === 6 ? addDays(day, 2) : day;
};

type Rhythm = { themeDate: number; committeeDate: number; groupDate: number; offset: number };

/** A branch meets on days of its own, the same each month. */
const rhythmOf = (random: Random): Rhythm => ({ themeDate: 9 + random.int(9), committeeDate: 2 + random.int(5), groupDate: 19 + random.int(6), offset: random.int(3) });

const monthsOf = (today: Day): Month[] => {
  const now = Number(today.slice(0, 4));
  return [...periodsOfYear(String(now - 1), 'month'), ...periodsOfYear(String(now), 'month')].filter((month) => firstDayOf(month) <= today);
};

const themeDay = (month: Month, rhythm: Rhythm): Occasion[] => {
  const place = (Number(month.slice(5)) - 1) % 3;
  const day = workday(month, rhythm.themeDate);
  const isLectureMonth = place === rhythm.offset;
  const meeting: Occasion[] = place === (rhythm.offset + 1) % 3 ? [{ day, time: '14:00', minutes: 50, kinds: ['generalMeeting'] }] : [];
  return [...meeting, { day, time: meeting.length > 0 ? '15:00' : '14:30', minutes: 90, kinds: isLectureMonth ? ['themeDay', 'partyLecture'] : ['themeDay'] }];
};

const regular = (roster: BranchRoster, month: Month, rhythm: Rhythm): Occasion[] => {
  const committeeDay = workday(month, rhythm.committeeDate);
  const committee: Occasion[] = hasCommitteeOn(roster.terms, roster.branch._id, committeeDay) ? [{ day: committeeDay, time: '16:00', minutes: 60, kinds: ['committeeMeeting'] }] : [];
  const groups = roster.groups.map((group, index): Occasion => ({ day: workday(month, rhythm.groupDate + index), time: '16:10', minutes: 50, kinds: ['groupMeeting'], groupId: group._id }));
  const year = Number(month.slice(0, 4));
  const appraisal: Occasion[] = month.endsWith('-01') ? [{ day: workday(month, 15), time: '09:00', minutes: 150, kinds: ['organizationalLifeMeeting', 'appraisalMeeting'], appraisalYear: String(year - 1) }] : [];
  return [...committee, ...themeDay(month, rhythm), ...groups, ...appraisal];
};

const periodMissed = (kind: ActivityKind, month: Month): string => (kind === 'generalMeeting' || kind === 'partyLecture' ? quarterOf(firstDayOf(month)) : month);

/** A missed one is held early in the month after its period, named as what it is. */
const madeUp = (missed: Occasion, month: Month): Occasion => {
  const periods = missed.kinds.map((kind) => ({ kind, period: periodMissed(kind, month) }));
  const last = periods.map(({ period }) => lastDayOf(period)).sort().at(-1) ?? missed.day;
  return { ...missed, day: workday(nextPeriod(last.slice(0, 7)), 4), time: '19:00', makesUp: periods };
};

/** Everything a branch did and plans up to a week from today, in the order of days. */
export const occasionsOf = (roster: BranchRoster, { care, today, random }: { care: Care; today: Day; random: Random }): Occasion[] => {
  const rhythm = rhythmOf(random);
  const all: Occasion[] = [];
  for (const month of monthsOf(today)) {
    for (const occasion of regular(roster, month, rhythm)) {
      const isLeftOut = random.chance(occasion.kinds.includes('appraisalMeeting') ? 2 : GAP_PERCENT[care]);
      const isMadeUp = random.chance(MADE_UP_PERCENT);
      if (!isLeftOut) all.push(occasion);
      else if (isMadeUp) all.push(madeUp(occasion, month));
    }
  }
  return all.filter((occasion) => occasion.day >= roster.branch.foundedOn && occasion.day <= addDays(today, 7)).sort((a, b) => (a.day === b.day ? (a.time < b.time ? -1 : 1) : a.day < b.day ? -1 : 1));
};
