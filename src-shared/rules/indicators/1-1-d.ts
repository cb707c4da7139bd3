import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { needsCommittee, rosterEvidence, rosterRemedy, setUpOn } from '../judge/set-up';
import { judgeState } from '../judge/state';
import { valueOn } from '../../standard/params';
import { COMMITTEE_POSTS } from './1-1-b';

export const committeeOfThree = branchRule('1.1.d', {
  statement: 'committee-of-the-branch-has-three-members',
  recordKinds: [],
  why: 'The college thinks of three; four or five stand in the standard as well and are no fault (Q4).',
  cite: [standardCite('一(一)组织设置', '党支部支部委员由3人组成')],
  check: (facts, _gathered, at) => {
    const setUp = setUpOn(facts, at.onDay);
    return judgeState(
      {
        askedBecause: needsCommittee(setUp, at) ? null : 'noCommittee',
        isMet: setUp.committee === valueOn(at.params.committeeAdvised, at.onDay),
        evidenceIds: rosterEvidence(facts, at.onDay, COMMITTEE_POSTS),
        remedy: rosterRemedy('secretary'),
      },
      facts,
      at,
    );
  },
});
