import { coversDay } from '../../roster/on-day';
import type { CollegeFacts } from '../../facts/facts';
import type { Day } from '../../kernel/day';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import type { PostKind } from '../../records/post';
import { defaultCite, planCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { collegeRule, type CheckAt, type Part } from '../indicator';
import { branchIdsUnder, orgsOn } from '../judge/orgs';
import { rosterRemedy } from '../judge/set-up';
import { statePart } from '../judge/state';

const LEADING: ReadonlySet<PostKind> = new Set(['secretary', 'deputySecretary']);
/** 高学历、高职称: master’s degree or associate professorship and above. */
const HIGH_EDUCATION: ReadonlySet<Member['education']> = new Set(['master', 'doctor']);
const HIGH_TITLE: ReadonlySet<Member['title']> = new Set(['associateSenior', 'senior']);

/** 高学历、高职称. */
export const isHigh = ({ education, title }: Member): boolean => HIGH_EDUCATION.has(education) || HIGH_TITLE.has(title);

const leadersBelow = (facts: CollegeFacts, general: Org, day: Day): Member[] => {
  const below = branchIdsUnder(facts, general._id);
  const ids = new Set(
    facts.posts.filter((post) => LEADING.has(post.postKind) && below.has(post.orgId) && coversDay(post, day)).map((post) => post.memberId),
  );
  return facts.members.filter((member) => ids.has(member._id));
};

const partOf = (facts: CollegeFacts, general: Org, at: CheckAt): Part => {
  const leaders = leadersBelow(facts, general, at.onDay);
  const known = leaders.filter(({ education, title }) => education !== undefined || title !== undefined);
  const evidenceIds = known.filter(isHigh).map((member) => member._id);
  const part = statePart(
    {
      // Where nobody wrote down degrees and titles, nothing is asked about them.
      askedBecause: leaders.length === 0 ? 'noSecretary' : known.length === 0 ? 'notKept' : null,
      isMet: evidenceIds.length > 0,
      evidenceIds,
      remedy: { ...rosterRemedy('generalBranch'), orgId: general._id },
    },
    general,
    at,
  );
  return { ...part, orgId: general._id };
};

export const learnedMembersLead = collegeRule('B.20', {
  statement: 'members-of-high-degree-or-title-lead-branches',
  recordKinds: [],
  why: 'Those who know their trade well are heard when they lead; the plan asks to prefer them, it demands no number.',
  cite: [
    planCite('二(三)1', '优先选任政治坚定、热心党建工作的高学历、高职称党员到支部书记、副书记岗位上进行培养'),
    defaultCite('高学历高职称'),
  ],
  check: (facts, _gathered, at) => {
    const generals = orgsOn(facts, 'generalBranch', at.onDay);
    return generals.length === 0
      ? notApplicable('noGeneralBranch')
      : settle(
          generals.map((general) => partOf(facts, general, at)),
          at,
        );
  },
});
