// A college of 3,000 on the page of the import: taken over, given out again, and read back to nothing that would change.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { SHEETS, type SheetName, type Workbook } from '../../../src-shared/engines/roster-import/sheets';
import { workbookOf, type Lines } from '../../cloudfunctions/workbook';
import { college } from '../../src-shared/engines/roster-import/a-college';
import { openEmptyCollege, type EmptyCollege } from './empty-college';

const linesOf = (workbook: Workbook): Lines => {
  const of = (name: SheetName): string[][] => workbook[name].map(({ cells }) => SHEETS[name].columns.map((column) => cells[column] ?? ''));
  const posts = [...of('posts'), SHEETS.posts.columns.map((column) => ADMIN_POST[column] ?? '')];
  const members = [...of('members'), SHEETS.members.columns.map((column) => ADMIN[column] ?? '')];
  return { orgs: of('orgs'), members, posts };
};
const ADMIN: Readonly<Record<string, string>> = {
  姓名: '何静',
  工号或学号: 'A001',
  类别: '在职教职工',
  入党日期: '2008-06-01',
  转正日期: '2009-06-01',
  支部: 'B0',
};
const ADMIN_POST: Readonly<Record<string, string>> = {
  组织: 'DW',
  姓名: '何静',
  工号或学号: 'A001',
  职务: '管理员',
  任职日期: '2024-01-01',
};

describe('a roster of 3,000 on the page of the import', () => {
  let empty: EmptyCollege;
  beforeAll(async () => {
    empty = await openEmptyCollege('2026-11-24T01:00:00.000Z');
  });
  afterAll(() => empty.close());

  it('is taken over with progress, and what is given out changes nothing when it is read back', async () => {
    const { app, dataDir } = empty;
    const admin = await empty.administrator();
    const choose = async (file: string): Promise<string> => {
      await admin.go(`pages/roster/import/index?orgId=${encodeURIComponent('o:DW')}`);
      const chooser = admin.page.waitForEvent('filechooser');
      await admin.tap('choose-file');
      await (await chooser).setFiles(file);
      await admin.part('import-verdict').waitFor({ timeout: 60_000 });
      return admin.textOf('import-verdict');
    };
    const first = path.join(dataDir, '名册.xlsx');
    writeFileSync(first, await workbookOf(linesOf(college(3000))));
    const begun = Date.now();
    await choose(first);
    const checked = Date.now();
    await admin.tap('switch-import');
    await admin.part('to-college').waitFor({ timeout: 60_000 });
    console.log(`3,001 people: checked in ${checked - begun} ms, taken over in ${Date.now() - checked} ms`);
    expect((await admin.ask('roster.college', { orgId: 'o:DW' })).orgs.filter(({ kind }) => kind === 'branch')).toHaveLength(60);

    await admin.go(`pages/roster/import/index?orgId=${encodeURIComponent('o:DW')}`);
    const downloading = admin.page.waitForEvent('download');
    await admin.tap('export-roster');
    const given = path.join(dataDir, '导出.xlsx');
    await (await downloading).saveAs(given);
    const before = JSON.stringify(app.cloud.database.all('members'));
    expect(await choose(given)).toContain('3001 人、60 个支部，都没有问题');
    await admin.page.getByText('和现在的名册一样，没有要改动的').first().waitFor();
    expect(JSON.stringify(app.cloud.database.all('members'))).toBe(before);
  }, 180_000);
});
