import { addDays, isDay, type Day } from '../../kernel/day';
import { day, requiredText, text } from '../../kernel/fields';
import { compare, fraction, ONE, ZERO } from '../../kernel/fraction';
import { by } from '../../kernel/order';
import { z } from '../../kernel/schema';
import { defaultCite, type Cites } from '../../standard/cite';
import { boundsOf } from '../../standard/params/bounds';
import { PARAMS, valueOn, type ParamKey, type Params, type RuleDated } from '../../standard/params';
import { isInForceOn, isRuleId, RULES, ruleWithId } from '../../standard/rules';
import { weightsOn, wholeOf, type DatedWeights, type Weights } from '../../standard/rules/weights';
import { weightsOfPack, type RulePack } from './pack';
import { breakingOf, brokenIn, refusalOf } from '../../standard/red-line';

const share = z.strictObject({ numerator: z.int(), denominator: z.int() });

/** What a committee changes of the standard, and from which day: weights, thresholds, deadlines. Rules themselves are never written here. */
export const tailoring = z.strictObject({
  version: requiredText(20),
  fromOn: day,
  /** Weights in hundredths of a point; those not named stay as they are. */
  weightsHundredths: z.record(z.string(), z.int()),
  /** Numbers, month-days or shares by their key; those not named stay as they are. */
  values: z.record(z.string(), z.union([z.int(), z.string(), share])),
  text: text(200),
});
export type Tailoring = z.infer<typeof tailoring>;
export type TailoringFault = { field: string; words: string };

const WHOLE = 10_000;
/** What is in force once every value that is known has come. */
const lastOf = <T>(param: RuleDated<T>): T => valueOn(param, '9999-12-31');

const isParamKey = (key: string): key is ParamKey => key !== 'weightsHundredths' && Object.prototype.hasOwnProperty.call(PARAMS, key);

/** What is wrong with the weight of one rule. */
const weightFault = (pack: RulePack, { id, weight }: { id: string; weight: number }, fromOn: Day): string | null => {
  if (!isRuleId(id)) return `没有“${id}”这条规则`;
  const { neverScored } = ruleWithId(id) ?? {};
  if (neverScored !== undefined) return `${neverScored.deed}，${breakingOf(neverScored.lineId)}`;
  const indicator = pack.indicators.find((candidate) => candidate.id === id);
  if (indicator === undefined || indicator.weightKey === null) return `“${id}”不计分，不能设分值`;
  if (!isInForceOn(indicator, fromOn)) return `${fromOn} 标准里没有“${id}”这一条`;
  return weight < 0 || weight > WHOLE ? '分值应在 0 到 100 之间' : null;
};

/** The day of the change, and those after it on which a rule comes or goes or the standard's own weights change. */
const daysOfWeights = ({ indicators, params }: RulePack, fromOn: Day): Day[] => {
  const days = [
    ...indicators.flatMap(({ from, to }) => [from ?? fromOn, to === undefined ? fromOn : addDays(to, 1)]),
    ...params.weightsHundredths.values.map(({ from }) => from),
  ];
  return [fromOn, ...[...new Set(days)].filter((day) => day > fromOn).sort()];
};

/** What is wrong with the weights after the change: of single rules, or of the whole on a day from then on. */
const weightFaults = (pack: RulePack, change: Tailoring): TailoringFault[] => {
  const faults = Object.entries(change.weightsHundredths).flatMap(([id, weight]): TailoringFault[] => {
    const words = weightFault(pack, { id, weight }, change.fromOn);
    return words === null ? [] : [{ field: `weightsHundredths.${id}`, words }];
  });
  if (faults.length > 0 || Object.keys(change.weightsHundredths).length === 0) return faults;
  // Without its other values: one that is none cannot be put anywhere, and is told for itself.
  const after = tailored(pack, { ...change, values: {} });
  for (const day of daysOfWeights(pack, change.fromOn)) {
    const total = wholeOf(weightsOfPack(after, day));
    if (total !== WHOLE) return [{ field: 'weightsHundredths', words: totalFault(total, day === change.fromOn ? '' : `${day} 起`) }];
  }
  return [];
};

const EXCLUDING = RULES.flatMap(({ id, excludes }) => (excludes === undefined ? [] : [`${id} 和 ${excludes} 只算一条`])).join('，');
const totalFault = (total: number, when: string): string => `${when}各条分值合计应为 100（${EXCLUDING}），现在是 ${total / 100}`;

const numberFault = (key: ParamKey, value: Tailoring['values'][string]): string | null => {
  const { unit } = PARAMS[key];
  const { least, most } = boundsOf(key, unit);
  return typeof value === 'number' && value >= least && value <= most ? null : `应是 ${least} 到 ${most} 的整数（${unit}）`;
};

