// Plans of the year and reports of each half: written by the branch, handed in, received, now and then given back.
import { addDays, type Day } from '../../../src-shared/kernel/day';
import {
  firstDayOf,
  halfOf,
  lastDayOf,
  nextPeriod,
  periodsOfYear,
  type Half,
  type Month,
  type Year,
} from '../../../src-shared/kernel/period';
import type { ActivityKind } from '../../../src-shared/records/activity';
import type { KindName, DraftOf } from '../../../src-shared/records/kinds';
import { isLectureMonth, isGeneralMeetingMonth, rhythmOf } from '../rhythm';
import { themeOf } from '../texts';
import { dayFor, dueFor, heldBetween, isAskedIn, secretaryOn, written, type Desk } from './desk';
import { GOALS, RETURNED } from './texts';
import type { Course, Step } from './walk';

/** A step that leaves the paper as it is. */
type Handing = Omit<Step<KindName>, 'content'>;

const submitted = (desk: Desk, on: Day): Handing => ({ on, by: secretaryOn(desk, on), verb: 'submit' });
const receivedByGeneral = ({ above }: Desk, on: Day): Handing => ({
  on,
  by: above.generalSecretary,
  verb: 'receive',
  receiver: above.generalId,
});
const receivedByCommittee = ({ above }: Desk, on: Day): Handing => ({
  on,
  by: above.administrator,
  verb: 'receive',
  receiver: above.committeeId,
});
const returned = ({ above }: Desk, on: Day, reason: string): Handing => ({
  on,
  by: above.administrator,
  verb: 'return',
  receiver: above.committeeId,
  reason,
});

const DAYS = { general: 2, committee: 6, returned: 3, again: 6, generalAgain: 8, committeeAgain: 11, longWait: 160 } as const;

/** Receivers answer within days; now and then the committee gives a paper back once, or lets it lie for long. */
const handedIn = (desk: Desk, what: string, on: Day): Handing[] => {
  const random = desk.habits.draw(`answers:${what}`);
  const after = (days: number): Day => addDays(on, days);
  if (random.chance(7))
    return [
      submitted(desk, on),
      returned(desk, after(DAYS.returned), random.pick(RETURNED)),
      submitted(desk, after(DAYS.again)),
      receivedByGeneral(desk, after(DAYS.generalAgain)),
      receivedByCommittee(desk, after(DAYS.committeeAgain)),
    ];
  return [
    submitted(desk, on),
    receivedByGeneral(desk, after(DAYS.general)),
    receivedByCommittee(desk, after(random.chance(8) ? DAYS.longWait : DAYS.committee)),
  ];
};

/** One branch's last report was given back some days ago, and lies with it. */
const GIVEN_BACK_BRANCH = 11;
const GIVEN_BACK_DAYS_AGO = 5;
const givenBack = (desk: Desk, on: Day): Handing[] => [
  submitted(desk, on),
  receivedByGeneral(desk, addDays(on, DAYS.general)),
  returned(desk, addDays(desk.today, -GIVEN_BACK_DAYS_AGO), RETURNED[1]),
];

const filed = (desk: Desk, what: string, on: Day): Handing[] => (desk.habits.forgets(what) ? [] : handedIn(desk, what, on));

const itemsOf = ({ spec, roster }: Desk, months: readonly Month[], seed: number): NonNullable<DraftOf<'annualPlan'>['items']> => {
  const rhythm = rhythmOf(seed, spec.code);
  const leads = roster.members.slice(0, 3).map((member) => member._id);
  return months.flatMap((month, index) => [
    { month, activityKind: 'themeDay' as const, topic: themeOf(spec.branchKind, index + 1).title, leadId: leads[index % leads.length] },
    ...(isGeneralMeetingMonth(month, rhythm)
      ? [{ month, activityKind: 'generalMeeting' as const, topic: '听取支部工作，讨论下一季度安排' }]
      : []),
    ...(isLectureMonth(month, rhythm) ? [{ month, activityKind: 'partyLecture' as const, topic: '结合岗位讲一课' }] : []),
  ]);
};

const planDueOn = (desk: Desk, year: Year): Day => {
  const what = `annualPlan:${year}`;
  const span = desk.habits.forgets(what) ? ([`${year}-04-08`, `${year}-05-20`] as const) : ([`${year}-03-01`, `${year}-03-25`] as const);
  return dayFor(desk, what, span);
};
/** Whoever forgets it hands it in late; a weak branch not at all. */
const isPlanLeft = ({ habits, spec }: Desk, year: Year): boolean => habits.forgets(`annualPlan:${year}`) && spec.care === 'weak';

