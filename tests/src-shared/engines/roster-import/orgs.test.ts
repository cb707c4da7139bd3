// The sheet of organisations, row by row: codes, levels, superiors, terms, each by what goes wrong with it. On 2026-11-24.
import type { ImportPlan } from '../../../../src-shared/engines/roster-import/plan';
import type { Org } from '../../../../src-shared/records/org';
import type { CommitteeTerm } from '../../../../src-shared/records/post';
import type { RosterContent } from '../../../../src-shared/records/roster';
import type { Mark } from '../../../../src-shared/engines/roster-import/grid';
import { planOf, workbook, type Cells, type Over } from './a-workbook';

const first = planOf(workbook()).changes;
const faultsOf = ({ faults }: ImportPlan): string[] => faults.map(({ column, row, hint }) => `${column} ${row}: ${hint}`);
const told = (orgs: Over['orgs'], existing: readonly RosterContent[] = []): string[] => faultsOf(planOf(workbook({ orgs }), existing));
const org = (plan: ImportPlan, id: string): Org => {
  const found = plan.changes.find(({ _id }) => _id === id);
  if (found?.type !== 'org') throw new Error(`no organisation ${id}`);
  return found;
};
const without = (id: string, over: Partial<Org>): RosterContent[] =>
  first.map((content) => (content.type === 'org' && content._id === id ? { ...content, ...over } : content));

describe('a superior', () => {
  it.each<[string, Cells, string]>([
    ['of a committee', { 上级代码: 'Z01' }, '党委没有上级'],
    ['that is not there', { 上级代码: 'X9' }, '没有代码为“X9”的组织'],
  ])('%s is refused in the row of the committee', (_, cells, words) => {
    expect(told({ DW: cells }).filter((line) => line.startsWith('上级代码 2'))).toEqual([`上级代码 2: ${words}`]);
  });
  it.each<[string, string, Cells, string]>([
    ['a general branch under a branch', 'Z01', { 上级代码: 'B2' }, '党总支要在党委下面'],
    ['a branch under a group', 'B1', { 上级代码: 'G1' }, '支部要在总支或党委下面'],
    ['a branch without one', 'B1', { 上级代码: '' }, '支部要在总支或党委下面'],
    ['a group under a general branch', 'G1', { 上级代码: 'Z01' }, '党小组要在支部下面'],
  ])('%s is refused', (_, key, cells, words) => {
    expect(told({ [key]: cells }).some((line) => line.endsWith(words))).toBe(true);
  });
  it('may be the committee itself', () => {
    const plan = planOf(workbook({ orgs: { B1: { 上级代码: 'DW' } } }));
    expect(plan.faults).toEqual([]);
    expect([org(plan, 'o:B1').path, org(plan, 'o:B1').parentId, org(plan, 'o:G1').path]).toEqual([['o:DW'], 'o:DW', ['o:DW', 'o:B1']]);
  });
  it('of a level that cannot be read is the fault of that row, and of none below it', () => {
    expect(told({ Z01: { 层级: '党总枝' } })).toEqual([expect.stringMatching(/^层级 3: /)]);
    expect(told({ B1: { 层级: '小队' } })).toEqual([expect.stringMatching(/^层级 4: /)]);
  });
  it('is looked for in vain only once where a code is wrong itself', () => {
    const lines = told({ Z01: { 组织代码: '' } });
    expect(lines.filter((line) => line.startsWith('上级代码'))).toEqual([]);
    expect(lines.some((line) => line.startsWith('组织代码 3'))).toBe(true);
  });
  it('two that are each other’s are told once, and each is out', () => {
    const lines = told({ Z01: { 层级: '支部', 上级代码: 'B1', 人员类别: '教职工' }, B1: { 上级代码: 'Z01' } });
    expect(lines.length).toBeGreaterThan(0);
  });
  it('left empty later leaves it where it is, under the code it has in this table', () => {
    const plan = planOf(workbook({ orgs: { B1: { 上级代码: '', 成立日期: '2019-04-01' } } }), first);
    expect([plan.faults, org(plan, 'o:B1').parentId, org(plan, 'o:B1').path]).toEqual([[], 'o:Z01', ['o:DW', 'o:Z01']]);
  });
});

describe('a superior of an organisation that is known', () => {
  const plan = (orgs: Over['orgs'], existing = first) => planOf(workbook({ orgs }), existing);
  it('is another one where the row says so: a branch moves from its general branch to the committee, with its group', () => {
    const moved = plan({ B1: { 上级代码: 'DW' } });
    expect([moved.faults, org(moved, 'o:B1').parentId, org(moved, 'o:G1').path]).toEqual([[], 'o:DW', ['o:DW', 'o:B1']]);
  });
  it('is asked for where the table leaves it empty and has no row of it', () => {
    const rows = { DW: null, Z01: null, B2: null, B1: { 上级代码: '' } };
    expect(told(rows, first).filter((line) => line.startsWith('上级代码'))).toEqual(['上级代码 2: 支部要在总支或党委下面']);
  });
  it('with a code that is wrong leaves out who stands under it, and nobody else', () => {
    const ids = plan({ Z01: { 组织代码: '石化' } }, []).changes.flatMap(({ _id, type }) => (type === 'org' ? [_id] : []));
    expect(ids).toEqual(['o:DW', 'o:G1']);
  });
});

