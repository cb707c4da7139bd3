import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import type { Move } from '../../../../src-shared/records/vocabulary/life';
import type { Write } from '../../ports/documents';
import type { Found } from '../reading/load';
import type { Asking } from './roles';

/** What a step brings with it: the content as it is then stored, and what else is written with it. */
export type Effect = { content: AnyContent; writes: Write[] };
export type EffectOf = (asking: Asking, found: Found, at: { move: Move; content: AnyContent }) => Promise<Effect | null>;
