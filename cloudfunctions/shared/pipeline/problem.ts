import { faultsAt, type Code, type FieldFault, type Fields, type Refused } from '../../../src-shared/contract/errors';
import type { Json } from '../../../src-shared/kernel/canonical';

type Detail = { fields?: Fields; faults?: readonly FieldFault[]; reason?: Readonly<Record<string, Json | undefined>> };

/**
 * A refusal that the caller is told of. Anything else that is thrown is a fault of ours.
 * Only the pipeline makes one; everybody else refuses by what a call gives them (refusal.ts), so that the types see it.
 */
export class Problem extends Error {
  /** What is wrong at places of what was sent; none where the refusal is about no place. */
  readonly faults: readonly FieldFault[] | undefined;
  readonly reason: Readonly<Record<string, Json | undefined>> | undefined;

  constructor(
    readonly code: Code,
    { fields, faults, reason }: Detail = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.faults = faults ?? (fields === undefined ? undefined : faultsAt(code, fields));
    this.reason = reason;
  }
}

/** For the pipeline alone: it gives an action's handler no more of it than the action declares. */
export const refuseAny = (...[code, detail]: Refused<Code>): Problem => new Problem(code, detail);
