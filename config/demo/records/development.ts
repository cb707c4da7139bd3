// Development cases: those on the roster whom a general meeting admitted, and some on the way to it.
import { addDays, addMonths, type Day } from '../../../src-shared/kernel/day';
import { firstDayOf, halfOf, lastDayOf, nextPeriod, type Half } from '../../../src-shared/kernel/period';
import { MATERIAL_STEP, MATERIAL_WORDS, type MaterialKey } from '../../../src-shared/records/vocabulary/development-steps';
import type { DraftOf } from '../../../src-shared/records/kinds';
import type { Activity } from '../../../src-shared/records/activity';
import type { Member } from '../../../src-shared/records/member';
import { inventName } from '../names';
import { developmentNotice } from './notices';
import { countAt, tellersOf } from './points';
import { fullOn, organizerOn, someOf, written, type Desk } from './desk';
import type { Course, Step } from './walk';

type Case = DraftOf<'developmentCase'>;
type Row = NonNullable<Case['steps']>[number];
type StepNumber = NonNullable<Row['step']>;

/** Days before the meeting that admits on which each earlier step was taken, and after it those that follow. */
const BEFORE: readonly (readonly [step: number, days: number])[] = [
  [1, 640],
  [2, 622],
  [3, 520],
  [4, 508],
  [5, 505],
  [6, 150],
  [7, 140],
  [8, 130],
  [9, 124],
  [10, 100],
  [11, 74],
  [12, 40],
  [13, 26],
  [14, 12],
  [15, 0],
];
const AFTER: readonly (readonly [step: number, days: number])[] = [
  [16, 24],
  [17, 52],
  [18, 60],
  [19, 63],
  [20, 95],
  [21, 345],
  [22, 352],
];
/** From the day on which the meeting agreed to full membership. */
const CONVERTED: readonly (readonly [step: number, days: number])[] = [
  [23, 0],
  [24, 38],
  [25, 50],
];

const row = (number: number, doneOn: Day): Row => ({ step: String(number) as StepNumber, doneOn });
const rowsFrom = (steps: readonly (readonly [number, number])[], day: Day, sign: 1 | -1): Row[] =>
  steps.map(([number, days]) => row(number, addDays(day, sign * days)));

const lastOf = (rows: readonly Row[]): number => Math.max(0, ...rows.map(({ step }) => Number(step)));
const dayOf = (rows: readonly Row[], number: number): Day | undefined => rows.find(({ step }) => Number(step) === number)?.doneOn;

/** Halves wholly within a span. */
const halvesIn = (from: Day | undefined, to: Day): Half[] => {
  const found: Half[] = [];
  if (from !== undefined) for (let half = nextPeriod(halfOf(from)); lastDayOf(half) < to; half = nextPeriod(half)) found.push(half);
  return found;
};

const GAPS_OF_ONE: MaterialKey = 'thoughtReports';

/** What the steps taken leave behind: contacts, inspections, opinions, training, and the materials of each. */
const contentOf = (
  desk: Desk,
  person: Pick<Case, 'name' | 'sex' | 'birthMonth' | 'unit' | 'memberKind' | 'memberId'>,
  rows: readonly Row[],
): Case => {
  const last = lastOf(rows);
  const name = person.name ?? '';
  const helpers = someOf(desk, `helpers:${name}`, {
    from: fullOn(desk, dayOf(rows, 5) ?? desk.today).filter((member) => member._id !== person.memberId),
    count: 2,
  }).map((member) => member._id);
  const halves = [...halvesIn(dayOf(rows, 3), dayOf(rows, 7) ?? desk.today), ...halvesIn(dayOf(rows, 15), dayOf(rows, 23) ?? desk.today)];
  const lacks = desk.habits.forgets(`materials:${name}`) ? GAPS_OF_ONE : undefined;
  const materials = Object.fromEntries(
    (Object.keys(MATERIAL_WORDS) as MaterialKey[]).map((key) => [key, MATERIAL_STEP[key] <= last && key !== lacks]),
  ) as NonNullable<Case['materials']>;
  const trainedOn = dayOf(rows, 11);
  return {
    ...person,
    isBackbone: desk.habits.draw(`backbone:${name}`).chance(35),
    steps: [...rows],
    materials,
    ...(last >= 5 ? { trainingContactIds: helpers } : {}),
    ...(halves.length === 0
      ? {}
      : {
          inspections: halves.map((half) => ({
            half,
            byId: helpers[0] ?? '',
            performance: '学习和实训认真，按时交思想汇报。',
            contactOpinion: '继续培养。',
            branchOpinion: '同意。',
            day: addDays(lastDayOf(half), -6),
          })),
        }),
    ...(last >= 7 ? { opinionsHeardOn: addDays(dayOf(rows, 7) ?? '', -8), opinionsPeople: 12 } : {}),
    ...(last >= 9 ? { sponsorIds: helpers } : {}),
    ...(last >= 10 ? { reviewResult: 'pass' as const, reviewedOn: dayOf(rows, 10) } : {}),
    ...(trainedOn === undefined
      ? {}
      : { trainingFromOn: addDays(trainedOn, -4), trainingToOn: addDays(trainedOn, -1), trainingHours: 24, isTrainingPassed: true }),
  };
};

