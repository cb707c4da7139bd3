import type { ActivityFact, BranchFacts, RecordFact } from '../../src-shared/facts/facts';
import { addDays } from '../../src-shared/kernel/day';
import { GENERAL, rec } from '../cases/world';
import { some } from './random-papers';
import { anyDay, around, type Given } from './random-days';
import { JUDGES } from './oracle';

const LOG_IDLE = ['voided' as const];
const often = (given: Given, share: number, found: () => RecordFact[]): RecordFact[] => (given.chance.in(share) ? found() : []);

const careIn = (given: Given, diligence: number): RecordFact[] => {
  const { chance, year } = given;
  const reviewedOn = anyDay(given);
  return [
    ...often(given, diligence, () =>
      some(
        given,
        'pioneerActivity',
        { carrier: 'volunteering', title: '志愿服务', day: anyDay(given), memberIds: ['m:0'] },
        { idle: LOG_IDLE },
      ),
    ),
    ...often(given, diligence, () =>
      some(
        given,
        'hardshipLedger',
        { year: `${chance.in(0.95) ? year : year - 1}`, reviewedOn, isEmpty: chance.in(0.4) },
        { idle: LOG_IDLE },
      ),
    ),
    ...often(given, diligence, () =>
      some(given, 'careActivity', { careKind: 'visit', title: '走访', day: anyDay(given), byIds: ['m:0'] }, { idle: LOG_IDLE }),
    ),
    ...often(given, diligence, () =>
      some(
        given,
        'commendation',
        {
          commendationKind: chance.one(['branchPraise', 'branchPraise', 'modelPost', 'excellentMember']),
          level: chance.one(['branch', 'branch', 'college']),
          title: '表扬',
          reason: '示例',
          day: anyDay(given),
          memberIds: ['m:1'],
        },
        { idle: LOG_IDLE },
      ),
    ),
    ...often(given, diligence, () =>
      some(
        given,
        'attestation',
        {
          attestKind: 'duesBook',
          isTrue: chance.in(0.9),
          attestedOn: chance.in(0.7) ? `${year}-11-10` : anyDay(given),
          year: `${chance.in(0.95) ? year : year - 1}`,
        },
        { idle: LOG_IDLE },
      ),
    ),
  ];
};

const reviewsIn = (given: Given, { posts }: Pick<BranchFacts, 'posts'>, diligence: number): RecordFact[] => {
  const { chance, year } = given;
  const about = () => around(given, chance.one([`${year}-12-20`, `${year + 1}-02-20`, `${year + 1}-03-31`]));
  const secretaries = [...new Set(posts.filter((post) => post.postKind === 'secretary').map((post) => post.memberId))];
  const reviews = secretaries.flatMap((memberId) => {
    const [toMembersOn, toSuperiorOn] = [about(), about()];
    const members = chance.in(0.8) ? { toMembersOn } : {};
    const poll = chance.in(0.8) ? { pollGood: 5, pollFairlyGood: 1, pollFair: 0, pollPoor: 0 } : chance.in(0.3) ? { pollGood: 3 } : {};
    const superior = chance.in(0.6) ? { toSuperiorOn } : {};
    const score = chance.in(0.6) ? { scoreSuperior: 90 } : {};
    const day = [members.toMembersOn, superior.toSuperiorOn].filter((on) => on !== undefined)[0] ?? `${year}-12-20`;
    return often(given, diligence, () =>
      some(
        given,
        'secretaryReview',
        { year: `${year}`, memberId, form: 'meeting', ...members, ...poll, ...superior, ...score },
        { day, state: chance.one(['open', 'open', 'complete', 'closed']) },
      ),
    );
  });
  const assessed = often(given, diligence, () => {
    const entered = <K extends string>(name: K) => (chance.in(0.8) ? { [name]: about() } : {}) as Partial<Record<K, string>>;
    return some(
      given,
      'branchAssessment',
      { year: `${year}`, ...entered('dailyEnteredOn'), ...entered('siteVisitEnteredOn'), ...entered('reviewEnteredOn') },
      { day: `${year}-12-01`, state: chance.one(['open', 'open', 'complete', 'closed']) },
    );
  });
  return [...reviews, ...assessed];
};

