import { tallyOf, type VoteCount, type VoteMatter, type VoteTally } from '../records/vocabulary/vote-count';
import { branchRegulationCite, developmentRulesCite, type RuleCite } from '../standard/cite';

export type VoteResult = VoteTally & { cite: RuleCite };

const ADMISSION = developmentRulesCite('第二十条', '有表决权的到会人数必须超过应到会有表决权人数的半数');
const CONVERSION = developmentRulesCite(
  '第三十三条',
  '讨论预备党员转正的支部大会，对到会人数、赞成人数等要求与讨论接收预备党员的支部大会相同',
);
const DECISION = branchRegulationCite(
  '第十一条',
  '表决必须有半数以上有表决权的党员到会方可进行，赞成人数超过应到会有表决权的党员的半数为通过',
);
const ELECTION: RuleCite = {
  source: 'electionRegulation',
  article: '选举的实施',
  quote: '有选举权的到会人数不少于应到会人数的五分之四，会议有效',
  doubts: '条号和当选票数的原文待核对：默认得票超过实到会的半数当选，学院可在“标准和权重”另定按应到会',
};

/** The paragraph by which a matter is counted. */
export const voteCiteOf = (matter: VoteMatter): RuleCite => {
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

/** Whether a vote stands and what it decided (domain §7), with the paragraph it is counted by. */
export const voteResultOf = (vote: VoteCount): VoteResult => ({ ...tallyOf(vote), cite: voteCiteOf(vote.matter) });
