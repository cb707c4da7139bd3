import type { DuesBaseLine } from '@shared/contract/dues';
import type { In } from '@shared/contract';
import { firstDayOf } from '@shared/kernel/period';
import { dueFenOf, paysByBase } from '@shared/standard/dues/due';
import type { PayerKind } from '@shared/standard/dues/payer-kinds';

/** What somebody has written into a line; what is not written stays as it was assessed last. */
export type Draft = { payerKind?: PayerKind; baseFen?: number | null };
export type Drafts = Readonly<Record<string, Draft>>;

export type Row = {
  line: DuesBaseLine;
  payerKind: PayerKind;
  baseFen: number | undefined;
  paysByBase: boolean;
  /** What it comes to by the regulation; null while the base is not known. */
  dueFen: number | null;
  /** It says something that does not stand yet: the year is not assessed, or the sum would be another. */
  isNew: boolean;
};

export const rowOf = (line: DuesBaseLine, draft: Draft = {}): Row => {
  const payerKind = draft.payerKind ?? line.payerKind;
  const baseFen = draft.baseFen === undefined ? line.baseFen : (draft.baseFen ?? undefined);
  const isByBase = paysByBase(payerKind);
  const dueFen = dueFenOf({ payerKind, baseFen, day: firstDayOf(line.fromMonth) });
  const isChanged = payerKind !== line.payerKind || (isByBase && baseFen !== line.baseFen);
  return { line, payerKind, baseFen, paysByBase: isByBase, dueFen, isNew: !line.isAssessed || isChanged };
};

/** Of whom less was allowed nothing is assessed here: that needs its reason and the day of the Party committee. */
export const rowsOf = (lines: readonly DuesBaseLine[], drafts: Drafts): Row[] =>
  lines.filter(({ isReduced }) => !isReduced).map((line) => rowOf(line, drafts[line.memberId]));

export const orderOf = (rows: readonly Row[]): In<'dues.assess'>['lines'] =>
  rows
    .filter(({ isNew, dueFen }) => isNew && dueFen !== null)
    .map(({ line, payerKind, baseFen, paysByBase: isByBase }) => ({
      memberId: line.memberId,
      payerKind,
      ...(isByBase && baseFen !== undefined ? { baseFen } : {}),
      seenId: line.assessmentId,
    }));

/** Who still lacks a base before they can be assessed. */
export const lackingBase = (rows: readonly Row[]): number => rows.filter(({ isNew, dueFen }) => isNew && dueFen === null).length;
