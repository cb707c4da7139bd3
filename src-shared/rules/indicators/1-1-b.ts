import { POST_KINDS } from '../../records/post';
import { isCommitteePost } from '../../roster/branch';
import { branchRegulationCite, defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { needsCommittee, rosterEvidence, rosterRemedy, setUpOn, withoutFault } from '../judge/set-up';
import { judgeState } from '../judge/state';

export const COMMITTEE_POSTS = POST_KINDS.filter(isCommitteePost);

export const committeeOfThreeToFive = branchRule('1.1.b', {
  statement: 'branch-of-seven-full-members-has-a-committee-of-three-to-five',
  recordKinds: [],
  why: 'From seven full members on the work of a branch is carried by several.',
  cite: [
    standardCite('一(一)组织设置', '党员7人以上的党支部，设立支部委员会，支部委员会一般由3-5人组成'),
    branchRegulationCite('第二十条', '有正式党员7人以上的党支部，应当设立党支部委员会。党支部委员会由3至5人组成，一般不超过7人。'),
    defaultCite('动态调整'),
  ],
  check: (facts, _gathered, at) =>
    judgeState(
      {
        askedBecause: needsCommittee(setUpOn(facts, at.onDay), at) ? null : 'noCommittee',
        ...withoutFault('committee', facts, at),
        evidenceIds: rosterEvidence(facts, at.onDay, COMMITTEE_POSTS),
        remedy: rosterRemedy('secretary'),
      },
      facts,
      at,
    ),
});
