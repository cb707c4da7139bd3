// A college as a calendar: for each day which branches and groups there are, who is where and who heads what, painted over day
// by day in the order in which things were entered. It shares no code with the engines.
export type CollegeEvent =
  | { is: 'there'; from: number; org: string }
  | { is: 'gone'; from: number; org: string }
  | { is: 'place'; from: number; who: string; branch: string; group: string | null }
  | { is: 'head'; from: number; org: string; who: string | null }
  /** Somebody heads nothing of these any more. */
  | { is: 'unhead'; from: number; who: string; orgs: readonly string[] };

export type CollegeDay = {
  there: Set<string>;
  places: Map<string, { branch: string; group: string | null }>;
  heads: Map<string, string>;
};

const paint = (on: CollegeDay, event: CollegeEvent): void => {
  switch (event.is) {
    case 'there':
      on.there.add(event.org);
      break;
    case 'gone':
      on.there.delete(event.org);
      on.heads.delete(event.org);
      break;
    case 'place':
      on.places.set(event.who, { branch: event.branch, group: event.group });
      break;
    case 'head':
      if (event.who === null) on.heads.delete(event.org);
      else on.heads.set(event.org, event.who);
      break;
    case 'unhead':
      for (const org of event.orgs) if (on.heads.get(org) === event.who) on.heads.delete(org);
      break;
  }
};

/** What holds on each day, by its place in the calendar. */
export const collegeCalendar = (events: readonly CollegeEvent[], days: number): CollegeDay[] => {
  const calendar = Array.from({ length: days }, (): CollegeDay => ({ there: new Set(), places: new Map(), heads: new Map() }));
  for (const event of events) for (const on of calendar.slice(event.from)) paint(on, event);
  return calendar;
};

/** One line for everything that is there on a day, and one for each person: what both sides have to say alike. */
export const toldOn = ({ there, places, heads }: CollegeDay): string[] => [
  ...[...there].sort().map((org) => {
    const people = [...places].filter(([, at]) => at.branch === org || at.group === org).map(([who]) => who);
    return `${org}: ${people.sort().join(' ')} head ${heads.get(org) ?? '-'}`;
  }),
  ...[...places].map(([who, { branch, group }]) => {
    const own = [...heads].filter(([, head]) => head === who).map(([org]) => org);
    return `${who} in ${branch} ${group ?? '-'} heads ${own.sort().join(' ')}`;
  }),
];
