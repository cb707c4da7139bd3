import { membersOn } from '../../roster/branch';
import type { BranchFacts } from '../../facts/facts';
import type { Content } from '../../records/kinds';
import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeYearly } from '../judge/yearly';

/** A line for each member of the day; what it found does not matter here. */
const coversEverybody = (facts: BranchFacts, { checkedOn, lines }: Content<'relationCheck'>): boolean => {
  const listed = new Set(lines.map((line) => line.memberId));
  return membersOn(facts.members, facts.branch._id, checkedOn).every((member) => listed.has(member._id));
};

export const relationsChecked = branchRule('3.4.a', {
  statement: 'affiliation-of-every-member-checked-in-the-year',
  recordKinds: ['relationCheck'],
  why: 'Once a year somebody goes through the whole roster; a member left out is the one it is about.',
  cite: [standardCite('三(四)组织关系管理', '每年对党员组织关系进行1次集中排查')],
  check: (facts, gathered, at) =>
    judgeYearly(
      {
        type: 'relationCheck',
        proves: ({ content }, year) => content.year === year && coversEverybody(facts, content),
        by: 'organization',
        content: (day, year) => ({
          year,
          checkedOn: day,
          lines: membersOn(facts.members, facts.branch._id, day).map((member) => ({ memberId: member._id, result: 'inOrder' as const })),
        }),
      },
      facts,
      { gathered, at },
    ),
});
