// What every page says of one branch on one day, each asked by its own functions; a fault can be planted in any of them.
import { homeDuties } from '../../cloudfunctions/shared/score/duties/home';
import { owedNow, owedThisYear } from '../../cloudfunctions/shared/score/duties/branch-duties';
import { calendarDaysOf } from '../../cloudfunctions/shared/score/duties/calendar-days';
import { lastDayLineOf, type Known } from '../../cloudfunctions/shared/score/duties/view';
import { yearLinesOf } from '../../cloudfunctions/shared/score/duties/year-lines';
import { weekLinesOf } from '../../cloudfunctions/shared/score/digest/week';
import { activityLineOf } from '../../cloudfunctions/shared/meetings/activities/line';
import { flowPlacesIn } from '../../cloudfunctions/shared/score/flow-place';
import { viewOfSheet } from '../../cloudfunctions/shared/score/view';
import { verdictOf } from '../../miniprogram/features/score/figures';
import { linesOfSheet } from '../../miniprogram/features/score/open-lines';
import { monthsOf } from '../../miniprogram/pages/activity/year/year-view';
import { trialOf, type Trial } from '../../miniprogram/pages/score/what-if/trial';
import { dutyTitle } from '../../miniprogram/text/duties';
import { verdictWords } from '../../miniprogram/text/score';
import type { ActivityLine } from '../../src-shared/contract/activity';
import type { Out } from '../../src-shared/contract';
import type { ScoreSheetView } from '../../src-shared/contract/score';
import { attendanceRegister } from '../../src-shared/engines/books/sign-in-books';
import { meetingsBlocks, summaryBlocks } from '../../src-shared/engines/books/meetings';
import type { BookFacts } from '../../src-shared/engines/books/facts';
import { yearBlocks } from '../../src-shared/engines/books/year';
import type { Day } from '../../src-shared/kernel/day';
import { yearOf } from '../../src-shared/kernel/period';
import { FLOW_STEPS, type FlowKind } from '../../src-shared/records/flow-steps';
import { verdictOn } from '../../src-shared/standard/verdict';
import { BOOK_WORDS } from '../../src-shared/text/book-words';
import { dutyName } from '../../src-shared/text/duty-words';
import { knownFrom, RECORDER, recordsOf, storedOf, type Asked } from './branch-as-read';

/** A duty as a page shows it; a page that does not say a thing leaves it out. */
export type DutySaid = {
  dutyId: string;
  name: string;
  dueOn?: Day;
  isOverdue?: boolean;
  until?: Day | undefined;
  people?: number;
  ruleIds: readonly string[];
};

/** The keys of the steps at which the branch stands in each chart. */
export type Flow = Readonly<Record<FlowKind, readonly string[]>>;

/** Who looks at a first page: the secretary may do everything, the others what their post or the meeting says. */
type Looking = { memberId: string; isSecretary?: true; leads?: string };

const homeOf = (known: Known, { today, nowAt }: Asked, { memberId, isSecretary, leads }: Looking): DutySaid[] => {
  const posts = leads === undefined ? [] : [{ postKind: 'groupLeader', orgId: leads }];
  const context = { has: () => isSecretary === true, who: { memberId, posts, branchIds: [] }, today } as never;
  return homeDuties({ ...known, context }, owedNow(known, { today, nowAt }), []).map((duty) => ({
    dutyId: duty.dutyId,
    name: dutyTitle(duty, today),
    dueOn: duty.dueOn,
    isOverdue: duty.isOverdue,
    until: duty.canBeMadeUpUntilOn,
    people: duty.members.length,
    ruleIds: duty.ruleIds,
  }));
};

/** The pages' own functions. */
export const pages = {
  home: (known: Known, asked: Asked): DutySaid[] => homeOf(known, asked, { memberId: '', isSecretary: true }),
  memberHome: (known: Known, asked: Asked): DutySaid[] => homeOf(known, asked, { memberId: 'm:none' }),
  recorderHome: (known: Known, asked: Asked): DutySaid[] => homeOf(known, asked, { memberId: RECORDER }),
  leaderHomes: (known: Known, asked: Asked): ReadonlyMap<string, DutySaid[]> =>
    new Map(known.roster.groups.map(({ _id }) => [_id, homeOf(known, asked, { memberId: 'm:none', leads: _id })])),
  homeVerdict: ({ year: { sheet } }: Known): string => verdictWords[verdictOn(sheet)],
  calendar: (known: Known, { today, nowAt }: Asked): DutySaid[] =>
    owedThisYear(known, { today, nowAt }).flatMap((duty) => {
      const line = lastDayLineOf(duty, known, today);
      if (line === null) return [];
      const { dutyId, ruleIds, dueOn, isOverdue, canBeMadeUpUntilOn: until, people } = line;
      return [{ dutyId, ruleIds, name: dutyName(line, today), dueOn, isOverdue, until, people }];
    }),
  calendarActivities: (known: Known): ActivityLine[] => known.year.activities.map((one) => activityLineOf(one, known.roster.groups)),
  phoneCalendar: (known: Known, { today, nowAt, facts }: Asked): DutySaid[] =>
    calendarDaysOf(known, { today, nowAt }).map(({ id, title }) => ({
      dutyId: id.slice(`due-${facts.branch._id}-`.length),
      name: title.replace(/·最后一天$/, ''),
      ruleIds: [],
    })),
  week: (known: Known, { today, nowAt }: Asked): DutySaid[] =>
    weekLinesOf(known, { today, nowAt }).map((line) => ({ ...line, name: dutyName(line, today) })),
  year: (known: Known, { today, nowAt, year }: Asked): Out<'activity.year'> => ({
    orgId: '',
    orgName: '',
    ...yearLinesOf(known, { year, mayPlan: true }, { today, nowAt }),
  }),
  score: (known: Known): ScoreSheetView => viewOfSheet(known.year, { mayPlan: true, mayTry: true, mayNames: true, ownId: '', records: [] }),
  whatIf: ({ year: { facts, year } }: Known, { today, tailorings }: Asked): Trial =>
    trialOf({ orgId: '', year, asOfOn: today, facts, tailorings } as never, 'today'),
  flow: ({ year: { judged, activities, records } }: Known, { today, nowAt }: Asked): Flow =>
    Object.fromEntries(
      flowPlacesIn({ activities, records, judged }, { today, nowAt, isOfficer: true }).map(({ flowKind, now }) => [
        flowKind,
        now.map((place) => FLOW_STEPS[flowKind][place - 1]?.key ?? ''),
      ]),
    ) as unknown as Flow,
  books: ({ year: { facts } }: Known, { today, nowAt, year }: Asked): BookFacts => ({
    ...facts,
    collegeName: '',
    year,
    madeAt: nowAt,
    madeOn: today,
    activities: facts.activities.filter(({ day }) => yearOf(day) === year).map(storedOf),
    records: recordsOf(facts),
    head: null,
  }),
};
export type Pages = typeof pages;

