import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeDue, type Doing } from '../judge/due';
import { draftNotices, noticeDueOn, noticeRemedy, noticesAbout, publishedOn } from '../judge/notices';
import { afterScheme, hasScheme } from '../judge/points';
import { valueOn } from '../../standard/params';

export const pointsNoticeEachQuarter = branchRule('3.1.c', {
  statement: 'points-shown-to-the-branch-after-each-quarter',
  recordKinds: ['publicNotice'],
  why: 'What is shown for some days can be objected to; points nobody saw are nobody’s.',
  cite: [standardCite('三(一)党员积分管理', '季末公开公示'), defaultCite('季度公示'), defaultCite('公示天数')],
  check: (facts, gathered, at) => {
    const on = { gathered, at };
    // A notice put up for fewer days than the number of its day proves nothing.
    const notices = (quarter: string) =>
      noticesAbout(facts, gathered, { noticeKind: 'points', quarter }).filter(
        (notice) => notice.content.minWorkingDays >= valueOn(at.params.noticeWorkingDays, publishedOn(notice)),
      );
    const runsUntilOn = ({ content, state }: ReturnType<typeof notices>[number]): string | undefined =>
      content.endsOn ?? (state === 'ended' ? undefined : at.asOfOn);
    const doings = (quarter: string): Doing[] =>
      notices(quarter).map((notice) => ({ doneOn: publishedOn(notice), evidenceIds: [notice._id], runsUntilOn: runsUntilOn(notice) }));
    const isRunning = ({ runsUntilOn: until }: Doing): boolean => until !== undefined && at.asOfOn <= until;
    return judgeDue(
      {
        each: 'quarter',
        lateness: 'handing',
        dueOn: (quarter) => noticeDueOn(quarter, at),
        done: (quarter) => (hasScheme(facts, on, at.year) ? doings(quarter) : []),
        open: (quarter) => [
          ...doings(quarter)
            .filter(isRunning)
            .flatMap((doing) => doing.evidenceIds),
          ...draftNotices(facts, gathered, { noticeKind: 'points', quarter }).map((draft) => draft._id),
        ],
        remedy: (quarter) => {
          const isUp = doings(quarter).length > 0;
          if (isUp && hasScheme(facts, on, at.year)) return null;
          const notice = noticeRemedy(facts, { noticeKind: 'points', quarter }, on);
          return afterScheme(facts, on, { year: at.year, remedy: isUp ? { ...notice, would: [] } : notice });
        },
      },
      facts,
      on,
    );
  },
});
