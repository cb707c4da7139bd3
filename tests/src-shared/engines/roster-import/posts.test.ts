// The sheet of posts, row by row: who is meant, which post of the roster, and a secretary before. On 2026-11-24.
import type { ImportPlan } from '../../../../src-shared/engines/roster-import/plan';
import type { Post } from '../../../../src-shared/records/post';
import type { RosterContent } from '../../../../src-shared/records/roster';
import { causesOf } from '../../../../src-shared/engines/roster-import/causes';
import { MEMBERS, planOf, POSTS, workbook, type Cells, type Over } from './a-workbook';

const first = planOf(workbook()).changes;
const faultsOf = ({ faults }: ImportPlan): string[] => faults.map(({ column, row, hint }) => `${column} ${row}: ${hint}`);
const told = (over: Over, existing: readonly RosterContent[] = []): string[] => faultsOf(planOf(workbook(over), existing));
const posts = (plan: ImportPlan): Post[] => plan.changes.filter((content): content is Post => content.type === 'post');
const said = (secretary: Cells, existing: readonly RosterContent[] = []) => told({ posts: { secretary } }, existing);
const withPost = (id: string, over: Partial<Post>): RosterContent[] =>
  first.map((content) => (content.type === 'post' && content._id === id ? { ...content, ...over } : content));
const SECRETARY = 'post:B1:secretary:A1001:2023-07-01';

describe('who is meant by a row', () => {
  const twin = { 姓名: '周明远', 工号或学号: 'A2002', 类别: '教职工', 入党日期: '2005-06-01', 转正日期: '2006-06-01', 支部: 'B1' };
  it('two of the name and no number: the number is asked for, with how many there are; with the number it is the one', () => {
    expect(told({ members: { twin } })).toEqual(['姓名 2: 名册里有 2 位周明远，请填工号']);
    expect(told({ members: { twin }, posts: { secretary: { 工号或学号: 'A2002' } } })).toEqual([]);
  });
  it('nobody of the name, or nobody of the name with that number', () => {
    expect(said({ 姓名: '无此人' })).toEqual(['姓名 2: 党员表里没有无此人']);
    expect(said({ 工号或学号: 'A9999' })).toEqual(['姓名 2: 党员表里没有周明远（A9999）']);
  });
  it('the number without its zeros is asked about with the right one', () => {
    const plan = planOf(workbook({ members: { zhou: { 工号或学号: '001001' } }, posts: { secretary: { 工号或学号: '1001' } } }));
    expect(faultsOf(plan)).toEqual(['工号或学号 2: 党员表里是“001001”，前面的 0 丢了吗？']);
  });
  it('two whose numbers lost their zeros are one thing to mend', () => {
    const numbers = { zhou: { 工号或学号: '001001' }, lin: { 工号或学号: '001002' } };
    const lost = { secretary: { 工号或学号: '1001' }, member: { 工号或学号: '1002' } };
    expect(causesOf(planOf(workbook({ members: numbers, posts: lost })).faults)).toMatchObject([
      { column: '工号或学号', rows: [2, 3], hint: '和党员表里的号不同，前面的 0 丢了吗？' },
    ]);
  });
  it('somebody whose number two rows have is told in the sheet of people alone', () => {
    const again = { ...MEMBERS['zhou'], 部门: '机电系' };
    expect(told({ members: { again }, posts: { secretary: { 工号或学号: 'A1001' } } })).toEqual(['工号或学号 6: 这个号第 2 行已是周明远']);
  });
  it('nobody of the name, where somebody else is wrong in the sheet of people, is told all the same, with a number and without', () => {
    const wrong = { lin: { 性别: '无' } };
    expect(told({ members: wrong, posts: { student: { 姓名: '无此人' } } })).toContain('姓名 4: 党员表里没有无此人');
    expect(told({ members: wrong, posts: { student: { 姓名: '无此人', 工号或学号: 'A9999' } } })).toContain(
      '姓名 4: 党员表里没有无此人（A9999）',
    );
  });
  it('somebody who is wrong in the sheet of people is told there alone, also by the number', () => {
    expect(told({ members: { zhou: { 入党日期: '' } } }).filter((line) => line.includes('任职') || line.startsWith('姓名'))).toEqual([]);
    expect(
      told({ members: { zhou: { 姓名: '' } }, posts: { secretary: { 工号或学号: 'A1001' } } }).map((line) => line.split(':')[0]),
    ).toEqual(['姓名 2']);
  });
});

