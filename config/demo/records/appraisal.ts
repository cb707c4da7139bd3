// The appraisal of a year: the meeting, the grade of each member, and the cases that people must look at.
import { addDays, type Day } from '../../../src-shared/kernel/day';
import type { DraftOf } from '../../../src-shared/records/kinds';
import type { Year } from '../../../src-shared/kernel/period';
import type { Activity } from '../../../src-shared/records/activity';
import type { Member } from '../../../src-shared/records/member';
import { dayOfInstant } from '../../../src-shared/kernel/day';
import { appraisalNotice } from './notices';
import { tellersOf } from './points';
import { fullOn, heldBetween, judgedYears, organizerOn, secretaryOn, someOf, written, type Desk } from './desk';
import type { Course } from './walk';

const next = (year: Year): string => String(Number(year) + 1);

const meetingOf = (desk: Desk, year: Year): Activity | undefined =>
  heldBetween(desk, 'appraisalMeeting', [`${next(year)}-01-01`, `${next(year)}-03-31`]).find((activity) => activity.appraisalYear === year);

/** The day from which the record of the meeting stands. */
const confirmedOn = (meeting: Activity): Day => dayOfInstant(meeting.confirmedAt ?? meeting.updatedAt);

const DAYS_TO_EVALUATE = 8;

const appraisal = (desk: Desk, year: Year, meeting: Activity): Course[] => {
  const on = `${next(year)}-01-08`;
  const heldOn = meeting.day;
  const enteredOn = addDays(confirmedOn(meeting), 1);
  const evaluatedOn = addDays(enteredOn, DAYS_TO_EVALUATE);
  const present = meeting.roll?.present ?? 0;
  const by = secretaryOn(desk, enteredOn);
  const ballots = { ballotsOut: present, ballotsIn: present, ballotsInvalid: 0, tellerIds: tellersOf(desk, heldOn) };
  return written(desk, {
    type: 'democraticAppraisal',
    on,
    content: { appraisalYear: year },
    steps: [
      { on: enteredOn, by, verb: 'hold', content: { heldOn, activityId: meeting._id } },
      {
        on: evaluatedOn,
        by,
        verb: 'evaluate',
        content: { selfDoneOn: heldOn, mutualDoneOn: heldOn, pollDoneOn: heldOn, evaluatedOn, ...ballots },
      },
      { on: addDays(evaluatedOn, 2), by, verb: 'publish' },
    ],
  });
};

const HEARD = [
  { from: 'member', text: '集中学习可以少念文件，多讨论。' },
  { from: 'mass', text: '希望多到班级听听学生的想法。' },
] as const;
const SAID_TO_EACH_OTHER = '会上互相提了学习不够系统、联系学生不够多两条，当事同志都作了表态。';

/** What was heard before the meeting, and what was said in it to those who were there. */
const lifeMeetings = (desk: Desk, year: Year, meeting: Activity): Course[] => {
  const presentIds = (meeting.roll?.lines ?? []).filter((line) => line.status === 'present').map((line) => line.memberId);
  const enteredOn = addDays(confirmedOn(meeting), 1);
  if (!meeting.kinds.includes('organizationalLifeMeeting') || presentIds.length === 0) return [];
  const by = secretaryOn(desk, enteredOn);
  return written(desk, {
    type: 'lifeMeeting',
    on: `${next(year)}-01-06`,
    content: {
      appraisalYear: year,
      topic: '对照检查和相互批评',
      opinions: HEARD.map((heard) => ({ ...heard })),
      analysisCount: presentIds.length,
    },
    steps: [
      {
        on: enteredOn,
        by,
        verb: 'hold',
        content: { heldOn: meeting.day, activityId: meeting._id, presentIds, criticism: SAID_TO_EACH_OTHER },
      },
      { on: addDays(enteredOn, 2), by, verb: 'complete' },
    ],
  });
};

const OPINIONS = [
  '能完成本职工作，按时参加组织生活。',
  '工作踏实，愿意帮助同志。',
  '岗位工作扎实，组织生活参加较好，发言可再主动。',
  '学习认真，承担了支部交给的任务。',
] as const;
const REMARKS = ['讲话直接，对人热情。', '可以多参加集体活动。', '教学上肯花时间。'] as const;
const SELF = '参加组织生活和主题党日；完成了支部交给的任务；不足是学习不够系统，来年按月读一本。';

const gradeOf = (desk: Desk, member: Member, best: ReadonlySet<string>): 'excellent' | 'qualified' | 'basicallyQualified' =>
  best.has(member._id) ? 'excellent' : desk.habits.draw(`grade:${member.rosterOrder}`).chance(4) ? 'basicallyQualified' : 'qualified';

const votesOf = (
  desk: Desk,
  member: Member,
  present: number,
): Pick<DraftOf<'appraisalResult'>, 'votesExcellent' | 'votesQualified' | 'votesBasicallyQualified' | 'votesUnqualified'> => {
  const excellent = desk.habits.draw(`votes:${member.rosterOrder}`).int(present + 1);
  return { votesExcellent: excellent, votesQualified: present - excellent, votesBasicallyQualified: 0, votesUnqualified: 0 };
};

/** A third at most is excellent. */
const BEST_OF = 3;

