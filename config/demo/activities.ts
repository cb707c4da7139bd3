import { missingOf } from '../../src-shared/engines/records/missing';
import { addDays, instantOf, type At, type Day } from '../../src-shared/kernel/day';
import type { Activity, ActivityKind, Section } from '../../src-shared/records/activity';
import type { Member } from '../../src-shared/records/member';
import type { Care } from './branches';
import type { Habits } from './habits';
import { occasionsOf, type Occasion } from './plan';
import type { Random } from './random';
import type { Rhythm } from './rhythm';
import { drawRoll } from './roll';
import type { BranchRoster } from './roster';
import {
  APPRAISAL,
  COMMITTEE_MEETINGS,
  GENERAL_MEETINGS,
  GROUP_MEETINGS,
  LECTURES,
  PLACES,
  RESOLUTIONS,
  themeOf,
  type Theme,
} from './texts';
import { codeOfOrgId } from '../../src-shared/records/ids/roster';
import { sheetKey } from '../../src-shared/records/ids/sheets';

const MINUTE_MS = 60_000;
const OPENS_BEFORE_MINUTES = 30;

/** `guestId`: a member of the college's leadership who gives a lecture here once a year. */
export type Year = {
  roster: BranchRoster;
  care: Care;
  today: Day;
  random: Random;
  habits: Habits;
  rhythm: Rhythm;
  guestId?: string | undefined;
};

export const later = (at: At, minutes: number): At => new Date(Date.parse(at) + minutes * MINUTE_MS).toISOString();

const themeFor = (kind: ActivityKind, { roster, random }: Year, day: Day): Theme => {
  switch (kind) {
    case 'generalMeeting':
      return GENERAL_MEETINGS[Math.ceil(Number(day.slice(5, 7)) / 3) - 1] ?? random.pick(GENERAL_MEETINGS);
    case 'committeeMeeting':
      return random.pick(COMMITTEE_MEETINGS);
    case 'groupMeeting':
      return random.pick(GROUP_MEETINGS);
    case 'partyLecture':
      return random.pick(LECTURES);
    case 'organizationalLifeMeeting':
    case 'appraisalMeeting':
      return APPRAISAL;
    case 'themeDay':
    case 'study':
    case 'workMeeting':
    case 'other':
      return themeOf(roster.branch.branchKind ?? 'staff', Number(day.slice(5, 7)));
  }
};

const TAGS: Readonly<Record<NonNullable<BranchRoster['branch']['branchKind']>, NonNullable<Section['lectureTag']>>> = {
  staff: 'professional',
  student: 'growth',
  retired: 'other',
  mixed: 'integrity',
};

const GUEST_QUARTER = 2;
/** The first lecture of a year is the secretary's, unless that was forgotten; the guest comes in the second quarter. */
const lecturerOf = ({ roster, habits, guestId }: Year, day: Day): string | undefined => {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  if (quarter === GUEST_QUARTER && guestId !== undefined) return guestId;
  const place = quarter === 1 && !habits.forgets(`secretaryLecture:${day.slice(0, 4)}`) ? 0 : 1 + (quarter % 2);
  return (roster.members[place] ?? roster.members[0])?._id;
};

const sectionOf = (kind: ActivityKind, theme: Theme, lecture: { lecturerId: string; tag: NonNullable<Section['lectureTag']> }): Section => {
  if (kind === 'partyLecture')
    return { kind, text: theme.text, lecturerId: lecture.lecturerId, lectureTopic: theme.title, lectureTag: lecture.tag };
  return kind === 'themeDay' ? { kind, text: theme.text, theme: theme.title } : { kind, text: theme.text };
};

const officersOf = ({ roster }: Year, groupId: string | undefined): { host: Member; recorder: Member } => {
  const holder = (orgId: string, kind: string): Member | undefined => {
    const post = roster.posts.find((entry) => entry.orgId === orgId && entry.postKind === kind);
    return post === undefined ? undefined : roster.members.find((member) => member._id === post.memberId);
  };
  const secretary = holder(roster.branch._id, 'secretary') ?? roster.members[0];
  if (secretary === undefined) throw new RangeError('A branch without people holds nothing.');
  const recorder = holder(roster.branch._id, 'organizationMember') ?? roster.members[1] ?? secretary;
  return { host: (groupId === undefined ? undefined : holder(groupId, 'groupLeader')) ?? secretary, recorder };
};

const sheetsOf = (orgId: string, { day, makesUp = [], appraisalYear }: Occasion): string[] => {
  const years = [
    day.slice(0, 4),
    ...makesUp.map((entry) => entry.period.slice(0, 4)),
    ...(appraisalYear === undefined ? [] : [appraisalYear]),
  ];
  return [...new Set(years)].map((year) => sheetKey(orgId, year));
};

