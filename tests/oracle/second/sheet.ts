// The second reader of the standard: a file, a branch, a year and a day become the fraction of each rule, the points and the
// verdict. Written from the text of the standard and its tables alone; plain and slow; nothing of the program is used but
// the type of the file.
import type { Dataset } from '../../../src-shared/records/dataset';
import { dayBy, falsifications, number, openBooks, own, text, type Asked, type Books } from './books';
import { later, quartersOf, within, type Day } from './calendar';
import * as development from './development';
import * as filings from './filings';
import * as meetings from './meetings';
import * as people from './people';
import { dimensionOf, RULES } from './rules';
import * as standing from './standing';
import { notApplicable, notYetDue, ofPeriod, share, sum, type Judged } from './verdicts';
import * as yearly from './yearly';

const SUB_BOARDS = 11;

/** 5.3.b: sub-boards with an entry or “本年度无”, of eleven; short of eleven it is open until the year closes. */
const subBoards = (books: Books): Judged => {
  const last = `${books.year}-12-31`;
  if (!books.hasAnnualDuties || books.isLetOffOn(last)) return notApplicable;
  const filled = new Set(
    filings
      .updatesIn(books)
      .filter(
        ({ day, paper }) =>
          day.startsWith(String(books.year)) && paper.content.board === 'notices' && text(paper.content, 'subBoard') !== undefined,
      )
      .map(({ paper }) => paper.content.subBoard),
  ).size;
  return books.today < last || (filled === 0 && books.today <= `${books.year + 1}-01-07`) ? notYetDue : share(filled, SUB_BOARDS);
};

/** 5.3.d */
const updates = (books: Books): Judged =>
  sum(
    books,
    quartersOf(books.year).map((quarter) => ({
      ...ofPeriod(books, quarter, { onTime: filings.updatesIn(books).some(({ day }) => within(day, quarter)), madeUp: false }),
      until: undefined,
    })),
  );

const HAVES = ['venue', 'facilities', 'signs', 'flag', 'books', 'rules'];
const WALL_RULES = ['orgChart', 'duties', 'lifeRules'];
const WALL_ITEMS = ['flag', 'oath', 'lifeSystem', 'quotations', 'dreamPosters'];

const JUDGES: Readonly<Record<string, (books: Books) => Judged>> = {
  '1.1.b': standing.committee,
  '1.1.c': standing.secretaryOnly,
  '1.1.f': standing.size,
  '1.2.a': filings.developmentPlan,
  '1.2.b': development.procedure,
  '1.2.c': development.materials,
  '2.1.a': filings.meetingsPlan,
  '2.1.b': filings.planNotice,
  '2.1.c': filings.meetingsReports,
  '2.1.d': meetings.generalMeetings,
  '2.1.e': meetings.committeeMeetings,
  '2.1.f': meetings.groupMeetings,
  '2.1.g': meetings.lectures,
  '2.1.j': meetings.secretaryLecture,
  '2.1.k': meetings.completeRecords,
  '2.2.a': yearly.lifeMeeting,
  '2.3.a': yearly.appraisal,
  '2.3.b': yearly.grades,
  '2.4.a': meetings.themeDays,
  '2.4.b': filings.themeDayReports,
  '3.1.a': filings.scheme,
  '3.1.c': filings.pointsNotices,
  '3.1.d': filings.pointsResult,
  '3.2.a': yearly.secretaryTraining,
  '3.2.b': yearly.workerTraining,
  '3.3.a': people.assessed,
  '3.3.b': people.paid,
  '3.3.c': filings.duesNotices,
  '3.3.d': yearly.duesBook,
  '3.4.a': yearly.relationCheck,
  '3.4.b': standing.oneBranchEach,
  '3.4.c': standing.transfers,
  '3.5.a': yearly.pioneering,
  '3.6.a': people.talks,
  '3.6.b': yearly.hardshipReview,
  '3.6.c': yearly.care,
  '3.6.d': yearly.commendations,
  '4.1.a': filings.workPlan,
  '4.1.b': meetings.monthlyDiscussion,
  '4.1.c': filings.workReports,
  '4.1.e': standing.duties,
  '4.2.a': people.reviews,
  '4.2.b': people.assessment,
  '5.1.a': standing.generalBranchRoom,
  '5.1.b': (books) => yearly.roomTicks(books, 'haves', HAVES),
  '5.1.c': standing.terminal,
  '5.2.a': (books) => yearly.roomTicks(books, 'wallRules', WALL_RULES),
  '5.2.b': (books) => yearly.roomTicks(books, 'wallItems', WALL_ITEMS),
  '5.2.c': (books) => yearly.roomTicks(books, 'facilitiesInOrder', []),
  '5.3.a': standing.boards,
  '5.3.b': subBoards,
  '5.3.c': standing.maintainer,
  '5.3.d': updates,
};

