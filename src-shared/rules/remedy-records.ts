// Facts that are not there yet: what would be recorded if something were done. What-if puts them in.
import { committeeOn } from '../roster/branch';
import type { ActivityFact, BranchFacts, RecordFact } from '../facts/facts';
import type { Day } from '../kernel/day';
import { firstDayOf, lastDayOf, type Period } from '../kernel/period';
import { earlierOf, laterOf } from '../kernel/span';
import type { ActivityKind } from '../records/activity';
import { concernedIn } from '../records/vocabulary/checks';
import type { AnyContent } from '../records/vocabulary/kind';
import type { Content, KindName } from '../records/kinds';
import { KINDS } from '../records/kinds';
import type { Org } from '../records/org';

/** A title, a name, the words of a record: only a person can write them, and no rule reads them. */
export const UNWRITTEN = '';

/** Every such id begins so; none of them is ever stored. */
export const WOULD = 'would:';

export type WouldMeet = {
  kind: ActivityKind;
  period: Period;
  groupId?: string | null | undefined;
  topics?: ActivityFact['topics'];
  asOfOn: Day;
  appraisalYear?: string | undefined;
};

/** A meeting of a kind held today or, in a period to come, on its first day; one held after its period makes up for it. */
export const wouldMeet = (facts: BranchFacts, { kind, period, groupId, topics = [], asOfOn, appraisalYear }: WouldMeet): ActivityFact => {
  const day = laterOf(asOfOn, firstDayOf(period));
  const isLate = day > lastDayOf(period);
  const isGroup = groupId !== undefined && groupId !== null;
  const committee =
    kind === 'committeeMeeting'
      ? committeeOn({ orgs: [], members: facts.members, posts: facts.posts, terms: facts.terms }, facts.branch._id, day)
      : [];
  return {
    _id: `${WOULD}${kind}:${period}${isGroup ? `:${groupId}` : ''}`,
    type: 'activity',
    orgId: facts.branch._id,
    kinds: [kind],
    scope: isGroup ? 'group' : 'branch',
    ...(isGroup ? { groupId } : {}),
    day,
    endAt: `${day}T08:00:00.000Z`,
    state: 'confirmed',
    missing: [],
    topics,
    title: UNWRITTEN,
    ...(isLate ? { makesUp: [{ kind, period }] } : {}),
    ...(appraisalYear === undefined ? {} : { appraisalYear }),
    lines: committee.map((member) => ({ memberId: member._id, status: 'present', mode: 'inPerson', isCommittee: true })),
  };
};

export type WouldRecord<T extends KindName> = {
  type: T;
  orgId: string;
  day: Day;
  content: Content<T>;
  key?: string;
  filedTo?: RecordFact['filedTo'];
};

/** A complete record of a kind in the last state in which it counts: a notice that has run, a transfer that is closed. */
export const wouldRecord = <T extends KindName>({ type, orgId, day, content, key = '', filedTo }: WouldRecord<T>): RecordFact => {
  const { fields, life } = KINDS[type];
  const state = life.counting[life.counting.length - 1];
  if (state === undefined) throw new Error(`Nothing of kind ${type} ever counts.`);
  const memberIds = concernedIn(fields, content as AnyContent);
  return { _id: `${WOULD}${type}:${orgId}:${key}`, type, orgId, day, state, missing: [], memberIds, filedTo, content };
};

/** Today where the period runs, else the nearest day of it. */
export const dayWithin = (period: Period, asOfOn: Day): Day => earlierOf(laterOf(asOfOn, firstDayOf(period)), lastDayOf(period));

/** Handed in on a day to both receivers; a branch without a general branch hands everything to the committee. */
export const handedInOn = (facts: BranchFacts, day: Day): NonNullable<RecordFact['filedTo']> => {
  const committee = facts.superiors.find((org) => org.kind === 'partyCommittee');
  const general = facts.superiors.find((org) => org.kind === 'generalBranch') ?? committee;
  const line = (receiver: 'generalBranch' | 'partyCommittee', org: Org | undefined) => ({
    receiver,
    receiverOrgId: org?._id ?? receiver,
    state: 'submitted' as const,
    firstSubmittedOn: day,
  });
  return [line('partyCommittee', committee), line('generalBranch', general)];
};
