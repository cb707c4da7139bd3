// Page, duties, chart and calendar of one call rest on one judging: each rule is asked once for each year that is looked at.
import { dutiesOfYear, dutiesOn } from '../../../../src-shared/engines/duties/duties';
import { yearThings } from '../../../../src-shared/engines/duties/year';
import { threeMeetingsStep } from '../../../../src-shared/engines/flow/steps';
import { judgedOn, type JudgedBranch } from '../../../../src-shared/engines/score/judged';
import { world } from '../../../cases/world';
import { owing, packOf, ruleOf, findingOf } from '../made-rules';

/** A branch under a pack of one rule that keeps the years for which it was asked. */
const counted = (asOfOn: string): { judged: JudgedBranch; asked: string[] } => {
  const asked: string[] = [];
  const pack = packOf(
    ruleOf('2.1.c', [], {
      check: (_facts, _gathered, { year }) => {
        asked.push(year);
        return findingOf([owing({ period: year }, { period: year })]);
      },
    }),
  );
  return { judged: judgedOn(world(), pack, asOfOn), asked };
};

/** What home, the year, the digest and the chart do of one call. */
const lookedAt = (judged: JudgedBranch, year: string): void => {
  dutiesOn(judged);
  dutiesOfYear(judged, '2026-11-24T09:00:00.000Z');
  yearThings(judged.sheet(year));
  threeMeetingsStep(judged.sheet(year).findings, { today: judged.asOfOn, owesRecord: false });
};

it('a year is judged once, whoever looks at it', () => {
  const { judged, asked } = counted('2026-11-24');
  lookedAt(judged, '2026');
  lookedAt(judged, '2026');
  expect(asked).toEqual(['2026']);
});

it('in spring the year before is judged once beside it, for everything that can still be owed of it', () => {
  const { judged, asked } = counted('2027-02-10');
  lookedAt(judged, '2027');
  lookedAt(judged, '2026');
  expect([...asked].sort()).toEqual(['2026', '2027']);
  expect(dutiesOfYear(judged).map(({ period }) => period)).toEqual(['2026', '2027']);
});
