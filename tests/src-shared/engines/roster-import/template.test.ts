// The template: what it offers is read by the import, and its examples are a roster without a fault.
import { SHEETS, WORDS_OF, type SheetName } from '../../../../src-shared/engines/roster-import/sheets';
import { EXAMPLES, GUIDE_SHEET, guideLines, markedExamples, templateColumns } from '../../../../src-shared/engines/roster-import/template';
import { planOf, rowsOf } from './a-workbook';

const NAMES = Object.keys(SHEETS) as SheetName[];
const column = (sheet: SheetName, name: string) => templateColumns(sheet).find((entry) => entry.name === name);

it('its examples without their mark are a roster without a fault', () => {
  const lines = (name: SheetName) =>
    rowsOf(
      name,
      EXAMPLES[name].map((line) => Object.fromEntries(SHEETS[name].columns.map((heading, at) => [heading, line[at] ?? '']))),
    );
  const plan = planOf({ orgs: lines('orgs'), members: lines('members'), posts: lines('posts') });
  expect(plan.faults).toEqual([]);
  expect(plan.counts).toEqual({ orgs: 3, branches: 1, groups: 1, members: 3, posts: 4 });
});

it('its examples say of each person since when they are a full member, also of one of 1975 without a probation', () => {
  const [admitted, full] = (['入党日期', '转正日期'] as const).map((heading) => SHEETS.members.columns.indexOf(heading));
  expect(EXAMPLES.members.map((line) => [line[admitted ?? -1], line[full ?? -1]])).toEqual([
    ['2005-06-01', '2006-06-01'],
    ['1975-07-01', '1975-07-01'],
    ['2026-06-01', '预备'],
  ]);
});

it('its examples give with every post the number of the person named, as it stands in the table of people', () => {
  const people = EXAMPLES.members.map(([name, number]) => `${name} ${number}`);
  expect(EXAMPLES.posts.map(([, name, number]) => `${name} ${number}`).filter((person) => !people.includes(person))).toEqual([]);
});

it('each example is marked in its first cell only', () => {
  for (const name of NAMES)
    expect(markedExamples(name).map(([first, ...rest]) => [first, rest])).toEqual(
      EXAMPLES[name].map(([first, ...rest]) => [`（示例）${first}`, rest]),
    );
});

it('a column offers of several words for one thing the first, and every word it offers is read', () => {
  expect(column('orgs', '层级')?.words).toEqual(['党委', '党总支', '党支部', '党小组']);
  expect(column('members', '类别')?.words).toEqual(['在职教职工', '学生', '离退休']);
  expect(column('members', '学历')?.words).toEqual(['大专', '本科', '硕士', '博士', '其他']);
  expect(column('members', '姓名')?.words).toEqual([]);
  for (const name of NAMES)
    for (const { name: heading, words } of templateColumns(name))
      for (const word of words) expect(Object.keys(WORDS_OF[name][heading] ?? {})).toContain(word);
});

it('says of each column whether it is asked for, and what it means where its name does not', () => {
  expect(
    NAMES.map((name) =>
      templateColumns(name)
        .filter(({ isRequired }) => isRequired)
        .map((entry) => entry.name),
    ),
  ).toEqual([
    ['组织代码', '名称', '层级', '成立日期'],
    ['姓名', '工号或学号', '类别', '入党日期', '支部'],
    ['组织', '姓名', '职务', '任职日期'],
  ]);
  expect(column('members', '性别')?.note).toBe('');
  expect(column('members', '转正日期')?.note).toContain('“预备”');
});

it('explains the columns whose names do not say it, each in a sentence of its own, and no others', () => {
  const explained = NAMES.map((name) => templateColumns(name).filter(({ note }) => note !== ''));
  expect(explained.map((columns) => columns.map((entry) => entry.name))).toEqual([
    ['组织代码', '名称', '简称', '层级', '上级代码', '人员类别', '单位性质', '成立日期', '支委任期起', '支委任期止', '支委延期至'],
    ['姓名', '工号或学号', '出生年月', '入党日期', '转正日期', '支部', '党小组', '情况', '情况起', '接收组织', '部门', '预计毕业或退休'],
    ['组织', '工号或学号', '任职日期', '双带头人'],
  ]);
});

