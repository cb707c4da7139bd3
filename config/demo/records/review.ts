// What superiors and the branch itself find: reports and evaluations of last year, visits, problems, and what was granted.
import { addDays, type Day } from '../../../src-shared/kernel/day';
import type { DraftOf } from '../../../src-shared/records/kinds';
import type { Year } from '../../../src-shared/kernel/period';
import { secretariesOfYear } from '../../../src-shared/rules/judge/secretaries';
import { workdayFrom } from '../rhythm';
import { isShowcase } from '../showcase';
import { DEMO_NUMBERS } from '../standard';
import { dayFor, heldBetween, isAskedIn, judgedYears, peopleOn, secretaryOn, written, type Desk } from './desk';
import { PROBLEMS } from './texts';
import type { Course, Step } from './walk';

const next = (year: Year): string => String(Number(year) + 1);

/** Both sides of a secretary's year: to the members at a meeting early in the next, to the general branch in March. */
const review = (desk: Desk, year: Year): Course[] => {
  const { above, habits, roster, org, spec } = desk;
  const asked = secretariesOfYear(
    {
      branch: org,
      groups: roster.groups,
      superiors: [],
      members: roster.members,
      posts: roster.posts,
      terms: roster.terms,
      activities: [],
      records: [],
    },
    { year, params: DEMO_NUMBERS },
  );
  if (typeof asked === 'string' || (spec.care === 'weak' && habits.forgets(`review:${year}`))) return [];
  const meeting = heldBetween(desk, 'generalMeeting', [`${next(year)}-01-01`, `${next(year)}-03-27`])[0];
  const toMembersOn = meeting?.day ?? dayFor(desk, `review:${year}`, [`${next(year)}-02-20`, `${next(year)}-03-20`]);
  const voters = Math.max(1, Math.floor(peopleOn(desk, toMembersOn).length * 0.85));
  const good = Math.max(1, Math.floor(voters * 0.7));
  const polled = { pollGood: good, pollFairlyGood: voters - good, pollFair: 0, pollPoor: 0 };
  const random = habits.draw(`level:${year}`);
  const toSuperiorOn = `${next(year)}-03-${String(18 + random.int(8)).padStart(2, '0')}`;
  const scoreSuperior = (spec.care === 'weak' ? 74 : 86) + random.int(9);
  return asked.flatMap((memberId) =>
    written(desk, {
      type: 'secretaryReview',
      on: addDays(toMembersOn, 2),
      content: { year, memberId, form: 'meeting' },
      steps: [
        {
          on: addDays(toMembersOn, 2),
          by: memberId,
          verb: 'reportToMembers',
          content: { toMembersOn, ...(meeting === undefined ? {} : { toMembersActivityId: meeting._id }), ...polled },
        },
        {
          on: `${next(year)}-03-28`,
          by: above.generalSecretary,
          verb: 'reportToSuperior',
          content: { toSuperiorOn, scoreSuperior, level: scoreSuperior >= 88 ? 'good' : scoreSuperior >= 80 ? 'fairlyGood' : 'fair' },
        },
        { on: `${next(year)}-03-29`, by: above.generalSecretary, verb: 'complete' },
        { on: `${next(year)}-04-20`, by: above.administrator, verb: 'close' },
      ],
    }),
  );
};

/** One branch's third part is still missing with the committee. */
const UNFINISHED_BRANCH = 14;

const assessment = (desk: Desk, year: Year): Course[] => {
  const by = desk.above.administrator;
  const random = desk.habits.draw(`assessment:${year}`);
  const base = desk.spec.care === 'weak' ? 70 : desk.spec.care === 'fair' ? 84 : 90;
  const enter = (on: Day, verb: string, content: DraftOf<'branchAssessment'>): Step<'branchAssessment'> => ({ on, by, verb, content });
  const grade = random.chance(20) && desk.spec.care === 'good' ? ('excellent' as const) : ('qualified' as const);
  const end: Step<'branchAssessment'>[] =
    desk.spec.index === UNFINISHED_BRANCH
      ? []
      : [
          enter(`${next(year)}-03-30`, 'enterReview', { reviewScore: base + random.int(6) }),
          { on: `${next(year)}-03-31`, by, verb: 'complete', content: { grade, gradeDecidedOn: `${next(year)}-03-31` } },
          { on: `${next(year)}-05-15`, by, verb: 'close' },
        ];
  return written(desk, {
    type: 'branchAssessment',
    on: `${next(year)}-01-16`,
    by,
    content: { year },
    steps: [
      enter(`${next(year)}-01-20`, 'enterDaily', { dailyScore: base + random.int(8) }),
      enter(`${next(year)}-03-04`, 'enterVisit', { siteVisitScore: base + random.int(8) }),
      ...end,
    ],
  });
};

const LOOKED_AT = ['会议记录', '主题党日', '党费登记', '公开栏', '活动室'] as const;

/** Every third branch was visited in a year; where something was short, a problem follows. */
const visit = (desk: Desk, year: Year): Course[] => {
  if ((desk.spec.index + Number(year)) % 3 !== 0) return [];
  const on = dayFor(desk, `visit:${year}`, [`${year}-10-20`, `${year}-11-18`]);
  const by = desk.above.generalSecretary;
  const short = desk.habits.draw(`visit:${year}`).int(LOOKED_AT.length);
  const lines = LOOKED_AT.map((label, index) => ({
    label,
    result: index === short ? ('short' as const) : ('ok' as const),
    ...(index === short ? { note: '有一处不全' } : {}),
  }));
  const visitors = [by, desk.above.deputy];
  return written(desk, {
    type: 'siteVisit',
    on,
    by,
    content: {
      day: on,
      visitorIds: visitors,
      lines,
      score: desk.spec.care === 'weak' ? 76 : 91,
      problems: [{ text: `${LOOKED_AT[short] ?? '记录'}有一处不全`, measureHint: '一个月内补齐。' }],
      readBackOn: addDays(on, 2),
    },
    steps: [{ on: addDays(on, 2), by, verb: 'confirm' }],
  });
};

