// The roster given out and read back changes nothing; and what a file had not is decided, one by one or together.
import { startTestCloud, type TestCloud } from '../harness';
import { sendFile } from '../send-file';
import { IDS } from '../small-college';
import { collegeLines, workbookOf, type Lines } from '../workbook';

let college: TestCloud;
beforeAll(async () => {
  college = await startTestCloud();
  await switched(await workbookOf(collegeLines()));
}, 60_000);
afterAll(() => college.close());

const check = async (bytes: Uint8Array) => {
  const fileId = await sendFile(college, 'm:admin', bytes, 'xlsx');
  return college.ask(IDS.admin, 'roster.checkImport', { orgId: IDS.committee, fileId, fileName: '名册.xlsx' });
};
const switched = async (bytes: Uint8Array) => {
  const job = await check(bytes);
  expect(job.faults).toEqual([]);
  return college.ask(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: job.jobId });
};
const givenOut = async (): Promise<Uint8Array> => {
  const { base64 } = await college.ask(IDS.admin, 'roster.export', { orgId: IDS.committee });
  return new Uint8Array(Buffer.from(base64, 'base64'));
};
const missingOf = (jobId: string) => college.ask(IDS.admin, 'roster.missing', { orgId: IDS.committee, jobId });

describe('the roster that is given out', () => {
  it('is read back with nothing to change, and after the switch not one byte of the roster is another', async () => {
    const stored = (): string => JSON.stringify(['orgs', 'members', 'posts'].map((name) => college.cloud.database.all(name)));
    const before = stored();
    const job = await check(await givenOut());
    expect(job).toMatchObject({
      state: 'clean',
      faults: [],
      added: 0,
      updated: 0,
      changeCount: 0,
      missing: [],
      missingOrgs: [],
      missingPosts: [],
    });
    await college.ask(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: job.jobId });
    expect(stored() === before).toBe(true);
  });

  it('is given to administrators only', async () => {
    for (const action of ['roster.export', 'roster.missing', 'roster.importProgress'] as const)
      expect(await college.call(IDS.secretary, action, { orgId: IDS.committee, jobId: 'j' } as never)).toMatchObject({ ok: false });
  });
});

it('while an import is switched on, how much of it is written can be asked', async () => {
  const lines = collegeLines();
  const job = await check(
    await workbookOf({ ...lines, orgs: lines.orgs.map((line) => line.map((cell) => (cell === '一组' ? '第一组' : cell))) }),
  );
  const ask = () => college.ask(IDS.admin, 'roster.importProgress', { orgId: IDS.committee, jobId: job.jobId });
  expect(await ask()).toEqual({ done: 0, total: 0 });
  await college.ask(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: job.jobId });
  expect(await ask()).toEqual({ done: 0, total: expect.any(Number) as unknown });
});

describe('what a file had not', () => {
  const without = (): Lines => ({
    orgs: collegeLines().orgs.filter(([code]) => code !== 'Z01B02'),
    members: collegeLines().members.filter(([, number]) => number !== 'S2001' && number !== 'A1003'),
    posts: collegeLines().posts.filter(([, name]) => name !== '唐一鸣' && name !== '林晓雯'),
  });

  const begun = async () => {
    const job = await check(await workbookOf(without()));
    expect(job).toMatchObject({ state: 'clean', updated: 0 });
    return job;
  };
  const stateOf = async (jobId: string, number: string): Promise<string | undefined> =>
    (await missingOf(jobId)).branches.flatMap(({ people }) => people).find(({ memberNo }) => memberNo === number)?.state;

  it('is listed by branches, organisations and posts, and stays as it is until somebody decides', async () => {
    const job = await begun();
    const found = await missingOf(job.jobId);
    expect(found.branches.flatMap(({ people }) => people.map(({ name }) => name))).toEqual(expect.arrayContaining(['唐一鸣', '孟凡超']));
    expect(found.orgs).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: '机电学生党支部', memberCount: 7, state: 'open' })]),
    );
    expect(found.posts).toEqual(expect.arrayContaining([expect.objectContaining({ name: '林晓雯', postKind: 'organizationMember' })]));
    const stored = () => college.cloud.database.all('members').length;
    const before = stored();
    await college.ask(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: job.jobId });
    expect(stored()).toBe(before);
  });

  it('is kept, one by one or together, and deciding it again changes nothing', async () => {
    const { jobId, missing, missingOrgs = [] } = await begun();
    const ids = missing.map(({ memberId }) => memberId);
    const keep = (all: string[]) => college.ask(IDS.admin, 'roster.keepMissing', { orgId: IDS.committee, jobId, ids: all });
    const [first = ''] = ids;
    expect(await keep([first])).toEqual({ keptCount: 1 });
    expect(await keep([first, 'm:nobody'])).toEqual({ keptCount: 1 });
    expect(await keep([...ids, ...missingOrgs.map(({ orgId }) => orgId)])).toEqual({ keptCount: ids.length + missingOrgs.length });
    const { branches, orgs } = await missingOf(jobId);
    expect(new Set([...branches.flatMap(({ people }) => people), ...orgs].map(({ state }) => state))).toEqual(new Set(['kept']));
  });

  it('leaves by the act by which everybody leaves, and then needs no decision', async () => {
    const { jobId } = await begun();
    const { branches } = await missingOf(jobId);
    const [gone] = branches.flatMap(({ people }) => people.filter(({ memberNo }) => memberNo === 'A1003'));
    const { people } = await college.ask(IDS.admin, 'roster.leaving', { orgId: IDS.branchA });
    const person = people.find(({ memberId }) => memberId === gone?.memberId);
    await college.ask(IDS.admin, 'roster.leave', {
      orgId: IDS.branchA,
      kind: 'transferredOut',
      fromOn: '2026-11-20',
      people: [{ memberId: person?.memberId ?? '', rev: person?.rev ?? 0 }],
      handovers: [],
    });
    expect(await stateOf(jobId, 'A1003')).toBe('ended');
    expect(await stateOf(jobId, 'S2001')).toBe('open');
    // A table that still has him is asked about, and makes him no member again.
    expect((await check(await workbookOf(collegeLines()))).faults).toEqual([
      expect.objectContaining({
        sheet: '党员',
        column: '姓名',
        value: '孟凡超',
        hint: expect.stringContaining('从 2026-11-20 起已离开名册') as unknown,
      }),
    ]);
  });
});
