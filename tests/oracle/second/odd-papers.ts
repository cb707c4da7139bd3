// The records of an odd branch: most are as they should be; some are late, void, another branch's, or name its people.
import { monthsOf, plusDays, quartersOf, type Day } from './calendar';
import type { Odd, OddBranch } from './odd';

type Around = { hasGeneral: boolean; others: OddBranch[] };

const record = (odd: Odd, orgId: string, type: string, day: Day, ...[content, more = {}]: [content: object, more?: object]): object => ({
  _id: odd.id(type),
  type,
  orgId,
  day,
  state: 'recorded',
  missing: [],
  memberIds: [],
  content,
  ...more,
});

const filed = (odd: Odd, day: Day, hasGeneral: boolean): object => {
  const line = (receiver: string, receiverOrgId: string): object =>
    odd.chance.in(0.06)
      ? { receiver, receiverOrgId, state: 'returned', firstSubmittedOn: day, returnedOn: plusDays(day, odd.chance.below(40)) }
      : { receiver, receiverOrgId, state: 'received', firstSubmittedOn: day };
  return { state: 'submitted', filedTo: [line('partyCommittee', 'PC'), line('generalBranch', hasGeneral ? 'GB' : 'PC')] };
};

const filings = (odd: Odd, { id }: OddBranch, { hasGeneral }: Around): object[] => {
  const { chance, year } = odd;
  const early = (): Day => plusDays(`${year}-02-01`, chance.in(0.85) ? chance.below(50) : chance.below(380));
  const [planned, developed] = [early(), early()];
  return [
    record(
      odd,
      id,
      'annualPlan',
      planned,
      { year: `${year}`, planKinds: ['threeMeetings', 'partyBuilding'] },
      filed(odd, planned, hasGeneral),
    ),
    record(odd, id, 'developmentPlan', developed, { year: `${year}`, isNone: true }, filed(odd, developed, hasGeneral)),
    record(
      odd,
      id,
      'publicNotice',
      plusDays(planned, 3),
      { noticeKind: 'annualPlan', year: `${year}`, title: '公布', body: '示例', minWorkingDays: 0, publishedOn: plusDays(planned, 3) },
      { state: 'published' },
    ),
    ...['H1', 'H2'].map((half) => {
      const on = plusDays(half === 'H1' ? `${year}-06-25` : `${year}-12-25`, chance.below(chance.in(0.8) ? 20 : 60));
      const reportKinds = chance.some(['threeMeetings', 'themeDay', 'work'], chance.one([2, 3, 3]));
      return record(odd, id, 'halfYearReport', on, { half: `${year}-${half}`, reportKinds }, filed(odd, on, hasGeneral));
    }),
    ...quartersOf(year).flatMap(({ name, last }) =>
      ['points', 'dues'].map((noticeKind) => {
        const publishedOn = plusDays(last, chance.between(1, chance.in(0.8) ? 14 : 60));
        const content = {
          noticeKind,
          quarter: name,
          title: '公示',
          body: '示例',
          minWorkingDays: 5,
          publishedOn,
          endsOn: plusDays(publishedOn, 7),
        };
        return record(odd, id, 'publicNotice', publishedOn, content, { state: chance.one(['published', 'ended', 'ended', 'withdrawn']) });
      }),
    ),
  ];
};

