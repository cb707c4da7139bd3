import { fraction, minus, multiply, roundHalfUp, ZERO, type Fraction } from '../../kernel/fraction';
import { by } from '../../kernel/order';
import type { Year } from '../../kernel/period';
import type { Replay } from '../../records/rule-pack';
import type { RulePack } from '../../rules/packs/pack';
import type { BranchFacts } from '../../facts/facts';
import { sheetOf, type ScoreSheet } from './sheet';
import { summariseBranch } from '../../facts/summary';

export type ReplayLine = Replay['lines'][number];

/** What each rule contributes to the score, in tenths before rounding; they add up to it. */
const contributions = (sheet: ScoreSheet): Map<string, Fraction> => {
  const counted = sheet.findings.filter((finding) => finding.fraction !== null && finding.weightHundredths > 0);
  const total = counted.reduce((sum, finding) => sum + finding.weightHundredths, 0);
  return new Map(
    counted.map((finding) => [finding.indicator.id, multiply(finding.fraction ?? ZERO, fraction(1000 * finding.weightHundredths, total))]),
  );
};

/** Half away from zero, so that +x and −x are told alike. */
const rounded = (value: Fraction): number =>
  value.numerator < 0 ? -roundHalfUp({ ...value, numerator: -value.numerator }) : roundHalfUp(value);

/**
 * One branch under two packs on the same records: the score before and after, and the rules behind the difference.
 * @param at the year tried, and the day on which it is read.
 */
export const replayBranch = (
  facts: BranchFacts,
  packs: { before: RulePack; after: RulePack },
  at: { year: Year; asOfOn: string },
): ReplayLine => {
  const summary = summariseBranch(facts);
  const [before, after] = [packs.before, packs.after].map((pack) => sheetOf(facts, pack, { summary, ...at })) as [ScoreSheet, ScoreSheet];
  const [was, is] = [contributions(before), contributions(after)];
  const because = [...new Set([...was.keys(), ...is.keys()])]
    .map((ruleId) => ({ ruleId, tenths: rounded(minus(is.get(ruleId) ?? ZERO, was.get(ruleId) ?? ZERO)) }))
    .filter(({ tenths }) => tenths !== 0)
    .sort(
      by(
        ({ tenths }) => -Math.abs(tenths),
        ({ ruleId }) => ruleId,
      ),
    );
  return {
    branchId: facts.branch._id,
    beforeTenths: before.scoreTenths,
    afterTenths: after.scoreTenths,
    isQualifiedBefore: before.isQualified,
    isQualifiedAfter: after.isQualified,
    because,
  };
};
