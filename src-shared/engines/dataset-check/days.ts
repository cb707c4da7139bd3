// Years, days and periods that the standard can be asked about.
import { kindOfPeriod } from '../../kernel/period';
import type { Dataset } from '../../records/dataset';
import { packOf } from '../score/dataset';
import { at, faultAt, type FileFault } from './fault';

const EARLIEST = 1900;
const LATEST = 2199;
/** A day or a month by its writing; quarters, half-years and years are held to 1900–2099 by their own schemas. */
const DATED = /^(\d{4})-\d{2}(-\d{2})?$/;

const [DAY_LENGTH, MONTH_LENGTH] = ['2026-11-24'.length, '2026-11'.length];

const isOutOfTime = (text: string): boolean => {
  if (text.length !== DAY_LENGTH && text.length !== MONTH_LENGTH) return false;
  const year = DATED.exec(text)?.[1];
  return year !== undefined && (Number(year) < EARLIEST || Number(year) > LATEST);
};

/** Tells every day and month out of time in a part of the file, however deep, by the keys that lead to it. A college's file has a million values, so nothing is made for those that are right. */
const tellOutOfTime = (value: unknown, keys: PropertyKey[], tell: (keys: readonly PropertyKey[], value: string) => void): void => {
  if (typeof value === 'string') {
    if (isOutOfTime(value)) tell(keys, value);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    keys.push(key);
    tellOutOfTime((value as Readonly<Record<string, unknown>>)[key], keys, tell);
    keys.pop();
  }
};

const outOfTimeFaults = (file: Dataset): FileFault[] => {
  const faults: FileFault[] = [];
  const words = `年份应在 ${EARLIEST} 到 ${LATEST} 之间`;
  tellOutOfTime(file, [], (keys, value) => faults.push(faultAt(at(...keys), words, value)));
  return faults;
};

/** The first year that the standard knows. */
const firstYear = (): string => (packOf({ tailorings: [] }).versions[0]?.fromOn ?? '').slice(0, 4);

const yearFaults = ({ years }: Dataset): FileFault[] => [
  ...(years.length === 0 ? [faultAt('years', '至少要有一个年度', years)] : []),
  ...years.flatMap((year, index) =>
    /^(19|20)\d{2}$/.test(year) && year >= firstYear()
      ? []
      : [faultAt(at('years', index), `应是年份，标准从 ${firstYear()} 年起才有`, year)],
  ),
];

const isPeriod = (text: string): boolean => {
  try {
    kindOfPeriod(text);
    return true;
  } catch {
    return false;
  }
};

const PERIOD_WORDS = '应是期间，如 2026-03、2026-Q1、2026-H1、2026';

const periodFaults = ({ activities }: Dataset): FileFault[] =>
  activities.flatMap(({ makesUp = [], appraisalYear, kinds }, index) => [
    ...makesUp.flatMap(({ kind, period }, which): FileFault[] => {
      const place = at('activities', index, 'makesUp', which);
      return [
        ...(isPeriod(period) ? [] : [faultAt(at(place, 'period'), PERIOD_WORDS, period)]),
        ...(kinds.includes(kind) ? [] : [faultAt(at(place, 'kind'), `补办的应是这次活动的类别（${kinds.join('、')}）`, kind)]),
      ];
    }),
    ...(appraisalYear === undefined || /^(19|20)\d{2}$/.test(appraisalYear)
      ? []
      : [faultAt(at('activities', index, 'appraisalYear'), '应是年份，如 2026', appraisalYear)]),
  ]);

/** Years before the standard, days no calendar needs, periods that are none. */
export const faultsOfDays = (file: Dataset): FileFault[] => [...yearFaults(file), ...periodFaults(file), ...outOfTimeFaults(file)];