const SIX = { venue: true, facilities: true, signs: true, flag: true, books: true, rules: true };
const venue = (odd: Odd, { id, people }: OddBranch, { hasGeneral }: Around): object[] => {
  const { chance, year } = odd;
  const orgId = hasGeneral && chance.in(0.7) ? 'GB' : id;
  const checkedOn = `${year}-10-15`;
  const check = {
    roomId: 'room',
    year: `${year}`,
    checkedOn,
    haves: { ...SIX, flag: chance.in(0.8) },
    wallRules: { orgChart: true, duties: true, lifeRules: chance.in(0.8) },
    wallItems: { flag: true, oath: true, lifeSystem: true, quotations: chance.in(0.8), dreamPosters: true },
    facilitiesInOrder: chance.in(0.9),
  };
  const boards = ['plans', 'pledges', 'notices', 'notices', 'notices'].slice(0, chance.between(2, 5));
  return [
    ...(chance.in(0.8)
      ? [
          record(
            odd,
            orgId,
            'activityRoom',
            `${year - 1}-09-01`,
            { name: '活动室', place: '一楼', openedOn: `${year - 1}-09-01` },
            { state: 'open' },
          ),
        ]
      : []),
    ...(chance.in(0.8) ? [record(odd, orgId, 'roomCheck', checkedOn, check)] : []),
    ...(hasGeneral
      ? [
          record(odd, 'GB', 'attestation', `${year}-01-10`, {
            attestKind: 'terminal',
            isTrue: chance.in(0.9),
            attestedOn: `${year}-01-10`,
            year: `${year}`,
          }),
        ]
      : []),
    record(odd, id, 'disclosureBoard', `${year}-02-01`, { maintainerId: people[1]?._id, isPublished: true }),
    ...boards.map((board) => {
      const publishedOn = plusDays(`${year}-01-05`, chance.below(350));
      const content = {
        board,
        title: '公开',
        publishedOn,
        ...(board === 'notices' ? { subBoard: chance.one(['dues', 'points', 'other', 'education']) } : {}),
      };
      return record(odd, id, 'disclosureEntry', publishedOn, content, { state: chance.in(0.9) ? 'published' : 'withdrawn' });
    }),
    record(odd, id, 'dutyDivision', `${year}-01-15`, {
      day: `${year}-01-15`,
      lines: people.slice(0, chance.one([0, 1, 5])).map(({ _id }) => ({ memberId: _id, duty: '分管' })),
    }),
  ];
};

const appraisal = (odd: Odd, { id, people }: OddBranch, { others }: Around): object[] => {
  const { chance, year } = odd;
  if (chance.in(0.1)) return [];
  const heldOn = plusDays(`${year}-12-01`, chance.below(130));
  const state = { state: chance.one(['held', 'published', 'preparing']) };
  const teller = others[0]?.people[0]?._id;
  return [
    // Tellers come from elsewhere: their own branch has held nothing by that.
    record(
      odd,
      id,
      'democraticAppraisal',
      heldOn,
      { appraisalYear: `${year}`, heldOn, tellerIds: [teller] },
      { ...state, memberIds: [teller] },
    ),
    ...people
      .filter(() => chance.in(0.9))
      .map(({ _id }) => {
        const gradedOn = plusDays(heldOn, chance.below(40));
        return record(
          odd,
          id,
          'appraisalResult',
          gradedOn,
          { memberId: _id, appraisalYear: `${year}`, grade: 'qualified', gradedOn },
          { state: 'confirmed', memberIds: [_id] },
        );
      }),
  ];
};

const dues = (odd: Odd, { id, people }: OddBranch): object[] => {
  const { chance, year } = odd;
  const assessedOn = plusDays(`${year}-01-05`, chance.below(40));
  return [
    ...people
      .filter(() => chance.in(0.95))
      .map(({ _id }) =>
        record(
          odd,
          id,
          'duesAssessment',
          assessedOn,
          {
            memberId: _id,
            payerKind: 'employed',
            dueFen: chance.in(0.05) ? 0 : 1000,
            fromMonth: `${year}-01`,
            assessedOn,
            isQuarterly: chance.in(0.1),
          },
          { state: 'effective', memberIds: [_id] },
        ),
      ),
    ...monthsOf(year).map(({ name, first }) => {
      const day = plusDays(first, chance.in(0.85) ? chance.below(27) : chance.below(240));
      const lines = people
        .filter(() => chance.in(0.95))
        .map(({ _id }) => ({ memberId: _id, month: name, paidFen: chance.in(0.95) ? 1000 : 500 }));
      return record(odd, id, 'duesPayment', day, { day, lines, receivedBy: people[0]?._id });
    }),
  ];
};

