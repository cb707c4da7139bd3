// What is done once a year, at the close of it: 2.2.a, 2.3.a, 2.3.b, 3.2–3.6 and the checks of the venue.
import { own, rows, text, type Books, type Paper } from './books';
import { membersOfYear, membersOn, secretaryOn, standingOn } from './roster';
import { plusDays, type Day } from './calendar';
import { linesOf } from './filings';
import { mayDoWithout } from './standing';
import { ABSENT, notApplicable, notYetDue, ofYear, share, sum, type Duty, type Judged } from './verdicts';

const inWindow = (books: Books, day: Day): boolean =>
  day >= `${books.year}-01-01` && day <= `${books.year + 1}-03-31` && day <= books.today;

/** “12-31, counted if held by 03-31 next year”: it is settled then, not before. */
const untilSpring = (books: Books, isDone: boolean): Duty => {
  if (!books.hasAnnualDuties) return ABSENT;
  const lastOn = `${books.year}-12-31`;
  if (isDone) return { is: books.today >= lastOn ? 'met' : 'open', lastOn };
  return { is: books.today > `${books.year + 1}-03-31` ? 'short' : 'open', lastOn, until: `${books.year + 1}-03-31` };
};

/** 2.2.a */
export const lifeMeetingHeld = (books: Books): boolean =>
  books.activities.some(
    ({ orgId, kinds, day, scope, appraisalYear }) =>
      orgId === books.branch._id &&
      scope !== 'joint' &&
      kinds.includes('organizationalLifeMeeting') &&
      appraisalYear === String(books.year) &&
      inWindow(books, day),
  );
export const lifeMeeting = (books: Books): Judged => sum(books, [untilSpring(books, lifeMeetingHeld(books))]);

/** The meeting a record names; where it names none, one of the branch that names the year. */
const hasMeeting = (books: Books, activityId: unknown): boolean =>
  books.activities.some(
    ({ _id, orgId, kinds, scope, appraisalYear }) =>
      orgId === books.branch._id &&
      scope !== 'joint' &&
      kinds.includes('appraisalMeeting') &&
      (activityId === undefined ? appraisalYear === String(books.year) : _id === activityId),
  );

/** 2.3.a: the appraisal of the branch, “state ≥ held; meeting confirmed”. The day it was held, or undefined. */
export const appraisalHeldOn = (books: Books): Day | undefined =>
  own(books, 'democraticAppraisal')
    .filter(
      ({ state, content }) => ['held', 'evaluated', 'published'].includes(state) && text(content, 'appraisalYear') === String(books.year),
    )
    .flatMap(({ content }) => {
      const heldOn = text(content, 'heldOn');
      return heldOn !== undefined && inWindow(books, heldOn) && (heldOn < books.countsFrom || hasMeeting(books, content.activityId))
        ? [heldOn]
        : [];
    })
    .sort()[0];
export const appraisal = (books: Books): Judged => sum(books, [untilSpring(books, appraisalHeldOn(books) !== undefined)]);

/** 2.3.b: full members of 12-31, 30 days after the meeting; without one it is short when it can be held no more. */
export const grades = (books: Books): Judged => {
  if (!books.hasAnnualDuties) return notApplicable;
  const heldOn = appraisalHeldOn(books);
  const people = membersOfYear(books).filter((person) => standingOn(person, books.readOn) === 'full');
  if (people.length === 0) return notApplicable;
  const graded = new Set(
    heldOn === undefined
      ? []
      : own(books, 'appraisalResult')
          .filter(({ content, state }) => state === 'confirmed' && text(content, 'appraisalYear') === String(books.year))
          .filter(({ content }) => text(content, 'grade') !== undefined || text(content, 'noGradeReason') !== undefined)
          .filter(({ content, day }) => (text(content, 'gradedOn') ?? day) <= books.today)
          .map(({ content }) => content.memberId),
  );
  const lastOn = heldOn === undefined ? `${books.year + 1}-03-31` : plusDays(heldOn, 30);
  return sum(
    books,
    people.map(({ _id }) =>
      graded.has(_id) ? { is: books.today >= lastOn ? 'met' : 'open', lastOn } : { is: books.today > lastOn ? 'short' : 'open', lastOn },
    ),
  );
};

const thisYear = (books: Books, day: Day | undefined): day is Day =>
  day !== undefined && day <= books.today && day.startsWith(String(books.year));
const once = (books: Books, type: string, key: string, states: readonly string[]): boolean =>
  own(books, type).some(({ content, state }) => states.includes(state) && thisYear(books, text(content, key)));
const yearly = (books: Books, isDone: boolean): Judged => sum(books, [ofYear(books, isDone)]);