describe('where the name of one organisation is missing', () => {
  const blurred = (orgs: Over['orgs']) => planOf(workbook({ orgs: { B2: { 名称: '' }, ...orgs } }));
  it('those whose superior is there stand under it all the same, and so does the committee without one', () => {
    const plan = blurred({ G1: { 上级代码: 'B1' } });
    expect(plan.changes.flatMap((content) => (content.type === 'org' ? [[content._id, content.parentId]] : []))).toEqual([
      ['o:DW', null],
      ['o:Z01', 'o:DW'],
      ['o:B1', 'o:Z01'],
      ['o:G1', 'o:B1'],
    ]);
  });
  it('a group under a general branch is told in the same round', () => {
    expect(faultsOf(blurred({ G1: { 上级代码: 'Z01' } }))).toContain('上级代码 6: 党小组要在支部下面');
  });
});

describe('a code', () => {
  it('that is missing in two rows is told of each as missing, and of none as used twice', () => {
    expect(told({ B1: { 组织代码: '' }, B2: { 组织代码: '' } }).filter((line) => line.startsWith('组织代码'))).toEqual([
      '组织代码 4: 还没有填组织代码',
      '组织代码 5: 还没有填组织代码',
    ]);
  });
  it('of one figure is free, though a row of that number lacks its own', () => {
    const cells = { B1: { 组织代码: '' }, B2: { 组织代码: '4' } };
    expect(told(cells).filter((line) => line.startsWith('组织代码'))).toEqual(['组织代码 4: 还没有填组织代码']);
  });

  describe('in a column where others begin with zeros', () => {
    const typed = (orgs: Over['orgs'], key: string, column: string): string[] => {
      const book = workbook({ orgs });
      const marks: Partial<Record<string, Mark>> = { [column]: 'number' };
      return faultsOf(planOf({ ...book, orgs: book.orgs.map((row) => (row.cells['组织代码'] === key ? { ...row, marks } : row)) }));
    };
    const zeros = { Z01: { 组织代码: '0010' }, B1: { 上级代码: '0010' }, B2: { 上级代码: '0010' } };
    const lost = (column: string, code: string) => `前面的 0 丢了吗？应是 ${code} 的话，请把“${column}”这一列设成“文本”再填`;
    it('typed as a number and shorter than they are has lost its own', () => {
      const orgs = { ...zeros, B2: { 组织代码: '20', 上级代码: '0010' } };
      expect(typed(orgs, '20', '组织代码')).toContain(`组织代码 5: ${lost('组织代码', '0020')}`);
    });
    it('has lost them as that of a superior too', () => {
      expect(typed({ ...zeros, B2: { 上级代码: '10' } }, 'B2', '上级代码')).toContain(`上级代码 5: ${lost('上级代码', '0010')}`);
    });
    it('written as text is taken as it is', () => {
      const plan = planOf(workbook({ orgs: { ...zeros, B2: { 组织代码: '20', 上级代码: '0010' } }, members: { tang: { 支部: '20' } } }));
      expect(org(plan, 'o:20')).toMatchObject({ code: '20', parentId: 'o:0010' });
    });
  });
});

