import { cameTo, type ActivityFact, type CollegeFacts } from '../../facts/facts';
import { daysBetween } from '../../kernel/day';
import { firstDayOf, lastDayOf, periodsOfYear, type Quarter } from '../../kernel/period';
import { defaultCite, memberRegulationCite, standardCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { collegeRule, type CheckAt, type Part } from '../indicator';
import { happeningPart } from '../judge/happening';
import { confirmedWithin, daysAsLeader, isAt, leadersIn, ownBranchOf, wouldTakePlace } from '../judge/leaders';
import { partNotAsked } from '../judge/when';
import { dayWithin } from '../remedy-records';

type InQuarter = { period: Quarter; confirmed: readonly ActivityFact[] };

const partOf = (facts: CollegeFacts, memberId: string, { period, confirmed, at }: InQuarter & { at: CheckAt }): Part => {
  const isInOfficeThroughout = daysAsLeader(facts.posts, memberId, period) === daysBetween(firstDayOf(period), lastDayOf(period)) + 1;
  if (!isInOfficeThroughout)
    return partNotAsked('shortTerm', { period, memberId, lastOn: lastDayOf(period), makeUpUntilOn: lastDayOf(period) });
  const held = confirmed.filter((activity) => cameTo(activity, memberId) && isAt(activity, [ownBranchOf(facts, memberId, activity.day)]));
  const orgId = ownBranchOf(facts, memberId, dayWithin(period, at.asOfOn));
  const would = orgId === undefined ? [] : [wouldTakePlace({ orgId, kind: 'themeDay', period, memberId, asOfOn: at.asOfOn })];
  return happeningPart(
    {
      where: { memberId },
      period,
      held,
      remedy: () => ({ verb: 'hold', by: 'committee', effort: 'meeting', kinds: ['themeDay'], orgId, would }),
    },
    at,
  );
};

export const leadersTakePartInTheirBranch = collegeRule('2.1.i', {
  statement: 'each-leader-took-part-in-the-own-branch-each-quarter',
  recordKinds: [],
  why: 'A leader is a member of a branch like everybody in it, and comes as one.',
  cite: [
    standardCite('二(一)“三会一课”', '学院党委班子成员执行双重组织生活制度'),
    memberRegulationCite('第十六条', '党员领导干部应当参加双重组织生活'),
    defaultCite('双重组织生活'),
  ],
  check: (facts, gathered, at) => {
    const leaders = leadersIn(facts, at.year);
    if (leaders.length === 0) return notApplicable('noMembers');
    const quarters = periodsOfYear(at.year, 'quarter').map(
      (period): InQuarter => ({ period, confirmed: confirmedWithin(gathered.activities, period, at.asOfOn) }),
    );
    return settle(
      leaders.flatMap((memberId) => quarters.map((quarter) => partOf(facts, memberId, { ...quarter, at }))),
      at,
    );
  },
});
