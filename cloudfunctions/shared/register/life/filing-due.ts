import type { Day } from '../../../../src-shared/kernel/day';
import { lastDayOf, type Half, type Year } from '../../../../src-shared/kernel/period';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { halfReportDueOn } from '../../../../src-shared/rules/judge/half-report';
import { inNextYear, inYear } from '../../../../src-shared/rules/judge/when';
import { valueOn, type Params } from '../../../../src-shared/standard/params';
import type { Documents } from '../../ports/documents';
import { packInForce } from '../../score/pack';

type Due = (content: Readonly<Record<string, unknown>>, params: Params) => Day | undefined;

const halfIn = ({ half }: Readonly<Record<string, unknown>>): Half | undefined => (typeof half === 'string' ? half : undefined);
const yearIn = ({ year }: Readonly<Record<string, unknown>>): Year | undefined => (typeof year === 'string' ? year : undefined);

const summaryDueOn = (half: Half, { firstHalfSummaryUntil, secondHalfSummaryUntil }: Params): Day =>
  half.endsWith('1')
    ? inYear(half, valueOn(firstHalfSummaryUntil, lastDayOf(half)))
    : inNextYear(half, valueOn(secondHalfSummaryUntil, lastDayOf(half)));

const DUES: Readonly<Record<string, Due>> = {
  annualPlan: (content, params) => {
    const year = yearIn(content);
    return year === undefined ? undefined : inYear(year, valueOn(params.planUntil, lastDayOf(year)));
  },
  halfYearReport: (content, params) => {
    const half = halfIn(content);
    return half === undefined ? undefined : halfReportDueOn(half, { params });
  },
  workSummary: (content, params) => {
    const half = halfIn(content);
    return half === undefined ? undefined : summaryDueOn(half, params);
  },
};

/** The day by which a plan or a report is to be handed in, by the standard in force; undefined for what has none. */
export const filingDueOn = async (documents: Documents, { type, content }: StoredRecord): Promise<Day | undefined> => {
  const due = DUES[type];
  return due === undefined ? undefined : due(content, (await packInForce(documents)).params);
};
