import { startTestCloud, type TestCloud } from '../harness';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { IDS } from '../small-college';

const all = [
  rollLineOf(IDS.secretary, 'present', { isCommittee: true }),
  rollLineOf(IDS.deputy, 'present', { isCommittee: true }),
  rollLineOf(IDS.organizer, 'present', { isCommittee: true }),
];
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const orgId = IDS.committee;
/** A point from the theme days to the general meetings: the total stays 100. */
const shift = { '2.4.a': 600, '2.1.d': 400 };
const change = (
  over: Partial<{ fromOn: string; weightsHundredths: Record<string, number>; values: Record<string, string | number>; text: string }> = {},
) => ({ fromOn: '2027-01-01', weightsHundredths: {}, values: {}, text: '', ...over });

let college: TestCloud;
beforeAll(async () => {
  college = await startTestCloud({ at: '2026-11-24T01:00:00.000Z' });
  await college.cloud.database.insertMany(
    'records',
    months.slice(0, 10).map((month) => sealedActivity(IDS.branchA, `2025-${month}-12`, all)),
  );
}, 60_000);
afterAll(() => college.close());

const drafted = async (over: Parameters<typeof change>[0]) => college.ask(IDS.admin, 'standard.draft', { orgId, change: change(over) });
const tried = async (packId: string, rev: number): Promise<number> => {
  let at = rev;
  for (
    let step = await college.ask(IDS.admin, 'standard.replay', { orgId, packId, rev });
    ;
    step = await college.ask(IDS.admin, 'standard.replay', { orgId, packId, rev: at })
  ) {
    at = step.rev;
    if (step.done === step.total) return at;
  }
};
const fieldsOf = async (over: Parameters<typeof change>[0]): Promise<Record<string, string>> => {
  const reply = await college.call(IDS.admin, 'standard.draft', { orgId, change: change(over) });
  if (reply.ok) throw new Error('accepted');
  expect(reply.error.code).toBe('standard.refused');
  return reply.error.fields ?? {};
};

