// Versions to which no step leads: what was kept before one of them could not be opened.
import { KEPT, type Row } from '../../miniprogram/platform/kept-table';
import { FIRST, stepsMissing, type Versioned } from '../../src-shared/kernel/versions';
import { KINDS } from '../../src-shared/records/kinds';
import { contentVersions } from '../../src-shared/records/open-record';
import { ROSTER_CONTENTS, STORED } from '../../src-shared/records/stored';
import type { Kind } from '../../src-shared/records/vocabulary/kind';

const versionsOfRow = ({ version, upgrades = {}, isCache }: Row): Pick<Versioned, 'version'> & { upgrades: object } =>
  // What can come again is dropped instead.
  isCache ? FIRST : { version, upgrades };

/** Their steps stand in open-record, one for each kind. */
const BY_RECORD: readonly string[] = ['activity', 'record'];

const versioned = (): (readonly [string, { version: number; upgrades: object }])[] => [
  ...Object.values(KINDS).map((kind) => [kind.type, contentVersions(kind as unknown as Kind)] as const),
  ...Object.entries({ ...STORED, ...ROSTER_CONTENTS }).filter(([name]) => !BY_RECORD.includes(name)),
  ...Object.entries(KEPT).map(([name, row]) => [name, versionsOfRow(row)] as const),
];

/** One line for each; empty where every former version becomes today's. */
export const stepFaults = (all = versioned()): string[] =>
  all.flatMap(([name, versions]) => stepsMissing(versions).map((step) => `${name}: there is no step to version ${step}`));
