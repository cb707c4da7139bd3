// Everything that is kept says of which version it is, and how a former version becomes today's. What says nothing is of the first.
import { count } from '../../kernel/fields';
import { z } from '../../kernel/schema';

/** Something was written by a program that knows more than this one; whoever asked is told so. */
export class Newer extends Error {
  readonly code = 'common.newer';
}

type Plain = Readonly<Record<string, unknown>>;
/** Makes the version of its number out of the one before: pure, and final once it has been in use. */
export type Upgrade = (before: Plain) => Record<string, unknown>;
/** `version` is today's; `upgrades` has a step for each number from 2 to it. */
export type Versioned = { version: number; upgrades: Readonly<Record<number, Upgrade>> };

/** The first version, of what has never changed. */
export const FIRST: Versioned = { version: 1, upgrades: {} };

/** What an upgrade changed of a sealed record, as it was sealed: the seal is over that. `content` is left out where it stayed as it was. */
export const sealedAs = z.strictObject({
  v: count,
  missing: z.optional(z.array(z.string())),
  contentVersion: z.optional(count),
  content: z.optional(z.record(z.string(), z.unknown())),
});
export type SealedAs = z.infer<typeof sealedAs>;

/** Version of what every record carries around its content. 2: `missing` holds paths, no longer labels. */
export const RECORD_VERSION = 2 as const;

/** The version something says of itself; absent is 1. Throws Newer for what is no version at all, too: nobody of today wrote it. */
export const versionOf = (said: unknown): number => {
  if (said === undefined) return 1;
  if (typeof said === 'number' && Number.isInteger(said) && said >= 1) return said;
  throw new Newer();
};

/**
 * What was kept, as today's. Of today's version it is handed back as it is, unread; a former one goes through every step
 * that came since; a newer one is refused with Newer: it was written by a program that knows more than this one.
 */
export const upgraded = (kept: Plain, said: unknown, { version, upgrades }: Versioned): Plain => {
  const from = versionOf(said);
  if (from === version) return kept;
  if (from > version) throw new Newer();
  let now = kept;
  for (let next = from + 1; next <= version; next += 1) {
    const step = upgrades[next];
    if (step === undefined) throw new Error(`no step to version ${next}`);
    now = step(now);
  }
  return now;
};
