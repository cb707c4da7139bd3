import { committeeOn } from '../../roster/branch';
import type { BranchFacts, RecordFact } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import type { Day } from '../../kernel/day';
import type { Member } from '../../records/member';
import { wouldRecord } from '../remedy-records';
import { enterRemedy, ownOf } from './enter';

/** Who is on the committee on a day, the division of work that is then in force, and who has no share in it. */
export type DutyDivision = {
  committee: Member[];
  division: RecordFact<'dutyDivision'> | undefined;
  dutyOf: ReadonlyMap<string, string>;
  without: Member[];
};

/** The latest division recorded by the day decides, also for members who came after it. */
export const dutyDivisionOn = (facts: BranchFacts, gathered: Gathered, day: Day): DutyDivision => {
  const committee = committeeOn({ orgs: [], members: facts.members, posts: facts.posts, terms: facts.terms }, facts.branch._id, day);
  const division = ownOf(facts, gathered.records('dutyDivision'))
    .filter((entry) => entry.day <= day)
    .pop();
  const dutyOf = new Map(
    (division?.content.lines ?? []).filter((line) => line.duty.trim() !== '').map((line) => [line.memberId, line.duty]),
  );
  return { committee, division, dutyOf, without: committee.filter((member) => !dutyOf.has(member._id)) };
};

const UNNAMED = '分工';

/** To write down who answers for what: the division in force, completed. */
export const divideRemedy = (facts: BranchFacts, { committee, dutyOf }: DutyDivision, day: Day): ReturnType<typeof enterRemedy> => {
  const lines = committee.map(({ _id }) => ({ memberId: _id, duty: dutyOf.get(_id) ?? UNNAMED }));
  return enterRemedy({
    would: wouldRecord({ type: 'dutyDivision', orgId: facts.branch._id, day, content: { day, lines } }),
    by: 'secretary',
  });
};
