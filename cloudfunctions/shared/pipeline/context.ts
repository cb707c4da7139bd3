import type { At, Day } from '../../../src-shared/kernel/day';
import type { Right } from '../../../src-shared/rights/right';
import type { Caller } from '../../../src-shared/rights/rights';
import type { ActionName, Out, Parsed } from '../../../src-shared/contract';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { Ports } from '../ports';
import type { Write } from '../ports/documents';
import type { RosterStore } from '../roster/roster-store';

/** The bound person behind a call. */
export type Who = Caller & { member: Member };

export type Context = {
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
export type BoundContext = Context & { who: Who };

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

export type QueryHandler<N extends ActionName> = (context: BoundContext, input: Parsed<N>) => Promise<Out<N>>;
export type CommandHandler<N extends ActionName> = (context: BoundContext, input: Parsed<N>) => Promise<Done<N>>;
/** For `anyone` and `ticket`: the caller may be unbound, and what is to be stored the handler stores itself. */
export type OpenHandler<N extends ActionName> = (context: Context, input: Parsed<N>) => Promise<Out<N>>;
/** For `voter`: a bound caller whose ballot the handler puts into the box itself, since a key or an audit line would tell when. */
export type VoterHandler<N extends ActionName> = (context: BoundContext, input: Parsed<N>) => Promise<Out<N>>;
