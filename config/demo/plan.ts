// What a branch held since the beginning of last year, what it left out, and what it made up for.
import { addDays, type Day } from '../../src-shared/kernel/day';
import { firstDayOf, lastDayOf, nextPeriod, yearOf, type Month } from '../../src-shared/kernel/period';
import { hasCommitteeOn } from '../../src-shared/roster/branch';
import type { Activity, ActivityKind } from '../../src-shared/records/activity';
import type { Habits } from './habits';
import { isGeneralMeetingMonth, isLectureMonth, meetingKey, monthsOf, periodOwed, workday, type Rhythm } from './rhythm';
import type { BranchRoster } from './roster';

export type Occasion = {
  day: Day;
  time: string;
  minutes: number;
  kinds: ActivityKind[];
  topics?: Activity['topics'];
  groupId?: string;
  makesUp?: NonNullable<Activity['makesUp']>;
  appraisalYear?: string;
};

export type Planning = { roster: BranchRoster; rhythm: Rhythm; habits: Habits };

/** What a general meeting takes up besides: plans and points at the beginning, appraisal at the end. */
const topicsOf = (month: Month): Activity['topics'] =>
  month.slice(5) <= '03' ? ['plan', 'points'] : month.slice(5) <= '09' ? ['points'] : ['appraisal'];

const themeDay = (month: Month, { rhythm }: Planning): Occasion[] => {
  const day = workday(month, rhythm.themeDate);
  const meeting: Occasion[] = isGeneralMeetingMonth(month, rhythm)
    ? [{ day, time: '14:00', minutes: 50, kinds: ['generalMeeting'], topics: topicsOf(month) }]
    : [];
  return [
    ...meeting,
    {
      day,
      time: meeting.length > 0 ? '15:00' : '14:30',
      minutes: 90,
      kinds: isLectureMonth(month, rhythm) ? ['themeDay', 'partyLecture'] : ['themeDay'],
    },
  ];
};

/** Where there is a committee it meets; without one the secretary calls a meeting about the work. Both take up Party building. */
const workMeeting = (month: Month, { roster, rhythm, habits }: Planning): Occasion => {
  const day = workday(month, rhythm.committeeDate);
  const topics: Activity['topics'] = habits.forgets(`partyBuilding:${month}`) ? ['other'] : ['partyBuilding'];
  return {
    day,
    time: '16:00',
    minutes: 60,
    kinds: [hasCommitteeOn(roster.terms, roster.branch._id, day) ? 'committeeMeeting' : 'workMeeting'],
    topics,
  };
};

/** The appraisal of a year is held in the January after it; whoever is late holds it in March. */
const appraisal = (month: Month, { habits }: Planning): Occasion[] => {
  const year = String(Number(yearOf(firstDayOf(month))) - 1);
  if (month.slice(5) !== (habits.delays(`appraisal:${year}`) ? '03' : '01')) return [];
  return [
    {
      day: workday(month, 15),
      time: '09:00',
      minutes: 150,
      kinds: ['organizationalLifeMeeting', 'appraisalMeeting'],
      topics: ['appraisal'],
      appraisalYear: year,
    },
  ];
};

const regular = (month: Month, planning: Planning): Occasion[] => {
  const groups = planning.roster.groups.map(
    (group, index): Occasion => ({
      day: workday(month, planning.rhythm.groupDate + index),
      time: '16:10',
      minutes: 50,
      kinds: ['groupMeeting'],
      groupId: group._id,
    }),
  );
  return [workMeeting(month, planning), ...themeDay(month, planning), ...groups, ...appraisal(month, planning)];
};

/** What was missed is held early in the month after its period, named as what it is. */
const madeUp = (missed: Occasion, kind: ActivityKind, month: Month): Occasion => {
  const period = periodOwed(kind, month);
  return {
    ...missed,
    kinds: [kind],
    day: workday(nextPeriod(lastDayOf(period).slice(0, 7)), 4),
    time: '19:00',
    makesUp: [{ kind, period }],
  };
};

/** An occasion as it came about: without the kinds that were forgotten, of which some were made up for. */
const cameAbout = (occasion: Occasion, month: Month, { habits }: Planning): Occasion[] => {
  const keyOf = (kind: ActivityKind): string => meetingKey(kind, month, occasion.groupId);
  // Without the appraisal there is no verdict but one; no branch lets it come to that.
  const forgotten = occasion.appraisalYear === undefined ? occasion.kinds.filter((kind) => habits.forgets(keyOf(kind))) : [];
  const kinds = occasion.kinds.filter((kind) => !forgotten.includes(kind));
  const later = forgotten.filter((kind) => habits.makesUp(keyOf(kind))).map((kind) => madeUp(occasion, kind, month));
  return [...(kinds.length === 0 ? [] : [{ ...occasion, kinds }]), ...later];
};

const byTime = (a: Occasion, b: Occasion): number => (a.day === b.day ? (a.time < b.time ? -1 : 1) : a.day < b.day ? -1 : 1);

/** Everything a branch did and plans up to a week from today, in the order of days. */
export const occasionsOf = (planning: Planning, today: Day): Occasion[] =>
  monthsOf(today)
    .flatMap((month) => regular(month, planning).flatMap((occasion) => cameAbout(occasion, month, planning)))
    .filter((occasion) => occasion.day >= planning.roster.branch.foundedOn && occasion.day <= addDays(today, 7))
    .sort(byTime);
