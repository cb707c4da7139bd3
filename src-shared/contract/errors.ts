// What can be refused: each code once, with what is said beside it.
import { at, count, day, month } from '../kernel/fields';
import { z } from '../kernel/schema';
import { OTHER_FILES } from '../text/workbook-words';

/** A refusal that says which places of what was sent are at fault: by codes that the screens have words for, or in sentences for the person. */
const BY_CODE = 'byCode';
const IN_WORDS = 'inWords';
/** Nothing is said beside the code. */
const PLAIN = null;
const incomplete = z.strictObject({ missing: z.array(z.string()) });
const state = z.strictObject({ state: z.string() });

/**
 * Every refusal with the schema of its reason, BY_CODE or IN_WORDS where it names faults of the input, or PLAIN.
 * An action may refuse with the codes its contract declares and with what begins with `common.`; the screens have words for each.
 */
export const REFUSALS = {
  'common.unknownAction': PLAIN,
  'common.badInput': BY_CODE,
  'common.notBound': PLAIN,
  'common.forbidden': z.strictObject({ right: z.string(), orgName: z.string() }),
  'common.notFound': PLAIN,
  /** Somebody was faster; the name is empty where nobody can be named. */
  'common.conflict': z.strictObject({ byName: z.string(), rev: z.optional(count) }),
  'common.keyReused': PLAIN,
  'common.busy': PLAIN,
  'common.tooLarge': PLAIN,
  /** A fault of ours. The message is for who looks after the functions. */
  'common.internal': z.strictObject({ message: z.optional(z.string()) }),
  /** Stored by a program newer than this one. */
  'common.newer': PLAIN,
  // Made on the client, when no reply came or it cannot be read.
  'common.network': PLAIN,
  'common.badReply': PLAIN,

  'binding.refused': PLAIN,

  'roster.fileUnreadable': PLAIN,
  /** With a password. */
  'roster.fileLocked': PLAIN,
  /** No .xlsx, whatever its name says. */
  'roster.fileOther': z.strictObject({ what: z.enum(OTHER_FILES) }),
  'roster.fileTooFar': z.strictObject({ sheet: z.optional(z.string()), cell: z.string(), rows: count, columns: count }),
  /** Rows with a format and nothing in them; 0 where there are too many to count. */
  'roster.fileEmptyRows': z.strictObject({ sheet: z.string(), rows: count }),
  'roster.fileTooLarge': PLAIN,
  'roster.refused': IN_WORDS,
  /** Posts and tasks of those who leave that nobody has taken over. */
  'roster.stillHeld': z.strictObject({ held: z.array(z.strictObject({ name: z.string(), title: z.string() })) }),
  /** A sealed list has somebody as present on a day on which they would be gone. */
  'roster.inSealedList': z.strictObject({ name: z.string(), day }),
  'roster.importNotClean': PLAIN,
  'roster.rosterChanged': PLAIN,

  'activity.planRefused': BY_CODE,
  'activity.alreadyConfirmed': PLAIN,
  'activity.otherBranch': z.strictObject({
    title: z.string(),
    branchName: z.optional(z.string()),
    ownBranchName: z.optional(z.string()),
  }),
  'activity.leaveTooLate': PLAIN,
  'activity.notExpected': PLAIN,

  'attendance.ticketExpired': PLAIN,
  'attendance.notOpen': z.strictObject({ opensAt: at }),
  'attendance.closed': z.strictObject({ closedAt: at, recorderName: z.string() }),
  'attendance.codeExpired': PLAIN,
  /** How many more wrong codes until typing pauses. */
  'attendance.codeWrong': z.strictObject({ left: count }),
  'attendance.codeOfOther': z.strictObject({ activityId: z.string(), title: z.string() }),
  'attendance.paused': z.strictObject({ until: at, seconds: count }),
  'attendance.remoteOff': PLAIN,
  'attendance.phoneOff': PLAIN,
  'attendance.claimRefused': PLAIN,
  'attendance.presenceTooLate': PLAIN,
  'attendance.notReported': PLAIN,
  'attendance.privateNumber': z.strictObject({ number: z.string() }),
  'attendance.voiceUnreadable': PLAIN,
  'attendance.notMobile': PLAIN,
  'attendance.hostDecided': PLAIN,
  'attendance.hostReasonNeeded': PLAIN,
  'attendance.notOfBranch': PLAIN,
  'attendance.sealed': PLAIN,

  'record.sealed': PLAIN,
  'record.refused': BY_CODE,
  'record.incomplete': incomplete,
  'record.notHeldYet': PLAIN,
  'record.signInOpen': z.strictObject({ until: at }),
  'record.notSealed': PLAIN,
  'record.nothingChanged': PLAIN,
  'record.photoUnreadable': PLAIN,
  'record.photoTooMany': PLAIN,
  'record.photoAltered': PLAIN,
  'upload.notOwn': PLAIN,

  'vote.notBegun': PLAIN,
  'vote.rollChanged': z.strictObject({ expectedVoters: count, presentVoters: count }),

  'feedback.tooMany': PLAIN,

  'register.refused': IN_WORDS,
  'register.incomplete': incomplete,
  'register.exists': z.strictObject({ recordId: z.string() }),
  'register.wrongState': state,
  'register.reasonNeeded': PLAIN,
  'register.nothingChanged': PLAIN,

  /** `name`: of the step. */
  'development.tooEarly': z.strictObject({ step: count, name: z.string(), earliestOn: day }),
  /** The Party committee enters it. */
  'development.byCommittee': z.strictObject({ step: count, name: z.string() }),
  /** Another step comes next; 0 when all are taken. */
  'development.notNext': z.strictObject({ step: count, name: z.string() }),
  'development.onlyLast': z.strictObject({ last: count }),
  /** It stands in the roster. */
  'development.lasting': z.strictObject({ step: count }),

  'book.nothingYet': PLAIN,
  'book.fileGone': PLAIN,

  'standard.refused': IN_WORDS,
  'standard.notTried': PLAIN,
  'standard.adopted': PLAIN,

  'appraisal.notTakingPart': PLAIN,
  'appraisal.isGraded': PLAIN,
  'appraisal.notBegun': PLAIN,
  'appraisal.hasPoll': PLAIN,
  'appraisal.notHeld': PLAIN,
  'appraisal.pollOpen': PLAIN,
  'appraisal.tooManyExcellent': z.strictObject({ graded: count, most: count, excellent: count }),
  'appraisal.notEvaluated': PLAIN,

  'case.notReached': PLAIN,
  'case.isOpen': PLAIN,

  'poll.tooFewVoters': z.strictObject({ voters: count }),
  'poll.isOpen': PLAIN,
  'poll.reasonNeeded': PLAIN,
  'poll.wrongDay': z.strictObject({ days: count }),
  'poll.nobodyToGrade': PLAIN,
  'poll.alreadyVoted': PLAIN,
  'poll.closed': PLAIN,
  'poll.notVoter': PLAIN,
  'poll.wrongBallot': PLAIN,
  'poll.notClosed': PLAIN,
  'poll.destroyed': PLAIN,
  'poll.noReceipt': PLAIN,

  'dues.paidMeanwhile': z.strictObject({ name: z.string(), month }),
  'dues.assessedMeanwhile': z.strictObject({ name: z.string() }),
  'points.windowClosed': z.strictObject({ opensOn: day }),
  'points.refused': BY_CODE,
  'points.declaredBefore': PLAIN,
  'points.recordedAlready': PLAIN,
  'points.correctionMissing': PLAIN,
  'points.reasonMissing': PLAIN,
} as const satisfies Readonly<Record<string, z.ZodMiniType | typeof BY_CODE | typeof IN_WORDS | typeof PLAIN>>;

