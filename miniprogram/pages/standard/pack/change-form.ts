import { wholeOf } from '@shared/standard/rules/weights';
import type { In } from '@shared/contract';
import type { StandardVersion } from '@shared/contract/standard';
import type { Day } from '@shared/kernel/day';
import { changeText } from '@/text/standard';
import { fieldOf, isChangeable, parseField, parsePoints, pointsWord, type Standard } from './values';

export type Change = In<'standard.draft'>['change'];
/** Everything as it stands in its field. */
export type ChangeForm = { fromOn: Day; weights: Readonly<Record<string, string>>; values: Readonly<Record<string, string>>; text: string };
export type Faults = Readonly<Record<string, string>>;

/** Rules that carry weight, or did once: what was set to nothing can be given weight again. */
export const weighable = ({ rules, versions }: Standard): Standard['rules'] =>
  rules.filter(
    ({ ruleId, weightHundredths }) => weightHundredths > 0 || versions.some(({ change }) => change.weightsHundredths[ruleId] !== undefined),
  );
const changeable = (standard: Standard): Standard['values'] => standard.values.filter(isChangeable);

/** The standard in force, with a draft laid on it; without one the change begins with the next year. */
export const formOf = (standard: Standard, draft?: StandardVersion): ChangeForm => ({
  fromOn: draft?.change.fromOn ?? `${Number(standard.today.slice(0, 4)) + 1}-01-01`,
  weights: Object.fromEntries(
    weighable(standard).map(({ ruleId, weightHundredths }) => [
      ruleId,
      pointsWord(draft?.change.weightsHundredths[ruleId] ?? weightHundredths),
    ]),
  ),
  values: Object.fromEntries(
    changeable(standard).map((entry) => [entry.key, fieldOf(entry, draft?.change.values[entry.key] ?? entry.value)]),
  ),
  text: draft?.change.text ?? '',
});

/** The sum of the weights as typed; what is no number counts nothing. */
export const sumOf = ({ weights }: ChangeForm): number =>
  wholeOf(Object.fromEntries(Object.entries(weights).map(([ruleId, typed]) => [ruleId, parsePoints(typed) ?? 0])));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const weightsIn = (standard: Standard, form: ChangeForm): { changed: Record<string, number>; faults: Record<string, string> } => {
  const changed: Record<string, number> = {};
  const faults: Record<string, string> = {};
  for (const { ruleId, weightHundredths } of weighable(standard)) {
    const points = parsePoints(form.weights[ruleId] ?? '');
    if (points === undefined) faults[`weightsHundredths.${ruleId}`] = changeText.notNumber;
    else if (points !== weightHundredths) changed[ruleId] = points;
  }
  return { changed, faults };
};

const valuesIn = (standard: Standard, form: ChangeForm): { changed: Change['values']; faults: Record<string, string> } => {
  const changed: Change['values'] = {};
  const faults: Record<string, string> = {};
  for (const entry of changeable(standard)) {
    const parsed = parseField(entry, form.values[entry.key] ?? '');
    if ('words' in parsed) faults[`values.${entry.key}`] = parsed.words;
    else if (!isSame(parsed.value, entry.value)) changed[entry.key] = parsed.value;
  }
  return { changed, faults };
};

/** What is sent: only what differs from the standard in force. Faults stand at the fields the function would name too. */
export const changeOf = (standard: Standard, form: ChangeForm): { change: Change; faults: Faults; isEmpty: boolean } => {
  const weights = weightsIn(standard, form);
  const values = valuesIn(standard, form);
  const text = form.text.trim();
  const reason: Faults = text === '' ? { text: changeText.reasonMissing } : {};
  return {
    change: { fromOn: form.fromOn, weightsHundredths: weights.changed, values: values.changed, text },
    faults: { ...weights.faults, ...values.faults, ...reason },
    isEmpty: Object.keys(weights.changed).length === 0 && Object.keys(values.changed).length === 0,
  };
};