describe('an organisation that is known', () => {
  it('loses what is cleared: a short name for the beginning of the name, and kinds it can be without', () => {
    const known = planOf(workbook({ orgs: { Z01: { 人员类别: '教职工' }, G1: { 单位性质: '机关' } } })).changes;
    const plan = planOf(
      workbook({ orgs: { Z01: { 人员类别: '清空' }, B1: { 简称: '清空' }, G1: { 单位性质: '清空' } }, members: { lin: { 支部: 'B1' } } }),
      known,
    );
    expect([org(plan, 'o:Z01').branchKind, org(plan, 'o:B1').shortName, org(plan, 'o:G1').unitKind]).toEqual([
      undefined,
      '炼油技术教工党支部',
      undefined,
    ]);
  });
  it('the committee is the one there is, in whatever order they are known', () => {
    const plan = planOf(workbook({ orgs: { DW: { 组织代码: 'D1' }, Z01: { 上级代码: 'D1' } } }), [...first].reverse());
    expect([plan.faults, plan.changes.map(({ _id }) => _id)]).toEqual([[], ['o:DW']]);
  });

  it('keeps everything the row leaves empty: name, level, kinds, day and short name', () => {
    const empty = { 名称: '', 简称: '', 层级: '', 人员类别: '', 单位性质: '', 成立日期: '', 上级代码: '', 支委任期起: '', 支委任期止: '' };
    const plan = planOf(workbook({ orgs: { B1: empty } }), first);
    expect([plan.faults, plan.changes]).toEqual([[], []]);
  });
  it('that was dissolved is not the one that is meant: the row must say everything again', () => {
    const dissolved = without('o:B1', { dissolvedOn: '2025-12-31' });
    expect(told({ B1: { 名称: '', 层级: '', 上级代码: 'Z01' } }, dissolved).some((line) => line.startsWith('名称 4'))).toBe(true);
  });
  it('the committee is the one there is, also under another code', () => {
    const plan = planOf(workbook({ orgs: { DW: { 组织代码: 'D1' }, Z01: { 上级代码: 'D1' } } }), first);
    expect(plan.faults).toEqual([]);
    expect(plan.changes.filter(({ type }) => type === 'org').map(({ _id }) => _id)).toEqual(['o:DW']);
    const branch = planOf(
      workbook({ orgs: { B2: { 组织代码: 'B9' } }, members: { tang: { 支部: 'B9' } }, posts: { student: { 组织: 'B9' } } }),
      first,
    );
    expect(org(branch, 'o:B9')).toMatchObject({ code: 'B9' });
  });
  it('of a kind that is cleared is asked for it again', () => {
    expect(told({ B1: { 人员类别: '清空' } }, first).some((line) => line.startsWith('人员类别 4'))).toBe(true);
    expect(told({ Z01: { 单位性质: '清空' } }, first).some((line) => line.startsWith('单位性质 3'))).toBe(true);
  });
  it('new and without its kinds is refused: a branch both, a general branch one, a committee and a group none', () => {
    expect(told({ B1: { 人员类别: '', 单位性质: '' } }).map((line) => line.split(':')[0])).toEqual(['人员类别 4', '单位性质 4']);
    expect(told({ Z01: { 单位性质: '' } }).map((line) => line.split(':')[0])).toEqual(['单位性质 3']);
  });
});

it('a second committee is told at its row, and a code twice at the second with the name and the row of the first', () => {
  const second = { 组织代码: 'DX', 名称: '另一个党委', 层级: '党委', 成立日期: '2010-01-01' };
  expect(told({ second })).toContain('层级 7: 一个学院只有一个党委');
  expect(told({ second: { ...second, 组织代码: 'B1', 层级: '支部', 上级代码: 'Z01', 人员类别: '教职工', 单位性质: '机关' } })).toContain(
    '组织代码 7: 组织代码“B1”已用在炼油技术教工党支部（第 4 行）',
  );
});

