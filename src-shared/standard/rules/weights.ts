import type { Day } from '../../kernel/day';
import type { Dated } from '../../kernel/dated';
import { by } from '../../kernel/order';
import { defaultCite } from '../cite';
import type { SourceId } from '../sources';
import { RULES, type Rule, type RuleId } from './index';

/** Hundredths of a point of each rule that is named. */
export type Weights = Readonly<Partial<Record<RuleId, number>>>;

/** Weights by their days: each entry names only what changes on its day. Read by `weightsOn`, never as a single value. */
export type DatedWeights = Dated<Weights, SourceId> & { namesChangesOnly: true };

/** The weights as the rules say them of themselves. */
export const weightsOfRules = (rules: readonly Pick<Rule, 'id' | 'weight'>[]): DatedWeights => {
  const said = rules.flatMap(({ id, weight = [] }) => weight.map(({ from, hundredths }) => ({ id, from, hundredths })));
  const days = [...new Set(said.map(({ from }) => from))].sort();
  return {
    label: '各条分值',
    unit: '百分之一分',
    checkedOn: '2026-11-24',
    namesChangesOnly: true,
    values: days.map((from) => ({
      from,
      value: Object.fromEntries(said.filter((entry) => entry.from === from).map(({ id, hundredths }) => [id, hundredths])),
      cite: [defaultCite('各条分值表')],
    })),
  };
};

export const WEIGHTS_HUNDREDTHS = weightsOfRules(RULES);

/** The weights in force on a day: what was named last of each rule. Throws RangeError before the first table. */
export const weightsOn = ({ values, label }: DatedWeights, day: Day): Weights => {
  const known = values.filter(({ from }) => from <= day).sort(by(({ from }) => from));
  if (known.length === 0) throw new RangeError(`No value of ${label} on ${day}`);
  return Object.assign({}, ...known.map(({ value }) => value ?? {})) as Weights;
};

/** All weights together, in hundredths; of two rules that exclude each other the heavier one counts. */
export const wholeOf = (weights: Readonly<Record<string, number | undefined>>): number => {
  const sum = Object.values(weights).reduce<number>((total, weight) => total + (weight ?? 0), 0);
  const lighter = RULES.map(({ id, excludes }) => (excludes === undefined ? 0 : Math.min(weights[id] ?? 0, weights[excludes] ?? 0)));
  return sum - lighter.reduce((total, weight) => total + weight, 0);
};
