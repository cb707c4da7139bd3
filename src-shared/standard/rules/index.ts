// The rules of the standard and of the plan's own text, each said once, in the order of the standard.
import { PERIOD_KINDS, type PeriodKind } from '../../kernel/period';
import { BODY } from './body';
import { INSTITUTIONS } from './institutions';
import { MANAGEMENT } from './management';
import { ORG_LIFE } from './org-life';
import type { RuleRow } from './row';
import { SETUP } from './setup';
import { VENUE } from './venue';

export { isInForceOn, type RuleDays, type RulePeriod, type RuleRow } from './row';

const ROWS = [...SETUP, ...ORG_LIFE, ...MANAGEMENT, ...INSTITUTIONS, ...VENUE, ...BODY] as const;

/** A row with everything the compiler knows of it. */
export type KnownRow = (typeof ROWS)[number];
export type RuleId = KnownRow['id'];
export type BranchRuleId = Extract<KnownRow, { subject: 'branch' }>['id'];
export type CollegeRuleId = Extract<KnownRow, { subject: 'college' }>['id'];

export type Rule = Omit<RuleRow, 'id' | 'excludes'> & { id: RuleId; excludes?: RuleId };

/** In the order of the standard. */
export const RULES: readonly Rule[] = ROWS;
export const RULE_IDS: readonly RuleId[] = ROWS.map(({ id }) => id);

const BY_ID: ReadonlyMap<string, KnownRow> = new Map(ROWS.map((row) => [row.id, row]));

export const isRuleId = (id: string): id is RuleId => BY_ID.has(id);

/** The row of a rule. Throws RangeError for an id that is none. */
export const rowOf = (id: RuleId): KnownRow => {
  const row = BY_ID.get(id);
  if (row === undefined) throw new RangeError(`No rule ${id}`);
  return row;
};

/** A rule by an id that came from elsewhere: undefined when there is none, or no longer. */
export const ruleWithId = (id: string): Rule | undefined => BY_ID.get(id);

/** How often a meeting that everybody knows by its own name is asked for; undefined of one that no rule asks for. */
export const meetingEach = (kind: string): PeriodKind | undefined => {
  const each = RULES.find(({ meeting }) => meeting === kind)?.period;
  return PERIOD_KINDS.find((period) => period === each);
};

/** The ids of the rules of which something holds. */
export const rulesThat = (holds: (rule: Rule) => boolean): RuleId[] => RULES.filter(holds).map(({ id }) => id);

type Begun = Extract<KnownRow, { begins: unknown }>['begins'];
type BegunField = Begun extends infer B ? (B extends unknown ? keyof B : never) : never;
type BegunValue<F extends PropertyKey> = Begun extends infer B ? (B extends Readonly<Record<F, infer V>> ? V : never) : never;

/** What a field of a record says that is begun for a rule; undefined where the rule says nothing of it. */
export const begunWith = <F extends BegunField>(field: F, ruleId: string | undefined): BegunValue<F> | undefined => {
  const begins: Readonly<Record<string, unknown>> = (ruleId === undefined ? undefined : ruleWithId(ruleId)?.begins) ?? {};
  return begins[field] as BegunValue<F> | undefined;
};
