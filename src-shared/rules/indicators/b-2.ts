import type { BranchFacts, Fact, RecordFact } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import type { Day } from '../../kernel/day';
import { firstDayOf, inNextYear, lastDayOf, type Year } from '../../kernel/period';
import { laterOf } from '../../kernel/span';
import { BOOK_NAMES, type BookKind } from '../../records/kinds/book';
import { defaultCite, planCite } from '../../standard/cite';
import { branchRule, type Remedy } from '../indicator';
import { judgeDue, type Doing } from '../judge/due';
import { enterRemedy, ownOf } from '../judge/enter';
import { valueOn } from '../../standard/params';
import { dayWithin, wouldRecord } from '../remedy-records';

/** An empty contact book says that nobody wrote anything down; it is a book all the same, but not one that shows anything. */
const isFilled = ({ content }: RecordFact<'book'>): boolean => content.bookKind !== 'contactBook' || content.sourceCount > 0;

const booksOf = (facts: BranchFacts, gathered: Gathered, year: Year): RecordFact<'book'>[] =>
  ownOf(facts, gathered.records('book')).filter((book) => book.content.year === year);

/** All three are there from the day on which the last of them was first made. */
const madeOf = (books: readonly RecordFact<'book'>[]): Doing[] => {
  const firsts = BOOK_NAMES.map((bookKind) => books.find((book) => book.content.bookKind === bookKind && isFilled(book)));
  if (firsts.some((book) => book === undefined)) return [];
  const found = firsts.flatMap((book) => book ?? []);
  return [{ doneOn: found.map((book) => book.day).reduce(laterOf), evidenceIds: found.map((book) => book._id) }];
};

type Made = { facts: BranchFacts; year: Year; day: Day };

const wouldMake = ({ facts, year, day }: Made, bookKind: BookKind): RecordFact =>
  wouldRecord({
    type: 'book',
    orgId: facts.branch._id,
    day,
    key: `${year}:${bookKind}`,
    content: { bookKind, year, making: 1, madeOn: day, sourceCount: 1 },
  });

/** Books cost a tap; where nobody has noted a contact in the year that comes first. */
const remedyOf = (made: Made, contacts: number, asOfOn: Day): Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'> => {
  const { facts, year } = made;
  const [record, ...others] = BOOK_NAMES.map((bookKind) => wouldMake(made, bookKind)) as [RecordFact, ...RecordFact[]];
  if (contacts > 0) return enterRemedy({ would: record, first: others, by: 'secretary' });
  const on = dayWithin(year, asOfOn);
  const contact = wouldRecord({
    type: 'massContact',
    orgId: facts.branch._id,
    day: on,
    key: year,
    content: { memberId: facts.members[0]?._id ?? '', day: on, contactName: '', way: 'meeting', topic: '' },
  });
  const books: Fact[] = [record, ...others];
  return enterRemedy({ would: contact, first: books, by: 'member' });
};

export const booksMade = branchRule('B.2', {
  statement: 'the-three-books-of-the-year-are-made-and-none-is-empty',
  recordKinds: ['book', 'massContact'],
  why: 'The three books are made from what is recorded anyway and nobody writes them; only contacts with people around must have been noted by somebody.',
  cite: [
    planCite('二(二)1', '建立基层党建“一本两册”（高校党支部工作记录本，党员参加集体活动签到册、党员开展联系群众签到册）的标准化管理模式'),
    defaultCite('记录本归档'),
  ],
  check: (facts, gathered, at) =>
    judgeDue(
      {
        each: 'year',
        lateness: 'handing',
        dueOn: (year) => inNextYear(year, valueOn(at.params.booksUntil, lastDayOf(year))),
        done: (year) => madeOf(booksOf(facts, gathered, year)),
        open: () => [],
        remedy: (year) => {
          const contacts = ownOf(facts, gathered.records('massContact')).filter(
            (record) => record.day >= firstDayOf(year) && record.day <= lastDayOf(year),
          ).length;
          return remedyOf({ facts, year, day: laterOf(at.asOfOn, firstDayOf(year)) }, contacts, at.asOfOn);
        },
      },
      facts,
      { gathered, at },
    ),
});
