import type { Day } from '../../kernel/day';
import type { Indicator } from '../indicator';
import type { Params } from '../../standard/params';
import { isInForceOn } from '../../standard/rules';
import { weightsOn, type Weights } from '../../standard/rules/weights';

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

/** The rules in force on a day: one that comes later is not on the sheets before, one that went is not on those after. */
export const indicatorsOn = ({ indicators }: Pick<RulePack, 'indicators'>, day: Day): Indicator[] =>
  indicators.filter((indicator) => isInForceOn(indicator, day));

/** The weights in force on a day, without those of rules that are not. Throws RangeError before the first table. */
export const weightsOfPack = (pack: RulePack, day: Day): Weights => {
  const absent = new Set<string>(pack.indicators.filter((indicator) => !isInForceOn(indicator, day)).map(({ id }) => id));
  return Object.fromEntries(Object.entries(weightsOn(pack.params.weightsHundredths, day)).filter(([id]) => !absent.has(id)));
};

/** What a rule weighs on a day, in hundredths of a point; 0 for one that is shown only. */
export const weightIn = (weights: Weights, { weightKey }: Pick<Indicator, 'weightKey'>): number =>
  weightKey === null ? 0 : (weights[weightKey] ?? 0);
