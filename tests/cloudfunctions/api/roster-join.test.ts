import { COLLECTIONS } from '../../../cloudfunctions/shared/ports/collections';
import { standingVote, wayOf as way, waySteps as steps } from '../development-way';
import { startTestCloud, type TestCloud } from '../harness';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { IDS } from '../small-college';

const { branchA, branchB, secretary, admin } = IDS;
let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
  await college.clock.set('2026-07-08T02:00:00.000Z');
  await college.cloud.database.insertMany(COLLECTIONS.records, [
    standingVote('vote:15', '2026-05-20'),
    standingVote('vote:23', '2027-05-21'),
  ]);
}, 60_000);
afterEach(() => college.close());

let caseId: string | undefined;
let rev = 0;
/** Steps 13, 16 to 18 and 24 are the committee's to enter. */
const save = async (content: object, orgId: string = branchA, who: string = admin) => {
  const at = caseId === undefined ? {} : { recordId: caseId, rev };
  const reply = await college.call(who, 'register.save', {
    orgId,
    type: 'developmentCase',
    ...at,
    content: content as Record<string, unknown>,
  });
  if (reply.ok) ({ recordId: caseId, rev } = reply.data);
  return reply;
};
beforeEach(() => {
  caseId = undefined;
});
type Live = { _id: string; name: string; admittedOn: string; fullMemberOn?: string; memberships: { branchId: string; fromOn: string }[] };
const known = (): Live | undefined =>
  college.cloud.database
    .all('members')
    .map(({ live }) => live as Live)
    .find(({ name }) => name === '沈一诺');
const lineOf = async () =>
  (await college.ask(secretary, 'roster.branch', { orgId: branchA })).members.find(({ name }) => name === '沈一诺');

describe('voted on 2026-05-20 and approved on 2026-07-08', () => {
  it('is in the roster on 2026-07-08 as a probationary member since 05-20, and the list sealed in between stays as it was', async () => {
    const sealed = sealedActivity(branchA, '2026-06-12', [rollLineOf(IDS.leader)]);
    await college.cloud.database.insertMany(COLLECTIONS.records, [sealed]);
    await save(way(16));
    expect(await lineOf()).toBeUndefined();
    expect(await save(way(17))).toMatchObject({ ok: true });
    expect(await lineOf()).toMatchObject({ standing: 'probationary', admittedOn: '2026-05-20', posts: [] });
    expect(known()?.memberships.map(({ branchId, fromOn }) => [branchId, fromOn])).toEqual([[branchA, '2026-05-20']]);
    expect(college.cloud.database.get('records', sealed._id)).toEqual(sealed);
    const stored = college.cloud.database.get('records', caseId ?? '');
    expect((stored?.content as { memberId?: string }).memberId).toBe(known()?._id);
  });

  it('where the branch was dissolved on that day and it is entered two days later, is refused in words and enters nobody', async () => {
    await save(way(16));
    const entry = college.cloud.database.get('orgs', branchA);
    await college.cloud.database.replace('orgs', { ...entry, live: { ...(entry?.live as object), dissolvedOn: '2026-07-08' } } as never);
    await college.clock.set('2026-07-10T02:00:00.000Z');
    expect(await save(way(17))).toMatchObject({
      error: { code: 'register.refused', fields: { steps: expect.stringContaining('已撤销') as string } },
    });
    expect(known()).toBeUndefined();
  });

  it('owes May, June and July once the dues are assessed', async () => {
    await save(way(17));
    const memberId = known()?._id ?? '';
    const content = { memberId, payerKind: 'student', dueFen: 20, fromMonth: '2026-05', assessedOn: '2026-07-08' };
    await college.ask(secretary, 'register.save', { orgId: branchA, type: 'duesAssessment', content });
    const line = (await college.ask(secretary, 'dues.month', { orgId: branchA, month: '2026-07' })).lines.find(
      (one) => one.memberId === memberId,
    );
    expect([line?.owed.map(({ month }) => month), line?.arrears.map(({ month }) => month)]).toEqual([['2026-07'], ['2026-05', '2026-06']]);
  });

  it('is full from the day on which the probation ended, once step 24 is approved; with a prolonged one from that day', async () => {
    await save(way(17));
    await college.clock.set('2027-06-10T02:00:00.000Z');
    const inspections = ['2026-H2'].map((half) => ({ half, byId: IDS.leader, performance: '认真', day: '2027-01-05' }));
    await save(way(23, { inspections }));
    expect(known()?.fullMemberOn).toBeUndefined();
    expect(await save(way(24, { inspections }))).toMatchObject({ ok: true });
    expect([known()?.fullMemberOn, (await lineOf())?.standing]).toEqual(['2027-05-20', 'full']);
    await college.clock.set('2027-12-01T02:00:00.000Z');
    const later = { '23': '2027-11-21', '24': '2027-11-30' };
    expect(await save(way(24, { inspections, steps: steps(24, later), extendedToOn: '2027-11-20' }))).toMatchObject({ ok: true });
    expect(known()?.fullMemberOn).toBe('2027-11-20');
  });

  it('is entered once, also when the very same is saved twice at the same moment', async () => {
    await save(way(16));
    const both = await Promise.all([save(way(17)), save(way(17))]);
    expect(both.some(({ ok }) => ok)).toBe(true);
    expect(college.cloud.database.all('members').filter(({ live }) => (live as Live).name === '沈一诺')).toHaveLength(1);
  });
});

