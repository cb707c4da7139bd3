// What an import would write: new documents as the file has them, known ones with their history going on, and nothing that is equal.
import type { ImportPlan } from '../../../../src-shared/engines/roster-import/plan';
import type { Member } from '../../../../src-shared/records/member';
import type { RosterContent } from '../../../../src-shared/records/roster';
import { AT, planOf, workbook, type Over } from './a-workbook';

const NOBODY = { members: [], orgs: [], posts: [] };
const first = planOf(workbook());
const contentOf = ({ changes }: ImportPlan, id: string): RosterContent | undefined => changes.find((content) => content._id === id);
const memberOf = (plan: ImportPlan, id: string): Member => {
  const found = contentOf(plan, id);
  if (found?.type !== 'member') throw new Error(`no member ${id}`);
  return found;
};
/** The roster after a plan, on the same or another day. */
const after = (plan: ImportPlan, before: readonly RosterContent[] = []): RosterContent[] => [
  ...new Map([...before, ...plan.changes].map((content) => [content._id, content])).values(),
];
const again = (over: Over, today?: string): ImportPlan => planOf(workbook(over), first.changes, today);

describe('a first import', () => {
  it('counts what the file has', () => {
    expect(first).toMatchObject({
      faults: [],
      counts: { orgs: 4, branches: 2, groups: 1, members: 4, posts: 3 },
      added: 4,
      updated: 0,
      unchanged: 0,
      missing: { members: [], orgs: [], posts: [] },
    });
    expect(first.changes).toHaveLength(5 + 1 + 4 + 3);
  });
  it('makes the tree of organisations, from the top down', () => {
    expect(['o:DW', 'o:Z01', 'o:B1', 'o:G1'].map((id) => contentOf(first, id))).toEqual([
      {
        _id: 'o:DW',
        v: 1,
        type: 'org',
        kind: 'partyCommittee',
        name: '示例石化职业学院党委',
        shortName: '示例石化职业学院党委',
        code: 'DW',
        parentId: null,
        path: [],
        foundedOn: '2010-01-01',
        rev: 0,
        updatedAt: AT,
      },
      {
        _id: 'o:Z01',
        v: 1,
        type: 'org',
        kind: 'generalBranch',
        name: '石油化工学院党总支',
        shortName: '石化总支',
        code: 'Z01',
        parentId: 'o:DW',
        path: ['o:DW'],
        unitKind: 'teaching',
        foundedOn: '2015-01-01',
        rev: 0,
        updatedAt: AT,
      },
      {
        _id: 'o:B1',
        v: 1,
        type: 'org',
        kind: 'branch',
        name: '炼油技术教工党支部',
        shortName: '炼油教工',
        code: 'B1',
        parentId: 'o:Z01',
        path: ['o:DW', 'o:Z01'],
        branchKind: 'staff',
        unitKind: 'teaching',
        foundedOn: '2019-03-01',
        rev: 0,
        updatedAt: AT,
      },
      {
        _id: 'o:G1',
        v: 1,
        type: 'org',
        kind: 'partyGroup',
        name: '第一党小组',
        shortName: '第一党小组',
        code: 'G1',
        parentId: 'o:B1',
        path: ['o:DW', 'o:Z01', 'o:B1'],
        foundedOn: '2019-03-01',
        rev: 0,
        updatedAt: AT,
      },
    ]);
  });
  it('makes a term of the committee where one is told', () => {
    expect(contentOf(first, 'term:B1:2023-07-01')).toEqual({
      _id: 'term:B1:2023-07-01',
      v: 1,
      type: 'committeeTerm',
      orgId: 'o:B1',
      fromOn: '2023-07-01',
      termEndOn: '2026-06-30',
      seats: 3,
      rev: 0,
      updatedAt: AT,
    });
  });
  it('cuts a name that has no short one after twelve characters', () => {
    expect(
      contentOf(planOf(workbook({ orgs: { B2: { 名称: '机械与电气工程学院学生党支部' } }, members: { tang: { 支部: 'B2' } } })), 'o:B2'),
    ).toMatchObject({ shortName: '机械与电气工程学院学生党' });
  });
  it('makes people with their branch, group and status, in the order of the rows', () => {
    expect(memberOf(first, 'm:A1001')).toEqual({
      _id: 'm:A1001',
      v: 1,
      type: 'member',
      name: '周明远',
      memberNo: 'A1001',
      sex: 'male',
      birthMonth: '1980-05',
      memberKind: 'staff',
      department: '炼油技术系',
      admittedOn: '2005-06-01',
      fullMemberOn: '2006-06-01',
      memberships: [{ id: 'm:A1001:1', branchId: 'o:B1', fromOn: '2019-03-01', groupId: 'o:G1' }],
      statuses: [],
      rosterOrder: 2,
      rev: 0,
      updatedAt: AT,
    });
    expect(memberOf(first, 'm:A1002')).toEqual({
      _id: 'm:A1002',
      v: 1,
      type: 'member',
      name: '林晓雯',
      memberNo: 'A1002',
      sex: 'female',
      memberKind: 'staff',
      admittedOn: '2020-06-01',
      fullMemberOn: '2021-06-01',
      memberships: [{ id: 'm:A1002:1', branchId: 'o:B1', fromOn: '2020-06-01' }],
      statuses: [{ id: 'm:A1002:import:mobile:2026-01-01', kind: 'mobile', fromOn: '2026-01-01', hostOrganization: '外地某支部' }],
      rosterOrder: 3,
      rev: 0,
      updatedAt: AT,
    });
    expect(['m:A1003', 'm:S2001'].map((id) => memberOf(first, id).memberKind)).toEqual(['retired', 'student']);
  });
  it('makes posts of the organisations the file names by code, name or short name', () => {
    expect(
      ['post:B1:secretary:A1001:2023-07-01', 'post:B1:organizationMember:A1002:2023-07-01', 'post:B2:secretary:S2001:2026-07-01'].map(
        (id) => contentOf(first, id),
      ),
    ).toEqual([
      {
        _id: 'post:B1:secretary:A1001:2023-07-01',
        v: 1,
        type: 'post',
        orgId: 'o:B1',
        memberId: 'm:A1001',
        postKind: 'secretary',
        fromOn: '2023-07-01',
        isDualLeader: true,
        rev: 0,
        updatedAt: AT,
      },
      {
        _id: 'post:B1:organizationMember:A1002:2023-07-01',
        v: 1,
        type: 'post',
        orgId: 'o:B1',
        memberId: 'm:A1002',
        postKind: 'organizationMember',
        fromOn: '2023-07-01',
        rev: 0,
        updatedAt: AT,
      },
      {
        _id: 'post:B2:secretary:S2001:2026-07-01',
        v: 1,
        type: 'post',
        orgId: 'o:B2',
        memberId: 'm:S2001',
        postKind: 'secretary',
        fromOn: '2026-07-01',
        rev: 0,
        updatedAt: AT,
      },
    ]);
  });
  it('takes what is written with spaces around it, days and months in one way, and a code before a name', () => {
    const plan = planOf(
      workbook({
        orgs: { B2: { 简称: 'B1' } },
        members: { lin: { 姓名: ' 林晓雯 ', 支部: ' B1 ', 入党日期: '2020/6/1', 出生年月: '1988年1月', 类别: ' 教职工 ' } },
      }),
    );
    expect(memberOf(plan, 'm:A1002')).toMatchObject({
      name: '林晓雯',
      admittedOn: '2020-06-01',
      birthMonth: '1988-01',
      memberships: [{ branchId: 'o:B1' }],
    });
  });
  it('takes the words of every status, kind and post', () => {
    const statuses = {
      长期患病: 'longIllness',
      残疾: 'disability',
      年老体弱: 'frail',
      '出国（境）': 'abroad',
      出国: 'abroad',
      停止党籍: 'suspended',
      失去联系: 'lostContact',
    };
    for (const [word, kind] of Object.entries(statuses))
      expect(memberOf(planOf(workbook({ members: { lin: { 情况: word } } })), 'm:A1002').statuses.map((status) => status.kind)).toEqual([
        kind,
      ]);
    const posts = {
      副书记: 'deputySecretary',
      宣传委员: 'publicityMember',
      纪检委员: 'disciplineMember',
      委员: 'committeeMember',
      党小组组长: 'groupLeader',
      组长: 'groupLeader',
      党务工作者: 'partyWorker',
      专职组织员: 'organizer',
      党委班子成员: 'committeeLeader',
      党委工作人员: 'committeeStaff',
      管理员: 'administrator',
      查阅员: 'auditor',
    };
    for (const [word, kind] of Object.entries(posts))
      expect(
        planOf(workbook({ posts: { member: { 职务: word } } }))
          .changes.filter((content) => content.type === 'post')
          .map((content) => content.postKind),
      ).toContain(kind);
    const kinds = [
      ['学生', '机关', 'student', 'organ'],
      ['离退休', '其他', 'retired', 'other'],
      ['混合', '教学单位', 'mixed', 'teaching'],
    ] as const;
    for (const [word, unit, branchKind, unitKind] of kinds)
      expect(contentOf(planOf(workbook({ orgs: { B2: { 人员类别: word, 单位性质: unit } } })), 'o:B2')).toMatchObject({
        branchKind,
        unitKind,
      });
    expect(contentOf(planOf(workbook({ orgs: { Z01: { 层级: '总支' } } })), 'o:Z01')).toMatchObject({ kind: 'generalBranch' });
  });
  it('leaves out a row with a fault, and what hangs on it, and keeps the others', () => {
    const idsOf = (plan: ImportPlan): string[] => plan.changes.map((content) => content._id);
    const faulty = planOf(workbook({ members: { meng: { 出生年月: '1950-13' } }, posts: { member: { 双带头人: '有' } } }));
    expect(idsOf(faulty)).toEqual(idsOf(first).filter((id) => id !== 'm:A1003' && id !== 'post:B1:organizationMember:A1002:2023-07-01'));
    expect(contentOf(planOf(workbook({ orgs: { B1: { 上级代码: 'X9' } } })), 'o:B1')).toBeUndefined();
  });
  it('writes no host where the file names none', () => {
    expect(memberOf(planOf(workbook({ members: { lin: { 接收组织: '' } } })), 'm:A1002').statuses).toStrictEqual([
      { id: 'm:A1002:import:mobile:2026-01-01', kind: 'mobile', fromOn: '2026-01-01' },
    ]);
  });
});

