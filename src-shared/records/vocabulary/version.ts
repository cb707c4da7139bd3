// The versions of records, and what an upgrade leaves of a sealed one. The steps themselves are gone by kernel/versions.
import { count } from '../../kernel/fields';
import { z } from '../../kernel/schema';

/** What an upgrade changed of a sealed record, as it was sealed: the seal is over that. `content` is left out where it stayed as it was. */
export const sealedAs = z.strictObject({
  v: count,
  missing: z.optional(z.array(z.string())),
  contentVersion: z.optional(count),
  content: z.optional(z.record(z.string(), z.unknown())),
});
export type SealedAs = z.infer<typeof sealedAs>;

/** Version of what every record carries around its content. 2: `missing` holds paths, no longer labels. */
export const RECORD_VERSION = 2 as const;
