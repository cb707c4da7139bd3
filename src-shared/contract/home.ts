import { at, count, day, id, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { activityKind } from '../records/activity';
import { action } from './action';
import { weekLine } from '../records/settings';
import { activityLine, ownPart } from './activity';
import { noticeLink } from './points';

/** Something owed, with all its button needs. `dutyId` stays the same from day to day. */
export const duty = z.strictObject({
  dutyId: id,
  verb: z.enum(['hold', 'record', 'confirm', 'enter', 'finish', 'roster', 'declare', 'decideDeclarations', 'decideLeave', 'answerFiling']),
  ruleIds: z.array(z.string()),
  orgId: id,
  orgName: z.string(),
  kinds: z.array(activityKind),
  /** Kind of record whose form is opened, filled in. */
  type: z.optional(z.string()),
  period: z.optional(z.string()),
  groupId: z.optional(id),
  groupName: z.optional(z.string()),
  /** Persons it is still owed to. */
  members: z.array(z.strictObject({ memberId: id, name: z.string() })),
  recordId: z.optional(id),
  dueOn: day,
  isOverdue: z.boolean(),
  /** What was missed still counts, for half, until this day. */
  canBeMadeUpUntilOn: z.optional(day),
  /** The planned or held activity it is about. */
  activity: z.optional(activityLine),
  /** Paths of what the record still lacks: `sections.themeDay.text`, `resolution`. */
  missing: z.array(z.string()),
  /** Title of what was handed in. */
  title: z.optional(z.string()),
  /** Of what was handed in: a title alone (「拆分」) does not say what it is. */
  kindName: z.optional(z.string()),
  /** Why it was put before the caller, in the words of whoever did: 「办不了的原因」. */
  because: z.optional(z.string()),
  count: z.optional(count),
});
export type Duty = z.infer<typeof duty>;

export const scoreBrief = z.strictObject({
  orgId: id,
  scoreTenths: z.nullable(count),
  coveragePercent: count,
  isQualified: z.nullable(z.boolean()),
  isInsufficientPeriod: z.boolean(),
  lowDimensions: z.array(z.string()),
});
export type ScoreBrief = z.infer<typeof scoreBrief>;

/** 本周要办, as it was put together on a Monday; what has been done since is marked. */
export const weekDigest = z.strictObject({
  digestId: id,
  mondayOn: day,
  lines: z.array(z.strictObject({ ...weekLine.shape, isDone: z.boolean() })),
});
export type WeekDigest = z.infer<typeof weekDigest>;

/** What a secretary has chosen for the own mornings of Monday. */
export const digestChoice = z.strictObject({ isOn: z.boolean(), muteUntilOn: z.optional(day) });

export const homeActions = {
  /** The first page of a person, in one call. `orgId` is the place they have chosen. */
  'home.read': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      nowAt: at,
      today: day,
      orgId: id,
      orgName: z.string(),
      /** The next activities the person is part of, soonest first, with their own part in each. */
      upcoming: z.array(
        z.strictObject({
          activity: activityLine,
          own: ownPart,
          opensAt: at,
          closesAt: at,
          isPhoneOn: z.boolean(),
          isRemoteAllowed: z.boolean(),
          /** Whose part it is to show the code and call the roll: the recorder, the secretary, the group's leader. */ leads: z.boolean(),
        }),
      ),
      /** What concerns the person: recent confirmed records they took part in. */
      recent: z.array(activityLine),
      /** Duties of a recorder, group leader or officer: overdue and of 7 days first, then later ones. */
      duties: z.array(duty),
      score: z.nullable(scoreBrief),
      /** The newest one that was not put away; null for everybody who has not asked for it. */
      digest: z.nullable(weekDigest),
      /** What meetings gave to this person to do and nobody has reported as done, the earliest day first. */
      followUps: z.array(
        z.strictObject({
          recordId: id,
          text: z.string(),
          dueOn: day,
          /** Its owner has said why it cannot be done; the secretary has not decided yet. */
          isHeldUp: z.optional(z.boolean()),
        }),
      ),
      /** A secret poll that is open and in which the person has not voted yet. */
      openPoll: z.optional(z.strictObject({ pollId: id, lastOn: day })),
      /** Years whose records are kept no longer and go on a day; for whoever can take them out before. */
      ending: z.optional(z.array(z.strictObject({ year, keptFor: z.enum(['long', 'short']), untilOn: day, deletedFromOn: day }))),
      /** 季度公示 of the branch as long as they run, the one that ends first on top. */
      openNotices: z.optional(z.array(noticeLink)),
    }),
    errors: [],
  }),
  'home.digestChoice': action({
    kind: 'query',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: digestChoice,
    errors: [],
  }),
  /** Turns the caller's own weekly list on or off, or lets it rest until a day; nobody else's. */
  'home.setDigest': action({
    kind: 'command',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id, ...digestChoice.shape }),
    output: digestChoice,
    errors: [],
  }),
  'home.putAwayDigest': action({
    kind: 'command',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id, digestId: id }),
    output: z.strictObject({}),
    errors: [],
  }),
};
