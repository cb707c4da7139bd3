import { computeSheet, type ScoreSheet } from '../../src-shared/engines/score/sheet';
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import type { RulePack } from '../../src-shared/rules/packs/pack';
import { findingOf, JUDGES } from './oracle';
import { written } from './part';
import type { BranchYear } from './random-branch';

export type Disagreement = { what: string; engine: string; oracle: string };

const told = (outcome: string, share: string, evidenceIds: readonly string[]): string => `${outcome} ${share} ${[...new Set(evidenceIds)].sort().join(' ')}`;

/** Of every weighted rule outcome, exact share and evidence; what is shown where a rule does not apply is nobody's evidence. */
export const rulesApart = ({ facts, year, asOf }: BranchYear, sheet: ScoreSheet, ruleIds: readonly string[]): Disagreement[] =>
  ruleIds.flatMap((ruleId): Disagreement[] => {
    const found = sheet.findings.find(({ indicator }) => indicator.id === ruleId);
    const finding = findingOf(facts, { year, asOf, ruleId });
    const shown = found?.parts.filter((part) => part.outcome !== 'notApplicable').flatMap((part) => part.evidenceIds) ?? [];
    const engine = found === undefined ? 'not judged' : told(found.outcome, found.fraction === null ? '-' : `${found.fraction.numerator}/${found.fraction.denominator}`, shown);
    const oracle = told(finding.outcome, finding.fraction === null ? '-' : written(finding.fraction), finding.evidenceIds);
    return engine === oracle ? [] : [{ what: ruleId, engine, oracle }];
  });

export const apart = (given: BranchYear, pack: RulePack = DEFAULT_PACK): Disagreement[] => {
  const sheet = computeSheet(given.facts, pack, { year: `${given.year}`, asOfOn: given.asOf });
  return rulesApart(given, sheet, JUDGES.map(({ id }) => id));
};