type Refusals = typeof REFUSALS;
export type Code = keyof Refusals;
/** What any action can answer besides its own codes. */
export type CommonCode = Extract<Code, `common.${string}`>;

/** What is wrong, by place in what was sent: the code of the fault, or a sentence where the refusal says it in words. */
export type Fields = Readonly<Record<string, string>>;
/** One fault as it is told: where, and which with what it is about (`most`, `{ most: 40 }`), or what to say of it. */
export type FieldFault = { path: string; code: string; args?: Readonly<Record<string, number>> } | { path: string; words: string };

/** What was raised at places, as it is told. */
export const faultsAt = (code: Code, fields: Fields): FieldFault[] =>
  Object.entries(fields).map(([path, said]) => (REFUSALS[code] === IN_WORDS ? { path, words: said } : { path, code: said }));
/** What is said beside a code; for most nothing is. */
export type ReasonOf<C extends Code> = Refusals[C] extends z.ZodMiniType ? z.infer<Refusals[C]> : never;

type Detail<C extends Code> = Refusals[C] extends z.ZodMiniType
  ? [detail: { reason: ReasonOf<C> }]
  : Refusals[C] extends typeof BY_CODE | typeof IN_WORDS
    ? [detail: { fields: Fields }]
    : [];
/** A refusal as it is raised: the code with just what its entry above asks for, `['poll.wrongDay', { reason: { days: 14 } }]`. */
export type Refused<C extends Code> = C extends Code ? [code: C, ...Detail<C>] : never;
