import type { ActivityFact, BranchFacts, RecordFact } from '../../../../src-shared/facts/facts';
import { addDays, addMonths } from '../../../../src-shared/kernel/day';
import { lastDayOf, periodsOfYear } from '../../../../src-shared/kernel/period';
import { HAVES, WALL_ITEMS, WALL_RULES } from '../../../../src-shared/records/kinds/room-check';
import { SUB_BOARDS } from '../../../../src-shared/records/kinds/disclosure-entry';
import { MATERIAL_WORDS } from '../../../../src-shared/records/vocabulary/development-steps';
import { GENERAL, having, held, postOf, rec, world } from '../../../cases/world';

const YEAR = '2026';
/** The day of the year sheet. */
export const YEAR_END = '2027-04-01';
export const MEETING = 'a:adopted';

export type BranchSize = { committee: number; groups: number; fullMembers: number };
export const WITH_GROUPS: BranchSize = { committee: 3, groups: 2, fullMembers: 9 };
export const WITH_COMMITTEE: BranchSize = { committee: 3, groups: 0, fullMembers: 9 };
export const SMALL: BranchSize = { committee: 0, groups: 0, fullMembers: 6 };

const all = <Key extends string>(words: Readonly<Record<Key, string>>): Record<Key, boolean> =>
  Object.fromEntries(Object.keys(words).map((key) => [key, true])) as Record<Key, boolean>;
const months = periodsOfYear(YEAR, 'month');
const quarters = periodsOfYear(YEAR, 'quarter');

const meetingsOf = ({ committee, groups }: BranchSize): ActivityFact[] => [
  ...months.flatMap((month) => [
    held(['themeDay'], `${month}-10`),
    held(['workMeeting'], `${month}-12`, { topics: ['partyBuilding'] }),
    ...(committee > 0 ? [held(['committeeMeeting'], `${month}-11`)] : []),
    ...Array.from({ length: groups }, (_, index) => held(['groupMeeting'], `${month}-13`, { scope: 'group', groupId: `o:p${index + 1}` })),
  ]),
  ...quarters.flatMap((quarter, index) => [
    held(['generalMeeting'], addDays(lastDayOf(quarter), -11), index === 0 ? { _id: MEETING } : {}),
    held(['partyLecture'], addDays(lastDayOf(quarter), -5), { lecture: { lecturerId: 'm:0' } }),
  ]),
  held(['organizationalLifeMeeting'], `${YEAR}-12-20`, { appraisalYear: YEAR }),
  held(['appraisalMeeting'], `${YEAR}-12-21`, { appraisalYear: YEAR }),
];

const papers = (): RecordFact[] => [
  rec('annualPlan', { year: YEAR, planKinds: ['threeMeetings', 'partyBuilding'] }, { filedOn: `${YEAR}-03-10` }),
  rec('publicNotice', {
    noticeKind: 'annualPlan',
    year: YEAR,
    title: '计划',
    body: '示例',
    minWorkingDays: 0,
    publishedOn: `${YEAR}-03-12`,
  }),
  rec('developmentPlan', { year: YEAR, isNone: true }, { filedOn: `${YEAR}-03-10` }),
  rec('halfYearReport', { half: `${YEAR}-H1`, reportKinds: ['threeMeetings', 'themeDay', 'work'] }, { filedOn: `${YEAR}-07-10` }),
  rec('halfYearReport', { half: `${YEAR}-H2`, reportKinds: ['threeMeetings', 'themeDay', 'work'] }, { filedOn: '2027-01-10' }),
  rec('pointsScheme', {
    year: YEAR,
    version: 1,
    lines: [],
    bonusMaxPoints: 30,
    deductionMaxPoints: 20,
    adoptedActivityId: MEETING,
    adoptedOn: `${YEAR}-03-20`,
  }),
  ...quarters.flatMap((quarter) => {
    const publishedOn = addDays(lastDayOf(quarter), 5);
    const up = { quarter, title: '公示', body: '示例', publishedOn };
    return [
      rec('publicNotice', { ...up, noticeKind: 'points', minWorkingDays: 5, endsOn: addDays(publishedOn, 7) }, { state: 'ended' }),
      rec('publicNotice', { ...up, noticeKind: 'dues', minWorkingDays: 0 }),
    ];
  }),
  rec('pointsAnnualResult', { year: YEAR, closedOn: '2027-01-12' }),
];

const ofMembers = ({ members }: BranchFacts): RecordFact[] => {
  const ids = members.map((member) => member._id);
  return [
    rec('democraticAppraisal', { appraisalYear: YEAR, heldOn: `${YEAR}-12-21` }, { state: 'evaluated' }),
    ...ids.map((memberId) => rec('appraisalResult', { memberId, appraisalYear: YEAR, grade: 'qualified', gradedOn: `${YEAR}-12-28` })),
    ...ids.map((memberId) =>
      rec('duesAssessment', { memberId, payerKind: 'employed', dueFen: 4_322, fromMonth: `${YEAR}-01`, assessedOn: `${YEAR}-01-10` }),
    ),
    ...months.map((month) =>
      rec('duesPayment', { day: `${month}-20`, lines: ids.map((memberId) => ({ memberId, month, paidFen: 4_322 })), receivedBy: 'm:0' }),
    ),
    ...ids.slice(1).map((withId) => rec('heartTalk', { talkerId: 'm:0', withId, day: `${YEAR}-05-10`, talkKind: 'daily' })),
    rec('relationCheck', {
      year: YEAR,
      checkedOn: `${YEAR}-10-10`,
      lines: ids.map((memberId) => ({ memberId, result: 'inOrder' as const })),
    }),
    rec('trainingSession', {
      sessionKind: 'secretaryClass',
      title: '培训',
      organizer: '学院党委',
      fromOn: `${YEAR}-06-01`,
      toOn: `${YEAR}-06-03`,
      isConcentrated: true,
      lines: [{ memberId: 'm:0', hours: 24 }],
    }),
    rec('attestation', { attestKind: 'duesBook', isTrue: true, attestedOn: `${YEAR}-11-10`, year: YEAR }),
  ];
};

