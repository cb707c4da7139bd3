import { at, count, id } from '../kernel/fields';
import { z } from '../kernel/schema';

/** 存证链 `{branchId}:{seq}`: insert only; the digest is salted, so content can be deleted without breaking the chain. */
export const ledgerEntry = z.strictObject({
  _id: id,
  type: z.literal('ledgerEntry'),
  orgId: id,
  seq: count,
  prevHash: z.string(),
  entryKind: z.enum(['confirmation', 'correction']),
  subjectId: id,
  subjectRev: count,
  corrects: z.optional(count),
  digest: z.string(),
  at,
  hash: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;