describe('nothing of the roster changes', () => {
  it('without an approval, without a vote that stands, and without a number to enter them by', async () => {
    await save(way(16));
    const before = college.cloud.database.all('members');
    const rows = steps(17).map(({ step, doneOn }) => ({ step, doneOn }));
    expect(await save(way(17, { steps: rows }))).toMatchObject({
      error: { code: 'register.refused', fields: { 'steps.14.voteId': '还差第 15 步的表决' } },
    });
    expect(await save(way(17, { memberNo: undefined }))).toMatchObject({ error: { fields: { memberNo: '还差工号或学号，编入名册要用' } } });
    const ended = { recordId: caseId ?? '', rev, verb: 'end', reason: '党委没有批准', content: { endKind: 'notApproved' } };
    expect(await college.call(secretary, 'register.move', ended)).toMatchObject({ ok: true });
    expect(college.cloud.database.all('members')).toEqual(before);
  });

  it('for a number that is somebody else’s or a person of another branch, who is named', async () => {
    expect(await save(way(17, { memberNo: 'B02', memberId: IDS.plainB }))).toMatchObject({
      error: { fields: { memberId: expect.stringMatching(/名册里这个人是.+，请核对/) } },
    });
    await save(way(17));
    const first = caseId;
    caseId = undefined;
    await college.cloud.database.insertMany(COLLECTIONS.records, [standingVote('vote:b', '2026-05-20', { orgId: branchB })]);
    const rows = steps(17).map((row) => (row.step === '15' ? { ...row, voteId: 'vote:b' } : row));
    const people = { trainingContactIds: ['m:b03'], sponsorIds: ['m:b03', 'm:b04'] };
    expect(await save(way(17, { steps: rows, ...people }), branchB)).toMatchObject({
      error: { fields: { memberNo: '沈一诺已在炼油技术教工党支部，一个人只在一个支部' } },
    });
    expect(first).toBeDefined();
  });

  it('by the secretary, who is told who enters the approval, also where only a day that the roster hangs on is moved', async () => {
    await save(way(16));
    expect(await save(way(17), branchA, secretary)).toMatchObject({
      error: { code: 'register.refused', fields: { 'steps.16.step': '第 17 步（上级党委审批）由学院党委登记' } },
    });
    expect(known()).toBeUndefined();
    await save(way(17));
    const before = college.cloud.database.all('members');
    expect(await save(way(17, { steps: steps(17, { '15': '2026-05-22' }) }), branchA, secretary)).toMatchObject({
      error: { fields: { steps: '名册里的入党和转正日期由学院党委登记' } },
    });
    const rows = steps(17).map((row) => (row.step === '15' ? { step: '15', voteId: 'vote:15' } : row));
    expect(await save(way(17, { steps: rows }), branchA, secretary)).toMatchObject({ ok: false });
    expect(college.cloud.database.all('members')).toEqual(before);
  });

  it('by taking out the row of an approval that was entered: that would be a leaving', async () => {
    await save(way(17));
    expect(await save(way(16))).toMatchObject({
      error: { code: 'register.refused', fields: { steps: expect.stringContaining('办理离开') } },
    });
    expect(known()).toBeDefined();
  });
});

it('the day of the meeting that was entered wrongly is put right in both places', async () => {
  await save(way(17));
  expect(await save(way(17, { steps: steps(17, { '15': '2026-05-22' }) }))).toMatchObject({ ok: true });
  expect([known()?.admittedOn, known()?.memberships[0]?.fromOn]).toEqual(['2026-05-22', '2026-05-22']);
});

it('whose probation is cancelled on 2026-09-01 is from that day no member, in the same step', async () => {
  await save(way(17));
  await college.clock.set('2026-09-01T02:00:00.000Z');
  const ended = { recordId: caseId ?? '', rev, verb: 'end', reason: '支部大会表决取消', content: { endKind: 'cancelled' } };
  expect(await college.call(secretary, 'register.move', ended)).toMatchObject({ ok: true });
  expect([await lineOf(), known()]).toMatchObject([undefined, { endedOn: '2026-08-31', endKind: 'admissionCancelled' }]);
});
