import type { AnyContent } from '../../../src-shared/records/kind/kind';
import type { Move } from '../../../src-shared/records/kind/life';
import { lifeMeetingEffect } from '../appraisal/life-effect';
import type { Write } from '../ports/documents';
import { pointsNoticeEffect } from '../points/notice-effect';
import { pointsResultEffect } from '../points/result-effect';
import type { Found } from './load';
import type { Asking } from './roles';

/** What a step brings with it: the content as it is then stored, and what else is written with it. */
export type Effect = { content: AnyContent; writes: Write[] };
export type EffectOf = (asking: Asking, found: Found, at: { move: Move; content: AnyContent }) => Promise<Effect | null>;

/** Steps that read and write more than the record itself, by kind. */
const EFFECTS: Readonly<Record<string, EffectOf>> = { lifeMeeting: lifeMeetingEffect, publicNotice: pointsNoticeEffect, pointsAnnualResult: pointsResultEffect };

export const effectOf = async (asking: Asking, found: Found, at: { move: Move; content: AnyContent }): Promise<Effect> =>
  (await EFFECTS[found.kind.type]?.(asking, found, at)) ?? { content: at.content, writes: [] };
