import { firstDayOf, monthOf, yearOf } from '../../src-shared/kernel/period';
import { ACTIVITY_KINDS } from '../../src-shared/records/activity';
import { KIND_SHORT } from '../../src-shared/text/activity-words';
import { differing, type Apart } from './differing';
import type { Asked } from './branch-as-read';
import type { Answers } from './surfaces';

type Held = Answers['meetings'];

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** How many meetings of each kind, month by month, as the page of the book that sums them up has it. */
const tableOf = (held: Held, year: string): { head: string; rows: string } => {
  const kinds = ACTIVITY_KINDS.filter((kind) => held.some((one) => one.kinds.includes(kind)));
  const cells = (some: Held): string[] =>
    [...kinds.map((kind) => some.filter((one) => one.kinds.includes(kind)).length), some.length].map((sum) =>
      sum === 0 ? '' : String(sum),
    );
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const rows = [
    ...months.map((month) => [`${Number(month.slice(5))}月`, ...cells(held.filter(({ day }) => monthOf(day) === month))]),
    ['合计', ...cells(held)],
  ];
  return { head: kinds.map((kind) => KIND_SHORT[kind]).join(), rows: rows.map(String).join(';') };
};

/** A month of which the score says that the meeting was held has such a meeting in the book, and its evidence the same people. */
const scoreApart = ({ findings, evidence, year }: Answers['sheet'], held: Held): Apart[] => [
  ...findings
    .filter(({ ruleId }) => ['2.1.d', '2.1.e', '2.1.f', '2.1.g', '2.4.a'].includes(ruleId))
    .flatMap(({ ruleId, parts }) =>
      parts
        .filter(
          ({ outcome, period, isMadeUp }) => outcome === 'met' && !isMadeUp && period !== undefined && firstDayOf(period).startsWith(year),
        )
        .filter(({ evidenceIds }) => !held.some(({ activityId }) => evidenceIds.includes(activityId)))
        .map(({ period }) => ({ between: 'score, books', about: `${ruleId} ${period ?? ''}`, said: 'held | not there' })),
    ),
  ...evidence.activities.flatMap((one) => {
    const same = held.find(({ activityId }) => activityId === one.activityId);
    return same === undefined
      ? []
      : differing('score, calendar', `people of ${one.activityId}`, `${one.present}/${one.expected}`, `${same.present}/${same.expected}`);
  }),
];

/** A book counts the meetings that the calendar shows as confirmed, with the same numbers of people. */
export const booksApart = ({ books, meetings, sheet }: Answers, { year }: Asked): Apart[] => {
  const held = meetings.filter(({ day, state }) => state === 'confirmed' && yearOf(day) === year);
  const { head, rows } = tableOf(held, year);
  return [
    ...differing('books, calendar', 'meetings', books.summary.rows, rows),
    ...differing('books, calendar', 'heads', books.summary.head, head),
    ...differing('books, calendar', 'people', books.people, sumOf(held.map(({ expected = 0, present = 0 }) => expected + present))),
    ...differing('books, calendar', 'attendance', books.came, sumOf(held.map(({ present = 0 }) => present))),
    ...scoreApart(sheet, held),
  ];
};
