import type { Day } from '../../kernel/day';
import { inForce, type Dated } from '../../kernel/dated';
import { fraction, type Fraction } from '../../kernel/fraction';
import { branchRegulationCite, defaultCite, type Cites } from '../cite';
import type { SourceId } from '../sources';
import { WEIGHTS_HUNDREDTHS, type Weights } from './weights';

export type { WeightKey, Weights } from './weights';
export type RuleDated<T> = Dated<T, SourceId>;

/** The numbers of the standard and of the score, each with the days it holds and where it stands. The college may replace any. */
export type Params = {
  weightsHundredths: RuleDated<Weights>;
  passLineTenths: RuleDated<number>;
  dimensionFloorPercent: RuleDated<number>;
  /** Each of the named meetings must be met at least to this share. */
  ruleFloor: RuleDated<Fraction>;
  makeUpFactor: RuleDated<Fraction>;
  /** Days after a period before a missing record is called missing. */
  graceDays: RuleDated<number>;
  /** The last month and day, in the next year, of any make-up: `'01-31'`. */
  makeUpUntil: RuleDated<string>;
  /** Days after an activity within which its record is to be complete. */
  recordDays: RuleDated<number>;
  committeeQuorum: RuleDated<Fraction>;
  /** A branch founded later in the year than this month and day is not judged in that year. */
  judgedIfFoundedBy: RuleDated<string>;
  /** The month and day, in the next year, from which the year's verdict is stated in any case. */
  verdictFrom: RuleDated<string>;
  vetoMonthsWithoutLife: RuleDated<number>;
};

const since2019 = <T>([label, unit]: readonly [label: string, unit: string], value: T, ...cite: Cites): RuleDated<T> => ({
  label,
  unit,
  checkedOn: '2026-11-24',
  values: [{ from: '2019-01-01', value, cite }],
});

export const PARAMS: Params = {
  weightsHundredths: WEIGHTS_HUNDREDTHS,
  passLineTenths: since2019(['达标线', '十分之一分'], 900, defaultCite('达标线')),
  dimensionFloorPercent: since2019(['每一化的底线', '百分比'], 80, defaultCite('每一化的底线')),
  ruleFloor: since2019(['几项会议的底线', '份额'], fraction(1, 2), defaultCite('几项会议的底线')),
  makeUpFactor: since2019(['补办折算', '份额'], fraction(1, 2), defaultCite('补办折算')),
  graceDays: since2019(['期后等待', '天'], 7, defaultCite('期后等待')),
  makeUpUntil: since2019(['补办最晚', '次年月日'], '01-31', defaultCite('补办最晚')),
  recordDays: since2019(['记录期限', '天'], 7, defaultCite('记录期限')),
  committeeQuorum: since2019(
    ['支委会到会', '份额'],
    fraction(1, 2),
    branchRegulationCite('第十二条', '党支部委员会会议须有半数以上委员到会方可进行。'),
  ),
  judgedIfFoundedBy: since2019(['当年考核的成立期限', '月日'], '09-30', defaultCite('年中成立')),
  verdictFrom: since2019(['年度结论最晚', '次年月日'], '04-01', defaultCite('年度结论')),
  vetoMonthsWithoutLife: since2019(['连续未开展组织生活', '月'], 6, defaultCite('一票否决')),
};

/** The value of a parameter on a day. Throws RangeError when none is in force: a rule cannot be judged by no number. */
export const valueOn = <T>(param: RuleDated<T>, day: Day): T => {
  const found = inForce(param, day);
  if (!found) throw new RangeError(`No value of ${param.label} on ${day}`);
  return found.value;
};
