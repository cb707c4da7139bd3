// Everything that lies in a collection, once: what it must be, of which version it is and how a former one becomes today's.
import type { z } from '../kernel/schema';
import { FIRST, upgraded, type Plain, type Versioned } from '../kernel/versions';
import { activity } from './activity';
import { hostConfirmation, leave, presence, presenceRounds, rollCall, signIn, signInAttempt, signInClaim, signInPause } from './attendance';
import { bookJob, checkpoint, idempotencyKey, retiredYears, rosterImport, rosterProgress, storedCheck } from './jobs';
import { auditLine } from './audit-line';
import { binding, bindingCode, bindingTries, claimFailure } from './binding';
import { ledgerEntry } from './ledger';
import { member } from './member';
import { openRecord } from './open-record';
import { org } from './org';
import { pointsDeclaration, pointsMonth, pointsPosting, pointsYear } from './points';
import { pollBox } from './poll';
import { committeeTerm, post } from './post';
import { rosterEntry, rosterPointer } from './roster';
import { rulePack } from './rule-pack';
import { scoreSheet } from './score-sheet';
import { branchSettings, digest, nameLetters } from './settings';
import { storedRecord } from './vocabulary/schema';
import { RECORD_VERSION } from './vocabulary/version';

/** A change of a schema that is not one of adding wants `version` and a step in `upgrades` here (`npm run pins`). */
type StoredType = Versioned & { schema: z.ZodMiniType };
const first = <S extends z.ZodMiniType>(schema: S) => ({ schema, ...FIRST });

/** Records say their version themselves, and their content that of its kind: `open-record` has their steps. */
const byRecord = <S extends z.ZodMiniType>(schema: S) => ({ schema, version: RECORD_VERSION, upgrades: FIRST.upgrades });

/** By `type`. */
export const STORED = {
  activity: byRecord(activity),
  record: byRecord(storedRecord),
  rosterEntry: first(rosterEntry),
  rosterPointer: first(rosterPointer),
  signIn: first(signIn),
  signInPause: first(signInPause),
  signInAttempt: first(signInAttempt),
  signInClaim: first(signInClaim),
  rollCall: first(rollCall),
  leave: first(leave),
  presenceRounds: first(presenceRounds),
  presence: first(presence),
  hostConfirmation: first(hostConfirmation),
  pointsDeclaration: first(pointsDeclaration),
  pointsPosting: first(pointsPosting),
  pointsMonth: first(pointsMonth),
  pointsYear: first(pointsYear),
  pollBox: first(pollBox),
  ledgerEntry: first(ledgerEntry),
  binding: first(binding),
  bindingCode: first(bindingCode),
  bindingTries: first(bindingTries),
  claimFailure: first(claimFailure),
  idempotencyKey: first(idempotencyKey),
  auditLine: first(auditLine),
  rosterImport: first(rosterImport),
  rosterProgress: first(rosterProgress),
  bookJob: first(bookJob),
  checkpoint: first(checkpoint),
  storedCheck: first(storedCheck),
  retiredYears: first(retiredYears),
  branchSettings: first(branchSettings),
  digest: first(digest),
  nameLetters: first(nameLetters),
  rulePack: first(rulePack),
  scoreSheet: first(scoreSheet),
} as const satisfies Readonly<Record<string, StoredType>>;
export type StoredName = keyof typeof STORED;
export type StoredAs<N extends StoredName> = z.infer<(typeof STORED)[N]['schema']>;

/** What the roster keeps of somebody or something, now and at the next generation: each says its own version. */
export const ROSTER_CONTENTS = {
  org: first(org),
  member: first(member),
  post: first(post),
  committeeTerm: first(committeeTerm),
} as const satisfies Readonly<Record<string, StoredType>>;

const ROSTER: readonly string[] = ['orgs', 'members', 'posts'];
const RECORDS: readonly string[] = ['records', 'revisions'];

/** Which of the above a document is; undefined for what no program of ours has written. */
export const storedNameOf = (collection: string, { type }: Plain): StoredName | undefined => {
  if (ROSTER.includes(collection)) return 'rosterEntry';
  if (RECORDS.includes(collection)) return type === 'activity' ? 'activity' : 'record';
  return typeof type === 'string' && Object.keys(STORED).includes(type) ? (type as StoredName) : undefined;
};

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of today's version it is handed back as it is; a former one is upgraded, stamped and, where all of it was read, parsed. */
const through = (type: StoredType, kept: Plain, isWhole: boolean): Plain => {
  const now = upgraded(kept, kept.v, type);
  if (now === kept) return kept;
  const stamped = { ...now, v: type.version };
  return isWhole ? (type.schema.parse(stamped) as Plain) : stamped;
};

const contentOpened = (content: unknown): unknown => {
  const type = isPlain(content) ? (ROSTER_CONTENTS as Readonly<Record<string, StoredType>>)[String(content.type)] : undefined;
  return type === undefined ? content : through(type, content as Plain, true);
};

const entryOpened = (entry: Plain): Plain => {
  const { live, next } = entry;
  const nowLive = contentOpened(live);
  const content = isPlain(next) ? contentOpened(next.content) : undefined;
  const isSame = nowLive === live && (!isPlain(next) || content === next.content);
  return isSame ? entry : { ...entry, live: nowLive, next: isPlain(next) ? { ...next, content } : next };
};

/**
 * A document of a collection as today's program writes it. `isWhole` is false for a part of one. Throws Newer for a version
 * yet unknown.
 */
export const openStored = <T extends Plain>(collection: string, stored: T, isWhole = true): T => {
  if (RECORDS.includes(collection)) return openRecord(stored);
  const name = storedNameOf(collection, stored);
  if (name === undefined) return stored;
  const now = through(STORED[name], stored, isWhole);
  return (name === 'rosterEntry' ? entryOpened(now) : now) as T;
};
