// A secretary who finishes early presses 确认记录 at the foot of the page: the answer stands where the thumb is.
import type { Locator } from 'playwright-core';
import { BRANCH, BranchOf25, SECRETARY } from './branch-of-25';
import { seen } from './hand';

describe('a record written while the sign-in is still open', () => {
  let of25: BranchOf25;
  let activityId: string;

  beforeAll(async () => {
    of25 = await BranchOf25.open('2026-11-24T01:00:00.000Z');
    ({ activityId } = await of25.ask('activity.plan', {
      orgId: BRANCH,
      kinds: ['themeDay'],
      title: '冬季装置防冻防凝',
      scope: 'branch',
      plannedStartAt: '2026-11-24T06:30:00.000Z',
      plannedEndAt: '2026-11-24T08:00:00.000Z',
      place: '实训楼 B302',
      hostId: SECRETARY,
      recorderId: SECRETARY,
      isPhoneOn: true,
      isRemoteAllowed: true,
      agenda: [{ title: '巡查装置' }],
      topics: [],
    }));
    await of25.clock.set('2026-11-24T07:10:00.000Z');
    await of25.ask('attendance.mark', {
      activityId,
      isPaper: false,
      marks: Array.from({ length: 20 }, (_, index) => ({ memberId: `m:${index + 1}`, status: 'present' as const })),
    });
    await of25.enter();
    await openRecord();
  });
  afterAll(() => of25.close());

  const openRecord = async (): Promise<void> => {
    await of25.hand.page.goto(`${of25.app.url}/#/pages/record/edit/index?activityId=${encodeURIComponent(activityId)}`);
    await of25.hand.page.reload();
    await of25.hand.settled();
  };
  const byId = (id: string): Locator => seen(of25.hand.page, `[id="${id}"]`).last();
  const scrollDown = (): Promise<unknown> =>
    of25.hand.page.evaluate(() => {
      for (const part of [document.scrollingElement, ...document.querySelectorAll('.taro_page, .taro_router, #app')])
        part?.scrollTo(0, 100_000);
    });
  const isInSight = (id: string): Promise<boolean> => of25.hand.isInSight(byId(id));

  it('with parts missing, says so above the button in sight, and the page goes to the first field in want', async () => {
    await scrollDown();
    await of25.hand.tap(byId('confirm-record'));
    await of25.hand.page.waitForTimeout(500);
    expect(await byId('record-reason').innerText()).toBe('还差 2 项：主题党日内容、决议');
    expect([await isInSight('record-reason'), await isInSight('confirm-record'), await isInSight('error-text-themeDay')]).toEqual([
      true,
      true,
      true,
    ]);
    await of25.picture('record-reason-missing');
  });

  it('with all written, says until when phones may sign in, ends that from there, and seals a minute later', async () => {
    const { hand, clock } = of25;
    await hand.tap(byId('draft-themeDay'));
    await hand.tap(byId('no-resolution'));
    await scrollDown();
    await hand.tap(byId('confirm-record'));
    expect(await byId('record-reason').innerText()).toContain('手机签到要到 16:01 才停');
    expect([await isInSight('record-reason'), await isInSight('end-sign-in')]).toEqual([true, true]);
    await of25.picture('record-reason-sign-in');
    await hand.tap(byId('end-sign-in'));
    expect(await byId('record-reason').innerText()).toContain('15:12 起可以确认');
    expect(await isInSight('record-reason')).toBe(true);
    await of25.picture('record-reason-ended');
    await clock.set('2026-11-24T07:12:00.000Z');
    await openRecord();
    expect(await byId('record-reason').count()).toBe(0);
    await hand.tap(byId('confirm-record'));
    expect((await of25.ask('record.read', { activityId })).state).toBe('confirmed');
  });
});
