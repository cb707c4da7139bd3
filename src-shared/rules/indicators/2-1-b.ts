import { addDays } from '../../kernel/day';
import { inYear, lastDayOf } from '../../kernel/period';
import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeDue } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { isOfUncountedTime } from '../judge/rests-on';
import { dueFor, makeUpUntil } from '../judge/when';
import { valueOn } from '../../standard/params';
import { UNWRITTEN, wouldRecord } from '../remedy-records';
import { filedPlans, planToFile } from './2-1-a';

export const planMadeKnown = branchRule('2.1.b', {
  statement: 'three-meetings-plan-made-known-to-the-members',
  recordKinds: ['publicNotice'],
  why: 'A plan that only the committee has seen helps no member to keep a day free. Without a plan there is nothing to make known, and that does not pay.',
  cite: [standardCite('二(一)“三会一课”', '年初制定“三会一课”计划，报学院党委备案并向支部党员公布'), defaultCite('计划公布')],
  check: (facts, gathered, at) => {
    const year = at.year;
    const last = lastDayOf(year);
    // A plan handed in after all make-ups is none for its year.
    const filed = filedPlans(gathered, year, at.asOfOn).filter((plan) => plan.doneOn <= makeUpUntil(year, at));
    const firstOn = filed.map((plan) => plan.doneOn).sort()[0];
    const isOfYear = ({ content }: { content: { noticeKind?: string; year?: string | undefined } }): boolean =>
      content.noticeKind === 'annualPlan' && content.year === year;
    const notices = firstOn === undefined ? [] : gathered.records('publicNotice').filter(isOfYear);
    const begun = gathered.openRecords('publicNotice').filter(isOfYear);
    return judgeDue(
      {
        each: 'year',
        lateness: 'handing',
        // The plan itself was due before the college counts: there is nothing to make known, unless one was handed in.
        askedIn: () =>
          firstOn === undefined && isOfUncountedTime(dueFor(facts.branch, inYear(year, valueOn(at.params.planUntil, last)), at), at)
            ? 'beforeCounting'
            : null,
        dueOn: () => addDays(firstOn ?? inYear(year, valueOn(at.params.planUntil, last)), valueOn(at.params.planNoticeDays, last)),
        done: () => notices.map((notice) => ({ doneOn: notice.content.publishedOn ?? notice.day, evidenceIds: [notice._id] })),
        open: () => begun.map((notice) => notice._id),
        remedy: () =>
          enterRemedy({
            open: begun[0],
            would: wouldRecord({
              type: 'publicNotice',
              orgId: facts.branch._id,
              day: at.asOfOn,
              key: `annualPlan:${year}`,
              content: { noticeKind: 'annualPlan', year, title: UNWRITTEN, body: UNWRITTEN, minWorkingDays: 0, publishedOn: at.asOfOn },
            }),
            by: 'secretary',
            first: firstOn === undefined ? planToFile(facts, year, { gathered, at }).would : [],
          }),
      },
      facts,
      { gathered, at },
    );
  },
});
