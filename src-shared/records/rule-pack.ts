import { at, count, day, id, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';

const share = z.strictObject({ numerator: z.int(), denominator: z.int() });

/** 标准版本 `pack:{version}`: a change of the standard by the committee, tried on last year's records before it is adopted; then never changed. */
export const rulePack = z.strictObject({
  _id: id,
  type: z.literal('rulePack'),
  state: z.enum(['draft', 'tried', 'adopted', 'withdrawn']),
  tailoring: z.strictObject({
    version: text(20),
    fromOn: day,
    weightsHundredths: z.record(z.string(), z.int()),
    values: z.record(z.string(), z.union([z.int(), z.string(), share])),
    text: text(200),
  }),
  /** What the trial found: of each branch the score before and after, and the rules behind the difference. */
  replay: z.optional(
    z.strictObject({
      year: text(4),
      triedAt: at,
      lines: z.array(
        z.strictObject({
          branchId: id,
          beforeTenths: z.nullable(count),
          afterTenths: z.nullable(count),
          isQualifiedBefore: z.nullable(z.boolean()),
          isQualifiedAfter: z.nullable(z.boolean()),
          /** Rules by how much they move the score, in tenths; the largest first. */
          because: z.array(z.strictObject({ ruleId: text(8), tenths: z.int() })),
        }),
      ),
    }),
  ),
  createdAt: at,
  createdBy: id,
  adoptedAt: z.optional(at),
  adoptedBy: z.optional(id),
  rev,
});
export type StoredPack = z.infer<typeof rulePack>;
export type Replay = NonNullable<StoredPack['replay']>;
