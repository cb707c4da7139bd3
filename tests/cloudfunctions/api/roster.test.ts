import { refuseAny } from '../../../cloudfunctions/shared/pipeline/problem';
import { readWorkbook } from '../../../cloudfunctions/shared/roster/import/read-workbook';
import { startTestCloud, type TestCloud } from '../harness';
import { sendFile } from '../send-file';
import { IDS } from '../small-college';
import { collegeLines, workbookOf, type Lines } from '../workbook';

let college: TestCloud;
beforeAll(async () => {
  college = await startTestCloud();
}, 60_000);
afterAll(() => college.close());

const upload = async (lines: Lines): Promise<string> => sendFile(college, IDS.admin, await workbookOf(lines), 'xlsx');
const check = async (lines: Lines) =>
  college.ask(IDS.admin, 'roster.checkImport', { orgId: IDS.committee, fileId: await upload(lines), fileName: '名册.xlsx' });
const counts = () => ['orgs', 'members', 'posts'].map((name) => college.cloud.database.all(name).length);

describe('the template', () => {
  it('can be read back, and its example rows import nobody', async () => {
    const { base64 } = await college.ask(IDS.plain, 'roster.template', {});
    expect(readWorkbook({ refuse: refuseAny }, new Uint8Array(Buffer.from(base64, 'base64')))).toMatchObject({
      orgs: [],
      members: [],
      posts: [],
      shape: { faults: [] },
    });
  });
});

describe('roster.checkImport', () => {
  it('lists every fault by sheet, row and column in words, and writes nothing of the roster', async () => {
    const before = counts();
    const lines = collegeLines();
    const faulty: Lines = {
      orgs: [...lines.orgs, ['Z01B01', '又一个支部', '', '党支部', 'Z01', '学生', '教学单位', '2019-03-01', '', '']],
      members: [
        ...lines.members,
        ['韩立', 'A1009', '男', '', '在职教职工', '2026-13-02', '', '炼油教工支部', '', '', '', ''],
        ['苏婉', 'A1001', '女', '', '在职教职工', '2012-06-01', '2013-06-01', 'Z01B01', '', '', '', ''],
      ],
      posts: [...lines.posts, ['没有的支部', '周明远', '', '书记', '2024-07-01']],
    };
    const job = await check(faulty);
    expect(job.state).toBe('refused');
    expect(job.faults).toEqual([
      { sheet: '党组织', row: 7, column: '组织代码', value: 'Z01B01', hint: '组织代码“Z01B01”已用在炼油技术教工党支部（第 4 行）' },
      { sheet: '党员', row: 8, column: '入党日期', value: '2026-13-02', hint: '没有 13 月' },
      { sheet: '党员', row: 8, column: '支部', value: '炼油教工支部', hint: '没有“炼油教工支部”这个支部，是“炼油技术教工党支部”吗？' },
      { sheet: '党员', row: 9, column: '工号或学号', value: 'A1001', hint: '这个号第 3 行已是周明远' },
      { sheet: '任职', row: 6, column: '组织', value: '没有的支部', hint: '没有“没有的支部”这个组织' },
    ]);
    expect(counts()).toEqual(before);
    expect(await college.call(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: job.jobId })).toMatchObject({
      error: { code: 'roster.importNotClean' },
    });
  });

  it('says so when the file is no workbook', async () => {
    const fileId = await sendFile(college, IDS.admin, new Uint8Array([80, 75, 3, 4, 0, 0]), 'xlsx');
    expect(await college.call(IDS.admin, 'roster.checkImport', { orgId: IDS.committee, fileId, fileName: 'x.xlsx' })).toMatchObject({
      error: { code: 'roster.fileUnreadable' },
    });
  });

  it('is not for a secretary', async () => {
    expect(
      await college.call(IDS.secretary, 'roster.checkImport', { orgId: IDS.committee, fileId: 'x', fileName: 'x.xlsx' }),
    ).toMatchObject({ error: { code: 'common.forbidden' } });
  });
});

describe('roster.switchImport', () => {
  it('shows the old roster until it is switched, updates instead of doubling when imported again, and keeps people who are missing', async () => {
    const first = await check(collegeLines());
    expect(first).toMatchObject({ state: 'clean', added: 6, updated: 0, counts: { branches: 2, members: 6 } });
    expect(first.missing.map((person) => person.memberId)).toContain(IDS.plain);
    const switched = await college.ask(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: first.jobId });
    expect(switched.state).toBe('switched');
    const { members } = await college.ask(IDS.secretary, 'roster.branch', { orgId: IDS.branchA });
    expect(members.map((member) => member.name)).toEqual(expect.arrayContaining(['孟凡超', '何静']));
    expect(members.map((member) => member.memberId)).toContain(IDS.plain);
    const before = counts();
    const again = await check(collegeLines());
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 6 });
    await college.ask(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: again.jobId });
    expect(counts()).toEqual(before);
  });

  it('refuses a check made before another import was switched', async () => {
    const old = await check(collegeLines());
    const lines = collegeLines();
    const other = await check({
      ...lines,
      members: [...lines.members, ['韩立', 'A1010', '男', '', '在职教职工', '2012-06-01', '2013-06-01', 'Z01B01', '', '', '', '']],
    });
    await college.ask(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: other.jobId });
    expect(await college.call(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: old.jobId })).toMatchObject({
      error: { code: 'roster.rosterChanged' },
    });
  });

  it('lets no reader see half: every reading while it is staged and switched is wholly old or wholly new', async () => {
    const lines = collegeLines();
    const extra = Array.from({ length: 40 }, (_, index) => [
      `新人${index}`,
      `N${index}`,
      '男',
      '',
      '在职教职工',
      '2012-06-01',
      '2013-06-01',
      'Z01B01',
      '',
      '',
      '',
      '',
    ]);
    const job = await check({ ...lines, members: [...lines.members, ...extra] });
    const seen = new Set<number>();
    let isDone = false;
    const reading = (async () => {
      while (!isDone)
        seen.add(
          (await college.ask(IDS.secretary, 'roster.branch', { orgId: IDS.branchA })).members.filter((member) =>
            member.name.startsWith('新人'),
          ).length,
        );
    })();
    await college.ask(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: job.jobId });
    isDone = true;
    await reading;
    expect([...seen].every((count) => count === 0 || count === 40)).toBe(true);
    expect(
      (await college.ask(IDS.secretary, 'roster.branch', { orgId: IDS.branchA })).members.filter((member) =>
        member.name.startsWith('新人'),
      ),
    ).toHaveLength(40);
  });
});
