import { readSheet } from 'read-excel-file/node';
import { freezeInstantOf } from '../../../src-shared/engines/points/calendar';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
const { branchA, plain, secretary, general, overseer } = IDS;
const help = { month: '2026-09', lineKey: 'bonus.volunteering', day: '2026-09-20', text: '帮扶实训室搬迁', count: 1 } as const;
const close = (month: string): Promise<unknown> => college.ringAt('nightly', 'closeMonth', freezeInstantOf(month));
const points = (): Record<string, unknown>[] => college.cloud.database.all('points');

/** Whoever confirmed it, it came before the freeze. */
const declaredInTime = async (): Promise<void> => {
  college = await startTestCloud({ hasTimers: true, at: '2026-09-26T01:00:00.000Z' });
  await college.cloud.database.insertMany('records', [
    sealedActivity(branchA, '2026-09-10', [rollLineOf(secretary), rollLineOf(plain, 'absentUnexcused')]),
    sealedActivity(branchA, '2026-08-10', [rollLineOf(secretary), rollLineOf(plain)]),
  ]);
  await college.ask(plain, 'points.declare', help);
};

const publish = async (): Promise<string> => {
  const draft = await college.ask(secretary, 'register.save', {
    orgId: branchA,
    type: 'publicNotice',
    content: { noticeKind: 'points', quarter: '2026-Q3', title: '三季度党员积分', body: '予以公示。', minWorkingDays: 5 },
  });
  return (await college.ask(secretary, 'register.move', { recordId: draft.recordId, rev: draft.rev, verb: 'publish' })).recordId;
};

beforeEach(declaredInTime, 60_000);
afterEach(() => college.close());

