import type { DuesLine } from '@shared/contract/dues';
import type { In } from '@shared/contract';
import { firstDayOf, quarterOf, type Month } from '@shared/kernel/period';
import { periodWord } from '@shared/kernel/time-words';

/** A part of what somebody owes that is ticked by itself: this month, this quarter, or one month of arrears. */
export type Part = { key: string; memberId: string; word: string; fen: number; isArrears: boolean; months: DuesLine['owed'] };
export type Ticked = ReadonlySet<string>;

const sumOf = (months: DuesLine['owed']): number => months.reduce((sum, { lackingFen }) => sum + lackingFen, 0);

const wordOf = (line: DuesLine, month: Month): string =>
  line.isQuarterly && line.owed.length > 1
    ? periodWord(quarterOf(firstDayOf(month)))
    : periodWord(line.owed[0]?.month ?? month, firstDayOf(month));

/** The oldest first, as they are paid. */
export const partsOf = (line: DuesLine, month: Month): Part[] => {
  const { memberId } = line;
  const arrears = line.arrears.map(
    (owed): Part => ({
      key: `${memberId} ${owed.month}`,
      memberId,
      word: periodWord(owed.month, firstDayOf(month)),
      fen: owed.lackingFen,
      isArrears: true,
      months: [owed],
    }),
  );
  return line.owed.length === 0
    ? arrears
    : [
        ...arrears,
        { key: `${memberId} now`, memberId, word: wordOf(line, month), fen: sumOf(line.owed), isArrears: false, months: line.owed },
      ];
};

type Lines = (In<'dues.record'>['lines'][number] & { seenLackingFen: number })[];
export type Chosen = { people: number; fen: number; lines: Lines };
/** What somebody paid where it is another sum than what they owe: a part of it, or more. */
export type Typed = ReadonlyMap<string, number>;

/** What one person owes of the ticked months, the oldest first. */
const owedBy = (parts: readonly Part[], memberId: string): Lines =>
  parts
    .filter((part) => part.memberId === memberId)
    .flatMap(({ months }) => months.map(({ month, lackingFen }) => ({ memberId, month, paidFen: lackingFen, seenLackingFen: lackingFen })));

/** A smaller sum settles the oldest months; what is more than they come to is of the last. */
const withSum = (owed: Lines, fen: number): Lines => {
  let left = fen;
  return owed
    .map((line, index) => {
      const paidFen = index === owed.length - 1 ? left : Math.min(left, line.seenLackingFen);
      left -= paidFen;
      return { ...line, paidFen };
    })
    .filter(({ paidFen }) => paidFen > 0);
};

const totalOf = (lines: Lines): number => lines.reduce((sum, { paidFen }) => sum + paidFen, 0);

export const chosenOf = (parts: readonly Part[], ticked: Ticked, typed: Typed = new Map()): Chosen => {
  const chosen = parts.filter(({ key }) => ticked.has(key));
  const people = [...new Set(chosen.map(({ memberId }) => memberId))];
  const lines = people.flatMap((memberId) => {
    const owed = owedBy(chosen, memberId);
    return withSum(owed, typed.get(memberId) ?? totalOf(owed));
  });
  return { people: new Set(lines.map(({ memberId }) => memberId)).size, fen: totalOf(lines), lines };
};

/** What the ticked months of one person come to; null where none is ticked. */
export const owedOf = (parts: readonly Part[], ticked: Ticked, memberId: string): number | null => {
  const owed = owedBy(
    parts.filter(({ key }) => ticked.has(key)),
    memberId,
  );
  return owed.length === 0 ? null : totalOf(owed);
};

const LONG_ARREARS = 3;

/** 逾期三个月: so many people are to be asked why before anything else. */
export const longInArrears = (lines: readonly DuesLine[]): number => lines.filter(({ arrears }) => arrears.length >= LONG_ARREARS).length;
