import { addDays } from '../../kernel/day';
import type { Org } from '../../records/org';
import { postsOn } from '../../roster/branch';
import { planCite } from '../../standard/cite';
import { branchRule, type BranchIndicator, type NotApplicableBecause } from '../indicator';
import { rosterRemedy } from '../judge/set-up';
import { judgeState } from '../judge/state';
import { valueOn } from '../../standard/params';

/** Branches of teachers: those of students and of retired people have no academic work to lead in. */
const NOT_OF_TEACHERS: ReadonlySet<string> = new Set(['student', 'retired']);

/** The branches whose secretaries are to lead in both. */
export const isOfTeachers = ({ unitKind, branchKind = 'mixed' }: Pick<Org, 'unitKind' | 'branchKind'>): boolean =>
  unitKind === 'teaching' && !NOT_OF_TEACHERS.has(branchKind);

const check: BranchIndicator['check'] = (facts, _gathered, at) => {
  const { branch, posts } = facts;
  const secretary = postsOn(posts, branch._id, at.onDay).find((post) => post.postKind === 'secretary');
  const askedBecause: NotApplicableBecause | null = !isOfTeachers(branch) ? 'notTeaching' : secretary === undefined ? 'noSecretary' : null;
  const shortFromOn = addDays(valueOn(at.params.dualLeaderUntil, at.onDay), 1);
  return judgeState(
    {
      askedBecause,
      isMet: secretary?.isDualLeader === true,
      shortFromOn,
      evidenceIds: secretary === undefined ? [] : [secretary._id],
      remedy: rosterRemedy('generalBranch'),
    },
    facts,
    at,
  );
};

export const secretaryLeadsInBoth = branchRule('1.1.i', {
  statement: 'secretary-of-a-branch-of-teachers-leads-in-party-and-academic-work',
  recordKinds: [],
  why: 'Who leads in the subject is listened to in the branch as well.',
  cite: [planCite('二(一)', '完成党支部书记“双带头”培育工程')],
  check,
});
