import { addDays, type Day } from '../../src-shared/kernel/day';
import type { ActivityKind } from '../../src-shared/records/activity';
import { handed } from './handed-in';
import { none, state, type Part } from './part';
import { committeeOn, secretariesOfYear } from './people';
import { candidatesFor, meetingPart } from './d2-meetings';
import { workReports } from './d2-yearly';
import { askedForYear, livesOn, livesThrough, makeUpUntil, monthsOf, own, putOff, yearSpan, type View } from './view';

/** 4.1.a: the plan of Party building, handed to the general branch by 03-31. */
export const workPlan = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const due = putOff(view, `${view.year}-03-31`);
  return [
    handed(view, 'annualPlan', {
      isIt: ({ year, planKinds }) => year === `${view.year}` && planKinds.includes('partyBuilding'),
      receiver: 'upward',
      due,
      until: makeUpUntil(yearSpan(view.year)),
    }),
  ];
};

const DISCUSSED_AT: readonly ActivityKind[] = ['committeeMeeting', 'generalMeeting', 'workMeeting'];

/** 4.1.b: each month some meeting has Party building on its agenda. */
export const discussions = (view: View): Part[] =>
  monthsOf(view.year).map((span) => {
    if (!livesThrough(view.facts.branch, span)) return none(span.last);
    const each = DISCUSSED_AT.map((kind) => candidatesFor(view, kind, span));
    const about = (which: 'inside' | 'after') => {
      const found = each.flatMap((candidates) => candidates[which]).filter((one) => one.topics.includes('partyBuilding'));
      return [...new Map(found.map((one) => [one._id, one])).values()].sort((a, b) => (a.day + a._id < b.day + b._id ? -1 : 1));
    };
    return meetingPart(view, span, { inside: about('inside'), after: about('after') }, (meetings) => meetings.slice(0, 1));
  });

/** 4.1.c: the half-year's work, to the general branch. */
export const workReported = (view: View): Part[] => workReports(view);

/** The division of duties in force, where it names everybody on the committee; or somebody. */
export const dividedBy = (view: View, day: Day, which: 'every' | 'some' = 'every'): string | undefined => {
  const newest = own(view, 'dutyDivision')
    .filter((one) => one.day <= day)
    .pop();
  const named = (newest?.content.lines ?? []).filter((line) => line.duty.trim() !== '').map((line) => line.memberId);
  return newest !== undefined && committeeOn(view, day)[which]((memberId) => named.includes(memberId)) ? newest._id : undefined;
};

/** 4.1.e: the newest division of duties names everybody on the committee. */
export const duties = (view: View): Part[] => {
  const day = view.onDay;
  if (!livesOn(view.facts.branch, day) || committeeOn(view, day).length === 0) return [none(day)];
  const newest = own(view, 'dutyDivision')
    .filter((one) => one.day <= day)
    .pop();
  return [state(dividedBy(view, day) !== undefined, day, newest === undefined ? [] : [newest._id])];
};

/** 4.2.a: whole persons: of each secretary of three months or more two things of the branch, besides two which the superior enters. */
export const reviews = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const asked = secretariesOfYear(view);
  if (asked.length === 0) return [none(view.last)];
  const until = `${view.year + 1}-03-31`;
  const missed = addDays(until, 1);
  return asked.map((memberId): Part => {
    const review = own(view, 'secretaryReview').find(({ content }) => content.memberId === memberId && content.year === `${view.year}`);
    const evidence = review === undefined ? [] : [review._id];
    const { toMembersOn, pollGood, pollFairlyGood, pollFair, pollPoor, toSuperiorOn, scoreSuperior } = review?.content ?? {};
    const hasPoll = [pollGood, pollFairlyGood, pollFair, pollPoor].some((votes) => votes !== undefined);
    const isHeld = toMembersOn !== undefined && toMembersOn <= until && toMembersOn <= view.asOf;
    const ours = [isHeld, hasPoll && (toMembersOn === undefined || isHeld)];
    const above = [toSuperiorOn !== undefined && toSuperiorOn <= view.asOf, scoreSuperior !== undefined];
    const shown = [...ours, ...above].some(Boolean) ? evidence : [];
    // A whole person: what the superior has not entered is waited for: nobody's fault, and nothing that pays.
    const isOurs = ours.every(Boolean);
    if (!isOurs && view.asOf >= missed) return { outcome: 'notMet', lastOn: until, from: missed, evidence: shown };
    if (!above.every(Boolean)) return { outcome: 'noData', lastOn: until, from: until, evidence: shown };
    return { outcome: isOurs && view.asOf >= until ? 'met' : 'notYetDue', lastOn: until, from: until, evidence: shown };
  });
};

/** 4.2.b: three scores, entered by the committee. */
export const assessment = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const found = own(view, 'branchAssessment').find(({ content }) => content.year === `${view.year}`);
  const days = [found?.content.dailyEnteredOn, found?.content.siteVisitEnteredOn, found?.content.reviewEnteredOn];
  const isWhole = days.every((day) => day !== undefined && day <= view.asOf);
  const until = `${view.year + 1}-03-31`;
  return [{ outcome: isWhole ? 'met' : 'noData', lastOn: until, from: until, evidence: isWhole && found !== undefined ? [found._id] : [] }];
};
