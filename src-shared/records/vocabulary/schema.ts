import { at, count, day, id, month, rev, text as textOf, year } from '../../kernel/fields';
import type { PeriodKind } from '../../kernel/period';
import { z } from '../../kernel/schema';
import type { Field, Fields } from './field';
import { STATE_WORDS, type RecordState } from './life';
import { RECORD_VERSION, sealedAs } from './version';

const PERIOD_SCHEMAS: Readonly<Record<PeriodKind, z.ZodMiniType<string>>> = {
  month,
  quarter: z.string().check(z.regex(/^(19|20)\d{2}-Q[1-4]$/, 'quarter')),
  halfYear: z.string().check(z.regex(/^(19|20)\d{2}-H[12]$/, 'half')),
  year,
};

const keysOf = (words: Readonly<Record<string, string>>): [string, ...string[]] => Object.keys(words) as [string, ...string[]];
const FEN_MOST = 1_000_000_000;
const PEOPLE_MOST = 300;

/** What a field may hold. Bounds of numbers and lengths of texts are told by the checks, in words; here stand only the outer limits. */
const schemaOfField = (field: Field): z.ZodMiniType => {
  switch (field.is) {
    case 'text':
      return textOf(field.most);
    case 'day':
      return day;
    case 'period':
      return PERIOD_SCHEMAS[field.each];
    case 'number':
      return field.isHalves ? z.number().check(z.multipleOf(0.5)) : z.int();
    case 'money':
      return z.int().check(z.gte(-FEN_MOST), z.lte(FEN_MOST));
    case 'yes':
      return z.boolean();
    case 'choice':
      return z.enum(keysOf(field.words));
    case 'choices':
      return z.array(z.enum(keysOf(field.words)));
    case 'ticks':
      return z.strictObject(Object.fromEntries(keysOf(field.words).map((key) => [key, z.boolean()])));
    case 'person':
    case 'org':
    case 'record':
      return id;
    case 'people':
      return z.array(id).check(z.maxLength(PEOPLE_MOST));
    case 'rule':
      return z.string().check(z.regex(/^[0-9B]{1,2}\.[0-9]{1,2}(\.[a-z])?$/, 'rule'));
    case 'link':
      return z.string().check(z.regex(/^https:\/\/[^\s]{1,190}$/, 'https'));
    case 'rows':
      return z.array(contentSchema(field.of)).check(z.maxLength(field.most));
  }
};

const described = (field: Field): z.ZodMiniType => {
  const schema = schemaOfField(field).check(z.describe(field.label));
  return z.optional(schema);
};

/** The content of a record, where anything may still be missing. Unknown fields are refused. */
export const contentSchema = (fields: Fields): z.ZodMiniType<Record<string, unknown>> =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, described(field)]))) as unknown as z.ZodMiniType<
    Record<string, unknown>
  >;

export const cipher = z.strictObject({ keyId: z.string(), ciphertext: z.string() });

/** 报送: one line for each organisation it was handed to; the first day decides punctuality. */
export const filedTo = z.strictObject({
  receiverOrgId: id,
  receiver: z.enum(['generalBranch', 'partyCommittee']),
  state: z.enum(['submitted', 'received', 'returned']),
  firstSubmittedOn: day,
  returnedOn: z.optional(day),
});
export type FiledTo = z.infer<typeof filedTo>;

const state = z.enum(Object.keys(STATE_WORDS) as [RecordState, ...RecordState[]]);

/** What every record of a kind carries around its content. */
export const storedRecord = z.strictObject({
  _id: id,
  v: z.literal(RECORD_VERSION),
  type: z.string(),
  orgId: id,
  rev,
  createdAt: at,
  createdBy: id,
  updatedAt: at,
  updatedBy: id,
  isOnBehalf: z.optional(z.boolean()),
  sheets: z.array(z.string()),
  memberIds: z.array(id),
  day,
  state,
  stateReason: z.optional(textOf(200)),
  recordedOn: z.optional(day),
  /** Paths of the required fields still empty: `steps.1.memberId`. */
  missing: z.array(z.string()),
  sealSeq: z.optional(count),
  salt: z.optional(z.string()),
  sealedAs: z.optional(sealedAs),
  correctionReason: z.optional(textOf(200)),
  filedTo: z.optional(z.array(filedTo)),
  /** Organisations that have something to answer: the one index behind 「等您处理」. */
  waitsFor: z.array(id),
  /** Why it was returned, corrected, voided, …: by the step and its moment, as the audit line has them. */
  reasons: z.optional(z.array(z.strictObject({ at, step: textOf(40), words: textOf(200) }))),
  attachments: z.optional(
    z
      .array(
        z.strictObject({ fileId: z.string(), sha256: z.string(), mime: z.string(), sizeBytes: count, caption: z.optional(textOf(40)) }),
      )
      .check(z.maxLength(9)),
  ),
  /** The version of the kind that the content is of; absent is 1. */
  contentVersion: z.optional(count),
  /** As the kind describes it; secret fields as ciphertext. */
  content: z.record(z.string(), z.unknown()),
});
export type StoredRecord = z.infer<typeof storedRecord>;
