// Every rule of weight shows the same six situations, or says why one cannot occur.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf, numbersDayOf } from '../../../src-shared/engines/score/sheet';
import { isExempt } from '../../../src-shared/engines/score/exemptions';
import type { BranchFacts, CollegeFacts } from '../../../src-shared/facts/facts';
import { summariseBranch, summariseCollege } from '../../../src-shared/facts/summary';
import type { Finding } from '../../../src-shared/rules/indicator';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { PARAMS } from '../../../src-shared/standard/params';
import type { RuleCase, RuleCases } from '../../cases/case';

const folder = join(__dirname, '../../cases/rules');
const fileOf = (ruleId: string): string => ruleId.replace(/\./g, '-').toLowerCase();
const casesOf = (ruleId: string): RuleCases => (jest.requireActual(join(folder, `${fileOf(ruleId)}.ts`)) as { cases: RuleCases }).cases;
const written = new Set(readdirSync(folder).map((name) => name.replace(/\.ts$/, '')));

const isBranch = (facts: BranchFacts | CollegeFacts): facts is BranchFacts => 'branch' in facts;

/** The rules whatever their days: a story tells how a rule is judged, in a year of its own choice. */
const indicators = DEFAULT_PACK.indicators.map((indicator) => ({ ...indicator, from: undefined, to: undefined }));

const judge = (ruleId: string, told: RuleCase): Finding => {
  const pack = { ...DEFAULT_PACK, indicators, params: told.params ?? PARAMS };
  const year = told.year ?? '2026';
  const { facts } = told;
  if (isBranch(facts)) {
    const found = findingsOf(facts, pack, { gathered: summariseBranch(facts).on(told.asOfOn), year, ruleIds: new Set([ruleId]) }).find(
      (entry) => entry.indicator.id === ruleId,
    );
    if (found === undefined) throw new Error(`${ruleId} is not judged of a branch`);
    return found;
  }
  const indicator = pack.indicators.find((entry) => entry.id === ruleId);
  if (indicator?.subject !== 'college') throw new Error(`${ruleId} is not judged of a college`);
  const gathered = summariseCollege(facts).on(told.asOfOn);
  return indicator.check(facts, gathered, {
    year,
    asOfOn: told.asOfOn,
    onDay: numbersDayOf(year, told.asOfOn),
    params: pack.params,
    isExemptOn: isExempt(gathered, ruleId),
  });
};

const shareOf = ({ fraction }: Finding): string | null => (fraction === null ? null : `${fraction.numerator}/${fraction.denominator}`);

const allOf = (cases: RuleCases): RuleCase[] =>
  [cases.met, cases.notMet, cases.notApplicable, cases.boundary, cases.beforeFounding, cases.valueChanges, cases.others ?? []].flatMap(
    (entry) => (Array.isArray(entry) ? (entry as RuleCase[]) : 'cannotOccur' in entry ? [] : [entry as RuleCase]),
  );

describe.each(DEFAULT_PACK.indicators.filter((indicator) => written.has(fileOf(indicator.id))).map((indicator) => indicator.id))(
  '%s',
  (ruleId) => {
    const cases = casesOf(ruleId);
    it.each(allOf(cases))('$says', (told) => {
      const finding = judge(ruleId, told);
      expect({
        outcome: finding.outcome,
        because: told.because === undefined ? undefined : finding.notApplicableBecause,
        waitsFor: told.waitsFor === undefined ? undefined : finding.waitsFor,
      }).toEqual({ outcome: told.outcome, because: told.because, waitsFor: told.waitsFor });
      if (told.share !== undefined) expect(shareOf(finding)).toBe(told.share);
      if (told.next !== undefined) expect(finding.remedy).toEqual(told.next === null ? null : expect.objectContaining(told.next));
      if (told.openIds !== undefined) expect(finding.parts.flatMap((part) => part.openIds)).toEqual(told.openIds);
      if (told.evidenceIds !== undefined) expect([...finding.evidenceIds].sort()).toEqual([...told.evidenceIds].sort());
    });
    it('says what each case is for: met is met, notMet is not, notApplicable does not apply', () => {
      const named = { met: cases.met, notMet: cases.notMet, notApplicable: cases.notApplicable };
      for (const [outcome, told] of Object.entries(named)) if (!('cannotOccur' in told)) expect(told.outcome).toBe(outcome);
    });
  },
);

describe('every rule of weight', () => {
  it.each(DEFAULT_PACK.indicators.filter((indicator) => indicator.weightKey !== null).map((indicator) => indicator.id))(
    '%s has its cases',
    (ruleId) => {
      expect(written.has(fileOf(ruleId))).toBe(true);
      const { boundary } = casesOf(ruleId);
      if (!('cannotOccur' in boundary)) expect(boundary.length).toBeGreaterThanOrEqual(2);
    },
  );
});
