// 党费核定 of a whole branch in one table. On 2026-11-24; branch A has ten members, the secretary's and the deputy's wages are known.
import type { In } from '../../../src-shared/contract';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const orgId = IDS.branchA;
type Line = In<'dues.assess'>['lines'][number];
const table = (who: string = IDS.organizer, fromMonth?: string) =>
  college.ask(who, 'dues.bases', { orgId, ...(fromMonth === undefined ? {} : { fromMonth }) });
const assess = (lines: Line[], fromMonth = '2026-01', who: string = IDS.organizer, key?: string) =>
  college.call(who, 'dues.assess', { orgId, fromMonth, lines }, key);
const wage = (memberId: string, baseFen: number, seenId: string | null = null): Line => ({
  memberId,
  payerKind: 'employed',
  baseFen,
  seenId,
});
const stored = () => college.cloud.database.all('records').filter(({ type }) => type === 'duesAssessment');
const lineFor = async (memberId: string, fromMonth?: string) =>
  (await table(IDS.organizer, fromMonth)).lines.find((line) => line.memberId === memberId);

it('asks everybody of the branch from January on, and takes three kinds of payer at once: what each owes is computed', async () => {
  const page = await table();
  expect([page.fromMonth, page.lines.length, page.lines.every(({ isAssessed }) => !isAssessed)]).toEqual(['2026-01', 10, true]);
  expect(
    await assess([
      wage(IDS.secretary, 864_400),
      { memberId: IDS.deputy, payerKind: 'retired', baseFen: 500_000, seenId: null },
      { memberId: IDS.plain, payerKind: 'student', seenId: null },
    ]),
  ).toMatchObject({ ok: true, data: { assessed: 3 } });
  const month = await college.ask(IDS.organizer, 'dues.month', { orgId });
  const dueOf = (memberId: string) => month.lines.find((line) => line.memberId === memberId);
  expect([IDS.secretary, IDS.deputy, IDS.plain].map((memberId) => dueOf(memberId)?.dueFen)).toEqual([12_966, 2500, 20]);
  expect(dueOf(IDS.leader)?.state).toBe('notAssessed');
  expect(await lineFor(IDS.secretary, '2026-01')).toMatchObject({
    baseFen: 864_400,
    dueFen: 12_966,
    heldFrom: '2026-01',
    isAssessed: true,
  });
});

it('keeps the base as ciphertext, each assessment in the chain, and the score counts them', async () => {
  await assess([wage(IDS.secretary, 864_400), wage(IDS.deputy, 500_000)]);
  expect(JSON.stringify(stored())).not.toContain('864400');
  expect(stored().map(({ sealSeq }) => typeof sealSeq)).toEqual(['number', 'number']);
  const sheet = await college.ask(IDS.secretary, 'score.read', { orgId, year: '2026' });
  const units = JSON.stringify(sheet.findings.find(({ ruleId }) => ruleId === '3.3.a'));
  expect(units).toContain(`duesA:${IDS.secretary}:2026-01`);
});

it('a wrong base of the same month is put right: the newer counts, the older stays in the book', async () => {
  await assess([wage(IDS.secretary, 864_400)]);
  const first = await lineFor(IDS.secretary, '2026-01');
  expect(await assess([wage(IDS.secretary, 300_000, first?.assessmentId)])).toMatchObject({ ok: true });
  const second = await lineFor(IDS.secretary, '2026-01');
  expect(second).toMatchObject({ dueFen: 1500, assessmentId: `duesA:${IDS.secretary}:2026-01:002` });
  expect(await assess([wage(IDS.secretary, 200_000, second?.assessmentId)])).toMatchObject({ ok: true });
  expect((await lineFor(IDS.secretary, '2026-01'))?.dueFen).toBe(1000);
  expect(stored()).toHaveLength(3);
});

it('a new wage from September on leaves the months before as they were', async () => {
  await assess([wage(IDS.secretary, 300_000)]);
  const seen = (await lineFor(IDS.secretary, '2026-09'))?.assessmentId ?? null;
  expect(await assess([wage(IDS.secretary, 600_000, seen)], '2026-09')).toMatchObject({ ok: true });
  const { months } = await college.ask(IDS.secretary, 'dues.mine', {});
  expect(months.map(({ dueFen }) => dueFen)).toEqual([9000, 9000, 9000, ...Array.from({ length: 8 }, () => 1500)]);
});

it('of two who assess the same at once one is stored, and the other is told whose', async () => {
  const replies = await Promise.all([
    assess([wage(IDS.secretary, 300_000)], '2026-01', IDS.secretary),
    assess([wage(IDS.deputy, 300_000), wage(IDS.secretary, 400_000)]),
  ]);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'dues.assessedMeanwhile', reason: { name: '林晓雯' } } });
});

it('a repeated command stores nothing twice', async () => {
  const lines = [wage(IDS.secretary, 300_000)];
  const first = await assess(lines, '2026-01', IDS.organizer, 'key-of-one-single-tap');
  expect(await assess(lines, '2026-01', IDS.organizer, 'key-of-one-single-tap')).toEqual(first);
  expect(stored()).toHaveLength(1);
});

it('a base that lacks, a month to come, somebody twice, somebody of the next branch: refused, and nobody is assessed', async () => {
  const lacking: Line = { memberId: IDS.deputy, payerKind: 'employed', seenId: null };
  expect(await assess([wage(IDS.secretary, 300_000), lacking])).toMatchObject({
    ok: false,
    error: { code: 'register.refused', fields: { [`baseFen.${IDS.deputy}`]: '还差孟凡超的核定基数' } },
  });
  expect(await assess([wage(IDS.secretary, 1)], '2026-12')).toMatchObject({ ok: false, error: { code: 'common.badInput' } });
  expect(await assess([wage(IDS.secretary, 1), wage(IDS.secretary, 2)])).toMatchObject({ ok: false, error: { code: 'common.badInput' } });
  expect(await assess([wage(IDS.secretary, 1), wage(IDS.plainB, 2)])).toMatchObject({ ok: false, error: { code: 'common.notFound' } });
  expect(stored()).toEqual([]);
});

it('is open to whoever registers dues in the branch, and to nobody else', async () => {
  for (const who of [IDS.plain, IDS.leader, IDS.secretaryB, IDS.overseer, IDS.admin]) {
    expect(await college.call(who, 'dues.bases', { orgId })).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
    expect(await assess([wage(IDS.plain, 300_000)], '2026-01', who)).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
  }
  expect(stored()).toEqual([]);
});
