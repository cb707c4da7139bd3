// What is handed in or put up by a day of its own: plans, reports, notices, the points scheme and its result.
import { number, own, papersOf, rows, text, words, type Books, type Paper } from './books';
import { earlier, halvesOf, makeUpLimit, plusDays, quartersOf, wholeYear, type Day, type Period } from './calendar';
import { ABSENT, byDeadline, notApplicable, putOff, sum, type Duty, type Judged } from './verdicts';

type Receiver = 'generalBranch' | 'partyCommittee';

const RETURN_DAYS = 10;

/** The first day a paper was handed in to a receiver; a return that stands for more than ten days undoes it. */
const handedIn = (books: Books, paper: Paper, receiver: Receiver): Day | undefined => {
  if (!['submitted', 'received', 'returned'].includes(paper.state)) return undefined;
  const stands = (paper.filedTo ?? []).filter(
    (filed) =>
      filed.receiver === receiver &&
      filed.firstSubmittedOn <= books.today &&
      !(filed.state === 'returned' && (filed.returnedOn === undefined || books.today > plusDays(filed.returnedOn, RETURN_DAYS))),
  );
  return stands.map(({ firstSubmittedOn }) => firstSubmittedOn).sort()[0];
};
const firstHandedIn = (books: Books, papers: readonly Paper[], receiver: Receiver): Day | undefined =>
  papers.flatMap((paper) => handedIn(books, paper, receiver) ?? []).sort()[0];

const toCommittee = (books: Books, papers: readonly Paper[]): Day | undefined => firstHandedIn(books, papers, 'partyCommittee');

/** “filedTo[generalBranch, else partyCommittee]”: the committee's line speaks where nobody stands between. */
const upward = (books: Books, papers: readonly Paper[]): Day | undefined =>
  papers
    .flatMap((paper) => {
      const isBetween = books.generalBranchId !== null || (paper.filedTo ?? []).some(({ receiver }) => receiver === 'generalBranch');
      return firstHandedIn(books, [paper], isBetween ? 'generalBranch' : 'partyCommittee') ?? [];
    })
    .sort()[0];

const ofTheYear = (books: Books, type: string, key = 'year'): Paper[] =>
  own(books, type).filter(({ content }) => text(content, key) === String(books.year));

/** A duty of the whole year with a day in it: late until 01-31 it is half (“at latest 01-31”). */
const yearly = (books: Books, on: Day | undefined, deadline: Day): Duty =>
  books.hasAnnualDuties ? byDeadline(books, on, { deadline, limit: `${books.year + 1}-01-31` }) : ABSENT;
const inMarch = ({ year }: Books): Day => `${year}-03-31`;

const plans = (books: Books, kind: string): Paper[] =>
  ofTheYear(books, 'annualPlan').filter(({ content }) => words(content, 'planKinds').includes(kind));
const meetingsPlanFiled = (books: Books): Day | undefined => toCommittee(books, plans(books, 'threeMeetings'));

/** 1.2.a: “an empty plan is valid”. */
export const developmentPlan = (books: Books): Judged =>
  sum(books, [yearly(books, toCommittee(books, ofTheYear(books, 'developmentPlan')), inMarch(books))]);
/** 2.1.a */
export const meetingsPlan = (books: Books): Judged => sum(books, [yearly(books, meetingsPlanFiled(books), inMarch(books))]);
/** 4.1.a: to the general branch; where there is none above, to the committee. */
export const workPlan = (books: Books): Judged => sum(books, [yearly(books, upward(books, plans(books, 'partyBuilding')), inMarch(books))]);

const PUT_UP = ['published', 'ended'];
const notices = (books: Books, kind: string): { publishedOn: Day; paper: Paper }[] =>
  own(books, 'publicNotice').flatMap((paper) => {
    const publishedOn = text(paper.content, 'publishedOn');
    const isOne = PUT_UP.includes(paper.state) && text(paper.content, 'noticeKind') === kind;
    return isOne && publishedOn !== undefined && publishedOn <= books.today ? [{ publishedOn, paper }] : [];
  });

/** 2.1.b: within 7 days of filing; without a plan its own deadline is that of the plan and those 7 days. */
export const planNotice = (books: Books): Judged => {
  const handedInOn = meetingsPlanFiled(books);
  // A plan handed in after all make-ups is none: 2.1.a was not done.
  const filedOn = handedInOn !== undefined && handedInOn <= `${books.year + 1}-01-31` ? handedInOn : undefined;
  // Where the plan was due before the college counts there is nothing to make known.
  const planDue = putOff(books, inMarch(books));
  if (filedOn === undefined && planDue < books.countsFrom) return notApplicable;
  const shown = notices(books, 'annualPlan')
    .filter(({ paper }) => text(paper.content, 'year') === String(books.year))
    .map(({ publishedOn }) => publishedOn)
    .sort()[0];
  return sum(books, [yearly(books, filedOn === undefined ? undefined : shown, plusDays(filedOn ?? inMarch(books), 7))]);
};

