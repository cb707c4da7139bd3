import { verdictOn, type Verdict as VerdictName } from '@shared/standard/verdict';
import type { DimensionLine, Finding, ScoreSheetView } from '@shared/contract/score';
import { verdictNotes, verdictText, verdictWords } from '@/text/score';
import { wordsOfRule, wordsOfVeto } from '@/text/score-rules';

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

/** 「67%」 of a list that was ticked. */
export const percentOf = ({ numerator, denominator }: { numerator: number; denominator: number }): string =>
  `${Math.round((100 * numerator) / denominator)}%`;

export type Verdict = { name: VerdictName; tone: 'plain' | 'attn' | 'done'; head: string; rest: string };

const TONES: Readonly<Record<VerdictName, Verdict['tone']>> = {
  insufficient: 'plain',
  noScore: 'plain',
  undecided: 'plain',
  qualified: 'done',
  notQualified: 'attn',
};

/** What a verdict is read from: a sheet the function sent, or one tried on the phone. */
export type Judged = Pick<
  ScoreSheetView,
  'scoreTenths' | 'passLineTenths' | 'floorPercent' | 'isQualified' | 'isInsufficientPeriod' | 'blockedBy'
> & {
  dimensions: readonly Pick<DimensionLine, 'dimensionId' | 'name' | 'percentTenths'>[];
};

const dimensionWords = ({ dimensions, floorPercent }: Judged, id: string): string => {
  const found = dimensions.find(({ dimensionId }) => dimensionId === id);
  const tenths = found?.percentTenths ?? 0;
  // 79.96 % is shown as 80 % and is below the line all the same.
  return tenths >= 10 * floorPercent
    ? verdictText.dimensionUnder(found?.name ?? id, floorPercent)
    : verdictText.dimensionShort(found?.name ?? id, percentWord(tenths));
};

/** What stands in the way besides the total: a veto, dimensions under the line, meetings under their floor. */
const blockWords = (sheet: Judged): string[] => {
  const idsOf = (kind: Judged['blockedBy'][number]['kind']): string[] =>
    sheet.blockedBy.filter((block) => block.kind === kind).map(({ id }) => id);
  const dimensions = idsOf('dimension').map((id) => dimensionWords(sheet, id));
  const floors = idsOf('floor').map((id) => wordsOfRule(id).short);
  return [
    ...idsOf('veto').map((id) => verdictText.veto(wordsOfVeto(id))),
    ...dimensions,
    ...(dimensions.length > 0 ? [verdictText.everyDimension(sheet.floorPercent)] : []),
    ...(floors.length > 0 ? [verdictText.rulesShort(floors)] : []),
  ];
};

/** All that blocks, in one sentence without its head; empty when nothing does. */
export const blockSentence = (sheet: Judged): string => {
  const isShort = sheet.scoreTenths !== null && sheet.scoreTenths < sheet.passLineTenths;
  const blocks = blockWords(sheet);
  const first = isShort ? [verdictText.scoreShort(tenthsWord(sheet.scoreTenths ?? 0), tenthsWord(sheet.passLineTenths))] : [];
  const lead = !isShort && blocks.length > 0 ? verdictText.scoreEnough : '';
  const rest = [...first, ...blocks].join('，');
  return rest === '' ? '' : `${lead}${rest}。`;
};

/** The sheet in a sentence, and what stands in the way. */
export const verdictOf = (sheet: Judged): Verdict => {
  const name = verdictOn(sheet);
  const head = verdictWords[name];
  const blocks = blockSentence(sheet);
  if (name === 'notQualified') return { name, tone: TONES[name], head, rest: blocks };
  // While something can still be changed nobody is called short; what would be in the way is said all the same.
  if (name === 'undecided' && blocks !== '') return { name, tone: 'attn', head, rest: verdictText.asRecorded(blocks) };
  return { name, tone: TONES[name], head, rest: verdictNotes[name] };
};
