import type { BranchFacts, RecordFact } from '../../facts/facts';
import { addDays, type Day } from '../../kernel/day';
import { firstDayOf, lastDayOf } from '../../kernel/period';
import { planCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { branchRule, type CheckAt, type Part } from '../indicator';
import { ownOf } from '../judge/enter';
import { WOULD } from '../remedy-records';

type Problem = RecordFact<'rectificationItem'>;

/** 销号: closed, and by somebody else than its owner. */
const closedOn = ({ content, state }: Problem): Day | undefined =>
  state === 'closed' && content.verifiedBy !== undefined && content.verifiedBy !== content.ownerId ? content.closedOn : undefined;

const partOf = (problem: Problem, facts: BranchFacts, at: CheckAt): Part => {
  const { dueOn, ownerId } = problem.content;
  const done = closedOn(problem);
  const end = lastDayOf(at.year);
  const base = {
    subjectId: problem._id,
    lastOn: dueOn,
    makeUpUntilOn: dueOn > end ? dueOn : end,
    isMadeUp: false,
    evidenceIds: [problem._id],
    openIds: [],
  };
  if (done !== undefined && done <= at.onDay) return { ...base, outcome: 'met', countsFromOn: done, remedy: null };
  const isOverdue = dueOn < at.onDay;
  const verifiedBy = facts.members.find((member) => member._id !== ownerId)?._id ?? `${WOULD}verifier`;
  const closed: Problem = { ...problem, state: 'closed', content: { ...problem.content, closedOn: at.asOfOn, verifiedBy } };
  const remedy = {
    verb: 'finish',
    by: 'secretary',
    effort: 'long',
    kinds: [],
    type: 'rectificationItem',
    recordId: problem._id,
    byOn: isOverdue ? base.makeUpUntilOn : dueOn,
    isMakeUp: false,
  } as const;
  return {
    ...base,
    outcome: isOverdue ? 'notMet' : 'notYetDue',
    countsFromOn: addDays(dueOn, 1),
    remedy: at.asOfOn > end ? null : { ...remedy, kinds: [], would: [closed] },
  };
};

export const problemsClosedInTime = branchRule('B.5', {
  statement: 'no-problem-of-the-lists-is-overdue',
  recordKinds: ['rectificationItem'],
  why: 'A problem is done with when somebody else has looked and says so; one that is late is shown until then.',
  cite: [
    planCite('总体要求(一)', '通过问题清单、整改清单、责任清单以及述职评议考核等方式'),
    planCite('二(三)2', '列出整改清单并逐一落实销号'),
  ],
  check: (facts, gathered, at) => {
    const isOfYear = (problem: Problem): boolean => problem.day <= at.onDay && (closedOn(problem) ?? at.onDay) >= firstDayOf(at.year);
    const problems = ownOf(facts, gathered.records('rectificationItem')).filter(isOfYear);
    return problems.length === 0
      ? notApplicable('noEvent')
      : settle(
          problems.map((problem) => partOf(problem, facts, at)),
          at,
        );
  },
});
