import type { Finding, ScoreSheetView } from '@shared/contract/score';
import { verdictText } from '@/text/score';

const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** 782 tenths are 「78.2%」. */
export const percentWord = (tenths: number | null): string => (tenths === null ? '—' : `${trimmed(tenths / 10, 1)}%`);

/** 900 tenths are 「90」, 908 「90.8」. */
export const tenthsWord = (tenths: number): string => trimmed(tenths / 10, 1);

/** Points in hundredths: 「75」, 「13.4」. */
export const pointsWord = (hundredths: number): string => trimmed(hundredths / 100, 1);

/** What a finding has earned of its weight, in hundredths; null when nothing of it is due yet. */
export const earnedOf = ({ fraction, weightHundredths }: Finding): number | null =>
  fraction === null ? null : (weightHundredths * fraction.numerator) / fraction.denominator;

export type Verdict = { tone: 'plain' | 'attn' | 'done'; head: string; rest: string };

const blockWords = (sheet: ScoreSheetView): string[] => {
  const dimensions = sheet.dimensions.filter(({ isBelowFloor }) => isBelowFloor);
  const vetoes = sheet.blockedBy.filter(({ kind }) => kind === 'veto');
  const nameOf = (id: string): string => sheet.dimensions.flatMap(({ items }) => items).find(({ itemId }) => itemId === id)?.name ?? id;
  const words = dimensions.map(({ name, percentTenths }) => verdictText.dimensionShort(name, percentWord(percentTenths)));
  if (words.length > 0) words.push(verdictText.everyDimension(sheet.floorPercent));
  return [...words, ...vetoes.map(({ id }) => verdictText.veto(nameOf(id)))];
};

/** The sheet in a sentence, and what stands in the way. */
export const verdictOf = (sheet: ScoreSheetView): Verdict => {
  if (sheet.isInsufficientPeriod) return { tone: 'plain', head: verdictText.insufficient, rest: verdictText.insufficientNote };
  if (sheet.scoreTenths === null) return { tone: 'plain', head: verdictText.noScore, rest: verdictText.noScoreNote };
  if (sheet.isQualified === null) return { tone: 'plain', head: verdictText.undecided, rest: '' };
  if (sheet.isQualified) return { tone: 'done', head: verdictText.qualified, rest: verdictText.qualifiedNote };
  const isShort = sheet.scoreTenths < sheet.passLineTenths;
  const blocks = blockWords(sheet);
  const first = isShort ? [verdictText.scoreShort(tenthsWord(sheet.scoreTenths), tenthsWord(sheet.passLineTenths))] : [];
  const lead = !isShort && blocks.length > 0 ? verdictText.scoreEnough : '';
  const rest = [...first, ...blocks].join('，');
  return { tone: 'attn', head: verdictText.notQualified, rest: rest === '' ? '' : `${lead}${rest}。` };
};
