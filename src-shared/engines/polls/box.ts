import { canonicalJson } from '../../kernel/canonical';
import { sha256Hex } from '../../kernel/hash';
import { by } from '../../kernel/order';
import { receiptOf } from '../../kernel/receipt';
import { BALLOTS_MIN, GRADES, type Ballot, type BoxInside, type GradeCounts, type PollBox, type PollResult } from '../../records/poll';

export const EMPTY_BOX: BoxInside = { votedIds: [], lentIds: [], ballots: [] };

const byId = (ballots: readonly Ballot[]): Ballot[] => [...ballots].sort(by(({ id }) => id));

/** The same people in the order of the roster, so that the order of coming is nowhere. */
const inOrderOf = (roster: readonly string[], people: readonly string[]): string[] =>
  roster.filter((memberId) => people.includes(memberId));

export type Casting = { voterId: string; ballot: Ballot; isLent: boolean };
export type Cast = { outcome: 'cast'; inside: BoxInside } | { outcome: 'repeated' | 'alreadyVoted' | 'wrongBallot' };

/**
 * Puts a ballot in. A retry is known by marker and id together and changes nothing; a marker without the id has
 * voted already; an id without the marker is somebody else's and is no ballot.
 */
export const castInto = (
  { eligibleIds, subjectIds }: Pick<PollBox, 'eligibleIds' | 'subjectIds'>,
  inside: BoxInside,
  { voterId, ballot, isLent }: Casting,
): Cast => {
  const isIn = inside.ballots.some(({ id }) => id === ballot.id);
  if (inside.votedIds.includes(voterId)) return { outcome: isIn ? 'repeated' : 'alreadyVoted' };
  if (isIn || ballot.answers.length !== subjectIds.length) return { outcome: 'wrongBallot' };
  return {
    outcome: 'cast',
    inside: {
      votedIds: inOrderOf(eligibleIds, [...inside.votedIds, voterId]),
      lentIds: inOrderOf(eligibleIds, isLent ? [...inside.lentIds, voterId] : inside.lentIds),
      ballots: byId([...inside.ballots, ballot]),
    },
  };
};

const countsFor = (ballots: readonly Ballot[], place: number): GradeCounts => {
  const of = (grade: (typeof GRADES)[number]): number =>
    ballots.filter(({ answers }) => answers.charAt(place) === String(GRADES.indexOf(grade))).length;
  return {
    excellent: of('excellent'),
    qualified: of('qualified'),
    basicallyQualified: of('basicallyQualified'),
    unqualified: of('unqualified'),
  };
};

/** The counts for each subject, in roster order; null below five ballots, which would tell of single people. */
export const resultsOf = ({ subjectIds }: Pick<PollBox, 'subjectIds'>, { ballots }: Pick<BoxInside, 'ballots'>): PollResult[] | null =>
  ballots.length < BALLOTS_MIN ? null : subjectIds.map((memberId, place) => ({ memberId, counts: countsFor(ballots, place) }));

export const digestOfBallots = (ballots: readonly Ballot[]): string => sha256Hex(canonicalJson(byId(ballots)));

/** Whether a ballot with this receipt was counted. */
export const isCounted = ({ ballots }: Pick<BoxInside, 'ballots'>, receipt: string): boolean =>
  ballots.some(({ id }) => receiptOf(id) === receipt);
