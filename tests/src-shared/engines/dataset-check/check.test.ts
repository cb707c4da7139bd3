// What comes from a file is checked like what comes from a form: each refusal says where, what would be right, what stands there.
import { checkedDataset } from '../../../../src-shared/engines/dataset-check';
import { factsIn, packOf } from '../../../../src-shared/engines/score/dataset';
import { computeSheet } from '../../../../src-shared/engines/score/sheet';
import { openDataset } from '../../../../src-shared/records/open-dataset';
import { BRANCH, COMMITTEE } from '../../../cases/world';
import { fileWith, linesOf, refusalsOf } from './file';

const CASES: [name: string, path: string, value: unknown, line: string][] = [
  [
    'a content of another type',
    'records.1.content.day',
    '1 April',
    '记录第 2 条（records.1.content.day）：应是日期，如 2026-11-24，现在是“1 April”',
  ],
  [
    'a content with a field of no such kind',
    'records.1.content.dya',
    '2026-04-01',
    '记录第 2 条（records.1.content）：只能有 --schema 里的项，现在多了“dya”',
  ],
  [
    'a bonus below nothing',
    'records.2.content.pointsTenths',
    -5,
    '记录第 3 条（records.2.content.pointsTenths）：加分应在 1 到 30 之间，现在是 -5',
  ],
  [
    'a state that such a record never has',
    'records.1.state',
    'approved',
    '记录第 2 条（records.1.state）：“谈心谈话”的状态只能是 recorded（已登记）、voided（已作废），现在是“approved”',
  ],
  [
    'an unknown type',
    'records.1.type',
    'heartTalks',
    '记录第 2 条（records.1.type）：应是 --schema 里的记录种类，是不是 heartTalk，现在是“heartTalks”',
  ],
  [
    'a record in the books of another kind of organisation',
    'records.1.orgId',
    'o:g1',
    '记录第 2 条（records.1.orgId）：“谈心谈话”应记在支部名下，现在是总支“o:g1”',
  ],
  [
    'an id twice, in different lists',
    'records.1._id',
    'a1',
    '记录第 2 条（records.1._id）：同一编号只能有一个，现在是“a1”，activities.0._id 已经有了',
  ],
  [
    'a person twice on a roll',
    'activities.0.lines.1.memberId',
    'm:0',
    '组织生活第 1 条（activities.0.lines.1.memberId）：到会名单里同一人只能有一个，现在是“m:0”，activities.0.lines.0.memberId 已经有了',
  ],
  [
    'a number of a person twice',
    'members.1.memberNo',
    'G0',
    '党员第 2 条（members.1.memberNo）：同一工号或学号只能有一个，现在是“G0”，members.0.memberNo 已经有了',
  ],
  [
    'a period that is none',
    'activities.2.makesUp.0.period',
    '2026-4',
    '组织生活第 3 条（activities.2.makesUp.0.period）：应是期间，如 2026-03、2026-Q1、2026-H1、2026，现在是“2026-4”',
  ],
  [
    'a make-up of what was not held',
    'activities.2.makesUp.0.kind',
    'partyLecture',
    '组织生活第 3 条（activities.2.makesUp.0.kind）：补办的应是这次活动的类别（themeDay），现在是“partyLecture”',
  ],
  [
    'more hours of study than a day has',
    'activities.0.studyHours',
    25,
    '组织生活第 1 条（activities.0.studyHours）：应是 0 到 8 小时，半小时为一档，现在是 25',
  ],
  ['a year made up of letters', 'years.0', 'abcd', 'years.0：应是年份，标准从 2019 年起才有，现在是“abcd”'],
  ['a year before the standard', 'years.0', '2018', 'years.0：应是年份，标准从 2019 年起才有，现在是“2018”'],
  ['no year', 'years', [], 'years：至少要有一个年度，现在是 0 项的列表'],
  [
    'a day no calendar needs',
    'members.0.admittedOn',
    '0203-01-01',
    '党员第 1 条（members.0.admittedOn）：年份应在 1900 到 2199 之间，现在是“0203-01-01”',
  ],
  ['a parent that is not there', 'orgs.2.parentId', 'o:g9', '党组织第 3 条（orgs.2.parentId）：应是文件里的党委或总支，现在是“o:g9”'],
  ['a path left out', 'orgs.2.path', [], '党组织第 3 条（orgs.2.path）：应是由上到下的各级上级（o:c1、o:g1），现在是空的列表'],
  [
    'somebody on a roll who is not in the file',
    'activities.0.lines.0.memberId',
    'm:77',
    '组织生活第 1 条（activities.0.lines.0.memberId）：应是文件里的党员，现在是“m:77”',
  ],
  [
    'a talk with somebody who is not in the file',
    'records.1.content.withId',
    'm:77',
    '记录第 2 条（records.1.content.withId）：应是文件里的党员，现在是“m:77”',
  ],
  [
    'a meeting that is not there',
    'records.0.content.activityId',
    'a9',
    '记录第 1 条（records.0.content.activityId）：应是文件里一次组织生活的编号，现在是“a9”',
  ],
  [
    'a meeting that is a talk',
    'records.0.content.activityId',
    'r1',
    '记录第 1 条（records.0.content.activityId）：应是一次组织生活的编号，现在是“r1”',
  ],
  [
    'an activity of a branch that is not there',
    'activities.0.orgId',
    'o:b9',
    '组织生活第 1 条（activities.0.orgId）：应是文件里的支部，现在是“o:b9”',
  ],
  ['a group of no branch', 'activities.0.groupId', 'o:g1', '组织生活第 1 条（activities.0.groupId）：应是这个支部的党小组，现在是“o:g1”'],
  ['a post in no organisation', 'posts.0.orgId', 'o:b9', '任职第 1 条（posts.0.orgId）：应是文件里的党组织，现在是“o:b9”'],
  [
    'a member of no branch of the file',
    'members.0.memberships.0.branchId',
    'o:b9',
    '党员第 1 条（members.0.memberships）：至少一段隶属应是文件里的支部，现在是 1 项的列表',
  ],
  [
    'a pass line nobody can reach',
    'tailorings',
    [{ version: '2', fromOn: '2026-01-01', weightsHundredths: {}, values: { passLineTenths: 2000 }, text: '' }],
    '标准版本第 1 条（tailorings.0.values.passLineTenths）：达标线：应是 0 到 1000 的整数（十分之一分），现在是 2000',
  ],
  [
    'a rule that weighs more than all',
    'tailorings',
    [{ version: '2', fromOn: '2026-01-01', weightsHundredths: { '2.4.a': 100_000 }, values: {}, text: '' }],
    '标准版本第 1 条（tailorings.0.weightsHundredths.2.4.a）：分值应在 0 到 100 之间，现在是 100000',
  ],
  [
    'a version without a name',
    'tailorings',
    [{ version: '', fromOn: '2026-01-01', weightsHundredths: {}, values: {}, text: '' }],
    '标准版本第 1 条（tailorings.0.version）：要写版本的名称，现在是“”',
  ],
  ['a list that is none', 'orgs', 'x', 'orgs：应是列表，现在是“x”'],
  ['a part left out', 'terms', undefined, 'terms：应是列表，现在没有写'],
];

