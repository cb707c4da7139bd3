import { rollOf } from '../../src-shared/engines/attendance/seal';
import { peopleOf, type ActivityLike, type PersonOnDay } from '../../src-shared/roster/expected';
import { statusesOn } from '../../src-shared/roster/on-day';
import type { Roll, RollLine } from '../../src-shared/records/activity';
import type { Care } from './branches';
import type { Random } from './random';
import type { BranchRoster } from './roster';

const AWAY_PERCENT: Readonly<Record<Care, readonly [excused: number, unexcused: number]>> = { good: [6, 1], fair: [9, 3], weak: [12, 6] };

type Coming = Pick<RollLine, 'status' | 'mode' | 'source' | 'isLate'>;

const comingOf = (person: PersonOnDay, { care, day, random }: { care: Care; day: string; random: Random }): Coming => {
  const isMobile = statusesOn(person.member, day).some((status) => status.kind === 'mobile');
  // Whoever is away with a host need not come and sometimes joins on line; then they count.
  if (!person.isExpected)
    return isMobile && random.chance(15)
      ? { status: 'present', mode: 'online', source: 'phone' }
      : { status: 'notExpected', source: 'none' };
  const [excused, unexcused] = AWAY_PERCENT[care];
  const drawn = random.int(100);
  // Officers are seldom away without a word.
  if (drawn < excused) return { status: 'absentExcused', source: 'leave' };
  if (drawn < excused + unexcused && !person.isCommittee) return { status: 'absentUnexcused', source: 'none' };
  if (isMobile) return { status: 'present', mode: 'online', source: 'phone' };
  return {
    status: 'present',
    mode: 'inPerson',
    source: random.chance(70) ? 'phone' : 'rollCall',
    ...(random.chance(3) ? { isLate: true } : {}),
  };
};

/** Who came: everybody of the branch on the day, as they stood then. */
export const drawRoll = (activity: ActivityLike, roster: BranchRoster, { care, random }: { care: Care; random: Random }): Roll => {
  const isOthersMeeting = activity.kinds.includes('committeeMeeting') || activity.scope === 'group';
  const lines = peopleOf(activity, roster).map((person): RollLine => {
    const { member, groupId, standing, isCommittee, isExpected } = person;
    const coming: Coming =
      isOthersMeeting && !isExpected ? { status: 'notExpected', source: 'none' } : comingOf(person, { care, day: activity.day, random });
    return { memberId: member._id, name: member.name, ...(groupId === undefined ? {} : { groupId }), standing, isCommittee, ...coming };
  });
  return rollOf(lines, activity.day);
};
