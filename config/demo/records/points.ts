// Points: the scheme of the year with its vote, the result at its end, what was asked of members, and the odd fact about conduct.
import { addDays, type Day } from '../../../src-shared/kernel/day';
import type { Year } from '../../../src-shared/kernel/period';
import { pointsScheme } from '../../../src-shared/records/kinds/points-scheme';
import type { Activity } from '../../../src-shared/records/activity';
import { DEMO_NUMBERS } from '../standard';
import { dayFor, dueFor, fullOn, heldBetween, isAskedIn, judgedYears, peopleOn, secretaryOn, someOf, written, type Desk } from './desk';
import type { Course } from './walk';
import { pointsSchemeId } from '../../../src-shared/records/ids/points';

const LATEST_MEETING = '09-30';

/** The meeting that adopts the scheme: the first of the year; whoever is late with it takes the second. */
export const schemeMeeting = (desk: Desk, year: Year): Activity | undefined => {
  const meetings = heldBetween(desk, 'generalMeeting', [`${year}-01-01`, `${year}-${LATEST_MEETING}`]);
  return desk.habits.delays(`scheme:${year}`) ? (meetings[1] ?? meetings[0]) : meetings[0];
};

type Count = { expectedVoters: number; presentVoters: number; yes: number; no: number; abstain: number };

/** How a meeting voted: by the full members of its roll, nearly all of whom agree. */
export const countAt = (desk: Desk, meeting: Activity): Count => {
  const lines = (meeting.roll?.lines ?? []).filter((line) => line.standing === 'full' && line.status !== 'notExpected');
  const expectedVoters = lines.length > 0 ? lines.length : fullOn(desk, meeting.day).length;
  const presentVoters = lines.filter((line) => line.status === 'present' && line.mode === 'inPerson').length || expectedVoters;
  const abstain = presentVoters > 8 && desk.habits.draw(`abstain:${meeting._id}`).chance(25) ? 1 : 0;
  return { expectedVoters, presentVoters, yes: presentVoters - abstain, no: 0, abstain };
};

/** Two who count and watch, none of whom the vote is about. */
export const tellersOf = (desk: Desk, day: Day, besides: readonly string[] = []): string[] =>
  someOf(desk, `tellers:${day}`, {
    from: fullOn(desk, day)
      .map((member) => member._id)
      .filter((memberId) => !besides.includes(memberId)),
    count: 2,
  });

const scheme = (desk: Desk, year: Year): Course[] => {
  if (desk.habits.forgets(`scheme:${year}`)) return [];
  const meeting = schemeMeeting(desk, year);
  const on = dayFor(desk, `schemeDraft:${year}`, [`${year}-01-06`, `${year}-01-12`]);
  const content = pointsScheme.defaults?.({
    today: on,
    params: DEMO_NUMBERS,
    me: '',
    last: null,
    memberIds: [],
    period: year,
  }) ?? { year };
  const [draft] = written(desk, { type: 'pointsScheme', on, content });
  if (draft === undefined || meeting === undefined || meeting.day <= on) return draft === undefined ? [] : [draft];
  const schemeId = draft[0].document._id;
  const after = addDays(meeting.day, 1);
  const by = secretaryOn(desk, after);
  const votes = written(desk, {
    type: 'vote',
    on: after,
    key: `scheme:${year}`,
    content: {
      activityId: meeting._id,
      votedOn: meeting.day,
      matter: 'pointsScheme',
      schemeId,
      isSecret: false,
      ...countAt(desk, meeting),
    },
  });
  const adoptedVoteId = votes[0]?.[0].document._id;
  const adopted = written(desk, {
    type: 'pointsScheme',
    on,
    content,
    steps: [{ on: after, by, verb: 'adopt', content: { adoptedActivityId: meeting._id, adoptedOn: meeting.day, adoptedVoteId } }],
  });
  return [...votes, ...adopted];
};