/** 2.1.c, 2.4.b, 4.1.c: one report of a half-year, a part for each rule. */
const halfReports = (books: Books, part: string, handed: (books: Books, papers: readonly Paper[]) => Day | undefined): Judged =>
  sum(
    books,
    halvesOf(books.year).map((half) => {
      if (!books.had(half)) return ABSENT;
      const reports = own(books, 'halfYearReport').filter(
        ({ content }) => text(content, 'half') === half.name && words(content, 'reportKinds').includes(part),
      );
      return byDeadline(books, handed(books, reports), { deadline: plusDays(half.last, 15), limit: makeUpLimit(half) });
    }),
  );
export const meetingsReports = (books: Books): Judged => halfReports(books, 'threeMeetings', toCommittee);
export const themeDayReports = (books: Books): Judged => halfReports(books, 'themeDay', toCommittee);
export const workReports = (books: Books): Judged => halfReports(books, 'work', upward);

const NOTICE_DAYS = 15;
const WORKING_DAYS = 5;

const quarterly = (books: Books, duty: (quarter: Period, limits: { deadline: Day; limit: Day }) => Duty): Judged =>
  sum(
    books,
    quartersOf(books.year).map((quarter) =>
      books.had(quarter) ? duty(quarter, { deadline: plusDays(quarter.last, NOTICE_DAYS), limit: makeUpLimit(quarter) }) : ABSENT,
    ),
  );
const shownFor = (books: Books, kind: string, quarter: Period): { publishedOn: Day; paper: Paper }[] =>
  notices(books, kind)
    .filter(({ paper }) => text(paper.content, 'quarter') === quarter.name)
    .sort((one, other) => (one.publishedOn < other.publishedOn ? -1 : 1));

/** 3.3.c */
export const duesNotices = (books: Books): Judged =>
  quarterly(books, (quarter, limits) => byDeadline(books, shownFor(books, 'dues', quarter)[0]?.publishedOn, limits));

/** 3.1.a: adopted by a confirmed general meeting of the branch. */
const schemeAdopted = (books: Books): Day | undefined =>
  ofTheYear(books, 'pointsScheme')
    .filter(({ state }) => state === 'adopted' || state === 'superseded')
    .filter(
      ({ content }) =>
        String(content.adoptedOn) < books.countsFrom ||
        books.activities.some(
          ({ _id, orgId, kinds, scope }) =>
            _id === content.adoptedActivityId && orgId === books.branch._id && scope === 'branch' && kinds.includes('generalMeeting'),
        ),
    )
    .flatMap(({ content }) => text(content, 'adoptedOn') ?? [])
    .filter((day) => day <= earlier(books.today, `${books.year + 1}-01-31`))
    .sort()[0];
export const scheme = (books: Books): Judged => sum(books, [yearly(books, schemeAdopted(books), inMarch(books))]);

/** Until its last day is over; one without a last day while it has not ended. */
const isStillUp = (books: Books, { content, state }: Paper): boolean => {
  const endsOn = text(content, 'endsOn');
  return endsOn === undefined ? state !== 'ended' : books.today <= endsOn;
};

/** 3.1.c: it counts when it has run its five working days; without a scheme nothing can be made public. */
export const pointsNotices = (books: Books): Judged => {
  const hasScheme = schemeAdopted(books) !== undefined;
  return quarterly(books, (quarter, limits) => {
    if (!hasScheme) return byDeadline(books, undefined, limits);
    const first = shownFor(books, 'points', quarter).find(({ paper }) => (number(paper.content, 'minWorkingDays') ?? 0) >= WORKING_DAYS);
    const isUp = first !== undefined && isStillUp(books, first.paper);
    // Put up in time and still up it is not short; put up late it is, until it has run.
    if (isUp && first.publishedOn <= putOff(books, limits.deadline)) return { is: 'open', lastOn: limits.deadline };
    return byDeadline(books, isUp ? undefined : first?.publishedOn, limits);
  });
};

/** 3.1.d: the first stage is enough (domain.md §3). */
export const pointsResult = (books: Books): Judged => {
  const closed = ofTheYear(books, 'pointsAnnualResult')
    .filter(({ state }) => state === 'firstStage' || state === 'complete')
    .flatMap(({ content }) => text(content, 'closedOn') ?? [])
    .filter((day) => day <= books.today)
    .sort()[0];
  return sum(books, [yearly(books, schemeAdopted(books) === undefined ? undefined : closed, `${books.year + 1}-01-15`)]);
};

/** 5.3.d: at least one update put up in the quarter. */
export const updatesIn = (books: Books): { day: Day; paper: Paper }[] =>
  papersOf(books, 'disclosureEntry', books.branch._id).flatMap((paper) => {
    const day = text(paper.content, 'publishedOn');
    return paper.state === 'published' && day !== undefined && day <= books.today ? [{ day, paper }] : [];
  });
export const linesOf = (paper: Paper): readonly { readonly [key: string]: unknown }[] => rows(paper.content, 'lines');
export const yearOf = (books: Books): Period => wholeYear(books.year);
