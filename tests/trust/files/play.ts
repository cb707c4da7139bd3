// One mutated file through the command's own reading and scoring, and whether what came of it may stand.
import { Refusal } from '../../../config/commands/arguments';
import { datasetFrom, packFrom } from '../../../config/commands/given-files';
import { scoreDataset, sheetLine } from '../../../config/commands/score';
import { branchesIn, packOf } from '../../../src-shared/engines/score/dataset';
import { chanceOf } from '../random';
import { mutated, someTailoring, type Due } from './mutations';

type Line = ReturnType<typeof sheetLine>;
/** The command from the file on: what it reads and how it scores; a fault is planted by another of the two. */
export type Program = { read: typeof datasetFrom; score: typeof scoreDataset };
export const PROGRAM: Program = { read: datasetFrom, score: scoreDataset };

export type Base = { name: string; text: string; at: string; year: string };
type Told = { lines: Line[]; pack: ReturnType<typeof packOf>; branches: string[] } | { refusal: string } | { trace: string };

const FILE = '文件.json';

const told = (program: Program, bytes: Uint8Array, { at, year, pack: table }: { at: string; year: string; pack?: Uint8Array }): Told => {
  try {
    const file = program.read(FILE, { read: () => bytes });
    if (!file.years.includes(year)) return { refusal: '这个文件只能重算别的年度。' };
    const adopted = packOf(file);
    const pack = table === undefined ? adopted : packFrom(FILE, adopted, () => table);
    return { lines: program.score(file, { at, year, pack }).map(sheetLine), pack, branches: branchesIn(file) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    return { trace: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

/** Words of a program that a reader cannot do anything with; and a line that says nothing in the reader's language. */
const UNREADABLE = /Invalid input|undefined|\[object|\bNaN\b|Error\b|^\s+at /;
const LONGEST_LINE = 400;

const faultOfRefusal = (refusal: string): string | null => {
  const bad = refusal.split('\n').find((line) => UNREADABLE.test(line) || !/\p{Script=Han}/u.test(line) || line.length > LONGEST_LINE);
  return bad === undefined ? null : `a refusal nobody can read: ${bad.slice(0, 200)}`;
};

const isShare = (share: string | null): boolean => {
  if (share === null) return true;
  const [numerator = NaN, denominator = NaN] = share.split('/').map(Number);
  return denominator > 0 && numerator >= 0 && numerator <= denominator;
};

/** What is so of every sheet, whatever it was computed from. */
const faultOfSheet = ({ branchId, score, coveragePercent, isQualified, blockedBy, findings, dimensions, bonus }: Line): string | null => {
  const isIn = (value: number, most: number): boolean => value >= 0 && value <= most;
  if (score !== null && !isIn(score, 100)) return `${branchId} scores ${score}`;
  if (!isIn(coveragePercent, 100) || !isIn(bonus, 100)) return `${branchId} has ${coveragePercent}% on record and ${bonus} of bonus`;
  if (isQualified === true && blockedBy.length > 0) return `${branchId} qualifies although ${blockedBy[0]?.id} blocks it`;
  const odd = [
    ...findings.map(({ ruleId, fraction }) => [ruleId, fraction] as const),
    ...dimensions.map(({ dimensionId, share }) => [dimensionId, share] as const),
  ].find(([, share]) => !isShare(share));
  return odd === undefined ? null : `${branchId}: ${odd[0]} earns ${odd[1]}`;
};

/** What of a sheet may not hang on the order or the names in a file. */
const essence = ({ branchId, score, coveragePercent, isQualified, findings }: Line): string =>
  JSON.stringify([
    branchId,
    score,
    coveragePercent,
    isQualified,
    findings.map(({ ruleId, outcome, fraction }) => [ruleId, outcome, fraction]),
  ]);

const faultOfDue = (due: Due, lines: readonly Line[], base: { line: Line; score: number }): string | null => {
  const own = lines.find(({ branchId }) => branchId === base.line.branchId);
  if (due === 'refused') return 'it was taken';
  if (due === 'any') return null;
  if (own === undefined) return 'its branch is gone';
  if (due === 'notHigher') return (own.score ?? 0) > base.score ? `${own.score} of ${base.score} after something was taken away` : null;
  return essence(own) === essence(base.line) ? null : `another sheet: ${own.score} for ${base.score}`;
};

const faultOf = (found: Told, due: Due, base: { line: Line; score: number }): string | null => {
  if ('trace' in found) return found.trace.split('\n').slice(0, 3).join(' ');
  if ('refusal' in found) return due !== 'same' ? faultOfRefusal(found.refusal) : `refused: ${found.refusal.slice(0, 300)}`;
  if (found.lines.length !== found.branches.length) return 'a branch without a sheet';
  return found.lines.map(faultOfSheet).find((fault) => fault !== null) ?? faultOfDue(due, found.lines, base);
};

export type Played = { seed: number; how: string; outcome: 'refused' | 'scored' | 'fault'; fault?: string };
const PACK_SHARE = 0.05;

/** Plays files by their seeds. */
export class FilePlayer {
  private readonly bases: { base: Base; bytes: Uint8Array; line: Line }[];

  constructor(
    bases: readonly Base[],
    private readonly program = PROGRAM,
  ) {
    this.bases = bases.map((base) => {
      const bytes = new TextEncoder().encode(base.text);
      const found = told(PROGRAM, bytes, base);
      const line = 'lines' in found ? found.lines[0] : undefined;
      if (line === undefined) throw new Error(`${base.name} is no right file: ${JSON.stringify(found).slice(0, 500)}`);
      return { base, bytes, line };
    });
  }

  play(seed: number): Played {
    const chance = chanceOf(seed);
    const { base, bytes, line } = chance.one(this.bases);
    if (chance.in(PACK_SHARE)) {
      const pack = new TextEncoder().encode(JSON.stringify(someTailoring(chance)));
      return this.judged(seed, 'a pack', { found: told(this.program, bytes, { ...base, pack }), due: 'any', line });
    }
    const made = mutated(base.text, chance);
    return this.judged(seed, made.how, { found: told(this.program, made.bytes, base), due: made.due, line });
  }

  private judged(seed: number, how: string, { found, due, line }: { found: Told; due: Due; line: Line }): Played {
    const fault = faultOf(found, due, { line, score: line.score ?? 0 });
    if (fault !== null) return { seed, how, outcome: 'fault', fault };
    return { seed, how, outcome: 'refusal' in found ? 'refused' : 'scored' };
  }
}