const valueFault = (key: ParamKey, value: Tailoring['values'][string]): string | null => {
  const now = lastOf(PARAMS[key] as RuleDated<unknown>);
  if (typeof now === 'string' && isDay(now)) return typeof value === 'string' && isDay(value) ? null : '应是“年-月-日”，如 2019-07-31';
  if (typeof now === 'string') return typeof value === 'string' && isDay(`2028-${value}`) ? null : '应是“月-日”，如 03-31';
  if (typeof now === 'number') return numberFault(key, value);
  if (typeof value !== 'object' || value.denominator <= 0) return '应是 0 到 1 之间的份额';
  const asked = fraction(value.numerator, value.denominator);
  return compare(asked, ZERO) < 0 || compare(asked, ONE) > 0 ? '应是 0 到 1 之间的份额' : null;
};

const valueFaults = (values: Tailoring['values']): TailoringFault[] =>
  Object.entries(values).flatMap(([key, value]): TailoringFault[] => {
    const field = `values.${key}`;
    if (!isParamKey(key)) return [{ field, words: `没有“${key}”这个数` }];
    const words = valueFault(key, value);
    return words === null ? [] : [{ field, words: `${PARAMS[key].label}：${words}` }];
  });

const dayFaults = (pack: RulePack, { fromOn, version }: Tailoring, today: Day): TailoringFault[] => {
  const last = pack.versions[pack.versions.length - 1];
  if (version === '') return [{ field: 'version', words: '要写版本的名称' }];
  if (pack.versions.some((entry) => entry.version === version)) return [{ field: 'version', words: `已经有版本“${version}”` }];
  if (last !== undefined && fromOn <= last.fromOn)
    return [{ field: 'fromOn', words: `要晚于现行版本的起用日 ${last.fromOn}，中间不能有空档或重叠` }];
  return fromOn < today ? [{ field: 'fromOn', words: '起用日不能早于今天：已经算过的自查表不改' }] : [];
};

/**
 * What stands against a change of the standard, at its place: unknown rules and numbers, weights that do not add up to 100
 * (two that exclude each other counted once), days that overlap or leave a gap, and the red lines (国办函〔2026〕12号). Empty when nothing does.
 */
export const faultsOfTailoring = (pack: RulePack, change: Tailoring, today: Day): TailoringFault[] => [
  ...dayFaults(pack, change, today),
  ...weightFaults(pack, change),
  ...valueFaults(change.values),
  ...brokenIn(change.text).map((broken) => ({ field: 'text', words: refusalOf(broken) })),
];

const withValue = <T>(param: RuleDated<T>, entry: { from: Day; value: T; cite: Cites }): RuleDated<T> => ({
  ...param,
  values: [...param.values, entry].sort(by(({ from }) => from)),
});

const valueOf = (value: Tailoring['values'][string]): unknown =>
  typeof value === 'object' ? fraction(value.numerator, value.denominator) : value;

/** How a change is put into the pack: a single value, and the weights it names. */
type Putting = {
  value: <T>(param: RuleDated<T>, entry: { from: Day; value: T; cite: Cites }) => RuleDated<T>;
  weights: (weights: DatedWeights, entry: { from: Day; value: Weights; cite: Cites }) => DatedWeights;
};

const changedBy = (pack: RulePack, change: Tailoring, put: Putting): RulePack => {
  const cite: Cites = [defaultCite(`学院党委采用的版本 ${change.version}`)];
  const entries = Object.entries(change.values).filter(([key]) => isParamKey(key)) as [ParamKey, Tailoring['values'][string]][];
  const changed = Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      put.value(pack.params[key] as RuleDated<unknown>, { from: change.fromOn, value: valueOf(value), cite }),
    ]),
  );
  const { weightsHundredths } = pack.params;
  const weights =
    Object.keys(change.weightsHundredths).length === 0
      ? weightsHundredths
      : put.weights(weightsHundredths, { from: change.fromOn, value: change.weightsHundredths, cite });
  return {
    ...pack,
    versions: [...pack.versions, { version: change.version, fromOn: change.fromOn }],
    params: { ...pack.params, ...changed, weightsHundredths: weights } as Params,
  };
};

const FROM_ITS_DAY: Putting = {
  value: withValue,
  weights: (weights, entry) => ({ ...weights, values: [...weights.values, entry].sort(by(({ from }) => from)) }),
};

const ALWAYS = '2000-01-01';
const AS_IF_ALWAYS: Putting = {
  value: (param, entry) => ({ ...param, values: [{ ...entry, from: ALWAYS }] }),
  weights: (weights, { from, value, cite }) => ({
    ...weights,
    values: [
      { from: ALWAYS, value: { ...weightsOn(weights, from), ...value }, cite },
      ...weights.values.filter((entry) => entry.from > from),
    ],
  }),
};

/** The pack with a change in force from its day. What was in force before stays in force for the days before. */
export const tailored = (pack: RulePack, change: Tailoring): RulePack => changedBy(pack, change, FROM_ITS_DAY);

/** The pack as if the change had always been in force: for a trial on records of the past. Each rule keeps its own days. */
export const asIfAlways = (pack: RulePack, change: Tailoring): RulePack => changedBy(pack, change, AS_IF_ALWAYS);

/** The pack with all adopted changes, whatever the order they come in. */
export const tailoredBy = (pack: RulePack, changes: readonly Tailoring[]): RulePack =>
  [...changes].sort(by(({ fromOn }) => fromOn)).reduce(tailored, pack);