describe('a file from outside', () => {
  it('is taken when everything in it is right', () => {
    expect(linesOf(fileWith())).toEqual([]);
  });

  it.each(CASES)('with %s is refused on one line', (_name, path, value, line) => {
    expect(refusalsOf({ [path]: value })).toEqual([line]);
  });

  it('in which a committee keeps its finding of a false record in its own books, not in those of the branch, is refused: 2026', () => {
    const found = { attestKind: 'falsifiedRecord', isTrue: true, attestedOn: '2026-06-01', eventOn: '2026-05-20', recordId: 'r1' };
    const change = { 'records.1.type': 'attestation', 'records.1.state': 'recorded', 'records.1.content': found };
    expect(refusalsOf({ ...change, 'records.1.content.recordId': 'r0' })).toEqual([]);
    expect(refusalsOf({ ...change, 'records.1.orgId': COMMITTEE, 'records.1.content.recordId': 'r0' })).toEqual([
      expect.stringContaining('“确认事项”应记在支部名下'),
    ]);
  });

  it('is told everything at once, not the first alone', () => {
    expect(refusalsOf({ 'records.1.state': 'approved', 'records.2.type': 'x', 'years.0': 'abcd' })).toHaveLength(3);
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['nothing', {}],
    ['a number', 7],
  ])('that is %s is refused in words', (_name, value) => {
    const lines = linesOf(value);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => /Invalid|undefined|\[object/.test(line))).toEqual([]);
  });

  it('may leave out of a draft, and of what is missing by its own word, what it must say of a record that counts', () => {
    const bare = { 'records.3.content': {}, 'records.3.memberIds': [] };
    expect(refusalsOf(bare)).toEqual([
      '记录第 4 条（records.3.content.day）：“党费登记”要有日期，现在没有写',
      '记录第 4 条（records.3.content.lines）：“党费登记”要有明细，现在没有写',
    ]);
    expect(refusalsOf({ ...bare, 'records.3.missing': ['day', 'lines', 'receivedBy'] })).toEqual([]);
    expect(refusalsOf({ ...bare, 'records.3.state': 'voided' })).toEqual([]);
  });

  it('is not asked for people and meetings of others: guests of a joint activity, a meeting of years before', () => {
    const guest = { 'activities.0.scope': 'joint', 'activities.0.lines.0.memberId': 'm:77' };
    const before = { 'records.0.day': '2024-12-10', 'records.0.content.heldOn': '2024-12-10', 'records.0.content.activityId': 'a:2024' };
    expect(refusalsOf({ ...guest, ...before })).toEqual([]);
  });

  it('may give the number of a choice whose words are numbered', () => {
    const numbered = openDataset(fileWith({ 'records.4.content.steps.0.step': 1 }));
    expect([linesOf(numbered), linesOf(fileWith({ 'records.4.content.steps.0.step': 1 }))]).toEqual([
      [],
      [expect.stringContaining('records.4.content.steps.0.step')],
    ]);
  });

  it('shows of a stranger’s text a few signs on one line and nothing a terminal would obey', () => {
    const [line = ''] = refusalsOf({ 'records.1.type': `\u001b[2J\n\u202e${'长'.repeat(500)}` });
    expect(line).not.toMatch(/[\p{C}]/u);
    expect(line.length).toBeLessThan(160);
  });
});

describe('what is older than the standard', () => {
  it('in a file is judged by the first numbers of the standard: a transfer opened the year before it, an appraisal of long ago', () => {
    const old = {
      'records.0.day': '1949-10-01',
      'records.0.content.heldOn': '1949-10-01',
      'records.0.content.activityId': undefined,
      'records.1.type': 'transfer',
      'records.1.state': 'open',
      'records.1.day': '2018-12-20',
      'records.1.memberIds': [],
      'records.1.content': { direction: 'in', openedOn: '2018-12-20', incomingName: '新同志' },
    };
    const { file, faults } = checkedDataset(fileWith(old));
    expect(faults).toBeUndefined();
    const sheet = file && computeSheet(factsIn(file, BRANCH), packOf(file), { year: '2026', asOfOn: '2026-12-31' });
    expect(sheet?.findings.find(({ indicator }) => indicator.id === '3.4.c')?.outcome).toBe('notMet');
  });
});
