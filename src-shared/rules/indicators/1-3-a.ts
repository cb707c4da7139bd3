import { membersOn, postsOn } from '../../roster/branch';
import type { CollegeFacts } from '../../facts/facts';
import type { Day } from '../../kernel/day';
import { standardCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { collegeRule, type CheckAt, type CollegeIndicator } from '../indicator';
import { branchIdsUnder, orgsOn } from '../judge/orgs';
import { rosterRemedy } from '../judge/set-up';
import { statePart } from '../judge/state';
import { valueOn } from '../../standard/params';

const PERCENT = 100;

/** One to two in a hundred, rounded up, and room for one at least (Q29): `organizersFor(150, at)` is 2 to 3. */
export const organizersFor = (members: number, at: Pick<CheckAt, 'params' | 'onDay'>): { least: number; most: number } => ({
  least: Math.ceil((members * valueOn(at.params.organizerLeastPercent, at.onDay)) / PERCENT),
  most: Math.max(1, Math.ceil((members * valueOn(at.params.organizerMostPercent, at.onDay)) / PERCENT)),
});

const membersUnder = (facts: CollegeFacts, orgId: string, day: Day): number =>
  [...branchIdsUnder(facts, orgId)].reduce((sum, branchId) => sum + membersOn(facts.members, branchId, day).length, 0);

const check: CollegeIndicator['check'] = (facts, _gathered, at) => {
  const generals = orgsOn(facts, 'generalBranch', at.onDay);
  if (generals.length === 0) return notApplicable('noGeneralBranch');
  const parts = generals.map((general) => {
    const members = membersUnder(facts, general._id, at.onDay);
    const organizers = postsOn(facts.posts, general._id, at.onDay).filter((post) => post.postKind === 'organizer');
    // More than two in a hundred is nobody's fault: only too few is short.
    const isMet = organizers.length >= organizersFor(members, at).least;
    const evidenceIds = organizers.map((post) => post._id);
    const remedy = { ...rosterRemedy('committee'), orgId: general._id };
    return {
      ...statePart({ askedBecause: members === 0 ? 'noMembers' : null, isMet, evidenceIds, remedy }, general, at),
      orgId: general._id,
    };
  });
  return settle(parts, at);
};

export const organizersEnough = collegeRule('1.3.a', {
  statement: 'general-branch-has-one-full-time-organizer-for-each-hundred-members',
  recordKinds: [],
  why: 'The organizers carry what secretaries cannot do beside their classes.',
  cite: [
    {
      ...standardCite('一(三)队伍建设', '学院按照各党总支党员人数的1-2%比例配备专职组织员'),
      doubts: '2021年高校基层组织工作条例另有口径，待学院确认',
    },
  ],
  check,
});
