// Who belongs to the branch, who comes, goes or is away, and who answers for what.
import { committeeOn, membersOn } from '../../../src-shared/roster/branch';
import { statusesOn } from '../../../src-shared/roster/on-day';
import { addDays, type Day } from '../../../src-shared/kernel/day';
import { periodsOfYear, firstDayOf, lastDayOf, type Half, type Year } from '../../../src-shared/kernel/period';
import type { DraftOf } from '../../../src-shared/records/kinds';
import type { Member } from '../../../src-shared/records/member';
import { hasNewcomer, newcomerOn } from '../people';
import { workdayFrom } from '../rhythm';
import { FORMER_SECRETARY_PLACE, handoverOn, hasHandover } from '../roster';
import { dayFor, isAskedIn, organizerOn, peopleOn, secretaryOn, written, type Desk } from './desk';
import type { Course } from './walk';

const DUTIES = ['主持支部全面工作，联系学生', '党员发展、党费和组织关系', '纪律、宣传和公开栏', '组织生活安排'] as const;

/** Written when the committee came in, and anew at the beginning of last year. */
const division = (desk: Desk): Course[] => {
  const [last] = desk.years;
  const on = dayFor(
    desk,
    'division',
    desk.spec.isNew ? [addDays(desk.org.foundedOn, 18), addDays(desk.org.foundedOn, 25)] : [`${last}-01-08`, `${last}-01-22`],
  );
  const committee = committeeOn(desk.roster, desk.org._id, on);
  const lines = committee.map((member, index) => ({ memberId: member._id, duty: DUTIES[index] ?? '组织生活安排' }));
  const isLeft = desk.habits.forgets('division');
  return lines.length === 0
    ? []
    : written(desk, { type: 'dutyDivision', on, content: { day: on, lines: isLeft ? lines.slice(0, 2) : lines } });
};

const isAway = (member: Member, day: Day): boolean => statusesOn(member, day).some((status) => status.kind === 'mobile');

const relationCheck = (desk: Desk, year: Year): Course[] => {
  const what = `relationCheck:${year}`;
  const on = dayFor(desk, what, [`${year}-09-08`, `${year}-10-24`]);
  if (desk.habits.forgets(what) || !isAskedIn(desk, year)) return [];
  const lines: NonNullable<DraftOf<'relationCheck'>['lines']> = peopleOn(desk, on).map((member) =>
    isAway(member, on) ? { memberId: member._id, result: 'other', note: '外出，已联系' } : { memberId: member._id, result: 'inOrder' },
  );
  const by = organizerOn(desk, on);
  return written(desk, {
    type: 'relationCheck',
    on,
    by,
    content: { year, checkedOn: on, lines },
    steps: [
      { on: addDays(on, 1), by, verb: 'submit' },
      { on: addDays(on, 3), by: secretaryOn(desk, on), verb: 'confirm' },
    ],
  });
};

/** Each one who is away is called once every half year. */
const contacts = (desk: Desk, half: Half): Course[] => {
  const on = dayFor(desk, `contact:${half}`, [addDays(firstDayOf(half), 60), addDays(firstDayOf(half), 140)]);
  return peopleOn(desk, on)
    .filter((member) => isAway(member, on) && !desk.habits.forgets(`contact:${half}:${member.rosterOrder}`))
    .flatMap((member) => {
      const host = statusesOn(member, on).find((status) => status.kind === 'mobile')?.hostOrganization;
      return written(desk, {
        type: 'mobileContact',
        on,
        key: member._id,
        content: {
          memberId: member._id,
          day: on,
          way: 'phone',
          ...(host === undefined ? {} : { hostOrganization: host }),
          content: '问了工作和当地组织生活情况，转告支部近期安排。',
          nextOn: addDays(on, 182),
        },
      });
    });
};

type Leaving = { place: number; openedDaysAgo: number; content: DraftOf<'transfer'>; receivedAfter?: number };

