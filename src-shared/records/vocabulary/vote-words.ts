// What a vote says of itself: before it whether it may be held, after it what it decided.
import { carryingOf, isDevelopmentMatter, tallyOf, type VoteCount, type VoteMatter } from './vote-count';

const halfOf = (total: number): string => (total % 2 === 0 ? String(total / 2) : `${(total - 1) / 2}.5`);

/** Where half is too little but half came, it is the rules on admission that ask for more. */
const paragraphOf = (matter: VoteMatter, isExactlyHalf: boolean): string =>
  isDevelopmentMatter(matter) && isExactlyHalf ? '发展党员工作细则第二十条' : '工作条例第十一条';

/** 「到会过半，可以表决。」 */
export const quorumWords = (matter: VoteMatter): string => {
  if (matter === 'election') return '到会达到五分之四，可以选举。';
  return isDevelopmentMatter(matter) ? '到会过半，可以表决。' : '到会达到半数，可以表决。';
};

/** 「到会有表决权的 4 人，应到 9 人，不过半，不能记为通过（工作条例第十一条）。」 */
export const noQuorumWords = ({
  matter,
  expectedVoters,
  presentVoters,
}: Pick<VoteCount, 'matter' | 'expectedVoters' | 'presentVoters'>): string => {
  if (matter === 'election')
    return `到会有选举权的 ${presentVoters} 人，应到 ${expectedVoters} 人，不到五分之四，不能记为选出（基层组织选举工作条例）。`;
  return `到会有表决权的 ${presentVoters} 人，应到 ${expectedVoters} 人，不过半，不能记为通过（${paragraphOf(matter, presentVoters * 2 === expectedVoters)}）。`;
};

const electionWords = (vote: VoteCount, nameOf: (memberId: string) => string): string => {
  const { electedIds, runOffIds } = tallyOf(vote);
  const seats = vote.seats ?? 0;
  const left = seats - electedIds.length;
  return [
    `得票超过${vote.isOfExpected === true ? '应到会' : '到会'}的一半（${halfOf(carryingOf(vote))}）才当选，应选 ${seats} 名，选出 ${electedIds.length} 名${electedIds.length === 0 ? '' : `：${electedIds.map(nameOf).join('、')}`}。`,
    runOffIds.length === 0 ? '' : `${runOffIds.map(nameOf).join('、')}得票相同，就他们再投一次。`,
    runOffIds.length > 0 || left <= 0 ? '' : `还有 ${left} 名没有选出，由大会决定再选或减少名额。`,
  ].join('');
};

/** 「赞成 12，需超过 10.5：通过。」; without a quorum the reason; of an election who is elected. */
export const resultWords = (vote: VoteCount, nameOf: (memberId: string) => string): string => {
  const { hasQuorum, isPassed } = tallyOf(vote);
  if (!hasQuorum) return noQuorumWords(vote);
  if (vote.matter === 'election') return electionWords(vote, nameOf);
  return `赞成 ${vote.yes ?? 0}，需超过 ${halfOf(vote.expectedVoters)}：${isPassed ? '通过' : '未通过'}。`;
};