/** An activity as it was planned: published, nothing written yet. */
export const planned = (year: Year, occasion: Occasion): { activity: Activity; themes: Theme[] } => {
  const { roster, random } = year;
  const { day, kinds, groupId, makesUp, appraisalYear } = occasion;
  const orgId = roster.branch._id;
  const themes = kinds.map((kind) => themeFor(kind, year, day));
  const startAt = instantOf(day, occasion.time);
  const endAt = later(startAt, occasion.minutes);
  const { host, recorder } = officersOf(year, groupId);
  const createdAt = instantOf(addDays(day, -7), '09:00');
  // What tells apart all that a branch may hold on one day: the kind, the group, and the period made up for.
  const suffix = [kinds[0], groupId?.slice(-2), makesUp?.[0]?.period].filter((part) => part !== undefined).join('-');
  const activity: Activity = {
    _id: `activity:${codeOfOrgId(orgId)}-${day}-${suffix}`,
    v: 2,
    type: 'activity',
    orgId,
    sheets: sheetsOf(orgId, occasion),
    memberIds: [],
    day,
    missing: [],
    state: 'published',
    kinds,
    title: themes[0]?.title ?? '主题党日',
    scope: groupId === undefined ? 'branch' : 'group',
    ...(groupId === undefined ? {} : { groupId }),
    plannedStartAt: startAt,
    plannedEndAt: endAt,
    startAt,
    endAt,
    place: random.pick(PLACES[roster.branch.branchKind ?? 'staff']),
    hostId: host._id,
    recorderId: recorder._id,
    signIn: { isPhoneOn: !kinds.includes('committeeMeeting'), opensAt: later(startAt, -OPENS_BEFORE_MINUTES), closesAt: endAt, version: 0 },
    isRemoteAllowed: true,
    agenda: themes.map((theme) => ({ title: theme.title })),
    topics: occasion.topics ?? [],
    sections: [],
    resolution: '',
    attachments: [],
    ...(makesUp === undefined ? {} : { makesUp }),
    ...(appraisalYear === undefined ? {} : { appraisalYear }),
    rev: 0,
    createdAt,
    createdBy: host._id,
    updatedAt: createdAt,
    updatedBy: host._id,
  };
  return { activity: { ...activity, missing: missingOf(activity) }, themes };
};

const LATE_PERCENT: Readonly<Record<Care, number>> = { good: 3, fair: 8, weak: 18 };
const UNWRITTEN_PERCENT: Readonly<Record<Care, number>> = { good: 0, fair: 2, weak: 5 };
const WAITING_PERCENT: Readonly<Record<Care, number>> = { good: 0, fair: 2, weak: 4 };

/** Written, confirmed, only handed in, or still open: each as its care and the days that have passed allow. */
const held = (year: Year, occasion: Occasion): Activity => {
  const { roster, care, today, random } = year;
  const { activity, themes } = planned(year, occasion);
  const recordedOn = addDays(activity.day, random.chance(LATE_PERCENT[care]) ? 9 + random.int(14) : random.int(5));
  const confirmedOn = addDays(recordedOn, random.int(3));
  // What was decided at the appraisal is written down by everybody.
  const isOrdinary = occasion.appraisalYear === undefined;
  const isUnwritten = random.chance(UNWRITTEN_PERCENT[care]) && isOrdinary;
  const isWaiting = random.chance(WAITING_PERCENT[care]) && isOrdinary;
  const roll = drawRoll(activity, roster, { care, random });
  const lecturerId = lecturerOf(year, activity.day);
  const lecture = { lecturerId: lecturerId ?? activity.hostId, tag: TAGS[roster.branch.branchKind ?? 'staff'] };
  const resolution = random.pick(RESOLUTIONS);
  if (recordedOn > today || isUnwritten || roll.present === 0) return activity;
  const sections = activity.kinds.map((kind, index) => sectionOf(kind, themes[index] ?? APPRAISAL, lecture));
  const submittedAt = instantOf(recordedOn, '17:30');
  const written: Activity = {
    ...activity,
    sections,
    ...(activity.kinds.includes('partyLecture') ? { lecture } : {}),
    resolution,
    recordedOn,
    missing: [],
    state: 'submitted',
    memberIds: roll.lines.map((line) => line.memberId),
    rev: 2,
    updatedAt: submittedAt,
    updatedBy: activity.recorderId,
  };
  if (confirmedOn >= today || isWaiting) return { ...written, roll };
  const confirmedAt = instantOf(confirmedOn, '20:10');
  const secretary =
    roster.posts.find((post) => post.orgId === roster.branch._id && post.postKind === 'secretary')?.memberId ?? activity.hostId;
  return {
    ...written,
    roll,
    state: 'confirmed',
    confirmedAt,
    confirmedBy: secretary,
    rev: 3,
    updatedAt: confirmedAt,
    updatedBy: secretary,
  };
};

/** Everything of a branch from the beginning of last year to a week from today. What lies ahead, or is today, is only planned. */
export const activitiesOf = (year: Year): Activity[] =>
  occasionsOf(year, year.today).map((occasion) => (occasion.day >= year.today ? planned(year, occasion).activity : held(year, occasion)));
