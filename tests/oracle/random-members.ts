import type { ActivityFact, BranchFacts, RecordFact } from '../../src-shared/facts/facts';
import { addDays, addMonths, type Day } from '../../src-shared/kernel/day';
import type { Member } from '../../src-shared/records/member';
import { COMMITTEE } from '../cases/world';
import { some } from './random-papers';
import { anyDay, around, inSpan, spansOf, type Given } from './random-days';

type People = Pick<BranchFacts, 'members' | 'branch'>;
const DUE_FEN = 1000;

type Kept = { people: People; activities: readonly ActivityFact[] };

/** The meeting an appraisal names: one of this kind, seldom another, one that is nowhere, or none. */
const meetingFor = ({ chance }: Given, activities: readonly ActivityFact[]): ActivityFact | 'gone' | undefined => {
  const meetings = activities.filter((one) => one.kinds.includes('appraisalMeeting'));
  if (meetings.length > 0 && chance.in(0.75)) return chance.one(meetings);
  return chance.in(0.3) && activities.length > 0 ? chance.one(activities) : chance.in(0.3) ? 'gone' : undefined;
};

const gradesIn = (given: Given, { people: { members }, activities }: Kept, diligence: number): RecordFact[] => {
  const { chance, year } = given;
  const meeting = meetingFor(given, activities);
  const someDay = around(
    given,
    chance.one([`${year}-12-20`, `${year}-12-31`, `${year + 1}-02-10`, `${year + 1}-03-01`, `${year + 1}-03-31`]),
  );
  const heldOn = typeof meeting === 'object' && chance.in(0.9) ? meeting.day : someDay;
  const activityId = meeting === 'gone' ? 'a:gone' : meeting?._id;
  const appraisal = chance.in(diligence)
    ? some(
        given,
        'democraticAppraisal',
        { appraisalYear: `${year}`, ...(chance.in(0.95) ? { heldOn } : {}), ...(activityId === undefined ? {} : { activityId }) },
        { day: heldOn, state: chance.one(['held', 'held', 'evaluated', 'published']), idle: ['preparing'] },
      )
    : [];
  const results = members.flatMap((member) => {
    if (!chance.in(diligence)) return [];
    const gradedOn = addDays(heldOn, chance.one([0, 10, 29, 30, 31, 45]));
    const said = chance.in(0.85) ? { grade: 'qualified' as const, gradedOn } : chance.in(0.8) ? { noGradeReason: '在外就医' } : {};
    return some(
      given,
      'appraisalResult',
      { memberId: member._id, appraisalYear: `${chance.in(0.97) ? year : year - 1}`, ...said },
      { day: gradedOn, idle: ['draft', 'submitted', 'returned'] },
    );
  });
  return [...appraisal, ...results];
};

const assessmentsIn = (given: Given, member: Member): RecordFact[] => {
  const { chance, year } = given;
  const content = (fromMonth: string, assessedOn: Day) => ({
    memberId: member._id,
    payerKind: 'employed' as const,
    dueFen: chance.in(0.95) ? DUE_FEN : chance.one([0, 2000]),
    fromMonth,
    assessedOn,
    ...(chance.in(0.15) ? { isQuarterly: true } : {}),
  });
  const joined = member.memberships.find((one) => one.fromOn > `${year}-01-01`)?.fromOn ?? member.admittedOn;
  const on = chance.in(0.5)
    ? `${year}-01-10`
    : around(given, chance.one([`${year}-01-31`, `${year}-03-31`, addDays(joined, 30), `${year - 1}-02-01`]));
  const fromMonth = on < `${year}-01-01` ? `${year - 1}-01` : chance.in(0.9) ? `${year}-01` : on.slice(0, 7);
  const again = anyDay(given);
  return [
    ...some(given, 'duesAssessment', content(fromMonth, on), { state: chance.one(['effective', 'effective', 'superseded']) }),
    ...(chance.in(0.1) ? some(given, 'duesAssessment', content(again.slice(0, 7), again)) : []),
  ];
};

