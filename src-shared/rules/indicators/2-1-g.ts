import { branchRegulationCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeMeetings } from '../judge/meetings';

export const lectureEachQuarter = branchRule('2.1.g', {
  statement: 'party-lecture-held-each-quarter',
  recordKinds: [],
  why: 'The branch holds a lecture for its members (Q17); a joint one counts for each branch that takes part (Q16).',
  cite: [
    standardCite('二(一)“三会一课”', '每季度至少上1次党课'),
    branchRegulationCite('第十六条', '党支部应当组织党员按期参加党员大会、党小组会和上党课'),
  ],
  check: (facts, gathered, at) =>
    judgeMeetings({ kind: 'partyLecture', each: 'quarter', askedOf: () => [null], proves: (held) => held.slice(0, 1) }, facts, {
      gathered,
      at,
    }),
});
