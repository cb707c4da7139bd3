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

export type Chosen = { people: number; fen: number; lines: In<'dues.record'>['lines'] };

export const chosenOf = (parts: readonly Part[], ticked: Ticked): Chosen => {
  const chosen = parts.filter(({ key }) => ticked.has(key));
  const lines = chosen.flatMap(({ memberId, months }) => months.map(({ month, lackingFen }) => ({ memberId, month, paidFen: lackingFen })));
  return { people: new Set(chosen.map(({ memberId }) => memberId)).size, fen: lines.reduce((sum, { paidFen }) => sum + paidFen, 0), lines };
};

const LONG_ARREARS = 3;

/** 逾期三个月: so many people are to be asked why before anything else. */
export const longInArrears = (lines: readonly DuesLine[]): number => lines.filter(({ arrears }) => arrears.length >= LONG_ARREARS).length;
