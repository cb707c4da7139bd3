// What the committee does for its branches: meetings, what came of them, papers, materials and money.
import { endOfWorkingDays } from '../../../src-shared/standard/working-days';
import { addDays, type Day } from '../../../src-shared/kernel/day';
import { firstDayOf, periodsOfYear, type Month, type Quarter, type Year } from '../../../src-shared/kernel/period';
import { receiptOf } from '../../../src-shared/kernel/receipt';
import type { Content } from '../../../src-shared/records/kinds';
import { budgetAskedFen } from '../../../src-shared/standard/budget';
import { FEEDBACK_ANSWER_DAYS } from '../../../src-shared/records/kinds/feedback';
import { FLOW_KINDS } from '../../../src-shared/records/kinds/flow-chart';
import { committeeContactBranches } from '../contacts';
import { monthsOf, workday, workdayFrom } from '../rhythm';
import { DEMO_NUMBERS } from '../standard';
import { administratorOn, byCommittee, drawn, holderOn, holdersOn, secretariesOn, type CollegeDesk } from './college-desk';
import { classes } from './college-classes';
import { CONCERNS, DOCUMENTS, MATERIALS, MENU } from './college-texts';
import { menuDay } from './menu';
import type { Course, Step } from './walk';

type MeetingKind = 'politicalWorkMeeting' | 'annualSummary';

const absentOf = (desk: CollegeDesk, on: Day): readonly string[] => {
  const random = drawn(desk, `absent:${on}`);
  return secretariesOn(desk, on).filter(() => random.chance(5));
};

const meeting = (desk: CollegeDesk, meetingKind: MeetingKind, { on, text }: { on: Day; text: string }): Course[] => {
  const away = absentOf(desk, on);
  const presentIds = secretariesOn(desk, on).filter((memberId) => !away.includes(memberId));
  const hostId = holderOn(desk, desk.committee._id, { kind: 'secretary', day: on });
  const enteredOn = addDays(on, 2);
  return byCommittee(desk, {
    type: 'collegeMeeting',
    on: enteredOn,
    content: {
      meetingKind,
      day: on,
      hostId,
      presentIds,
      text,
      place: '行政楼 301',
      absent: away.map((memberId) => ({ memberId, category: 'teaching' as const })),
      resolution: '照此安排，下次会上报告。',
    },
    steps: [{ on: addDays(on, 3), by: administratorOn(desk, on), verb: 'confirm' }],
  });
};

const politicalDay = (quarter: Quarter): Day => workdayFrom(addDays(firstDayOf(quarter), 38));

/** What the branches had asked before the meeting: given to somebody, answered. */
const concerns = (desk: CollegeDesk, quarter: Quarter): Course[] => {
  const day = politicalDay(quarter);
  const place = Number(quarter.slice(6)) - 1;
  return [CONCERNS[place * 2], CONCERNS[place * 2 + 1]].flatMap((concern, index): Course[] => {
    const from = desk.branches[(place * 5 + index * 7) % desk.branches.length];
    const [text, answer] = concern ?? [];
    if (text === undefined || from === undefined) return [];
    // Collected before the meeting, and put with its record once that is there.
    const meetingId = `cmeet:politicalWorkMeeting:${day}`;
    const assigned: Step<'concern'> = {
      on: addDays(day, 4),
      by: administratorOn(desk, day),
      verb: 'assign',
      content: { meetingId, assignedOrgId: desk.committee._id, dueOn: addDays(day, 30) },
    };
    const answered: Step<'concern'> = {
      on: addDays(day, 34),
      by: administratorOn(desk, day),
      verb: 'answer',
      content: { meetingId, answer },
    };
    return byCommittee(desk, {
      type: 'concern',
      on: addDays(day, -6),
      key: `${quarter}:${index}`,
      content: { fromOrgId: from._id, text },
      steps: index === 0 ? [assigned, answered] : [answered],
    });
  });
};

