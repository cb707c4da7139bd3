// What a file names must be there as far as the file holds it: each edge by its situation.
import { faultsOfReferences } from '../../../../src-shared/engines/dataset-check/references';
import type { Dataset } from '../../../../src-shared/records/dataset';
import { BRANCH, COMMITTEE, GENERAL, orgOf } from '../../../cases/world';
import { fileWith, linesOf, refusalsOf } from './file';

type File = {
  orgs: unknown[];
  records: Record<string, unknown>[];
  activities: Record<string, unknown>[];
  members: { memberships: unknown[] }[];
};
const right = fileWith() as File;
const withOrgs = (...orgs: unknown[]) => refusalsOf({ orgs: [...right.orgs, ...orgs] });
const placesOf = (lines: readonly string[]): string[] => lines.map((line) => /（(.*)）：/.exec(line)?.[1] ?? line);

describe('organisations', () => {
  it('a branch below the committee, a group below a branch, a second committee: right', () => {
    expect(
      withOrgs(
        orgOf('o:b2', { parentId: COMMITTEE, path: [COMMITTEE] }),
        orgOf('o:x', { kind: 'partyGroup', parentId: BRANCH, path: [COMMITTEE, GENERAL, BRANCH] }),
      ),
    ).toEqual([]);
    expect(withOrgs(orgOf('o:c2', { kind: 'partyCommittee', parentId: null, path: [] }))).toEqual([]);
  });
  it.each<[string, Parameters<typeof orgOf>[1], string]>([
    ['a branch at the top', { parentId: null, path: [] }, '应是文件里的党委或总支，现在是 null'],
    ['a branch below a branch', { parentId: BRANCH, path: [COMMITTEE, GENERAL, BRANCH] }, '应是文件里的党委或总支，现在是“o:b1”'],
    ['a general branch below a branch', { kind: 'generalBranch', parentId: BRANCH }, '应是文件里的党委，现在是“o:b1”'],
    ['a group below a general branch', { kind: 'partyGroup', parentId: GENERAL }, '应是文件里的支部，现在是“o:g1”'],
    ['a committee below something', { kind: 'partyCommittee', parentId: GENERAL }, '应是文件里的空值 null，现在是“o:g1”'],
  ])('%s is told', (_, over, said) =>
    expect(withOrgs(orgOf('o:b2', over)).filter((line) => line.includes('parentId'))).toEqual([expect.stringContaining(said)]),
  );
  it('a path that is not the chain of superiors is told with the chain', () => {
    expect(withOrgs(orgOf('o:b2', { path: [GENERAL, COMMITTEE] }))).toEqual([
      expect.stringContaining('（o:c1、o:g1），现在是“o:g1、o:c1”'),
    ]);
    expect(withOrgs(orgOf('o:c2', { kind: 'partyCommittee', parentId: null, path: [COMMITTEE] }))).toEqual([
      expect.stringContaining('（没有上级），现在是“o:c1”'),
    ]);
  });
  it('superiors in a circle are told, and the file is not read for ever', () => {
    const circle = [orgOf('o:g2', { kind: 'generalBranch', parentId: 'o:b2' }), orgOf('o:b2', { parentId: 'o:g2' })];
    expect(placesOf(withOrgs(...circle))).toEqual(['orgs.4.parentId']);
  });
  it('a branch below a branch is told where it stands, and not again at its group, whatever the path of that', () => {
    const below = orgOf('o:b2', { parentId: BRANCH, path: [COMMITTEE, GENERAL, BRANCH] });
    const group = orgOf('o:x', { kind: 'partyGroup', parentId: 'o:b2', path: [COMMITTEE, 'o:b2'] });
    expect(placesOf(withOrgs(below, group))).toEqual(['orgs.4.parentId']);
  });
  it('dissolved on the day of founding is right, the day before is told', () => {
    expect(withOrgs(orgOf('o:b2', { dissolvedOn: '2018-01-01' }))).toEqual([]);
    expect(withOrgs(orgOf('o:b2', { dissolvedOn: '2017-12-31' }))).toEqual([
      expect.stringContaining('dissolvedOn）：应不早于成立日 2018-01-01，现在是“2017-12-31”'),
    ]);
  });
  it('no branch at all is told', () => {
    const alone = { orgs: right.orgs.slice(0, 1), members: [], posts: [], terms: [], activities: [], records: [] };
    expect(refusalsOf(alone)).toEqual([expect.stringContaining('orgs：至少要有一个支部')]);
  });
});

