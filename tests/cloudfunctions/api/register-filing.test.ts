import { verifyChain } from '../../../src-shared/engines/ledger/chain';
import { ledgerEntry } from '../../../src-shared/records/ledger';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS, smallCollege } from '../small-college';
import type { RosterContent } from '../../../src-shared/records/roster';

let college: TestCloud;
const start = async (roster?: readonly RosterContent[]) => {
  college = await startTestCloud(roster === undefined ? {} : { roster });
};
afterEach(() => college.close());

const PLAN = {
  year: '2026',
  planKinds: ['threeMeetings', 'partyBuilding'],
  items: [{ month: '2026-12', activityKind: 'generalMeeting', topic: '年终总结' }],
  workText: '全年抓好主题党日和谈心谈话。',
};
const DAY_MS = 86_400_000;

const stored = (recordId: string) => college.cloud.database.get('records', recordId) as Record<string, never> | null;
const move = (who: string, recordId: string, verb: string, reason?: string) =>
  college.call(who, 'register.move', { recordId, rev: Number(stored(recordId)?.rev), verb, ...(reason === undefined ? {} : { reason }) });
const draft = async (): Promise<string> =>
  (await college.ask(IDS.secretary, 'register.save', { orgId: IDS.branchA, type: 'annualPlan', content: PLAN })).recordId;
const handedIn = async (): Promise<string> => {
  const recordId = await draft();
  expect(await move(IDS.secretary, recordId, 'submit')).toMatchObject({ ok: true, data: { state: 'submitted' } });
  return recordId;
};
const waitingFor = async (who: string, orgId: string) =>
  (await college.ask(who, 'register.overview', { orgId })).waiting.map(({ line, orgName }) => [line.recordId, orgName]);

describe('a plan that is handed in', () => {
  beforeEach(() => start(), 60_000);

  it('goes to the committee for the one part and to the general branch for the other, and waits there', async () => {
    const recordId = await handedIn();
    expect(stored(recordId)?.filedTo).toEqual([
      { receiver: 'partyCommittee', receiverOrgId: IDS.committee, state: 'submitted', firstSubmittedOn: '2026-11-24' },
      { receiver: 'generalBranch', receiverOrgId: IDS.general, state: 'submitted', firstSubmittedOn: '2026-11-24' },
    ]);
    const branch = '炼油技术教工党支部';
    expect(await waitingFor(IDS.admin, IDS.committee)).toEqual([[recordId, branch]]);
    expect(await waitingFor(IDS.overseer, IDS.general)).toEqual([[recordId, branch]]);
    expect(await waitingFor(IDS.secretary, IDS.branchA)).toEqual([]);
    expect(await waitingFor(IDS.secretaryB, IDS.general)).toEqual([]);
  });

  it('is received when both have received it, each by itself and once', async () => {
    const recordId = await handedIn();
    expect(await move(IDS.secretary, recordId, 'receive')).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await move(IDS.overseer, recordId, 'receive')).toMatchObject({ ok: true, data: { state: 'submitted' } });
    expect(await move(IDS.overseer, recordId, 'receive')).toMatchObject({ error: { code: 'register.wrongState' } });
    expect(await waitingFor(IDS.overseer, IDS.general)).toEqual([]);
    expect(await move(IDS.admin, recordId, 'receive')).toMatchObject({ ok: true, data: { state: 'received' } });
    const page = await college.ask(IDS.secretary, 'register.read', { recordId });
    expect(page.filedTo.map((line) => line.state)).toEqual(['received', 'received']);
    expect(page.orgNames[IDS.general]).toBe('石油化工学院党总支');
    // Receiving changes nothing of what was sealed.
    expect(page.seal?.seq).toBe(1);
    expect(college.cloud.database.all('ledger')).toHaveLength(1);
  });

  it('keeps its first day when it was returned and comes again within ten days, as a new version in the chain', async () => {
    const recordId = await handedIn();
    await college.clock.advance(3 * DAY_MS);
    expect(await move(IDS.overseer, recordId, 'return')).toMatchObject({ error: { code: 'register.reasonNeeded' } });
    expect(await move(IDS.overseer, recordId, 'return', '缺组织生活会')).toMatchObject({ ok: true, data: { state: 'returned' } });
    expect(stored(recordId)?.filedTo).toMatchObject([{ state: 'submitted' }, { state: 'returned', returnedOn: '2026-11-27' }]);
    expect(await waitingFor(IDS.admin, IDS.committee)).toEqual([]);
    expect(await move(IDS.admin, recordId, 'receive')).toMatchObject({ error: { code: 'register.wrongState' } });
    await college.clock.advance(10 * DAY_MS);
    const page = await college.ask(IDS.secretary, 'register.read', { recordId });
    expect(page).toMatchObject({ mayEdit: true, stateReason: '缺组织生活会' });
    await college.ask(IDS.secretary, 'register.save', {
      orgId: IDS.branchA,
      type: 'annualPlan',
      recordId,
      rev: page.rev,
      content: { ...PLAN, workText: '补了组织生活会。' },
    });
    expect(college.cloud.database.all('revisions')).toMatchObject([{ recordId, state: 'returned' }]);
    await move(IDS.secretary, recordId, 'submit');
    expect(stored(recordId)).toMatchObject({
      state: 'submitted',
      filedTo: [
        { state: 'submitted', firstSubmittedOn: '2026-11-24' },
        { state: 'submitted', firstSubmittedOn: '2026-11-24' },
      ],
    });
    const chain = college.cloud.database.all('ledger').map((entry) => ledgerEntry.parse(entry));
    expect(verifyChain(chain)).toBeNull();
    expect(chain.sort((a, b) => a.seq - b.seq)).toMatchObject([
      { entryKind: 'confirmation' },
      { entryKind: 'correction', corrects: 1, subjectId: recordId },
    ]);
  });

  it('counts from the new day where it came again on the eleventh', async () => {
    const recordId = await handedIn();
    await move(IDS.overseer, recordId, 'return', '缺组织生活会');
    await college.clock.advance(11 * DAY_MS);
    await move(IDS.secretary, recordId, 'submit');
    expect(stored(recordId)?.filedTo).toMatchObject([
      { receiverOrgId: IDS.committee, firstSubmittedOn: '2026-11-24' },
      { receiverOrgId: IDS.general, firstSubmittedOn: '2026-12-05' },
    ]);
  });

  it('corrected after it was received is handed in again with its first day', async () => {
    const recordId = await handedIn();
    await move(IDS.overseer, recordId, 'receive');
    await move(IDS.admin, recordId, 'receive');
    await college.clock.advance(DAY_MS);
    const saved = await college.ask(IDS.secretary, 'register.save', {
      orgId: IDS.branchA,
      type: 'annualPlan',
      recordId,
      rev: 3,
      content: { ...PLAN, workText: '改一处。' },
      reason: '时间有调整',
    });
    expect(saved.state).toBe('submitted');
    expect(stored(recordId)?.filedTo).toMatchObject([
      { state: 'submitted', firstSubmittedOn: '2026-11-24' },
      { state: 'submitted', firstSubmittedOn: '2026-11-24' },
    ]);
    expect(await waitingFor(IDS.admin, IDS.committee)).toHaveLength(1);
  });

  it('is received once by two that answer at the same moment', async () => {
    const recordId = await handedIn();
    const rev = Number(stored(recordId)?.rev);
    const both = await Promise.all(
      [IDS.overseer, IDS.admin].map((who) => college.call(who, 'register.move', { recordId, rev, verb: 'receive' })),
    );
    expect(both.filter((reply) => reply.ok)).toHaveLength(1);
    expect(both.find((reply) => !reply.ok)).toMatchObject({ error: { code: 'common.conflict' } });
  });

  it('is not handed in with gaps', async () => {
    const { recordId } = await college.ask(IDS.secretary, 'register.save', {
      orgId: IDS.branchA,
      type: 'annualPlan',
      content: { year: '2026' },
    });
    expect(await move(IDS.secretary, recordId, 'submit')).toMatchObject({
      error: { code: 'register.incomplete', reason: { missing: ['planKinds'] } },
    });
    expect(await move(IDS.organizer, recordId, 'submit')).toMatchObject({ error: { code: 'common.forbidden' } });
  });
});

