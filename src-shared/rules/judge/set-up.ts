// How a branch is set up on a day, what the standard and the regulation find fault with, and since when.
import { committeeIdsOn, fullMemberCountOn, membersOn, postsOn } from '../../roster/branch';
import type { BranchFacts } from '../../facts/facts';
import { addDays, type Day } from '../../kernel/day';
import type { Post, PostKind } from '../../records/post';
import type { CheckAt, Remedy } from '../indicator';
import { valueOn } from '../../standard/params';
import { heldSince } from './people';

type Counts = { full: number; members: number };
export type SetUp = Counts & { committee: number; secretaries: number; deputies: number };

const countsOn = ({ branch, members }: BranchFacts, day: Day): Counts => ({
  full: fullMemberCountOn(members, branch._id, day),
  members: membersOn(members, branch._id, day).length,
});

/** The roster is the record here: the branch itself and the posts that count. */
export const rosterEvidence = ({ branch, posts }: BranchFacts, day: Day, kinds: readonly PostKind[] = []): string[] => [
  branch._id,
  ...postsOn(posts, branch._id, day)
    .filter((post) => kinds.includes(post.postKind))
    .map((post) => post._id),
];

/** Persons, not posts: whoever stands twice in the same post is one. */
const personsIn = (open: readonly Post[], kind: PostKind): number =>
  new Set(open.filter((post) => post.postKind === kind).map((post) => post.memberId)).size;

export const setUpOn = (facts: BranchFacts, day: Day): SetUp => {
  const { branch, members, posts, terms } = facts;
  const open = postsOn(posts, branch._id, day);
  return {
    ...countsOn(facts, day),
    committee: committeeIdsOn({ members, posts, terms }, branch._id, day).length,
    secretaries: personsIn(open, 'secretary'),
    deputies: personsIn(open, 'deputySecretary'),
  };
};

/** Full members enough for a committee (支部工作条例 Art. 20): full ones only, probationary members do not count. */
export const needsCommittee = (setUp: Pick<SetUp, 'full'>, at: CheckAt): boolean =>
  setUp.full >= valueOn(at.params.committeeFullMembers, at.onDay);

export type SetUpFault = 'tooFew' | 'committee' | 'leadership' | 'tooLarge' | 'overLimit';

/** Whether a branch set up so has a fault, by the numbers of the asked day. */
const HAS: Readonly<Record<SetUpFault, (setUp: SetUp, at: CheckAt) => boolean>> = {
  tooFew: ({ full }, at) => full < valueOn(at.params.ownBranchFullMembers, at.onDay),
  committee: (setUp, at) =>
    needsCommittee(setUp, at) &&
    (setUp.committee < valueOn(at.params.committeeLeast, at.onDay) || setUp.committee > valueOn(at.params.committeeMost, at.onDay)),
  leadership: (setUp, at) => !needsCommittee(setUp, at) && (setUp.secretaries !== 1 || setUp.deputies > 1),
  tooLarge: ({ members }, at) => members > valueOn(at.params.branchMembersAdvised, at.onDay),
  overLimit: (setUp, at) => IS_CROSSED.overLimit(setUp, at),
};

/** The faults that follow from a number of members. */
export type ThresholdFault = Extract<SetUpFault, 'committee' | 'leadership' | 'overLimit'>;

const IS_CROSSED: Readonly<Record<ThresholdFault, (counts: Counts, at: CheckAt) => boolean>> = {
  committee: needsCommittee,
  leadership: (counts, at) => !needsCommittee(counts, at),
  overLimit: ({ members }, at) => members > valueOn(at.params.branchMembersMost, at.onDay),
};

export const hasFault = (fault: SetUpFault, facts: BranchFacts, at: CheckAt): boolean => HAS[fault](setUpOn(facts, at.onDay), at);

/** The first day of the run in which a fault that holds on the asked day has held; no further back than matters. */
export const faultSince = (fault: SetUpFault, facts: BranchFacts, at: CheckAt): Day =>
  heldSince(
    at.onDay,
    valueOn(at.params.crossingDays, at.onDay) + 1,
    (day) => day >= facts.branch.foundedOn && day >= (at.countsFromOn ?? day) && HAS[fault](setUpOn(facts, day), at),
  );

/** The first day on which a fault counts: for ninety days after the one on which the threshold was crossed it is not yet due (domain §1.3). */
export const countsAfterCrossing = (since: Day, at: CheckAt): Day => addDays(since, valueOn(at.params.crossingDays, at.onDay) + 1);

/** Since when the branch has stood on the side of the threshold of members on which such a fault is one: since it grew or shrank across it, or was founded. */
const crossedOn = (fault: ThresholdFault, facts: BranchFacts, at: CheckAt): Day =>
  heldSince(
    at.onDay,
    valueOn(at.params.crossingDays, at.onDay) + 1,
    (day) => day >= facts.branch.foundedOn && day >= (at.countsFromOn ?? day) && IS_CROSSED[fault](countsOn(facts, day), at),
  );

/** What a rule about such a fault says of the asked day: met without it; with it short, but for the time after the threshold was crossed. */
export const withoutFault = (fault: ThresholdFault, facts: BranchFacts, at: CheckAt): { isMet: boolean; shortFromOn?: Day } =>
  hasFault(fault, facts, at) ? { isMet: false, shortFromOn: countsAfterCrossing(crossedOn(fault, facts, at), at) } : { isMet: true };

/** A change of the roster: no record alone does it. */
export const rosterRemedy = (by: Remedy['by']): Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'> => ({
  verb: 'roster',
  by,
  effort: 'long',
  kinds: [],
  would: [],
});
