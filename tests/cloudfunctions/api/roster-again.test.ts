// The whole college's table comes again, made elsewhere, with cells that are empty: nobody is another person for that.
import { sendFile } from '../send-file';
import { startTestCloud, type TestCloud } from '../harness';
import { changed, outsideFile } from '../hostile-workbooks';
import { IDS } from '../small-college';
import { collegeLines, workbookOf, type Lines } from '../workbook';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const check = async (bytes: Uint8Array) => {
  const fileId = await sendFile(college, 'm:admin', bytes, 'xlsx');
  return college.ask(IDS.admin, 'roster.checkImport', { orgId: IDS.committee, fileId, fileName: '名册.xlsx' });
};
const taken = async (bytes: Uint8Array) => {
  const job = await check(bytes);
  expect(job.faults).toEqual([]);
  return college.ask(IDS.admin, 'roster.switchImport', { orgId: IDS.committee, jobId: job.jobId });
};
const stored = (): string => JSON.stringify(['orgs', 'members', 'posts'].map((name) => college.cloud.database.all(name)));

/** Admitted 2005, full 2006, in a group, mobile with a receiving organisation. */
const PERSON = [
  '周明远',
  'A1001',
  '男',
  '1980-05',
  '在职教职工',
  '2005-06-01',
  '2006-06-01',
  '炼油技术教工党支部',
  '第一党小组',
  '流动',
  '2026-01-01',
  '外地某支部',
];
const linesWith = (person: readonly string[]): Lines => ({
  ...collegeLines(),
  members: collegeLines().members.map((line) => (line[1] === 'A1001' ? person : line)),
});
const without = (...columns: number[]): string[] => PERSON.map((cell, column) => (columns.includes(column) ? '' : cell));

describe('the same people with empty cells', () => {
  it('are unchanged, and after the switch not one byte of the roster is another', async () => {
    await taken(await workbookOf(linesWith(PERSON)));
    await college.clock.set('2026-12-10T01:00:00.000Z');
    const before = stored();
    const job = await taken(await workbookOf(linesWith(without(2, 3, 6, 8, 9, 10, 11))));
    expect(job).toMatchObject({ added: 0, updated: 0, unchanged: 6, changes: [], changeCount: 0 });
    expect(stored()).toBe(before);
  });

  it('of a file from another hand are unchanged too', async () => {
    await taken(outsideFile('plain'));
    await college.clock.set('2026-12-10T01:00:00.000Z');
    const before = stored();
    expect(await taken(outsideFile('again-with-empty-cells'))).toMatchObject({ added: 0, updated: 0, unchanged: 2, changeCount: 0 });
    expect(stored()).toBe(before);
  });
});

it('what is cleared in words is gone, and the check says before whose what', async () => {
  await taken(await workbookOf(linesWith(PERSON)));
  const job = await taken(await workbookOf(linesWith(PERSON.map((cell, column) => (column === 3 || column === 8 ? '清空' : cell)))));
  expect(job).toMatchObject({ updated: 1, unchanged: 5, changeCount: 2 });
  expect(job.changes).toEqual([
    { sheet: '党员', who: '周明远（A1001）', column: '出生年月', before: '1980-05', after: '' },
    { sheet: '党员', who: '周明远（A1001）', column: '党小组', before: '第一党小组', after: '' },
  ]);
});

it('a formula that failed is a fault at its cell, and nothing is taken', async () => {
  const bytes = changed((xml) =>
    xml.replace(
      '</sheetData>',
      '<row r="4"><c r="A4" t="inlineStr"><is><t>某丙</t></is></c><c r="B4" t="inlineStr"><is><t>A1002</t></is></c><c r="C4" t="e"><f>VLOOKUP(A4,X:Y,2,0)</f><v>#N/A</v></c><c r="E4" t="inlineStr"><is><t>学生</t></is></c><c r="F4" t="inlineStr"><is><t>2026-06-01</t></is></c><c r="G4" t="e"><v>#REF!</v></c><c r="H4" t="e"><v>#VALUE!</v></c></row></sheetData>',
    ),
  );
  const hint = '这一格是公式出错的结果，请改成实际内容；空着就不改';
  expect(await check(bytes)).toMatchObject({
    state: 'refused',
    faultCount: 3,
    faults: [
      { sheet: '党员', row: 4, column: '性别', value: '#N/A', hint },
      { sheet: '党员', row: 4, column: '转正日期', value: '#REF!', hint },
      { sheet: '党员', row: 4, column: '支部', value: '#VALUE!', hint },
    ],
  });
});

it('somebody admitted in 1998 without a day of full membership is asked about, not made a probationer', async () => {
  expect(await check(outsideFile('admitted-1998-without-full-day'))).toMatchObject({
    state: 'refused',
    faults: [
      {
        sheet: '党员',
        row: 3,
        column: '转正日期',
        value: '',
        hint: '入党已满两年，还没有转正日期。已转正的填日期，仍是预备党员的填“预备”',
      },
    ],
  });
});