describe('a quarter of points', () => {
  it('is shown though somebody of it has left before the notice: it stands in it no more, and nobody is stopped by that', async () => {
    const { waiting } = await college.ask(secretary, 'points.declarations', { orgId: branchA });
    await college.ask(secretary, 'points.decide', { orgId: branchA, declarationIds: [waiting[0]?.declarationId ?? ''], isConfirmed: true });
    await close('2026-08');
    await close('2026-09');
    const branch = await college.ask(IDS.admin, 'roster.leaving', { orgId: branchA });
    const leaver = branch.people.find(({ memberId }) => memberId === IDS.leader);
    await college.clock.set('2026-10-08T01:00:00.000Z');
    const held = branch.held.filter(({ memberId }) => memberId === IDS.leader);
    expect(
      await college.call(IDS.admin, 'roster.leave', {
        orgId: branchA,
        kind: 'transferredOut',
        fromOn: '2026-10-01',
        people: [{ memberId: IDS.leader, rev: leaver?.rev ?? 0, destination: '外地某支部' }],
        handovers: held.map(({ key }) => ({ key, toMemberId: null })),
      }),
    ).toMatchObject({ ok: true });
    const recordId = await publish();
    const { content } = await college.ask(secretary, 'register.read', { recordId });
    const shown = (content.lines as { memberId: string }[]).map(({ memberId }) => memberId);
    expect(shown).toContain(plain);
    expect(shown).not.toContain(IDS.leader);
  });

  it('is shown in roster order once its last month is frozen and nothing waits; then objected to, corrected by an entry, and the frozen month stays', async () => {
    const refused = await college.call(secretary, 'register.save', {
      orgId: branchA,
      type: 'publicNotice',
      content: { noticeKind: 'points', quarter: '2026-Q3', title: '三季度党员积分', body: '予以公示。', minWorkingDays: 5 },
    });
    if (!refused.ok) throw new Error('The draft was refused.');
    const early = await college.call(secretary, 'register.move', {
      recordId: refused.data.recordId,
      rev: refused.data.rev,
      verb: 'publish',
    });
    expect(early).toMatchObject({
      error: { code: 'register.refused', fields: { quarter: expect.stringContaining('还没有结账') as string } },
    });

    const { waiting } = await college.ask(secretary, 'points.declarations', { orgId: branchA });
    await close('2026-08');
    await close('2026-09');
    const withOneWaiting = await college.call(secretary, 'register.move', {
      recordId: refused.data.recordId,
      rev: refused.data.rev,
      verb: 'publish',
    });
    expect(withOneWaiting).toMatchObject({ error: { fields: { quarter: '还有 1 条待审，先审完再公示' } } });
    await college.ask(secretary, 'points.decide', { orgId: branchA, declarationIds: [waiting[0]?.declarationId ?? ''], isConfirmed: true });
    expect(await college.call(plain, 'points.notice', { orgId: branchA, quarter: '2026-Q3' })).toMatchObject({
      error: { code: 'common.notFound' },
    });

    const published = await college.ask(secretary, 'register.move', {
      recordId: refused.data.recordId,
      rev: refused.data.rev,
      verb: 'publish',
    });
    const notice = await college.ask(plain, 'points.notice', { orgId: branchA, noticeId: published.recordId });
    // 2026-09-26 is a Saturday; the first seven days of October are off.
    expect(notice).toMatchObject({ state: 'published', endsOn: '2026-10-09', isCalendarDoubtful: false, ownId: plain });
    expect((await college.ask(plain, 'home.read', { orgId: branchA })).openNotices).toEqual([
      { noticeId: published.recordId, title: '三季度党员积分', endsOn: '2026-10-09', isRunning: true },
    ]);
    expect(notice.lines.map(({ memberId }) => memberId)).toEqual([
      'm:a01',
      'm:a02',
      'm:a03',
      'm:a04',
      'm:a05',
      'm:a06',
      'm:a07',
      'm:a08',
      'm:a09',
      'm:a10',
    ]);
    expect(notice.lines.filter(({ isInScheme }) => !isInScheme).map(({ memberId }) => memberId)).toEqual([IDS.mobile, IDS.ill]);
    const own = notice.lines.find(({ memberId }) => memberId === plain);
    expect(own).toMatchObject({ baseTenths: 475, deductionTenths: 20 });
    expect(college.cloud.database.get('records', `disclose:${published.recordId}`)).toMatchObject({
      type: 'disclosureEntry',
      state: 'draft',
      content: { subBoard: 'points', noticeId: published.recordId },
    });
    expect(JSON.stringify(college.cloud.database.get('records', `disclose:${published.recordId}`)?.content)).not.toContain('陈思齐');

    const frozen = JSON.stringify(points().filter(({ month, type }) => type === 'pointsMonth' && month === '2026-09'));
    const entryId = `post:${branchA}:2026-09:${plain}:base.orgLife:auto`;
    const objection = await college.ask(plain, 'register.save', {
      orgId: branchA,
      type: 'objection',
      content: { memberId: plain, noticeId: published.recordId, entryId, text: '9月10日我到了，漏记了。' },
    });
    const [asked] = (await college.ask(secretary, 'points.objections', { orgId: branchA })).objections;
    expect(asked).toMatchObject({ state: 'open', name: '何静', entry: { counts: { expected: 1 } } });
    const answer = {
      orgId: branchA,
      objectionId: objection.recordId,
      rev: objection.rev,
      isUpheld: true,
      answer: '核对签到册，确实到了。',
    };
    expect(await college.call(secretary, 'points.answer', answer)).toMatchObject({ error: { code: 'points.correctionMissing' } });
    expect(await college.call(secretary, 'points.answer', { ...answer, counts: { expected: 1, present: 2 } })).toMatchObject({
      error: { code: 'points.refused' },
    });
    const done = await college.ask(secretary, 'points.answer', { ...answer, counts: { expected: 1, present: 1 } });
    expect(college.cloud.database.get('points', done.entryId ?? '')).toMatchObject({
      corrects: entryId,
      counts: { present: 1 },
      confirmedBy: secretary,
      sourceIds: [objection.recordId],
    });
    expect(JSON.stringify(points().filter(({ month, type }) => type === 'pointsMonth' && month === '2026-09'))).toBe(frozen);
    expect((await college.ask(plain, 'points.notice', { orgId: branchA, noticeId: published.recordId })).objections).toEqual({
      all: 1,
      answered: 1,
      corrected: 1,
    });
    expect(await college.call(secretary, 'points.answer', { ...answer, counts: { expected: 1, present: 1 } })).toMatchObject({
      error: { code: 'common.conflict' },
    });

    await college.clock.set('2026-10-10T01:00:00.000Z');
    await college.cloud.settled();
    expect(college.cloud.database.get('records', published.recordId)).toMatchObject({ state: 'ended' });
    expect((await college.ask(plain, 'points.notice', { orgId: branchA, noticeId: published.recordId })).state).toBe('ended');
    expect((await college.ask(plain, 'home.read', { orgId: branchA })).openNotices).toBeUndefined();
  }, 180_000);

  it('is exported in roster order without any place, and only for the officers of the branch', async () => {
    const { waiting } = await college.ask(secretary, 'points.declarations', { orgId: branchA });
    await college.ask(secretary, 'points.decide', { orgId: branchA, declarationIds: [waiting[0]?.declarationId ?? ''], isConfirmed: true });
    await close('2026-09');
    await publish();
    const file = await college.ask(secretary, 'points.export', { orgId: branchA, quarter: '2026-Q3' });
    const rows = await readSheet(Buffer.from(file.base64, 'base64'));
    expect(rows[1]).toEqual(['序号', '姓名', '基础', '加分', '扣分', '合计']);
    expect(
      rows
        .flat()
        .map(String)
        .filter((cell) => /名次|排名/.test(cell)),
    ).toEqual([]);
    expect(rows).toHaveLength(12);
    expect(await college.call(plain, 'points.export', { orgId: branchA, quarter: '2026-Q3' })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
  }, 120_000);

  it('is seen from above as steps done, and one declaration may be looked at, which changes no points', async () => {
    const { waiting } = await college.ask(secretary, 'points.declarations', { orgId: branchA });
    const [declared] = waiting;
    await college.ask(secretary, 'points.decide', { orgId: branchA, declarationIds: [declared?.declarationId ?? ''], isConfirmed: true });
    const { branches } = await college.ask(overseer, 'points.coverage', { orgId: general, year: '2026' });
    expect(branches.map(({ orgId, declared: count, waiting: open, stage }) => [orgId, count, open, stage])).toEqual([
      [branchA, 1, 0, 'none'],
      [IDS.branchB, 0, 0, 'none'],
    ]);
    const before = JSON.stringify(points().filter(({ type }) => type === 'pointsPosting'));
    const [line] = (await college.ask(overseer, 'points.spot', { orgId: branchA })).declarations;
    const check = { orgId: branchA, declarationId: line?.declarationId ?? '', rev: line?.rev ?? 0, isFine: false };
    expect(await college.call(overseer, 'points.spotCheck', check)).toMatchObject({ error: { code: 'points.reasonMissing' } });
    expect(await college.ask(overseer, 'points.spotCheck', { ...check, note: '请补一句和谁一起' })).toMatchObject({
      checks: [{ isFine: false, note: '请补一句和谁一起' }],
    });
    expect(JSON.stringify(points().filter(({ type }) => type === 'pointsPosting'))).toBe(before);
    expect(await college.call(secretary, 'points.spotCheck', { ...check, note: '自己看' })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    expect(await college.call(plain, 'points.coverage', { orgId: general })).toMatchObject({ error: { code: 'common.forbidden' } });
  });

  it('tells a member of every entry where it came from, who confirmed it and which line it fed, and nobody else', async () => {
    const { waiting } = await college.ask(secretary, 'points.declarations', { orgId: branchA });
    await college.ask(secretary, 'points.decide', { orgId: branchA, declarationIds: [waiting[0]?.declarationId ?? ''], isConfirmed: true });
    await close('2026-09');
    const mine = await college.ask(plain, 'points.mine', {});
    expect(mine.entries.length).toBeGreaterThan(2);
    for (const entry of mine.entries) {
      expect(entry.sources.length).toBeGreaterThan(0);
      expect(mine.lines.map(({ key }) => key)).toContain(entry.lineKey);
      expect(entry.confirmedByName === undefined ? entry.sources.every(({ of }) => of === 'activity') : entry.confirmedByName !== '').toBe(
        true,
      );
    }
    expect(await college.ask(secretary, 'points.mine', { memberId: plain })).toMatchObject({
      memberId: plain,
      totalTenths: mine.totalTenths,
    });
    expect(await college.call(plain, 'points.mine', { memberId: secretary })).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await college.call(IDS.secretaryB, 'points.mine', { memberId: plain })).toMatchObject({ error: { code: 'common.forbidden' } });
  });

  it('shows whoever confirms the records of the same person and days, which nobody had to hand in', async () => {
    await college.ask(secretary, 'register.save', {
      orgId: branchA,
      type: 'pioneerActivity',
      content: { carrier: 'volunteering', title: '实训室搬迁志愿服务', day: '2026-09-21', memberIds: [plain] },
    });
    await college.ask(secretary, 'register.save', {
      orgId: branchA,
      type: 'pioneerActivity',
      content: { carrier: 'volunteering', title: '社区宣讲', day: '2026-09-02', memberIds: [plain] },
    });
    const [waiting] = (await college.ask(secretary, 'points.declarations', { orgId: branchA })).waiting;
    expect(waiting?.beside?.map(({ title }) => title)).toEqual(['志愿服务：实训室搬迁志愿服务']);
  });

  it('lets a returned declaration be handed in again after the window, as the same one, and refuses a twin', async () => {
    const { waiting } = await college.ask(secretary, 'points.declarations', { orgId: branchA });
    const declarationId = waiting[0]?.declarationId ?? '';
    expect(await college.call(plain, 'points.declare', help)).toMatchObject({ error: { code: 'points.declaredBefore' } });
    await college.ask(secretary, 'points.decide', {
      orgId: branchA,
      declarationIds: [declarationId],
      isConfirmed: false,
      reason: '写清和谁一起',
    });
    await college.clock.set('2026-09-28T01:00:00.000Z');
    const again = await college.ask(plain, 'points.declare', { ...help, text: '和后勤一起搬实训室', declarationId, rev: 1 });
    expect(again).toMatchObject({ declarationId, state: 'submitted', rev: 2 });
    await college.ask(secretary, 'points.decide', { orgId: branchA, declarationIds: [declarationId], isConfirmed: true });
    expect(
      points()
        .filter(({ type }) => type === 'pointsPosting')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['pending', 'pending', 'posted', 'voided']);
    expect((await college.ask(plain, 'points.mine', {})).bonusTenths).toBe(20);
  });
});
