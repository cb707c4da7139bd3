import type { z } from '../kernel/schema';
import type { Code } from './errors';
import type { Right } from '../rights/right';

/**
 * Who may call an action. `anyone`: a WeChat identity, bound or not. `member`: a bound person of the roster.
 * `ticket`: the signed ticket in the input is the proof. The other words are rights that follow from posts (rights.ts);
 * they hold for one organisation, which the pipeline takes from `input.orgId` when `of` is `orgId`, and which the handler
 * must name with `demand` when `of` is `subject`.
 */
export type May = 'anyone' | 'member' | 'ticket' | { right: Right; of: 'orgId' | 'subject' };

/**
 * How what a command does is stored. `byPipeline`, unless it says otherwise: the handler returns what is to be written, and
 * the pipeline writes that, the reply under its key and an audit line in one transaction. `itself`: the handler writes, with
 * ids that make a repeated call the same call; no key, no audit line. `withoutTrace`: the same, and the log says nothing
 * either, since a line of it would tell when somebody voted.
 */
export type Stores = 'byPipeline' | 'itself' | 'withoutTrace';

/** What a screen may ask of the cloud. `kind` decides whether it needs a key and may write. */
export type Action = {
  kind: 'query' | 'command';
  /** The function that answers, where it is not `api`: one of its own for what needs large libraries. */
  by?: 'books';
  may: May;
  stores?: Stores;
  /**
   * The reply lists people for a screen: those who share a name in their branch are told apart by their group or a letter. Never on
   * what is public, exported or printed; a list that is also printed says `forPrint` in its input.
   */
  tellsApart?: true;
  input: z.ZodMiniType;
  output: z.ZodMiniType;
  /** What it may refuse with, besides what any action may; a handler can raise nothing else. */
  errors: readonly Code[];
};

/** Keeps the literal types of one action, so that input, output and codes are inferred and never written twice. */
export const action = <const A extends Action>(entry: A): A => entry;
