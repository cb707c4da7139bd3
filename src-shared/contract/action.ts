import type { z } from '../kernel/schema';
import type { Right } from '../rights/right';

/**
 * Who may call an action. `anyone`: a WeChat identity, bound or not. `member`: a bound person of the roster.
 * `ticket`: the signed ticket in the input is the proof. `voter`: a bound person whose command must leave no trace of
 * when it came, so no key, no audit line and no line in the log; the handler stores by itself. The other words are rights that follow from posts
 * (rights.ts); they hold for one organisation, which the pipeline takes from `input.orgId` when `of` is `orgId`,
 * and which the handler must name with `demand` when `of` is `subject`.
 */
export type May = 'anyone' | 'member' | 'ticket' | 'voter' | { right: Right; of: 'orgId' | 'subject' };

/** What a screen may ask of the cloud. `kind` decides whether it needs a key and may write. */
export type Action = {
  kind: 'query' | 'command';
  /** The function that answers, where it is not `api`: one of its own for what needs large libraries. */
  by?: 'books';
  may: May;
  input: z.ZodMiniType;
  output: z.ZodMiniType;
  errors: readonly string[];
};

/** Keeps the literal types of one action, so that input, output and codes are inferred and never written twice. */
export const action = <const A extends Action>(entry: A): A => entry;
