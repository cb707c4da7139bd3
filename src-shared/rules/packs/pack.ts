import type { Day } from '../../kernel/day';
import type { Indicator } from '../indicator';
import type { Params } from '../../standard/params';

/** A version of the numbers and the day from which it is in force. */
export type PackVersion = { version: string; fromOn: Day };

/** The standard as it is judged: which rules, by which numbers on which day. A sheet names its version, so it can be explained later. */
export type RulePack = {
  /** By their first day, earliest first. */
  versions: readonly PackVersion[];
  params: Params;
  indicators: readonly Indicator[];
};

/** The name of the version in force on a day; the first one for the time before it. */
export const versionOn = (pack: RulePack, day: Day): string => {
  const found = [...pack.versions].reverse().find((entry) => entry.fromOn <= day) ?? pack.versions[0];
  if (found === undefined) throw new RangeError('A pack without a version.');
  return found.version;
};
