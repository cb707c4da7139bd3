// What an organisation and its officers have set, and the weekly list that follows from it.
import { at, count, day, id, rev } from '../kernel/fields';
import { z } from '../kernel/schema';
import { activityKind } from './activity';

/** 支部设置 `settings:{orgId}`. */
export const branchSettings = z.strictObject({
  _id: id,
  type: z.literal('branchSettings'),
  orgId: id,
  /** Officers who have asked for 本周要办, each for themselves; until `muteUntil` it rests. */
  digestOptIn: z.array(z.strictObject({ memberId: id, muteUntil: z.optional(day) })),
  rev,
  updatedAt: at,
  updatedBy: id,
});
export type BranchSettings = z.infer<typeof branchSettings>;

export const branchSettingsId = (orgId: string): string => `settings:${orgId}`;

/** The letters of those who share a name in a branch `letters:{orgId}`: only ever added to, so that a letter stays whose it is. */
export const nameLetters = z.strictObject({
  _id: id,
  type: z.literal('nameLetters'),
  orgId: id,
  letters: z.record(z.string(), z.string()),
  rev,
  updatedAt: at,
});

export const nameLettersId = (orgId: string): string => `letters:${orgId}`;

/** One line of a weekly list. Persons are only counted: a name may be gone by the time the list is read. */
export const weekLine = z.strictObject({
  dutyId: id,
  verb: z.enum(['hold', 'record', 'confirm', 'enter', 'finish', 'roster']),
  ruleIds: z.array(z.string()),
  kinds: z.array(activityKind),
  type: z.optional(z.string()),
  period: z.optional(z.string()),
  groupName: z.optional(z.string()),
  /** Of the activity it is about. */
  title: z.optional(z.string()),
  people: count,
  dueOn: day,
  isOverdue: z.boolean(),
});
export type WeekLine = z.infer<typeof weekLine>;

/** 本周要办 `digest:{orgId}:{memberId}:{monday}`: at most one a week for a person; for eight weeks. */
export const digest = z.strictObject({
  _id: id,
  type: z.literal('digest'),
  orgId: id,
  memberId: id,
  mondayOn: day,
  lines: z.array(weekLine),
  composedAt: at,
  putAwayAt: z.optional(at),
  rev,
});
export type Digest = z.infer<typeof digest>;

export const digestIdOf = (orgId: string, memberId: string, mondayOn: string): string => `digest:${orgId}:${memberId}:${mondayOn}`;
