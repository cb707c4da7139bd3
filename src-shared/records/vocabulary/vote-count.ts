// How a vote is counted (domain §2.1, §2.2, §7). Here, and not with the engines, so that a record's own check and the phone count by the same lines.
import { compare, fraction, multiply, type Fraction } from '../../kernel/fraction';

export const VOTE_MATTERS = {
  admission: '接收预备党员',
  conversion: '按期转正',
  conversionExtension: '延长预备期',
  conversionCancel: '取消预备资格',
  election: '选举',
  reward: '表彰',
  discipline: '处分处置',
  pointsScheme: '积分办法',
  appraisal: '评议等次',
  other: '其他',
} as const;
export type VoteMatter = keyof typeof VOTE_MATTERS;

/** `partly`: an election that filled some of its seats. `notVoted`: too few came, or it was not put to the vote. */
export const VOTE_OUTCOMES = { passed: '通过', partly: '没有选满', failed: '未通过', notVoted: '未表决' } as const;
export type VoteOutcome = keyof typeof VOTE_OUTCOMES;

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
  /** Of an election: more than half of those expected carry a candidate, not of those present (the college's to say). */
  isOfExpected?: boolean | undefined;
};

export type VoteTally = {
  /** Enough voters came. */
  hasQuorum: boolean;
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
};

/** A share of those expected that must come: more than it, or at least as many. */
export type Quorum = { share: Fraction; isMoreThan: boolean };

const HALF = fraction(1, 2);
const MORE_THAN_HALF: Quorum = { share: HALF, isMoreThan: true };
const HALF_OR_MORE: Quorum = { share: HALF, isMoreThan: false };
const FOUR_FIFTHS: Quorum = { share: fraction(4, 5), isMoreThan: false };

/** 发展党员 is voted on one by one and by secret ballot (细则 Art. 20, 33), as an election is. */
export const isDevelopmentMatter = (matter: VoteMatter): boolean =>
  matter === 'admission' || matter === 'conversion' || matter === 'conversionExtension' || matter === 'conversionCancel';
export const isSecretMatter = (matter: VoteMatter): boolean => matter === 'election' || isDevelopmentMatter(matter);

/** Admission and conversion want more than half of the voters (细则 Art. 20, 33), an election four fifths, everything else half (支部条例 Art. 11). */
export const quorumOf = (matter: VoteMatter): Quorum =>
  matter === 'election' ? FOUR_FIFTHS : isDevelopmentMatter(matter) ? MORE_THAN_HALF : HALF_OR_MORE;

/** Lodged before the meeting, a written opinion is a vote; a ballot of an election is cast by who is there. */
export const countsWritten = (matter: VoteMatter): boolean => matter !== 'election';

/** The least whole number that is more than a share of a number, or at least as much: `leastOf(9, more than half)` is 5. */
export const leastOf = (total: number, { share, isMoreThan }: Quorum): number => {
  const bound = multiply(share, fraction(total));
  const floor = Math.floor(bound.numerator / bound.denominator);
  return isMoreThan || compare(fraction(floor), bound) < 0 ? floor + 1 : floor;
};

const byVotes = (a: Candidate, b: Candidate): number => b.yes - a.yes || (a.memberId < b.memberId ? -1 : 1);

/** How many voters it is more than half of which carries: of an election those present, unless the college counts by those expected. */
export const carryingOf = ({ matter, isOfExpected, presentVoters, expectedVoters }: VoteCount): number =>
  matter === 'election' && isOfExpected !== true ? presentVoters : expectedVoters;

/** More than half carry a candidate: of the voters present, or of those expected; those who are equal for the last seats stand again. */
const electedOf = (candidates: readonly Candidate[], seats: number, needsYes: number): Pick<VoteTally, 'electedIds' | 'runOffIds'> => {
  const carried = candidates.filter((candidate) => candidate.yes >= needsYes).sort(byVotes);
  const firstOut = carried[seats];
  if (firstOut === undefined) return { electedIds: carried.map((one) => one.memberId), runOffIds: [] };
  const isTied = carried[seats - 1]?.yes === firstOut.yes;
  const sure = isTied ? carried.filter((one) => one.yes > firstOut.yes) : carried.slice(0, seats);
  return {
    electedIds: sure.map((one) => one.memberId),
    runOffIds: isTied ? carried.filter((one) => one.yes === firstOut.yes).map((one) => one.memberId) : [],
  };
};

/**
 * Whether a vote stands and what it decided. `tallyOf({ matter: 'admission', expectedVoters: 9, presentVoters: 5, yes: 5 })`
 * is valid and passed: 5 is more than half of 9 both times.
 */
export const tallyOf = (vote: VoteCount): VoteTally => {
  const { matter, expectedVoters, presentVoters, writtenOpinions = 0, yes = 0, no = 0, abstain = 0, candidates = [] } = vote;
  const isElection = matter === 'election';
  const mayVote = presentVoters + (countsWritten(matter) ? writtenOpinions : 0);
  const cast = isElection ? Math.max(0, ...candidates.map((candidate) => candidate.yes)) : yes + no + abstain;
  const needsPresent = leastOf(expectedVoters, quorumOf(matter));
  const needsYes = leastOf(carryingOf(vote), MORE_THAN_HALF);
  const hasQuorum = expectedVoters > 0 && presentVoters >= needsPresent;
  const isValid = hasQuorum && mayVote <= expectedVoters && cast <= mayVote;
  if (!isElection)
    return { hasQuorum, isValid, isPassed: isValid && yes >= needsYes, needsPresent, needsYes, electedIds: [], runOffIds: [] };
  const seats = vote.seats ?? 0;
  const result = isValid ? electedOf(candidates, seats, needsYes) : { electedIds: [], runOffIds: [] };
  return { hasQuorum, isValid, isPassed: seats > 0 && result.electedIds.length === seats, needsPresent, needsYes, ...result };
};

/** What the numbers decided; without a quorum nothing was put to the vote. */
export const outcomeOf = (vote: VoteCount): VoteOutcome => {
  const { hasQuorum, isPassed, electedIds } = tallyOf(vote);
  if (!hasQuorum) return 'notVoted';
  if (isPassed) return 'passed';
  return electedIds.length > 0 ? 'partly' : 'failed';
};
