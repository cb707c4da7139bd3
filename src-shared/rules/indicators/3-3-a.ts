import { membersOn } from '../../roster/branch';
import { addDays, type Day } from '../../kernel/day';
import { firstDayOf, inYear, lastDayOf, monthOf } from '../../kernel/period';
import { laterOf } from '../../kernel/span';
import type { Member } from '../../records/member';
import { defaultCite, duesRegulationCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { joinedOn } from '../../roster/joined';
import { leastAssessment } from '../judge/dues';
import { enterRemedy, ownOf } from '../judge/enter';
import { judgePersons } from '../judge/persons';
import { dueFor, makeUpUntil } from '../judge/when';
import { valueOn } from '../../standard/params';
import { wouldRecord } from '../remedy-records';

export const duesAssessed = branchRule('3.3.a', {
  statement: 'dues-of-every-member-assessed-for-the-year',
  recordKinds: ['duesAssessment'],
  why: 'Nobody can pay in full what was never told; the sum is settled once at the start of the year.',
  cite: [
    standardCite('三(三)党费缴纳管理', '及时核定党员交纳党费具体数额'),
    duesRegulationCite(
      '第一条',
      '按月领取工资的党员，每月以工资总额中相对固定的、经常性的工资收入（税后）为计算基数，按规定比例交纳党费。',
    ),
    defaultCite('党费核定'),
  ],
  check: (facts, gathered, at) => {
    const last = lastDayOf(at.year);
    const branchId = facts.branch._id;
    // Asked of the branch they are in on the day; the half year of Q26 is for talk, training and appraisal.
    const people = new Map<string, Member>(membersOn(facts.members, branchId, at.onDay).map((member) => [member._id, member]));
    // An assessment of an earlier year goes on being owed, but is not one of this year.
    const assessments = ownOf(facts, gathered.records('duesAssessment')).filter(({ content }) => content.fromMonth.slice(0, 4) === at.year);
    const startOf = (memberId: string): Day => {
      const member = people.get(memberId);
      return member === undefined ? firstDayOf(at.year) : joinedOn(member, branchId, at.year);
    };
    const dueOf = (memberId: string): Day => {
      const ofYear = inYear(at.year, valueOn(at.params.duesAssessUntil, last));
      const ofJoining = addDays(startOf(memberId), valueOn(at.params.duesAssessDays, last));
      return dueFor(facts.branch, laterOf(ofJoining, ofYear), at);
    };
    return judgePersons(
      {
        people: [...people.keys()],
        nobody: 'noMembers',
        days: (memberId) => {
          const dueOn = dueOf(memberId);
          return { dueOn, missedFromOn: addDays(dueOn, 1), makeUpUntilOn: laterOf(dueOn, makeUpUntil(at.year, at)) };
        },
        done: (memberId) =>
          assessments
            .filter(({ content }) => content.memberId === memberId)
            .map((entry) => ({ doneOn: entry.content.assessedOn, evidenceIds: [entry._id] })),
        remedy: (memberId) => {
          const member = people.get(memberId);
          if (member === undefined) return null;
          const fromMonth = monthOf(laterOf(startOf(memberId), firstDayOf(at.year)));
          const content = leastAssessment(member, fromMonth, at.asOfOn);
          return enterRemedy({
            would: wouldRecord({ type: 'duesAssessment', orgId: branchId, day: at.asOfOn, key: `${memberId}:${fromMonth}`, content }),
            by: 'organization',
          });
        },
      },
      facts,
      at,
    );
  },
});
