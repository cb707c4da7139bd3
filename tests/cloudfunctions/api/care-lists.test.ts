// 关怀和联系 of branch A on 2026-11-24: m:a08 is away since January with a host, m:a09 is ill; m:a05 asks for a model post.
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const orgId = IDS.branchA;
const lists = (who: string = IDS.secretary) => college.ask(who, 'care.lists', { orgId });
const enter = (who: string, type: string, content: Record<string, unknown>) => college.ask(who, 'register.save', { orgId, type, content });

it('a talk is owed to everybody but the secretary, and to one fewer once it was held; what was said is in no list', async () => {
  const before = await lists();
  expect([before.talks.length, before.talks.every(({ isOwed }) => isOwed)]).toEqual([9, true]);
  await enter(IDS.secretary, 'heartTalk', {
    talkerId: IDS.secretary,
    withId: IDS.plain,
    day: '2026-11-20',
    talkKind: 'daily',
    summary: '谈了排课',
  });
  const after = await lists();
  expect(after.talks.filter(({ isOwed }) => isOwed)).toHaveLength(8);
  expect(after.talks.find(({ memberId }) => memberId === IDS.plain)).toMatchObject({ lastOn: '2026-11-20', isOwed: false });
  expect(JSON.stringify(after)).not.toContain('排课');
});

it('the member who is away was never spoken with: due since July; after a contact in half a year', async () => {
  expect((await lists()).contacts).toMatchObject([{ memberId: IDS.mobile, dueOn: '2026-07-01', isOwed: true }]);
  await enter(IDS.secretary, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-23', way: 'phone', nextOn: '2027-05-23' });
  expect((await lists()).contacts).toMatchObject([{ memberId: IDS.mobile, lastOn: '2026-11-23', dueOn: '2027-05-23', isOwed: false }]);
});

it('who is in need stands with the last help, what they need does not; the review of the year is told', async () => {
  const { recordId } = await enter(IDS.secretary, 'hardshipEntry', {
    memberId: IDS.ill,
    category: 'illness',
    openedOn: '2026-03-01',
    need: '透析的费用',
    help: [{ day: '2026-09-01', text: '送医' }],
  });
  const page = await lists();
  expect(page.hardships).toEqual([
    { recordId, memberId: IDS.ill, name: expect.any(String) as string, openedOn: '2026-03-01', lastOn: '2026-09-01' },
  ]);
  expect([page.reviewedOn, JSON.stringify(page).includes('透析'), JSON.stringify(page).includes('illness')]).toEqual([null, false, false]);
  await enter(IDS.secretary, 'hardshipLedger', { year: '2026', reviewedOn: '2026-09-03', isEmpty: false });
  expect((await lists()).reviewedOn).toBe('2026-09-03');
});

it('a member asks for a model post, the secretary agrees, and when it was kept it says so; a refusal is off the list', async () => {
  const asked = await enter(IDS.plain, 'undertaking', {
    memberId: IDS.plain,
    carrier: 'modelPost',
    text: '实训室巡检',
    day: '2026-11-24',
    untilOn: '2026-12-31',
  });
  expect((await lists()).undertakings).toMatchObject([{ recordId: asked.recordId, state: 'open', isOwed: true, memberId: IDS.plain }]);
  const move = async (who: string, verb: 'approve' | 'finish' | 'decline', more: object = {}) => {
    const { rev } = await college.ask(IDS.secretary, 'register.read', { recordId: asked.recordId });
    return college.call(who, 'register.move', { recordId: asked.recordId, rev, verb, ...more });
  };
  expect(await move(IDS.plain, 'approve')).toMatchObject({ ok: false });
  expect(await move(IDS.secretaryB, 'approve')).toMatchObject({ ok: false });
  expect(await move(IDS.secretary, 'approve')).toMatchObject({ ok: true });
  expect((await lists()).undertakings).toMatchObject([{ state: 'approved', isOwed: false, untilOn: '2026-12-31' }]);
  await college.clock.set('2027-01-04T01:00:00.000Z');
  expect((await lists()).undertakings).toMatchObject([{ state: 'approved', isOwed: true }]);
  expect(await move(IDS.plain, 'finish', { content: { result: '全年无事故' } })).toMatchObject({ ok: true });
  expect((await lists()).undertakings).toEqual([]);
});

it('nobody asks in the name of another but the secretary, and a pairing says with whom', async () => {
  const content = { memberId: IDS.leader, carrier: 'pledge', text: '每周答疑一次', day: '2026-11-24' };
  expect(await college.call(IDS.plain, 'register.save', { orgId, type: 'undertaking', content })).toMatchObject({ ok: false });
  expect(await college.call(IDS.secretary, 'register.save', { orgId, type: 'undertaking', content })).toMatchObject({ ok: true });
  const pairing = { ...content, carrier: 'pairing' };
  expect(await college.call(IDS.leader, 'register.save', { orgId, type: 'undertaking', content: pairing })).toMatchObject({
    ok: false,
    error: { fields: { withWhom: '还差和谁结对' } },
  });
});

it('is the secretary’s, and nobody’s else: no member, no leader of a group, no secretary of the next branch, nobody above', async () => {
  for (const who of [IDS.plain, IDS.leader, IDS.organizer, IDS.secretaryB, IDS.overseer, IDS.admin])
    expect(await college.call(who, 'care.lists', { orgId })).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
});
