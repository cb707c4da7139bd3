import { COLLECTIONS } from '../../../cloudfunctions/shared/ports/collections';
import { standingVote, wayOf } from '../development-way';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS, smallCollege } from '../small-college';

const { branchA, branchB, committee, general, secretary, secretaryB, plain, overseer, admin } = IDS;
const AUDITOR = 'm:b04';
let college: TestCloud;

beforeEach(async () => {
  const auditor = {
    _id: 'post:DW:auditor:b04',
    v: 1,
    type: 'post',
    orgId: committee,
    memberId: AUDITOR,
    postKind: 'auditor',
    fromOn: '2026-01-01',
    rev: 0,
    updatedAt: '2026-01-01T00:00:00.000Z',
  } as const;
  college = await startTestCloud({ at: '2026-09-01T02:00:00.000Z', roster: [...smallCollege(), auditor] });
  await college.cloud.database.insertMany(COLLECTIONS.records, [
    standingVote('vote:15', '2026-05-20'),
    standingVote('vote:b', '2026-05-20', { orgId: branchB }),
  ]);
}, 60_000);
afterEach(() => college.close());

const save = async (orgId: string, type: string, content: object, who: string = admin) =>
  (await college.ask(who, 'register.save', { orgId, type, content: content as Record<string, unknown> })).recordId;
const ofB = (last: number, part: object = {}) => {
  const { trainingContactIds, sponsorIds, ...way } = wayOf(last, part) as ReturnType<typeof wayOf> & { steps: { step: string }[] };
  return {
    ...way,
    steps: way.steps.map((row) => (row.step === '15' ? { ...row, voteId: 'vote:b' } : row)),
    ...(trainingContactIds === undefined ? {} : { trainingContactIds: ['m:b03'] }),
    ...(sponsorIds === undefined ? {} : { sponsorIds: ['m:b03', 'm:b04'] }),
  };
};
const view = (who: string, orgId: string, year?: string) =>
  college.ask(who, 'development.college', { orgId, ...(year === undefined ? {} : { year }) });
const names = async (who: string, orgId: string) => (await view(who, orgId)).cases.map(({ name }) => name);
const filed = async (orgId: string, content: object, who: string) => {
  const saved = await college.ask(who, 'register.save', { orgId, type: 'developmentPlan', content: content as Record<string, unknown> });
  return college.ask(who, 'register.move', { recordId: saved.recordId, rev: saved.rev, verb: 'submit' });
};

describe('all cases of the college', () => {
  beforeEach(async () => {
    await save(branchA, 'developmentCase', wayOf(6, { name: '甲六步' }));
    await save(branchA, 'developmentCase', wayOf(16, { name: '甲十六' }));
    await save(branchB, 'developmentCase', ofB(1, { name: '乙一步' }), secretaryB);
    await save(branchB, 'developmentCase', ofB(8, { name: '乙八步' }));
  });

  it('on 2026-09-01 has the overdue ones first, the longest overdue before all, then those farthest on the way', async () => {
    const seen = await view(admin, committee);
    expect(seen.cases.map(({ name, orgName, last, next }) => [name, orgName, last, next?.step, next?.standing, next?.party])).toEqual([
      ['乙一步', '机电学生党支部', 1, 2, 'late', 'branch'],
      ['甲十六', '炼油技术教工党支部', 16, 17, 'late', 'committee'],
      ['乙八步', '机电学生党支部', 8, 9, 'open', 'branch'],
      ['甲六步', '炼油技术教工党支部', 6, 7, 'open', 'branch'],
    ]);
    expect(seen.cases.map(({ next }) => [next?.earliestOn, next?.latestOn])).toEqual([
      ['2024-09-10', '2024-10-10'],
      ['2026-06-10', '2026-08-20'],
      ['2026-01-20', undefined],
      ['2026-01-10', undefined],
    ]);
    expect(seen.cases.map(({ stage }) => stage)).toEqual(['applicant', 'probationary', 'developmentTarget', 'activeApplicant']);
  });

  it('a case that has ended is in it no more', async () => {
    const [first] = (await view(admin, committee)).cases;
    await college.ask(admin, 'register.move', {
      recordId: first?.recordId ?? '',
      rev: 0,
      verb: 'end',
      reason: '本人撤回',
      content: { endKind: 'withdrew' },
    });
    expect(await names(admin, committee)).toEqual(['甲十六', '乙八步', '甲六步']);
  });

  it('the auditor and the general branch see theirs, a secretary the own branch, a member nothing, and nobody another’s', async () => {
    expect([(await names(AUDITOR, committee)).length, (await names(overseer, general)).length]).toEqual([4, 4]);
    expect(await names(secretary, branchA)).toEqual(['甲十六', '甲六步']);
    expect(await names(secretaryB, branchB)).toEqual(['乙一步', '乙八步']);
    for (const [who, orgId] of [
      [secretary, branchB],
      [secretary, committee],
      [secretary, general],
      [secretaryB, branchA],
      [overseer, committee],
      [plain, branchA],
      [plain, committee],
    ] as const)
      expect(await college.call(who, 'development.college', { orgId })).toMatchObject({ error: { code: 'common.forbidden' } });
    expect((await view(secretary, branchA)).plans.map(({ orgId }) => orgId)).toEqual([branchA]);
  });
});