type Line = { memberId: string; month: string; paidFen: number };
/** Entries of a month, of one who pays a quarter at once, late ones, parts, and a correction now and then. */
const paymentsIn = (given: Given, members: readonly Member[], diligence: number): RecordFact[] => {
  const { chance, year } = given;
  const entry = (day: Day, lines: Line[], over = {}): RecordFact[] =>
    lines.length === 0 ? [] : some(given, 'duesPayment', { day, lines, receivedBy: 'm:0', ...over }, { idle: ['voided'] });
  const months = spansOf(year, 1);
  return months.flatMap((month) => {
    const paying = members.filter(() => chance.in(diligence));
    const line = (member: Member, paidFen: number): Line => ({ memberId: member._id, month: month.name, paidFen });
    const inTime = paying.filter(() => chance.in(0.85));
    const late = paying.filter((member) => !inTime.includes(member));
    const lateOn = chance.in(0.5) ? addDays(month.last, chance.one([1, 2, 31, 62])) : around(given, addMonths(month.last, 6));
    const first = entry(
      inSpan(given, { first: addDays(month.last, -10), last: month.last }),
      inTime.map((member) => line(member, chance.in(0.95) ? DUE_FEN : chance.one([999, 500, 2000]))),
    );
    const [corrected, wrong] = [first[0]?._id, inTime[0]];
    const correction =
      chance.in(0.08) && corrected !== undefined && wrong !== undefined
        ? entry(addDays(month.last, chance.between(-5, 20)), [line(wrong, chance.one([-DUE_FEN, 500]))], {
            corrects: corrected,
            reason: '记错了',
          })
        : [];
    return [
      ...first,
      ...entry(
        lateOn,
        late.map((member) => line(member, chance.in(0.9) ? DUE_FEN : 500)),
      ),
      ...correction,
    ];
  });
};

const talksIn = (given: Given, members: readonly Member[], diligence: number): RecordFact[] => {
  const { chance } = given;
  return members.flatMap((member) => {
    const talkerId = chance.in(0.85) ? 'm:0' : chance.one(['m:1', 'm:2']);
    return chance.in(diligence) && talkerId !== member._id
      ? some(given, 'heartTalk', { talkerId, withId: member._id, day: anyDay(given), talkKind: 'daily' }, { idle: ['voided'] })
      : [];
  });
};

const trainingsIn = (given: Given, diligence: number): RecordFact[] => {
  const { chance } = given;
  const session = (who: readonly string[]): RecordFact[] => {
    const toOn = anyDay(given);
    const sessionKind = chance.one([
      'secretaryClass',
      'secretaryClass',
      'partyWorkerTraining',
      'partyWorkerTraining',
      'memberTraining',
    ] as const);
    const content = {
      sessionKind,
      title: '培训',
      organizer: '学院党委',
      fromOn: addDays(toOn, -2),
      toOn,
      isConcentrated: chance.in(0.8),
      lines: who.map((memberId) => ({ memberId, hours: 8 })),
    };
    return some(given, 'trainingSession', content, { ...(chance.in(0.5) ? { orgId: COMMITTEE } : {}), idle: ['voided'] });
  };
  return [
    ...(chance.in(diligence) ? session(['m:0']) : []),
    ...(chance.in(0.4) ? session(['m:0', 'm:1']) : []),
    ...(chance.in(diligence) ? session(['m:4']) : []),
    ...(chance.in(diligence) ? session(['m:4', 'm:5']) : []),
  ];
};

const relationsIn = (given: Given, members: readonly Member[], diligence: number): RecordFact[] => {
  const { chance, year } = given;
  const checkedOn = anyDay(given);
  const listed = members.filter(() => chance.in(0.995));
  const check = chance.in(diligence)
    ? some(
        given,
        'relationCheck',
        {
          year: `${chance.in(0.95) ? year : year - 1}`,
          checkedOn,
          lines: listed.map((member) => ({ memberId: member._id, result: 'inOrder' as const })),
        },
        { idle: ['draft', 'submitted', 'voided'] },
      )
    : [];
  const transfers = Array.from({ length: chance.one([0, 0, 0, 1, 2]) }, () => {
    const openedOn = anyDay(given);
    const closedOn = chance.in(0.5) ? addDays(openedOn, chance.one([5, 60, 90, 91, 200])) : undefined;
    const isClosed = closedOn !== undefined && closedOn <= given.asOf;
    return some(
      given,
      'transfer',
      { direction: 'out', openedOn, memberId: 'm:3', toName: '外地某支部', ...(isClosed ? { receivedOn: closedOn, closedOn } : {}) },
      { state: isClosed ? 'closed' : chance.one(['open', 'open', 'received']), idle: ['cancelled'] },
    );
  });
  return [...check, ...transfers.flat()];
};

/** What is kept of each member: grades, dues, talks, training, where everybody belongs. */
export const memberRecordsIn = (given: Given, kept: Kept, diligence: number): RecordFact[] => {
  const { chance } = given;
  const { members } = kept.people;
  const alike = chance.in(0.5) ? 1 : diligence;
  return [
    ...gradesIn(given, kept, diligence),
    ...members.flatMap((member) => (chance.in(diligence) ? assessmentsIn(given, member) : [])),
    ...paymentsIn(given, members, alike),
    ...talksIn(given, members, alike),
    ...trainingsIn(given, diligence),
    ...relationsIn(given, members, diligence),
  ];
};
