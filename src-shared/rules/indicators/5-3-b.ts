import { fraction } from '../../kernel/fraction';
import { lastDayOf } from '../../kernel/period';
import { SUB_BOARDS } from '../../records/kinds/disclosure-entry';
import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { publishedIn, publishedOn, wouldPublish } from '../judge/disclosure';
import { judgeDue } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { dayWithin } from '../remedy-records';

const KEYS = Object.keys(SUB_BOARDS) as (keyof typeof SUB_BOARDS)[];

export const elevenNoticesMadeKnown = branchRule('5.3.b', {
  statement: 'each-of-the-eleven-sub-boards-has-an-entry-of-the-year',
  recordKinds: ['disclosureEntry'],
  why: 'What was done in the year is made known under eleven heads; “nothing this year” is an answer too.',
  cite: [
    standardCite(
      '五(三)党务公开',
      '党务公示要包含党费收缴、设岗定责、分类管理、纪实积分、发展党员、党员教育、民主评议、活动剪影、结对帮扶、在职党员进学生社区活动、其他事项等子板块',
    ),
    defaultCite('公示子板块'),
  ],
  check: (facts, gathered, at) => {
    const filledIn = (year: string) => {
      const entries = publishedIn(facts, { gathered }, year).filter((entry) => entry.content.board === 'notices');
      return KEYS.flatMap((key) => entries.find((entry) => entry.content.subBoard === key) ?? []);
    };
    return judgeDue(
      {
        each: 'year',
        lateness: 'happening',
        dueOn: lastDayOf,
        done: (year) => {
          const filled = filledIn(year);
          const [first] = filled.map(publishedOn).sort();
          return first === undefined
            ? []
            : [{ doneOn: first, evidenceIds: filled.map((entry) => entry._id), share: fraction(filled.length, KEYS.length) }];
        },
        // A draft fills one of the eleven at most.
        open: () => [],
        remedy: (year) => {
          const day = dayWithin(year, at.asOfOn);
          const filled = new Set(filledIn(year).map((entry) => entry.content.subBoard));
          const [would, ...first] = KEYS.filter((key) => !filled.has(key)).map((subBoard) =>
            wouldPublish(facts, day, { board: 'notices', subBoard, isNone: true }),
          );
          return would === undefined ? null : enterRemedy({ would, first, by: 'secretary' });
        },
      },
      facts,
      { gathered, at },
    );
  },
});
