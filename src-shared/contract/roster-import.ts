// Around an import: the roster given out as the workbook that is read back, how far a switch is, and what the roster has and the file had not.
import { count, day, id } from '../kernel/fields';
import { z } from '../kernel/schema';
import { orgKind } from '../records/org';
import { postKind } from '../records/post';
import { action } from './action';

const administer = { right: 'administer', of: 'orgId' } as const;
const ofJob = z.strictObject({ orgId: id, jobId: id });

/** `open` waits for a decision; `kept` is to stay as it is; `ended` has left, is dissolved or was laid down since. */
const state = z.enum(['open', 'kept', 'ended']);
export type MissingState = z.infer<typeof state>;

const missingBranch = z.strictObject({
  branchId: id,
  name: z.string(),
  people: z.array(z.strictObject({ memberId: id, name: z.string(), memberNo: z.string(), state })),
});
export type MissingBranch = z.infer<typeof missingBranch>;
const missingOrg = z.strictObject({ orgId: id, name: z.string(), kind: orgKind, memberCount: count, state });
const missingPost = z.strictObject({ postId: id, orgId: id, orgName: z.string(), name: z.string(), postKind, fromOn: day, state });

export const rosterImportActions = {
  /** The roster of today as the workbook that an import reads: read back, it changes nothing. */
  'roster.export': action({
    kind: 'query',
    may: administer,
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({ fileName: z.string(), base64: z.string() }),
    errors: [],
  }),
  /** 支部管理台账: the branches at or below an organisation as they are today, with their people, as a table file. */
  'roster.branchBook': action({
    kind: 'query',
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({ fileName: z.string(), base64: z.string() }),
    errors: [],
  }),
  /** How much of an import that is being switched on is written; nothing of it is to be seen before the last. */
  'roster.importProgress': action({
    kind: 'query',
    may: administer,
    input: ofJob,
    output: z.strictObject({ done: count, total: count }),
    errors: [],
  }),
  /** People by their branches, organisations and posts that a file did not have, and what has been decided of each. */
  'roster.missing': action({
    kind: 'query',
    may: administer,
    input: ofJob,
    output: z.strictObject({
      fileName: z.string(),
      openCount: count,
      branches: z.array(missingBranch),
      orgs: z.array(missingOrg),
      posts: z.array(missingPost),
    }),
    errors: [],
  }),
  /** They are to stay as they are: the file lacked them by mistake. Deciding it again changes nothing. */
  'roster.keepMissing': action({
    kind: 'command',
    may: administer,
    input: z.strictObject({ orgId: id, jobId: id, ids: z.array(id).check(z.minLength(1), z.maxLength(3000)) }),
    output: z.strictObject({ keptCount: count }),
    errors: [],
  }),
};
