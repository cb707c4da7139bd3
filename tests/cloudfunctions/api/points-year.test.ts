import { freezeInstantOf } from '../../../src-shared/engines/points/calendar';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
const { branchA, plain, secretary, probationary, ill } = IDS;

const sheetOf = (memberId: string, votes: readonly [number, number, number, number]) => ({
  _id: `appraisalResult:${branchA}:2026:${memberId}`,
  v: 1,
  type: 'appraisalResult',
  orgId: branchA,
  rev: 0,
  createdAt: '2027-01-20T01:00:00.000Z',
  createdBy: secretary,
  updatedAt: '2027-01-20T01:00:00.000Z',
  updatedBy: secretary,
  sheets: [`${branchA}:2026`],
  memberIds: [memberId],
  day: '2027-01-20',
  state: 'draft',
  missing: [],
  waitsFor: [],
  content: {
    memberId,
    appraisalYear: '2026',
    votesExcellent: votes[0],
    votesQualified: votes[1],
    votesBasicallyQualified: votes[2],
    votesUnqualified: votes[3],
  },
});
const begin = async (): Promise<{ recordId: string; rev: number }> =>
  college.ask(secretary, 'register.save', {
    orgId: branchA,
    type: 'pointsAnnualResult',
    content: { year: '2026', closedOn: '2027-01-12' },
  });
const move = ({ recordId, rev }: { recordId: string; rev: number }, verb: string) =>
  college.call(secretary, 'register.move', { recordId, rev, verb });

beforeEach(async () => {
  college = await startTestCloud({ hasTimers: true, at: '2027-01-12T01:00:00.000Z' });
  await college.cloud.database.insertMany('records', [
    sealedActivity(branchA, '2026-12-10', [rollLineOf(secretary), rollLineOf(plain), rollLineOf(probationary)]),
  ]);
}, 60_000);
afterEach(() => college.close());

describe('a year of points', () => {
  it('waits for December, is closed without the peers, takes what is late until it is complete, and books later things into the new year', async () => {
    const draft = await begin();
    expect(await move(draft, 'closeFirst')).toMatchObject({
      error: { code: 'register.refused', fields: { year: expect.stringContaining('12月积分还没有结账') as string } },
    });
    await college.cloud.runTimer('nightly', 'closeMonth', freezeInstantOf('2026-12'));
    const first = await move(draft, 'closeFirst');
    if (!first.ok) throw new Error('The first stage was refused.');
    const lines = (await college.ask(secretary, 'points.year', { orgId: branchA, year: '2026' })).lines;
    expect(lines.find(({ memberId }) => memberId === plain)).toMatchObject({ totalTenths: 600, isProbationary: false });
    expect(lines.every(({ suggested, peerTenths }) => suggested === undefined && peerTenths === undefined)).toBe(true);
    expect(lines.filter(({ isInScheme }) => !isInScheme).map(({ memberId }) => memberId)).toContain(ill);

    await college.cloud.database.insertMany('records', [
      sealedActivity(branchA, '2026-12-20', [rollLineOf(secretary), rollLineOf(plain, 'absentUnexcused')], {
        confirmedAt: '2027-01-12T00:30:00.000Z',
      }),
      sheetOf(plain, [4, 1, 0, 0]),
      sheetOf(secretary, [3, 0, 0, 0]),
      sheetOf(probationary, [5, 0, 0, 0]),
    ]);
    expect((await college.ask(secretary, 'points.year', { orgId: branchA, year: '2026' })).late).toBe(3);
    const done = await move({ recordId: first.data.recordId, rev: first.data.rev }, 'complete');
    expect(done).toMatchObject({ ok: true, data: { state: 'complete' } });
    const complete = (await college.ask(secretary, 'points.year', { orgId: branchA, year: '2026' })).lines;
    // Half of the meetings of the line of organisation life, one unexplained absence, 4 excellent and 1 qualified: 47.5 − 2 + 9.6.
    expect(complete.find(({ memberId }) => memberId === plain)).toMatchObject({
      baseTenths: 475,
      deductionTenths: 20,
      peerTenths: 96,
      totalTenths: 551,
      suggested: 'unqualified',
    });
    expect(complete.find(({ memberId }) => memberId === secretary)).toMatchObject({ totalTenths: 667, suggested: 'basicallyQualified' });
    expect(complete.find(({ memberId }) => memberId === probationary)).toMatchObject({ peerTenths: 100, isProbationary: true });
    expect(complete.find(({ memberId }) => memberId === probationary)?.suggested).toBeUndefined();
    expect((await college.ask(plain, 'points.mine', { year: '2026' })).result).toEqual({
      stage: 'complete',
      totalTenths: 551,
      peerTenths: 96,
      isScaled: false,
    });

    const correction = await college.ask(secretary, 'points.correct', {
      orgId: branchA,
      entryId: `post:${branchA}:2026-12:${plain}:base.orgLife:auto`,
      counts: { expected: 1, present: 0 },
      reason: '核对签到册',
    });
    expect(college.cloud.database.get('points', correction.entryId)).toMatchObject({
      year: '2027',
      month: '2027-01',
      factMonth: '2026-12',
    });
    expect(
      (await college.ask(secretary, 'points.year', { orgId: branchA, year: '2026' })).lines.find(({ memberId }) => memberId === plain)
        ?.totalTenths,
    ).toBe(551);
  }, 120_000);

  it('never misses a correction made at the moment it is completed: it is in the year’s lines, or in the next year', async () => {
    await college.cloud.runTimer('nightly', 'closeMonth', freezeInstantOf('2026-12'));
    const first = await move(await begin(), 'closeFirst');
    if (!first.ok) throw new Error('The first stage was refused.');
    const entryId = `post:${branchA}:2026-12:${plain}:base.orgLife:auto`;
    const [done, corrected] = await Promise.all([
      move({ recordId: first.data.recordId, rev: first.data.rev }, 'complete'),
      college.ask(secretary, 'points.correct', { orgId: branchA, entryId, counts: { expected: 1, present: 0 }, reason: '核对签到册' }),
    ]);
    expect(done).toMatchObject({ ok: true });
    const entry = college.cloud.database.get('points', corrected.entryId);
    const line = (await college.ask(secretary, 'points.year', { orgId: branchA, year: '2026' })).lines.find(
      ({ memberId }) => memberId === plain,
    );
    expect(line?.baseTenths).toBe(entry?.year === '2026' ? 350 : 600);
  }, 120_000);
});