type Problem = { on: Day; place: number; closes: 'closed' | 'requested' | 'open' };

/** Problems the branch found or was given: most are closed in time by somebody else than their owner. */
const problem = (desk: Desk, { on, place, closes }: Problem): Course[] => {
  const [text, category, measure] = PROBLEMS[place % PROBLEMS.length] ?? ['', 'other', ''];
  const owner = desk.roster.members[1 + (place % 3)];
  if (owner === undefined) return [];
  const by = secretaryOn(desk, on);
  const dueOn = addDays(on, 60);
  const progress = [{ day: addDays(on, 20), text: '已定办法，正在办。' }];
  const requested: Step<'rectificationItem'>[] = [
    { on: addDays(on, 20), by, content: { progress } },
    { on: addDays(on, 45), by, verb: 'requestClose' },
  ];
  const closed: Step<'rectificationItem'>[] = [
    ...requested,
    { on: addDays(on, 50), by: desk.above.generalSecretary, verb: 'close', content: { verifiedBy: desk.above.generalSecretary } },
  ];
  return written(desk, {
    type: 'rectificationItem',
    on,
    key: `${place}`,
    content: {
      problem: text,
      category: category as 'other',
      source: place % 2 === 0 ? 'selfCheck' : 'superior',
      measure,
      dueOn,
      ownerId: owner._id,
    },
    steps: closes === 'closed' ? closed : closes === 'requested' ? requested : [],
  });
};

const problems = (desk: Desk): Course[] => {
  const { spec, today, years } = desk;
  const early = workdayFrom(`${years[0]}-04-10`);
  return [
    ...problem(desk, { on: early, place: spec.index, closes: 'closed' }),
    ...(spec.index % 2 === 0 ? problem(desk, { on: workdayFrom(addDays(today, -140)), place: spec.index + 1, closes: 'closed' }) : []),
    ...(spec.index % 5 === 1 ? problem(desk, { on: workdayFrom(addDays(today, -48)), place: spec.index + 2, closes: 'requested' }) : []),
    ...(spec.care === 'weak' ? problem(desk, { on: workdayFrom(addDays(today, -95)), place: spec.index + 3, closes: 'open' }) : []),
    ...(isShowcase(spec) ? problem(desk, { on: workdayFrom(addDays(today, -24)), place: 2, closes: 'open' }) : []),
  ];
};

const BONUS_BRANCHES: Readonly<Record<number, 'approved' | 'proposed' | 'declined'>> = {
  0: 'approved',
  4: 'approved',
  8: 'declined',
  12: 'proposed',
};

/** A model post that the college chose counts beside the score, if the committee agrees. */
const bonus = (desk: Desk, year: Year, awardId: string | undefined): Course[] => {
  const how = BONUS_BRANCHES[desk.spec.index];
  const on = `${year}-09-12`;
  if (how === undefined || awardId === undefined) return [];
  const decided = { on: addDays(on, 16), by: desk.above.administrator };
  const steps: Step<'bonusItem'>[] =
    how === 'proposed' && year === desk.years[1]
      ? []
      : how === 'declined'
        ? [{ ...decided, verb: 'decline', reason: '同一评比已在上年加分。' }]
        : [{ ...decided, verb: 'approve' }];
  return written(desk, {
    type: 'bonusItem',
    on: workdayFrom(on),
    key: year,
    content: { year, basis: [{ recordId: awardId }], pointsTenths: 5, reason: '学院党员示范岗评比获评' },
    steps,
  });
};

const EXEMPTED_BRANCH = 21;

const exemptions = (desk: Desk): Course[] => {
  const [last] = desk.years;
  const on = `${last}-02-18`;
  if (desk.spec.index !== EXEMPTED_BRANCH) return [];
  return written(desk, {
    type: 'exemption',
    on,
    content: { ruleId: '2.1.f', fromOn: `${last}-03-01`, reason: '多名党员常住外地，党小组会并入支部活动。' },
    steps: [{ on: addDays(on, 9), by: desk.above.administrator, verb: 'approve' }],
  });
};

const SPECIAL_BRANCH = 13;

/** Once something happened after which the members met at once. */
const special = (desk: Desk): Course[] => {
  const [last] = desk.years;
  const meeting = heldBetween(desk, 'generalMeeting', [`${last}-04-01`, `${last}-12-31`])[0];
  if (desk.spec.index !== SPECIAL_BRANCH || meeting === undefined) return [];
  const on = addDays(meeting.day, 6);
  return written(desk, {
    type: 'attestation',
    on,
    content: {
      attestKind: 'specialLifeMeeting',
      isTrue: true,
      attestedOn: on,
      eventOn: meeting.day,
      recordId: meeting._id,
      note: '实训室漏水后当天开会，查找责任和办法。',
    },
  });
};

/** `awardOf`: the praise of the college in a year, on which a bonus may rest. */
export const reviews = (desk: Desk, awardOf: (year: Year) => string | undefined): Course[] => [
  ...judgedYears(desk).flatMap((year) => (isAskedIn(desk, year) ? [...review(desk, year), ...assessment(desk, year)] : [])),
  ...desk.years.flatMap((year) => [...visit(desk, year), ...bonus(desk, year, awardOf(year))]),
  ...problems(desk),
  ...exemptions(desk),
  ...special(desk),
];
