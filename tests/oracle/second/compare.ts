// The second reader laid beside the program, over one file: what is said of each branch by both.
import { scoreDataset } from '../../../config/commands/score';
import type { ScoreSheet } from '../../../src-shared/engines/score/sheet';
import type { Dataset } from '../../../src-shared/records/dataset';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import type { RulePack } from '../../../src-shared/rules/packs/pack';
import type { BranchYear } from '../random-branch';
import type { Day } from './calendar';
import { secondSheet, type SecondSheet } from './sheet';
import type { Judged } from './verdicts';

export type Apart = { what: string; program: string; reader: string };
export type Asked = { file: Dataset; branchId: string; year: number; today: Day };

const PROGRAM_WORDS: Readonly<Record<string, string>> = { notMet: 'short', sixMonthsWithoutLife: 'silent', falsifiedRecord: 'falsified' };
const sameWord = (word: string): string => PROGRAM_WORDS[word] ?? word;

const lowest = (n: number, d: number): string => {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const by = divisor(n, d);
  return `${n / by}/${d / by}`;
};
const toldByReader = ({ state, earned, required }: Judged): string => `${state} ${required === 0 ? '-' : lowest(earned, required)}`;
const toldByProgram = (sheet: ScoreSheet, ruleId: string): string => {
  const found = sheet.findings.find(({ indicator }) => indicator.id === ruleId);
  if (found === undefined) return 'not judged';
  return `${sameWord(found.outcome)} ${found.fraction === null ? '-' : `${found.fraction.numerator}/${found.fraction.denominator}`}`;
};

/** Vetoes, the line, dimensions by their figure and rules under their floor, sorted. */
const blocksOf = (sheet: ScoreSheet): string =>
  sheet.blockedBy
    .map(({ kind, id }) => (kind === 'dimension' ? id.slice(1, 2) : sameWord(id)))
    .sort()
    .join();
const blocksRead = ({ vetoes, floors }: SecondSheet): string => [...vetoes, ...floors].sort().join();

export const programSheet = ({ file, branchId, year, today }: Asked, pack: RulePack = DEFAULT_PACK): ScoreSheet =>
  scoreDataset(file, { branchId, at: today, year: `${year}`, pack })[0] as ScoreSheet;
export const readSheet = ({ file, branchId, year, today }: Asked): SecondSheet => secondSheet(file, branchId, { year, today });

/** Whatever the program says otherwise than the second reader: every rule, the points to the tenth, bonus, blocks, verdict. */
export const apartFrom = (sheet: ScoreSheet, read: SecondSheet): Apart[] =>
  [
    ...Object.entries(read.rules).map(([id, judged]) => [id, toldByProgram(sheet, id), toldByReader(judged)] as const),
    ['score', `${sheet.scoreTenths}`, `${read.scoreTenths}`] as const,
    ['bonus', `${sheet.bonusTenths}`, `${read.bonusTenths}`] as const,
    ['period too short', `${sheet.isInsufficientPeriod}`, `${read.isInsufficientPeriod}`] as const,
    ['blocks', blocksOf(sheet), blocksRead(read)] as const,
    ['verdict', `${sheet.isQualified}`, `${read.isQualified}`] as const,
  ].flatMap(([what, program, reader]) => (program === reader ? [] : [{ what, program, reader }]));

export const apart = (asked: Asked, pack: RulePack = DEFAULT_PACK): Apart[] => apartFrom(programSheet(asked, pack), readSheet(asked));

/** A random branch-year of the first oracle as a file: of that oracle only the data is taken. */
export const askedOf = ({ facts, year, asOf }: BranchYear): Asked => ({
  file: {
    version: 2,
    exportedAt: '2030-01-01T00:00:00.000Z',
    hasNames: true,
    years: [`${year}`],
    countsFromOn: facts.countsFromOn ?? facts.branch.foundedOn,
    orgs: [...facts.superiors, facts.branch, ...facts.groups],
    members: facts.members,
    posts: facts.posts,
    terms: facts.terms,
    activities: facts.activities,
    records: facts.records,
    tailorings: [],
  } as unknown as Dataset,
  branchId: facts.branch._id,
  year,
  today: asOf,
});
