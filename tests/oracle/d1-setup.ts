import { addDays, addMonths, type Day } from '../../src-shared/kernel/day';
import type { RecordFact } from '../../src-shared/facts/facts';
import { handed } from './handed-in';
import { none, state, type Part } from './part';
import { committeeOn, fullOn, membersOn, ON_COMMITTEE, postsOn } from './people';
import { askedForYear, livesOn, own, putOff, running, within, makeUpUntil, yearSpan, type View } from './view';

const COMMITTEE_FROM = 7;
const MOST_MEMBERS = 50;
const CROSSING_DAYS = 90;

/** How it is on a day; and whether the branch is then on the side of the threshold of members on which it is asked. */
type Reading = { isShort: boolean; isCrossed: (day: Day) => boolean };

/** Short on the day read, but for the ninety days after the threshold was crossed: there is still time to put it right. */
const read = (view: View, { isShort, isCrossed }: Reading, posts: readonly string[] = []): Part => {
  // The roster is the record here: the branch itself and the posts that count.
  const part = state(!isShort, view.onDay, [view.id, ...postsOn(view, view.onDay, posts).map((post) => post._id)]);
  let first = view.onDay;
  const earliest = [view.facts.branch.foundedOn, view.countsFrom, addDays(view.onDay, -CROSSING_DAYS - 1)].sort()[2] ?? view.onDay;
  while (first > earliest && isCrossed(addDays(first, -1))) first = addDays(first, -1);
  return part.outcome === 'notMet' && view.onDay <= addDays(first, CROSSING_DAYS) ? { ...part, outcome: 'notYetDue' } : part;
};

const standsOn = (view: View): boolean => livesOn(view.facts.branch, view.onDay);

/** 1.1.b: seven full members or more have a committee of three to five. */
export const committee = (view: View): Part[] => {
  const isLarge = (day: Day): boolean => fullOn(view, day).length >= COMMITTEE_FROM;
  const isSeated = (day: Day): boolean => committeeOn(view, day).length >= 3 && committeeOn(view, day).length <= 5;
  return standsOn(view) && isLarge(view.onDay)
    ? [read(view, { isShort: !isSeated(view.onDay), isCrossed: isLarge }, ON_COMMITTEE)]
    : [none(view.onDay)];
};

const personsIn = (view: View, kind: string, day: Day): number => new Set(postsOn(view, day, [kind]).map((post) => post.memberId)).size;

/** 1.1.c: fewer have one secretary and at most one deputy. */
export const smallBranch = (view: View): Part[] => {
  const isSmall = (day: Day): boolean => fullOn(view, day).length < COMMITTEE_FROM;
  const isLed = (day: Day): boolean => personsIn(view, 'secretary', day) === 1 && personsIn(view, 'deputySecretary', day) <= 1;
  return standsOn(view) && isSmall(view.onDay)
    ? [read(view, { isShort: !isLed(view.onDay), isCrossed: isSmall }, ['secretary', 'deputySecretary'])]
    : [none(view.onDay)];
};

/** 1.1.f: more than fifty is too many; more than thirty is advice only. */
export const size = (view: View): Part[] => {
  const isTooLarge = (day: Day): boolean => membersOn(view, day).length > MOST_MEMBERS;
  return standsOn(view) ? [read(view, { isShort: isTooLarge(view.onDay), isCrossed: isTooLarge })] : [none(view.onDay)];
};

/** 1.2.a: a plan by 03-31; that nobody is planned is a plan too. */
export const developmentPlan = (view: View): Part[] => {
  if (!askedForYear(view)) return [none(view.last)];
  return [
    handed(view, 'developmentPlan', {
      isIt: ({ year }) => year === `${view.year}`,
      receiver: 'partyCommittee',
      due: putOff(view, `${view.year}-03-31`),
      until: makeUpUntil(yearSpan(view.year)),
    }),
  ];
};

type Case = RecordFact<'developmentCase'>;
/** What was closed by the day read: later steps belong to later sheets. */
const stepsOf = (view: View, one: Case): Map<number, { on: Day; voteId?: string | undefined }> => {
  const steps = new Map<number, { on: Day; voteId?: string | undefined }>();
  for (const { step, doneOn, voteId } of one.content.steps)
    if (doneOn <= view.onDay && !steps.has(Number(step))) steps.set(Number(step), { on: doneOn, voteId });
  return steps;
};

