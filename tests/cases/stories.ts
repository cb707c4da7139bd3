// The stories of a rule, read from its file; none for a rule that has no file.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleCase, RuleCases } from './case';

const fileOf = (ruleId: string): string => join(__dirname, 'rules', `${ruleId.replace(/\./g, '-').toLowerCase()}.ts`);

export const hasCases = (ruleId: string): boolean => existsSync(fileOf(ruleId));
export const casesOf = (ruleId: string): RuleCases => (jest.requireActual(fileOf(ruleId)) as { cases: RuleCases }).cases;

const isTold = (entry: object): entry is RuleCase => !('cannotOccur' in entry);

/** Every story a rule tells, in the order of its file. */
export const toldOf = (ruleId: string): RuleCase[] => {
  if (!hasCases(ruleId)) return [];
  const { met, notMet, notApplicable, boundary, beforeFounding, valueChanges, others = [] } = casesOf(ruleId);
  return [met, notMet, notApplicable, boundary, beforeFounding, valueChanges, others].flat().filter(isTold);
};
