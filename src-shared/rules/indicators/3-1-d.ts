import { inNextYear, lastDayOf } from '../../kernel/period';
import { laterOf } from '../../kernel/span';
import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeDue } from '../judge/due';
import { enterRemedy, ownOf } from '../judge/enter';
import { afterScheme, hasScheme } from '../judge/points';
import { valueOn } from '../../standard/params';
import { wouldRecord } from '../remedy-records';

export const pointsYearEvaluated = branchRule('3.1.d', {
  statement: 'points-of-the-year-evaluated',
  recordKinds: ['pointsAnnualResult'],
  why: 'The year’s points are what the appraisal starts from; the part of the peers is added later.',
  cite: [standardCite('三(一)党员积分管理', '年底综合评定'), defaultCite('年度积分')],
  check: (facts, gathered, at) => {
    const on = { gathered, at };
    const ofYear = <R extends { content: { year: string } }>(records: readonly R[], year: string): R[] =>
      records.filter((record) => record.content.year === year);
    return judgeDue(
      {
        each: 'year',
        lateness: 'handing',
        dueOn: (year) => inNextYear(year, valueOn(at.params.pointsResultUntil, lastDayOf(year))),
        done: (year) =>
          hasScheme(facts, on, year)
            ? ofYear(ownOf(facts, gathered.records('pointsAnnualResult')), year).map((result) => ({
                doneOn: result.content.closedOn,
                evidenceIds: [result._id],
              }))
            : [],
        open: (year) => ofYear(ownOf(facts, gathered.openRecords('pointsAnnualResult')), year).map((result) => result._id),
        remedy: (year) => {
          // The points of December are all there only some days into the next year.
          const day = laterOf(at.asOfOn, inNextYear(year, '01-11'));
          const would = wouldRecord({
            type: 'pointsAnnualResult',
            orgId: facts.branch._id,
            day,
            key: year,
            content: { year, closedOn: day },
          });
          const open = ofYear(ownOf(facts, gathered.openRecords('pointsAnnualResult')), year)[0];
          return afterScheme(facts, on, { year, remedy: enterRemedy({ open, would, by: 'secretary' }) });
        },
      },
      facts,
      on,
    );
  },
});
