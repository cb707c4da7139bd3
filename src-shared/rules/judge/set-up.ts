// How a branch is set up on a day, what the standard and the regulation find fault with, and since when.
import { committeeOn, fullMemberCountOn, membersOn, postsOn } from '../../roster/branch';
import type { BranchFacts } from '../../facts/facts';
import { addDays, type Day } from '../../kernel/day';
import type { PostKind } from '../../records/post';
import type { CheckAt, Remedy } from '../indicator';
import { valueOn } from '../../standard/params';
import { heldSince } from './people';

export type SetUp = { full: number; members: number; committee: number; secretaries: number; deputies: number };

/** The roster is the record here: the branch itself and the posts that count. */
export const rosterEvidence = ({ branch, posts }: BranchFacts, day: Day, kinds: readonly PostKind[] = []): string[] => [
  branch._id,
  ...postsOn(posts, branch._id, day)
    .filter((post) => kinds.includes(post.postKind))
    .map((post) => post._id),
];

export const setUpOn = ({ branch, members, posts, terms }: BranchFacts, day: Day): SetUp => {
  const open = postsOn(posts, branch._id, day);
  return {
    full: fullMemberCountOn(members, branch._id, day),
    members: membersOn(members, branch._id, day).length,
    committee: committeeOn({ orgs: [], members, posts, terms }, branch._id, day).length,
    secretaries: open.filter((post) => post.postKind === 'secretary').length,
    deputies: open.filter((post) => post.postKind === 'deputySecretary').length,
  };
};

/** Full members enough for a committee (支部工作条例 Art. 20): full ones only, probationary members do not count. */
export const needsCommittee = (setUp: SetUp, at: CheckAt): boolean => setUp.full >= valueOn(at.params.committeeFullMembers, at.onDay);

export type SetUpFault = 'tooFew' | 'committee' | 'leadership' | 'tooLarge' | 'overLimit';

/** Whether a branch set up so has a fault, by the numbers of the asked day. */
const HAS: Readonly<Record<SetUpFault, (setUp: SetUp, at: CheckAt) => boolean>> = {
  tooFew: ({ full }, at) => full < valueOn(at.params.ownBranchFullMembers, at.onDay),
  committee: (setUp, at) =>
    needsCommittee(setUp, at) &&
    (setUp.committee < valueOn(at.params.committeeLeast, at.onDay) || setUp.committee > valueOn(at.params.committeeMost, at.onDay)),
  leadership: (setUp, at) => !needsCommittee(setUp, at) && (setUp.secretaries !== 1 || setUp.deputies > 1),
  tooLarge: ({ members }, at) => members > valueOn(at.params.branchMembersAdvised, at.onDay),
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

/** What a rule about such a fault says of the asked day: met without it, short once it has stood too long. */
export const withoutFault = (fault: SetUpFault, facts: BranchFacts, at: CheckAt): { isMet: boolean; shortFromOn?: Day } =>
  HAS[fault](setUpOn(facts, at.onDay), at)
    ? { isMet: false, shortFromOn: countsAfterCrossing(faultSince(fault, facts, at), at) }
    : { isMet: true };

/** A change of the roster: no record alone does it. */
export const rosterRemedy = (by: Remedy['by']): Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'> => ({
  verb: 'roster',
  by,
  effort: 'long',
  kinds: [],
  would: [],
});
