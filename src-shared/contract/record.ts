import { at, count, day, id, requiredText, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';
import { activityKind, activityState, rollLine, section } from '../records/activity';
import { claimState } from '../records/attendance';
import { action } from './action';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const photo = z.strictObject({
  sha256,
  mime: z.string(),
  sizeBytes: count,
  caption: z.optional(z.string()),
  /** Valid for at most ten minutes. */
  url: z.string(),
});
export type Photo = z.infer<typeof photo>;

/** What the recorder writes after the meeting. Everything else is known already. */
export const recordText = {
  startAt: at,
  endAt: at,
  place: requiredText(40),
  hostId: id,
  recorderId: id,
  sections: z.array(section).check(z.maxLength(4)),
  observers: z.optional(text(200)),
  resolution: text(1000),
};

export const recordPage = z.strictObject({
  nowAt: at,
  activityId: id,
  orgId: id,
  branchName: z.string(),
  rev,
  state: activityState,
  stateReason: z.optional(z.string()),
  kinds: z.array(activityKind),
  title: z.string(),
  day,
  startAt: at,
  endAt: at,
  place: z.string(),
  hostId: id,
  hostName: z.string(),
  recorderId: id,
  recorderName: z.string(),
  agenda: z.array(z.string()),
  sections: z.array(section),
  observers: z.optional(z.string()),
  resolution: z.string(),
  photos: z.array(photo),
  /** Paths of what is still empty: `resolution`, `sections.themeDay.text`, `sections.partyLecture.lecturer`, `roll`, … */
  missing: z.array(z.string()),
  counts: z.strictObject({ expected: count, present: count, online: count, excused: count, absent: count, unmarked: count }),
  /** Lines of the roll that the caller may see: all for recorder and officers, else those present and the own one. */
  lines: z.array(rollLine),
  isRecordedLate: z.boolean(),
  confirmedAt: z.optional(at),
  confirmedByName: z.optional(z.string()),
  seal: z.optional(z.strictObject({ seq: count, hash: z.string() })),
  /** Newest first: who corrected what, when and why. */
  /** Offline sign-ins that came after the record was sealed: offered to the secretary as a correction, never taken into the seal by themselves. */
  lateClaims: z.array(z.strictObject({ memberId: id, name: z.string(), state: claimState, claimedAt: at, receipt: z.string() })),
  corrections: z.array(z.strictObject({ at, byName: z.string(), reason: z.string(), seq: count, corrects: count })),
  people: z.array(z.strictObject({ memberId: id, name: z.string() })),
  /** As long as a phone may still be let in, and so nothing may be sealed: until when, and whether somebody or the plan has ended it already. */
  signIn: z.optional(z.strictObject({ until: at, isEnded: z.boolean() })),
  may: z.strictObject({ record: z.boolean(), confirm: z.boolean() }),
});
export type RecordPage = z.infer<typeof recordPage>;

const saved = z.strictObject({ activityId: id, rev, state: activityState, missing: z.array(z.string()) });
const record = { right: 'record', of: 'subject' } as const;
const confirm = { right: 'confirm', of: 'subject' } as const;
const which = { activityId: id, rev };

export const recordActions = {
  'record.read': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'readBranch', of: 'subject' },
    input: z.strictObject({ activityId: id }),
    output: recordPage,
    errors: [],
  }),
  'record.save': action({
    kind: 'command',
    may: record,
    input: z.strictObject({ ...which, ...recordText }),
    output: saved,
    errors: ['record.sealed', 'record.refused'],
  }),
  /** The recorder hands it to the secretary. */
  'record.submit': action({
    kind: 'command',
    may: record,
    input: z.strictObject(which),
    output: saved,
    errors: ['record.sealed', 'record.incomplete', 'record.notHeldYet'],
  }),
  /** Seals the record: roll and text are fixed and enter the branch's chain. */
  'record.confirm': action({
    kind: 'command',
    may: confirm,
    input: z.strictObject(which),
    output: z.strictObject({ activityId: id, rev, seq: count, hash: z.string(), kinds: z.array(activityKind) }),
    errors: ['record.sealed', 'record.incomplete', 'record.notHeldYet', 'record.signInOpen'],
  }),
  'record.return': action({
    kind: 'command',
    may: confirm,
    input: z.strictObject({ ...which, reason: requiredText(200) }),
    output: saved,
    errors: ['record.sealed'],
  }),
  /** A new revision of a sealed record and a new entry of the chain that names the one it corrects. */
  'record.correct': action({
    kind: 'command',
    may: confirm,
    input: z.strictObject({
      ...which,
      reason: requiredText(200),
      text: z.optional(z.strictObject(recordText)),
      marks: z.optional(
        z
          .array(
            z.strictObject({
              memberId: id,
              status: z.enum(['present', 'absentExcused', 'absentUnexcused', 'notExpected']),
              mode: z.optional(z.enum(['inPerson', 'online', 'hostBranch'])),
            }),
          )
          .check(z.maxLength(200)),
      ),
    }),
    output: z.strictObject({ activityId: id, rev, seq: count, hash: z.string() }),
    errors: ['record.notSealed', 'record.nothingChanged', 'record.incomplete', 'record.refused'],
  }),
  /** The function reads the bytes itself: type, size, digest; and strips what the device forgot to. */
  'record.attachPhoto': action({
    kind: 'command',
    may: record,
    input: z.strictObject({ activityId: id, fileId: z.string().check(z.maxLength(300)), sha256, caption: z.optional(text(40)) }),
    output: z.strictObject({ activityId: id, rev, photo }),
    errors: ['upload.notOwn', 'record.sealed', 'record.photoUnreadable', 'record.photoTooMany', 'record.photoAltered'],
  }),
  'record.detachPhoto': action({
    kind: 'command',
    may: record,
    input: z.strictObject({ activityId: id, sha256 }),
    output: z.strictObject({ activityId: id, rev }),
    errors: ['record.sealed'],
  }),
};
