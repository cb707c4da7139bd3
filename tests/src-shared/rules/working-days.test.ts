// The days off and the weekends worked of 2025 and 2026, as the notices of the State Council have them: written out once more, holiday by holiday.
import { weekdayOf } from '../../../src-shared/kernel/day';
import { WORKING_DAYS } from '../../../src-shared/standard/params/working-days';

const of = (month: string, ...dates: number[]): string[] => dates.map((date) => `${month}-${String(date).padStart(2, '0')}`);

const TOLD: Readonly<Record<string, { off: string[]; on: string[] }>> = {
  '2025': {
    off: [
      ...of('2025-01', 1), // 元旦
      ...of('2025-01', 28, 29, 30, 31),
      ...of('2025-02', 1, 2, 3, 4), // 春节
      ...of('2025-04', 4, 5, 6), // 清明节
      ...of('2025-05', 1, 2, 3, 4, 5), // 劳动节
      ...of('2025-05', 31),
      ...of('2025-06', 1, 2), // 端午节
      ...of('2025-10', 1, 2, 3, 4, 5, 6, 7, 8), // 国庆节、中秋节
    ],
    on: [...of('2025-01', 26), ...of('2025-02', 8), ...of('2025-04', 27), ...of('2025-09', 28), ...of('2025-10', 11)],
  },
  '2026': {
    off: [
      ...of('2026-01', 1, 2, 3), // 元旦
      ...of('2026-02', 15, 16, 17, 18, 19, 20, 21, 22, 23), // 春节
      ...of('2026-04', 4, 5, 6), // 清明节
      ...of('2026-05', 1, 2, 3, 4, 5), // 劳动节
      ...of('2026-06', 19, 20, 21), // 端午节
      ...of('2026-09', 25, 26, 27), // 中秋节
      ...of('2026-10', 1, 2, 3, 4, 5, 6, 7), // 国庆节
    ],
    on: [...of('2026-01', 4), ...of('2026-02', 14, 28), ...of('2026-05', 9), ...of('2026-09', 20), ...of('2026-10', 10)],
  },
};

describe.each(Object.entries(TOLD))('%s', (year, { off, on }) => {
  it('has these days off and these weekends worked, by the notice of its year, with the doubt that belongs to it', () => {
    expect(WORKING_DAYS[year]).toEqual({
      off,
      on,
      checkedOn: '2026-11-26',
      source: `国务院办公厅关于${year}年部分节假日安排的通知`,
      doubts: expect.stringContaining('没有逐日核对') as string,
    });
  });
  it('works only on days of a weekend that are not off', () => {
    expect(on.filter((day) => ![0, 6].includes(weekdayOf(day)) || off.includes(day))).toEqual([]);
  });
});
