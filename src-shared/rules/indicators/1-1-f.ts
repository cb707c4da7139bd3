import { branchRegulationCite, defaultCite, planCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { rosterEvidence, rosterRemedy, withoutFault } from '../judge/set-up';
import { judgeState } from '../judge/state';

export const branchNotTooLarge = branchRule('1.1.f', {
  statement: 'branch-has-fifty-members-at-most',
  recordKinds: [],
  why: 'In a branch of more than fifty nobody knows everybody. From 31 on it should be split: 1.1.g advises that, it costs nothing (Q6).',
  cite: [
    planCite('二(一)', '全部按照30人以下设置党支部'),
    branchRegulationCite('第四条', '党支部党员人数一般不超过50人。'),
    defaultCite('动态调整'),
  ],
  check: (facts, _gathered, at) =>
    judgeState(
      { ...withoutFault('overLimit', facts, at), evidenceIds: rosterEvidence(facts, at.onDay), remedy: rosterRemedy('generalBranch') },
      facts,
      at,
    ),
});
