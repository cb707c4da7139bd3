import { planCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeYearly } from '../judge/yearly';
import { UNWRITTEN } from '../remedy-records';

export const evaluationsShown = branchRule('B.18', {
  statement: 'results-of-model-posts-were-shown',
  recordKinds: ['disclosureEntry'],
  why: 'An example that nobody sees is none; “nothing this year” is said on the board too.',
  cite: [planCite('二(五)3', '开展“党员示范岗”、“党员亮身份”等活动，适时开展评比，并在支部活动室和网站展示评比结果')],
  check: (facts, gathered, at) =>
    judgeYearly(
      {
        type: 'disclosureEntry',
        proves: ({ content }) => content.subBoard === 'postsAndDuties',
        by: 'secretary',
        content: (day) => ({ board: 'notices', subBoard: 'postsAndDuties', title: UNWRITTEN, publishedOn: day }),
      },
      facts,
      { gathered, at },
    ),
});
