// 登记: every kind of record through the same few actions. What a kind is stands in records/kinds.
import { at, count, day, id, requiredText, rev, text, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { filedTo } from '../records/vocabulary/schema';
import { STATE_WORDS, VERBS, type RecordState, type Verb } from '../records/vocabulary/life';
import { action } from './action';
import { photo } from './record';

const state = z.enum(Object.keys(STATE_WORDS) as [RecordState, ...RecordState[]]);
const verb = z.enum(Object.keys(VERBS) as [Verb, ...Verb[]]);
/** As the kind describes it; the function lays the kind's schema on it. */
const content = z.record(z.string(), z.unknown());
const type = z.string().check(z.maxLength(40));
const words = text(200);

/** One record in a list. */
export const registerLine = z.strictObject({
  recordId: id,
  type,
  orgId: id,
  day,
  state,
  title: z.string(),
  note: z.string(),
  isRecordedLate: z.boolean(),
  /** Place in the chain, once sealed. */
  sealSeq: z.optional(count),
});
export type RegisterLine = z.infer<typeof registerLine>;

/** A person as a picker shows them, in roster order. */
export const pickedPerson = z.strictObject({ memberId: id, name: z.string(), group: z.string(), note: z.string() });
export const pickedOrg = z.strictObject({ orgId: id, name: z.string(), kind: z.string() });
export type PickedPerson = z.infer<typeof pickedPerson>;
export type PickedOrg = z.infer<typeof pickedOrg>;

/** A step the caller may take now. */
export const openMove = z.strictObject({
  verb,
  word: z.string(),
  to: state,
  needsReason: z.boolean(),
  asks: z.array(z.string()),
});

const fault = z.strictObject({ field: z.string(), words: z.string() });
/** What saving a record leaves behind. */
export const savedRecord = z.strictObject({ recordId: id, rev, state, missing: z.array(z.string()), warnings: z.array(fault) });

/** What a form needs besides the kind: what stands filled in, and what its pickers offer. */
export const registerForm = z.strictObject({
  orgId: id,
  orgName: z.string(),
  type,
  today: day,
  recordId: z.optional(id),
  rev: z.optional(rev),
  state: z.optional(state),
  content,
  people: z.array(pickedPerson),
  orgs: z.array(pickedOrg),
  /** Records that a field may name, by field: newest first. */
  records: z.record(z.string(), z.array(registerLine)),
  /** Changing it asks for a reason, since it is sealed. */
  isCorrection: z.boolean(),
});
export type RegisterForm = z.infer<typeof registerForm>;

export const registerPage = z.strictObject({
  line: registerLine,
  orgName: z.string(),
  rev,
  /** Only what the caller may see; `hidden` names the fields that are there and not shown. */
  content,
  hidden: z.array(z.string()),
  names: z.record(z.string(), z.string()),
  orgNames: z.record(z.string(), z.string()),
  /** The records it names, by id. */
  linked: z.record(z.string(), registerLine),
  missing: z.array(z.string()),
  warnings: z.array(fault),
  stateReason: z.optional(z.string()),
  correctionReason: z.optional(z.string()),
  filedTo: z.array(filedTo),
  /** The day by which it is to be handed in; later is said and never forbidden. */
  filingDueOn: z.optional(day),
  photos: z.array(photo),
  seal: z.optional(z.strictObject({ seq: count, hash: z.string() })),
  /** Newest first: who did what, when and why. Where the caller may not know who, `byName` is the part they had: 登记人, 本人, 书记. */
  history: z.array(z.strictObject({ at, byName: z.string(), word: z.string(), reason: z.optional(z.string()) })),
  moves: z.array(openMove),
  mayEdit: z.boolean(),
  mayCorrect: z.boolean(),
});
export type RegisterPage = z.infer<typeof registerPage>;

const read = { right: 'readBranch', of: 'subject' } as const;

export const registerActions = {
  /** 支部工作: which books there are here, how many records of the year each has, and what waits for the caller. */
  'register.overview': action({
    kind: 'query',
    may: read,
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      orgId: id,
      orgName: z.string(),
      year,
      kinds: z.array(z.strictObject({ type, records: count, mayWrite: z.boolean() })),
      /** Handed in to this organisation, or proposed to it, and not yet answered; the oldest first. */
      waiting: z.array(z.strictObject({ line: registerLine, orgName: z.string() })),
    }),
    errors: [],
  }),
  /** Of one kind, or of all when words are looked for. */
  'register.list': action({
    kind: 'query',
    may: read,
    input: z.strictObject({ orgId: id, type: z.optional(type), year: z.optional(year), search: z.optional(text(40)) }),
    output: z.strictObject({ orgId: id, orgName: z.string(), lines: z.array(registerLine), years: z.array(year), mayWrite: z.boolean() }),
    errors: [],
  }),
  'register.read': action({
    kind: 'query',
    tellsApart: true,
    may: read,
    input: z.strictObject({ recordId: id }),
    output: registerPage,
    errors: [],
  }),
  /** A new one with what is known filled in, or an existing one to be changed. */
  'register.form': action({
    kind: 'query',
    tellsApart: true,
    may: read,
    input: z.strictObject({
      orgId: id,
      type,
      recordId: z.optional(id),
      period: z.optional(z.string()),
      memberId: z.optional(id),
      ruleId: z.optional(z.string().check(z.maxLength(8))),
    }),
    output: registerForm,
    errors: [],
  }),
  /** Without `recordId` a new one; with `rev` the revision that was seen. A sealed one asks for `reason`. */
  'register.save': action({
    kind: 'command',
    may: read,
    input: z.strictObject({ orgId: id, type, recordId: z.optional(id), rev: z.optional(rev), content, reason: z.optional(words) }),
    output: savedRecord,
    errors: [
      'register.refused',
      'register.incomplete',
      'register.exists',
      'register.wrongState',
      'register.reasonNeeded',
      'register.nothingChanged',
    ],
  }),
  /** Hand in, confirm, receive, return, approve, close, … as the kind's life allows. */
  'register.move': action({
    kind: 'command',
    may: read,
    input: z.strictObject({ recordId: id, rev, verb: requiredText(20), reason: z.optional(words), content: z.optional(content) }),
    output: savedRecord,
    errors: ['register.refused', 'register.incomplete', 'register.wrongState', 'register.reasonNeeded'],
  }),
  /** The register of a kind and year as a table file. */
  'register.export': action({
    kind: 'query',
    may: read,
    input: z.strictObject({ orgId: id, type, year: z.optional(year) }),
    output: z.strictObject({ fileName: z.string(), base64: z.string() }),
    errors: [],
  }),
  /** All registers of a year that the caller may see, a sheet each. */
  'register.exportAll': action({
    kind: 'query',
    may: read,
    input: z.strictObject({ orgId: id, year }),
    output: z.strictObject({ fileName: z.string(), base64: z.string() }),
    errors: [],
  }),
  'register.attachPhoto': action({
    kind: 'command',
    may: read,
    input: z.strictObject({
      recordId: id,
      fileId: z.string().check(z.maxLength(300)),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      caption: z.optional(text(40)),
    }),
    output: z.strictObject({ recordId: id, rev, photo }),
    errors: ['upload.notOwn', 'record.photoUnreadable', 'record.photoTooMany', 'record.photoAltered', 'register.wrongState'],
  }),
  'register.detachPhoto': action({
    kind: 'command',
    may: read,
    input: z.strictObject({ recordId: id, sha256: z.string() }),
    output: z.strictObject({ recordId: id, rev }),
    errors: ['register.wrongState'],
  }),
};
