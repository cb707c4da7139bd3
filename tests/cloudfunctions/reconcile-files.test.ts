// Five exports that nobody here wrote, beside one roster, each by its situation.
import { openWorkbook } from '../../cloudfunctions/shared/workbook/open';
import { listedIn } from '../../src-shared/engines/reconcile/listed';
import { reconcile } from '../../src-shared/engines/reconcile/report';
import { HEADINGS, MEMBERS, ORGS, TODAY } from '../src-shared/engines/reconcile/an-export';
import { foreignBook, inline, serialOf, sharing, sheetXml, type CellXml, type ForeignBook } from './foreign-workbooks';

const LINES = [
  ['中共示例石化职业学院石油化工学院第一支部委员会', '周某远', '男', '1975-07-12', '硕士研究生', '1999-07-01', '2000-07-01', '正常'],
  ['石油化工学院第一党支部', '李某', '男', '1980-02-03', '硕士', '2003-06-05', '2004-06-05', '正式党员'],
  ['机电工程学院第一党支部', '李 某', '男性', '1990-11-30', '硕士', '2011-05-20', '2012-05-20', '正常'],
  ['中共示例石化职业学院机电工程学院第一支部委员会', '买某某•艾某某', '女', '1988-01-09', '硕士', '2026-05-20', '', '预备党员'],
];
const refusing = {
  refuse: (code: string): never => {
    throw new Error(code);
  },
};
const compare = (book: Partial<ForeignBook> & Pick<ForeignBook, 'sheets'>) =>
  reconcile(listedIn(openWorkbook(refusing as never, foreignBook(book))), { orgs: ORGS, members: MEMBERS, day: TODAY });
const one = (lines: readonly (readonly string[])[], cell: CellXml = inline) => ({ sheets: [{ name: '党员', xml: sheetXml(lines, cell) }] });
const ALL_SAME = { sameCount: 4, missing: [], extra: [], differing: [], doubtful: [], unknownBranches: [], unreadRows: 0, lacks: [] };

it('a title and a note stand above the headings: all are found, and all are the same', () => {
  expect(compare(one([['示例石化职业学院党员信息'], ['导出时间：2026-11-20'], HEADINGS, ...LINES]))).toMatchObject(ALL_SAME);
});

it('the file counts its days from 1904: they are read as whoever wrote them sees them', () => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/;
  const cell: CellXml = (text, place) =>
    isDay.test(text) ? `<c r="${place}" s="1"><v>${serialOf(text, true)}</v></c>` : inline(text, place, 0);
  const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
  expect(compare({ ...one([HEADINGS, ...LINES], cell), styles, workbookPr: '<workbookPr date1904="1"/>' })).toMatchObject(ALL_SAME);
});

it('days are texts, each written otherwise — 19990701, 1999.07, 1999年7月: a month agrees with every day of it', () => {
  const [first = [], ...others] = LINES;
  for (const [birth, admitted] of [
    ['19750712', '19990701'],
    ['1975.07', '1999.07'],
    ['1975年7月', '1999年7月'],
    ['1975/7/12', '1999年7月1日'],
  ])
    expect(
      compare(one([HEADINGS, [...first.slice(0, 3), birth ?? '', first[4] ?? '', admitted ?? '', '2000.07', '正常'], ...others])),
    ).toMatchObject(ALL_SAME);
});

it('two have one name: birth and admission tell them apart; where the file says neither, nobody is chosen', () => {
  expect(compare(one([HEADINGS, LINES[2] ?? [], LINES[1] ?? [], LINES[0] ?? [], LINES[3] ?? []]))).toMatchObject(ALL_SAME);
  const bare = compare(one([HEADINGS, LINES[0] ?? [], LINES[3] ?? [], ['', '李某', '男', '', '', '', '', '正常']]));
  expect(bare).toMatchObject({ sameCount: 2, missing: [], extra: [], doubtful: [{ row: 4, name: '李某', why: 'several' }] });
  expect(bare.doubtful[0]?.ours).toEqual(['李某（石油化工学院第一党支部）', '李某（机电工程学院第一党支部）']);
});

