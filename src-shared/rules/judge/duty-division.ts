import { committeeOn } from '../../engines/roster/branch';
import type { BranchFacts, RecordFact } from '../../engines/score/facts';
import type { Gathered } from '../../engines/score/summary';
import type { Day } from '../../kernel/day';
import type { Member } from '../../records/member';
import { wouldRecord } from '../would';
import { enterRemedy, ownOf } from './enter';

/** Who is on the committee on a day, the division of work that is then in force, and who has no share in it. */
export type DutyDivision = { committee: Member[]; division: RecordFact<'dutyDivision'> | undefined; without: Member[] };

/** The latest division recorded by the day decides, also for members who came after it. */
export const dutyDivisionOn = (facts: BranchFacts, gathered: Gathered, day: Day): DutyDivision => {
  const committee = committeeOn({ orgs: [], members: facts.members, posts: facts.posts, terms: facts.terms }, facts.branch._id, day);
  const division = ownOf(facts, gathered.records('dutyDivision')).filter((entry) => entry.day <= day).pop();
  const divided = new Set((division?.content.lines ?? []).filter((line) => line.duty.trim() !== '').map((line) => line.memberId));
  return { committee, division, without: committee.filter((member) => !divided.has(member._id)) };
};

const UNNAMED = '分工';

/** To write down who answers for what: the division in force, completed. */
export const divideRemedy = (facts: BranchFacts, { committee, division }: DutyDivision, day: Day): ReturnType<typeof enterRemedy> => {
  const dutyOf = (memberId: string): string => (division?.content.lines ?? []).find((line) => line.memberId === memberId && line.duty.trim() !== '')?.duty ?? UNNAMED;
  const lines = committee.map(({ _id }) => ({ memberId: _id, duty: dutyOf(_id) }));
  return enterRemedy({ would: wouldRecord({ type: 'dutyDivision', orgId: facts.branch._id, day, content: { day, lines } }), by: 'secretary' });
};