describe('the organisation of a row', () => {
  it('that is not there, or whose name two have, is told; of one that is faulty nothing more is said', () => {
    expect(said({ 组织: '无此支部' })).toEqual(['组织 2: 没有“无此支部”这个组织']);
    expect(told({ orgs: { B2: { 名称: '炼油技术教工党支部' } }, members: { tang: { 支部: 'B2' }, zhou: { 支部: 'B1' } } })).toContain(
      '组织 2: 有几个组织叫这个名字，请填组织代码',
    );
    expect(told({ orgs: { B1: { 单位性质: '厂' } } }).map((line) => line.split(' ')[0])).toEqual(['单位性质']);
    expect(told({ orgs: { B1: { 名称: '' } } }).map((line) => line.split(' ')[0])).toEqual(['名称']);
  });
});

it('two organisations of one name are told though a third has none', () => {
  const orgs = { B2: { 简称: '炼油教工' }, G1: { 名称: '' } };
  expect(told({ orgs, members: { lin: { 支部: 'B1' }, zhou: { 党小组: '' } } })).toContain('组织 3: 有几个组织叫这个名字，请填组织代码');
});

describe('the day of a post', () => {
  it('that cannot be read is told once, whether the roster has the post or not', () => {
    for (const existing of [[], first]) expect(said({ 任职日期: '去年' }, existing)).toEqual(['任职日期 2: 日期写成 2019-03-01']);
  });
  it('another one of a post that ends on 2026-12-31 is a second time in it, and the first stays', () => {
    const plan = planOf(workbook({ posts: { secretary: { 任职日期: '2027-01-01' } } }), withPost(SECRETARY, { toOn: '2026-12-31' }));
    expect([plan.faults, posts(plan).map(({ _id }) => _id)]).toEqual([[], ['post:B1:secretary:A1001:2027-01-01']]);
  });

  it('is asked for where the roster has none; up to a year ahead it may be', () => {
    expect(said({ 任职日期: '' }).map((line) => line.split(':')[0])).toEqual(['任职日期 2']);
    expect(said({ 任职日期: '', 职务: '局长' }).map((line) => line.split(':')[0])).toEqual(['职务 2', '任职日期 2']);
    expect(said({ 任职日期: '2027-11-24' })).toEqual([]);
    expect(said({ 任职日期: '2027-11-25' })).toEqual(['任职日期 2: 任职日期不能晚于一年后']);
  });
  it('left empty is that of the roster, and a row that is wrong otherwise is not asked for it once there is one', () => {
    expect(planOf(workbook({ posts: { secretary: { 任职日期: '', 双带头人: '' } } }), first)).toMatchObject({ faults: [], changes: [] });
    expect(said({ 任职日期: '', 职务: '局长' }, first).map((line) => line.split(':')[0])).toEqual(['职务 2']);
  });
  it('another one of a post that is held corrects it; of one that has ended it is a new one', () => {
    const later = planOf(workbook({ posts: { secretary: { 任职日期: '2023-08-01' } } }), first);
    expect(posts(later)).toMatchObject([{ _id: SECRETARY, fromOn: '2023-08-01', isDualLeader: true }]);
    const again = planOf(workbook({ posts: { secretary: { 任职日期: '2026-08-01' } } }), withPost(SECRETARY, { toOn: '2025-06-30' }));
    expect(posts(again).map(({ _id }) => _id)).toEqual(['post:B1:secretary:A1001:2026-08-01']);
  });
});

