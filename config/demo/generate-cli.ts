// A college as a file, one document a line, for tests and measurements of any size.
import { closeSync, openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isDay } from '../../src-shared/kernel/day';
import { collegeParts, type BranchPart } from './generate';

const USAGE = '用法：tsx config/demo/generate-cli.ts --seed 1 --today 2026-11-24 [--branches 24] --out 文件';
/** Ids of people in a file for measurements need no secret; a running environment has a key of its own. */
const FILE_KEY = 'generated-file';

type Order = { seed: number; today: string; branches: number; out: string };

const readOrder = (): Order | null => {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { seed: text, today: text, branches: text, out: text } });
    const order = {
      seed: Number(values.seed ?? 1),
      today: values.today ?? '',
      branches: Number(values.branches ?? 24),
      out: values.out ?? '',
    };
    const isSound =
      Number.isInteger(order.seed) && isDay(order.today) && Number.isInteger(order.branches) && order.branches > 0 && order.out !== '';
    return isSound ? order : null;
  } catch {
    return null;
  }
};

const linesOf = (part: BranchPart): string =>
  [
    ...part.roster,
    ...part.activities,
    ...part.records,
    ...part.former,
    ...part.ledger,
    ...part.rollCalls,
    ...part.declarations,
    ...part.postings,
  ]
    .map((document) => `${JSON.stringify(document)}\n`)
    .join('');

const write = ({ seed, today, branches, out }: Order): void => {
  const file = openSync(out, 'w');
  for (const part of collegeParts({ seed, today, branches, digestKey: FILE_KEY })) writeSync(file, linesOf(part));
  closeSync(file);
};

const order = readOrder();
if (order === null) {
  console.error(USAGE);
  process.exitCode = 1;
} else write(order);
