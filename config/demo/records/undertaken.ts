// What members have taken upon themselves this year: kept, running, past its day, and in some branches just asked for.
import { addDays } from '../../../src-shared/kernel/day';
import type { DraftOf } from '../../../src-shared/records/kinds';
import { isShowcase } from '../showcase';
import { workdayFrom } from '../rhythm';
import { dayFor, isAskedIn, peopleOn, secretaryOn, someOf, written, type Desk } from './desk';
import type { Course } from './walk';

type Kind = 'pledge' | 'pairing' | 'pioneerPost';
/** `until`: the month and day it was promised for. `kept`: what was said of it, and on which day. */
type Told = { type: Kind; content: object; until: string; kept?: readonly [on: string, result: string] };

const TOLD: readonly Told[] = [
  {
    type: 'pledge',
    content: { text: '每周三下午在实训室答疑一次。' },
    until: '09-30',
    kept: ['10-14', '答疑二十六次，期末补考少了一半。'],
  },
  { type: 'pledge', content: { text: '把课程的安全操作规程重写一遍。' }, until: '10-31' },
  { type: 'pledge', content: { text: '带两名新教师各听课八次。' }, until: '12-25' },
  { type: 'pairing', content: { withWhom: '化工2301班小陈', text: '补高等数学，每两周一次。' }, until: '12-25' },
  { type: 'pairing', content: { withWhom: '后勤维修班刘师傅', text: '教会用报修系统。' }, until: '11-30' },
  { type: 'pioneerPost', content: { carrier: 'modelPost', text: '实训楼安全示范岗，每周巡检一次。' }, until: '12-25' },
  { type: 'pioneerPost', content: { carrier: 'showIdentity', text: '工位放身份牌，答学生的问。' }, until: '12-25' },
];
const ASKED_DAYS_AGO = 4;
/** In one branch of so many somebody has asked and waits for the answer. */
const WAITING_IN = 4;

const agreedTo = (desk: Desk, { told, memberId, place }: { told: Told; memberId: string; place: number }): Course[] => {
  const [, year] = desk.years;
  const on = dayFor(desk, `undertaken:${year}:${place}`, [`${year}-03-04`, `${year}-03-25`]);
  const agreedOn = workdayFrom(addDays(on, 3));
  const [keptOn, result] = told.kept ?? [];
  return written(desk, {
    type: told.type,
    on,
    by: memberId,
    key: `${place}`,
    content: { memberId, day: on, untilOn: `${year}-${told.until}`, ...told.content } as DraftOf<Kind>,
    steps: [
      { on: agreedOn, by: secretaryOn(desk, agreedOn), verb: 'approve' },
      ...(keptOn === undefined ? [] : [{ on: workdayFrom(`${year}-${keptOn}`), by: memberId, verb: 'finish', content: { result } }]),
    ],
  });
};

const askedFor = (desk: Desk, memberId: string): Course[] => {
  const day = workdayFrom(addDays(desk.today, -ASKED_DAYS_AGO));
  return written(desk, {
    type: 'pioneerPost',
    on: day,
    by: memberId,
    content: { memberId, carrier: 'helpDesk', text: '一楼大厅，每周二中午，有事请找我。', day },
  });
};

export const undertaken = (desk: Desk): Course[] => {
  const [, year] = desk.years;
  if (!isAskedIn(desk, year)) return [];
  const { index } = desk.spec;
  const spring = peopleOn(desk, `${year}-03-01`);
  const people = peopleOn(desk, desk.today).filter((member) => spring.includes(member));
  const told = isShowcase(desk.spec) ? TOLD : someOf(desk, `undertaken:${year}`, { from: TOLD, count: 2 });
  const [asking, ...agreed] = someOf(desk, `undertakers:${year}`, { from: people, count: told.length + 1 });
  return [
    ...agreed.flatMap(({ _id }, place) =>
      told.slice(place, place + 1).flatMap((one) => agreedTo(desk, { told: one, memberId: _id, place })),
    ),
    ...(index % WAITING_IN === 1 && asking !== undefined ? askedFor(desk, asking._id) : []),
  ];
};