/** Entered when the books begin, or with the application; then brought up to the last step. */
const entered = (desk: Desk, content: Case, { ends = [] }: { ends?: readonly Omit<Step<'developmentCase'>, 'by'>[] } = {}): Course[] => {
  const rows = content.steps ?? [];
  const begin = `${desk.years[0]}-01-12`;
  const [first, last] = [
    rows[0]?.doneOn ?? begin,
    [...rows.map(({ doneOn }) => doneOn ?? ''), ...(content.inspections ?? []).map(({ day }) => day)].sort().at(-1) ?? begin,
  ];
  const on = first > begin ? addDays(first, 1) : begin;
  const early = rows.filter(({ doneOn }) => (doneOn ?? '') <= on);
  const updatedOn = addDays(last, 2);
  const by = organizerOn(desk, on);
  const before: Case = {
    ...content,
    steps: early.map(({ step, doneOn }) => ({ step, doneOn })),
    inspections: (content.inspections ?? []).filter(({ day }) => day <= on),
  };
  const updates = updatedOn > on ? [{ on: updatedOn, by, content }] : [];
  return written(desk, {
    type: 'developmentCase',
    on,
    by,
    key: content.name ?? '',
    content: updates.length > 0 ? before : content,
    steps: [...updates, ...ends.map((end) => ({ ...end, by }))],
  });
};

const meetingOn = ({ activities }: Desk, day: Day): Activity | undefined =>
  activities.find((activity) => activity.kinds.includes('generalMeeting') && activity.day === day && activity.state !== 'cancelled');

/** One by one, by secret ballot. */
const voteOn = (
  desk: Desk,
  meeting: Activity,
  { matter, name, memberId, caseId }: { matter: 'admission' | 'conversion'; name: string; memberId: string; caseId: string },
): Course[] => {
  const tellerIds = tellersOf(desk, meeting.day, [memberId]);
  return written(desk, {
    type: 'vote',
    on: addDays(meeting.day, 1),
    key: `${matter}:${name}`,
    content: {
      activityId: meeting._id,
      votedOn: meeting.day,
      matter,
      subjectMemberId: memberId,
      caseId,
      isSecret: true,
      ...countAt(desk, meeting),
      tellerIds,
    },
  });
};

const idOf = (courses: readonly Course[]): string | undefined => courses[0]?.[0].document._id;

const unitOf = (member: Pick<Member, 'department' | 'memberKind'>, desk: Desk): string =>
  member.department ?? (member.memberKind === 'student' ? `${desk.spec.shortName}班级` : desk.spec.shortName);