const results = (desk: Desk, year: Year, meeting: Activity): Course[] => {
  const gradedOn = addDays(confirmedOn(meeting), 1 + DAYS_TO_EVALUATE);
  const graded = fullOn(desk, `${year}-12-31`).filter((member) => fullOn(desk, gradedOn).includes(member));
  const best = new Set(
    someOf(desk, `best:${year}`, {
      from: graded,
      count: Math.floor(graded.length / BEST_OF) - (desk.habits.draw(`fewer:${year}`).chance(40) ? 1 : 0),
    }).map((member) => member._id),
  );
  return graded.flatMap((member): Course[] => {
    const random = desk.habits.draw(`result:${year}:${member.rosterOrder}`);
    if (desk.habits.forgets(`grade:${year}:${member.rosterOrder}`)) return [];
    const content: DraftOf<'appraisalResult'> = {
      memberId: member._id,
      appraisalYear: year,
      grade: gradeOf(desk, member, best),
      gradedOn,
      opinion: random.pick(OPINIONS),
      ...votesOf(desk, member, meeting.roll?.present ?? 0),
      feedbackOn: addDays(gradedOn, 1),
      ...(random.chance(30) ? { selfText: SELF } : {}),
      ...(random.chance(25) ? { peerRemarks: random.pick(REMARKS) } : {}),
    };
    const by = organizerOn(desk, gradedOn);
    return written(desk, {
      type: 'appraisalResult',
      on: addDays(gradedOn, 1),
      by,
      content,
      steps: [{ on: addDays(gradedOn, 3), by: secretaryOn(desk, gradedOn), verb: 'confirm' }],
    });
  });
};

const ABSENCES = 3;

/** Theme days of a year that somebody missed without a word. */
const missedBy = (desk: Desk, year: Year, memberId: string): Day[] =>
  heldBetween(desk, 'themeDay', [`${year}-01-01`, `${year}-12-31`])
    .filter((activity) => (activity.roll?.lines ?? []).some((line) => line.memberId === memberId && line.status === 'absentUnexcused'))
    .map((activity) => activity.day);

const STATEMENT = '两次是连着上课没有请假，一次忘记了，以后先说。';

/** A third day missed leads to a case: told, heard, and in the end decided by people. */
const cases = (desk: Desk, year: Year): Course[] =>
  desk.roster.members.flatMap((member): Course[] => {
    const days = missedBy(desk, year, member._id);
    const third = days[ABSENCES - 1];
    if (third === undefined) return [];
    const openedOn = addDays(third, 9);
    const by = secretaryOn(desk, openedOn);
    const [informedOn, heardOn] = [addDays(openedOn, 3), addDays(openedOn, 8)];
    const kind = desk.roster.terms.length > 0 ? ('committeeMeeting' as const) : ('workMeeting' as const);
    const meeting = heldBetween(desk, kind, [heardOn, addDays(heardOn, 90)])[0];
    const decidedOn = meeting === undefined ? undefined : meeting.day;
    const decide =
      decidedOn === undefined || meeting === undefined
        ? []
        : [
            {
              on: addDays(decidedOn, 4),
              by,
              verb: 'decide',
              content: {
                studiedActivityId: meeting._id,
                decision: 'criticism' as const,
                decidedActivityId: meeting._id,
                decidedOn,
                decisionText: '批评教育，今后请假要先说。',
              },
            },
          ];
    return written(desk, {
      type: 'memberCase',
      on: openedOn,
      content: {
        memberId: member._id,
        caseKind: 'threeAbsences',
        openedOn,
        facts: `主题党日未到：${days
          .slice(0, ABSENCES)
          .map((day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`)
          .join('、')}`,
      },
      steps: [
        { on: informedOn, by, verb: 'inform', content: { informedOn } },
        { on: heardOn, by, verb: 'hear', content: { heardOn, statement: STATEMENT } },
        ...decide,
      ],
    });
  });

const LOST_BRANCH = 18;
const LOST_PLACE = 14;

/** Somebody could not be reached for a time, and was found again. */
const lost = (desk: Desk): Course[] => {
  const [last] = desk.years;
  const member = desk.roster.members[LOST_PLACE];
  const openedOn = `${last}-03-20`;
  if (desk.spec.index !== LOST_BRANCH || member === undefined) return [];
  const by = secretaryOn(desk, openedOn);
  return written(desk, {
    type: 'memberCase',
    on: openedOn,
    content: { memberId: member._id, caseKind: 'lostContact', openedOn, facts: '两个月电话不通，家里也联系不上。' },
    steps: [{ on: addDays(openedOn, 24), by, verb: 'close', reason: '已联系上，在外地看护老人，换了号码。' }],
  });
};

/** The appraisal of the year before last was held when the books begin. */
export const appraisals = (desk: Desk): Course[] => [
  ...lost(desk),
  ...judgedYears(desk).flatMap((year) => {
    const meeting = meetingOf(desk, year);
    return meeting === undefined
      ? []
      : [
          ...lifeMeetings(desk, year, meeting),
          ...appraisal(desk, year, meeting),
          ...results(desk, year, meeting),
          ...appraisalNotice(desk, year, addDays(confirmedOn(meeting), 12)),
        ];
  }),
  ...desk.years.flatMap((year) => cases(desk, year)),
];
