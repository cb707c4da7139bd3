import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeDue } from '../judge/due';
import { draftNotices, noticeDueOn, noticeRemedy, noticesAbout, publishedOn } from '../judge/notices';

export const duesNoticeEachQuarter = branchRule('3.3.c', {
  statement: 'dues-made-known-after-each-quarter',
  recordKinds: ['publicNotice'],
  why: 'Members see that what they paid has arrived; the standard asks it each quarter, the regulation once a year.',
  cite: [standardCite('三(三)党费缴纳管理', '每季度公布1次收缴情况'), defaultCite('季度公示')],
  check: (facts, gathered, at) =>
    judgeDue(
      {
        each: 'quarter',
        lateness: 'handing',
        dueOn: (quarter) => noticeDueOn(quarter, at),
        done: (quarter) =>
          noticesAbout(facts, gathered, { noticeKind: 'dues', quarter }).map((notice) => ({
            doneOn: publishedOn(notice),
            evidenceIds: [notice._id],
          })),
        open: (quarter) => draftNotices(facts, gathered, { noticeKind: 'dues', quarter }).map((draft) => draft._id),
        remedy: (quarter) => noticeRemedy(facts, { noticeKind: 'dues', quarter }, { gathered, at }),
      },
      facts,
      { gathered, at },
    ),
});
