import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
const help = { month: '2026-11', lineKey: 'bonus.volunteering', day: '2026-11-20', text: '帮扶实训室搬迁', count: 1 } as const;

beforeEach(async () => {
  college = await startTestCloud({ at: '2026-11-26T01:00:00.000Z' });
}, 60_000);
afterEach(() => college.close());

describe('declaring', () => {
  it('is open from the 25th to the 5th and says when it opens', async () => {
    expect(await college.ask(IDS.plain, 'points.declare', help)).toMatchObject({ state: 'submitted', worthTenths: 20, isOnBehalf: false });
    await college.clock.set('2026-12-06T01:00:00.000Z');
    expect(await college.call(IDS.plain, 'points.declare', help)).toMatchObject({
      error: { code: 'points.windowClosed', reason: { opensOn: '2026-12-25' } },
    });
  });

  it('refuses a day of another month and a day ahead', async () => {
    expect(await college.call(IDS.plain, 'points.declare', { ...help, day: '2026-10-31' })).toMatchObject({
      error: { code: 'points.refused', fields: { day: 'notInMonth' } },
    });
    expect(await college.call(IDS.plain, 'points.declare', { ...help, day: '2026-11-30' })).toMatchObject({
      error: { code: 'points.refused', fields: { day: 'ahead' } },
    });
  });

  it('can be done by the secretary for a member without a phone, and by nobody else', async () => {
    expect(await college.ask(IDS.secretary, 'points.declare', { ...help, memberId: IDS.ill })).toMatchObject({
      memberId: IDS.ill,
      isOnBehalf: true,
    });
    expect(await college.call(IDS.plain, 'points.declare', { ...help, memberId: IDS.ill })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    expect(await college.call(IDS.secretaryB, 'points.declare', { ...help, memberId: IDS.ill })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
  });

  it('makes one declaration of a command that is sent twice', async () => {
    await college.ask(IDS.plain, 'points.declare', help, 'the-same-key-for-both');
    await college.ask(IDS.plain, 'points.declare', help, 'the-same-key-for-both');
    expect(
      college.cloud.database
        .all('points')
        .map(({ type, state }) => `${String(type)} ${String(state)}`)
        .sort(),
    ).toEqual(['pointsDeclaration submitted', 'pointsPosting pending']);
  });
});

describe('deciding', () => {
  it('posts one entry on confirmation, also when two confirm at once, and shows it to the member', async () => {
    const { declarationId } = await college.ask(IDS.plain, 'points.declare', help);
    const decide = (who: string) =>
      college.call(who, 'points.decide', { orgId: IDS.branchA, declarationIds: [declarationId], isConfirmed: true });
    const both = await Promise.all([decide(IDS.secretary), decide(IDS.deputy)]);
    expect(both.every((reply) => reply.ok)).toBe(true);
    expect(
      college.cloud.database
        .all('points')
        .filter((document) => document.type === 'pointsPosting')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['pending', 'posted']);
    const mine = await college.ask(IDS.plain, 'points.mine', {});
    expect(mine).toMatchObject({ bonusTenths: 20, totalTenths: 620, declarations: [{ state: 'confirmed' }] });
  });

  it('posts into December what is confirmed after the freeze of November, with its own month kept', async () => {
    const { declarationId } = await college.ask(IDS.plain, 'points.declare', help);
    await college.clock.set('2026-12-12T01:00:00.000Z');
    await college.ask(IDS.secretary, 'points.decide', { orgId: IDS.branchA, declarationIds: [declarationId], isConfirmed: true });
    expect(
      college.cloud.database.all('points').find((document) => document.type === 'pointsPosting' && document.state === 'posted'),
    ).toMatchObject({ month: '2026-12', factMonth: '2026-11' });
  });

  it('returns with a reason the member sees, and asks for one', async () => {
    const { declarationId } = await college.ask(IDS.plain, 'points.declare', help);
    const give = (reason?: string) =>
      college.call(IDS.secretary, 'points.decide', {
        orgId: IDS.branchA,
        declarationIds: [declarationId],
        isConfirmed: false,
        ...(reason === undefined ? {} : { reason }),
      });
    expect(await give()).toMatchObject({ error: { code: 'points.reasonMissing' } });
    expect(await give('请写明是哪一天')).toMatchObject({ ok: true });
    expect((await college.ask(IDS.plain, 'points.mine', {})).declarations[0]).toMatchObject({
      state: 'returned',
      stateReason: '请写明是哪一天',
    });
  });

  it('is not for members, nor across branches, nor for declarations that are not there', async () => {
    const { declarationId } = await college.ask(IDS.plain, 'points.declare', help);
    const as = (who: string, orgId: string, id: string) =>
      college.call(who, 'points.decide', { orgId, declarationIds: [id], isConfirmed: true });
    expect(await as(IDS.plain, IDS.branchA, declarationId)).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await as(IDS.secretaryB, IDS.branchB, declarationId)).toMatchObject({ error: { code: 'common.notFound' } });
    expect(await as(IDS.secretary, IDS.branchA, 'declare:none')).toMatchObject({ error: { code: 'common.notFound' } });
    expect((await college.ask(IDS.secretary, 'points.declarations', { orgId: IDS.branchA })).waiting).toHaveLength(1);
  });
});
