import { firstDayOf, lastDayOf } from '../../kernel/period';
import { laterOf } from '../../kernel/span';
import { planCite } from '../../standard/cite';
import { collegeRule } from '../indicator';
import { judgeCommitteeDue, ofTheCommittee } from '../judge/committee';
import { enterRemedy } from '../judge/enter';
import { UNWRITTEN, wouldRecord } from '../remedy-records';

export const learningMaterialEachMonth = collegeRule('B.7', {
  statement: 'learning-material-published-each-month',
  recordKinds: ['learningMaterial'],
  why: 'Branches find something to read and talk about each month; nobody counts who opened it.',
  cite: [planCite('二(五)2', '每月发布党建学习材料')],
  check: (facts, gathered, at) =>
    judgeCommitteeDue(
      {
        each: 'month',
        lateness: 'handing',
        dueOn: lastDayOf,
        done: (month) =>
          ofTheCommittee(facts, gathered.records('learningMaterial'))
            .filter(({ content }) => content.month === month)
            .map((material) => ({ doneOn: material.content.publishedOn ?? material.day, evidenceIds: [material._id] })),
        open: (month) =>
          ofTheCommittee(facts, gathered.openRecords('learningMaterial'))
            .filter(({ content }) => content.month === month)
            .map((material) => material._id),
        remedy: (month) => {
          const day = laterOf(at.asOfOn, firstDayOf(month));
          const open = ofTheCommittee(facts, gathered.openRecords('learningMaterial')).find(({ content }) => content.month === month);
          return enterRemedy({
            open,
            would: wouldRecord({
              type: 'learningMaterial',
              orgId: facts.committee._id,
              day,
              key: month,
              content: { month, title: UNWRITTEN, source: UNWRITTEN, publishedOn: day },
            }),
            by: 'committee',
          });
        },
      },
      facts,
      at,
    ),
});
