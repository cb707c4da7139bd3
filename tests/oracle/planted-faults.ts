import type { BranchFacts, RecordFact } from '../../src-shared/facts/facts';
import type { Gathered } from '../../src-shared/facts/summary';
import { addMonths } from '../../src-shared/kernel/day';
import { fraction } from '../../src-shared/kernel/fraction';
import type { KindName } from '../../src-shared/records/kinds';
import type { BranchIndicator } from '../../src-shared/rules/indicator';
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import type { RulePack } from '../../src-shared/rules/packs/pack';
import { changed } from '../cases/changed-param';
import { rec } from '../cases/world';

const ALWAYS = '2019-01-02';

/** The rules that carry weight; the oracle knows no others. */
export const WEIGHTED: RulePack = {
  ...DEFAULT_PACK,
  indicators: DEFAULT_PACK.indicators.filter((indicator) => indicator.weightKey !== null),
};

type Blur = (gathered: Gathered, facts: BranchFacts) => Gathered;
/** The pack in which some rules see the records otherwise than they are. */
const seenThrough = (ruleIds: readonly string[], blur: Blur): RulePack => {
  const blurred = (indicator: BranchIndicator): BranchIndicator => ({
    ...indicator,
    check: (facts, gathered, at) => indicator.check(facts, blur(gathered, facts), at),
  });
  return {
    ...WEIGHTED,
    indicators: WEIGHTED.indicators.map((indicator) =>
      indicator.subject === 'branch' && ruleIds.includes(indicator.id) ? blurred(indicator) : indicator,
    ),
  };
};

const isHalf = (lines: readonly { isCommittee: boolean; status: string }[]): boolean => {
  const seats = lines.filter((line) => line.isCommittee);
  return seats.filter((line) => line.status === 'present').length * 2 === seats.length;
};

/** More than half is asked for where half suffices. */
const quorumTooHigh: Blur = (gathered) => ({
  ...gathered,
  heldIn: (kind, period) => gathered.heldIn(kind, period).filter((one) => one.lines === undefined || !isHalf(one.lines)),
});

/** What was held a quarter too late seems to have been held in time. */
const windowTooLong: Blur = (gathered) => ({
  ...gathered,
  makingUp: (kind, period) => gathered.makingUp(kind, period).map((one) => ({ ...one, day: addMonths(one.day, -3) })),
});

/** A scheme of points is taken to be there whether it is or not. */
const parentIgnored: Blur = (gathered, facts) => {
  const schemes = ['2024', '2025', '2026', '2027'].map((year) =>
    rec(
      'pointsScheme',
      { year, version: 1, lines: [], bonusMaxPoints: 0, deductionMaxPoints: 0, adoptedActivityId: 'a:gone', adoptedOn: `${year}-01-02` },
      { orgId: facts.branch._id, _id: `scheme:${year}` },
    ),
  );
  const records = <T extends KindName>(type: T) =>
    (type === 'pointsScheme' ? schemes : gathered.records(type)) as unknown as readonly RecordFact<T>[];
  return { ...gathered, records };
};

/** Engines with one fault each, which an oracle must find. */
export const PLANTED: Readonly<Record<string, RulePack>> = {
  'a committee of which half came does not meet': seenThrough(['2.1.e'], quorumTooHigh),
  'a day of grace less': { ...WEIGHTED, params: changed('graceDays', ALWAYS, 6) },
  'what is late counts in full': { ...WEIGHTED, params: changed('makeUpFactor', ALWAYS, fraction(1)) },
  'a quarter more to make up in': seenThrough(['2.1.d', '2.1.g', '2.4.a'], windowTooLong),
  'notices and result are counted without the scheme they follow from': seenThrough(['3.1.c', '3.1.d'], parentIgnored),
};
