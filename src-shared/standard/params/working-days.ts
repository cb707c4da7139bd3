import type { Day } from '../../kernel/day';
import type { Year } from '../../kernel/period';

/** 调休 of a year: weekdays that are taken off, and days of a weekend that are worked on. */
export type YearOfDays = { off: readonly Day[]; on: readonly Day[]; checkedOn: Day; source: string; doubts: string };

const DOUBT = '凭公开通知抄录，没有逐日核对，学院可以更正';
const span = (first: Day, last: Day): Day[] => {
  const month = first.slice(0, 8);
  return Array.from(
    { length: Number(last.slice(8)) - Number(first.slice(8)) + 1 },
    (_, at) => `${month}${String(Number(first.slice(8)) + at).padStart(2, '0')}`,
  );
};

/** 国务院办公厅 each autumn, for the year after. A year that is not here has Monday to Friday, and is told as doubtful. */
export const WORKING_DAYS: Readonly<Record<Year, YearOfDays>> = {
  '2025': {
    off: [
      '2025-01-01',
      ...span('2025-01-28', '2025-01-31'),
      ...span('2025-02-01', '2025-02-04'),
      ...span('2025-04-04', '2025-04-06'),
      ...span('2025-05-01', '2025-05-05'),
      '2025-05-31',
      '2025-06-01',
      '2025-06-02',
      ...span('2025-10-01', '2025-10-08'),
    ],
    on: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    checkedOn: '2026-11-26',
    source: '国务院办公厅关于2025年部分节假日安排的通知',
    doubts: DOUBT,
  },
  '2026': {
    off: [
      ...span('2026-01-01', '2026-01-03'),
      ...span('2026-02-15', '2026-02-23'),
      ...span('2026-04-04', '2026-04-06'),
      ...span('2026-05-01', '2026-05-05'),
      ...span('2026-06-19', '2026-06-21'),
      ...span('2026-09-25', '2026-09-27'),
      ...span('2026-10-01', '2026-10-07'),
    ],
    on: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    checkedOn: '2026-11-26',
    source: '国务院办公厅关于2026年部分节假日安排的通知',
    doubts: DOUBT,
  },
};
