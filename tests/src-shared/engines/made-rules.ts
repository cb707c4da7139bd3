// Rules that find what a test says they find, so that what is made of findings is seen without the standard.
import type { WeighedFinding } from '../../../src-shared/engines/score/sheet';
import { defaultCite } from '../../../src-shared/standard/cite';
import type { BranchIndicator, Finding, Part, Remedy } from '../../../src-shared/rules/indicator';
import { dimensionOfItem } from '../../../src-shared/standard/items';
import { ruleWithId } from '../../../src-shared/standard/rules';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import type { RulePack } from '../../../src-shared/rules/packs/pack';

export const remedyOf = (over: Partial<Remedy> = {}): Remedy => ({
  verb: 'enter',
  by: 'secretary',
  effort: 'form',
  kinds: [],
  period: '2026-11',
  byOn: '2026-11-30',
  isMakeUp: false,
  would: [],
  ...over,
});

/** Owed by the end of November and open until the end of the year, unless said otherwise. */
export const partOf = (over: Partial<Part> = {}): Part => ({
  period: '2026-11',
  outcome: 'notYetDue',
  isMadeUp: false,
  evidenceIds: [],
  openIds: [],
  lastOn: '2026-11-30',
  countsFromOn: '2026-12-01',
  makeUpUntilOn: '2026-12-31',
  remedy: null,
  ...over,
});

/** A part that is open and leads on to something. */
export const owing = (remedy: Partial<Remedy>, over: Partial<Part> = {}): Part => partOf({ remedy: remedyOf(remedy), ...over });

export const findingOf = (parts: readonly Part[], over: Partial<Finding> = {}): Finding => ({
  outcome: 'notYetDue',
  fraction: null,
  grounded: null,
  expected: 0,
  actual: 0,
  madeUp: 0,
  parts,
  evidenceIds: [],
  remedy: null,
  ...over,
});

/** A rule under an id of the standard that finds what it is given; of the standard's rule it keeps the veto and whether it is of organisational life. */
export const ruleOf = (id: BranchIndicator['id'], parts: readonly Part[], over: Partial<BranchIndicator> = {}): BranchIndicator => {
  const { veto, isOfLife } = ruleWithId(id) ?? {};
  const item = over.item ?? '2.1';
  return {
    id,
    name: '示例',
    unit: '项',
    subject: 'branch',
    ...(veto === undefined ? {} : { veto }),
    ...(isOfLife === undefined ? {} : { isOfLife }),
    statement: '示例',
    item,
    dimension: dimensionOfItem(item),
    kind: 'periodic',
    weightKey: null,
    period: 'month',
    activityKinds: [],
    recordKinds: [],
    hasFloor: false,
    page: 'branch',
    why: '示例',
    cite: [defaultCite('示例')],
    check: () => findingOf(parts),
    ...over,
  };
};

export const packOf = (...indicators: readonly BranchIndicator[]): RulePack => ({ ...DEFAULT_PACK, indicators });

export const weighed = (indicator: BranchIndicator, parts: readonly Part[], weightHundredths = 100): WeighedFinding => ({
  ...findingOf(parts),
  indicator,
  weightHundredths,
});
