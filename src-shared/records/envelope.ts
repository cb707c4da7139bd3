import { at, count, day, id, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';
import { RECORD_VERSION, sealedAs } from './vocabulary/version';

/** What every stored document carries (records of the chain add `sealSeq` and `salt` when they are sealed). */
export const envelope = {
  _id: id,
  v: z.literal(RECORD_VERSION),
  orgId: id,
  rev,
  createdAt: at,
  createdBy: id,
  updatedAt: at,
  updatedBy: id,
};

/** What a record adds, so that it can prove something on a score sheet. */
export const recordEnvelope = {
  ...envelope,
  /** Keys `{orgId}:{year}` of every sheet the record can bear on: the one index behind the score. */
  sheets: z.array(z.string()),
  memberIds: z.array(id),
  day,
  stateReason: z.optional(text(200)),
  /** First day it was complete; more than seven days after `day` is shown as 补记 and costs nothing. */
  recordedOn: z.optional(day),
  /** Paths of what is required and still empty: `sections.themeDay.text`, `resolution`. */
  missing: z.array(z.string()),
  sealSeq: z.optional(count),
  salt: z.optional(z.string()),
  sealedAs: z.optional(sealedAs),
  correctionReason: z.optional(text(200)),
};
