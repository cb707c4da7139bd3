// When people were born and admitted, and where they work.
import { addDays, addMonths, type Day } from '../../src-shared/kernel/day';
import type { Member, MemberKind } from '../../src-shared/records/member';
import type { BranchSpec } from './branches';
import type { Random } from './random';

/** `converted`: admitted by the first general meeting of last year and a full member since. */
export type Path = 'full' | 'probationary' | 'converted';
type Setting = { spec: BranchSpec; today: Day; random: Random; meetingDays: readonly Day[] };
type Life = Pick<Member, 'birthMonth' | 'admittedOn' | 'fullMemberOn'>;

const PROBATION_LEFT_DAYS = 330;
const JUST_ADMITTED_DAYS = 25;

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const dayIn = (random: Random, of: number): Day =>
  `${of}-${['05', '06', '11', '12'][random.int(4)] ?? '06'}-${String(1 + random.int(28)).padStart(2, '0')}`;

/** Admitted by a meeting within the last year; where none is known, on some day of it. */
const admittedLately = ({ random, today, meetingDays }: Setting): Day => {
  const days = meetingDays.filter((day) => day > addDays(today, -PROBATION_LEFT_DAYS) && day < addDays(today, -JUST_ADMITTED_DAYS));
  return days.length > 0 ? random.pick(days) : addDays(today, -30 - random.int(300));
};

/** Youngest and spread. Whoever is being admitted applied when of age, two years ago and more; officers are no beginners. */
const AGES: Readonly<Record<MemberKind, readonly [youngest: number, spread: number]>> = {
  student: [20, 3],
  staff: [28, 30],
  retired: [61, 24],
};
const LATER: Readonly<Record<MemberKind, number>> = { student: 3, staff: 6, retired: 0 };

/** Admitted at an age at which one is; a full member a year later, where that has passed. */
export const lifeOf = (setting: Setting, { kind, path, isOfficer }: { kind: MemberKind; path: Path; isOfficer: boolean }): Life => {
  const { random, today, meetingDays } = setting;
  const now = yearOf(today);
  const [youngest, spread] = AGES[kind];
  const age = youngest + random.int(spread) + (path !== 'full' || (isOfficer && kind === 'staff') ? LATER[kind] : 0);
  const birthMonth = `${now - age}-${String(1 + random.int(12)).padStart(2, '0')}`;
  if (path === 'probationary') return { birthMonth, admittedOn: admittedLately(setting) };
  const first = path === 'converted' ? meetingDays[0] : undefined;
  const admittedOn = first ?? dayIn(random, kind === 'student' ? now - 2 : now - age + 22 + random.int(5));
  return { birthMonth, admittedOn, fullMemberOn: addMonths(admittedOn, 12) };
};

/** Two departments share the branch of the other campus, which is one of the things the committee should look at. */
const SHARED = ['基础课部', '体育部'] as const;

const departmentOf = ({ name, branchKind, index }: BranchSpec, place: number): string | undefined => {
  if (branchKind === 'student' || branchKind === 'retired') return undefined;
  if (name.startsWith('东校区')) return SHARED[place % SHARED.length];
  const unit = name.replace(/(教工|师生|联合)?党支部$/, '');
  return name.includes('教工') ? `${unit}教研室` : index < 24 ? unit : `${unit}部门`;
};

const EDUCATIONS = ['bachelor', 'bachelor', 'master', 'master', 'doctor'] as const;
const TITLES = ['junior', 'middle', 'middle', 'associateSenior', 'senior'] as const;

/** Where somebody works, and what they have learnt. */
export const workOf = ({ spec, random }: Setting, place: number, kind: MemberKind): Pick<Member, 'department' | 'education' | 'title'> => {
  const department = kind === 'staff' ? departmentOf(spec, place) : undefined;
  const learnt = kind === 'staff' ? { education: random.pick(EDUCATIONS), title: random.pick(TITLES) } : {};
  return { ...(department === undefined ? {} : { department }), ...learnt };
};

/** Who studies leaves in a June, the eldest in service in the month of their birth; of every fifth student nobody entered it. */
export const endOf = (
  { today }: Pick<Setting, 'today'>,
  place: number,
  { kind, life }: { kind: MemberKind; life: Life },
): Pick<Member, 'expectedEndIn'> => {
  const now = yearOf(today);
  if (kind === 'student') return place % 5 === 4 ? {} : { expectedEndIn: `${now + (today.slice(5) < '06-01' ? 0 : 1) + (place % 2)}-06` };
  const { birthMonth = today } = life;
  return kind === 'staff' && now - yearOf(birthMonth) >= 60 ? { expectedEndIn: `${now + 1}-${birthMonth.slice(5)}` } : {};
};