/** Letters under way: one closed in time, one that is young, one inside the college, one that lies too long. */
const leavingOf = ({ spec, org, years: [, now] }: Desk): Leaving | undefined => {
  switch (spec.index) {
    case 6:
      return { place: 11, openedDaysAgo: 26, content: { direction: 'out', toName: '某炼化公司党委', letterNo: `${now}-0117` } };
    case 7:
      return {
        place: 12,
        openedDaysAgo: 17,
        content: { direction: 'within', fromOrgId: org._id, toOrgId: 'o:Z02B03', letterNo: '院内-026' },
      };
    case 18:
      return { place: 15, openedDaysAgo: 131, content: { direction: 'out', toName: '外地某县委组织部', letterNo: `${now}-0065` } };
    case 20:
      return { place: 19, openedDaysAgo: 58, content: { direction: 'out', toName: '居住地街道党工委', letterNo: `${now}-0102` } };
    default:
      return undefined;
  }
};

const transfers = (desk: Desk): Course[] => {
  const { spec, roster, org, today } = desk;
  const leaving = leavingOf(desk);
  const member = leaving === undefined ? undefined : roster.members[leaving.place];
  const openedOn = workdayFrom(addDays(today, -(leaving?.openedDaysAgo ?? 0)));
  const out =
    leaving === undefined || member === undefined
      ? []
      : written(desk, {
          type: 'transfer',
          on: openedOn,
          by: organizerOn(desk, openedOn),
          content: { ...leaving.content, memberId: member._id, openedOn, duesPaidToMonth: openedOn.slice(0, 7) },
        });
  const newcomer = hasNewcomer(spec) ? roster.members[spec.size - 1] : undefined;
  const receivedOn = newcomerOn(today);
  if (newcomer === undefined) return out;
  const letterOn = addDays(receivedOn, -20);
  const by = organizerOn(desk, receivedOn);
  const came = written(desk, {
    type: 'transfer',
    on: letterOn,
    by,
    key: newcomer._id,
    content: {
      direction: 'in',
      openedOn: letterOn,
      incomingName: newcomer.name,
      fromName: '外地某职业学院党委',
      toOrgId: org._id,
      letterNo: '外-0311',
    },
    steps: [
      { on: receivedOn, by, verb: 'receive', content: { receivedOn } },
      { on: addDays(receivedOn, 5), by, verb: 'close' },
    ],
  });
  return [...out, ...came];
};

/** What the former secretary left to the new one. */
const handover = (desk: Desk): Course[] => {
  const on = handoverOn(desk.today);
  const [to, from] = [desk.roster.members[0], desk.roster.members[FORMER_SECRETARY_PLACE]];
  if (!hasHandover(desk.spec) || to === undefined || from === undefined) return [];
  const openItems = [
    { text: '上年度民主评议的反馈还有两人没有签字', dueOn: addDays(on, 30) },
    { text: '活动室书柜报修', dueOn: addDays(on, 45) },
  ];
  return written(desk, {
    type: 'handover',
    on,
    by: to._id,
    content: { fromMemberId: from._id, toMemberId: to._id, openItems, note: '记录本和党费本已当面清点。' },
    steps: [
      { on, by: from._id, verb: 'handOver' },
      { on: addDays(on, 1), by: to._id, verb: 'accept' },
    ],
  });
};

const TOO_LARGE_BRANCH = 3;

/** A branch of more than thirty asks to be split. */
const splitRequest = (desk: Desk): Course[] => {
  const on = workdayFrom(addDays(desk.today, -19));
  if (desk.spec.index !== TOO_LARGE_BRANCH) return [];
  const there = membersOn(desk.roster.members, desk.org._id, on);
  const half = there.slice(Math.ceil(there.length / 2));
  return written(desk, {
    type: 'branchChangeRequest',
    on,
    content: {
      changeKind: 'split',
      reason: '现有党员 32 名，超过 30 人，分成两个支部便于开展活动。',
      plan: '按年级分为两个支部，各设支委会。',
      newOrgs: [{ name: '石化学生第二党支部', memberIds: half.map(({ _id }) => _id) }],
      findingRuleId: '1.1.g',
    },
    steps: [{ on: addDays(on, 2), by: secretaryOn(desk, on), verb: 'submit' }],
  });
};

export const people = (desk: Desk): Course[] => [
  ...division(desk),
  ...desk.years.flatMap((year) => [
    ...relationCheck(desk, year),
    ...periodsOfYear(year, 'halfYear')
      .filter((half) => lastDayOf(half) >= desk.org.foundedOn)
      .flatMap((half) => contacts(desk, half)),
  ]),
  ...transfers(desk),
  ...handover(desk),
  ...splitRequest(desk),
];
