import type { BranchFacts } from '../../src-shared/facts/facts';
import { addDays, type Day } from '../../src-shared/kernel/day';
import { belongs } from './d2-meetings';
import { findingIn, JUDGES, type Judge } from './oracle';
import { against, plus, ratio, times, type Finding, type Ratio } from './part';
import { confirmed, livesThrough, monthsOf, own, viewOf, within, type View } from './view';

const DIMENSIONS = ['d1.setup', 'd2.orgLife', 'd3.management', 'd4.institutions', 'd5.venue'];
const FLOORS = ['2.1.d', '2.1.e', '2.1.f', '2.1.g', '2.4.a'];
const VETOES = ['2.2.a', '2.3.a'];
const SILENT_MONTHS = 6;
const GRACE_DAYS = 7;
const BONUS_MOST = 30;

type Judged = { judge: Judge; finding: Finding };

/** Σ weight × share, and Σ weight, of what is counted. */
const totalOf = (judged: readonly Judged[]): { earned: Ratio; hundredths: number } =>
  judged.reduce(
    (sum, { judge, finding }) =>
      finding.fraction === null
        ? sum
        : { earned: plus(sum.earned, times(finding.fraction, ratio(judge.hundredths))), hundredths: sum.hundredths + judge.hundredths },
    { earned: ratio(0), hundredths: 0 },
  );

/** Half up, once. */
const tenthsOf = ({ earned, hundredths }: ReturnType<typeof totalOf>): number | null => {
  if (hundredths === 0) return null;
  const { over, under } = times(earned, ratio(1000, hundredths));
  return Number((over * BigInt(2) + under) / (under * BigInt(2)));
};

/** Six calendar months on end, over and past the days of grace, in which nothing took place; the last of them in the year. */
const isSilent = (view: View): boolean => {
  const months = [...monthsOf(view.year - 1).slice(1 - SILENT_MONTHS), ...monthsOf(view.year)];
  const lived = confirmed(view).filter((one) => one.orgId === view.id || one.kinds.some((kind) => belongs(one, view.id, kind)));
  const silent = months.map(
    (month) =>
      livesThrough(view.facts.branch, month) &&
      month.first >= view.countsFrom &&
      view.asOf > addDays(month.last, GRACE_DAYS) &&
      !lived.some(({ day }) => within(day, month)),
  );
  return silent.some((_, index) => index >= SILENT_MONTHS - 1 && silent.slice(index - SILENT_MONTHS + 1, index + 1).every(Boolean));
};

const blocksOf = (view: View, judged: readonly Judged[]): string[] => {
  const isFalse = own(view, 'attestation').some(
    ({ content }) =>
      content.attestKind === 'falsifiedRecord' &&
      content.isTrue &&
      (content.eventOn ?? content.year ?? '').startsWith(`${view.year}`) &&
      (content.eventOn ?? view.last) >= view.countsFrom,
  );
  const tenths = tenthsOf(totalOf(judged));
  const low = DIMENSIONS.filter((_, index) => {
    const { earned, hundredths } = totalOf(judged.filter(({ judge }) => judge.id.startsWith(`${index + 1}.`)));
    return hundredths > 0 && against(earned, ratio(hundredths * 80, 100)) < 0;
  });
  const isUnder = ({ judge, finding }: Judged): boolean =>
    FLOORS.includes(judge.id) && finding.fraction !== null && against(finding.fraction, ratio(1, 2)) < 0;
  return [
    ...judged
      .filter(({ judge, finding }) => VETOES.includes(judge.id) && finding.outcome === 'notMet')
      .map(({ judge }) => `veto ${judge.id}`),
    ...(isSilent(view) ? ['veto sixMonthsWithoutLife'] : []),
    ...(isFalse ? ['veto falsifiedRecord'] : []),
    ...(tenths !== null && tenths < 900 ? ['score passLine'] : []),
    ...low.map((id) => `dimension ${id}`),
    ...judged.filter(isUnder).map(({ judge }) => `floor ${judge.id}`),
  ].sort();
};

export type Sheet = {
  findings: ReadonlyMap<string, Finding>;
  scoreTenths: number | null;
  applicableHundredths: number;
  bonusTenths: number;
  blocks: string[];
  isInsufficientPeriod: boolean;
  /** What may be said of the branch: something from 04-01 of the next year on, before only when everything is decided. */
  verdicts: readonly (boolean | null)[];
};

/** Founded, or counted, too late in the year to be judged by it. */
const isShortYear = ({ facts, countsFrom, year }: View): boolean =>
  facts.branch.foundedOn > `${year}-09-30` || countsFrom > `${year}-09-30`;

const verdictsOf = (view: View, judged: readonly Judged[], blocks: readonly string[]): Sheet['verdicts'] => {
  if (isShortYear(view)) return [null];
  const verdict = blocks.length > 0 ? false : totalOf(judged).hundredths === 0 ? null : true;
  if (view.asOf >= `${view.year + 1}-04-01`) return [verdict];
  const isDecided = judged.every(({ finding }) =>
    finding.parts.every(
      ({ outcome, from }) => outcome === 'notApplicable' || ((outcome === 'met' || outcome === 'notMet') && from <= view.asOf),
    ),
  );
  return isDecided ? [verdict, null] : [null];
};

/** Those that stand in the standard on the day of the year that is nearest to the asked one. */
const standing = (judges: readonly Judge[], year: number, asOf: Day): Judge[] => {
  const day = [`${year}-01-01`, asOf, `${year}-12-31`].sort()[1] ?? asOf;
  return judges.filter(({ from = '0000', to = '9999' }) => from <= day && day <= to);
};

/** Everything a sheet says of a branch-year on a day. */
export const oracleSheet = (facts: BranchFacts, year: number, asOf: Day, judges: readonly Judge[] = JUDGES): Sheet => {
  const view = viewOf(facts, year, asOf);
  const judged = standing(judges, year, asOf).map((judge) => ({ judge, finding: findingIn(view, judge) }));
  const blocks = blocksOf(view, judged);
  return {
    findings: new Map(judged.map(({ judge, finding }) => [judge.id, finding])),
    scoreTenths: tenthsOf(totalOf(judged)),
    applicableHundredths: totalOf(judged).hundredths,
    bonusTenths: Math.min(
      BONUS_MOST,
      own(view, 'bonusItem')
        .filter(({ content }) => content.year === `${year}` && (content.approvedOn ?? '0000') <= asOf)
        .reduce((sum, { content }) => sum + content.pointsTenths, 0),
    ),
    blocks,
    isInsufficientPeriod: isShortYear(view),
    verdicts: verdictsOf(view, judged, blocks),
  };
};