const rest = (odd: Odd, { id, people }: OddBranch, { others }: Around): object[] => {
  const { chance, year } = odd;
  const day = (): Day => plusDays(`${year}-01-02`, chance.below(370));
  const first = people[0]?._id;
  const [trained, checked, reviewed, from] = [day(), day(), day(), day()];
  const ruleId = chance.one(['2.1.d', '2.4.a', '3.5.a', '5.3.c', '4.2.a', '3.3.b']);
  const opened = day();
  return [
    record(
      odd,
      chance.one([id, 'PC', others[0]?.id ?? id]),
      'trainingSession',
      trained,
      {
        sessionKind: 'secretaryClass',
        title: '培训',
        organizer: '学院',
        fromOn: trained,
        toOn: trained,
        isConcentrated: true,
        lines: [{ memberId: first, hours: 8 }],
      },
      { memberIds: [first] },
    ),
    record(odd, id, 'attestation', reviewed, { attestKind: 'duesBook', isTrue: true, attestedOn: reviewed, year: `${year}` }),
    record(
      odd,
      id,
      'relationCheck',
      checked,
      { year: `${year}`, checkedOn: checked, lines: people.map(({ _id }) => ({ memberId: _id, result: 'inOrder' })) },
      { state: 'confirmed' },
    ),
    record(odd, id, 'pioneerActivity', from, { carrier: 'volunteering', title: '服务', day: from, memberIds: [] }),
    record(odd, id, 'hardshipLedger', reviewed, { year: `${year}`, reviewedOn: reviewed, isEmpty: chance.in(0.5) }),
    record(odd, id, 'commendation', from, {
      commendationKind: 'branchPraise',
      level: chance.one(['branch', 'branch', 'college']),
      title: '表扬',
      reason: '示例',
      day: from,
      memberIds: [first],
    }),
    ...people
      .slice(1)
      .filter(() => chance.in(0.9))
      .map(({ _id }) => {
        const on = day();
        return record(odd, id, 'heartTalk', on, { talkerId: first, withId: _id, day: on, talkKind: 'daily' }, { memberIds: [_id] });
      }),
    ...(chance.in(0.3)
      ? [record(odd, id, 'transfer', opened, { direction: 'in', openedOn: opened, incomingName: '新同志' }, { state: 'open' })]
      : []),
    ...(chance.in(0.3)
      ? [record(odd, id, 'transfer', from, { direction: 'in', openedOn: from, incomingName: '新同志' }, { state: 'open' })]
      : []),
    // Approved only later than it holds from: nobody knew before.
    ...(chance.in(0.7)
      ? [
          record(
            odd,
            id,
            'exemption',
            from,
            { ruleId, fromOn: from, reason: '党委认定', approvedOn: plusDays(from, chance.between(20, 240)) },
            { state: 'approved' },
          ),
        ]
      : []),
    record(
      odd,
      id,
      'secretaryReview',
      `${year}-12-20`,
      {
        year: `${year}`,
        memberId: first,
        form: 'meeting',
        toMembersOn: `${year}-12-20`,
        ...(chance.in(0.9) ? { pollGood: 3 } : {}),
        ...(chance.in(0.8) ? { toSuperiorOn: `${year + 1}-01-10`, scoreSuperior: 90 } : {}),
      },
      { state: 'open' },
    ),
    record(
      odd,
      id,
      'branchAssessment',
      `${year + 1}-02-20`,
      {
        year: `${year}`,
        dailyScore: 90,
        dailyEnteredOn: `${year + 1}-02-20`,
        siteVisitScore: 90,
        siteVisitEnteredOn: `${year + 1}-02-20`,
        ...(chance.in(0.7) ? { reviewScore: 90, reviewEnteredOn: `${year + 1}-02-20` } : {}),
      },
      { state: 'open' },
    ),
    record(odd, id, 'pointsAnnualResult', `${year + 1}-01-10`, { year: `${year}`, closedOn: `${year + 1}-01-10` }, { state: 'firstStage' }),
  ];
};

/** All the records of one branch. */
export const papersOfBranch = (odd: Odd, branch: OddBranch, around: Around): object[] => [
  ...filings(odd, branch, around),
  ...venue(odd, branch, around),
  ...appraisal(odd, branch, around),
  ...dues(odd, branch),
  ...rest(odd, branch, around),
];