const casesOf = (view: View): Case[] =>
  !standsOn(view)
    ? []
    : running(view, 'developmentCase').filter((one) =>
        one.content.steps.some(({ doneOn }) => within(doneOn, { first: view.first, last: view.onDay }) && doneOn >= view.countsFrom),
      );

const VOTE_MATTERS: Readonly<Record<number, readonly string[]>> = {
  15: ['admission'],
  23: ['conversion', 'conversionExtension', 'conversionCancel'],
};

/** More than half of those expected came, no more voted than came or wrote, and more than half of those expected said yes. */
const isCarried = (view: View, voteId: string | undefined, step: number): boolean => {
  const vote = own(view, 'vote').find((one) => one._id === voteId)?.content;
  if (vote === undefined || VOTE_MATTERS[step]?.includes(vote.matter) !== true) return false;
  const mayVote = vote.presentVoters + (vote.writtenOpinions ?? 0);
  const cast = (vote.yes ?? 0) + (vote.no ?? 0) + (vote.abstain ?? 0);
  return (
    vote.presentVoters * 2 > vote.expectedVoters &&
    mayVote <= vote.expectedVoters &&
    cast <= mayVote &&
    (vote.yes ?? 0) * 2 > vote.expectedVoters
  );
};

/** The days of the steps at which something went wrong: what was passed over counts at the step after it. */
const wrongDays = (view: View, one: Case): Day[] => {
  const steps = stepsOf(view, one);
  const day = (step: number): Day | undefined => steps.get(step)?.on;
  const [activist, target, admitted, approved, converted] = [day(3), day(7), day(15), day(17), day(23)];
  const wrong: Day[] = [];
  for (const [step, { on, voteId }] of steps) {
    if (step > 1) {
      const before = day(step - 1);
      if (before === undefined || on < before) wrong.push(on);
    }
    if ((step === 15 || step === 23) && !isCarried(view, voteId, step)) wrong.push(on);
  }
  if (activist !== undefined && target !== undefined && target < addMonths(activist, 12)) wrong.push(target);
  if (admitted !== undefined && approved !== undefined && approved > addMonths(admitted, 6)) wrong.push(approved);
  const probationEnd = admitted === undefined ? undefined : (one.content.extendedToOn ?? addMonths(admitted, 12));
  if (converted !== undefined && probationEnd !== undefined && converted < probationEnd) wrong.push(converted);
  return wrong;
};

const isViolated = (view: View, one: Case): boolean => wrongDays(view, one).some((on) => on >= view.countsFrom);

/** 1.2.b: cases of which a step was closed in the year, without a breach of order, time or vote. */
export const developmentOrder = (view: View): Part[] => {
  const cases = casesOf(view);
  return cases.length === 0
    ? [none(view.onDay)]
    : cases.map((one) =>
        state(!isViolated(view, one), view.onDay, [one._id, ...[...stepsOf(view, one).values()].flatMap(({ voteId }) => voteId ?? [])]),
      );
};

const MATERIALS: Readonly<Record<string, number>> = {
  application: 1,
  talkNote: 2,
  recommendation: 3,
  activistFiling: 4,
  contactAssignment: 5,
  thoughtReports: 6,
  inspectionForm: 6,
  opinions: 7,
  targetFiling: 8,
  sponsorAssignment: 9,
  reviewConclusion: 10,
  trainingProof: 11,
  committeeReview: 12,
  preReview: 13,
  admissionForm: 14,
  admissionResolution: 15,
  superiorTalk: 16,
  approval: 17,
  upperFiling: 18,
  placement: 19,
  oath: 20,
  probationInspection: 21,
  conversionApplication: 22,
  conversionResolution: 23,
  conversionApproval: 24,
  archiveList: 25,
};

/** 1.2.c: the same cases, each with the materials of every closed step. */
export const developmentMaterials = (view: View): Part[] => {
  const cases = casesOf(view);
  const isComplete = (one: Case): boolean => {
    const steps = stepsOf(view, one);
    const ticks: Readonly<Record<string, boolean>> = one.content.materials ?? {};
    return Object.entries(MATERIALS).every(
      ([key, step]) => (steps.get(step)?.on ?? '0000') < view.countsFrom || !steps.has(step) || ticks[key] === true,
    );
  };
  return cases.length === 0 ? [none(view.onDay)] : cases.map((one) => state(isComplete(one), view.onDay, [one._id]));
};
