import type { DraftOf, KindName } from '../../../src-shared/records/kinds';
import type { CheckContext } from '../../../src-shared/records/vocabulary/kind';
import type { Move, RecordState } from '../../../src-shared/records/vocabulary/life';
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { Params } from '../../../src-shared/standard/params';
import type { Write } from '../ports/documents';
import type { Asking } from '../pipeline/context';
import type { Found } from '../register/reading/load';

/** What a step brings with it: the content as it is then stored, and what else is written with it. */
export type Effect<C> = { content: C; writes: Write[] };

/** The same of what is saved; `people` are those it brings into the roster, whom the content may name from now on. */
export type Entered<C> = Effect<C> & { people: readonly Member[] };

/** What a kind does besides what its description says: all of it reads or writes more than the record itself. */
export type BehaviourOn<C> = {
  /** Besides a step, before it is checked; null for a step that brings nothing with it. */
  effect?: (asking: Asking<'register.refused'>, found: Found, at: { move: Move; content: C }) => Promise<Effect<C> | null>;
  /** Besides saving it, once it is found sound and before it is stored; null for a content that brings nothing with it. */
  entered?: (asking: Asking<'register.refused'>, at: { org: Org; before: C | null; content: C }) => Promise<Entered<C> | null>;
  /** Texts drafted from what is entered already. They are offered, and the writer's to change. */
  prefill?: (asking: Asking, org: Org, content: C) => Promise<C>;
  /** What its checks ask besides the roster and the records it names. */
  known?: (asking: Asking, at: { org: Org; content: C; state: RecordState; params: Params }) => Promise<Partial<CheckContext>>;
};
export type Behaviour<K extends KindName> = BehaviourOn<DraftOf<K>>;
/** By the name of the kind, which does not compile where there is none of that name. */
export type Behaviours = { readonly [K in KindName]?: Behaviour<K> };