describe('a secretary before', () => {
  const change = (fromOn: string, existing: readonly RosterContent[] = first) =>
    planOf(workbook({ posts: { secretary: { 姓名: '孟凡超', 任职日期: fromOn, 双带头人: '' } } }), existing);
  it('of whom the table speaks no more ends the day before the new one begins', () => {
    expect(posts(change('2026-09-01')).map(({ memberId, fromOn, toOn }) => [memberId, fromOn, toOn])).toEqual([
      ['m:A1003', '2026-09-01', undefined],
      ['m:A1001', '2023-07-01', '2026-08-31'],
    ]);
  });
  it('who begins on the same day or later is asked about by name', () => {
    expect(faultsOf(change('2023-07-01'))).toEqual([
      expect.stringContaining('任职日期 2: 名册里的书记是周明远（2023-07-01 起，还没有离任）'),
    ]);
    expect(faultsOf(change('2023-06-30'))).toHaveLength(1);
    expect(faultsOf(change('2023-07-02'))).toEqual([]);
  });
  it('who had ended before is left alone; who was to go at the end of the year goes the day before the new one comes', () => {
    expect(posts(change('2026-09-01', withPost(SECRETARY, { toOn: '2026-08-31' }))).map(({ memberId }) => memberId)).toEqual(['m:A1003']);
    expect(posts(change('2026-09-01', withPost(SECRETARY, { toOn: '2026-12-31' }))).map(({ toOn }) => toOn)).toEqual([
      undefined,
      '2026-08-31',
    ]);
    expect(posts(change('2027-01-01', withPost(SECRETARY, { toOn: '2026-12-31' }))).map(({ memberId }) => memberId)).toEqual(['m:A1003']);
    expect(posts(change('2026-12-31', withPost(SECRETARY, { toOn: '2026-12-31' }))).map(({ toOn }) => toOn)).toEqual([
      undefined,
      '2026-12-30',
    ]);
  });
  it('who began later than another who still holds it is asked about, and neither is ended', () => {
    const older: Post = {
      _id: 'post:1',
      v: 1,
      type: 'post',
      orgId: 'o:B1',
      memberId: 'm:A1002',
      postKind: 'secretary',
      fromOn: '2020-01-01',
      rev: 0,
      updatedAt: '',
    };
    const plan = change('2023-01-01', [...first, older]);
    expect(faultsOf(plan)).toEqual([expect.stringContaining('任职日期 2: 名册里的书记是周明远（2023-07-01 起，还没有离任）')]);
    expect(plan.changes.map(({ _id }) => _id)).toEqual(['post:B1:secretary:A1003:2023-01-01']);
  });
  describe('who goes on 2026-12-31 and stands in the table with the next one', () => {
    const next = (fromOn: string) => ({ 组织: 'B1', 姓名: '孟凡超', 职务: '书记', 任职日期: fromOn });
    const going = withPost(SECRETARY, { toOn: '2026-12-31' });
    const zhou = { ...POSTS['secretary'] };
    const both = (fromOn: string, isNextFirst: boolean) =>
      faultsOf(
        planOf(
          workbook({ posts: isNextFirst ? { secretary: next(fromOn), other: zhou } : { secretary: zhou, other: next(fromOn) } }),
          going,
        ),
      );
    it.each([true, false])('is followed on 2027-01-01 without a word (the next one in the first row: %s)', (isNextFirst) => {
      expect(both('2027-01-01', isNextFirst)).toEqual([]);
    });
    it.each([true, false])('is one too many on their last day (the next one in the first row: %s)', (isNextFirst) => {
      expect(both('2026-12-31', isNextFirst)).toEqual([expect.stringContaining('一个组织只有一位书记，先写明前一位已离任')]);
    });
  });
  it('whose wrong first day the table puts right is measured by the new one, as the table names both', () => {
    const older: Post = {
      _id: 'post:1',
      v: 1,
      type: 'post',
      orgId: 'o:B1',
      memberId: 'm:A1003',
      postKind: 'secretary',
      fromOn: '2020-01-01',
      toOn: '2026-12-31',
      rev: 0,
      updatedAt: '',
    };
    const rows = { secretary: { 任职日期: '2027-01-01' }, other: { 组织: 'B1', 姓名: '孟凡超', 职务: '书记', 任职日期: '2020-01-01' } };
    const plan = planOf(workbook({ posts: rows }), [...first, older]);
    expect([plan.faults, posts(plan).map(({ _id, fromOn }) => [_id, fromOn])]).toEqual([[], [[SECRETARY, '2027-01-01']]]);
  });
  it('of another branch, in another post, or named by the table too, is none of it', () => {
    const both = planOf(
      workbook({ posts: { secretary: {}, other: { 组织: 'B1', 姓名: '孟凡超', 职务: '副书记', 任职日期: '2026-09-01' } } }),
      first,
    );
    expect(posts(both).map(({ _id }) => _id)).toEqual(['post:B1:deputySecretary:A1003:2026-09-01']);
    expect(told({ posts: { other: { 组织: 'B1', 姓名: '孟凡超', 职务: '书记', 任职日期: '2026-09-01' } } }, first).length).toBeGreaterThan(
      0,
    );
  });
});