it('columns stand in another order with others between, and the people on two sheets, some on both: each is compared once', () => {
  const order = [5, 1, 7, 3, 0, 6, 2, 4];
  const turned = (line: readonly string[]): string[] => ['', ...order.map((at) => line[at] ?? '')];
  const { cell, strings } = sharing();
  const sheet = (name: string, lines: readonly (readonly string[])[]) => ({
    name,
    xml: sheetXml([['序号', ...turned(HEADINGS).slice(1)], ...lines.map(turned)], cell),
  });
  const found = compare({
    sheets: [sheet('正式', LINES.slice(0, 3)), sheet('全部', LINES), { name: '说明', xml: sheetXml([['本表由系统导出']], inline) }],
    strings,
  });
  expect(found).toMatchObject({ ...ALL_SAME, listedCount: 4, repeatedRows: 3, ignoredColumns: 1 });
});

describe('what is told', () => {
  it('is who is missing, who left and stands there still, and who is too many', () => {
    const found = compare(
      one([
        HEADINGS,
        ...LINES.slice(1),
        ['机电工程学院第一党支部', '韩某', '男', '1960-03-01', '', '1985-07-01', '1986-07-01', '正常'],
        ['不在这所学院的支部', '吴某', '男', '1999-01-01', '', '2020-06-01', '', '正常'],
      ]),
    );
    expect(found.missing).toEqual([
      { sheet: 1, row: 5, name: '韩某', branch: '机电工程学院第一党支部', leftOn: '2026-07-01' },
      { sheet: 1, row: 6, name: '吴某', branch: '不在这所学院的支部' },
    ]);
    expect(found.extra).toEqual([{ memberId: 'm1', name: '周某远', branch: '石油化工学院第一党支部' }]);
    expect(found.unknownBranches).toEqual([{ name: '不在这所学院的支部', people: 1 }]);
  });

  it('is what two sides say differently of the same person; of a birth only that it differs', () => {
    const [first = []] = LINES;
    const changed = ['机电工程学院第一党支部', '周某远', '女', '1975-08-12', '本科', '1999-07-01', '', '停止党籍'];
    expect(first).toHaveLength(changed.length);
    const [found] = compare(one([HEADINGS, changed, ...LINES.slice(1)])).differing;
    expect(found?.differences).toEqual(
      [
        { field: '所属党支部', listed: '机电工程学院第一党支部', ours: '石油化工学院第一党支部' },
        { field: '性别', listed: '女', ours: '男' },
        { field: '出生日期', listed: '', ours: '' },
        { field: '学历', listed: '本科', ours: '硕士' },
        { field: '党籍状态', listed: '停止党籍', ours: '正式党员' },
      ].map((line) =>
        line.field === '学历' ? { ...line, listed: expect.any(String) as string, ours: expect.any(String) as string } : line,
      ),
    );
  });

  it('is doubtful where only birth and admission agree, or only the name', () => {
    const [first = [], second = []] = LINES;
    const found = compare(
      one([
        HEADINGS,
        ...LINES.slice(2),
        [first[0] ?? '', '周某元', ...first.slice(2)],
        [second[0] ?? '', '李某', '男', '1981-01-01', '', '2004-01-01', '', '正常'],
      ]),
    );
    expect(found.doubtful).toMatchObject([
      { name: '李某', why: 'sameName' },
      { name: '周某元', why: 'otherName', ours: ['周某远（石油化工学院第一党支部）'] },
    ]);
    expect(found).toMatchObject({ missing: [], extra: [] });
  });

  it('is the same whatever the order of the rows', () => {
    const bare = (found: ReturnType<typeof compare>) => ({
      ...found,
      missing: found.missing.map(({ name }) => name),
      doubtful: found.doubtful.map(({ name, why }) => ({ name, why })),
      differing: found.differing.map(({ name }) => name),
    });
    const lines = [...LINES, ['', '李某', '男', '', '', '', '', '正常']];
    expect(bare(compare(one([HEADINGS, ...[...lines].reverse()])))).toEqual(bare(compare(one([HEADINGS, ...lines]))));
  });

  it('says which columns lack, and finds nobody in a table that is none of people', () => {
    expect(compare(one([HEADINGS.slice(1, 4), ...LINES.map((line) => line.slice(1, 4))]))).toMatchObject({
      lacks: ['所属党支部', '学历', '入党时间', '转正时间', '党籍状态'],
      sameCount: 4,
    });
    expect(
      compare(
        one([
          ['月份', '应交', '实交'],
          ['1', '2', '3'],
        ]),
      ),
    ).toMatchObject({ read: [], listedCount: 0, missing: [] });
  });
});
