// A roster as a calendar: for each day of a year what somebody is, painted over day by day in the order in which things were
// entered. It shares no code with the engines: no spans, no searching for what covers a day.
export type Event =
  | { is: 'join'; from: number; branch: string }
  | { is: 'leave'; from: number; isTakenBack?: boolean }
  | { is: 'suspend' | 'resume'; from: number }
  | { is: 'full'; from: number }
  | { is: 'excuse'; from: number; to: number };

export type DayOf = {
  branch: string | null;
  isAdmitted: boolean;
  isFull: boolean;
  isSuspended: boolean;
  isGone: boolean;
  isExcused: boolean;
};

/** What holds on each day, by its place in the calendar. */
export const calendarOf = (events: readonly Event[], days: number): DayOf[] => {
  const calendar: DayOf[] = Array.from({ length: days }, () => ({
    branch: null,
    isAdmitted: false,
    isFull: false,
    isSuspended: false,
    isGone: false,
    isExcused: false,
  }));
  for (const event of events) {
    const last = event.is === 'excuse' ? event.to : days - 1;
    for (let place = event.from; place <= last; place += 1) {
      const on = calendar[place];
      if (on === undefined) continue;
      switch (event.is) {
        case 'join':
          on.branch = event.branch;
          on.isGone = false;
          on.isAdmitted = true;
          break;
        case 'leave':
          if (event.isTakenBack !== true) on.isGone = true;
          break;
        case 'suspend':
          on.isSuspended = true;
          break;
        case 'resume':
          on.isSuspended = false;
          break;
        case 'full':
          on.isFull = true;
          break;
        case 'excuse':
          on.isExcused = true;
          break;
      }
    }
  }
  return calendar;
};

export type Answers = {
  branch: string | null;
  /** Of the living roster: counted, asked for dues and talks. */
  isCounted: boolean;
  votes: boolean;
  isExpected: boolean;
  mayEnter: boolean;
};

/** Somebody who has left or is suspended is counted, expected, asked to vote and let in nowhere. */
export const answersOf = (on: DayOf): Answers => {
  const isLiving = on.isAdmitted && !on.isGone && !on.isSuspended;
  const branch = on.isGone ? null : on.branch;
  const isCounted = isLiving && branch !== null;
  return {
    branch,
    isCounted,
    votes: isCounted && on.isFull,
    isExpected: isCounted && !on.isExcused,
    mayEnter: !on.isGone && !on.isSuspended,
  };
};

/** The dues of a run of days are owed by who is a member on every day of it, from the first as one on, to the branch of its last day. */
export const owesIn = (calendar: readonly DayOf[], branch: string, [first, last]: readonly [number, number]): boolean => {
  const days = calendar.slice(first, last + 1).filter((on) => on.isAdmitted);
  const end = days[days.length - 1];
  return end !== undefined && answersOf(end).branch === branch && days.every((on) => answersOf(on).isCounted);
};
