// What is judged person by person: 3.3.a, 3.3.b, 3.6.a, 4.2.a; and the committee's 4.2.b.
import { dayBy, number, own, rows, text, type Books, type Content, type Paper, type Person } from './books';
import { branchOn, isActiveOn, isMemberOn, joinedOn, membersOfYear, membersOn, secretaryOn } from './roster';
import { daysFrom, earlier, later, monthsOf, plusDays, plusMonths, quartersOf, type Day, type Period } from './calendar';
import { ABSENT, noData, notApplicable, notYetDue, ofYear, oneOrZero, putOff, sum, type Duty, type Judged } from './verdicts';

const assessments = (books: Books): { content: Content; fromMonth: string; assessedOn: Day }[] =>
  own(books, 'duesAssessment').flatMap(({ content, state }) => {
    const [fromMonth, assessedOn] = [text(content, 'fromMonth'), dayBy(content, 'assessedOn', books.today)];
    return fromMonth !== undefined && assessedOn !== undefined && ['effective', 'superseded'].includes(state)
      ? [{ content, fromMonth, assessedOn }]
      : [];
  });

/** The assessment in force for a person in a month: the last one from that month or an earlier one. */
const inForce = (books: Books, memberId: string, month: string): Content | undefined =>
  assessments(books)
    .filter(({ content, fromMonth }) => content.memberId === memberId && fromMonth <= month)
    .sort((one, other) => (`${one.fromMonth} ${one.assessedOn}` < `${other.fromMonth} ${other.assessedOn}` ? 1 : -1))[0]?.content;

/** 3.3.a: by 01-31, or 30 days after joining or admission, whichever is later. */
export const assessed = (books: Books): Judged => {
  if (!books.hasAnnualDuties) return notApplicable;
  return sum(
    books,
    membersOn(books, books.readOn).map((person) => {
      const since = joinedOn(books, person);
      const lastOn = putOff(books, later(`${books.year}-01-31`, plusDays(later(since, person.admittedOn), 30)));
      const until = later(lastOn, `${books.year + 1}-01-31`);
      // “Assess once at the start of the year” (§2.3): one of an earlier year goes on being owed, and is not this year's.
      const isDone = assessments(books).some(
        ({ content, fromMonth, assessedOn }) =>
          content.memberId === person._id && fromMonth.startsWith(String(books.year)) && assessedOn <= until,
      );
      if (isDone) return { is: books.today >= lastOn ? 'met' : 'open', lastOn };
      return { is: books.today > lastOn ? 'short' : 'open', lastOn, until };
    }),
  );
};

/** What was paid for a month by a day; a correction speaks of the day of what it corrects. */
const paidBy = (books: Books, memberId: string, month: string, limit: Day): number => {
  const payments = own(books, 'duesPayment').filter(({ state }) => ['recorded', 'posted'].includes(state));
  const dayOf = ({ content }: Paper): Day => String(payments.find(({ _id }) => _id === content.corrects)?.content.day ?? content.day);
  return payments
    .filter((paper) => dayOf(paper) <= limit && String(paper.content.day) <= books.today)
    .flatMap(({ content }) => rows(content, 'lines'))
    .filter((line) => line.memberId === memberId && line.month === month)
    .reduce((all, line) => all + (number(line, 'paidFen') ?? 0), 0);
};

/** A member through the whole of a month, or from the admission in it on (党费规定第八条); owed to the branch of the last day. */
const throughout = (books: Books, person: Person, { first, last }: Period): boolean => {
  if (!isMemberOn(books, person, last)) return false;
  for (let day = later(first, person.admittedOn); day <= last; day = plusDays(day, 1))
    if (!isActiveOn(person, day) || branchOn(person, day) === undefined) return false;
  return true;
};

const MAKE_UP_MONTHS = 6;

