// What a table says of those who are known: whoever is secretary now, the committee that exists, the same people however
// their names and numbers are written, and nobody who has left.
import { planImport } from '../../../../src-shared/engines/roster-import/plan';
import type { RosterContent } from '../../../../src-shared/records/roster';
import { AT, planOf, TODAY, workbook, type Over } from './a-workbook';

const known = planOf(workbook()).changes;
const LATER = '2026-12-01';
const again = (over: Over, before: readonly RosterContent[] = known) => planOf(workbook(over), before, LATER);
const linesOf = (over: Over, before?: readonly RosterContent[]): string[] =>
  again(over, before).lines.map(({ who, column, before: was, after }) => `${who} ${column} ${was} → ${after}`);
const hintsOf = (over: Over, before?: readonly RosterContent[]): string[] => again(over, before).faults.map(({ hint }) => hint);

describe('another secretary in the table', () => {
  const meng = (fromOn: string): Over => ({ posts: { secretary: { 姓名: '孟凡超', 任职日期: fromOn, 双带头人: '' } } });

  it('ends the one before on the day before, and both are said', () => {
    expect(linesOf(meng('2026-11-20'))).toEqual([
      '炼油技术教工党支部·孟凡超·书记 新增  → 2026-11-20 起',
      '炼油技术教工党支部·周明远·书记 离任日期  → 2026-11-19',
    ]);
  });
  it('is asked about where the one before began later', () => {
    expect(hintsOf(meng('2023-07-01'))).toEqual([
      '名册里的书记是周明远（2023-07-01 起，还没有离任），新任职日期要晚于这一天；登记错了的，先在“任职和换届”里改',
    ]);
  });
  it('follows one whose end is known already, and nothing is changed of that', () => {
    const ended = known.map((content) =>
      content.type === 'post' && content.postKind === 'secretary' && content.orgId === 'o:B1'
        ? { ...content, toOn: '2026-11-10' }
        : content,
    );
    expect(linesOf(meng('2026-11-20'), ended)).toEqual(['炼油技术教工党支部·孟凡超·书记 新增  → 2026-11-20 起']);
  });
});

describe('another term in the table', () => {
  const term = (fromOn: string, termEndOn: string): Over => ({ orgs: { B1: { 支委任期起: fromOn, 支委任期止: termEndOn } } });

  it('ends the one that runs on the day before', () => {
    const running = planOf(workbook(term('2024-07-01', '2027-06-30'))).changes;
    expect(linesOf(term('2026-11-01', '2029-10-31'), running)).toEqual([
      '炼油技术教工党支部 任期提前结束  → 2026-10-31',
      '炼油技术教工党支部 新增  → 支委任期 2026-11-01 至 2029-10-31',
    ]);
  });
  it('with another first day and the same last one is the same term put right', () => {
    expect(linesOf(term('2023-06-01', '2026-06-30'))).toEqual(['炼油技术教工党支部 支委任期起 2023-07-01 → 2023-06-01']);
  });
  it('before the one that is known and across it is asked about', () => {
    expect(hintsOf(term('2022-07-01', '2025-06-30'))).toEqual(['和名册里的任期（2023-07-01 至 2026-06-30）重叠']);
  });
});

it('the row of the committee is the committee that exists, whatever code the table gives it', () => {
  const over: Over = {
    orgs: { DW: { 组织代码: 'Z' }, Z01: { 上级代码: 'Z' } },
    posts: { admin: { 组织: 'Z', 姓名: '孟凡超', 职务: '管理员', 任职日期: '2026-11-20' } },
  };
  expect(linesOf(over)).toEqual(['示例石化职业学院党委 组织代码 DW → Z', '示例石化职业学院党委·孟凡超·管理员 新增  → 2026-11-20 起']);
  expect(
    again(over).changes.flatMap((content) =>
      content.type === 'org' || content.type === 'post' ? [[content._id, content.type === 'post' ? content.orgId : content.parentId]] : [],
    ),
  ).toEqual([
    ['o:DW', null],
    ['post:Z:administrator:A1003:2026-11-20', 'o:DW'],
  ]);
});

