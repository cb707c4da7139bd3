import { addDays } from '../../src-shared/kernel/day';
import type { ActivityKind } from '../../src-shared/records/activity';
import { handed } from './handed';
import { none, state, type Part } from './part';
import { committeeOn, hasCommittee, holdsForMonths, secretariesOn } from './people';
import { candidatesFor, meetingPart } from './d2-meetings';
import { workReports } from './d2-yearly';
import { askedForYear, livesOn, livesThrough, makeUpUntil, monthsOf, own, putOff, yearSpan, type View } from './view';

const SECRETARY_MONTHS = 3;

/** 4.1.a: the plan of Party building, handed to the general branch by 03-31. */
export const workPlan = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const due = putOff(view, `${view.year}-03-31`);
  return [handed(view, 'annualPlan', { isIt: ({ year, planKinds }) => year === `${view.year}` && planKinds.includes('partyBuilding'), receiver: 'generalBranch', due, until: makeUpUntil(yearSpan(view.year)) })];
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

/** 4.1.e: the division of duties in force names everybody on the committee. */
export const duties = (view: View): Part[] => {
  const day = view.onDay;
  if (!livesOn(view.facts.branch, day) || !hasCommittee(view, day)) return [none(day)];
  const newest = own(view, 'dutyDivision').filter((one) => one.day <= day).pop();
  const named = (newest?.content.lines ?? []).filter((line) => line.duty.trim() !== '').map((line) => line.memberId);
  return [state(newest !== undefined && committeeOn(view, day).every((memberId) => named.includes(memberId)), day, newest === undefined ? [] : [newest._id])];
};

/** 4.2.a: of each secretary of three months or more four things, two of which the superior enters. */
export const reviews = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const posts = [...new Set(view.facts.posts.filter((post) => post.orgId === view.id && post.postKind === 'secretary').map((post) => post.memberId))].sort();
  const asked = posts.filter((memberId) => holdsForMonths(view, SECRETARY_MONTHS, (day) => secretariesOn(view, day).includes(memberId)));
  if (asked.length === 0) return [none(view.last)];
  const until = `${view.year + 1}-03-31`;
  const missed = addDays(until, 1);
  return asked.flatMap((memberId) => {
    const review = own(view, 'secretaryReview').find(({ content }) => content.memberId === memberId && content.year === `${view.year}`);
    const evidence = review === undefined ? [] : [review._id];
    const { toMembersOn, pollGood, pollFairlyGood, pollFair, pollPoor, toSuperiorOn, scoreSuperior } = review?.content ?? {};
    const hasPoll = [pollGood, pollFairlyGood, pollFair, pollPoor].some((votes) => votes !== undefined);
    const met: Part = { outcome: 'met', lastOn: view.last, from: view.last, evidence };
    const branchs = (isDone: boolean): Part => (isDone ? met : { outcome: view.asOf < missed ? 'notYetDue' : 'notMet', lastOn: view.last, from: missed, evidence });
    const superiors = (isDone: boolean): Part => (isDone ? met : { outcome: 'noData', lastOn: view.last, from: view.last, evidence });
    return [branchs(toMembersOn !== undefined && toMembersOn <= until), branchs(hasPoll), superiors(toSuperiorOn !== undefined), superiors(scoreSuperior !== undefined)];
  });
};

/** 4.2.b: three scores, entered by the committee. */
export const assessment = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  const found = own(view, 'branchAssessment').find(({ content }) => content.year === `${view.year}`);
  const days = [found?.content.dailyEnteredOn, found?.content.siteVisitEnteredOn, found?.content.reviewEnteredOn];
  const isWhole = days.every((day) => day !== undefined && day <= view.asOf);
  return [{ outcome: isWhole ? 'met' : 'noData', lastOn: view.last, from: view.last, evidence: found === undefined ? [] : [found._id] }];
};
