// 看前面: what is coming for whom, for whoever may look there; and the months that are entered. On 2026-11-24.
import type { Out } from '../../../src-shared/contract';
import type { Member } from '../../../src-shared/records/member';
import type { RosterContent } from '../../../src-shared/records/roster';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS, smallCollege } from '../small-college';

let college: TestCloud;
afterEach(() => college.close());

type Over = Partial<Member>;
const OVER: Readonly<Record<string, Over>> = {
  'm:b02': { expectedEndIn: '2027-06', birthMonth: '2004-05' },
  'm:b03': { expectedEndIn: '2027-06' },
  [IDS.overseer]: { expectedEndIn: '2027-03', birthMonth: '1967-03', education: 'master', title: 'senior' },
  [IDS.secretary]: { birthMonth: '1980-05', education: 'doctor' },
  [IDS.deputy]: { title: 'associateSenior', memberNo: 'A02' },
};
const roster = (): RosterContent[] => [
  ...smallCollege().map((content) => (content.type === 'member' ? { ...content, ...OVER[content._id] } : content)),
  {
    _id: 'post:organizer',
    v: 1,
    type: 'post',
    orgId: IDS.general,
    memberId: 'm:a06',
    postKind: 'organizer',
    fromOn: '2025-01-01',
    rev: 0,
    updatedAt: '2025-01-01T00:00:00.000Z',
  },
];
const start = async (contents = roster()): Promise<void> => void (college = await startTestCloud({ roster: contents }));
const look = (who: string, orgId: string) => college.call(who, 'roster.outlook', { orgId });
const seen = (who: string, orgId: string) => college.ask(who, 'roster.outlook', { orgId });
const linesOf = ({ coming }: Out<'roster.outlook'>) =>
  coming.map(({ kind, line, day, orgName, people }) => [line ?? kind, day, orgName, people.map(({ name }) => name).join('、')]);

