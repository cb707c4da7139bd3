import { firstDayOf, lastDayOf } from '../../kernel/period';
import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { drafted, publishedIn, publishedOn, wouldPublish } from '../judge/disclosure';
import { judgeDue } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { dayWithin } from '../remedy-records';

export const boardUpdatedEachQuarter = branchRule('5.3.d', {
  statement: 'something-made-public-each-quarter',
  recordKinds: ['disclosureEntry'],
  why: 'A board that has not changed for a quarter is read by nobody.',
  cite: [standardCite('五(三)党务公开', '及时更新公开内容，使公开的内容更准确、更及时'), defaultCite('公开栏更新')],
  check: (facts, gathered, at) =>
    judgeDue(
      {
        each: 'quarter',
        lateness: 'happening',
        dueOn: lastDayOf,
        done: (quarter) =>
          publishedIn(facts, { gathered }, quarter).map((entry) => ({ doneOn: publishedOn(entry), evidenceIds: [entry._id] })),
        open: () => [],
        remedy: (quarter) => {
          const isRunning = firstDayOf(quarter) <= at.asOfOn && at.asOfOn <= lastDayOf(quarter);
          const draft = isRunning ? drafted(facts, { gathered })[0] : undefined;
          const would = wouldPublish(facts, dayWithin(quarter, at.asOfOn), { board: 'notices', subBoard: 'other' });
          return enterRemedy({ open: draft, would, by: 'secretary' });
        },
      },
      facts,
      { gathered, at },
    ),
});