it('its examples say of a branch, a retired member of 1975, a probationer and a secretary just what is written there, and nothing more', () => {
  const lines = (name: SheetName) =>
    rowsOf(
      name,
      EXAMPLES[name].map((line) => Object.fromEntries(SHEETS[name].columns.map((heading, at) => [heading, line[at] ?? '']))),
    );
  const { changes } = planOf({ orgs: lines('orgs'), members: lines('members'), posts: lines('posts') });
  const of = (id: string): object => {
    const { rev: _rev, updatedAt: _at, v: _v, ...content } = changes.find(({ _id }) => _id === id) ?? { rev: 0, updatedAt: '', v: 1 };
    return JSON.parse(JSON.stringify(content)) as object;
  };
  expect(changes.map(({ _id, type }) => `${type} ${_id}`)).toEqual([
    'org o:DW',
    'org o:Z01',
    'org o:Z01B01',
    'org o:Z01B01G1',
    'committeeTerm term:Z01B01:2024-07-01',
    'member m:A1001',
    'member m:001030',
    'member m:2024010203',
    'post post:DW:administrator:A1001:2024-01-01',
    'post post:Z01:secretary:A1001:2024-07-01',
    'post post:Z01B01:secretary:A1001:2024-07-01',
    'post post:Z01B01G1:groupLeader:001030:2024-07-01',
  ]);
  expect(['o:DW', 'o:Z01', 'o:Z01B01', 'o:Z01B01G1'].map(of)).toMatchObject([
    { shortName: '学院党委', parentId: null },
    { shortName: '石化总支', parentId: 'o:DW', unitKind: 'teaching' },
    { shortName: '炼油教工', parentId: 'o:Z01', branchKind: 'staff', unitKind: 'teaching', foundedOn: '2019-03-01' },
    { shortName: '第一党小组', parentId: 'o:Z01B01', foundedOn: '2019-03-01' },
  ]);
  expect(of('o:DW')).not.toHaveProperty('unitKind');
  expect(of('o:Z01B01G1')).not.toHaveProperty('branchKind');
  expect(of('term:Z01B01:2024-07-01')).toMatchObject({ termEndOn: '2027-06-30' });
  expect(of('term:Z01B01:2024-07-01')).not.toHaveProperty('extendedUntilOn');
  expect(of('m:A1001')).toMatchObject({
    sex: 'male',
    birthMonth: '1980-05',
    memberKind: 'staff',
    fullMemberOn: '2006-06-01',
    department: '炼油技术系',
    education: 'master',
    title: 'associateSenior',
    statuses: [],
    memberships: [{ branchId: 'o:Z01B01', groupId: 'o:Z01B01G1' }],
  });
  expect(of('m:001030')).toMatchObject({
    sex: 'male',
    birthMonth: '1950-05',
    memberKind: 'retired',
    admittedOn: '1975-07-01',
    fullMemberOn: '1975-07-01',
    statuses: [{ kind: 'mobile', fromOn: '2026-01-01', hostOrganization: '外地某社区党支部' }],
  });
  for (const field of ['department', 'education', 'title', 'expectedEndIn']) expect(of('m:001030')).not.toHaveProperty(field);
  expect(of('m:2024010203')).toMatchObject({
    sex: 'female',
    birthMonth: '2005-09',
    memberKind: 'student',
    expectedEndIn: '2027-06',
    statuses: [],
  });
  for (const field of ['fullMemberOn', 'department', 'education', 'title']) expect(of('m:2024010203')).not.toHaveProperty(field);
  expect(of('post:Z01B01:secretary:A1001:2024-07-01')).toMatchObject({ isDualLeader: true });
  for (const id of ['post:DW:administrator:A1001:2024-01-01', 'post:Z01B01G1:groupLeader:001030:2024-07-01'])
    expect(of(id)).not.toHaveProperty('isDualLeader');
});

it('the guide has the general rules, an empty line, the headings, and a line for each column of the three tables', () => {
  const lines = guideLines();
  expect(GUIDE_SHEET).toBe('填写说明');
  const head = lines.findIndex(([first]) => first === '表');
  expect(lines[head]).toEqual(['表', '列', '要不要填', '填什么', '可以填的词']);
  expect(lines[head - 1]).toEqual([]);
  const rules = lines.slice(0, head - 1);
  expect(rules.every((line) => line.length === 1)).toBe(true);
  expect(rules.map(([rule = '']) => ['（示例）', '“清空”', '不会删除'].filter((word) => rule.includes(word)))).toEqual([
    ['（示例）'],
    ['“清空”'],
    ['不会删除'],
  ]);
  expect(lines.slice(head + 1).map(([sheet, name]) => `${sheet} ${name}`)).toEqual(
    NAMES.flatMap((name) => SHEETS[name].columns.map((heading) => `${SHEETS[name].name} ${heading}`)),
  );
  const line = (sheet: string, name: string) => lines.find(([first, second]) => first === sheet && second === name);
  expect(line('党员', '性别')).toEqual(['党员', '性别', '有就填', '', '男、女']);
  expect(line('党员', '部门')).toEqual(['党员', '部门', '可以没有这一列', '行政上在哪个系、处', '']);
  expect(line('任职', '组织')?.slice(2)).toEqual(['要填', '写组织的名称、简称或代码', '']);
});
