// Notices before the branch about a quarter: what was published, and what is still up.
import type { BranchFacts, RecordFact } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import { addDays, type Day } from '../../kernel/day';
import { lastDayOf, type Quarter } from '../../kernel/period';
import { laterOf } from '../../kernel/span';
import type { CheckAt } from '../indicator';
import { valueOn } from '../../standard/params';
import { UNWRITTEN, wouldRecord } from '../remedy-records';
import { enterRemedy, ownOf } from './enter';

export type NoticeAbout = { noticeKind: 'points' | 'dues'; quarter: Quarter };

const isAbout = (notice: RecordFact<'publicNotice'>, { noticeKind, quarter }: NoticeAbout): boolean =>
  notice.content.noticeKind === noticeKind && notice.content.quarter === quarter;

/** Published and not withdrawn. */
export const noticesAbout = (facts: BranchFacts, gathered: Gathered, about: NoticeAbout): RecordFact<'publicNotice'>[] =>
  ownOf(facts, gathered.records('publicNotice')).filter((notice) => isAbout(notice, about));
export const draftNotices = (facts: BranchFacts, gathered: Gathered, about: NoticeAbout): RecordFact<'publicNotice'>[] =>
  ownOf(facts, gathered.openRecords('publicNotice')).filter((notice) => isAbout(notice, about));

export const publishedOn = (notice: RecordFact<'publicNotice'>): Day => notice.content.publishedOn ?? notice.day;

/** The last day on which a notice of the quarter is on time. */
export const noticeDueOn = (quarter: Quarter, at: Pick<CheckAt, 'params'>): Day =>
  addDays(lastDayOf(quarter), valueOn(at.params.noticeDays, lastDayOf(quarter)));

/** Publishing today, at the earliest on the last day of the quarter; up until its days are over. */
export const noticeRemedy = (
  facts: BranchFacts,
  about: NoticeAbout,
  { gathered, at }: { gathered: Gathered; at: CheckAt },
): ReturnType<typeof enterRemedy> => {
  const day = laterOf(at.asOfOn, lastDayOf(about.quarter));
  const minWorkingDays = about.noticeKind === 'points' ? valueOn(at.params.noticeWorkingDays, day) : 0;
  const would = wouldRecord({
    type: 'publicNotice',
    orgId: facts.branch._id,
    day,
    key: `${about.noticeKind}:${about.quarter}`,
    content: { ...about, title: UNWRITTEN, body: UNWRITTEN, minWorkingDays, publishedOn: day },
  });
  return enterRemedy({
    open: draftNotices(facts, gathered, about)[0],
    would,
    by: about.noticeKind === 'dues' ? 'organization' : 'secretary',
  });
};
