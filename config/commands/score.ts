// npm run score -- --dataset FILE [--branch ID] [--at YYYY-MM-DD] [--year YYYY] [--pack FILE] [--json] | --schema
import { ASKED } from '../../src-shared/engines/dataset-check/asked';
import { branchesIn, factsIn, packOf } from '../../src-shared/engines/score/dataset';
import { computeSheet, type ScoreSheet, type WeighedFinding } from '../../src-shared/engines/score/sheet';
import { z } from '../../src-shared/kernel/schema';
import { dataset, type Dataset } from '../../src-shared/records/dataset';
import { contentSchema } from '../../src-shared/records/vocabulary/schema';
import { KINDS, type KindName } from '../../src-shared/records/kinds';
import type { RulePack } from '../../src-shared/rules/packs/pack';
import { wordsOfRule } from '../../src-shared/text/rules';
import { readArguments, Refusal, runCommandLine } from './arguments';
import { dayAsked } from './day-asked';
import { datasetFrom, packFrom } from './given-files';

/** The schema of the file with descriptions, each kind of record by its name. */
export const schemaOfDataset = (): unknown => {
  const kinds = Object.fromEntries(
    Object.entries(KINDS).map(([type, kind]) => [
      type,
      {
        title: kind.name,
        description: `${kind.purpose}。证明：${kind.proves.join('、') || '—'}。算分要有：${(ASKED[type as KindName] ?? []).join('、') || '—'}`,
        ...(z.toJSONSchema(contentSchema(kind.fields), { unrepresentable: 'any' }) as object),
      },
    ]),
  );
  return { title: '五化支部数据集', ...(z.toJSONSchema(dataset, { unrepresentable: 'any' }) as object), $defs: { contentByType: kinds } };
};

const findingLine = (finding: WeighedFinding) => ({
  ruleId: finding.indicator.id,
  name: wordsOfRule(finding.indicator.id).name,
  outcome: finding.outcome,
  ...(finding.notApplicableBecause === undefined ? {} : { because: finding.notApplicableBecause }),
  ...(finding.waitsFor === undefined ? {} : { waitsFor: finding.waitsFor }),
  weight: finding.weightHundredths / 100,
  fraction: finding.fraction === null ? null : `${finding.fraction.numerator}/${finding.fraction.denominator}`,
  expected: finding.expected,
  actual: finding.actual,
  madeUp: finding.madeUp,
  evidenceIds: finding.evidenceIds,
  parts: finding.parts.map(({ remedy, openIds: _, share, ...part }) => ({
    ...part,
    ...(share === undefined ? {} : { share: `${share.numerator}/${share.denominator}` }),
    remedy: remedy === null ? null : { verb: remedy.verb, byOn: remedy.byOn },
  })),
});

/** A sheet as a file: the score, what it rests on, and each finding with its parts. */
export const sheetLine = (sheet: ScoreSheet) => ({
  branchId: sheet.branchId,
  year: sheet.year,
  asOfOn: sheet.asOfOn,
  packVersion: sheet.packVersion,
  score: sheet.scoreTenths === null ? null : sheet.scoreTenths / 10,
  bonus: sheet.bonusTenths / 10,
  coveragePercent: sheet.coveragePercent,
  applicablePoints: sheet.applicableHundredths / 100,
  isQualified: sheet.isQualified,
  isInsufficientPeriod: sheet.isInsufficientPeriod,
  blockedBy: sheet.blockedBy,
  standing: {
    met: sheet.standing.metHundredths / 100,
    notMet: sheet.standing.notMetHundredths / 100,
    open: sheet.standing.openHundredths / 100,
  },
  dimensions: sheet.dimensions.map(({ dimensionId, name, share, isBelowFloor }) => ({
    dimensionId,
    name,
    share: share === null ? null : `${share.numerator}/${share.denominator}`,
    isBelowFloor,
  })),
  findings: sheet.findings.map(findingLine),
});

export type Scoring = { branchId?: string | undefined; at: string; year: string; pack: RulePack };

/** Scores the branches of a dataset with the engine of the functions and the phone. */
export const scoreDataset = (file: Dataset, { branchId, at, year, pack }: Scoring): ScoreSheet[] =>
  (branchId === undefined ? branchesIn(file) : [branchId]).map((id) => computeSheet(factsIn(file, id), pack, { year, asOfOn: at }));

/** What can no longer change, and what can, of the points of the whole year. */
const standingWords = ({ metHundredths, notMetHundredths, openHundredths }: ScoreSheet['standing']): string =>
  `已定做到 ${metHundredths / 100}、已定没做到 ${notMetHundredths / 100}、还没定 ${openHundredths / 100}`;

const verdictWord = (isQualified: boolean | null): string => (isQualified === null ? '未下结论' : isQualified ? '达标' : '未达标');

const HELP = `用法：npm run score -- --dataset 文件 [--branch 编号] [--year 年度] [--at 日期] [--pack 文件] [--json]
  --dataset 文件　从“五化 → 导出数据集”得到的文件
  --branch 编号　　只算这个支部；不写就算文件里的每个支部
  --year 年度　　　算哪一年；不写就是 --at 那一年
  --at 日期　　　　算到哪一天，如 2026-11-24；不写就是今天
  --pack 文件　　　换成这张分值和期限的表
  --json　　　　　 每条规则的结论、份额和依据
  --schema　　　　 打印数据集的格式
算得出的退出码是 0，文件或用法不对是 1（每一处不对一行），程序自己出错是 2。`;

/** What the command line prints. Throws Refusal for words and files that are not understood. */
export const answer = (words: readonly string[]): string => {
  const { flags, values } = readArguments(words, { flags: ['json', 'schema'], values: ['dataset', 'branch', 'at', 'year', 'pack'] });
  if (flags.has('help')) return HELP;
  if (flags.has('schema')) return JSON.stringify(schemaOfDataset(), null, 2);
  const path = values.get('dataset');
  if (path === undefined) throw new Refusal('用 --dataset 指出导出的数据集文件，或用 --schema 看它的格式。');
  const at = dayAsked(values.get('at'));
  const file = datasetFrom(path);
  const year = values.get('year') ?? at.slice(0, 4);
  if (!file.years.includes(year)) throw new Refusal(`这个文件只能重算 ${file.years.join('、')} 年。`);
  const branchId = values.get('branch');
  if (branchId !== undefined && !branchesIn(file).includes(branchId)) throw new Refusal(`这个文件里没有支部 ${branchId}。`);
  const sheets = scoreDataset(file, { branchId, at, year, pack: packFrom(values.get('pack'), packOf(file)) });
  if (flags.has('json')) return JSON.stringify({ at, year, sheets: sheets.map(sheetLine) }, null, 2);
  return sheets
    .map(
      (sheet) =>
        `${sheet.branchId}　${sheet.scoreTenths === null ? '还没有得分' : sheet.scoreTenths / 10}　依据有记录可查 ${sheet.coveragePercent}%　${verdictWord(sheet.isQualified)}　${standingWords(sheet.standing)}`,
    )
    .join('\n');
};

if (require.main === module) runCommandLine(answer);
