// One fault in each page, which the comparison of the pages must find.
import type { Known } from '../../cloudfunctions/shared/score/duties/view';
import { judgedOn } from '../../src-shared/engines/score/judged';
import { addDays } from '../../src-shared/kernel/day';
import type { Activity } from '../../src-shared/records/activity';
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import { kindsWord } from '../../src-shared/text/activity-words';
import type { Asked } from './branch-as-read';
import { pages, type DutySaid, type Flow, type Pages } from './surfaces';

const byDefaultNumbers = (known: Known): Known => {
  const { facts, sheet } = known.year;
  const judged = judgedOn(facts, DEFAULT_PACK, sheet.asOfOn);
  return { ...known, year: { ...known.year, pack: DEFAULT_PACK, judged, sheet: judged.sheet(sheet.year) } };
};

type List = 'home' | 'calendar' | 'phoneCalendar' | 'week';
const listing = (list: List, change: (duties: DutySaid[]) => DutySaid[]): Pages => ({
  ...pages,
  [list]: (known: Known, asked: Asked) => change(pages[list](known, asked)),
});

const binding = (change: (one: Activity) => Activity): Pages => ({
  ...pages,
  books: (known, asked) => {
    const book = pages.books(known, asked);
    return { ...book, activities: book.activities.map(change) };
  },
});

const charting = (change: (flow: Flow, known: Known) => Partial<Flow>): Pages => ({
  ...pages,
  flow: (known, asked) => {
    const flow = pages.flow(known, asked);
    return { ...flow, ...change(flow, known) };
  },
});

export const FAULTS: Readonly<Record<string, Pages>> = {
  'the first page computes with the default numbers': { ...pages, home: (known, asked) => pages.home(byDefaultNumbers(known), asked) },
  'the first page says that it is reached': { ...pages, homeVerdict: () => '达标。' },
  'the calendar calls the appraisal by the kind of its meeting': listing('calendar', (duties) =>
    duties.map((duty) => (duty.dutyId.startsWith('hold:appraisalMeeting') ? { ...duty, name: kindsWord(['appraisalMeeting']) } : duty)),
  ),
  'the file for the phone says the group before the month': listing('phoneCalendar', (duties) =>
    duties.map((duty) => ({ ...duty, name: duty.name.replace(/^(\d+月)(.+小组)会$/, '$2$1党小组会') })),
  ),
  'the list of the week leaves out what is overdue': listing('week', (duties) => duties.filter(({ isOverdue }) => isOverdue !== true)),
  'the list of the week is in the order of the ids': listing('week', (duties) =>
    [...duties].sort((a, b) => (a.dutyId < b.dutyId ? -1 : 1)),
  ),
  'the year says of what is missed that it was done': {
    ...pages,
    year: (known, asked) => {
      const view = pages.year(known, asked);
      return { ...view, lines: view.lines.map((line) => (line.state === 'missing' ? { ...line, state: 'done' as const } : line)) };
    },
  },
  'the score takes the day before for the last': {
    ...pages,
    score: (known) => {
      const view = pages.score(known);
      const sooner = <P extends { lastOn: string }>(part: P): P => ({ ...part, lastOn: addDays(part.lastOn, -1) });
      return { ...view, findings: view.findings.map((finding) => ({ ...finding, parts: finding.parts.map(sooner) })) };
    },
  },
  'the trial turns the verdict round': {
    ...pages,
    whatIf: (known, asked) => {
      const trial = pages.whatIf(known, asked);
      return { ...trial, base: { ...trial.base, isQualified: trial.base.isQualified !== true } };
    },
  },
  'the chart counts whoever talked with anybody': charting(({ heartTalk }, known) => ({
    heartTalk: known.year.records.some(({ type }) => type === 'heartTalk') ? [] : heartTalk,
  })),
  'the chart takes the meetings for the next step, whatever comes before': charting(() => ({ threeMeetings: ['meetings'] })),
  'the chart of the meetings speaks of the next one, whatever was held before': charting(({ organizationalLife }) => ({
    organizationalLife: organizationalLife.map((key) => (key === 'record' ? 'leave' : key)),
  })),
  'the chart of the theme day takes what was handed in for what is to be written': charting(({ themeDay }) => ({
    themeDay: themeDay.map((key) => (key === 'submitted' ? 'record' : key)),
  })),
  'the chart of the appraisal waits for the record, whatever meeting was held': charting(() => ({ democraticAppraisal: ['prepare'] })),
  'the chart of the way into the Party shows the step that was done last': charting(({ memberDevelopment }) => ({
    memberDevelopment: memberDevelopment.slice(1),
  })),
  'the first page of a member shows what the secretary owes': { ...pages, memberHome: pages.home },
  'the first page of a recorder shows what others write': {
    ...pages,
    recorderHome: (known, asked) => pages.home(known, asked).filter(({ dutyId }) => dutyId.startsWith('record:')),
  },
  'the first page of a group leader shows all groups': {
    ...pages,
    leaderHomes: (known, asked) => {
      const homes = pages.leaderHomes(known, asked);
      const all = [...homes.values()].flat();
      return new Map([...homes.keys()].map((groupId) => [groupId, all]));
    },
  },
  'the books leave out the first talk': {
    ...pages,
    books: (known, asked) => {
      const book = pages.books(known, asked);
      const first = book.records.find(({ type }) => type === 'heartTalk');
      return { ...book, records: book.records.filter((record) => record !== first) };
    },
  },
  'the books count a meeting that was cancelled': binding((one) => (one.state === 'cancelled' ? { ...one, state: 'confirmed' } : one)),
  'the books expect one more than the roll': binding((one) =>
    one.roll === undefined ? one : { ...one, roll: { ...one.roll, expected: one.roll.expected + 1 } },
  ),
  'the books leave out who came from afar': binding((one) =>
    one.roll === undefined
      ? one
      : { ...one, roll: { ...one.roll, lines: one.roll.lines.filter(({ mode }) => mode !== 'online').slice(1) } },
  ),
};
