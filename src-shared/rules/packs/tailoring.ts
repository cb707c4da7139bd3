import { isDay, type Day } from '../../kernel/day';
import { day, requiredText, text } from '../../kernel/fields';
import { compare, fraction, ONE, ZERO } from '../../kernel/fraction';
import { by } from '../../kernel/order';
import { z } from '../../kernel/schema';
import { defaultCite, type Cites } from '../../standard/cite';
import { PARAMS, valueOn, type ParamKey, type Params, type RuleDated, type WeightKey, type Weights } from '../../standard/params';
import { isRuleId } from '../../standard/rule-ids';
import type { RulePack } from './pack';
import { breakingOf, brokenIn, refusalOf, type RedLineId } from '../../standard/red-line';

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
/** 1.1.b and 1.1.c exclude each other: of the two the heavier one counts. */
const totalOf = (weights: Weights): number =>
  Object.entries(weights).reduce(
    (sum, [id, weight]) => (id === '1.1.b' || id === '1.1.c' ? sum : sum + weight),
    Math.max(weights['1.1.b'], weights['1.1.c']),
  );

/** What is in force once every value that is known has come. */
const lastOf = <T>(param: RuleDated<T>): T => valueOn(param, '9999-12-31');

const isWeightKey = (id: string, weights: Weights): id is WeightKey => Object.prototype.hasOwnProperty.call(weights, id);
const isParamKey = (key: string): key is ParamKey => key !== 'weightsHundredths' && Object.prototype.hasOwnProperty.call(PARAMS, key);

/** Rules that may never carry weight: what that would be, and the line it breaks. */
const NEVER_SCORED: Readonly<Record<string, { deed: string; lineId: RedLineId }>> = {
  '2.1.l': { deed: '给照片、视频计分', lineId: 'photo' },
  '4.2.c': { deed: '给排名计分', lineId: 'ranking' },
};

/** Weights after the change, and what is wrong with them. */
const weightFaults = (pack: RulePack, changed: Tailoring['weightsHundredths']): TailoringFault[] => {
  const weights = lastOf(pack.params.weightsHundredths);
  const faults = Object.entries(changed).flatMap(([id, weight]): TailoringFault[] => {
    const field = `weightsHundredths.${id}`;
    if (!isRuleId(id)) return [{ field, words: `没有“${id}”这条规则` }];
    const never = NEVER_SCORED[id];
    if (never !== undefined) return [{ field, words: `${never.deed}，${breakingOf(never.lineId)}` }];
    if (!isWeightKey(id, weights)) return [{ field, words: `“${id}”不计分，不能设分值` }];
    return weight < 0 || weight > WHOLE ? [{ field, words: '分值应在 0 到 100 之间' }] : [];
  });
  if (faults.length > 0 || Object.keys(changed).length === 0) return faults;
  const total = totalOf({ ...weights, ...changed });
  return total === WHOLE
    ? []
    : [{ field: 'weightsHundredths', words: `各条分值合计应为 100（1.1.b 和 1.1.c 只算一条），现在是 ${total / 100}` }];
};

const valueFault = (key: ParamKey, value: Tailoring['values'][string]): string | null => {
  const now = lastOf(PARAMS[key] as RuleDated<unknown>);
  if (typeof now === 'string' && isDay(now)) return typeof value === 'string' && isDay(value) ? null : '应是“年-月-日”，如 2019-07-31';
  if (typeof now === 'string') return typeof value === 'string' && isDay(`2028-${value}`) ? null : '应是“月-日”，如 03-31';
  if (typeof now === 'number') return typeof value === 'number' && value >= 0 && value <= 1_000_000 ? null : '应是不小于 0 的整数';
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
  if (pack.versions.some((entry) => entry.version === version)) return [{ field: 'version', words: `已经有版本“${version}”` }];
  if (last !== undefined && fromOn <= last.fromOn)
    return [{ field: 'fromOn', words: `要晚于现行版本的起用日 ${last.fromOn}，中间不能有空档或重叠` }];
  return fromOn < today ? [{ field: 'fromOn', words: '起用日不能早于今天：已经算过的自查表不改' }] : [];
};

/**
 * What stands against a change of the standard, at its place: unknown rules and numbers, weights that do not add up to 100
 * (1.1.b and 1.1.c counted once), days that overlap or leave a gap, and the red lines (国办函〔2026〕12号). Empty when nothing does.
 */
export const faultsOfTailoring = (pack: RulePack, change: Tailoring, today: Day): TailoringFault[] => [
  ...dayFaults(pack, change, today),
  ...weightFaults(pack, change.weightsHundredths),
  ...valueFaults(change.values),
  ...brokenIn(change.text).map((broken) => ({ field: 'text', words: refusalOf(broken) })),
];

const withValue = <T>(param: RuleDated<T>, entry: { from: Day; value: T; cite: Cites }): RuleDated<T> => ({
  ...param,
  values: [...param.values, entry],
});

const valueOf = (value: Tailoring['values'][string]): unknown =>
  typeof value === 'object' ? fraction(value.numerator, value.denominator) : value;

type Change = <T>(param: RuleDated<T>, entry: { from: Day; value: T; cite: Cites }) => RuleDated<T>;

const changedBy = (pack: RulePack, change: Tailoring, apply: Change): RulePack => {
  const cite: Cites = [defaultCite(`学院党委采用的版本 ${change.version}`)];
  const entries = Object.entries(change.values).filter(([key]) => isParamKey(key)) as [ParamKey, Tailoring['values'][string]][];
  const changed = Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      apply(pack.params[key] as RuleDated<unknown>, { from: change.fromOn, value: valueOf(value), cite }),
    ]),
  );
  const value = { ...lastOf(pack.params.weightsHundredths), ...change.weightsHundredths };
  const weightChange =
    Object.keys(change.weightsHundredths).length === 0
      ? {}
      : { weightsHundredths: apply(pack.params.weightsHundredths, { from: change.fromOn, value, cite }) };
  return {
    ...pack,
    versions: [...pack.versions, { version: change.version, fromOn: change.fromOn }],
    params: { ...pack.params, ...changed, ...weightChange } as Params,
  };
};

/** The pack with a change in force from its day. What was in force before stays in force for the days before. */
export const tailored = (pack: RulePack, change: Tailoring): RulePack => changedBy(pack, change, withValue);

/** The pack as if the change had always been in force: for a trial on records of the past. */
export const asIfAlways = (pack: RulePack, change: Tailoring): RulePack =>
  changedBy(pack, change, (param, entry) => ({ ...param, values: [{ ...entry, from: '2000-01-01' }] }));

/** The pack with all adopted changes, whatever the order they come in. */
export const tailoredBy = (pack: RulePack, changes: readonly Tailoring[]): RulePack =>
  [...changes].sort(by(({ fromOn }) => fromOn)).reduce(tailored, pack);
