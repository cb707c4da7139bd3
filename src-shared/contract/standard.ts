// 标准和权重: the standard as it is judged, and how the committee changes it.
import { at, count, day, id, rev, text, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { rulePack } from '../records/rule-pack';
import { action } from './action';
import { citation } from './score';

const value = z.union([z.int(), z.string(), z.strictObject({ numerator: z.int(), denominator: z.int() })]);
const change = z.strictObject({
  fromOn: day,
  weightsHundredths: z.record(z.string(), z.int()),
  values: z.record(z.string(), value),
  text: text(200),
});
const replayLine = rulePack.shape.replay;

export const standardVersion = z.strictObject({
  packId: id,
  rev,
  version: z.string(),
  state: z.enum(['draft', 'tried', 'adopted', 'withdrawn']),
  change,
  replay: replayLine,
  branchesTotal: count,
  createdAt: at,
  byName: z.string(),
  adoptedAt: z.optional(at),
});
export type StandardVersion = z.infer<typeof standardVersion>;

const administer = { right: 'administer', of: 'orgId' } as const;
const which = { orgId: id, packId: id, rev };

export const standardActions = {
  /** The standard in force today: every rule with its weight and citations, every number with where it stands. Open to all of the college. */
  'standard.read': action({
    kind: 'query',
    may: 'member',
    input: z.strictObject({}),
    output: z.strictObject({
      today: day,
      version: z.string(),
      committeeId: z.nullable(id),
      rules: z.array(
        z.strictObject({
          ruleId: z.string(),
          itemId: z.string(),
          kind: z.string(),
          period: z.string(),
          weightHundredths: count,
          why: z.string(),
          cite: z.array(citation),
        }),
      ),
      values: z.array(
        z.strictObject({ key: z.string(), label: z.string(), unit: z.string(), value, fromOn: day, cite: z.array(citation) }),
      ),
      /** Drafts and former versions; drafts only for those who may change. */
      versions: z.array(standardVersion),
      branchNames: z.record(z.string(), z.string()),
      mayChange: z.boolean(),
    }),
    errors: [],
  }),
  /** A change as a draft; refused with the place and the clause it breaks. */
  'standard.draft': action({
    kind: 'command',
    may: administer,
    input: z.strictObject({ orgId: id, packId: z.optional(id), rev: z.optional(rev), change }),
    output: z.strictObject({ packId: id, rev }),
    errors: ['standard.refused', 'standard.adopted'],
  }),
  /** Tries it on last year's records, some branches a call, until all are done. */
  'standard.replay': action({
    kind: 'command',
    may: administer,
    input: z.strictObject(which),
    output: z.strictObject({ packId: id, rev, year, done: count, total: count }),
    errors: ['standard.adopted'],
  }),
  /** From its day on; what was scored before keeps its version. */
  'standard.adopt': action({
    kind: 'command',
    may: administer,
    input: z.strictObject(which),
    output: z.strictObject({ packId: id, rev, version: z.string() }),
    errors: ['standard.refused', 'standard.notTried', 'standard.adopted'],
  }),
  'standard.withdraw': action({
    kind: 'command',
    may: administer,
    input: z.strictObject(which),
    output: z.strictObject({ packId: id, rev }),
    errors: ['standard.adopted'],
  }),
};
