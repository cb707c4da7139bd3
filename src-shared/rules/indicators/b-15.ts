import { membersOn } from '../../roster/branch';
import { planCite } from '../../standard/cite';
import { settle } from '../finding';
import { branchRule, type Part } from '../indicator';
import { rosterRemedy } from '../judge/set-up';
import { statePart } from '../judge/state';

export const rosterComplete = branchRule('B.15', {
  statement: 'the-ledger-of-the-branch-is-complete',
  recordKinds: [],
  why: 'Who belongs to the branch and of which sort it is: everything else is read from that.',
  cite: [planCite('二(一)1', '排查党员人数及趋势分布，健全党支部管理台账')],
  check: (facts, _gathered, at) => {
    const members = membersOn(facts.members, facts.branch._id, at.onDay);
    const remedy = rosterRemedy('committee');
    const branch = statePart(
      { isMet: facts.branch.branchKind !== undefined && facts.branch.unitKind !== undefined, evidenceIds: [facts.branch._id], remedy },
      facts.branch,
      at,
    );
    // A college that keeps no departments at all is not told of each person that one is missing.
    const keepsDepartments = facts.members.some((member) => member.department !== undefined);
    const people = keepsDepartments ? members : [];
    const parts = people.map(
      (member): Part => ({
        ...statePart(
          { isMet: member.department !== undefined, evidenceIds: [member._id], remedy: { ...remedy, memberId: member._id } },
          facts.branch,
          at,
        ),
        memberId: member._id,
      }),
    );
    return settle([branch, ...parts], at);
  },
});
