import { branchRegulationCite, defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { needsCommittee, rosterEvidence, rosterRemedy, setUpOn, withoutFault } from '../judge/set-up';
import { judgeState } from '../judge/state';

export const smallBranchHasSecretary = branchRule('1.1.c', {
  statement: 'branch-of-fewer-than-seven-full-members-has-a-secretary-and-one-deputy-at-most',
  recordKinds: [],
  why: 'Where there is no committee somebody must answer for the branch. A committee all the same is no fault.',
  cite: [
    standardCite('一(一)组织设置', '党员不足7人的党支部，不设支部委员会，设支部书记1人，必要时增设副书记1人'),
    branchRegulationCite('第二十条', '正式党员不足7人的党支部，设1名书记，必要时可以设1名副书记。'),
    defaultCite('动态调整'),
  ],
  check: (facts, _gathered, at) =>
    judgeState(
      {
        askedBecause: needsCommittee(setUpOn(facts, at.onDay), at) ? 'hasCommittee' : null,
        ...withoutFault('leadership', facts, at),
        evidenceIds: rosterEvidence(facts, at.onDay, ['secretary', 'deputySecretary']),
        remedy: rosterRemedy('secretary'),
      },
      facts,
      at,
    ),
});
