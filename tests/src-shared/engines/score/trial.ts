// A branch that has held all its meetings, judged by a few rules that a record meets: what could be done is seen without the standard.
import type { Fact } from '../../../../src-shared/facts/facts';
import type { Gathered } from '../../../../src-shared/facts/summary';
import { WhatIf, type Choice, type Horizon } from '../../../../src-shared/engines/score/what-if';
import { ONE, ZERO, type Fraction } from '../../../../src-shared/kernel/fraction';
import type { BranchIndicator, Part, Remedy } from '../../../../src-shared/rules/indicator';
import { rec } from '../../../cases/world';
import { factsOf, fullYear } from '../activities';
import { findingOf, owing, packOf, ruleOf } from '../made-rules';

export type Id = BranchIndicator['id'];
export const AT = { year: '2026', asOfOn: '2026-11-24', horizon: 'today' as Horizon };
export const report = (_id: string): Fact => rec('workSummary', { half: '2026-H1', text: '示例' }, { _id, day: '2026-07-01' });
export const isThere = (gathered: Gathered, id: string): boolean => gathered.records('workSummary').some((entry) => entry._id === id);

/** A rule that is met once the record is there, and short before; its remedy would put it there. */
export const needs = (
  id: Id,
  recordId: string,
  over: { remedy?: Partial<Remedy>; short?: Fraction; spec?: Partial<BranchIndicator>; parts?: readonly Part[] } = {},
): BranchIndicator =>
  ruleOf(id, [], {
    weightKey: '2.1.d',
    ...over.spec,
    check: (_, gathered) =>
      isThere(gathered, recordId)
        ? findingOf([], { outcome: 'met', fraction: ONE, grounded: ONE })
        : findingOf(
            over.parts ?? [
              owing({ type: 'workSummary', period: '2026-H1', recordId, byOn: '2026-12-10', would: [report(recordId)], ...over.remedy }),
            ],
            { outcome: 'notMet', fraction: over.short ?? ZERO },
          ),
  });
export const done = (id: Id, spec: Partial<BranchIndicator> = {}): BranchIndicator =>
  ruleOf(id, [], { weightKey: '2.1.d', ...spec, check: () => findingOf([], { outcome: 'met', fraction: ONE }) });

export const busy = factsOf([...fullYear('2025'), ...fullYear('2026')]);
export const trial = (rules: readonly BranchIndicator[], facts = busy, at = AT): WhatIf => new WhatIf(facts, packOf(...rules), at);
export const names = (choices: readonly Choice[] | null): string[] | undefined =>
  choices?.map(({ would }) => would.map(({ _id }) => _id).join('+'));
