import { compare, fraction, multiply, type Fraction } from '../../kernel/fraction';
import type { VoteMatter } from '../../records/kinds/vote';
import { branchRegulationCite, developmentRulesCite, type RuleCite } from '../../rules/cite';

export type Candidate = { memberId: string; yes: number };

/** The numbers of one vote. Members whose exclusion was decided are already taken out of those expected. */
export type VoteCount = {
  matter: VoteMatter;
  expectedVoters: number;
  presentVoters: number;
  /** Lodged before the meeting: votes, but nobody present. */
  writtenOpinions?: number | undefined;
  yes?: number | undefined;
  no?: number | undefined;
  abstain?: number | undefined;
  seats?: number | undefined;
  candidates?: readonly Candidate[] | undefined;
};

export type VoteResult = {
  /** Enough came, and no more votes were cast than there are voters. */
  isValid: boolean;
  /** Valid, and with votes enough; in an election every seat is filled. */
  isPassed: boolean;
  /** Fewest voters who must have come, fewest votes that carry it. */
  needsPresent: number;
  needsYes: number;
  /** Elected, most votes first; and those who stand equal for the last seats. Empty outside elections. */
  electedIds: readonly string[];
  runOffIds: readonly string[];
  cite: RuleCite;
};

type Quorum = { share: Fraction; isMoreThan: boolean; cite: RuleCite };

const HALF = fraction(1, 2);
const ADMISSION: Quorum = { share: HALF, isMoreThan: true, cite: developmentRulesCite('第二十条', '有表决权的到会人数必须超过应到会有表决权人数的半数') };
const CONVERSION: Quorum = { share: HALF, isMoreThan: true, cite: developmentRulesCite('第三十三条', '讨论预备党员转正的支部大会，对到会人数、赞成人数等要求与讨论接收预备党员的支部大会相同') };
const DECISION: Quorum = { share: HALF, isMoreThan: false, cite: branchRegulationCite('第十一条', '表决必须有半数以上有表决权的党员到会方可进行，赞成人数超过应到会有表决权的党员的半数为通过') };
const ELECTION: Quorum = { share: fraction(4, 5), isMoreThan: false, cite: { source: 'electionRegulation', article: '选举的实施', quote: '有选举权的到会人数不少于应到会人数的五分之四，会议有效', doubts: '条号待核对' } };

const quorumOf = (matter: VoteMatter): Quorum => {
  switch (matter) {
    case 'admission':
      return ADMISSION;
    case 'conversion':
    case 'conversionExtension':
    case 'conversionCancel':
      return CONVERSION;
    case 'election':
      return ELECTION;
    case 'reward':
    case 'discipline':
    case 'pointsScheme':
    case 'appraisal':
    case 'other':
      return DECISION;
  }
};

/** The least whole number that is more than a share of a number, or at least as much. */
const leastOf = (total: number, { share, isMoreThan }: Pick<Quorum, 'share' | 'isMoreThan'>): number => {
  const bound = multiply(share, fraction(total));
  const floor = Math.floor(bound.numerator / bound.denominator);
  return isMoreThan || compare(fraction(floor), bound) < 0 ? floor + 1 : floor;
};

const byVotes = (a: Candidate, b: Candidate): number => b.yes - a.yes || (a.memberId < b.memberId ? -1 : 1);

/** More than half of the voters present carry a candidate; those who are equal for the last seats stand again. */
const electedOf = (candidates: readonly Candidate[], seats: number, needsYes: number): Pick<VoteResult, 'electedIds' | 'runOffIds'> => {
  const carried = candidates.filter((candidate) => candidate.yes >= needsYes).sort(byVotes);
  const firstOut = carried[seats];
  if (firstOut === undefined) return { electedIds: carried.map((one) => one.memberId), runOffIds: [] };
  const isTied = carried[seats - 1]?.yes === firstOut.yes;
  const sure = isTied ? carried.filter((one) => one.yes > firstOut.yes) : carried.slice(0, seats);
  return { electedIds: sure.map((one) => one.memberId), runOffIds: isTied ? carried.filter((one) => one.yes === firstOut.yes).map((one) => one.memberId) : [] };
};

/**
 * Whether a vote stands and what it decided (domain §7). `voteResultOf({ matter: 'admission', expectedVoters: 9,
 * presentVoters: 5, yes: 5 })` is valid and passed: 5 is more than half of 9 both times.
 */
export const voteResultOf = (vote: VoteCount): VoteResult => {
  const { matter, expectedVoters, presentVoters, writtenOpinions = 0, yes = 0, no = 0, abstain = 0, candidates = [] } = vote;
  const quorum = quorumOf(matter);
  const isElection = matter === 'election';
  const mayVote = presentVoters + (isElection ? 0 : writtenOpinions);
  const cast = isElection ? Math.max(0, ...candidates.map((candidate) => candidate.yes)) : yes + no + abstain;
  const needsPresent = leastOf(expectedVoters, quorum);
  const needsYes = leastOf(isElection ? presentVoters : expectedVoters, { share: HALF, isMoreThan: true });
  const isValid = expectedVoters > 0 && presentVoters >= needsPresent && mayVote <= expectedVoters && cast <= mayVote;
  const none = { electedIds: [], runOffIds: [] };
  if (!isElection) return { isValid, isPassed: isValid && yes >= needsYes, needsPresent, needsYes, ...none, cite: quorum.cite };
  const seats = vote.seats ?? 0;
  const result = isValid ? electedOf(candidates, seats, needsYes) : none;
  return { isValid, isPassed: seats > 0 && result.electedIds.length === seats, needsPresent, needsYes, ...result, cite: quorum.cite };
};
