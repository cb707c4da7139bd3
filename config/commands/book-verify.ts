// npm run book:verify -- --chain 存证链.json --check 3FA1-09BC-77D2
// Years later, without the program and without any key: whether the chain still ends as the book says.
import { chainFile, type ChainFile } from '../../src-shared/contract/book';
import { chainVerdict } from '../../src-shared/engines/books/verdict';
import { readJson } from './json-file';
import { readArguments, Refusal, runCommandLine } from './arguments';

const readChain = (file: string): ChainFile => {
  const parsed = chainFile.safeParse(readJson(file));
  if (!parsed.success) throw new Refusal(`${file} 不是从“一本两册”导出的存证链。`);
  return parsed.data;
};

const USAGE = '用法：npm run book:verify -- --chain 存证链.json --check 校验值';

/** The answer in one line; a chain that does not agree, a file or a value that cannot be read is a refusal. */
export const verifyAnswer = (words: readonly string[]): string => {
  const { flags, values } = readArguments(words, { flags: [], values: ['chain', 'check'] });
  if (flags.has('help')) return USAGE;
  const [chain, typed] = [values.get('chain'), values.get('check')];
  if (chain === undefined || typed === undefined) throw new Refusal(USAGE);
  const file = readChain(chain);
  const verdict = chainVerdict(file.entries, typed);
  if (verdict.is === 'unreadable') throw new Refusal('校验值是 12 位，由 0–9 和 A–F 组成。');
  if (verdict.is === 'different')
    throw new Refusal(
      verdict.fault === null
        ? '不一致：链里没有这个校验值。请联系学院党委组织部。'
        : `不一致：存证链从第 ${verdict.fault.seq} 号起被改动过。请联系学院党委组织部。`,
    );
  const corrected = verdict.since.filter((entry) => entry.entryKind === 'correction').length;
  return `一致，记录本印出后没有被改过。${file.orgName}，到第 ${verdict.head.seq} 号；之后又确认 ${verdict.since.length - corrected} 条，更正 ${corrected} 条。`;
};

if (require.main === module) runCommandLine(verifyAnswer);