describe('people', () => {
  it('one of several stays in a branch of the file is enough; a group is no branch', () => {
    const away = { id: 'away', branchId: 'o:b9', fromOn: '2010-01-01', toOn: '2017-12-31' };
    const [stay] = right.members[0]?.memberships ?? [];
    expect(refusalsOf({ 'members.0.memberships': [away, stay] })).toEqual([]);
    expect(placesOf(refusalsOf({ 'members.0.memberships': [away, { ...away, id: 'b', branchId: 'o:p1' }] }))).toEqual([
      'members.0.memberships',
    ]);
  });
  it('full on the day of admission is right (1969 to 1977), the day before is told', () => {
    expect(refusalsOf({ 'members.0.fullMemberOn': '2010-05-01' })).toEqual([]);
    expect(refusalsOf({ 'members.0.fullMemberOn': '2010-04-30' })).toEqual([
      '党员第 1 条（members.0.fullMemberOn）：应不早于入党日 2010-05-01，现在是“2010-04-30”',
    ]);
  });
  it('who only holds a post here may stand on a roll and in a record', () => {
    const teacher = { 'posts.0.memberId': 'm:teacher' };
    const seen = {
      'activities.0.lines.0.memberId': 'm:teacher',
      'records.1.content.withId': 'm:teacher',
      'records.1.memberIds': ['m:teacher', 'm:0'],
    };
    expect(refusalsOf({ ...teacher, ...seen })).toEqual([]);
    expect(placesOf(refusalsOf(seen))).toEqual(
      ['activities.0.lines.0.memberId', 'records.1.memberIds.0', 'records.1.content.withId'].filter(
        (place) => !place.includes('memberIds'),
      ),
    );
  });
  it('somebody whom a record concerns and who stands nowhere in it is told', () => {
    expect(refusalsOf({ 'records.1.memberIds': ['m:0', 'm:77'] })).toEqual([
      '记录第 2 条（records.1.memberIds.1）：应是文件里的党员，现在是“m:77”',
    ]);
  });
  it('a row of a table that names a stranger is told at the row', () => {
    expect(placesOf(refusalsOf({ 'records.3.content.lines.0.memberId': 'm:77', 'records.3.memberIds': ['m:77'] }))).toEqual([
      'records.3.content.lines.0.memberId',
    ]);
  });
});

describe('activities', () => {
  const foreign = { 'activities.0.orgId': 'o:b9', 'activities.0.groupId': 'o:p9', 'activities.0.lines.0.memberId': 'm:77' };
  it('of another branch in which ours took part: its group and its guests are not asked for', () => {
    expect(refusalsOf({ ...foreign, 'activities.0.participatingOrgIds': ['o:b8', BRANCH] })).toEqual([]);
    expect(placesOf(refusalsOf({ ...foreign, 'activities.0.participatingOrgIds': ['o:b8', GENERAL] }))).toEqual(['activities.0.orgId']);
    expect(placesOf(refusalsOf(foreign))).toEqual(['activities.0.orgId']);
  });
  it('of a group of the branch are right; without a roll nobody is asked for', () => {
    expect(refusalsOf({ 'activities.0.groupId': 'o:p1', 'activities.0.lines': undefined })).toEqual([]);
    expect(placesOf(refusalsOf({ 'activities.0.groupId': 'o:p9' }))).toEqual(['activities.0.groupId']);
  });
});