/** Q33: approved, known by the asked day, and in force on a day; one that was ended early holds to that day. */
const isExempt = (books: Books, ruleId: string, day: Day): boolean =>
  own(books, 'exemption').some(
    ({ content, state, day: recordedOn }) =>
      (state === 'approved' || state === 'ended') &&
      content.ruleId === ruleId &&
      (text(content, 'approvedOn') ?? recordedOn) <= books.today &&
      dayBy(content, 'fromOn', day) !== undefined &&
      [text(content, 'endedOn'), text(content, 'toOn')].every((last) => last === undefined || day <= last),
  );

export type SecondSheet = {
  rules: Readonly<Record<string, Judged>>;
  /** Tenths of a point, null when nothing was due. */
  scoreTenths: number | null;
  bonusTenths: number;
  isInsufficientPeriod: boolean;
  vetoes: string[];
  /** The line of 90 that was missed, dimensions under 80 % and rules less than half met. */
  floors: string[];
  isQualified: boolean | null;
};

type Weighed = { id: string; hundredths: number; judged: Judged };

/** Σ weight · fraction and Σ weight as whole numbers over one common denominator. */
const weigh = (rules: readonly Weighed[]): { earned: bigint; all: bigint } => {
  const counted = rules.filter(({ judged }) => judged.required > 0);
  const common = counted.reduce((product, { judged }) => product * BigInt(judged.required), 1n);
  const earned = counted.reduce(
    (total, { hundredths, judged }) => total + (BigInt(hundredths) * BigInt(judged.earned) * common) / BigInt(judged.required),
    0n,
  );
  return { earned, all: counted.reduce((total, { hundredths }) => total + BigInt(hundredths), 0n) * common };
};
/** Half-up, one decimal, once. */
const tenths = ({ earned, all }: { earned: bigint; all: bigint }): number | null =>
  all === 0n ? null : Number((earned * 2000n + all) / (all * 2n));

const BONUS_CAP = 30;
const PASS = 900;
const HALF_MET = ['2.1.d', '2.1.e', '2.1.f', '2.1.g', '2.4.a'];

const bonusOf = (books: Books): number => {
  const points = own(books, 'bonusItem')
    .filter(({ content, state }) => state === 'approved' && text(content, 'year') === String(books.year))
    .filter(({ content, day }) => (text(content, 'approvedOn') ?? day) <= books.today)
    .reduce((all, { content }) => all + (number(content, 'pointsTenths') ?? 0), 0);
  return Math.min(BONUS_CAP, points);
};

const vetoesOf = (books: Books, rules: Readonly<Record<string, Judged>>): string[] => [
  ...['2.2.a', '2.3.a'].filter((id) => rules[id]?.state === 'short'),
  ...(meetings.wasSilent(books) ? ['silent'] : []),
  ...(hasFalsified(books) ? ['falsified'] : []),
];

/** (The program still reads this otherwise: only in the books of the branch itself. No file here has it elsewhere.) The Party committee found a record of the branch to be false; the veto stands in the year the attestation names. */
const hasFalsified = ({ file, branch, year, today, countsFrom }: Books): boolean => {
  const ownIds = new Set([...file.activities, ...file.records].filter(({ orgId }) => orgId === branch._id).map(({ _id }) => _id));
  return falsifications(file, today).some(({ orgId, content }) => {
    const on = text(content, 'eventOn') ?? `${text(content, 'year')}-12-31`;
    const isOurs = orgId === branch._id || ownIds.has(String(content.recordId));
    return isOurs && on.startsWith(String(year)) && on >= countsFrom;
  });
};

/** The year sheet of a branch as the text has it, or its progress on a day of the year. */
export const secondSheet = (file: Dataset, branchId: string, asked: Asked): SecondSheet => {
  const books = openBooks(file, branchId, asked);
  const judge = (id: string): Judged =>
    (JUDGES[id] as (books: Books) => Judged)({ ...books, isLetOffOn: (day) => books.isLetOffOn(day) || isExempt(books, id, day) });
  const rules = Object.fromEntries(RULES.map(({ id }) => [id, judge(id)]));
  const weighed = RULES.map(({ id, hundredths }) => ({ id, hundredths, judged: rules[id] as Judged }));
  const dimensions = [...new Set(RULES.map(({ id }) => dimensionOf(id)))].filter((dimension) => {
    const { earned, all } = weigh(weighed.filter(({ id }) => dimensionOf(id) === dimension));
    return earned * 5n < all * 4n;
  });
  const scoreTenths = tenths(weigh(weighed));
  const floors = [
    ...(scoreTenths !== null && scoreTenths < PASS ? ['passLine'] : []),
    ...dimensions,
    ...HALF_MET.filter((id) => (rules[id] as Judged).earned * 2 < (rules[id] as Judged).required),
  ];
  const vetoes = vetoesOf(books, rules);
  const isInsufficientPeriod = later(books.branch.foundedOn, books.countsFrom) > `${books.year}-09-30`;
  const isFinal = asked.today >= `${books.year + 1}-04-01` || weighed.every(({ judged }) => !judged.isOpen);
  return {
    rules,
    scoreTenths,
    bonusTenths: bonusOf(books),
    isInsufficientPeriod,
    vetoes,
    floors,
    isQualified: isInsufficientPeriod || scoreTenths === null || !isFinal ? null : vetoes.length === 0 && floors.length === 0,
  };
};
