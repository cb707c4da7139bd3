import type { Code, Fields, Refused } from '../../../src-shared/contract/errors';
import type { Json } from '../../../src-shared/kernel/canonical';

/**
 * A refusal that the caller is told of. Anything else that is thrown is a fault of ours.
 * Only the pipeline makes one; everybody else refuses by what a call gives them (refusal.ts), so that the types see it.
 */
export class Problem extends Error {
  readonly fields: Fields | undefined;
  readonly reason: Readonly<Record<string, Json | undefined>> | undefined;

  constructor(
    readonly code: Code,
    detail: { fields?: Fields; reason?: Readonly<Record<string, Json | undefined>> } = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.fields = detail.fields;
    this.reason = detail.reason;
  }
}

/** For the pipeline alone: it gives an action's handler no more of it than the action declares. */
export const refuseAny = (...[code, detail]: Refused<Code>): Problem => new Problem(code, detail);