describe('a term of a committee', () => {
  const terms = (plan: ImportPlan): CommitteeTerm[] =>
    plan.changes.filter((content): content is CommitteeTerm => content.type === 'committeeTerm');
  const told1 = (cells: Cells, existing: readonly RosterContent[] = []) => told({ B1: cells }, existing);

  it.each<[string, Cells, string]>([
    ['without its end', { 支委任期止: '' }, '支委任期止 4: 任期的起和止都要填'],
    ['without its beginning', { 支委任期起: '' }, '支委任期起 4: 任期的起和止都要填'],
    ['that ends on its first day', { 支委任期起: '2023-07-01', 支委任期止: '2023-07-01' }, '支委任期止 4: 任期止要晚于任期起'],
    ['extended to its own last day', { 支委延期至: '2026-06-30' }, '支委延期至 4: 延期最长一年'],
    ['extended by a year and a day', { 支委延期至: '2027-07-01' }, '支委延期至 4: 延期最长一年'],
  ])('%s is refused', (_, cells, words) => expect(told1(cells)).toEqual([words]));
  it('that is refused leaves out the organisation of its row', () => {
    const plan = planOf(workbook({ orgs: { B1: { 支委任期止: '2023-07-01' } } }));
    expect(plan.changes.flatMap(({ _id, type }) => (type === 'org' ? [_id] : []))).toEqual(['o:DW', 'o:Z01', 'o:B2', 'o:G1']);
  });
  it('of which one day is lacking is no term at all', () => {
    const ids = (cells: Cells) => planOf(workbook({ orgs: { B1: cells } })).changes.map(({ _id }) => _id);
    expect(ids({ 支委任期止: '' })).toEqual(first.map(({ _id }) => _id).filter((id) => !/^(o:B1$|(term|post):B1:)/.test(id)));
  });
  it('that is postponed and not told is asked for, of a branch that is known too', () => {
    const untold = { 支委任期起: '', 支委任期止: '', 支委延期至: '2027-03-31' };
    for (const existing of [[], first]) expect(told1(untold, existing)).toEqual(['支委任期起 4: 写了支委延期至，也要写任期的起和止']);
    expect(told1({ ...untold, 支委延期至: '' })).toEqual([]);
  });
  it('that is postponed and of which a day cannot be read is told of that day alone', () => {
    for (const column of ['支委任期起', '支委任期止'])
      expect(told1({ 支委任期起: '', 支委任期止: '', 支委延期至: '2027-03-31', [column]: '明年' })).toEqual([
        `${column} 4: 日期写成 2019-03-01`,
      ]);
  });
  it('whose postponement is cleared and that is not told is asked for where there is a postponement', () => {
    const cleared = { 支委任期起: '', 支委任期止: '', 支委延期至: '清空' };
    const postponed = planOf(workbook({ orgs: { B1: { 支委延期至: '2027-03-31' } } })).changes;
    expect(told1(cleared, postponed)).toEqual(['支委任期起 4: 写了支委延期至，也要写任期的起和止']);
    for (const existing of [[], first]) expect(told1(cleared, existing)).toEqual([]);
  });
  it('of the same first day and another last one is the same term, corrected, with the seats it was elected with', () => {
    const elected = first.map((content) => (content.type === 'committeeTerm' ? { ...content, _id: 'term:1', seats: 5 } : content));
    const plan = planOf(workbook({ orgs: { B1: { 支委任期止: '2026-12-31' } } }), elected);
    expect(terms(plan)).toMatchObject([{ _id: 'term:1', fromOn: '2023-07-01', termEndOn: '2026-12-31', seats: 5 }]);
  });
  it('that lies across two of the roster is asked about, and ends neither', () => {
    const two = planOf(workbook({ orgs: { B1: { 支委任期起: '2020-07-01', 支委任期止: '2023-06-30' } } })).changes.filter(
      ({ type }) => type === 'committeeTerm',
    );
    const plan = planOf(workbook({ orgs: { B1: { 支委任期起: '2022-01-01', 支委任期止: '2024-12-31' } } }), [...first, ...two]);
    expect(faultsOf(plan)).toEqual(['支委任期起 4: 和名册里的任期（2023-07-01 至 2026-06-30）重叠']);
    expect(plan.changes.map(({ _id }) => _id)).toEqual(['term:B1:2022-01-01']);
  });
  it('extended by a day or by a year is taken', () => {
    for (const day of ['2026-07-01', '2027-06-30'])
      expect(terms(planOf(workbook({ orgs: { B1: { 支委延期至: day } } })))).toMatchObject([{ extendedUntilOn: day, seats: 3 }]);
  });

  it('of a later first day ends the one that ran the day before', () => {
    const plan = planOf(workbook({ orgs: { B1: { 支委任期起: '2026-05-01', 支委任期止: '2029-04-30' } } }), first);
    expect(plan.faults).toEqual([]);
    expect(terms(plan).map(({ fromOn, termEndOn, endedOn }) => [fromOn, termEndOn, endedOn])).toEqual([
      ['2023-07-01', '2026-06-30', '2026-04-30'],
      ['2026-05-01', '2029-04-30', undefined],
    ]);
  });
  it('that begins the day after the one before ended changes nothing of it, and one that begins on its last day ends it the day before', () => {
    const from = (fromOn: string) =>
      terms(planOf(workbook({ orgs: { B1: { 支委任期起: fromOn, 支委任期止: '2029-06-30' } } }), first)).map((term) => [
        term.fromOn,
        term.endedOn,
      ]);
    expect(from('2026-07-01')).toEqual([['2026-07-01', undefined]]);
    expect(from('2026-06-30')).toEqual([
      ['2023-07-01', '2026-06-29'],
      ['2026-06-30', undefined],
    ]);
  });
  it('that lies before one of the roster and reaches into it is asked about; one that ends the day before is not', () => {
    const earlier = (termEndOn: string) => told1({ 支委任期起: '2021-01-01', 支委任期止: termEndOn }, first);
    expect(earlier('2023-07-01')).toEqual(['支委任期起 4: 和名册里的任期（2023-07-01 至 2026-06-30）重叠']);
    expect(earlier('2023-06-30')).toEqual([]);
  });
  it('of the same last day and another first one is the same term, corrected', () => {
    const plan = planOf(workbook({ orgs: { B1: { 支委任期起: '2023-08-01' } } }), first);
    expect(terms(plan)).toMatchObject([{ _id: 'term:B1:2023-07-01', fromOn: '2023-08-01', termEndOn: '2026-06-30' }]);
    const ended = first.map((content) => (content.type === 'committeeTerm' ? { ...content, endedOn: '2025-12-31' } : content));
    expect(terms(planOf(workbook({ orgs: { B1: { 支委任期起: '2026-01-01' } } }), ended)).map(({ _id }) => _id)).toEqual([
      'term:B1:2026-01-01',
    ]);
  });
});