describe('what a branch directly under the committee hands in', () => {
  it('goes to the committee with both its parts', async () => {
    await start(
      smallCollege().map((content) =>
        content.type === 'org' && content._id === IDS.branchA ? { ...content, parentId: IDS.committee, path: [IDS.committee] } : content,
      ),
    );
    const recordId = await handedIn();
    expect(stored(recordId)).toMatchObject({
      waitsFor: [IDS.committee],
      filedTo: [
        { receiver: 'partyCommittee', receiverOrgId: IDS.committee },
        { receiver: 'generalBranch', receiverOrgId: IDS.committee },
      ],
    });
    expect(await move(IDS.admin, recordId, 'receive')).toMatchObject({ ok: true, data: { state: 'received' } });
  }, 60_000);
});

describe('a bonus that a branch proposes', () => {
  beforeEach(() => start(), 60_000);

  it('waits for the committee, which alone decides, and whose decision its day is', async () => {
    const { recordId: basis } = await college.ask(IDS.secretary, 'register.save', {
      orgId: IDS.branchA,
      type: 'commendation',
      content: {
        commendationKind: 'advancedBranch',
        level: 'college',
        title: '先进支部',
        memberIds: [IDS.plain],
        reason: '完成检修。',
        day: '2026-11-20',
      },
    });
    const { recordId, rev } = await college.ask(IDS.secretary, 'register.save', {
      orgId: IDS.branchA,
      type: 'bonusItem',
      content: { year: '2026', basis: [{ recordId: basis }], pointsTenths: 10, reason: '学院表扬' },
    });
    expect(await waitingFor(IDS.admin, IDS.committee)).toHaveLength(1);
    expect(await college.call(IDS.secretary, 'register.move', { recordId, rev, verb: 'approve' })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    expect(await college.call(IDS.admin, 'register.move', { recordId, rev, verb: 'approve' })).toMatchObject({
      ok: true,
      data: { state: 'approved' },
    });
    expect(stored(recordId)?.content).toMatchObject({ approvedOn: '2026-11-24' });
    // What the committee decided is not the branch's to correct.
    expect(
      await college.call(IDS.secretary, 'register.save', {
        orgId: IDS.branchA,
        type: 'bonusItem',
        recordId,
        rev: rev + 1,
        content: {},
        reason: '加一点',
      }),
    ).toMatchObject({ error: { code: 'common.forbidden' } });
  });
});