const ticks = <K extends string>({ chance }: Given, keys: readonly K[]): Record<K, boolean> => {
  const isAll = chance.in(0.6);
  return Object.fromEntries(keys.map((key) => [key, isAll || chance.in(0.8)])) as Record<K, boolean>;
};

const roomsIn = (given: Given, branch: BranchFacts['branch'], diligence: number): RecordFact[] => {
  const { chance, year } = given;
  const roomOf = (orgId: string): RecordFact[] => {
    const openedOn = chance.in(0.7) ? '2019-01-01' : anyDay(given);
    const closedOn = chance.in(0.1) ? addDays(openedOn, chance.one([30, 200])) : undefined;
    const [room] = some(
      given,
      'activityRoom',
      { name: '活动室', place: '一楼', openedOn, ...(closedOn === undefined || closedOn > given.asOf ? {} : { closedOn }) },
      { orgId, state: closedOn === undefined || closedOn > given.asOf ? 'open' : 'closed' },
    );
    if (room === undefined) return [];
    const check = often(given, diligence, () =>
      some(
        given,
        'roomCheck',
        {
          roomId: room._id,
          year: `${chance.in(0.95) ? year : year - 1}`,
          haves: ticks(given, ['venue', 'facilities', 'signs', 'flag', 'books', 'rules']),
          wallRules: ticks(given, ['orgChart', 'duties', 'lifeRules']),
          wallItems: ticks(given, ['flag', 'oath', 'lifeSystem', 'quotations', 'dreamPosters']),
          facilitiesInOrder: chance.in(0.8),
          checkedOn: chance.in(0.6) ? `${year}-10-20` : anyDay(given),
        },
        { orgId, idle: LOG_IDLE },
      ),
    );
    return [room, ...check];
  };
  const general = branch.path.includes(GENERAL);
  return [
    ...(general ? often(given, 0.75, () => roomOf(GENERAL)) : []),
    ...(general
      ? often(given, 0.7, () =>
          some(
            given,
            'attestation',
            {
              attestKind: 'terminal',
              isTrue: chance.in(0.85),
              attestedOn: chance.in(0.7) ? '2020-05-01' : anyDay(given),
              year: '2020',
              ...(chance.in(0.15) ? { validUntilOn: anyDay(given) } : {}),
            },
            { orgId: GENERAL, idle: LOG_IDLE },
          ),
        )
      : []),
    ...often(given, general ? 0.3 : 0.7, () => roomOf(branch._id)),
    ...often(given, 0.05, () => roomOf(branch._id)),
  ];
};

const SUB_BOARDS = [
  'dues',
  'postsAndDuties',
  'classification',
  'points',
  'development',
  'education',
  'appraisal',
  'snapshots',
  'pairing',
  'community',
  'other',
] as const;

const boardsIn = (given: Given, members: BranchFacts['members'], diligence: number): RecordFact[] => {
  const { chance, year } = given;
  const entry = (board: 'overview' | 'duties' | 'plans' | 'pledges' | 'notices', subBoard?: (typeof SUB_BOARDS)[number]): RecordFact[] => {
    const publishedOn = chance.in(0.5) ? addDays(`${year}-01-05`, chance.below(300)) : anyDay(given);
    return some(
      given,
      'disclosureEntry',
      {
        board,
        ...(subBoard === undefined ? {} : { subBoard }),
        title: '公开',
        ...(chance.in(0.2) ? { isNone: true } : { text: '示例' }),
        publishedOn,
        ...(chance.in(0.15) ? { validUntilOn: addDays(publishedOn, chance.one([20, 90])) } : {}),
      },
      { idle: ['draft', 'withdrawn', 'voided'] },
    );
  };
  const day = anyDay(given);
  const who = chance.in(0.7) ? members.map((member) => member._id) : ['m:0', 'm:1'];
  return [
    ...(['overview', 'duties', 'plans', 'pledges'] as const).flatMap((board) =>
      often(given, board === 'overview' || board === 'duties' ? 0.3 : diligence, () => entry(board)),
    ),
    ...SUB_BOARDS.flatMap((name) => often(given, chance.in(0.6) ? 1 : diligence, () => entry('notices', name))),
    ...often(given, diligence, () =>
      some(
        given,
        'disclosureBoard',
        { maintainerId: chance.one(['m:0', 'm:1', 'm:2', 'm:99']), isPublished: true },
        { day: `${year}-01-02`, state: 'recorded' },
      ),
    ),
    ...often(given, diligence, () =>
      some(
        given,
        'dutyDivision',
        { day: chance.in(0.5) ? `${year - 1}-09-01` : day, lines: who.slice(0, 9).map((memberId) => ({ memberId, duty: '分管工作' })) },
        { idle: LOG_IDLE },
      ),
    ),
    ...often(given, 0.1, () =>
      some(
        given,
        'dutyDivision',
        {
          day,
          lines: [
            { memberId: 'm:0', duty: '全面' },
            { memberId: 'm:1', duty: chance.in(0.5) ? '组织' : ' ' },
          ],
        },
        { idle: LOG_IDLE },
      ),
    ),
  ];
};

