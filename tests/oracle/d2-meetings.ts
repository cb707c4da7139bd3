import { addDays } from '../../src-shared/kernel/day';
import type { ActivityFact } from '../../src-shared/facts/facts';
import type { ActivityKind } from '../../src-shared/records/activity';
import { none, type Part } from './part';
import { committeeOn, hasCommittee } from './people';
import { confirmed, eachDay, falsified, livesThrough, makeUpUntil, monthsOf, quartersOf, within, type Span, type View } from './view';

const GRACE_DAYS = 7;
const RECORD_DAYS = 7;
const JOINT: readonly ActivityKind[] = ['themeDay', 'partyLecture'];

/** The period of the same length in which a day lies. */
const spanName = (day: string, like: string): string =>
  like.includes('Q') ? `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` : day.slice(0, 7);

/** The period a meeting says it makes up for a kind, where it was over by then; it does not count for its own then. */
export const claimOf = (activity: ActivityFact, kind: ActivityKind): string | null => {
  const claim = activity.makesUp?.find((entry) => entry.kind === kind)?.period;
  return claim !== undefined && spanName(activity.day, claim) > claim ? claim : null;
};

export const belongs = (activity: ActivityFact, id: string, kind: ActivityKind): boolean =>
  (activity.orgId === id && (activity.scope !== 'joint' || JOINT.includes(kind))) ||
  (JOINT.includes(kind) && (activity.participatingOrgIds ?? []).includes(id));

export type Candidates = { inside: ActivityFact[]; after: ActivityFact[] };
export const candidatesFor = (view: View, kind: ActivityKind, span: Span): Candidates => {
  const all = confirmed(view).filter((one) => one.kinds.includes(kind) && belongs(one, view.id, kind));
  return {
    inside: all.filter((one) => claimOf(one, kind) === null && within(one.day, span)),
    after: all.filter((one) => claimOf(one, kind) === span.name && one.day <= makeUpUntil(span)),
  };
};

/** The proof among meetings in the order of their days. */
type Proof = (meetings: ActivityFact[]) => ActivityFact[];

export const meetingPart = (view: View, span: Span, { inside, after }: Candidates, proof: Proof): Part => {
  const missed = addDays(span.last, GRACE_DAYS + 1);
  const ids = (meetings: readonly ActivityFact[]): string[] => meetings.map((one) => one._id);
  const first = proof(inside);
  const second = after.length > 0 ? proof([...inside, ...after]) : [];
  const asked = { lastOn: span.last, begins: span.first };
  if (first.length > 0) return { outcome: 'met', ...asked, from: span.last, evidence: ids(first) };
  if (second.length > 0) return { outcome: 'met', ...asked, from: missed, isLate: true, evidence: ids(second) };
  return { outcome: view.asOf < missed ? 'notYetDue' : 'notMet', ...asked, from: missed, evidence: ids([...inside, ...after]) };
};

const firstOf: Proof = (meetings) => meetings.slice(0, 1);

const periodic = (view: View, spans: readonly Span[], kind: ActivityKind, proof: Proof): Part[] =>
  spans.map((span) =>
    livesThrough(view.facts.branch, span) ? meetingPart(view, span, candidatesFor(view, kind, span), proof) : none(span.last),
  );

/** 2.1.d: the whole branch each quarter. */
export const generalMeetings = (view: View): Part[] =>
  periodic(view, quartersOf(view.year), 'generalMeeting', (meetings) => firstOf(meetings.filter((one) => one.scope === 'branch')));
/** 2.1.g: a lecture each quarter. */
export const lectures = (view: View): Part[] => periodic(view, quartersOf(view.year), 'partyLecture', firstOf);

/** Of those on the committee by the roster half were there; whoever is on no roll was not. */
const halfCame =
  (view: View): Proof =>
  (meetings) => {
    for (const one of meetings) {
      const seats = committeeOn(view, one.day);
      const came = seats.filter((id) => (one.lines ?? []).some((line) => line.memberId === id && line.status === 'present'));
      if (seats.length > 0 && came.length * 2 >= seats.length) return [one];
    }
    return [];
  };

/** 2.1.e: each month in which there was a committee on every day. */
export const committeeMeetings = (view: View): Part[] =>
  monthsOf(view.year).map((span) => {
    const isAsked = livesThrough(view.facts.branch, span) && eachDay(span.first, span.last).every((day) => hasCommittee(view, day));
    return isAsked ? meetingPart(view, span, candidatesFor(view, 'committeeMeeting', span), halfCame(view)) : none(span.last);
  });

const groupsIn = (view: View, span: Span): string[] =>
  view.facts.groups
    .filter((group) => group.kind === 'partyGroup' && group.parentId === view.id && livesThrough(group, span))
    .map((group) => group._id);

/** 2.1.f: each group, each month in which it existed. */
export const groupMeetings = (view: View): Part[] =>
  monthsOf(view.year).flatMap((span) => {
    const groups = livesThrough(view.facts.branch, span) ? groupsIn(view, span) : [];
    if (groups.length === 0) return [none(span.last)];
    return groups.map((groupId) => {
      const { inside, after } = candidatesFor(view, 'groupMeeting', span);
      const ofGroup = (meetings: ActivityFact[]): ActivityFact[] => meetings.filter((one) => one.groupId === groupId);
      return meetingPart(view, span, { inside: ofGroup(inside), after: ofGroup(after) }, firstOf);
    });
  });

/** 2.4.a: the whole branch, or every group, each month. */
export const themeDays = (view: View): Part[] =>
  monthsOf(view.year).map((span) => {
    if (!livesThrough(view.facts.branch, span)) return none(span.last);
    const groups = groupsIn(view, span);
    return meetingPart(view, span, candidatesFor(view, 'themeDay', span), (meetings) => {
      const together = meetings.find((one) => one.scope !== 'group');
      if (together !== undefined) return [together];
      const each = groups.map((groupId) => meetings.find((one) => one.groupId === groupId));
      return each.length > 0 && each.every((one) => one !== undefined) ? each.flatMap((one) => (one === undefined ? [] : [one])) : [];
    });
  });

/** 2.1.k: from the seventh day on a record is confirmed and complete, or it is not; it is asked for in the year of that day. */
export const completeRecords = (view: View): Part[] => {
  const all = view.facts.activities.filter(
    (one) =>
      one.orgId === view.id &&
      one.state !== 'cancelled' &&
      one.day <= view.asOf &&
      one.day >= view.countsFrom &&
      addDays(one.day, RECORD_DAYS).startsWith(`${view.year}`),
  );
  if (all.length === 0) return [none(view.last)];
  return all.map((one) => {
    const due = addDays(one.day, RECORD_DAYS);
    const isGood = one.state === 'confirmed' && one.missing.length === 0 && !falsified(view).includes(one._id);
    if (view.asOf < due) return { outcome: 'notYetDue', lastOn: due, from: due, evidence: [] };
    return { outcome: isGood ? 'met' : 'notMet', lastOn: due, from: due, evidence: [one._id] };
  });
};
