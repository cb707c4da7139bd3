// Between which numbers a college may set a number of the standard, one for each unit: the last that is taken and the first that is refused.
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { faultsOfTailoring } from '../../../../src-shared/rules/packs/tailoring';
import type { ParamKey } from '../../../../src-shared/standard/params';

const refusedAmong = (key: ParamKey, values: readonly number[]): number[] =>
  values.filter(
    (value) =>
      faultsOfTailoring(
        DEFAULT_PACK,
        { version: '2027', fromOn: '2027-01-01', weightsHundredths: {}, values: { [key]: value }, text: '' },
        '2026-11-24',
      ).length > 0,
  );

it.each<[string, ParamKey, number, number]>([
  ['of yes or no', 'electedByExpected', 0, 1],
  ['of tenths of a point', 'passLineTenths', 0, 1000],
  ['of hundredths of the whole', 'dimensionFloorPercent', 0, 100],
  ['of days', 'graceDays', 0, 999],
  ['of working days', 'noticeWorkingDays', 0, 99],
  ['of months', 'memberMonths', 0, 99],
  ['of years for which something is kept', 'keepYears', 1, 99],
  ['of days to take out what is going to be deleted, a month at least', 'keepOfferDays', 30, 999],
  ['of months in which a leave can still be asked about', 'keepReasonMonths', 1, 99],
  ['of silent months, of which none would veto everybody', 'vetoMonthsWithoutLife', 1, 99],
  ['of months of dues ahead, at most half a year', 'duesAheadMonths', 0, 6],
  ['of times, of which none would make a case of everybody', 'absencesForCase', 1, 99],
  ['of people', 'committeeLeast', 0, 999],
  ['of full members, without whom there is no branch', 'ownBranchFullMembers', 1, 999],
  ['of hours of study', 'memberHours', 0, 999],
  ['of money, of a unit that no other bounds', 'budgetStaffFen', 0, 1_000_000],
])('on 2026-11-24 a number %s (%s) is taken from %i to %i and refused beyond', (_, key, least, most) => {
  expect(refusedAmong(key, [least - 1, least, most, most + 1])).toEqual([least - 1, most + 1]);
});
