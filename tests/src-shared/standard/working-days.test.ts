import { endOfWorkingDays, isWorkingDay, noticeEnd, workingDaysLeft } from '../../../src-shared/standard/working-days';

describe('a notice that stands for so many working days', () => {
  it.each([
    ['put up on a Tuesday for five ends on the Tuesday after', '2026-11-24', 5, '2026-12-01'],
    ['put up on a Friday for one ends on the Monday', '2026-11-27', 1, '2026-11-30'],
    ['put up on a Saturday for one ends on the Monday', '2026-11-28', 1, '2026-11-30'],
    ['for none ends on its own day', '2026-11-24', 0, '2026-11-24'],
    ['runs over the end of the year', '2026-12-30', 3, '2027-01-04'],
  ])('%s', (_, publishedOn, count, endsOn) => {
    expect(endOfWorkingDays(publishedOn, count)).toBe(endsOn);
  });

  it('stands longer over days off, and shorter where a Sunday is worked', () => {
    const calendar = { off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], on: ['2026-10-10'] };
    expect(endOfWorkingDays('2026-09-30', 3, calendar)).toBe('2026-10-10');
    expect(endOfWorkingDays('2026-09-30', 3, { off: [], on: [] })).toBe('2026-10-05');
  });

  it('takes a day that stands in both lists for a working one', () => {
    expect(isWorkingDay('2026-10-10', { off: ['2026-10-10'], on: ['2026-10-10'] })).toBe(true);
  });
});

describe('the calendar of the year', () => {
  it('stands still over the National Day week of 2026 and works on the Saturday after it', () => {
    expect(noticeEnd('2026-09-30', 3)).toEqual({ endsOn: '2026-10-10', isDoubtful: false });
    expect([isWorkingDay('2026-10-05'), isWorkingDay('2026-10-10'), isWorkingDay('2026-10-11')]).toEqual([false, true, false]);
  });

  it('of a year that is not announced here is Monday to Friday, and says that it is in doubt', () => {
    expect(noticeEnd('2031-06-02', 5)).toEqual({ endsOn: '2031-06-09', isDoubtful: true });
    expect(noticeEnd('2026-12-30', 5).isDoubtful).toBe(true);
  });

  it('counts what is left of a notice with its last day, and nothing once it is over', () => {
    expect([
      workingDaysLeft('2026-11-24', '2026-12-01'),
      workingDaysLeft('2026-12-01', '2026-12-01'),
      workingDaysLeft('2026-12-04', '2026-12-01'),
    ]).toEqual([5, 0, 0]);
  });
});
