// Trainings of a branch by itself, and what its meetings decided that somebody should do.
import { addDays } from '../../../src-shared/kernel/day';
import { firstDayOf, lastDayOf, periodsOfYear, type Quarter } from '../../../src-shared/kernel/period';
import { isExemptOn } from '../../../src-shared/roster/on-day';
import { isShowcase } from '../showcase';
import { workdayFrom } from '../rhythm';
import { dayFor, heldBetween, peopleOn, written, type Desk } from './desk';
import { menuRemarks } from './menu';
import type { Course } from './walk';

const TITLES = ['集中学习：章程和条例', '集中学习：安全生产法和案例', '集中学习：教育法规', '集中学习：年度文件汇编'] as const;
const HOURS = 8;

/** Eight hours a quarter, from the sheet that goes round. */
const study = (desk: Desk, quarter: Quarter): Course[] => {
  const what = `study:${quarter}`;
  const on = dayFor(desk, what, [addDays(firstDayOf(quarter), 20), addDays(firstDayOf(quarter), 50)]);
  if (desk.habits.forgets(what) || desk.org.foundedOn > firstDayOf(quarter)) return [];
  const lines = peopleOn(desk, on)
    .filter((member) => !isExemptOn(member, on))
    .map((member) => ({
      memberId: member._id,
      hours: !isShowcase(desk.spec) && desk.habits.draw(`${what}:${member.rosterOrder}`).chance(4) ? HOURS / 2 : HOURS,
    }));
  return written(desk, {
    type: 'trainingSession',
    on: addDays(on, 2),
    key: quarter,
    content: {
      sessionKind: 'branchStudy',
      title: TITLES[Number(quarter.slice(6)) - 1] ?? TITLES[0],
      organizer: desk.org.shortName,
      fromOn: on,
      toOn: on,
      isConcentrated: false,
      lines,
      place: '活动室',
    },
  });
};

const DECIDED = ['联系社区商定下月服务时间', '补齐活动室书报目录', '通知外出党员下次会议安排', '收集对积分办法的意见'] as const;
const EACH = 3;

/** Every third meeting of the committee gave somebody something to do. */
const decisions = (desk: Desk): Course[] => {
  const kind = desk.roster.terms.length > 0 ? ('committeeMeeting' as const) : ('workMeeting' as const);
  const meetings = heldBetween(desk, kind, [`${desk.years[0]}-01-01`, desk.today]).filter(
    (_, place) => place % EACH === desk.spec.index % EACH,
  );
  return meetings.flatMap((meeting, index) => {
    const owner = desk.roster.members[1 + (index % 2)];
    const on = addDays(meeting.day, 1);
    const text = DECIDED[index % DECIDED.length];
    if (owner === undefined) return [];
    const closes = desk.habits.forgets(`followUp:${meeting._id}`)
      ? []
      : [{ on: addDays(on, 13), by: owner._id, verb: 'close', content: { result: '已办。' } }];
    return written(desk, {
      type: 'followUp',
      on,
      key: meeting._id,
      content: { text, ownerId: owner._id, dueOn: addDays(on, 14), activityId: meeting._id },
      steps: closes,
    });
  });
};

/** Where a visitor enters first something is under way. */
const openDecision = (desk: Desk): Course[] => {
  const on = workdayFrom(addDays(desk.today, -5));
  const owner = desk.roster.members[5];
  return !isShowcase(desk.spec) || owner === undefined
    ? []
    : written(desk, {
        type: 'followUp',
        on,
        key: 'open',
        content: { text: '联系合作企业，定下月走访时间', ownerId: owner._id, dueOn: addDays(on, 14) },
      });
};

export const studies = (desk: Desk): Course[] => [
  ...desk.years.flatMap((year) =>
    periodsOfYear(year, 'quarter')
      .filter((quarter) => lastDayOf(quarter) >= desk.org.foundedOn)
      .flatMap((quarter) => study(desk, quarter)),
  ),
  ...decisions(desk),
  ...openDecision(desk),
  ...menuRemarks(desk),
];