const careAndReview = (): RecordFact[] => [
  rec('pioneerActivity', { carrier: 'volunteering', title: '志愿服务', day: `${YEAR}-05-04`, memberIds: ['m:1'] }),
  rec('hardshipLedger', { year: YEAR, reviewedOn: `${YEAR}-09-03`, isEmpty: false }),
  rec('careActivity', { careKind: 'visit', title: '走访', day: `${YEAR}-09-10`, byIds: ['m:0'] }),
  rec('commendation', {
    commendationKind: 'branchPraise',
    level: 'branch',
    title: '表扬',
    reason: '示例',
    day: `${YEAR}-07-01`,
    memberIds: ['m:1'],
  }),
  rec(
    'secretaryReview',
    {
      year: YEAR,
      memberId: 'm:0',
      form: 'meeting',
      toMembersOn: '2027-01-20',
      pollGood: 5,
      pollFairlyGood: 1,
      pollFair: 0,
      pollPoor: 0,
      toSuperiorOn: '2027-02-20',
      scoreSuperior: 92,
      level: 'good',
    },
    { state: 'complete' },
  ),
  rec(
    'branchAssessment',
    { year: YEAR, dailyEnteredOn: '2027-01-20', siteVisitEnteredOn: '2027-02-10', reviewEnteredOn: '2027-03-01' },
    { state: 'complete', day: '2027-01-20' },
  ),
];

const venue = ({ committee }: BranchSize): RecordFact[] => {
  const room = rec('activityRoom', { name: '活动室', place: '一楼', openedOn: '2019-01-01' }, { orgId: GENERAL });
  return [
    room,
    rec(
      'roomCheck',
      {
        roomId: room._id,
        year: YEAR,
        haves: all(HAVES),
        wallRules: all(WALL_RULES),
        wallItems: all(WALL_ITEMS),
        facilitiesInOrder: true,
        checkedOn: `${YEAR}-10-20`,
      },
      { orgId: GENERAL },
    ),
    rec('attestation', { attestKind: 'terminal', isTrue: true, attestedOn: '2020-05-01', year: '2020' }, { orgId: GENERAL }),
    rec('disclosureBoard', { maintainerId: 'm:1', isPublished: true }, { day: `${YEAR}-01-02` }),
    ...(['plans', 'pledges'] as const).map((board) =>
      rec('disclosureEntry', { board, title: '公开', text: '示例', publishedOn: `${YEAR}-03-15` }),
    ),
    ...(Object.keys(SUB_BOARDS) as (keyof typeof SUB_BOARDS)[]).map((subBoard, index) =>
      rec('disclosureEntry', { board: 'notices', subBoard, title: '公示', text: '示例', publishedOn: addMonths(`${YEAR}-01-16`, index) }),
    ),
    ...(committee > 0
      ? [
          rec('dutyDivision', {
            day: `${YEAR}-01-05`,
            lines: Array.from({ length: committee }, (_, index) => ({ memberId: `m:${index}`, duty: '分管工作' })),
          }),
        ]
      : []),
  ];
};

/** An applicant on the way, a transfer that is open and a party worker: what not every branch has. */
const conditional = (): RecordFact[] => [
  rec('developmentCase', {
    name: '申请人',
    birthMonth: '1995-01',
    unit: '机电系',
    memberKind: 'staff',
    steps: [
      { step: '1', doneOn: `${YEAR}-04-01` },
      { step: '2', doneOn: `${YEAR}-04-20` },
    ],
    materials: all(MATERIAL_WORDS),
  }),
  rec('transfer', { direction: 'out', openedOn: `${YEAR}-12-01`, memberId: 'm:3', toName: '外地某支部' }, { state: 'open' }),
  rec('trainingSession', {
    sessionKind: 'partyWorkerTraining',
    title: '培训',
    organizer: '学院党委',
    fromOn: `${YEAR}-09-01`,
    toOn: `${YEAR}-09-02`,
    isConcentrated: true,
    lines: [{ memberId: 'm:4', hours: 16 }],
  }),
];

/** A branch that did in 2026 everything the standard asks of it. */
export const wholeYear = (size: BranchSize, { hasAll = true }: { hasAll?: boolean } = {}): BranchFacts => {
  const branch = world(size);
  const peopled = hasAll ? { ...branch, posts: [...branch.posts, postOf('m:4', 'partyWorker')] } : branch;
  return having(
    peopled,
    ...meetingsOf(size),
    ...papers(),
    ...ofMembers(branch),
    ...careAndReview(),
    ...venue(size),
    ...(hasAll ? conditional() : []),
  );
};

/** The same without some of its activities or records. */
export const lacking = (facts: BranchFacts, isGone: (fact: ActivityFact | RecordFact) => boolean): BranchFacts => ({
  ...facts,
  activities: facts.activities.filter((one) => !isGone(one)),
  records: facts.records.filter((one) => !isGone(one)),
});