describe('a change of the standard on 2026-11-24', () => {
  it('can be read by any member, with weights that add up to 100 and a citation for each rule', async () => {
    const standard = await college.ask(IDS.plain, 'standard.read', {});
    const total = standard.rules
      .filter(({ ruleId }) => ruleId !== '1.1.c')
      .reduce((sum, { weightHundredths }) => sum + weightHundredths, 0);
    expect([total, standard.rules.every(({ cite }) => cite.length > 0), standard.mayChange, standard.versions]).toEqual([
      10_000,
      true,
      false,
      [],
    ]);
  });

  it.each([
    ['an unknown rule', { weightsHundredths: { '9.9.z': 100 } }, 'weightsHundredths.9.9.z', '没有“9.9.z”这条规则'],
    [
      'weights that make 101',
      { weightsHundredths: { '2.4.a': 800 } },
      'weightsHundredths',
      '各条分值合计应为 100（1.1.b 和 1.1.c 只算一条），现在是 101',
    ],
    ['points for photos', { weightsHundredths: { '2.1.l': 100 } }, 'weightsHundredths.2.1.l', '不得强制要求上传照片、视频、轨迹'],
    ['points for a ranking', { weightsHundredths: { '4.2.c': 100 } }, 'weightsHundredths.4.2.c', '不得搞积分排名'],
    ['an unknown number', { values: { graceWeeks: 2 } }, 'values.graceWeeks', '没有“graceWeeks”这个数'],
    ['a day that is none', { values: { planUntil: '02-30' } }, 'values.planUntil', '应是“月-日”'],
    ['a first day before today', { fromOn: '2026-11-23' }, 'fromOn', '起用日不能早于今天'],
    ['words that pay for opening', { text: '每天登录加 1 分' }, 'text', '国办函〔2026〕12号'],
  ])('is refused for %s, with the place', async (_name, over, field, words) => {
    expect((await fieldsOf(over))[field]).toContain(words);
  });

  it('is refused to whoever is not of the committee’s administration', async () => {
    expect(await college.call(IDS.overseer, 'standard.draft', { orgId, change: change() })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
  });

  it('cannot be adopted before it was tried', async () => {
    const { packId, rev } = await drafted({ weightsHundredths: shift });
    expect(await college.call(IDS.admin, 'standard.adopt', { orgId, packId, rev })).toMatchObject({ error: { code: 'standard.notTried' } });
  });

  it('is tried on 2025: for each branch the score before and after, and the rules that account for the difference', async () => {
    const { packId, rev } = await drafted({ weightsHundredths: shift });
    await tried(packId, rev);
    const standard = await college.ask(IDS.admin, 'standard.read', {});
    const version = standard.versions.find((entry) => entry.packId === packId);
    const line = version?.replay?.lines.find(({ branchId }) => branchId === IDS.branchA);
    expect(version?.state).toBe('tried');
    expect(line?.afterTenths).toBeLessThan(line?.beforeTenths ?? 0);
    expect(line?.because.map(({ ruleId }) => ruleId)).toContain('2.4.a');
    const difference = (line?.afterTenths ?? 0) - (line?.beforeTenths ?? 0);
    const explained = (line?.because ?? []).reduce((sum, { tenths }) => sum + tenths, 0);
    expect(Math.abs(difference - explained)).toBeLessThanOrEqual((line?.because.length ?? 0) + 1);
  });

  it('loses its trial when it is changed', async () => {
    const { packId, rev } = await drafted({ weightsHundredths: shift });
    const at = await tried(packId, rev);
    const changed = await college.ask(IDS.admin, 'standard.draft', {
      orgId,
      packId,
      rev: at,
      change: change({ values: { passLineTenths: 850 } }),
    });
    expect(await college.call(IDS.admin, 'standard.adopt', { orgId, packId, rev: changed.rev })).toMatchObject({
      error: { code: 'standard.notTried' },
    });
  });

  it('is in force from its day on, leaves what was before as it was, and can then neither be changed nor adopted twice', async () => {
    const before = await college.ask(IDS.plain, 'score.read', { orgId: IDS.branchA });
    const { packId, rev } = await drafted({ fromOn: '2027-01-01', weightsHundredths: shift });
    const at = await tried(packId, rev);
    const adopted = await college.ask(IDS.admin, 'standard.adopt', { orgId, packId, rev: at });
    expect(adopted.version).toMatch(/^2027\.\d+$/);
    expect(await college.ask(IDS.plain, 'score.read', { orgId: IDS.branchA })).toEqual(before);
    expect(await college.call(IDS.admin, 'standard.adopt', { orgId, packId, rev: adopted.rev })).toMatchObject({
      error: { code: 'standard.adopted' },
    });
    // A second change must begin later than the one in force.
    expect((await fieldsOf({ fromOn: '2026-12-15', weightsHundredths: {} })).fromOn).toContain('要晚于现行版本的起用日 2027-01-01');
    await college.clock.set('2027-02-24T01:00:00.000Z');
    const after = await college.ask(IDS.plain, 'score.read', { orgId: IDS.branchA, year: '2027' });
    const last = await college.ask(IDS.plain, 'score.read', { orgId: IDS.branchA, year: '2026' });
    const weightOf = (sheet: typeof after): number | undefined => sheet.findings.find(({ ruleId }) => ruleId === '2.4.a')?.weightHundredths;
    expect([after.packVersion, weightOf(after), last.packVersion, weightOf(last)]).toEqual([adopted.version, 600, '2026.1', 700]);
    await college.clock.set('2026-11-24T01:00:00.000Z');
  });
});

describe('a branch-year as a file', () => {
  it('goes with names to its secretary, with codes to the committee, to nobody else, and is logged', async () => {
    const own = await college.ask(IDS.secretary, 'score.dataset', { orgId: IDS.branchA, years: ['2025'], hasNames: true });
    const above = await college.ask(IDS.admin, 'score.dataset', { orgId: IDS.branchA, years: ['2025'], hasNames: false });
    expect(JSON.stringify(own.file)).toContain(IDS.secretary);
    expect(JSON.stringify(above.file)).not.toContain(IDS.secretary);
    expect(JSON.stringify(above.file)).not.toContain('周明远');
    expect(await college.call(IDS.admin, 'score.dataset', { orgId: IDS.branchA, years: ['2025'], hasNames: true })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    expect(await college.call(IDS.plain, 'score.dataset', { orgId: IDS.branchA, years: ['2025'], hasNames: false })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    const lines = (await college.cloud.database.all('audit')).filter((line) => line.action === 'score.dataset');
    expect(lines.map((line) => line.outcome).sort()).toEqual(['exported', 'exportedWithNames']);
  });
});
