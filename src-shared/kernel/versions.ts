// Everything that is kept says of which version it is, and how a former version becomes today's. What says nothing is of the first.

/** Something was written by a program that knows more than this one; whoever asked is told so. */
export class Newer extends Error {
  readonly code = 'common.newer';
}

export type Plain = Readonly<Record<string, unknown>>;
/** Makes the version of its number out of the one before: pure, and final once it has been in use. */
export type Upgrade<Kept = Plain> = (before: Kept) => Kept;
/** `version` is today's; `upgrades` has a step for each number from 2 to it. */
export type Versioned<Kept = Plain> = { version: number; upgrades: Readonly<Record<number, Upgrade<Kept>>> };

/** The first version, of what has never changed. */
export const FIRST: Versioned = { version: 1, upgrades: {} };

/** The version something says of itself; absent is 1. Throws Newer for what is no version at all, too: nobody of today wrote it. */
export const versionOf = (said: unknown): number => {
  if (said === undefined) return 1;
  if (typeof said === 'number' && Number.isInteger(said) && said >= 1) return said;
  throw new Newer();
};

/** The numbers from 2 to today's that have no step: what was kept before them could not be read. Empty where all is well. */
export const stepsMissing = ({ version, upgrades }: { version: number; upgrades: object }): number[] =>
  Array.from({ length: version - 1 }, (_, at) => at + 2).filter((step) => !(step in upgrades));

/**
 * What was kept, as today's. Of today's version it is handed back as it is, unread; a former one goes through every step
 * that came since; a newer one is refused with Newer: it was written by a program that knows more than this one.
 */
export const upgraded = <Kept = Plain>(kept: Kept, said: unknown, { version, upgrades }: Versioned<Kept>): Kept => {
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