describe('the same workbook again', () => {
  it('changes nothing, whatever the revisions and moments of what is stored', () => {
    const stored = first.changes.map((content) => ({ ...content, rev: 7, updatedAt: '2026-11-01T00:00:00.000Z' }));
    expect(planOf(workbook(), stored, '2026-12-01')).toMatchObject({ changes: [], added: 0, updated: 0, unchanged: 4, missing: NOBODY });
  });
});

describe('a later workbook, on 2026-12-01', () => {
  const LATER = '2026-12-01';

  it('that has a person no more lists them as missing and leaves them; whoever has left is not missed', () => {
    const without = { members: { tang: null }, posts: { student: null } };
    const plan = again(without);
    expect([plan.missing.members.map((member) => member._id), plan.changes, plan.unchanged]).toEqual([['m:S2001'], [], 3]);
    const left = first.changes.map((content) =>
      content._id === 'm:S2001' && content.type === 'member' ? { ...content, endedOn: '2026-10-01' } : content,
    );
    expect(planOf(workbook(without), left).missing).toEqual(NOBODY);
  });
  it('with another name updates one person', () => {
    const plan = again({ members: { meng: { 姓名: '孟凡朝' } } });
    expect([plan.added, plan.updated, plan.unchanged, plan.changes.map((content) => content._id)]).toEqual([0, 1, 3, ['m:A1003']]);
  });
  it('with another branch ends the membership the day before, and begins one', () => {
    const plan = again({ members: { zhou: { 支部: 'B2', 党小组: '' } } }, LATER);
    expect(memberOf(plan, 'm:A1001').memberships).toEqual([
      { id: 'm:A1001:1', branchId: 'o:B1', fromOn: '2019-03-01', groupId: 'o:G1', toOn: '2026-11-30' },
      { id: 'm:A1001:2', branchId: 'o:B2', fromOn: '2026-12-01' },
    ]);
  });
  it('with the group cleared does the same', () => {
    expect(
      memberOf(again({ members: { zhou: { 党小组: '清空' } } }, LATER), 'm:A1001').memberships.map(({ groupId, fromOn, toOn }) => [
        groupId,
        fromOn,
        toOn,
      ]),
    ).toEqual([
      ['o:G1', '2019-03-01', '2026-11-30'],
      [undefined, '2026-12-01', undefined],
    ]);
  });
  it('that takes a move of the same day back leaves no trace of it', () => {
    const moved = after(again({ members: { zhou: { 支部: 'B2', 党小组: '' } } }, LATER), first.changes);
    expect(
      memberOf(planOf(workbook({ members: { zhou: { 党小组: '' } } }), moved, LATER), 'm:A1001').memberships.map(
        ({ branchId, fromOn, toOn }) => [branchId, fromOn, toOn],
      ),
    ).toEqual([
      ['o:B1', '2019-03-01', '2026-11-30'],
      ['o:B1', '2026-12-01', undefined],
    ]);
  });
  it('gives every stay a number of its own, also after two tables on one day', () => {
    const zhou = (before: readonly RosterContent[], branch: string, today: string): RosterContent[] =>
      after(planOf(workbook({ members: { zhou: { 支部: branch, 党小组: '' } } }), before, today), before);
    const there = zhou(first.changes, 'B2', LATER);
    const back = zhou(there, 'B1', LATER);
    const last = zhou(back, 'B2', '2026-12-20').find(({ _id }) => _id === 'm:A1001') as Member;
    expect(last.memberships.map(({ id }) => id)).toEqual(['m:A1001:1', 'm:A1001:3', 'm:A1001:4']);
  });
  it('begins a membership for whoever has none open, and keeps the closed ones', () => {
    const closed = first.changes.map((content) =>
      content.type === 'member' && content._id === 'm:A1003'
        ? { ...content, memberships: content.memberships.map((entry) => ({ ...entry, toOn: '2025-12-31' })) }
        : content,
    );
    expect(memberOf(planOf(workbook(), closed, LATER), 'm:A1003').memberships).toEqual([
      { id: 'm:A1003:1', branchId: 'o:B1', fromOn: '2019-03-01', toOn: '2025-12-31' },
      { id: 'm:A1003:2', branchId: 'o:B1', fromOn: '2026-12-01' },
    ]);
  });
  it('with the status of a person cleared ends what an earlier file told, the day before', () => {
    expect(memberOf(again({ members: { lin: { 情况: '清空', 情况起: '', 接收组织: '' } } }, LATER), 'm:A1002').statuses).toEqual([
      { id: 'm:A1002:import:mobile:2026-01-01', kind: 'mobile', fromOn: '2026-01-01', hostOrganization: '外地某支部', toOn: '2026-11-30' },
    ]);
  });
  it('with another status ends the first and adds it; one with a new host stays the same one', () => {
    expect(
      memberOf(again({ members: { lin: { 情况: '出国', 情况起: '2026-12-01' } } }, LATER), 'm:A1002').statuses.map(
        ({ kind, fromOn, toOn }) => [kind, fromOn, toOn],
      ),
    ).toEqual([
      ['mobile', '2026-01-01', '2026-11-30'],
      ['abroad', '2026-12-01', undefined],
    ]);
    expect(memberOf(again({ members: { lin: { 接收组织: '另一支部' } } }, LATER), 'm:A1002').statuses).toEqual([
      { id: 'm:A1002:import:mobile:2026-01-01', kind: 'mobile', fromOn: '2026-01-01', hostOrganization: '另一支部' },
    ]);
  });
  it('leaves a status that was not told by a file, and one that has ended already', () => {
    const own = { id: 'own', kind: 'longIllness' as const, fromOn: '2026-02-01' };
    const ended = { id: 'm:A1003:import:frail:2025-01-01', kind: 'frail' as const, fromOn: '2025-01-01', toOn: '2025-06-30' };
    const stored = first.changes.map((content) =>
      content.type === 'member' && content._id === 'm:A1003' ? { ...content, statuses: [own, ended] } : content,
    );
    expect(planOf(workbook(), stored, LATER).changes).toEqual([]);
    expect(memberOf(planOf(workbook({ members: { meng: { 姓名: '孟凡朝' } } }), stored, LATER), 'm:A1003').statuses).toEqual([own, ended]);
  });
  it('does not bring back whoever has left the Party', () => {
    const left = first.changes.map((content) =>
      content.type === 'member' && content._id === 'm:A1003'
        ? { ...content, endedOn: '2026-10-01', endKind: 'withdrawn' as const }
        : content,
    );
    expect(planOf(workbook(), left as RosterContent[], LATER).changes).toEqual([]);
  });
  it('with another first day of a post keeps the document of it', () => {
    const plan = again({ posts: { secretary: { 任职日期: '2023-08-01' } } });
    expect(plan.changes).toEqual([
      {
        _id: 'post:B1:secretary:A1001:2023-07-01',
        v: 1,
        type: 'post',
        orgId: 'o:B1',
        memberId: 'm:A1001',
        postKind: 'secretary',
        fromOn: '2023-08-01',
        isDualLeader: true,
        rev: 0,
        updatedAt: AT,
      },
    ]);
  });
  it('with a post of somebody else, of another kind or elsewhere, or of one that has ended, makes a new document', () => {
    const idsOf = (over: Over, stored: readonly RosterContent[] = first.changes): string[] =>
      planOf(workbook(over), stored).changes.map((content) => content._id);
    expect(idsOf({ posts: { secretary: { 姓名: '孟凡超', 任职日期: '2026-11-01' } } })).toEqual([
      'post:B1:secretary:A1003:2026-11-01',
      // Who was secretary before is none any more.
      'post:B1:secretary:A1001:2023-07-01',
    ]);
    expect(idsOf({ posts: { secretary: { 职务: '副书记', 任职日期: '2026-11-01' } } })).toEqual([
      'post:B1:deputySecretary:A1001:2026-11-01',
    ]);
    expect(idsOf({ posts: { secretary: { 组织: 'Z01', 任职日期: '2026-11-01' } } })).toEqual(['post:Z01:secretary:A1001:2026-11-01']);
    const ended = first.changes.map((content) =>
      content.type === 'post' ? { ...content, toOn: '2026-06-30' } : content,
    ) as RosterContent[];
    expect(idsOf({ posts: { secretary: { 任职日期: '2026-11-01' }, member: null, student: null } }, ended)).toEqual([
      'post:B1:secretary:A1001:2026-11-01',
    ]);
  });
  it('that names one of two open documents of the same post leaves both as they are', () => {
    const twice = after(
      again({ posts: { again: { 组织: 'B1', 姓名: '周明远', 职务: '书记', 任职日期: '2026-11-01', 双带头人: '是' } } }),
      first.changes,
    );
    expect(planOf(workbook({ posts: { secretary: { 任职日期: '2026-11-01' } } }), twice).changes).toEqual([]);
  });
  it('with a second term of the same post makes one more, and gives one document to one row only', () => {
    const twice = again({ posts: { again: { 组织: 'B1', 姓名: '周明远', 职务: '书记', 任职日期: '2026-11-01' } } });
    expect(twice.changes.map((content) => content._id)).toEqual(['post:B1:secretary:A1001:2026-11-01']);
    const both = planOf(
      workbook({
        posts: { secretary: { 任职日期: '2023-08-01' }, again: { 组织: 'B1', 姓名: '周明远', 职务: '书记', 任职日期: '2026-11-01' } },
      }),
      first.changes,
    );
    expect(both.changes.map((content) => content._id)).toEqual([
      'post:B1:secretary:A1001:2023-07-01',
      'post:B1:secretary:A1001:2026-11-01',
    ]);
  });
});