/** A training session is anybody's: it counts for the branch of each person in it (records.md §0 `sheets`). */
const trained = (books: Books, memberId: string, kinds: readonly string[] | 'concentrated'): boolean =>
  books.file.records.some(
    ({ _id, type, state, content, missing }) =>
      type === 'trainingSession' &&
      missing.length === 0 &&
      state === 'recorded' &&
      !books.falsifiedIds.has(_id) &&
      thisYear(books, text(content, 'toOn')) &&
      (kinds === 'concentrated' ? content.isConcentrated === true : kinds.includes(String(content.sessionKind))) &&
      rows(content, 'lines').some((line) => line.memberId === memberId),
  );

/** 3.2.a: the secretary of the day; none in office is short. */
export const secretaryTraining = (books: Books): Judged => {
  const secretary = secretaryOn(books, books.readOn);
  return yearly(books, secretary !== undefined && trained(books, secretary, 'concentrated'));
};
/** 3.2.b: each party worker besides the secretary. */
export const workerTraining = (books: Books): Judged => {
  const secretary = secretaryOn(books, books.readOn);
  const workers = books.file.posts.filter(
    ({ orgId, postKind, fromOn, toOn, memberId }) =>
      orgId === books.branch._id &&
      postKind === 'partyWorker' &&
      fromOn <= books.readOn &&
      (toOn === undefined || books.readOn <= toOn) &&
      memberId !== secretary,
  );
  return sum(
    books,
    [...new Set(workers.map(({ memberId }) => memberId))].map((id) =>
      ofYear(books, trained(books, id, ['partyWorkerTraining', 'secretaryClass'])),
    ),
  );
};

/** 3.3.d: one tick a year for the branch. */
export const duesBook = (books: Books): Judged =>
  yearly(
    books,
    own(books, 'attestation').some(
      ({ content, state }) =>
        state === 'recorded' &&
        content.attestKind === 'duesBook' &&
        content.isTrue === true &&
        text(content, 'year') === String(books.year) &&
        thisYear(books, text(content, 'attestedOn')),
    ),
  );

/** 3.4.a: every member of the day of the check stands in it. */
export const relationCheck = (books: Books): Judged =>
  yearly(
    books,
    own(books, 'relationCheck').some((paper) => {
      const day = text(paper.content, 'checkedOn');
      if (paper.state !== 'confirmed' || text(paper.content, 'year') !== String(books.year) || !thisYear(books, day)) return false;
      const listed = new Set(linesOf(paper).map(({ memberId }) => memberId));
      return membersOn(books, day).every(({ _id }) => listed.has(_id));
    }),
  );

/** The reviews of the year's ledger, the last first. */
const ledgersOf = (books: Books): Paper[] =>
  own(books, 'hardshipLedger')
    .filter(
      ({ content, state }) =>
        state === 'recorded' && text(content, 'year') === String(books.year) && thisYear(books, text(content, 'reviewedOn')),
    )
    .sort((one, other) => (String(one.content.reviewedOn) < String(other.content.reviewedOn) ? 1 : -1));

/** 3.5.a, 3.6.b, 3.6.d */
export const pioneering = (books: Books): Judged => yearly(books, once(books, 'pioneerActivity', 'day', ['recorded']));
export const hardshipReview = (books: Books): Judged => yearly(books, ledgersOf(books).length > 0);
/** “党内”: the praise of the branch itself; `level` is read (records.md §3). */
export const commendations = (books: Books): Judged =>
  yearly(
    books,
    own(books, 'commendation').some(
      ({ content, state }) => state === 'recorded' && content.level === 'branch' && thisYear(books, text(content, 'day')),
    ),
  );

/** 3.6.c: “n/a if ledger reviewed and empty”. */
export const care = (books: Books): Judged => {
  const isEmpty = ledgersOf(books)[0]?.content.isEmpty === true;
  return isEmpty ? notApplicable : yearly(books, once(books, 'careActivity', 'day', ['recorded']));
};

/** 5.1.b, 5.2.a–c: the better check of the branch's own room or its general branch's. */
export const roomTicks = (books: Books, key: string, keys: readonly string[]): Judged => {
  const last = `${books.year}-12-31`;
  if (!books.hasAnnualDuties || books.isLetOffOn(last) || mayDoWithout(books)) return notApplicable;
  const owners = [books.branch._id, books.generalBranchId];
  const ticks = books.file.records
    .filter(
      ({ type, orgId, state, content, missing }) =>
        missing.length === 0 &&
        type === 'roomCheck' &&
        owners.includes(orgId) &&
        state === 'recorded' &&
        text(content, 'year') === String(books.year),
    )
    .filter(({ content }) => thisYear(books, text(content, 'checkedOn')))
    .map(({ content }) => {
      const value = content[key];
      return typeof value === 'boolean'
        ? Number(value)
        : keys.filter((one) => (value as Record<string, unknown> | undefined)?.[one] === true).length;
    });
  if (books.today < last || (ticks.length === 0 && books.today <= plusDays(last, 7))) return notYetDue;
  return share(Math.max(0, ...ticks), Math.max(1, keys.length));
};
