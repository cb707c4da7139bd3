// What is being written on a page and survives leaving it. The types of the forms follow from here.
import type { ActivityPlan } from '@shared/contract/activity';
import type { Day } from '@shared/kernel/day';
import type { ActivityKind, AttendanceMode, AttendanceStatus, Section } from '@shared/records/activity';
import type { BonusLine } from '@shared/records/points';
import type { Grade } from '@shared/records/poll';
import type { ExclusionReason } from '@shared/records/kinds/vote';
import type { AwardLevel } from '@shared/records/vocabulary/points-words';
import type { AnyContent } from '@shared/records/vocabulary/kind';
import type { VoteMatter } from '@shared/records/vocabulary/vote-count';
import { anything, flag, listOf, mapOf, maybe, number, orNull, parts, text, textOf, unset, type Shape } from './kept-shape';

/** A mark of the roll; null takes one back. */
export const mark = { status: orNull(textOf<AttendanceStatus>()), mode: maybe(textOf<AttendanceMode>()) };

const plan = parts({
  kinds: listOf(textOf<ActivityKind>()),
  title: text,
  scope: textOf<ActivityPlan['scope']>(),
  participatingOrgIds: maybe(listOf(text)),
  place: text,
  hostId: text,
  recorderId: text,
  isPhoneOn: flag,
  isRemoteAllowed: flag,
  menuItemId: maybe(text),
  topics: listOf(textOf<ActivityPlan['topics'][number]>()),
  /** Days and times apart, the agenda as lines. */
  day: text,
  startTime: text,
  endTime: text,
  agendaText: text,
  agenda: listOf(parts({ title: text, minutes: maybe(number), followUpId: maybe(text) })),
  /** One line each: a title, a space, and the link. */
  materialsText: text,
  meetingLink: text,
  groupId: text,
  makesUp: listOf(parts({ kind: textOf<ActivityKind>(), period: text })),
});

/** A number that follows from the others stays unset until somebody types another. */
const vote = parts({
  matter: textOf<VoteMatter | ''>(),
  /** A member, or a development case. */
  subject: text,
  schemeId: text,
  isSecret: flag,
  exclusions: listOf(
    parts({ memberId: text, reason: textOf<ExclusionReason>(), superiorConsentOn: textOf<Day>(), decidedActivityId: text }),
  ),
  writtenOpinions: unset(number),
  yes: unset(number),
  no: unset(number),
  abstain: unset(number),
  seats: unset(number),
  candidates: listOf(parts({ memberId: text, yes: unset(number) })),
  tellerIds: listOf(text),
  ballotsOut: unset(number),
  ballotsIn: unset(number),
  ballotsInvalid: unset(number),
});

const section = parts({
  kind: textOf<ActivityKind>(),
  text,
  lecturerId: maybe(text),
  lecturerName: maybe(text),
  lectureTopic: maybe(text),
  lectureTag: maybe(textOf<NonNullable<Section['lectureTag']>>()),
  lifeForm: maybe(textOf<NonNullable<Section['lifeForm']>>()),
  checkItems: maybe(parts({ talks: flag, opinions: flag, analysis: flag, criticism: flag, rectification: flag })),
  theme: maybe(text),
});

const record = parts({
  startTime: text,
  endTime: text,
  place: text,
  hostId: text,
  recorderId: text,
  sections: listOf(section),
  observers: text,
  resolution: text,
  /** The text of the record it was begun from. */
  base: text,
});

const grade = parts({
  /** `none`: no grade, with a reason. */
  lines: mapOf(parts({ choice: unset(textOf<Grade | 'none'>()), reason: unset(text), opinion: unset(text) })),
  evaluatedOn: text,
  selfDoneOn: text,
  mutualDoneOn: text,
  pollDoneOn: text,
});

const tally = parts({
  out: text,
  in: text,
  invalid: text,
  tellerIds: listOf(text),
  counts: mapOf(parts({ excellent: maybe(text), qualified: maybe(text), basicallyQualified: maybe(text), unqualified: maybe(text) })),
});

const declared = { lineKey: textOf<BonusLine>(), day: textOf<Day>(), text, awardLevel: maybe(textOf<AwardLevel>()) };
const declare = parts({
  form: parts({ ...declared, lineKey: textOf<BonusLine | ''>(), count: text }),
  /** To be sent, each with the key under which it is sent however often. */
  waiting: listOf(parts({ ...declared, key: text, count: number })),
});

/** `feedbackId` is made before the first send and kept with the draft, so that a second try is the same letter. */
const letter = parts({ text, isAnonymous: flag, feedbackId: maybe(text) });

/** Each by the word under which it lies on the device: `draft:plan:…`. */
export const DRAFTS = {
  plan,
  vote,
  record,
  roll: parts({ changes: mapOf(parts(mark)), isPaper: flag }),
  say: parts({ text }),
  host: parts({ hostOrganization: text, words: text }),
  grade,
  tally,
  declare,
  feedback: letter,
  /** The content of a kind, whose own version stands beside it. */
  register: mapOf(anything) as Shape<AnyContent>,
} as const;
