import { developmentRulesCite, standardCite } from '../../standard/cite';
import { branchRule, type BranchIndicator } from '../indicator';
import { casesOfYear, judgeCases, violationsIn, voteIdsIn, votesOf } from '../judge/development';
import { completeCase } from '../judge/development-cure';

const check: BranchIndicator['check'] = (facts, gathered, at) =>
  judgeCases(casesOfYear(facts, gathered, at), facts, {
    at,
    judge: (one) => {
      const voteOf = votesOf(gathered, one.found._id);
      const isMet = violationsIn(one.taken, voteOf, at).length === 0;
      return {
        isMet,
        evidenceIds: [one.found._id, ...voteIdsIn(one.taken)],
        remedy: isMet ? null : completeCase(facts, one, { at, voteOf }),
      };
    },
  });

export const developmentInOrder = branchRule('1.2.b', {
  statement: 'every-development-case-of-the-year-kept-the-order-the-year-the-votes-and-the-six-months',
  recordKinds: ['developmentCase', 'vote'],
  why: 'Order, the year of training, the vote, the approval and the year of probation cannot be made good afterwards; every other day is advice.',
  cite: [
    standardCite('一(二)党员发展', '坚持标准、程序规范、保证质量'),
    developmentRulesCite('第十三条', '对经过一年以上培养教育和考察'),
    developmentRulesCite('第二十条', '有表决权的到会人数必须超过应到会有表决权人数的半数'),
    developmentRulesCite('第二十四条至第二十七条'),
    developmentRulesCite('第三十二条', '预备党员的预备期为一年'),
  ],
  check,
});