/** 3.3.b: paid in full by the end of the month, with consent of the quarter; within six months it is made up. */
export const paid = (books: Books): Judged =>
  sum(
    books,
    monthsOf(books.year)
      .filter((month) => books.had(month))
      .flatMap((month) =>
        books.file.members
          .filter((person) => throughout(books, person, month))
          .map((person): Duty => {
            const content = inForce(books, person._id, month.name);
            const due = content === undefined ? undefined : (number(content, 'dueFen') ?? 0);
            // Dues are owed by every member; whom nobody assessed has not paid, and was not let off.
            if (due !== undefined && due <= 0) return ABSENT;
            const quarter = quartersOf(books.year).find(({ first, last }) => first <= month.first && month.last <= last) as Period;
            const lastOn = putOff(books, content?.isQuarterly === true ? quarter.last : month.last);
            const until = plusMonths(lastOn, MAKE_UP_MONTHS);
            const hasPaid = (day: Day): boolean => due !== undefined && paidBy(books, person._id, month.name, day) >= due;
            if (hasPaid(lastOn)) return { is: books.today >= lastOn ? 'met' : 'open', lastOn };
            if (hasPaid(until)) return { is: 'madeUp', lastOn };
            return { is: books.today > lastOn ? 'short' : 'open', lastOn, until };
          }),
      ),
  );

/** 3.6.a: each member six months in the branch has had a talk with whoever was secretary that day. */
export const talks = (books: Books): Judged => {
  if (!books.hasAnnualDuties) return notApplicable;
  const secretary = secretaryOn(books, books.readOn);
  const talked = new Set(
    own(books, 'heartTalk')
      .filter(({ content, state }) => {
        const day = dayBy(content, 'day', books.today);
        return state === 'recorded' && day?.startsWith(String(books.year)) && secretaryOn(books, day) === content.talkerId;
      })
      .map(({ content }) => content.withId),
  );
  return sum(
    books,
    membersOfYear(books)
      .filter(({ _id }) => _id !== secretary)
      .map(({ _id }) => ofYear(books, talked.has(_id))),
  );
};

/** Persons who were secretary for three months of the year or more: as many days as January to March have, at a stretch or not. */
const longSecretaries = (books: Books): string[] => {
  const year = { first: `${books.year}-01-01`, last: `${books.year}-12-31` };
  const posts = books.file.posts.filter(({ orgId, postKind }) => orgId === books.branch._id && postKind === 'secretary');
  const daysOf = (id: string): number =>
    posts
      .filter(({ memberId }) => memberId === id)
      .reduce((all, { fromOn, toOn }) => all + daysFrom(later(fromOn, year.first), earlier(toOn ?? year.last, year.last)), 0);
  const enough = daysFrom(year.first, `${books.year}-03-31`);
  return [...new Set(posts.map(({ memberId }) => memberId))].filter((id) => daysOf(id) >= enough);
};
const POLL = ['pollGood', 'pollFairlyGood', 'pollFair', 'pollPoor'];

/** 4.2.a: whole persons; all four parts or it is short, except that what the superior has not entered is noData. */
export const reviews = (books: Books): Judged => {
  const last = `${books.year + 1}-03-31`;
  if (!books.hasAnnualDuties || books.isLetOffOn(last)) return notApplicable;
  const people = longSecretaries(books);
  if (people.length === 0) return notApplicable;
  const parts = people.map((memberId): Duty | 'waits' => {
    const review =
      own(books, 'secretaryReview').find(({ content }) => text(content, 'year') === String(books.year) && content.memberId === memberId)
        ?.content ?? {};
    const ofBranch =
      dayBy(review, 'toMembersOn', earlier(books.today, last)) !== undefined && POLL.some((key) => number(review, key) !== undefined);
    const ofSuperior = dayBy(review, 'toSuperiorOn', books.today) !== undefined && number(review, 'scoreSuperior') !== undefined;
    if (ofBranch && ofSuperior) return { is: books.today >= last ? 'met' : 'open', lastOn: last };
    if (!ofBranch && books.today > last) return { is: 'short', lastOn: last };
    return ofSuperior ? { is: 'open', lastOn: last } : 'waits';
  });
  const known = parts.filter((part): part is Duty => part !== 'waits');
  return known.length === 0 ? noData : sum(books, known);
};

const COMPONENTS = ['dailyEnteredOn', 'siteVisitEnteredOn', 'reviewEnteredOn'];

/** 4.2.b: three parts the committee enters. */
export const assessment = (books: Books): Judged => {
  const last = `${books.year + 1}-03-31`;
  if (!books.hasAnnualDuties || books.isLetOffOn(last)) return notApplicable;
  const isWhole = own(books, 'branchAssessment').some(
    ({ content }: Paper) =>
      text(content, 'year') === String(books.year) && COMPONENTS.every((key) => dayBy(content, key, books.today) !== undefined),
  );
  if (!isWhole) return noData;
  return books.today < last ? notYetDue : oneOrZero(true);
};