describe('records', () => {
  const meeting = (day: string, heldOn: string) =>
    refusalsOf({ 'records.0.day': day, 'records.0.content.heldOn': heldOn, 'records.0.content.activityId': 'a9' });
  it('the meeting of a record must be there when all its days lie in the years of the file, the first and the last included', () => {
    expect(meeting('2026-01-01', '2026-12-31')).toHaveLength(1);
    expect(meeting('2025-12-31', '2026-12-31')).toEqual([]);
    expect(meeting('2026-06-01', '2027-01-01')).toEqual([]);
  });
  it('of several years the earliest and the latest bound them', () => {
    const years = { years: ['2026', '2024'] };
    const asked = (day: string) =>
      refusalsOf({ ...years, 'records.0.day': day, 'records.0.content.heldOn': day, 'records.0.content.activityId': 'a9' }).length;
    expect(['2023-12-31', '2024-01-01', '2025-06-01', '2026-12-31', '2027-01-01'].map(asked)).toEqual([0, 1, 1, 1, 0]);
  });
  it('of an organisation that is not in the file are told, unless they name our people or us', () => {
    const other = { 'records.2.orgId': 'o:b9' };
    expect(refusalsOf(other)).toEqual(['记录第 3 条（records.2.orgId）：应是文件里的党组织，现在是“o:b9”']);
    expect(refusalsOf({ 'records.1.orgId': 'o:b9' })).toEqual([]);
    expect(refusalsOf({ 'records.1.orgId': 'o:b9', 'records.1.memberIds': [] })).toEqual([]);
    expect(
      placesOf(
        refusalsOf({
          'records.1.orgId': 'o:b9',
          'records.1.memberIds': ['m:77'],
          'records.1.content.talkerId': 'm:77',
          'records.1.content.withId': 'm:78',
        }),
      ),
    ).toEqual(['records.1.orgId']);
  });
  it('of another organisation bear on us where they name a branch of ours, and not where they name another', () => {
    const contact = (branchId: string) =>
      refusalsOf({
        'records.1.type': 'leaderContact',
        'records.1.orgId': 'o:c9',
        'records.1.state': 'open',
        'records.1.memberIds': ['m:77'],
        'records.1.content': { leaderId: 'm:77', branchId, fromOn: '2026-03-01' },
      });
    expect(contact(BRANCH)).toEqual([]);
    expect(placesOf(contact('o:b9'))).toEqual(['records.1.orgId']);
  });
  it('of another branch bear on us where they concern one of our members, whom the content does not name', () => {
    const strangers = { 'records.1.orgId': 'o:b9', 'records.1.content.talkerId': 'm:77', 'records.1.content.withId': 'm:78' };
    expect(refusalsOf({ ...strangers, 'records.1.memberIds': ['m:77', 'm:0'] })).toEqual([]);
    expect(placesOf(refusalsOf({ ...strangers, 'records.1.memberIds': ['m:77', 'm:78'] }))).toEqual(['records.1.orgId']);
  });
  it('in the books of the general branch may name people of branches that are not in the file', () => {
    const room = {
      'records.1.type': 'activityRoom',
      'records.1.state': 'open',
      'records.1.memberIds': ['m:77'],
      'records.1.content': { name: '活动室', openedOn: '2020-01-01', keeperId: 'm:77' },
    };
    expect(refusalsOf({ ...room, 'records.1.orgId': GENERAL })).toEqual([]);
    expect(placesOf(refusalsOf({ ...room, 'records.1.orgId': BRANCH }))).toEqual(['records.1.content.keeperId']);
  });
  it.each<[string, object, string[], string[]]>([
    ['a training in which a person of another branch took part', { lines: [{ memberId: 'm:77', hours: 8 }] }, ['m:77'], []],
    [
      'a training that concerns a stranger who stands nowhere in it',
      { lines: [{ memberId: 'm:0', hours: 8 }] },
      ['m:0', 'm:77'],
      ['memberIds.1'],
    ],
  ])('people whom the whole college offers are not asked for: %s', (_, content, memberIds, places) => {
    const session = {
      sessionKind: 'branchStudy',
      title: '示例',
      organizer: '学院',
      fromOn: '2026-04-01',
      toOn: '2026-04-01',
      isConcentrated: false,
    };
    const told = refusalsOf({
      'records.1.type': 'trainingSession',
      'records.1.memberIds': memberIds,
      'records.1.content': { ...session, ...content },
    });
    expect(placesOf(told)).toEqual(places.map((place) => `records.1.${place}`));
  });
  it('people of a list are each asked for, at the list', () => {
    const activity = { title: '示例', day: '2026-04-01', memberIds: ['m:0', 'm:77', 'm:78'] };
    const told = refusalsOf({
      'records.1.type': 'pioneerActivity',
      'records.1.memberIds': activity.memberIds,
      'records.1.content': activity,
    });
    expect(told).toEqual([
      '记录第 2 条（records.1.content.memberIds）：应是文件里的党员，现在是“m:77”',
      '记录第 2 条（records.1.content.memberIds）：应是文件里的党员，现在是“m:78”',
    ]);
  });
  it('the meeting of a row must be there when the day of the row lies in the years of the file, not when only another row’s does', () => {
    const steps = (doneOn: string) => [
      { step: '1', doneOn: '2024-02-01' },
      { step: '2', doneOn, activityId: 'a9' },
    ];
    expect(placesOf(refusalsOf({ 'records.4.content.steps': steps('2026-03-01') }))).toEqual(['records.4.content.steps.1.activityId']);
    expect(refusalsOf({ 'records.4.content.steps': steps('2025-12-31') })).toEqual([]);
    expect(
      placesOf(refusalsOf({ 'records.4.content.steps': [{ step: '2', activityId: 'a9' }], 'records.4.missing': ['steps.0.doneOn'] })),
    ).toEqual(['records.4.content.steps.0.activityId']);
  });
  it('what is no meeting is not asked for: the payment that another corrects', () => {
    expect(refusalsOf({ 'records.3.content.corrects': 'r99' })).toEqual([]);
    expect(refusalsOf({ 'records.3.content.corrects': 'r1' })).toEqual([]);
  });
  it('a post and a term in an organisation of the file are right', () => {
    expect(linesOf(fileWith({ 'posts.0.orgId': GENERAL, 'terms.0.orgId': COMMITTEE }))).toEqual([]);
    expect(placesOf(refusalsOf({ 'terms.0.orgId': 'o:b9' }))).toEqual(['terms.0.orgId']);
  });
});