/** First without the part of the peers; that comes once the appraisal has been held. */
const result = (desk: Desk, year: Year): Course[] => {
  const what = `pointsResult:${year}`;
  const next = String(Number(year) + 1);
  const hasScheme = desk.years.includes(year);
  if (desk.habits.forgets(what) || (hasScheme && (desk.habits.forgets(`scheme:${year}`) || schemeMeeting(desk, year) === undefined)))
    return [];
  const closedOn = dueFor(desk, what, { inTime: [`${next}-01-11`, `${next}-01-13`], late: [`${next}-01-17`, `${next}-01-27`] });
  const by = secretaryOn(desk, closedOn);
  const held = heldBetween(desk, 'appraisalMeeting', [`${next}-01-01`, `${next}-03-31`]).find(
    (activity) => activity.appraisalYear === year,
  );
  const laterOn = held === undefined ? undefined : addDays(held.day > closedOn ? held.day : closedOn, 6);
  const peers = desk.roster.members.length < 7;
  return written(desk, {
    type: 'pointsAnnualResult',
    on: closedOn,
    content: { year, closedOn, ...(hasScheme ? { schemeId: pointsSchemeId(desk.org._id, year, 1) } : {}) },
    steps: [
      { on: closedOn, by, verb: 'closeFirst' },
      ...(laterOn === undefined
        ? []
        : [{ on: laterOn, by, verb: 'complete', content: { isPeerLeftOut: peers, ...(peers ? { note: '测评票不足，不计互评。' } : {}) } }]),
    ],
  });
};

const TASKS = ['新生报到值守', '实训室安全巡查', '联系结对同学', '整理活动室书报', '校对公开栏内容'] as const;

/** What the branch had asked of some of its members. */
const assigned = (desk: Desk, year: Year): Course[] => {
  const on = dayFor(desk, `assigned:${year}`, [`${year}-12-05`, `${year}-12-20`]);
  return someOf(desk, `assigned:${year}`, { from: peopleOn(desk, on), count: Math.ceil(peopleOn(desk, on).length / 3) }).flatMap(
    (member, index) =>
      written(desk, {
        type: 'assignedDuty',
        on,
        content: { memberId: member._id, year, result: index === 3 ? 'partly' : 'done', day: on, note: TASKS[index % TASKS.length] },
      }),
  );
};

/** A branch in which somebody was criticised by notice, once. */
const CRITICISED_BRANCH = 18;

const conduct = (desk: Desk): Course[] => {
  const [last] = desk.years;
  const member = desk.roster.members[9];
  const on = dayFor(desk, 'conduct', [`${last}-05-10`, `${last}-06-10`]);
  return desk.spec.index !== CRITICISED_BRANCH || member === undefined
    ? []
    : written(desk, {
        type: 'conductFact',
        on,
        content: { memberId: member._id, factKind: 'noticeOfCriticism', day: addDays(on, -3), basis: `院通报〔${last}〕3号` },
      });
};

const OBJECTED_BRANCHES: Readonly<Record<number, 'answered' | 'open' | 'forwarded'>> = { 2: 'answered', 6: 'open', 10: 'forwarded' };

/** A member wrote that a figure was wrong. */
const objections = (desk: Desk): Course[] => {
  const how = OBJECTED_BRANCHES[desk.spec.index];
  const [last, now] = desk.years;
  const quarter = how === 'open' ? `${now}-Q3` : `${last}-Q3`;
  const on = how === 'open' ? `${now}-10-14` : `${last}-10-15`;
  const member = desk.roster.members[8];
  if (how === undefined || member === undefined || desk.habits.forgets(`pointsNotice:${quarter}`)) return [];
  const by = secretaryOn(desk, on);
  const answer = {
    on: addDays(on, 4),
    by,
    verb: 'answer',
    content: { isUpheld: false, answer: '查了签到和名单，那次活动您请了假，按积分办法不计出席，也不扣分。' },
  };
  const above = [
    { on: addDays(on, 7), by: member._id, verb: 'forward', reason: '我认为那次属于公务，请再核实。' },
    {
      on: addDays(on, 14),
      by: desk.above.committeeSecretary,
      verb: 'answerAbove',
      content: { superiorAnswer: '已核实，公务请假不计缺席，原答复维持。' },
    },
  ];
  return written(desk, {
    type: 'objection',
    on,
    by: member._id,
    key: quarter,
    content: {
      noticeId: `notice:${desk.org._id}:points:${quarter}:1`,
      memberId: member._id,
      text: '三季度我参加组织生活的次数少记了一次，请核对。',
    },
    steps: how === 'open' ? [] : how === 'answered' ? [answer] : [answer, ...above],
  });
};

export const points = (desk: Desk): Course[] => [
  ...desk.years.flatMap((year) => (isAskedIn(desk, year) ? [...scheme(desk, year), ...assigned(desk, year)] : [])),
  ...judgedYears(desk).flatMap((year) => (isAskedIn(desk, year) ? result(desk, year) : [])),
  ...conduct(desk),
  ...objections(desk),
];
