// How the members of an organisation are spread over ages, kinds and degrees on a day (plan, 二(一)1: 党员人数及趋势分布).
import type { Day } from '../../kernel/day';
import { monthOf } from '../../kernel/period';
import { education, memberKind, type Education, type Member, type MemberKind } from '../../records/member';
import { standingOn } from '../../roster/on-day';

/** The oldest of each band; the last one has no end. Statistics of the Party divide by 35 and 60 as well. */
export const AGE_BANDS = [25, 35, 45, 55, 60] as const;
const OVER_ALL = AGE_BANDS.length;

/** Whole years lived by the end of a month of birth: somebody born in May is a year older in May. `ageOn('1980-05', '2026-05-01')` is 46. */
export const ageOn = (birthMonth: string, day: Day): number => {
  const [years, months] = [
    Number(day.slice(0, 4)) - Number(birthMonth.slice(0, 4)),
    Number(monthOf(day).slice(5)) - Number(birthMonth.slice(5)),
  ];
  return months < 0 ? years - 1 : years;
};

/** Which band somebody is in, 0 for the youngest; undefined where no month of birth is known. */
export const ageBandOf = ({ birthMonth }: Pick<Member, 'birthMonth'>, day: Day): number | undefined => {
  if (birthMonth === undefined) return undefined;
  const age = ageOn(birthMonth, day);
  const place = AGE_BANDS.findIndex((oldest) => age <= oldest);
  return place === -1 ? OVER_ALL : place;
};

export type Spread = {
  total: number;
  full: number;
  /** One number for each band of AGE_BANDS, and one for those older. */
  ages: readonly number[];
  agesUnknown: number;
  kinds: Readonly<Record<MemberKind, number>>;
  educations: Readonly<Record<Education, number>>;
  educationsUnknown: number;
};

const countOf = <T extends string>(values: readonly T[], found: readonly (T | undefined)[]): Record<T, number> =>
  Object.fromEntries(values.map((value) => [value, found.filter((one) => one === value).length])) as Record<T, number>;

/** Counts of people who are members on the day; whatever is not registered of somebody is counted as unknown, and guessed nowhere. */
export const spreadOf = (members: readonly Member[], day: Day): Spread => {
  const bands = members.map((member) => ageBandOf(member, day));
  const degrees = members.map((member) => member.education);
  return {
    total: members.length,
    full: members.filter((member) => standingOn(member, day) === 'full').length,
    ages: Array.from({ length: OVER_ALL + 1 }, (_, place) => bands.filter((band) => band === place).length),
    agesUnknown: bands.filter((band) => band === undefined).length,
    kinds: countOf(
      memberKind.options,
      members.map((member) => member.memberKind),
    ),
    educations: countOf(education.options, degrees),
    educationsUnknown: degrees.filter((degree) => degree === undefined).length,
  };
};