it('who founded the environment is in the branch of the table from the first, not from today', () => {
  const founder = known.map((content) =>
    content.type === 'member' && content._id === 'm:A1003'
      ? { ...content, admittedOn: TODAY, fullMemberOn: undefined, memberships: [] }
      : content,
  );
  const [member] = again({}, founder).changes;
  expect(member).toMatchObject({ admittedOn: '1980-06-01', memberships: [{ branchId: 'o:B1', fromOn: '2019-03-01' }] });
});

describe('names are kept as they are written and compared without what nobody sees', () => {
  it.each([
    ['a blank within', '周 明远'],
    ['a wide blank', '周　明远'],
    ['a zero-width sign', '周\u200b明远'],
  ])('%s', (_, name) => {
    expect(planOf(workbook({ members: { zhou: { 姓名: name } } })).faults).toEqual([]);
    expect(linesOf({ members: { zhou: { 姓名: name } } })).toEqual([`${name}（A1001） 姓名 周明远 → ${name}`]);
  });
  it.each(['买某某·艾某某', '买某某•艾某某', '买某某‧艾某某', '买某某・艾某某', '买某某．艾某某', '买某某.艾某某'])('%s', (name) => {
    const over: Over = { members: { zhou: { 姓名: '买某某·艾某某' } }, posts: { secretary: { 姓名: name } } };
    expect(planOf(workbook(over)).faults).toEqual([]);
  });
  it('a sign that old systems had no code for stands for the proper one', () => {
    expect(planOf(workbook({ members: { zhou: { 姓名: '周\ue863' } }, posts: { secretary: { 姓名: '周䶮' } } })).faults).toEqual([]);
    expect(planOf(workbook({ members: { zhou: { 姓名: '周\ue863' } }, posts: { secretary: { 姓名: '吴䶮' } } })).faults).toHaveLength(1);
  });
  it('a number in other letters or another width is the same person', () => {
    expect(again({ members: { zhou: { 工号或学号: 'ａ１００１' } } })).toMatchObject({ faults: [], changes: [], added: 0 });
  });
});

describe('zeros before a number that are gone', () => {
  const zeros = planOf(workbook({ members: { zhou: { 工号或学号: '001030' } } })).changes;
  it('are asked about where the roster knows the same name with them', () => {
    expect(hintsOf({ members: { zhou: { 工号或学号: '1030' } } }, zeros)).toEqual([
      '前面的 0 丢了吗？应是 001030 的话，请把“工号或学号”这一列设成“文本”再填',
    ]);
  });
  it('are no matter where another person has such a number', () => {
    expect(
      hintsOf({ members: { zhou: { 工号或学号: '001030' }, lin: { 工号或学号: '1030' } }, posts: { member: { 工号或学号: '' } } }, zeros),
    ).toEqual([]);
  });
  it('are asked about in the sheet of posts too', () => {
    expect(
      planOf(workbook({ members: { zhou: { 工号或学号: '001030' } }, posts: { secretary: { 工号或学号: '1030' } } })).faults.map(
        ({ hint }) => hint,
      ),
    ).toEqual(['党员表里是“001030”，前面的 0 丢了吗？']);
  });
});

it('whoever has left is not made a member again by an old table', () => {
  const left = known.map((content) =>
    content.type === 'member' && content._id === 'm:A1003' ? { ...content, endedOn: '2026-06-30' } : content,
  );
  expect(hintsOf({}, left)).toEqual(['孟凡超从 2026-07-01 起已离开名册。已离开的请删去这一行；回来的先在名册里恢复']);
});

it('people, branches, groups and posts that the table does not have are listed, and nothing of them is changed', () => {
  const plan = planImport(
    workbook({ orgs: { B2: null, G1: null }, members: { tang: null, zhou: { 党小组: '' } }, posts: { student: null, member: null } }),
    { today: LATER, at: AT, idOf: (memberNo) => `m:${memberNo}`, existing: known },
  );
  expect(plan.faults).toEqual([]);
  expect(plan.changes).toEqual([]);
  expect([plan.missing.members, plan.missing.orgs, plan.missing.posts].map((all) => all.map(({ _id }) => _id))).toEqual([
    ['m:S2001'],
    ['o:B2', 'o:G1'],
    ['post:B1:organizationMember:A1002:2023-07-01'],
  ]);
});
