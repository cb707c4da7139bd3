// 优秀一般不超过三分之一: the count behind the refusal, the page's figure and rule 2.3.c.

/** How many may be excellent: `excellentMost(29, { numerator: 1, denominator: 3 })` is 9. */
export const excellentMost = (graded: number, share: { numerator: number; denominator: number }): number =>
  Math.floor((graded * share.numerator) / share.denominator);

/** How the grades of a branch stand: those who are graded, how many of them excellent, how many may be, and whether the committee has allowed more. */
export type ExcellentShare = { graded: number; excellent: number; most: number; isLifted: boolean };

export const isTooManyExcellent = ({ excellent, most, isLifted }: ExcellentShare): boolean => !isLifted && excellent > most;

/** 「参评 21 人，优秀最多 7 人，现在是 8 人。」 */
export const tooManyExcellentWords = ({ graded, most, excellent }: Pick<ExcellentShare, 'graded' | 'most' | 'excellent'>): string =>
  `参评 ${graded} 人，优秀最多 ${most} 人，现在是 ${excellent} 人。`;