const meetings = (desk: CollegeDesk, year: Year): Course[] => [
  ...periodsOfYear(year, 'quarter').flatMap((quarter) => [
    ...meeting(desk, 'politicalWorkMeeting', {
      on: politicalDay(quarter),
      text: '各总支汇报本季度支部工作；答复上次意见；安排下季度几件事。',
    }),
    ...concerns(desk, quarter),
  ]),
  ...meeting(desk, 'annualSummary', { on: workdayFrom(`${year}-12-16`), text: '总结一年“五化”建设：做得好的、没有做到的，安排来年。' }),
];

const materials = (desk: CollegeDesk, month: Month): Course[] => {
  const on = workday(month, 4);
  const [title, source] = MATERIALS[(Number(month.slice(5)) - 1) % MATERIALS.length] ?? ['', ''];
  return byCommittee(desk, {
    type: 'learningMaterial',
    on,
    key: month,
    content: { month, title, source, url: `https://example.com/study/${month}` },
    steps: [{ on: addDays(on, 1), by: administratorOn(desk, on), verb: 'publish' }],
  });
};

const publish = (desk: CollegeDesk, on: Day): readonly [{ on: Day; by: string; verb: string }] => [
  { on: addDays(on, 2), by: administratorOn(desk, on), verb: 'publish' },
];

const papers = (desk: CollegeDesk): Course[] => {
  const on = `${desk.years[0]}-01-13`;
  const documents = DOCUMENTS.flatMap(([docKind, title, text]) =>
    byCommittee(desk, {
      type: 'collegeDocument',
      on,
      key: docKind,
      content: { docKind, title, inForceFromOn: `${desk.years[0]}-02-01`, text },
      steps: publish(desk, on),
    }),
  );
  const charts = (Object.keys(FLOW_KINDS) as (keyof typeof FLOW_KINDS)[]).flatMap((flowKind) =>
    byCommittee(desk, { type: 'flowChart', on, content: { flowKind, note: '张贴在活动室。' }, steps: publish(desk, on) }),
  );
  return [...documents, ...charts];
};

const menu = (desk: CollegeDesk, year: Year): Course[] => {
  const on = menuDay(year);
  return MENU.flatMap(([category, title, kinds, agenda]) =>
    byCommittee(desk, {
      type: 'activityMenuItem',
      on,
      key: title,
      content: {
        category,
        title,
        kinds: [...kinds],
        agenda: agenda.map(([step, minutes]) => ({ title: step, minutes })),
        year,
        tips: '按本支部情况改。',
      },
      steps: publish(desk, on),
    }),
  );
};

const budget = (desk: CollegeDesk, year: Year): Course[] => {
  const on = workdayFrom(`${year}-03-06`);
  const { staff: staffCount, student: studentCount, retired: retiredCount } = desk.heads;
  const asked = budgetAskedFen({ staffCount, studentCount, retiredCount }, year, DEMO_NUMBERS);
  const by = administratorOn(desk, on);
  const allocation = byCommittee(desk, {
    type: 'budgetAllocation',
    on,
    by,
    content: { year, asOfOn: on, staffCount, studentCount, retiredCount, budgetFen: asked + 200_000, note: '含专项预留。' },
  });
  const half = Math.round(asked / 2);
  const came = [`${year}-04-10`, `${year}-09-10`].flatMap((day) =>
    byCommittee(desk, {
      type: 'budgetEntry',
      on: workdayFrom(day),
      by,
      key: `came:${day}`,
      content: { entryKind: 'received', amountFen: half, day, forOrgId: desk.committee._id, purpose: '党建经费拨入' },
    }),
  );
  const spent = desk.generals.flatMap((general, index) =>
    byCommittee(desk, {
      type: 'budgetEntry',
      on: workdayFrom(`${year}-06-2${index % 8}`),
      by,
      key: `spent:${general._id}`,
      content: {
        entryKind: 'spent',
        amountFen: 120_000 + index * 15_000,
        day: `${year}-06-2${index % 8}`,
        forOrgId: general._id,
        purpose: '学习资料和活动用品',
      },
    }),
  );
  const grantOn = workdayFrom(`${year}-06-05`);
  const grant = byCommittee(desk, {
    type: 'budgetEntry',
    on: grantOn,
    by,
    key: 'grant',
    content: { entryKind: 'specialGrant', amountFen: 300_000, day: grantOn, forOrgId: desk.committee._id, purpose: '七一活动专项' },
  });
  return [...allocation, ...came, ...spent, ...grant];
};

