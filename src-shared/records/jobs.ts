// What runs in several steps, or must be done once: how far it is. No forms.
import { at, count, day, id, month, rev, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { importFault } from './import-fault';
import { BOOK_NAMES, type BookKind } from './kinds/book';
import { orgKind } from './org';
import { pointsMonth, pointsPosting } from './points';
import { postKind } from './post';

/** 命令键: a command is done once, whatever it is sent again for; the reply goes with it where it may be kept. */
export const idempotencyKey = z.strictObject({
  _id: z.string(),
  type: z.literal('idempotencyKey'),
  inputDigest: z.string(),
  isReplyKept: z.boolean(),
  reply: z.unknown(),
  expiresAt: at,
});

/** Whose what would change, in the words of the workbook; nothing before or after is an empty text. */
const rosterChange = z.strictObject({
  sheet: z.string(),
  who: z.string(),
  column: z.string(),
  before: z.string(),
  after: z.string(),
});

const faultCause = z.strictObject({
  sheet: z.string(),
  column: z.string(),
  hint: z.string(),
  rows: z.array(count),
  /** The first few of what is written there. */
  values: z.array(z.string()),
});

export const importJob = z.strictObject({
  jobId: id,
  fileName: z.string(),
  state: z.enum(['refused', 'clean', 'switched', 'abandoned']),
  rows: count,
  faults: z.array(importFault),
  /** More faults than are listed. */
  faultCount: count,
  /** The faults by what they come from: each is one thing to mend, however many rows it stands in. Jobs of before lack them. */
  causes: z.optional(z.array(faultCause)),
  causeCount: z.optional(count),
  /** Of the whole file, faulty rows too. */
  counts: z.strictObject({ orgs: count, branches: count, groups: z.optional(count), members: count, posts: count }),
  added: count,
  updated: count,
  unchanged: count,
  /** Somebody new is one line. Jobs of before lack both. */
  changes: z.optional(z.array(rosterChange)),
  /** More changes than are listed. */
  changeCount: z.optional(count),
  /** In the roster, not in the file: kept as they are until somebody decides. */
  missing: z.array(z.strictObject({ memberId: id, name: z.string(), memberNo: z.string(), branchName: z.string() })),
  missingCount: z.optional(count),
  missingOrgs: z.optional(z.array(z.strictObject({ orgId: id, name: z.string(), kind: orgKind, memberCount: count }))),
  missingPosts: z.optional(z.array(z.strictObject({ postId: id, name: z.string(), orgName: z.string(), postKind, fromOn: day }))),
  at,
});
export type ImportJob = z.infer<typeof importJob>;

/** 名册导入: what a check found. The changes themselves are computed again from the file when it is switched, so a job stays small. */
export const rosterImport = z.strictObject({
  _id: id,
  type: z.literal('rosterImport'),
  state: importJob.shape.state,
  orgId: id,
  fileId: z.string(),
  fileDigest: z.string(),
  /** The roster the check was made against. */
  generation: count,
  edits: count,
  report: importJob,
  /** Of what the file had not: what somebody decided to keep as it is. */
  kept: z.optional(z.array(id)),
  rev,
});
export type RosterImport = z.infer<typeof rosterImport>;

/** How far the staging of a job is; beside the job, whose own revision does not move for that. */
export const rosterProgress = z.strictObject({ _id: id, type: z.literal('rosterProgress'), done: count, total: count, rev });
export type RosterProgress = z.infer<typeof rosterProgress>;

export const bookFormat = z.enum(['docx', 'xlsx']);
export type BookFormat = z.infer<typeof bookFormat>;
const fileId = z.string().check(z.maxLength(300));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Photos of a part lie in its file one behind the other, as they are. */
const photoPart = z.strictObject({
  fileId,
  /** Width and height as the picture is looked at; `orientation` how the file has to be turned for that, where it has to. */
  photos: z.array(
    z.strictObject({ sha256, offset: count, sizeBytes: count, width: count, height: count, orientation: z.optional(z.int()) }),
  ),
});
export type PhotoPart = z.infer<typeof photoPart>;

const madeFile = z.strictObject({
  bookKind: z.enum(BOOK_NAMES as [BookKind, ...BookKind[]]),
  format: bookFormat,
  fileId,
  sizeBytes: count,
});
export type MadeFile = z.infer<typeof madeFile>;

/**
 * 任务 `books:{orgId}:{year}:{making}`: how far the books of a branch and year are. Each step puts files into storage
 * and then moves this document once; a step that died in between is done again and nothing is doubled.
 */
export const bookJob = z.strictObject({
  _id: id,
  type: z.literal('bookJob'),
  state: z.enum(['running', 'done', 'failed']),
  orgId: id,
  year: year,
  making: count,
  startedBy: id,
  startedAt: at,
  updatedAt: at,
  rev,
  /** Everything the books are made of, frozen in the first step. */
  gathered: z.optional(z.strictObject({ fileId, photoParts: count })),
  parts: z.array(photoPart),
  /** Photos that are no longer in storage, or not what they were. */
  lost: z.array(sha256),
  files: z.array(madeFile),
  /** How often the present step went wrong. */
  failures: count,
  /** Files of steps, to be removed once all is done. */
  leftovers: z.array(fileId),
});
export type BookJob = z.infer<typeof bookJob>;

/** `close:{branchId}:{month}`: the plan of a close, inserted once before anything else. */
export const checkpoint = z.strictObject({
  _id: id,
  type: z.literal('checkpoint'),
  state: z.enum(['planned', 'done']),
  orgId: id,
  month: month,
  postings: z.array(pointsPosting),
  pointsMonth,
  turns: count,
});
export type Checkpoint = z.infer<typeof checkpoint>;

/** `retired:{shortYear}:{longYear}`: what was kept no longer has gone, of all organisations, up to these years. */
export const retiredYears = z.strictObject({
  _id: id,
  type: z.literal('retiredYears'),
  shortYear: z.string(),
  longYear: z.string(),
  retired: count,
  doneAt: at,
});

/** One thing that is wrong with a stored document: which, where in it, and what. */
export const storedFault = z.strictObject({ collection: z.string(), documentId: z.string(), path: z.string(), code: z.string() });
export type StoredFault = z.infer<typeof storedFault>;

const checkedSoFar = { startedAt: at, checked: count, faultCount: count, faults: z.array(storedFault) };

/** 存储校验 `storedCheck`: every stored document is parsed, page by page and night by night; nothing is changed by it. */
export const storedCheck = z.strictObject({
  _id: z.literal('storedCheck'),
  type: z.literal('storedCheck'),
  /** One under way: what it has looked at, to the last document of which collection. */
  now: z.optional(z.strictObject({ ...checkedSoFar, collection: z.string(), afterId: z.string() })),
  /** The last one that came to its end. */
  last: z.optional(z.strictObject({ ...checkedSoFar, finishedAt: at })),
  rev,
});
export type StoredCheck = z.infer<typeof storedCheck>;
