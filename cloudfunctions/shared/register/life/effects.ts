import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import type { Move } from '../../../../src-shared/records/vocabulary/life';
import { lifeMeetingEffect } from '../../appraisal/life-effect';
import { pointsNoticeEffect } from '../../points/notice-effect';
import { pointsResultEffect } from '../../points/result-effect';
import type { Found } from '../reading/load';
import type { Effect, EffectOf } from './effect';
import type { Asking } from './roles';

/** Steps that read and write more than the record itself, by kind. */
const EFFECTS: Readonly<Record<string, EffectOf>> = {
  lifeMeeting: lifeMeetingEffect,
  publicNotice: pointsNoticeEffect,
  pointsAnnualResult: pointsResultEffect,
};

export const effectOf = async (asking: Asking, found: Found, at: { move: Move; content: AnyContent }): Promise<Effect> =>
  (await EFFECTS[found.kind.type]?.(asking, found, at)) ?? { content: at.content, writes: [] };
