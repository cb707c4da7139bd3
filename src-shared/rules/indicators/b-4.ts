import { inYear, lastDayOf } from '../../kernel/period';
import { defaultCite, planCite } from '../../standard/cite';
import { collegeRule } from '../indicator';
import { judgeCommitteeDue, ofTheCommittee } from '../judge/committee';
import { enterRemedy } from '../judge/enter';
import { valueOn } from '../../standard/params';
import { UNWRITTEN, wouldRecord } from '../remedy-records';

export const menuPublished = collegeRule('B.4', {
  statement: 'a-menu-of-activities-is-published-at-the-start-of-the-year',
  recordKinds: ['activityMenuItem'],
  why: 'A branch that may choose from good examples plans in minutes. How often one is taken is not counted.',
  cite: [planCite('二(二)2', '分不同类别设计活动，力求以菜单化模式规范支部组织活动'), defaultCite('年初')],
  check: (facts, gathered, at) =>
    judgeCommitteeDue(
      {
        each: 'year',
        lateness: 'handing',
        dueOn: (year) => inYear(year, valueOn(at.params.planUntil, lastDayOf(year))),
        done: (year) =>
          ofTheCommittee(facts, gathered.records('activityMenuItem'))
            .filter(({ content }) => content.year === year)
            .map((entry) => ({ doneOn: entry.content.publishedOn ?? entry.day, evidenceIds: [entry._id] })),
        open: (year) =>
          ofTheCommittee(facts, gathered.openRecords('activityMenuItem'))
            .filter(({ content }) => content.year === year)
            .map((entry) => entry._id),
        remedy: (year) => {
          const open = ofTheCommittee(facts, gathered.openRecords('activityMenuItem')).find(({ content }) => content.year === year);
          const content = {
            category: 'study',
            title: UNWRITTEN,
            kinds: ['themeDay'],
            agenda: [{ title: UNWRITTEN, minutes: 1 }],
            year,
            publishedOn: at.asOfOn,
          } as const;
          return enterRemedy({
            open,
            would: wouldRecord({
              type: 'activityMenuItem',
              orgId: facts.committee._id,
              day: at.asOfOn,
              key: year,
              content: { ...content, kinds: ['themeDay'], agenda: [...content.agenda] },
            }),
            by: 'committee',
          });
        },
      },
      facts,
      at,
    ),
});
