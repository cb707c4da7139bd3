import { isActiveOn } from '../../roster/on-day';
import type { CollegeFacts, RecordFact } from '../../facts/facts';
import type { Day } from '../../kernel/day';
import { inYear, lastDayOf, type Year } from '../../kernel/period';
import type { MemberKind } from '../../records/member';
import { defaultCite, standardCite } from '../../standard/cite';
import { settle } from '../finding';
import { collegeRule, type CheckAt, type CollegeIndicator } from '../indicator';
import { dueParts } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { budgetAskedFen, type Heads } from '../../standard/budget';
import { valueOn } from '../../standard/params';
import { wouldRecord } from '../remedy-records';

const headsOn = (facts: CollegeFacts, day: Day): Heads => {
  const count = (kind: MemberKind): number =>
    facts.members.filter((member) => member.memberKind === kind && isActiveOn(member, day)).length;
  return { staffCount: count('staff'), studentCount: count('student'), retiredCount: count('retired') };
};

const isEnough = ({ content }: RecordFact<'budgetAllocation'>, at: CheckAt): boolean =>
  content.budgetFen >= budgetAskedFen(content, content.year, at.params);

const check: CollegeIndicator['check'] = (facts, gathered, at) => {
  const ofYear = (year: Year): readonly RecordFact<'budgetAllocation'>[] =>
    gathered.records('budgetAllocation').filter(({ content }) => content.year === year);
  const parts = dueParts(
    {
      each: 'year',
      lateness: 'handing',
      dueOn: (year) => inYear(year, valueOn(at.params.planUntil, lastDayOf(year))),
      done: (year) =>
        ofYear(year)
          .filter((budget) => isEnough(budget, at))
          .map((budget) => ({ doneOn: budget.day, evidenceIds: [budget._id] })),
      open: () => [],
      remedy: (year) => {
        const heads = headsOn(facts, at.asOfOn);
        const content = { year, asOfOn: at.asOfOn, ...heads, budgetFen: budgetAskedFen(heads, year, at.params) };
        return enterRemedy({
          open: ofYear(year)[0],
          would: wouldRecord({ type: 'budgetAllocation', orgId: facts.committee._id, day: at.asOfOn, key: year, content }),
          by: 'committee',
        });
      },
    },
    facts.committee,
    at,
  );
  // A budget that is too small proves nothing, and is what the finding rests on.
  return settle(
    parts.map((part) => ({
      ...part,
      orgId: facts.committee._id,
      evidenceIds: part.outcome === 'notMet' ? ofYear(at.year).map((budget) => budget._id) : part.evidenceIds,
    })),
    at,
  );
};

export const budgetSetAside = collegeRule('1.4.a', {
  statement: 'budget-of-the-year-holds-what-the-standard-gives-for-each-member',
  recordKinds: ['budgetAllocation'],
  why: 'Without money for a bus and a book a branch meets on paper only.',
  cite: [
    standardCite(
      '一(四)经费保障',
      '党组织活动经费按照在职教工党员400元/人标准、学生党员100元/人标准、退休职工党员100元/人标准列入学院经费预算，保障工作需要',
    ),
    defaultCite('年初'),
  ],
  check,
});
