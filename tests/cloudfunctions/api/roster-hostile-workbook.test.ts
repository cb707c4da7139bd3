// A workbook is looked through before anything is built of it. One that is no roster is refused in words, quickly, and
// the function lives on; an ordinary one is read as before.
import { sendFile } from '../send-file';
import { refuseAny } from '../../../cloudfunctions/shared/pipeline/problem';
import { readWorkbook } from '../../../cloudfunctions/shared/roster/import/read-workbook';
import { wordsOf } from '../../../miniprogram/text/errors';
import { startTestCloud, type TestCloud } from '../harness';
import { changed, HOSTILE, outsideFile } from '../hostile-workbooks';
import { IDS } from '../small-college';

let college: TestCloud;
beforeAll(async () => {
  college = await startTestCloud();
}, 60_000);
afterAll(() => college.close());

const check = async (bytes: Uint8Array) => {
  const fileId = await sendFile(college, 'm:admin', bytes, 'xlsx');
  const reply = await college.call(IDS.admin, 'roster.checkImport', { orgId: IDS.committee, fileId, fileName: '名册.xlsx' });
  // That there is a reply at all bounds the work: what takes too long or too much is ended by the cloud, as on the platform.
  return { reply };
};

describe('a workbook that is no roster is refused in words, and the next call is answered', () => {
  it.each(HOSTILE.map(({ says, ...rest }) => [says, rest] as const))(
    '%s',
    async (_, { code, words = '', make }) => {
      const { reply } = await check(await make());
      expect(reply).toMatchObject({ ok: false, error: { code } });
      expect(reply.ok ? '' : wordsOf(reply.error)).toMatch(/请/);
      expect(reply.ok ? '' : wordsOf(reply.error)).toContain(words);
      expect(await college.call(IDS.admin, 'session.read', {})).toMatchObject({ ok: true });
    },
    60_000,
  );
});

describe('an ordinary workbook', () => {
  const peopleOf = (bytes: Uint8Array): string[] =>
    readWorkbook({ refuse: refuseAny }, bytes).members.map(({ row, cells }) => `${row} ${cells['姓名'] ?? ''} ${cells['入党日期'] ?? ''}`);
  const PEOPLE = ['2 何某甲 2008-06-01', '3 周某乙 2005-06-01'];

  it('from another hand is read', async () => {
    expect(peopleOf(outsideFile('plain'))).toEqual(PEOPLE);
    expect((await check(outsideFile('plain'))).reply).toMatchObject({
      ok: true,
      data: { state: 'clean', counts: { members: 2, posts: 1 } },
    });
  });

  it('whose dimension tells of the whole table is read: what counts is what is written', async () => {
    expect(peopleOf(changed((xml) => xml.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')))).toEqual(PEOPLE);
  });

  it('with a format on empty rows and cells down to the last is read', async () => {
    const empty = `<row r="5" s="1"/><row r="6"><c r="A6" s="1"/><c r="XFD6" s="1"/></row><row r="1048576" s="1" customFormat="1"/>`;
    expect(peopleOf(changed((xml) => xml.replace('</sheetData>', `${empty}</sheetData>`)))).toEqual(PEOPLE);
  });

  it('of 12,000 people with everything filled in is read within the memory of the function', async () => {
    const columns = 'ABCDEFGHIJKLM'.split('');
    const row = (at: number): string =>
      `<row r="${at}">${columns.map((letter) => `<c r="${letter}${at}" t="inlineStr"><is><t>${letter === 'B' ? `N${at}` : '示例石化职业学院'}</t></is></c>`).join('')}</row>`;
    const { reply } = await check(
      changed((xml) => xml.replace('</sheetData>', `${Array.from({ length: 12_000 }, (_, index) => row(index + 4)).join('')}</sheetData>`)),
    );
    expect(reply).toMatchObject({ ok: true, data: { state: 'refused', rows: 12_000 + 8 } });
  }, 60_000);
});

it('a cell with the error of a formula is read as its words, not as an empty cell', async () => {
  const bytes = changed((xml) =>
    xml.replace(
      '</sheetData>',
      '<row r="4"><c r="A4" t="inlineStr"><is><t>某丙</t></is></c><c r="B4" t="e"><f>VLOOKUP(A4,X:Y,2,0)</f><v>#N/A</v></c><c r="C4" t=\'e\'><v>#REF!</v></c></row></sheetData>',
    ),
  );
  expect(readWorkbook({ refuse: refuseAny }, bytes).members[2]).toMatchObject({
    row: 4,
    cells: { 姓名: '某丙', 工号或学号: '#N/A', 性别: '#REF!' },
  });
});