describe('plan and quota of a year', () => {
  const planned = [
    { stage: 'activeApplicant', people: 4 },
    { stage: 'probationary', people: 2 },
  ];

  it('tells of each branch what was planned, approved and used, and of the college what it may', async () => {
    await filed(branchA, { year: '2026', planned, quota: 3, quotaApprovedOn: '2026-03-20' }, secretary);
    await filed(branchB, { year: '2026', isNone: true }, secretaryB);
    await save(branchA, 'developmentCase', wayOf(16));
    const done = await filed(committee, { year: '2026', planned: [{ stage: 'probationary', people: 6 }], quota: 5 }, admin);
    // Handed to nobody, it waits for nobody.
    expect(done.state).toBe('received');
    const seen = await view(admin, committee);
    expect([seen.year, seen.quota, seen.isCommittee, seen.planId]).toEqual(['2026', 5, true, `developmentPlan:${committee}:2026`]);
    expect(seen.plans).toEqual([
      { orgId: branchA, name: '炼油技术教工党支部', isFiled: true, isNone: false, planned: 2, quota: 3, used: 1 },
      { orgId: branchB, name: '机电学生党支部', isFiled: true, isNone: true, planned: 0, quota: 0, used: 0 },
    ]);
    expect((await view(admin, committee, '2025')).plans[0]).toMatchObject({ isFiled: false, planned: 0, quota: null, used: 0 });
    expect((await view(overseer, general)).quota).toBeNull();
    expect((await college.ask(admin, 'register.overview', { orgId: committee })).waiting.map(({ line }) => line.recordId)).not.toContain(
      `developmentPlan:${committee}:2026`,
    );
    const again = { orgId: committee, type: 'developmentPlan', recordId: `developmentPlan:${committee}:2026`, rev: done.rev };
    const corrected = { ...again, content: { year: '2026', planned, quota: 6 }, reason: '上级追加一名' };
    expect(await college.ask(admin, 'register.save', corrected)).toMatchObject({ state: 'received' });
    expect((await view(admin, committee)).quota).toBe(6);
  });

  it('a plan that is still a draft is not one yet; the committee’s own neither', async () => {
    await save(branchA, 'developmentPlan', { year: '2026', planned, quota: 3 }, secretary);
    await save(committee, 'developmentPlan', { year: '2026', planned, quota: 9 });
    const seen = await view(admin, committee);
    expect([seen.quota, seen.planId, seen.plans[0]]).toMatchObject([
      null,
      `developmentPlan:${committee}:2026`,
      { isFiled: false, quota: null },
    ]);
  });

  it('the committee’s own plan is written by the committee, by no secretary of a branch or a general branch', async () => {
    const content = { year: '2026', isNone: true };
    for (const who of [secretary, overseer, plain])
      expect(await college.call(who, 'register.save', { orgId: committee, type: 'developmentPlan', content })).toMatchObject({
        error: { code: 'common.forbidden' },
      });
  });
});
