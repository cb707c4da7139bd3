import { committeeOn, postsOn } from '../../roster/branch';
import { standardCite } from '../../standard/cite';
import { settle, notApplicable } from '../finding';
import { collegeRule, type CollegeIndicator } from '../indicator';
import { orgsOn } from '../judge/orgs';
import { rosterRemedy } from '../judge/set-up';
import { statePart } from '../judge/state';
import { valueOn } from '../../standard/params';

const check: CollegeIndicator['check'] = (facts, _gathered, at) => {
  const seats = valueOn(at.params.generalBranchSeats, at.onDay);
  const deputies = valueOn(at.params.generalBranchDeputies, at.onDay);
  const generals = orgsOn(facts, 'generalBranch', at.onDay);
  if (generals.length === 0) return notApplicable('noGeneralBranch');
  const parts = generals.map((general) => {
    const committee = committeeOn(facts, general._id, at.onDay);
    const held = postsOn(facts.posts, general._id, at.onDay);
    const isMet = committee.length === seats && held.filter((post) => post.postKind === 'deputySecretary').length === deputies;
    return {
      ...statePart({ isMet, evidenceIds: [general._id], remedy: { ...rosterRemedy('generalBranch'), orgId: general._id } }, general, at),
      orgId: general._id,
    };
  });
  return settle(parts, at);
};

export const generalBranchCommitteeOfFive = collegeRule('1.1.e', {
  statement: 'committee-of-the-general-branch-has-five-members-one-deputy-secretary-among-them',
  recordKinds: [],
  why: 'A general branch leads several branches; the deputy is asked of it alone, not of the branches (Q5).',
  cite: [standardCite('一(一)组织设置', '党总支总支委员由5人组成，含副书记1人')],
  check,
});
