import type { Json } from './canonical';

/** A refusal that the caller is told of. Anything else that is thrown is a fault of ours. */
export class Problem<Code extends string = string> extends Error {
  readonly code: Code;
  readonly fields: Record<string, string> | undefined;
  readonly reason: Record<string, Json> | undefined;

  constructor(code: Code, detail: { fields?: Record<string, string>; reason?: Record<string, Json> } = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.fields = detail.fields;
    this.reason = detail.reason;
  }
}