const decisionsIn = (given: Given, activities: readonly ActivityFact[]): RecordFact[] => {
  const { chance, year, id } = given;
  const exemption = (): RecordFact[] => {
    const fromOn = chance.in(0.6) ? `${year}-01-01` : anyDay(given);
    const toOn = chance.in(0.5) ? addDays(fromOn, chance.one([30, 100, 364])) : undefined;
    const endedOn = chance.in(0.25) ? addDays(fromOn, chance.one([20, 60])) : undefined;
    const isEnded = endedOn !== undefined && endedOn <= given.asOf;
    return [
      rec(
        'exemption',
        {
          ruleId: chance.one(JUDGES).id,
          fromOn,
          reason: '党委认定',
          ...(chance.in(0.6) ? { approvedOn: addDays(fromOn, chance.one([-10, 0, 20, 100])) } : {}),
          ...(toOn === undefined ? {} : { toOn }),
          ...(isEnded ? { endedOn } : {}),
        },
        { _id: id('exempt'), state: isEnded ? 'ended' : chance.one(['approved', 'approved', 'approved', 'proposed', 'declined']) },
      ),
    ];
  };
  const falsified = (): RecordFact[] => {
    const recordId = activities.length === 0 ? undefined : chance.one(activities)._id;
    return recordId === undefined
      ? []
      : [
          rec(
            'attestation',
            { attestKind: 'falsifiedRecord', isTrue: chance.in(0.7), attestedOn: anyDay(given), eventOn: `${year}-05-01`, recordId },
            { _id: id('attestation'), ...(chance.in(0.2) ? { state: 'voided' } : {}) },
          ),
        ];
  };
  const bonus = (): RecordFact[] => [
    rec(
      'bonusItem',
      {
        year: `${year}`,
        basis: [{ recordId: 'commendation:1' }],
        pointsTenths: chance.one([5, 20, 30]),
        reason: '示范岗',
        approvedOn: anyDay(given),
      },
      { _id: id('bonus'), day: `${year}-11-01`, state: chance.one(['approved', 'proposed']) },
    ),
  ];
  return [
    ...Array.from({ length: chance.one([0, 0, 1, 2]) }, exemption).flat(),
    ...often(given, 0.06, falsified),
    ...Array.from({ length: chance.one([0, 0, 1, 2]) }, bonus).flat(),
  ];
};

/** Care, reviews, rooms, boards, and what the Party committee decided. */
export const restIn = (
  given: Given,
  {
    facts,
    activities,
    diligence,
  }: { facts: Pick<BranchFacts, 'branch' | 'members' | 'posts'>; activities: readonly ActivityFact[]; diligence: number },
): RecordFact[] => [
  ...careIn(given, diligence),
  ...reviewsIn(given, facts, diligence),
  ...roomsIn(given, facts.branch, diligence),
  ...boardsIn(given, facts.members, diligence),
  ...decisionsIn(given, activities),
];
