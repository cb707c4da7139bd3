import { at, count, day, id, month, requiredText, rev, text, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { activityKind, activityScope, activityState, agendaEntry, material } from '../records/activity';
import { claimState, hostState, leaveCategory } from '../records/attendance';
import { action } from './action';
import { lastDay, yearLine } from './last-days';

const kinds = z.array(activityKind).check(z.minLength(1), z.maxLength(4));
const link = z.string().check(z.regex(/^https:\/\/[^\s]{1,190}$/, 'https'));

/** What may be put on an agenda as its topic; admission to discipline ask for a vote. */
export const PLAN_TOPICS = [
  'partyBuilding',
  'plan',
  'points',
  'dues',
  'admission',
  'conversion',
  'election',
  'reward',
  'discipline',
  'other',
] as const;
export const planTopic = z.enum(PLAN_TOPICS);

/** What a person types or takes over when an activity is planned or moved. */
export const activityPlan = {
  kinds,
  title: requiredText(60),
  scope: activityScope,
  groupId: z.optional(id),
  /** The other branches that hold it together with this one; only where `scope` is `joint`. */
  participatingOrgIds: z.optional(z.array(id).check(z.maxLength(60))),
  plannedStartAt: at,
  plannedEndAt: at,
  place: requiredText(40),
  hostId: id,
  recorderId: id,
  isPhoneOn: z.boolean(),
  isRemoteAllowed: z.boolean(),
  meetingLink: z.optional(link),
  agenda: z.array(agendaEntry).check(z.maxLength(20)),
  /** The item of the menu that title and agenda were taken from. */
  menuItemId: z.optional(id),
  materials: z.optional(z.array(material).check(z.maxLength(5))),
  topics: z.array(planTopic),
  makesUp: z.optional(z.array(z.strictObject({ kind: activityKind, period: z.string().check(z.maxLength(7)) })).check(z.maxLength(4))),
};
export const activityPlanInput = z.strictObject(activityPlan);
export type ActivityPlan = z.infer<typeof activityPlanInput>;

/** One line of a list or of the calendar. */
export const activityLine = z.strictObject({
  activityId: id,
  kinds,
  title: z.string(),
  scope: activityScope,
  groupName: z.optional(z.string()),
  /** Whose it is, where several branches stand in one list. */
  branchName: z.optional(z.string()),
  day,
  startAt: at,
  endAt: at,
  place: z.string(),
  state: activityState,
  stateReason: z.optional(z.string()),
  expected: z.optional(count),
  present: z.optional(count),
});
export type ActivityLine = z.infer<typeof activityLine>;

/** The caller's own part in an activity. */
export const ownPart = z.strictObject({
  /** False only for people outside the branch and for those of another group or not on the committee: they see, but are not asked. */
  isExpected: z.boolean(),
  mayAttend: z.boolean(),
  signedInAt: z.optional(at),
  mode: z.optional(z.enum(['inPerson', 'online'])),
  /** What the recorder has marked, if anything; it stands above a sign-in. */
  marked: z.optional(z.enum(['present', 'absentExcused', 'absentUnexcused', 'notExpected'])),
  /** An offline sign-in of the caller that the function knows of; only on the page of the activity. */
  claim: z.optional(z.strictObject({ state: claimState, claimedAt: at, receipt: z.string() })),
  /** For who has reported from afar while the questions are on: their moments, so that a weak network is enough, and how many were answered. */
  presence: z.optional(z.strictObject({ roundsAt: z.array(at), answered: count })),
  contribution: z.optional(z.string()),
  hasVoice: z.optional(z.boolean()),
  /** A mobile member may bring a confirmation of the branch where they are. */
  mayHost: z.optional(z.boolean()),
  host: z.optional(
    z.strictObject({
      hostOrganization: z.string(),
      words: z.string(),
      state: hostState,
      stateReason: z.optional(z.string()),
      hasPhoto: z.boolean(),
    }),
  ),
  leave: z.optional(
    z.strictObject({
      category: z.optional(leaveCategory),
      state: z.enum(['accepted', 'pending', 'declined', 'withdrawn']),
      stateReason: z.optional(z.string()),
    }),
  ),
});
export type OwnPart = z.infer<typeof ownPart>;

export const activityPage = z.strictObject({
  nowAt: at,
  activityId: id,
  orgId: id,
  branchName: z.string(),
  rev,
  kinds,
  title: z.string(),
  scope: activityScope,
  groupId: z.optional(id),
  groupName: z.optional(z.string()),
  state: activityState,
  stateReason: z.optional(z.string()),
  day,
  plannedStartAt: at,
  plannedEndAt: at,
  startAt: at,
  endAt: at,
  place: z.string(),
  hostId: id,
  hostName: z.string(),
  recorderId: id,
  recorderName: z.string(),
  agenda: z.array(agendaEntry),
  materials: z.optional(z.array(material)),
  /** The branches that hold it together, the host's among them; empty where it holds it alone. */
  participants: z.array(z.strictObject({ orgId: id, name: z.string() })),
  topics: z.array(z.string()),
  makesUp: z.array(z.strictObject({ kind: activityKind, period: z.string() })),
  /** The year for which a meeting of the year is held, which may be the one before. */
  appraisalYear: z.optional(z.string()),
  isPhoneOn: z.boolean(),
  opensAt: at,
  closesAt: at,
  closedAt: z.optional(at),
  isRemoteAllowed: z.boolean(),
  meetingLink: z.optional(z.string()),
  own: ownPart,
  /** A signed proof of who this is and what may be signed in to; only while attending is possible for the caller. */
  ticket: z.optional(z.string()),
  ticketExpiresAt: z.optional(at),
  /** For recorders and officers: counts of the live roll. */
  counts: z.optional(z.strictObject({ expected: count, present: count, leave: count, unmarked: count })),
  may: z.strictObject({ plan: z.boolean(), record: z.boolean(), confirm: z.boolean() }),
});
export type ActivityPage = z.infer<typeof activityPage>;

const ofSubject = (right: 'plan' | 'record' | 'readBranch') => ({ right, of: 'subject' }) as const;

export const activityActions = {
  /** What the planning form shows already filled: from the duty, the last activity of the kind, or one to copy. */
  'activity.prefill': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'plan', of: 'orgId' },
    input: z.strictObject({
      orgId: id,
      kind: z.optional(activityKind),
      period: z.optional(z.string().check(z.maxLength(7))),
      groupId: z.optional(id),
      topic: z.optional(planTopic),
      copyOf: z.optional(id),
    }),
    output: z.strictObject({
      plan: activityPlanInput,
      groups: z.array(z.strictObject({ groupId: id, name: z.string() })),
      /** Roster order, for host and recorder. */
      people: z.array(z.strictObject({ memberId: id, name: z.string() })),
      places: z.array(z.string()),
      /** Branches it may be held together with: those under the same general branch first. */
      branches: z.array(z.strictObject({ orgId: id, name: z.string(), isNear: z.boolean() })),
    }),
    errors: [],
  }),
  'activity.plan': action({
    kind: 'command',
    may: { right: 'plan', of: 'orgId' },
    input: z.strictObject({ orgId: id, ...activityPlan }),
    output: z.strictObject({ activityId: id, rev }),
    errors: ['activity.planRefused'],
  }),
  'activity.change': action({
    kind: 'command',
    may: ofSubject('plan'),
    input: z.strictObject({ activityId: id, rev, ...activityPlan }),
    output: z.strictObject({ activityId: id, rev }),
    errors: ['activity.planRefused', 'activity.alreadyConfirmed', 'record.sealed'],
  }),
  /** Sign-ins and leave stay. People who answered see the reason. */
  'activity.cancel': action({
    kind: 'command',
    may: ofSubject('plan'),
    input: z.strictObject({ activityId: id, rev, reason: requiredText(200) }),
    output: z.strictObject({ activityId: id, rev }),
    errors: ['activity.alreadyConfirmed', 'record.sealed'],
  }),
  'activity.restore': action({
    kind: 'command',
    may: ofSubject('plan'),
    input: z.strictObject({ activityId: id, rev }),
    output: z.strictObject({ activityId: id, rev }),
    errors: ['record.sealed'],
  }),
  'activity.read': action({
    kind: 'query',
    tellsApart: true,
    may: ofSubject('readBranch'),
    input: z.strictObject({ activityId: id }),
    output: activityPage,
    /** Of another branch: `reason` says whose activity it is and where the caller belongs. */
    errors: ['activity.otherBranch'],
  }),
  'activity.calendar': action({
    kind: 'query',
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id, month }),
    output: z.strictObject({
      orgId: id,
      month,
      today: day,
      activities: z.array(activityLine),
      /** Last days of what is still open; for officers only. */
      lastDays: z.array(lastDay),
      mayPlan: z.boolean(),
      /** Above branches: those of them that have neither held nor planned a theme day in the month, in the order of the college. */
      withoutThemeDay: z.optional(z.array(z.strictObject({ orgId: id, name: z.string() }))),
    }),
    errors: [],
  }),
  /** For the phone's own calendar: what is planned from today on, and for officers the last days of the year. */
  'activity.calendarFile': action({
    kind: 'query',
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({ fileName: z.string(), text: z.string(), events: count }),
    errors: [],
  }),
  /** A year as a whole: everything it asks for, with its last day and how it stands, and what can still be done. */
  'activity.year': action({
    kind: 'query',
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: z.strictObject({
      orgId: id,
      orgName: z.string(),
      year,
      today: day,
      lines: z.array(yearLine),
      /** By the line's id what does it, for those of the branch who may. */
      duties: z.array(z.strictObject({ lineId: id, duty: lastDay })),
      mayPlan: z.boolean(),
    }),
    errors: [],
  }),
  'activity.askLeave': action({
    kind: 'command',
    may: ofSubject('readBranch'),
    input: z.strictObject({ activityId: id, category: leaveCategory, note: z.optional(text(100)) }),
    output: z.strictObject({ state: z.enum(['accepted', 'pending']) }),
    errors: ['activity.leaveTooLate', 'activity.notExpected'],
  }),
  'activity.withdrawLeave': action({
    kind: 'command',
    may: ofSubject('readBranch'),
    input: z.strictObject({ activityId: id }),
    output: z.strictObject({}),
    errors: [],
  }),
  'activity.decideLeave': action({
    kind: 'command',
    may: ofSubject('record'),
    input: z.strictObject({ activityId: id, memberId: id, isAccepted: z.boolean(), reason: z.optional(text(200)) }),
    output: z.strictObject({}),
    errors: [],
  }),
};