/** Somebody on the roster whom a meeting of the last two years admitted. */
const admitted = (desk: Desk, member: Member): Course[] => {
  const meeting = meetingOn(desk, member.admittedOn);
  if (meeting === undefined) return [];
  const conversion =
    member.fullMemberOn === undefined
      ? undefined
      : desk.activities
          .filter(
            (activity) =>
              activity.kinds.includes('generalMeeting') && activity.day >= addMonths(member.admittedOn, 12) && activity.day < desk.today,
          )
          .sort((a, b) => (a.day < b.day ? -1 : 1))[0];
  const rows = [
    ...rowsFrom(BEFORE, member.admittedOn, -1),
    ...rowsFrom(AFTER, member.admittedOn, 1),
    ...(conversion === undefined ? [] : rowsFrom(CONVERTED, conversion.day, 1)),
  ].filter(({ doneOn }) => (doneOn ?? '') < addDays(desk.today, -3));
  const person = {
    name: member.name,
    sex: member.sex,
    birthMonth: member.birthMonth,
    unit: unitOf(member, desk),
    memberKind: member.memberKind,
    memberId: member._id,
  };
  const caseId = idOf(entered(desk, contentOf(desk, person, rows)));
  if (caseId === undefined) return [];
  const votes = voteOn(desk, meeting, { matter: 'admission', name: member.name, memberId: member._id, caseId });
  const later =
    conversion === undefined ? [] : voteOn(desk, conversion, { matter: 'conversion', name: member.name, memberId: member._id, caseId });
  const notices = developmentNotice(desk, { caseId, on: addDays(member.admittedOn, -139), title: `${member.name}列为发展对象公示` });
  const [voteId, laterId, noticeId] = [idOf(votes), idOf(later), idOf(notices)];
  const linked = rows.map((entry): Row => {
    if (entry.step === '15') return { ...entry, activityId: meeting._id, ...(voteId === undefined ? {} : { voteId }) };
    if (entry.step === '23') return { ...entry, activityId: conversion?._id, ...(laterId === undefined ? {} : { voteId: laterId }) };
    return entry.step === '7' && noticeId !== undefined ? { ...entry, noticeId } : entry;
  });
  const closedOn = dayOf(linked, 25);
  return [
    ...votes,
    ...later,
    ...notices,
    ...entered(desk, contentOf(desk, person, linked), {
      ends: closedOn === undefined ? [] : [{ on: addDays(closedOn, 3), verb: 'close' }],
    }),
  ];
};

/** Days ago on which applicants applied, and how far they have come since. */
const ON_THE_WAY: readonly (readonly [appliedDaysAgo: number, steps: number])[] = [
  [48, 2],
  [260, 5],
  [590, 8],
];
const LEAVER_BRANCH = 14;

/** People who are no members yet. */
const applicants = (desk: Desk): Course[] => {
  const { spec, habits, today } = desk;
  const count = spec.branchKind === 'student' ? 3 : spec.branchKind === 'retired' || spec.isNew ? 0 : spec.index % 3 === 0 ? 1 : 0;
  return ON_THE_WAY.slice(0, count).flatMap(([daysAgo, steps], place): Course[] => {
    const random = habits.draw(`applicant:${place}`);
    const appliedOn = addDays(today, -daysAgo);
    const rows = BEFORE.filter(([number]) => number <= steps).map(([number, days]) => row(number, addDays(appliedOn, 640 - days)));
    const isStudent = spec.branchKind === 'student';
    const person = {
      name: inventName(random, new Set()),
      sex: random.chance(50) ? ('male' as const) : ('female' as const),
      birthMonth: `${Number(today.slice(0, 4)) - (isStudent ? 22 : 31)}-0${1 + random.int(9)}`,
      unit: `${spec.shortName}${isStudent ? '班级' : ''}`,
      memberKind: isStudent ? ('student' as const) : ('staff' as const),
    };
    const sound = rows.filter(({ doneOn }) => (doneOn ?? '') < addDays(today, -3));
    const ends =
      spec.index === LEAVER_BRANCH && place === 1
        ? [{ on: addDays(today, -20), verb: 'end', reason: '已转学，材料随人转出。', content: { endKind: 'left' as const } }]
        : [];
    return entered(desk, contentOf(desk, person, sound), { ends });
  });
};

export const development = (desk: Desk): Course[] => [
  ...desk.roster.members.filter((member) => member.admittedOn >= firstDayOf(desk.years[0])).flatMap((member) => admitted(desk, member)),
  ...applicants(desk),
];
