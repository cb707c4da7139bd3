import { isMobileOn } from '../../roster/on-day';
import { linesIn, type ActivityFact, type BranchFacts } from '../../facts/facts';
import { standardCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { branchRule, type CheckAt, type Part } from '../indicator';
import { confirmedWithin } from '../judge/leaders';
import { recordRemedy } from '../judge/record-remedy';

/** Lines of members who were away on the day of the activity. */
const linesOfMobile = (activity: ActivityFact, facts: BranchFacts): NonNullable<ActivityFact['lines']> => {
  const away = new Set(facts.members.filter((member) => isMobileOn(member, activity.day)).map((member) => member._id));
  return linesIn(activity).filter((line) => away.has(line.memberId));
};

const partOf = (activity: ActivityFact, facts: BranchFacts, at: CheckAt): Part => {
  const isWrong = linesOfMobile(activity, facts).some((line) => line.mode === 'online' && line.status !== 'present');
  const lines = linesIn(activity).map((line) => (line.mode === 'online' ? { ...line, status: 'present' as const } : line));
  return {
    subjectId: activity._id,
    outcome: isWrong ? 'notMet' : 'met',
    isMadeUp: false,
    evidenceIds: [activity._id],
    openIds: [],
    lastOn: activity.day,
    countsFromOn: activity.day,
    makeUpUntilOn: `${at.year}-12-31`,
    remedy: isWrong ? { ...recordRemedy(activity, at), would: [{ ...activity, lines }] } : null,
  };
};

export const mobileMembersMayComeOnline = branchRule('2.4.d', {
  statement: 'members-away-count-as-there-when-they-come-online',
  recordKinds: [],
  why: 'Who is away for months takes part by picture and sound, and is there. The program never counts it otherwise; lists brought in from elsewhere may.',
  cite: [standardCite('二(四)支部主题党日', '流动党员可以通过QQ、微信或视频等方式参加')],
  check: (facts, gathered, at) => {
    const days = confirmedWithin(gathered.activities, at.year, at.asOfOn).filter((activity) => activity.kinds.includes('themeDay'));
    if (days.length === 0) return notApplicable('noRecords');
    const withMobile = days.filter((activity) => linesOfMobile(activity, facts).length > 0);
    return withMobile.length === 0
      ? notApplicable('noMembers')
      : settle(
          withMobile.map((activity) => partOf(activity, facts, at)),
          at,
        );
  },
});