const attest = (desk: CollegeDesk, year: Year): Course[] => {
  const on = workdayFrom(`${year}-10-25`);
  const eventOn = workdayFrom(`${year}-06-05`);
  return [
    ...byCommittee(desk, { type: 'attestation', on, content: { attestKind: 'organizerPromotion', isTrue: true, attestedOn: on, year } }),
    ...byCommittee(desk, { type: 'attestation', on, content: { attestKind: 'platforms', isTrue: true, attestedOn: on, year } }),
    ...byCommittee(desk, {
      type: 'attestation',
      on: addDays(eventOn, 5),
      content: { attestKind: 'specialFunding', isTrue: true, attestedOn: addDays(eventOn, 5), eventOn, note: '七一活动专项已到位。' },
    }),
  ];
};

/** Each of the leadership keeps contact with a branch; one of them with two. */
const contacts = (desk: CollegeDesk): Course[] => {
  const on = `${desk.years[0]}-01-14`;
  const leaders = holdersOn(desk, desk.committee._id, { kind: 'committeeLeader', day: on });
  return committeeContactBranches(desk.branches.length).flatMap((index, place) => {
    const [leaderId, branch] = [leaders[place % Math.max(1, leaders.length)], desk.branches[index]];
    return leaderId === undefined || branch === undefined
      ? []
      : byCommittee(desk, { type: 'leaderContact', on, content: { leaderId, branchId: branch._id, fromOn: on } });
  });
};

/** Three who wrote to the college; one did not sign. */
const feedback = (desk: CollegeDesk): Course[] => {
  const { today, committee, branches } = desk;
  const by = administratorOn(desk, today);
  const from = secretariesOn(desk, today).at(-1) ?? by;
  const letter = (daysAgo: number, content: Content<'feedback'>, answer?: string): Course[] => {
    const on = workdayFrom(addDays(today, -daysAgo));
    const told = {
      ...content,
      number: `T-${receiptOf(`${daysAgo}`.padStart(7, 'e'))}`,
      answerDueOn: endOfWorkingDays(on, FEEDBACK_ANSWER_DAYS),
    };
    const steps = answer === undefined ? [] : [{ on: addDays(on, 6), by, verb: 'answer', content: { answer, isAnswerPublic: true } }];
    return byCommittee(desk, { type: 'feedback', on, by: from, key: `${daysAgo}`, content: told, steps });
  };
  return [
    ...letter(
      62,
      { text: '字太小，老同志看不清。', isAnonymous: false, fromId: from, aboutOrgId: committee._id },
      '已加大字号，并可在“我的”里打开关怀模式。',
    ),
    ...letter(20, { text: '主题党日常排在周五下午，和返程的车冲突。', isAnonymous: true, aboutOrgId: branches[0]?._id ?? committee._id }),
    ...letter(5, { text: '建议活动室晚上也能预约。', isAnonymous: false, fromId: from }),
  ];
};

export const college = (desk: CollegeDesk): Course[] => [
  ...desk.years.flatMap((year) => [
    ...meetings(desk, year),
    ...menu(desk, year),
    ...budget(desk, year),
    ...attest(desk, year),
    ...classes(desk, year),
  ]),
  ...monthsOf(desk.today).flatMap((month) => materials(desk, month)),
  ...papers(desk),
  ...contacts(desk),
  ...feedback(desk),
];
