// What is put up before the members: the plan, each quarter's points and dues, development and grades.
import { addDays, type Day } from '../../../src-shared/kernel/day';
import { firstDayOf, lastDayOf, nextPeriod, periodsOfYear, type Quarter, type Year } from '../../../src-shared/kernel/period';
import { endOfWorkingDays } from '../../../src-shared/standard/working-days';
import { periodWord } from '../../../src-shared/kernel/time-words';
import { dayFor, dueFor, isAskedIn, organizerOn, secretaryOn, written, type Desk } from './desk';
import { planFiledOn } from './plans';
import type { DraftOf } from '../../../src-shared/records/kinds';
import type { Course, Step } from './walk';

type Notice = DraftOf<'publicNotice'>;

/** Put up on a day, and ended on the day after its last one. */
const putUp = (desk: Desk, { on, content, by, isLeft = false }: { on: Day; content: Notice; by?: string; isLeft?: boolean }): Course[] => {
  const writer = by ?? secretaryOn(desk, on);
  const endsOn = endOfWorkingDays(on, content.minWorkingDays ?? 0);
  const steps: Step<'publicNotice'>[] = [
    { on, by: writer, verb: 'publish' },
    ...((content.minWorkingDays ?? 0) > 0 ? [{ on: addDays(endsOn, 1), by: secretaryOn(desk, on), verb: 'end' }] : []),
  ];
  return written(desk, { type: 'publicNotice', on: addDays(on, -1), by: writer, content, steps: isLeft ? [] : steps });
};

const planNotice = (desk: Desk, year: Year): Course[] => {
  const what = `planNotice:${year}`;
  const filedOn = planFiledOn(desk, year);
  if (filedOn === undefined || desk.habits.forgets(what)) return [];
  const on = dueFor(desk, what, { inTime: [addDays(filedOn, 1), addDays(filedOn, 6)], late: [addDays(filedOn, 10), addDays(filedOn, 40)] });
  return putUp(desk, {
    on,
    content: {
      noticeKind: 'annualPlan',
      year,
      title: `${year}年三会一课计划`,
      body: '逐月安排见附表，有意见请在一周内告诉支委。',
      minWorkingDays: 5,
    },
  });
};

const exists = ({ org }: Desk, quarter: Quarter): boolean => org.foundedOn <= firstDayOf(quarter);

/** In one branch a quarter's notice was withdrawn for a wrong figure and put up anew. */
const WITHDRAWN_BRANCH = 4;

const pointsNotice = (desk: Desk, quarter: Quarter): Course[] => {
  const what = `pointsNotice:${quarter}`;
  if (!exists(desk, quarter) || desk.habits.forgets(what)) return [];
  const after = firstDayOf(nextPeriod(quarter));
  const on = dueFor(desk, what, { inTime: [addDays(after, 10), addDays(after, 12)], late: [addDays(after, 18), addDays(after, 45)] });
  const content: Notice = {
    noticeKind: 'points',
    quarter,
    title: `${periodWord(quarter, lastDayOf(quarter))}积分公示`,
    body: '按名册顺序列出各项和合计。有不同意见，公示期内写给书记。',
    minWorkingDays: 5,
  };
  if (desk.spec.index !== WITHDRAWN_BRANCH || !quarter.endsWith('Q2')) return putUp(desk, { on, content });
  const [by, again] = [secretaryOn(desk, on), addDays(on, 3)];
  const first = written(desk, {
    type: 'publicNotice',
    on: addDays(on, -1),
    content,
    steps: [
      { on, by, verb: 'publish' },
      { on: addDays(on, 2), by, verb: 'withdraw', reason: '一名同志的志愿服务次数抄错，改正后重新公示。' },
    ],
  });
  const previousId = first[0]?.[0].document._id;
  return [...first, ...(previousId === undefined ? [] : putUp(desk, { on: again, content: { ...content, previousId } }))];
};

const duesNotice = (desk: Desk, quarter: Quarter): Course[] => {
  const what = `duesNotice:${quarter}`;
  if (!exists(desk, quarter)) return [];
  const after = firstDayOf(nextPeriod(quarter));
  const on = dueFor(desk, what, { inTime: [addDays(after, 3), addDays(after, 13)], late: [addDays(after, 18), addDays(after, 50)] });
  const content: Notice = {
    noticeKind: 'dues',
    quarter,
    title: `${periodWord(quarter, lastDayOf(quarter))}党费收缴情况`,
    body: '本季度应交人数、实交人数和合计见附表，收据可以查看。',
    minWorkingDays: 0,
  };
  return putUp(desk, { on, content, by: organizerOn(desk, on), isLeft: desk.habits.forgets(what) });
};

/** A case's notice stands for five working days. */
export const developmentNotice = (desk: Desk, { caseId, on, title }: { caseId: string; on: Day; title: string }): Course[] =>
  putUp(desk, {
    on,
    content: { noticeKind: 'development', subjectId: caseId, title, body: '公示期内可向支部书记或学院党委反映。', minWorkingDays: 5 },
    by: organizerOn(desk, on),
  });

export const appraisalNotice = (desk: Desk, year: Year, on: Day): Course[] =>
  putUp(desk, {
    on: dayFor(desk, `appraisalNotice:${year}`, [on, addDays(on, 3)]),
    content: { noticeKind: 'appraisal', year, title: `${year}年度民主评议情况`, body: '评议会已开，等次已反馈本人。', minWorkingDays: 5 },
  });

const quartersOf = (year: Year, today: Day): Quarter[] => periodsOfYear(year, 'quarter').filter((quarter) => lastDayOf(quarter) < today);

export const notices = (desk: Desk): Course[] =>
  desk.years.flatMap((year) => [
    ...(isAskedIn(desk, year) ? planNotice(desk, year) : []),
    ...quartersOf(year, desk.today).flatMap((quarter) => [...pointsNotice(desk, quarter), ...duesNotice(desk, quarter)]),
  ]);
