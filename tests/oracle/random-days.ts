import { addDays, addMonths, daysBetween, type Day } from '../../src-shared/kernel/day';
import type { Chance } from '../trust/random';

export type Given = { chance: Chance; year: number; asOf: Day; id: (word: string) => string };
type Span = { first: Day; last: Day };

const two = (value: number): string => String(value).padStart(2, '0');
const monthEnd = (year: number, month: number): Day => addDays(addMonths(`${year}-${two(month)}-01`, 1), -1);

/** Where something turns: ends of months and quarters, deadlines, and what lies a span of the standard before the asked day. */
const turnsOf = ({ year, asOf }: Given): Day[] => [
  ...Array.from({ length: 12 }, (_, index) => monthEnd(year, index + 1)),
  ...[
    `${year}-01-01`,
    `${year}-03-31`,
    `${year}-04-07`,
    `${year}-07-15`,
    `${year}-09-30`,
    `${year + 1}-01-07`,
    `${year + 1}-01-15`,
    `${year + 1}-01-31`,
    `${year + 1}-03-31`,
  ],
  ...[0, 10, 30, 90].map((back) => addDays(asOf, -back)),
];

/** That day, or one beside it, seldom one further away. */
export const around = ({ chance }: Given, day: Day): Day => addDays(day, chance.in(0.85) ? chance.between(-1, 1) : chance.between(-20, 20));

export const inSpan = ({ chance }: Given, { first, last }: Span): Day => {
  if (chance.in(0.2)) return first;
  return chance.in(0.25) ? last : addDays(first, chance.below(daysBetween(first, last) + 1));
};

/** Any day that bears on the year. */
export const anyDay = (given: Given): Day =>
  given.chance.in(0.5) ? around(given, given.chance.one(turnsOf(given))) : addDays(`${given.year}-01-01`, given.chance.below(470));

export const anyAsOf = (chance: Chance, year: number): Day => {
  const late = ['01-01', '01-07', '01-08', '01-15', '01-16', '01-31', '02-01', '02-13', '03-31', '04-01'].map(
    (day) => `${year + 1}-${day}`,
  );
  if (chance.in(0.35)) return `${year + 1}-04-0${chance.between(1, 9)}`;
  if (chance.in(0.35)) return chance.one(late);
  if (chance.in(0.2)) return `${year}-12-31`;
  return addDays(`${year}-01-01`, chance.below(365));
};

export const spansOf = (year: number, months: 1 | 3): (Span & { name: string })[] =>
  Array.from({ length: 12 / months }, (_, index) => {
    const first = `${year}-${two(index * months + 1)}-01`;
    return { name: months === 1 ? first.slice(0, 7) : `${year}-Q${index + 1}`, first, last: addDays(addMonths(first, months), -1) };
  });
