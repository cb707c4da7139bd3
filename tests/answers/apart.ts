// Where two pages say different things of the same thing.
import type { YearLine } from '../../src-shared/contract/last-days';
import { addDays } from '../../src-shared/kernel/day';
import { dutyKey } from '../../src-shared/standard/duty';
import type { Asked } from './branch-as-read';
import { booksApart } from './apart-books';
import { flowApart } from './apart-flow';
import { byId, listsApart, WRITING } from './apart-lists';
import { othersApart } from './apart-others';
import { differing, type Apart } from './differing';
import type { Answers, DutySaid } from './surfaces';

const LISTS = ['home', 'calendar', 'phoneCalendar', 'week', 'score', 'whatIf'] as const;
const SOON_DAYS = 7;
const LATER_DAYS = 40;

/** The same duty has one name, one day and one number of people wherever it is shown, and lists keep one order. */
const dutiesApart = ({ lists }: Answers): Apart[] =>
  LISTS.flatMap((one, at) => LISTS.slice(at + 1).flatMap((other) => listsApart(`${one}, ${other}`, lists[one], lists[other])));

const lacking = (between: string, wanted: readonly DutySaid[], list: readonly DutySaid[]): Apart[] => {
  const known = byId(list);
  return wanted.filter(({ dutyId }) => !known.has(dutyId)).map(({ dutyId }) => ({ between, about: dutyId, said: 'there | not there' }));
};

/** Whether the sheet of the year asks for it; in spring duties of the year before stand beside those of this one. */
const isAskedBy = ({ findings, year }: Answers['sheet'], { dutyId, ruleIds }: DutySaid): boolean =>
  !dutyId.includes(`:${Number(year) - 1}`) &&
  findings.some(
    ({ ruleId, weightHundredths, kind, parts }) =>
      weightHundredths > 0 &&
      kind !== 'quality' &&
      ruleIds.includes(ruleId) &&
      parts.some(({ remedy, isPlanned }) => remedy !== null && !isPlanned && dutyId.startsWith(`${remedy.verb}:`)),
  );

/** What is owed on one page is owed on the other, as far as the other speaks of it. */
const presenceApart = ({ lists, sheet }: Answers, { today }: Asked): Apart[] => {
  const { home, calendar, week, score } = lists;
  const isSoon = ({ isOverdue, dueOn = '' }: DutySaid): boolean => isOverdue === true || dueOn <= addDays(today, SOON_DAYS);
  const isNear = ({ dueOn = '' }: DutySaid): boolean => dueOn <= addDays(today, LATER_DAYS);
  // A change of the roster is said at its rule, not among what is to be done.
  const isRoster = ({ dutyId }: DutySaid): boolean => dutyId.startsWith('roster:');
  const isWriting = ({ dutyId }: DutySaid): boolean => WRITING.test(dutyId);
  return [
    ...lacking(
      'home, calendar',
      home.filter((duty) => !isWriting(duty)),
      calendar,
    ),
    ...lacking('home, week', home.filter(isSoon), week),
    ...lacking('week, home', week, home),
    ...lacking(
      'home, score',
      home.filter((duty) => !isWriting(duty) && !isRoster(duty) && isAskedBy(sheet, duty)),
      score,
    ),
    ...lacking(
      'score, home',
      score.filter((duty) => !isWriting(duty) && isNear(duty) && isAskedBy(sheet, duty)),
      home,
    ),
  ];
};

/** The duty that does a thing of the year, where one alone does all of it. */
const thingId = ({ kinds, type, period, ruleIds: [ruleId = ''] }: YearLine): string =>
  dutyKey({ verb: kinds.length > 0 ? 'hold' : 'enter', kinds, type, period }, ruleId);

/** 全年要办 says done of nothing that is still owed, and calls what is owed by its name; of groups it speaks together. */
const yearApart = ({ lists: { calendar }, year: { view, names } }: Answers): Apart[] => {
  const known = new Map(view.duties.map(({ lineId, duty }) => [lineId, duty]));
  return view.lines.flatMap((line) => {
    const owed = calendar.filter(
      ({ dutyId, ruleIds }) =>
        line.ruleIds.some((ruleId) => ruleIds.includes(ruleId)) &&
        dutyId.split(':').includes(line.period ?? '') &&
        // A step that comes before it is another thing.
        (line.type === undefined || dutyId.split(':').includes(line.type)),
    );
    // What is begun stands as begun, and is still to be finished.
    const wrong = owed.filter(
      ({ dutyId }) => line.state === 'done' || line.state === 'late' || (line.state === 'planned' && !dutyId.startsWith('finish:')),
    );
    const duty = known.get(line.lineId);
    const own = owed.filter(({ dutyId }) => dutyId === duty?.dutyId && dutyId === thingId(line));
    const isPlain = line.asked === 1 && !line.kinds.includes('groupMeeting');
    return [
      ...(wrong[0] === undefined ? [] : differing('year, calendar', `state of ${line.lineId}`, line.state, `owed ${wrong[0].dutyId}`)),
      ...own
        .filter(() => isPlain)
        .flatMap(({ name, dueOn, ruleIds }) => [
          ...differing('year, calendar', `name of ${line.lineId}`, names.get(line.lineId), name),
          // Where it does something else besides, that may be owed sooner.
          ...(ruleIds.every((ruleId) => line.ruleIds.includes(ruleId))
            ? differing('year, calendar', `day of ${line.lineId}`, line.dueOn, dueOn)
            : []),
        ]),
      ...(duty === undefined ? [] : differing('year', `overdue ${line.lineId}`, line.state === 'missing' || !duty.isOverdue, true)),
    ];
  });
};

const verdictsApart = ({ verdicts: { home, score, whatIf } }: Answers): Apart[] => [
  ...differing('score, whatIf', 'verdict', score, whatIf),
  ...(score.startsWith(home) ? [] : differing('home, score', 'verdict', home, score)),
];

/** Every disagreement of the pages about one branch on one day. */
export const apartIn = (answers: Answers, asked: Asked): Apart[] => [
  ...dutiesApart(answers),
  ...presenceApart(answers, asked),
  ...yearApart(answers),
  ...verdictsApart(answers),
  ...othersApart(answers, asked),
  ...flowApart(answers, asked),
  ...booksApart(answers, asked),
];