/** The first day on which the plan of a year was handed in; none where it was not. */
export const planFiledOn = (desk: Desk, year: Year): Day | undefined => (isPlanLeft(desk, year) ? undefined : planDueOn(desk, year));

const planOf = (desk: Desk, year: Year, seed: number): Course[] => {
  const on = dayFor(desk, `plan:${year}`, [`${year}-01-12`, `${year}-02-20`]);
  const content = {
    year,
    planKinds: ['threeMeetings' as const, 'partyBuilding' as const],
    items: itemsOf(desk, periodsOfYear(year, 'month'), seed),
    workText: GOALS[desk.spec.branchKind],
  };
  const steps = isPlanLeft(desk, year) ? [] : handedIn(desk, `annualPlan:${year}`, planDueOn(desk, year));
  return written(desk, { type: 'annualPlan', on, content, steps });
};

const developmentOf = (desk: Desk, year: Year): Course[] => {
  const { branchKind } = desk.spec;
  const what = `developmentPlan:${year}`;
  const planned =
    branchKind === 'student'
      ? [
          { stage: 'activeApplicant' as const, people: 4 },
          { stage: 'developmentTarget' as const, people: 3 },
          { stage: 'probationary' as const, people: 3 },
        ]
      : [{ stage: 'activeApplicant' as const, people: 1 }];
  const content =
    branchKind === 'retired'
      ? { year, isNone: true, reason: '离退休党支部，不承担发展任务。' }
      : { year, planned, reason: '按入党申请人情况安排。' };
  const due = dueFor(desk, what, { inTime: [`${year}-02-25`, `${year}-03-24`], late: [`${year}-04-10`, `${year}-06-10`] });
  const on = dayFor(desk, `draft:${what}`, [`${year}-01-15`, `${year}-02-15`]);
  return written(desk, { type: 'developmentPlan', on, content, steps: filed(desk, what, due) });
};

const COUNTED: readonly (readonly [ActivityKind, string])[] = [
  ['generalMeeting', '支部党员大会'],
  ['committeeMeeting', '支部委员会'],
  ['groupMeeting', '党小组会'],
  ['partyLecture', '党课'],
];

/** What was held, as the program itself would draft it: by number and title. */
const reportText = (desk: Desk, half: Half): Pick<DraftOf<'halfYearReport'>, 'partThreeMeetings' | 'partThemeDay' | 'partWork'> => {
  const span = [firstDayOf(half), lastDayOf(half)] as const;
  const word = half.endsWith('1') ? '上半年' : '下半年';
  const days = heldBetween(desk, 'themeDay', span);
  return {
    partThreeMeetings: `${word}召开${COUNTED.map(([kind, name]) => `${name} ${heldBetween(desk, kind, span).length} 次`).join('，')}。`,
    partThemeDay: [
      `${word}开展主题党日 ${days.length} 次。`,
      ...days.map((activity) => `${Number(activity.day.slice(5, 7))}月${Number(activity.day.slice(8))}日　${activity.title}`),
    ].join('\n'),
    partWork: `按计划推进支部工作，每月在支委会上研究一次。没有做到的：个别会议的记录补得晚。${word === '上半年' ? '下半年' : '来年'}打算：记录当周写完，谈心谈话早安排。`,
  };
};

const reportOf = (desk: Desk, half: Half): Course[] => {
  if (desk.org.foundedOn > firstDayOf(half)) return [];
  const what = `report:${half}`;
  const after = firstDayOf(nextPeriod(half));
  const late = half.endsWith('1')
    ? ([addDays(after, 17), addDays(after, 50)] as const)
    : ([addDays(after, 16), addDays(after, 27)] as const);
  const on = dueFor(desk, what, { inTime: [after, addDays(after, 11)], late });
  const isGivenBack =
    desk.spec.index === GIVEN_BACK_BRANCH && nextPeriod(half) === halfOf(desk.today) && on < addDays(desk.today, -2 * GIVEN_BACK_DAYS_AGO);
  const content = { half, reportKinds: ['threeMeetings' as const, 'themeDay' as const, 'work' as const], ...reportText(desk, half) };
  return written(desk, {
    type: 'halfYearReport',
    on: addDays(on, -2),
    content,
    steps: isGivenBack ? givenBack(desk, on) : filed(desk, what, on),
  });
};

export const plans = (desk: Desk, seed: number): Course[] =>
  desk.years.flatMap((year) => [
    ...(isAskedIn(desk, year) ? [...planOf(desk, year, seed), ...developmentOf(desk, year)] : []),
    ...periodsOfYear(year, 'halfYear').flatMap((half) => (half <= halfOf(desk.today) ? reportOf(desk, half) : [])),
  ]);
