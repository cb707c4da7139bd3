import { computeSheet, type ScoreSheet } from '../../src-shared/engines/score/sheet';
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import type { RulePack } from '../../src-shared/rules/packs/pack';
import { written, type Finding } from './part';
import type { BranchYear } from './random-branch';
import { oracleSheet, type Sheet } from './score';

export type Disagreement = { what: string; engine: string; oracle: string };

const told = (outcome: string, share: string, evidenceIds: readonly string[]): string =>
  `${outcome} ${share} ${[...new Set(evidenceIds)].sort().join(' ')}`;
const unless = (what: string, engine: unknown, oracle: unknown): Disagreement[] =>
  String(engine) === String(oracle) ? [] : [{ what, engine: String(engine), oracle: String(oracle) }];

/** Outcome, exact share and evidence of a rule; what is shown where it does not apply is nobody's evidence. */
const ruleApart = (sheet: ScoreSheet, ruleId: string, finding: Finding): Disagreement[] => {
  const found = sheet.findings.find(({ indicator }) => indicator.id === ruleId);
  if (found === undefined) return [{ what: ruleId, engine: 'not judged', oracle: finding.outcome }];
  const shown = found.parts.filter((part) => part.outcome !== 'notApplicable').flatMap((part) => part.evidenceIds);
  const engine = told(found.outcome, found.fraction === null ? '-' : `${found.fraction.numerator}/${found.fraction.denominator}`, shown);
  return unless(ruleId, engine, told(finding.outcome, finding.fraction === null ? '-' : written(finding.fraction), finding.evidenceIds));
};

/** Whatever a sheet says otherwise than the oracle; empty when they agree. */
export const apartFrom = (sheet: ScoreSheet, expected: Sheet): Disagreement[] => [
  ...[...expected.findings].flatMap(([ruleId, finding]) => ruleApart(sheet, ruleId, finding)),
  ...unless('score', sheet.scoreTenths, expected.scoreTenths),
  ...unless('applicable points', sheet.applicableHundredths, expected.applicableHundredths),
  ...unless('bonus', sheet.bonusTenths, expected.bonusTenths),
  ...unless('blocks', sheet.blockedBy.map(({ kind, id }) => `${kind} ${id}`).sort(), expected.blocks),
  ...unless('period too short', sheet.isInsufficientPeriod, expected.isInsufficientPeriod),
  ...(expected.verdicts.includes(sheet.isQualified) ? [] : unless('verdict', sheet.isQualified, expected.verdicts.join(' or '))),
];

export const sheetOf = ({ facts, year, asOf }: BranchYear, pack: RulePack = DEFAULT_PACK): ScoreSheet =>
  computeSheet(facts, pack, { year: `${year}`, asOfOn: asOf });

export const apart = (given: BranchYear, pack: RulePack = DEFAULT_PACK): Disagreement[] =>
  apartFrom(sheetOf(given, pack), oracleSheet(given.facts, given.year, given.asOf));
