import { inYear, lastDayOf } from '../../kernel/period';
import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeDue } from '../judge/due';
import { ownOf } from '../judge/enter';
import { adoptedSchemes, schemeRemedy } from '../judge/points';
import { valueOn } from '../../standard/params';

export const pointsSchemeAdopted = branchRule('3.1.a', {
  statement: 'points-scheme-adopted-by-the-general-meeting-at-the-start-of-the-year',
  recordKinds: ['pointsScheme'],
  why: 'What counts must be known, and agreed by all, before anything is counted.',
  cite: [
    standardCite('三(一)党员积分管理', '一般按照年初制定标准、月末自主申报、季末公开公示、年底综合评定的环节进行'),
    defaultCite('年初'),
  ],
  check: (facts, gathered, at) =>
    judgeDue(
      {
        each: 'year',
        lateness: 'handing',
        dueOn: (year) => inYear(year, valueOn(at.params.planUntil, lastDayOf(year))),
        done: (year) =>
          adoptedSchemes(facts, { gathered, at }, year).map((scheme) => ({ doneOn: scheme.content.adoptedOn, evidenceIds: [scheme._id] })),
        open: (year) =>
          ownOf(facts, gathered.openRecords('pointsScheme'))
            .filter((scheme) => scheme.content.year === year)
            .map((scheme) => scheme._id),
        remedy: (year) => schemeRemedy(facts, { gathered, at }, year),
      },
      facts,
      { gathered, at },
    ),
});
