// A file of any version becomes one of today's before it is read: files are kept for years on somebody's disk.
import { DATASET_VERSION } from './dataset';
import { openRecord } from './open-record';
import { upgraded, type Upgrade } from './vocabulary/version';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The facts of a file are of the version of the file; they say none of their own. */
const factsOpened = (list: unknown): unknown =>
  Array.isArray(list)
    ? list.map((fact) => {
        if (!isPlain(fact)) return fact;
        const { v: _, ...rest } = openRecord({ ...fact, v: 1 } as Plain);
        return rest;
      })
    : list;

const toPaths: Upgrade = (before) => ({
  ...before,
  version: 2,
  activities: factsOpened(before.activities),
  records: factsOpened(before.records),
});

/** What was read from a file, as today's program writes it; what is no dataset is handed back for the schema to refuse. Throws Newer. */
export const openDataset = (read: unknown): unknown =>
  isPlain(read) && typeof read.version === 'number'
    ? upgraded(read, read.version, { version: DATASET_VERSION, upgrades: { 2: toPaths } })
    : read;
