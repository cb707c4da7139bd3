import type { At, Day } from '../../../src-shared/kernel/day';
import type { Right } from '../../../src-shared/rights/right';
import type { Caller } from '../../../src-shared/rights/rights';
import type { ActionName, CommandName, CONTRACT, DeclaredCode, Out, Parsed, QueryName } from '../../../src-shared/contract';
import type { Code } from '../../../src-shared/contract/errors';
import type { LedgerEntry } from '../../../src-shared/records/ledger';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { Ports } from '../ports';
import type { Write } from '../ports/documents';
import type { RosterStore } from '../roster/roster-store';
import type { Refusing } from './refusal';

/** The bound person behind a call. */
export type Who = Caller & { member: Member };

/** A call of an action as its handler sees it. `C`: what the action declares that it may refuse with, besides what any may. */
export type Context<C extends Code = never> = Refusing<C> & {
  ports: Ports;
  nowAt: At;
  today: Day;
  requestId: string;
  /** Digest of the WeChat id, present in every call of a client. */
  openidDigest: string;
  /** Null while this WeChat is not bound. */
  who: Who | null;
  roster: RosterStore;
  /** The client's key of this command; empty for a query. Ids made from it are the same in a retry. */
  key: string;
  /**
   * Demands a right at an organisation, or that `also` holds (a recorder for the own activity, say).
   * Throws common.forbidden, or common.notFound for an organisation that is not there. Every action whose
   * `of` is `subject` must call it; the pipeline holds that against the handler.
   */
  demand: (right: Right, orgId: string, also?: boolean) => Promise<Org>;
  /** Whether the caller has the right; no refusal. */
  has: (right: Right, org: Org) => boolean;
};

/** A bound caller, for actions that anybody may call but only people of the roster can use. */
export type BoundContext<C extends Code = never> = Context<C> & { who: Who };

/** As much of a bound call as a reading or a decision that several actions share needs; `C` as in Context. */
export type Asking<C extends Code = never> = Pick<
  Context<C>,
  'ports' | 'nowAt' | 'today' | 'roster' | 'key' | 'demand' | 'has' | 'refuse'
> & {
  who: Caller;
  /** Where several records are sealed in one commit: the entry that the next one follows. */
  chain?: { head?: LedgerEntry };
};

/** What a command wants to be stored, with its reply; the pipeline stores both and the key in one transaction. */
export type Done<N extends ActionName> = {
  reply: Out<N>;
  writes: readonly Write[];
  /** False for a reply that must not lie in the database (a claiming code): a repeated key then asks the handler for it again. */
  isReplyKept?: false;
  /** What may happen only once everything is stored, as removing a file that the stored state no longer needs. Done at most once. */
  afterwards?: () => Promise<void>;
  /** For the audit line: what was touched. */
  subject?: { id: string; orgId?: string; outcome?: string };
};

/** What an action's handler is called with: a call that can refuse with what the contract declares, and with nothing else. */
type CallOf<N extends ActionName> = (typeof CONTRACT)[N]['may'] extends 'anyone' | 'ticket'
  ? Context<DeclaredCode<N>>
  : BoundContext<DeclaredCode<N>>;
/** A command whose storing is the pipeline's returns what is to be stored; everything else answers by itself. */
type AnswerOf<N extends ActionName> = (typeof CONTRACT)[N] extends { kind: 'query' } | { stores: 'itself' | 'withoutTrace' }
  ? Out<N>
  : Done<N>;
/** What does an action; its form follows from the contract. */
export type Handler<N extends ActionName> = (context: CallOf<N>, input: Parsed<N>) => Promise<AnswerOf<N>>;

/** The same, by what it does: one that is named for the other does not compile. */
export type QueryHandler<N extends QueryName> = Handler<N>;
export type CommandHandler<N extends CommandName> = Handler<N>;
