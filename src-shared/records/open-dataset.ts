// A file of any version becomes one of today's before it is read: files are kept for years on somebody's disk.
import { DATASET_VERSION } from './dataset';
import { kindOf } from './kinds';
import { openContent, openRecord } from './open-record';
import type { Fields } from './vocabulary/field';
import { Newer, upgraded, type Upgrade } from '../kernel/versions';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The facts of a file are of the version of the file; they say none of their own. What a step cannot make anything of stays for the schema to refuse. */
const factsOpened = (list: unknown): unknown =>
  Array.isArray(list)
    ? list.map((fact: unknown) => {
        if (!isPlain(fact)) return fact;
        try {
          const { v: _, ...rest } = openRecord({ ...fact, v: 1 } as Plain);
          return rest;
        } catch (error) {
          if (error instanceof Newer) throw error;
          return fact;
        }
      })
    : list;

const toPaths: Upgrade = (before) => ({
  ...before,
  version: 2,
  activities: factsOpened(before.activities),
  records: factsOpened(before.records),
});

/** A choice whose words are numbered is often written by its number: `1` is `"1"`. */
const respelled = (fields: Fields, content: Plain): Plain =>
  Object.fromEntries(
    Object.entries(content).map(([name, value]): [string, unknown] => {
      const field = Object.prototype.hasOwnProperty.call(fields, name) ? fields[name] : undefined;
      if (field?.is === 'choice' && typeof value === 'number' && String(value) in field.words) return [name, String(value)];
      if (field?.is !== 'rows' || !Array.isArray(value)) return [name, value];
      return [name, value.map((row: unknown) => (isPlain(row) ? respelled(field.of, row) : row))];
    }),
  );

const recordRespelled = (record: unknown): unknown => {
  const kind = isPlain(record) && typeof record.type === 'string' ? kindOf(record.type) : undefined;
  return kind === undefined || !isPlain(record) || !isPlain(record.content)
    ? record
    : { ...record, content: respelled(kind.fields, record.content) };
};

/** A version is a whole number from 1 on; whatever else stands there, no program wrote it. */
const isVersion = (said: unknown): said is number => typeof said === 'number' && Number.isInteger(said) && said >= 1;

/** What says no version of its content is of the first, as everywhere; what a step cannot make anything of stays for the schema to refuse. */
const contentOpened = (record: unknown): unknown => {
  if (!isPlain(record) || !(record.contentVersion === undefined || isVersion(record.contentVersion))) return record;
  try {
    return openContent(record);
  } catch (error) {
    if (error instanceof Newer) throw error;
    return record;
  }
};

/** What was read from a file, as today's program writes it; what is no dataset is handed back for the schema to refuse. Throws Newer. */
export const openDataset = (read: unknown): unknown => {
  if (!isPlain(read) || !isVersion(read.version)) return read;
  const now = upgraded(read, read.version, { version: DATASET_VERSION, upgrades: { 2: toPaths } });
  return Array.isArray(now.records)
    ? { ...now, records: now.records.map((record: unknown) => recordRespelled(contentOpened(record))) }
    : now;
};