it('a record of a kind that nobody knows is not followed, whatever it names', () => {
  const strange = fileWith({ 'records.1.type': 'séance', 'records.1.orgId': 'o:b9', 'records.1.memberIds': ['m:77'] });
  expect(faultsOfReferences(strange as Dataset)).toEqual([]);
});

describe('days and years', () => {
  it.each([
    ['1899-12-31', 1],
    ['1900-01-01', 0],
    ['2199-12-31', 0],
    ['2200-01-01', 1],
  ])('a day in %s: %i refusals', (day, count) => {
    expect(refusalsOf({ 'members.0.birthMonth': day.slice(0, 7) })).toHaveLength(count);
    expect(refusalsOf({ 'terms.0.termEndOn': day }).filter((line) => line.includes('年份应在'))).toHaveLength(count);
  });
  it.each([
    ['2019', 0],
    ['12019', 1],
    ['20190', 1],
    ['2026年', 1],
  ])('the year %s: %i refusals', (year, count) =>
    expect(refusalsOf({ years: ['2026', year] }).filter((line) => line.includes('应是年份'))).toHaveLength(count),
  );
  it.each([
    ['2026', 0],
    ['x2026', 1],
    ['20261', 1],
  ])('an appraisal of the year %s: %i refusals', (year, count) => {
    const lines = refusalsOf({ 'activities.1.appraisalYear': year });
    expect(
      lines.filter((line) => line === `组织生活第 2 条（activities.1.appraisalYear）：应是年份，如 2026，现在是“${year}”`),
    ).toHaveLength(count);
  });
  it('a year twice is told with its place', () => {
    expect(refusalsOf({ years: ['2026', '2025', '2026'] })).toEqual(['years.2：同一年度只能有一个，现在是“2026”，years.0 已经有了']);
  });
  it('a membership by an id that another has is told', () => {
    expect(refusalsOf({ 'members.1.memberships.0.id': 'm:0:1' })).toEqual([
      '党员第 2 条（members.1.memberships.0.id）：同一隶属编号只能有一个，现在是“m:0:1”，members.0.memberships.0.id 已经有了',
    ]);
  });
  it('a number one shorter than a day is none, however it looks', () => {
    expect(refusalsOf({ 'records.4.content.name': '0026-01-1' })).toEqual([]);
  });
});

describe('kinds', () => {
  it.each([
    ['heartTalk2', '，是不是 heartTalk'],
    ['heart', '，是不是 heartTalk'],
    ['Talk', ''],
    ['', ''],
  ])('the type %j is told%s', (type, hint) =>
    expect(refusalsOf({ 'records.1.type': type })[0]).toMatch(new RegExp(`应是 --schema 里的记录种类${hint}，现在是`)),
  );
  it('a row that lacks what a rule reads is told at the row', () => {
    expect(refusalsOf({ 'records.3.content.lines': [{ memberId: 'm:0', paidFen: 500 }] })).toEqual([
      '记录第 4 条（records.3.content.lines.0.month）：“党费登记”要有月份（第 1 行），现在没有写',
    ]);
  });
});

describe('versions of the standard', () => {
  const version = (over: object) => ({ version: '2', fromOn: '2026-01-01', weightsHundredths: {}, values: {}, text: '', ...over });
  it('each is laid on those before it by their days, whatever their order in the file; a wrong one changes nothing for those after', () => {
    const twice = [version({ fromOn: '2026-06-01', version: '3' }), version({})];
    expect(refusalsOf({ tailorings: twice })).toEqual([]);
    expect(placesOf(refusalsOf({ tailorings: [version({ version: '' }), version({ fromOn: '2026-06-01' })] }))).toEqual([
      'tailorings.0.version',
    ]);
  });
});