describe('who looks where', () => {
  beforeEach(() => start(), 60_000);

  it('a secretary sees the own branch, and what its people hold elsewhere; nothing of another branch', async () => {
    expect(linesOf(await seen(IDS.secretary, IDS.branchA))).toEqual([
      ['probationEnd', '2027-05-20', '炼油技术教工党支部', '韩立'],
      ['termEnd', '2027-06-30', '炼油技术教工党支部', ''],
    ]);
    const own = await seen(IDS.secretaryB, IDS.branchB);
    expect(linesOf(own)).toEqual([
      ['retirement', '2027-03-31', '机电学生党支部', '高建国'],
      ['graduation', '2027-06-30', '机电学生党支部', '方知夏、白浩然'],
    ]);
    expect(own.coming[0]).toMatchObject({
      people: [{ posts: [{ orgName: '石油化工学院党总支', orgKind: 'generalBranch', postKind: 'secretary' }] }],
      advice: [{ act: 'findSuccessor', byOn: '2027-03-31' }, { act: 'enterRetired' }, { act: 'reassessDues' }],
    });
    expect(own.spreads.map(({ name, total }) => [name, total])).toEqual([['机电学生党支部', 6]]);
    expect([own.organizers, own.organizersAbove, own.cites.organizers, own.cites.dual]).toEqual([[], [], [], []]);
    expect(JSON.stringify(own.citations)).not.toContain('组织员');
  });

  it('a general branch sees its branches, the committee the college, each its own first', async () => {
    const general = await seen(IDS.overseer, IDS.general);
    const whole = await seen(IDS.admin, IDS.committee);
    expect(linesOf(general).map(([what]) => what)).toEqual(['retirement', 'probationEnd', 'termEnd', 'graduation']);
    expect(linesOf(whole)).toEqual(linesOf(general));
    expect(general.spreads.map(({ name, total }) => [name, total])).toEqual([
      ['石油化工学院党总支', 16],
      ['炼油技术教工党支部', 10],
      ['机电学生党支部', 6],
    ]);
    expect(whole.spreads.map(({ name }) => name)).toEqual([
      '示例石化职业学院党委',
      '石油化工学院党总支',
      '炼油技术教工党支部',
      '机电学生党支部',
    ]);
    expect(whole.organizers).toEqual([
      { orgId: IDS.general, name: '石油化工学院党总支', members: 16, least: 1, most: 1, people: [{ memberId: 'm:a06', name: '谢雨桐' }] },
    ]);
  });

  it('whoever stands above looks into a branch too', async () => {
    expect(linesOf(await seen(IDS.overseer, IDS.branchB)).length).toBe(2);
    expect((await seen(IDS.admin, IDS.branchB)).ends).toBeUndefined();
  });

  it('a plain member, a student, a group leader, a secretary elsewhere or further up are refused; of a group or of nothing there is none', async () => {
    for (const [who, orgId] of [
      [IDS.plain, IDS.branchA],
      [IDS.leader, IDS.branchA],
      [IDS.plainB, IDS.branchB],
      [IDS.secretaryB, IDS.branchA],
      [IDS.secretary, IDS.branchB],
      [IDS.secretary, IDS.general],
      [IDS.overseer, IDS.committee],
      [IDS.plain, IDS.committee],
    ] as const)
      expect(await look(who, orgId)).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
    expect(await look('wx:stranger', IDS.branchA)).toMatchObject({ ok: false });
    for (const orgId of [IDS.groupOne, 'o:none'])
      expect(await look(IDS.admin, orgId)).toMatchObject({ error: { code: 'common.notFound' } });
  });

  it('tells of nobody a month of birth, a number or a situation; who is ill or away stands in no list for it', async () => {
    const reply = JSON.stringify([await seen(IDS.admin, IDS.committee), await seen(IDS.secretary, IDS.branchA)]);
    for (const hidden of ['2004-05', '1967-03', '1980-05', 'birthMonth', 'memberNo', 'A02', 'longIllness', 'mobile', '外地炼化'])
      expect(reply).not.toContain(hidden);
  });

  it('names the secretary who does not lead in both, and who might; each article stands once', async () => {
    const { dual, citations, cites, coming, ageBands, spreads } = await seen(IDS.admin, IDS.committee);
    expect(dual).toEqual([
      {
        orgId: IDS.branchA,
        name: '炼油技术教工党支部',
        secretary: { memberId: IDS.secretary, name: '林晓雯', education: 'doctor' },
        isDual: false,
        suited: [{ memberId: IDS.deputy, name: '孟凡超', title: 'associateSenior' }],
      },
    ]);
    const keys = citations.map(({ source, article, quote }) => `${source} ${article} ${quote ?? ''}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(cites.organizers.map((place) => citations[place]?.article)).toEqual(['一(三)队伍建设']);
    for (const { advice } of coming) for (const one of advice) for (const place of one.cites) expect(citations[place]?.title).toBeTruthy();
    expect(coming.every(({ advice }) => advice.length > 0 && advice.every((one) => one.cites.length > 0))).toBe(true);
    expect(spreads[0]?.ages).toHaveLength(ageBands.length + 1);
  });
});

it('a probation that was prolonged ends on its new day; a term above a branch, and an organiser of the committee, are told', async () => {
  const base = { v: 1, rev: 0, updatedAt: '2025-01-01T00:00:00.000Z' } as const;
  await start([
    ...roster(),
    { ...base, _id: 'term:Z01', type: 'committeeTerm', orgId: IDS.general, fromOn: '2023-01-01', termEndOn: '2026-12-31', seats: 5 },
    { ...base, _id: 'post:above', type: 'post', orgId: IDS.committee, memberId: IDS.ill, postKind: 'organizer', fromOn: '2025-01-01' },
  ]);
  await college.cloud.database.insertMany('records', [
    {
      _id: 'case:1',
      v: 1,
      type: 'developmentCase',
      orgId: IDS.branchA,
      state: 'open',
      sheets: [`${IDS.branchA}:open`],
      content: { name: '韩立', memberId: IDS.probationary, extendedToOn: '2027-11-20', steps: [] },
      rev: 0,
    },
  ]);
  const whole = await seen(IDS.admin, IDS.committee);
  expect(linesOf(whole).filter(([kind]) => kind === 'probationEnd' || kind === 'termEnd')).toEqual([
    ['termEnd', '2026-12-31', '石油化工学院党总支', ''],
    ['termEnd', '2027-06-30', '炼油技术教工党支部', ''],
    ['probationEnd', '2027-11-20', '炼油技术教工党支部', '韩立'],
  ]);
  expect(whole.organizersAbove.map(({ memberId }) => memberId)).toEqual([IDS.ill]);
}, 60_000);

describe('the months that are entered', () => {
  beforeEach(() => start(), 60_000);
  const personOf = async (memberId: string) => {
    const found = (await seen(IDS.secretaryB, IDS.branchB)).ends?.find((one) => one.memberId === memberId);
    if (found === undefined) throw new Error(memberId);
    return { memberId, rev: found.rev };
  };
  const enter = async (ids: readonly string[], expectedEndIn: string | null, who: string = IDS.secretaryB) =>
    college.call(who, 'roster.setExpectedEnd', { orgId: IDS.branchB, people: await Promise.all(ids.map(personOf)), expectedEndIn });
  const storedOf = (id: string) => (college.cloud.database.get('members', id)?.live as Member | undefined)?.expectedEndIn;
  const pointer = () => college.cloud.database.get('settings', 'roster')?.edits;

  it('the secretary enters the month of a class at once, sees it ahead, and takes it away again', async () => {
    expect(await enter(['m:b01', 'm:b04'], '2027-06')).toMatchObject({ ok: true, data: { changed: 2 } });
    const own = await seen(IDS.secretaryB, IDS.branchB);
    expect(own.coming.find(({ kind }) => kind === 'graduation')?.people.map(({ name }) => name)).toEqual([
      '唐一鸣',
      '方知夏',
      '白浩然',
      '简宁',
    ]);
    expect(own.ends?.map(({ name, expectedEndIn }) => [name, expectedEndIn])).toEqual([
      ['唐一鸣', '2027-06'],
      ['方知夏', '2027-06'],
      ['白浩然', '2027-06'],
      ['简宁', '2027-06'],
      ['何静', undefined],
      ['高建国', '2027-03'],
    ]);
    expect(await enter(['m:b01'], null)).toMatchObject({ ok: true, data: { changed: 1 } });
    expect([storedOf('m:b01'), storedOf('m:b04')]).toEqual([undefined, '2027-06']);
  });

  it('the same again changes nothing, somebody named twice is one, and a repeated command is done once', async () => {
    expect(await enter(['m:b02', 'm:b02'], '2027-06')).toMatchObject({ ok: true, data: { changed: 0 } });
    const before = pointer();
    const person = await personOf('m:b02');
    const send = () =>
      college.call(
        IDS.secretaryB,
        'roster.setExpectedEnd',
        { orgId: IDS.branchB, people: [person, person], expectedEndIn: '2027-07' },
        'expected-end-0001',
      );
    for (let time = 0; time < 2; time += 1) expect(await send()).toMatchObject({ ok: true, data: { changed: 1 } });
    expect(pointer()).toBe(Number(before) + 1);
  });

  it('a month that is past, or somebody who was changed meanwhile, is refused and nobody is changed', async () => {
    const before = JSON.stringify(college.cloud.database.all('members'));
    expect(await enter(['m:b01', 'm:b04'], '2026-10')).toMatchObject({
      error: { code: 'roster.refused', fields: { expectedEndIn: '唐一鸣：请填本月或以后的年月' } },
    });
    const stale = { ...(await personOf('m:b04')), rev: 7 };
    expect(
      await college.call(IDS.secretaryB, 'roster.setExpectedEnd', {
        orgId: IDS.branchB,
        people: [await personOf('m:b01'), stale],
        expectedEndIn: '2027-06',
      }),
    ).toMatchObject({ error: { code: 'common.conflict' } });
    expect(JSON.stringify(college.cloud.database.all('members'))).toBe(before);
  });

  it('two at once on one person: one is done, the other told to look again', async () => {
    const person = await personOf('m:b01');
    const at = (expectedEndIn: string) =>
      college.call(IDS.secretaryB, 'roster.setExpectedEnd', { orgId: IDS.branchB, people: [person], expectedEndIn });
    const replies = await Promise.all([at('2027-06'), at('2027-07')]);
    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(['2027-06', '2027-07']).toContain(storedOf('m:b01'));
  });

  it('is the secretary’s of the branch: a member, the next secretary, the general branch and the administrator are refused, people of another branch are not found', async () => {
    for (const who of [IDS.plainB, IDS.secretary, IDS.overseer, IDS.admin])
      expect(await enter(['m:b01'], '2027-06', who)).toMatchObject({ error: { code: 'common.forbidden' } });
    const other = { orgId: IDS.branchB, people: [{ memberId: IDS.plain, rev: 0 }], expectedEndIn: '2027-06' };
    expect(await college.call(IDS.secretaryB, 'roster.setExpectedEnd', other)).toMatchObject({ error: { code: 'common.notFound' } });
    expect(storedOf('m:b01')).toBeUndefined();
  });
});
