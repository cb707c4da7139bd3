import type { Finding, ScoreSheetView } from '@shared/contract/score';
import { verdictText, wordsOfRule, wordsOfVeto } from '@/text/score';

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

const nameOfDimension = ({ dimensions }: ScoreSheetView, id: string) => dimensions.find(({ dimensionId }) => dimensionId === id);

/** What stands in the way besides the total: dimensions under the line, meetings under their floor, a veto. */
const blockWords = (sheet: ScoreSheetView): string[] => {
  const idsOf = (kind: ScoreSheetView['blockedBy'][number]['kind']): string[] => sheet.blockedBy.filter((block) => block.kind === kind).map(({ id }) => id);
  const dimensions = idsOf('dimension').map((id) => verdictText.dimensionShort(nameOfDimension(sheet, id)?.name ?? id, percentWord(nameOfDimension(sheet, id)?.percentTenths ?? null)));
  const floors = idsOf('floor').map((id) => wordsOfRule(id).short);
  return [
    ...idsOf('veto').map((id) => verdictText.veto(wordsOfVeto(id))),
    ...dimensions,
    ...(dimensions.length > 0 ? [verdictText.everyDimension(sheet.floorPercent)] : []),
    ...(floors.length > 0 ? [verdictText.rulesShort(floors)] : []),
  ];
};

/** The sheet in a sentence, and what stands in the way. */
export const verdictOf = (sheet: ScoreSheetView): Verdict => {
  if (sheet.isInsufficientPeriod) return { tone: 'plain', head: verdictText.insufficient, rest: verdictText.insufficientNote };
  if (sheet.scoreTenths === null) return { tone: 'plain', head: verdictText.noScore, rest: verdictText.noScoreNote };
  if (sheet.isQualified === null) return { tone: 'plain', head: verdictText.undecided, rest: verdictText.undecidedNote };
  if (sheet.isQualified) return { tone: 'done', head: verdictText.qualified, rest: verdictText.qualifiedNote };
  const isShort = sheet.scoreTenths < sheet.passLineTenths;
  const blocks = blockWords(sheet);
  const first = isShort ? [verdictText.scoreShort(tenthsWord(sheet.scoreTenths), tenthsWord(sheet.passLineTenths))] : [];
  const lead = !isShort && blocks.length > 0 ? verdictText.scoreEnough : '';
  const rest = [...first, ...blocks].join('，');
  return { tone: 'attn', head: verdictText.notQualified, rest: rest === '' ? '' : `${lead}${rest}。` };
};