/** All that is said, in the words and figures of the pages. */
export type Answers = {
  lists: Readonly<Record<'home' | 'calendar' | 'phoneCalendar' | 'week' | 'score' | 'whatIf', DutySaid[]>>;
  /** The first pages of those who are no officers: a member, who records some of the meetings, who leads each group. */
  others: { member: DutySaid[]; recorder: DutySaid[]; leaders: ReadonlyMap<string, DutySaid[]> };
  verdicts: Readonly<Record<'home' | 'score' | 'whatIf', string>>;
  year: { view: Out<'activity.year'>; names: ReadonlyMap<string, string> };
  sheet: ScoreSheetView;
  flow: Flow;
  meetings: ActivityLine[];
  /** The table of the year; all who were expected and all who came, by the pages of the meetings; all who came, by the sign-in book; the days of talks. */
  books: { summary: { head: string; rows: string }; people: number; came: number; talks: readonly string[] };
};

const MEETING = BOOK_WORDS.meeting;

const talkRows = (book: BookFacts): readonly (readonly string[])[] =>
  yearBlocks(book).flatMap((block) => (block.is === 'table' && block.head === BOOK_WORDS.talksHead ? block.rows : []));

const bookAnswers = (book: BookFacts): Answers['books'] => {
  const table = summaryBlocks(book).flatMap((block) => (block.is === 'table' ? [block] : []))[0];
  const facts = meetingsBlocks(book).flatMap((block) => (block.is === 'facts' ? block.lines.flat() : []));
  return {
    summary: { head: (table?.head ?? []).slice(1, -1).join(), rows: (table?.rows ?? []).map(String).join(';') },
    people: facts
      .filter(([label]) => label === MEETING.expected || label === MEETING.present)
      .reduce((sum, [, words]) => sum + Number.parseInt(words, 10), 0),
    talks: talkRows(book).flatMap(([, , days = '']) => days.split('、')),
    came: attendanceRegister(book).rows.reduce((sum, row) => sum + Number((row.at(-2) ?? '0/0').split('/')[0]), 0),
  };
};

const told = new WeakMap<Asked, Map<unknown, unknown>>();
/** A page that has been asked about a branch is not asked again: of the faults each changes one. */
const once = <T>(asked: Asked, page: unknown, ask: () => T): T => {
  const known = told.get(asked) ?? new Map<unknown, unknown>();
  told.set(asked, known);
  if (!known.has(page)) known.set(page, ask());
  return known.get(page) as T;
};

/** Asks every page about the same branch on the same day. */
export const answersOf = (asked: Asked, given: Pages = pages): Answers => {
  const known = once(asked, knownFrom, () => knownFrom(asked));
  const ask = <T>(page: (known: Known, asked: Asked) => T): T => once(asked, page, () => page(known, asked));
  const sheet = ask(given.score);
  const trial = ask(given.whatIf);
  const view = ask(given.year);
  const { head, rest } = verdictOf(trial.base);
  const said = verdictOf(sheet);
  return {
    lists: {
      home: ask(given.home),
      calendar: ask(given.calendar),
      phoneCalendar: ask(given.phoneCalendar),
      week: ask(given.week),
      score: linesOfSheet(sheet).flatMap(({ dutyId, title: name, dueOn, ruleIds }) =>
        dutyId.startsWith('planned:') ? [] : [{ dutyId, name, dueOn, ruleIds }],
      ),
      whatIf: trial.options
        .filter(({ choice }) => !choice.isOthers)
        .map(({ choice, title }) => ({
          dutyId: choice.choiceId,
          name: title.replace(/·\d+ 人$/, ''),
          dueOn: choice.dueOn,
          ruleIds: choice.ruleIds,
        })),
    },
    others: { member: ask(given.memberHome), recorder: ask(given.recorderHome), leaders: ask(given.leaderHomes) },
    verdicts: { home: ask(given.homeVerdict), score: `${said.head}${said.rest}`, whatIf: `${head}${rest}` },
    year: { view, names: new Map(monthsOf(view).flatMap(({ rows }) => rows.map(({ line, name }) => [line.lineId, name] as const))) },
    sheet,
    flow: ask(given.flow),
    meetings: ask(given.calendarActivities),
    books: bookAnswers(ask(given.books)),
  };
};
