// The roster beside the national system's export (全国党员管理信息系统): read, compared, told, and forgotten.
import { count, day, id } from '../kernel/fields';
import { z } from '../kernel/schema';
import { action } from './action';
import { FILE_REFUSALS, uploadedFile } from './roster';

const place = { sheet: count, row: count, name: z.string(), branch: z.string() };

const reconciled = z.strictObject({
  /** Columns that were read, that were not found, and how many more the file has; of those nothing is known. */
  read: z.array(z.string()),
  lacks: z.array(z.string()),
  ignoredColumns: count,
  unreadRows: count,
  repeatedRows: count,
  listedCount: count,
  rosterCount: count,
  sameCount: count,
  /** In the export and not in the roster; `leftOn` the first day on which they were gone from it. */
  missing: z.array(z.strictObject({ ...place, leftOn: z.optional(day) })),
  /** In the roster and not in the export. */
  extra: z.array(z.strictObject({ memberId: id, name: z.string(), branch: z.string() })),
  differing: z.array(
    z.strictObject({
      ...place,
      differences: z.array(z.strictObject({ field: z.string(), listed: z.string(), ours: z.string() })),
    }),
  ),
  doubtful: z.array(z.strictObject({ ...place, ours: z.array(z.string()), why: z.enum(['sameName', 'otherName', 'several']) })),
  unknownBranches: z.array(z.strictObject({ name: z.string(), people: count })),
  /** How many there are of each, where a list is cut. */
  counts: z.strictObject({ missing: count, extra: count, differing: count, doubtful: count, unknownBranches: count }),
});
export type Reconciled = z.infer<typeof reconciled>;

export const reconcileActions = {
  /** A query, so that neither file nor reply is stored under a key; the file that was sent is removed whatever comes of it. */
  'roster.reconcile': action({
    kind: 'query',
    may: { right: 'administer', of: 'orgId' },
    input: z.strictObject({ orgId: id, fileId: uploadedFile }),
    output: reconciled,
    errors: ['upload.notOwn', ...FILE_REFUSALS],
  }),
};
