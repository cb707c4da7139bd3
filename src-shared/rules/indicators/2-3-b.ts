import { standingOn } from '../../roster/on-day';
import type { BranchFacts, Fact } from '../../facts/facts';
import { addDays } from '../../kernel/day';
import { laterOf } from '../../kernel/span';
import { defaultCite, memberRegulationCite, standardCite } from '../../standard/cite';
import { branchRule, type CheckAt } from '../indicator';
import { appraisalInTime, appraisedUntil } from '../judge/appraised';
import type { Days, Doing, On } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { yearlyMembers } from '../judge/people';
import { judgePersons } from '../judge/persons';
import { valueOn } from '../../standard/params';
import { wouldRecord } from '../remedy-records';
import { appraisalToCome } from './2-3-a';

/** Thirty days from the meeting; without one in time it is missing from the day after the window. It can be put right at least as long as the window is open. */
const daysOf = (held: Doing | undefined, at: CheckAt): Days => {
  const until = appraisedUntil(at.year, at);
  const dueOn = held === undefined ? until : addDays(held.doneOn, valueOn(at.params.gradeDays, held.doneOn));
  return { dueOn, missedFromOn: addDays(dueOn, 1), makeUpUntilOn: dueOn > until ? dueOn : until };
};

/** A sheet of a member with a reason instead of a grade: no grade is ever thought up here. */
const sheetToWrite = (
  memberId: string,
  facts: BranchFacts,
  { gathered, at, first }: On & { first: readonly Fact[] },
): ReturnType<typeof enterRemedy> => {
  const open = gathered
    .openRecords('appraisalResult')
    .find(({ content }) => content.memberId === memberId && content.appraisalYear === at.year);
  const day = first.map((fact) => fact.day).reduce(laterOf, at.asOfOn);
  const would = wouldRecord({
    type: 'appraisalResult',
    orgId: facts.branch._id,
    day,
    key: `${at.year}:${memberId}`,
    content: { memberId, appraisalYear: at.year, noGradeReason: '—' },
  });
  return enterRemedy({ open, would, by: 'secretary', first });
};

export const everyFullMemberGraded = branchRule('2.3.b', {
  statement: 'every-full-member-has-a-grade-or-a-reason',
  recordKinds: ['appraisalResult', 'democraticAppraisal'],
  why: 'A meeting without a word for each member is no appraisal. Probationary members take part and get no grade; without a meeting there is nothing to grade, and that does not pay.',
  cite: [
    standardCite('二(三)民主评议党员', '对党员进行党性点评，确定评议等次'),
    memberRegulationCite('第十八条', '党支部委员会会议或者党员大会根据评议情况和党员日常表现情况，提出评定意见'),
    defaultCite('评定等次'),
  ],
  check: (facts, gathered, at) => {
    const on = { gathered, at };
    const held = appraisalInTime(facts, on);
    const results = gathered
      .records('appraisalResult')
      .filter(({ content }) => content.appraisalYear === at.year && (content.grade !== undefined || (content.noGradeReason ?? '') !== ''));
    const first = held === undefined ? appraisalToCome(facts, on) : [];
    return judgePersons(
      {
        people: yearlyMembers(facts, at)
          .filter((member) => standingOn(member, at.onDay) === 'full')
          .map((member) => member._id),
        nobody: 'noMembers',
        days: () => daysOf(held, at),
        // However late the sheet was written, it counts in full: the day that matters is that of the meeting.
        done: (memberId) =>
          held === undefined
            ? []
            : results
                .filter(({ content }) => content.memberId === memberId)
                .map(({ _id }) => ({ doneOn: held.doneOn, evidenceIds: [_id] })),
        open: (memberId) =>
          gathered
            .openRecords('appraisalResult')
            .filter(({ content }) => content.memberId === memberId && content.appraisalYear === at.year)
            .map(({ _id }) => _id),
        remedy: (memberId) => sheetToWrite(memberId, facts, { ...on, first }),
      },
      facts,
      at,
    );
  },
});
