import { at, count, id, requiredText, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';
import { attendanceMode, attendanceSource, attendanceStatus, standing } from '../records/activity';
import { attemptReason, claimState, hostState, leaveCategory, offlineClaim, proof } from '../records/attendance';
import { action } from './action';

export const liveLine = z.strictObject({
  memberId: id,
  name: z.string(),
  groupName: z.optional(z.string()),
  standing,
  /** False for exempt and mobile members: listed apart, and counted once they attend. */
  isExpected: z.boolean(),
  /** Null while nobody has said anything. */
  status: z.nullable(attendanceStatus),
  mode: z.optional(attendanceMode),
  source: attendanceSource,
  at: z.optional(at),
  isLate: z.optional(z.boolean()),
  /** Signed in later than 60 s after the sign-in was closed: the recorder decides. */
  isAfterClose: z.boolean(),
  /** Why, as far as the caller may know it (rights-leave.ts); `isReasonHidden` tells what is not shown from what is no longer kept. */
  leave: z.optional(
    z.strictObject({
      category: z.optional(leaveCategory),
      note: z.optional(text(100)),
      isReasonHidden: z.optional(z.literal(true)),
      state: z.enum(['accepted', 'pending', 'declined', 'withdrawn']),
    }),
  ),
  /** An offline sign-in and what it is worth now. */
  claim: z.optional(z.strictObject({ state: claimState, claimedAt: at, receivedAt: at, receipt: z.string() })),
  markedBy: z.optional(z.string()),
  /** Taking part from afar: answered of asked, where the recorder has the questions on. For the recorder's eyes; nothing is computed from it. */
  presence: z.optional(z.strictObject({ asked: count, answered: count, isOver: z.boolean() })),
  contribution: z.optional(text(500)),
  /** Valid for at most ten minutes. */
  voiceUrl: z.optional(z.string()),
  host: z.optional(z.strictObject({ hostOrganization: z.string(), words: z.string(), state: hostState, photoUrl: z.optional(z.string()) })),
});
export type LiveLine = z.infer<typeof liveLine>;

export const liveRoll = z.strictObject({
  nowAt: at,
  activityId: id,
  title: z.string(),
  startAt: at,
  place: z.string(),
  branchName: z.string(),
  /** Roster order: expected people first, then those who may also come. */
  lines: z.array(liveLine),
  counts: z.strictObject({ expected: count, present: count, online: count, leave: count, absent: count, unmarked: count }),
  attempts: z.array(z.strictObject({ name: z.string(), reason: attemptReason, at })),
  isSealed: z.boolean(),
  /** Whether people who are away are asked now and then; off unless the recorder turns it on. */
  presence: z.strictObject({ isOn: z.boolean(), rounds: count, mayTurnOn: z.boolean() }),
});
export type LiveRoll = z.infer<typeof liveRoll>;

export const attendanceActions = {
  /** Two billed calls: the function and one insert, as long as the ticket is younger than a minute. */
  'attendance.signIn': action({
    kind: 'command',
    may: 'ticket',
    stores: 'itself',
    input: z.strictObject({
      ticket: z.string().check(z.maxLength(900)),
      mode: z.enum(['inPerson', 'online']),
      code: z.optional(z.string().check(z.maxLength(20))),
    }),
    output: z.strictObject({ signedInAt: at, mode: z.enum(['inPerson', 'online']), isRepeat: z.boolean() }),
    errors: [
      'attendance.ticketExpired',
      'attendance.notOpen',
      'attendance.closed',
      'attendance.codeExpired',
      'attendance.codeWrong',
      'attendance.codeOfOther',
      'attendance.paused',
      'attendance.remoteOff',
      'attendance.phoneOff',
    ],
  }),
  /** The key from which the recorder's phone shows the rotating code. */
  'attendance.hostCode': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'record', of: 'subject' },
    input: z.strictObject({ activityId: id }),
    output: z.strictObject({
      nowAt: at,
      activityId: id,
      title: z.string(),
      place: z.string(),
      codeKey: z.string(),
      opensAt: at,
      closesAt: at,
      closedAt: z.optional(at),
      rev,
      counts: z.strictObject({ expected: count, present: count, leave: count }),
      state: z.enum(['early', 'open', 'closed', 'ended']),
    }),
    errors: ['attendance.phoneOff'],
  }),
  'attendance.closeSignIn': action({
    kind: 'command',
    may: { right: 'record', of: 'subject' },
    input: z.strictObject({ activityId: id }),
    output: z.strictObject({ closedAt: at }),
    errors: ['attendance.sealed', 'record.sealed'],
  }),
  'attendance.reopenSignIn': action({
    kind: 'command',
    may: { right: 'record', of: 'subject' },
    input: z.strictObject({ activityId: id }),
    output: z.strictObject({}),
    errors: ['attendance.closed', 'record.sealed'],
  }),
  /** A member's own late claim: by itself it only says so, until the recorder has scanned its proof or ticks the name. */
  'attendance.claim': action({
    kind: 'command',
    may: 'member',
    stores: 'itself',
    input: z.strictObject({ claim: offlineClaim, proof }),
    output: z.strictObject({ state: claimState, receipt: z.string(), isSealed: z.boolean() }),
    errors: ['attendance.claimRefused', 'activity.otherBranch'],
  }),
  /** Proofs that the recorder's phone has scanned, in any order, also long before or after the members' own. */
  'attendance.uploadScans': action({
    kind: 'command',
    may: { right: 'record', of: 'subject' },
    input: z.strictObject({
      activityId: id,
      scans: z.array(z.strictObject({ claim: offlineClaim, proof, scannedAt: at })).check(z.minLength(1), z.maxLength(50)),
    }),
    output: z.strictObject({
      results: z.array(
        z.strictObject({ receipt: z.string(), memberId: id, name: z.string(), outcome: z.enum(['verified', 'handedOver', 'refused']) }),
      ),
      isSealed: z.boolean(),
    }),
    errors: [],
  }),
  'attendance.roll': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'record', of: 'subject' },
    input: z.strictObject({ activityId: id, forPrint: z.optional(z.boolean()) }),
    output: liveRoll,
    errors: [],
  }),
  /** Two or three short questions at random moments of this one meeting, for those who are away. Turned off, those still to come are dropped. */
  'attendance.setPresence': action({
    kind: 'command',
    may: { right: 'record', of: 'subject' },
    input: z.strictObject({ activityId: id, isOn: z.boolean() }),
    output: z.strictObject({ isOn: z.boolean(), rounds: count }),
    errors: ['attendance.presenceTooLate', 'attendance.remoteOff', 'attendance.sealed'],
  }),
  /** How many questions the person has answered so far; said twice or late it is the same. It leaves no key and no audit line, for both have times. */
  'attendance.answerPresence': action({
    kind: 'command',
    may: 'member',
    stores: 'itself',
    input: z.strictObject({ activityId: id, answered: count }),
    output: z.strictObject({ asked: count, answered: count }),
    errors: ['attendance.notReported', 'activity.otherBranch'],
  }),
  'attendance.contribute': action({
    kind: 'command',
    may: { right: 'readBranch', of: 'subject' },
    input: z.strictObject({ activityId: id, text: text(500), dropsVoice: z.optional(z.boolean()) }),
    output: z.strictObject({}),
    errors: ['attendance.notReported', 'attendance.privateNumber', 'attendance.sealed'],
  }),
  /** The function looks at the bytes itself: a recording, of at most a minute or so. */
  'attendance.attachVoice': action({
    kind: 'command',
    may: { right: 'readBranch', of: 'subject' },
    input: z.strictObject({
      activityId: id,
      fileId: z.string().check(z.maxLength(300)),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
    output: z.strictObject({ activityId: id, rev }),
    errors: ['upload.notOwn', 'attendance.notReported', 'attendance.voiceUnreadable', 'record.photoAltered', 'attendance.sealed'],
  }),
  /** A mobile member took part at the branch where they are, and says who there confirms it. */
  'attendance.submitHost': action({
    kind: 'command',
    may: { right: 'readBranch', of: 'subject' },
    input: z.strictObject({ activityId: id, hostOrganization: requiredText(40), words: requiredText(200) }),
    output: z.strictObject({ state: hostState }),
    errors: ['attendance.notMobile', 'attendance.hostDecided', 'attendance.privateNumber', 'attendance.sealed'],
  }),
  'attendance.attachHostPhoto': action({
    kind: 'command',
    may: { right: 'readBranch', of: 'subject' },
    input: z.strictObject({
      activityId: id,
      fileId: z.string().check(z.maxLength(300)),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
    output: z.strictObject({ activityId: id, rev }),
    errors: ['upload.notOwn', 'attendance.hostDecided', 'record.photoUnreadable', 'record.photoAltered'],
  }),
  /** Accepted, it is a mark of the recorder: present at the host branch. */
  'attendance.decideHost': action({
    kind: 'command',
    may: { right: 'record', of: 'subject' },
    input: z.strictObject({ activityId: id, memberId: id, isAccepted: z.boolean(), reason: z.optional(text(200)) }),
    output: z.strictObject({}),
    errors: ['attendance.hostReasonNeeded', 'attendance.sealed'],
  }),
  /** Marks of the recorder, each for itself: two recorders at once lose nothing. `status: null` takes a mark back. */
  'attendance.mark': action({
    kind: 'command',
    may: { right: 'record', of: 'subject' },
    input: z.strictObject({
      activityId: id,
      isPaper: z.boolean(),
      /** When it was said, by the clock of a phone that had no network then; of two such words about one person the later holds. */
      markedAt: z.optional(at),
      marks: z
        .array(
          z.strictObject({
            memberId: id,
            status: z.nullable(attendanceStatus),
            mode: z.optional(attendanceMode),
            isLate: z.optional(z.boolean()),
          }),
        )
        .check(z.minLength(1), z.maxLength(200)),
    }),
    output: liveRoll,
    errors: ['attendance.notOfBranch', 'attendance.sealed'],
  }),
};
