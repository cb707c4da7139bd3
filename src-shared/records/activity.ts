import { at, count, day, id, requiredText, rev, text, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { recordEnvelope } from './envelope';

export const ACTIVITY_KINDS = [
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'partyLecture',
  'themeDay',
  'organizationalLifeMeeting',
  'appraisalMeeting',
  'study',
  'workMeeting',
  'other',
] as const;
export const activityKind = z.enum(ACTIVITY_KINDS);
/** 几个支部合办: only a theme day or a lecture (domain Q16). */
export const activityScope = z.enum(['branch', 'group', 'joint']);
export const lectureTag = z.enum(['professional', 'growth', 'integrity', 'other']);
export const lifeForm = z.enum(['general', 'committee', 'group']);
export const activityState = z.enum(['draft', 'published', 'submitted', 'returned', 'confirmed', 'cancelled']);
export const attendanceStatus = z.enum(['present', 'absentExcused', 'absentUnexcused', 'notExpected']);
export const attendanceMode = z.enum(['inPerson', 'online', 'hostBranch']);
export const attendanceSource = z.enum(['phone', 'rollCall', 'paper', 'claim', 'leave', 'none']);
export const standing = z.enum(['none', 'probationary', 'full', 'suspended', 'ended']);

/** One line of the sealed roll: a person as they stood on the day. */
export const rollLine = z.strictObject({
  memberId: id,
  name: text(20),
  groupId: z.optional(id),
  standing,
  isCommittee: z.boolean(),
  status: attendanceStatus,
  mode: z.optional(attendanceMode),
  source: attendanceSource,
  isLate: z.optional(z.boolean()),
});

/** 到会名单: the record's own expected list; later changes of the roster do not alter it. */
export const roll = z.strictObject({
  lines: z.array(rollLine),
  expected: count,
  present: count,
  online: count,
  excused: count,
  unexcused: count,
  notExpected: count,
  /** Day + 3: until then an unexcused line only reads 未到 and counts for nothing. */
  settledOn: day,
});

/** 分类记录: one for each kind the activity discharges. */
export const section = z.strictObject({
  kind: activityKind,
  text: text(5000),
  lecturerId: z.optional(id),
  lecturerName: z.optional(text(20)),
  lectureTopic: z.optional(text(60)),
  lectureTag: z.optional(lectureTag),
  lifeForm: z.optional(lifeForm),
  checkItems: z.optional(
    z.strictObject({
      talks: z.boolean(),
      opinions: z.boolean(),
      analysis: z.boolean(),
      criticism: z.boolean(),
      rectification: z.boolean(),
    }),
  ),
  theme: z.optional(text(60)),
});

/** A photo or a document; never required and never scored. No coordinates: EXIF is removed. */
export const attachment = z.strictObject({
  fileId: z.string().check(z.maxLength(300)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  mime: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  sizeBytes: count,
  caption: z.optional(text(40)),
});

export const signInWindow = z.strictObject({
  isPhoneOn: z.boolean(),
  opensAt: at,
  closesAt: at,
  /** Set by closing early; opening again removes it. */
  closedAt: z.optional(at),
  /** Grows with each closing and opening, so that an old ticket can be told from a new one. */
  version: count,
});

/** `followUpId`: a decision of a former meeting that comes back until it is closed. */
export const agendaEntry = z.strictObject({ title: requiredText(60), minutes: z.optional(count), followUpId: z.optional(id) });

/** 材料: what people may read beforehand or beside it; a link, never a copy of what belongs to others. */
export const material = z.strictObject({ title: requiredText(60), link: z.string().check(z.regex(/^https:\/\/[^\s]{1,190}$/, 'https')) });

/** 组织生活: one meeting or theme day, from plan to sealed record, of one or several kinds (domain Q15). */
export const activity = z.strictObject({
  ...recordEnvelope,
  type: z.literal('activity'),
  state: activityState,
  kinds: z.array(activityKind).check(z.minLength(1), z.maxLength(4)),
  title: requiredText(60),
  scope: activityScope,
  groupId: z.optional(id),
  /** Branches that hold it together; it counts for each. */
  participatingOrgIds: z.optional(z.array(id).check(z.maxLength(60))),
  plannedStartAt: at,
  plannedEndAt: at,
  startAt: at,
  endAt: at,
  place: text(40),
  hostId: id,
  recorderId: id,
  signIn: signInWindow,
  isRemoteAllowed: z.boolean(),
  meetingLink: z.optional(z.string().check(z.regex(/^https:\/\/[^\s]{1,190}$/, 'https'))),
  agenda: z.array(agendaEntry).check(z.maxLength(20)),
  menuItemId: z.optional(id),
  materials: z.optional(z.array(material).check(z.maxLength(5))),
  appraisalYear: z.optional(year),
  /** Periods this activity makes up for, one per kind. */
  makesUp: z.optional(z.array(z.strictObject({ kind: activityKind, period: z.string() }))),
  /** Kind and topic tags that other rules read (4.1.b). */
  topics: z.array(
    z.enum([
      'partyBuilding',
      'plan',
      'admission',
      'conversion',
      'election',
      'reward',
      'discipline',
      'points',
      'dues',
      'appraisal',
      'rectification',
      'other',
    ]),
  ),
  sections: z.array(section),
  /** Who gave the lecture and of which sort it was, beside the text, so that a score need not read it. */
  lecture: z.optional(z.strictObject({ lecturerId: z.optional(id), tag: z.optional(lectureTag) })),
  studyHours: z.optional(z.number().check(z.gte(0), z.lte(8), z.multipleOf(0.5))),
  observers: z.optional(text(200)),
  resolution: text(1000),
  attachments: z.array(attachment).check(z.maxLength(9)),
  roll: z.optional(roll),
  confirmedAt: z.optional(at),
  confirmedBy: z.optional(id),
  /** Revision of the roll call that was sealed, so that a later mark is seen to be later. */
  sealedRollRev: z.optional(rev),
});
export type Activity = z.infer<typeof activity>;
export type ActivityKind = z.infer<typeof activityKind>;
export type AttendanceStatus = z.infer<typeof attendanceStatus>;
export type AttendanceMode = z.infer<typeof attendanceMode>;
export type AttendanceSource = z.infer<typeof attendanceSource>;
export type Standing = z.infer<typeof standing>;
export type Roll = z.infer<typeof roll>;
export type RollLine = z.infer<typeof rollLine>;
export type Section = z.infer<typeof section>;
export type Attachment = z.infer<typeof attachment>;
