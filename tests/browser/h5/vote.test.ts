// A vote at a general meeting to which too few have come: it cannot be entered as passed, and the page says why.
import type { Locator } from 'playwright-core';
import { BRANCH, BranchOf25, SECRETARY } from './branch-of-25';
import { seen } from './hand';

describe('a vote in a branch of 25', () => {
  let of25: BranchOf25;
  let activityId: string;

  beforeAll(async () => {
    of25 = await BranchOf25.open('2026-11-24T01:00:00.000Z');
    ({ activityId } = await of25.ask('activity.plan', {
      orgId: BRANCH,
      kinds: ['generalMeeting'],
      title: '支部党员大会',
      scope: 'branch',
      plannedStartAt: '2026-11-24T06:30:00.000Z',
      plannedEndAt: '2026-11-24T08:00:00.000Z',
      place: '实训楼 B302',
      hostId: SECRETARY,
      recorderId: SECRETARY,
      isPhoneOn: true,
      isRemoteAllowed: true,
      agenda: [],
      topics: ['reward'],
    }));
    await of25.clock.set('2026-11-24T06:40:00.000Z');
    await of25.enter();
  });
  afterAll(() => of25.close());

  const byId = (id: string): Locator => seen(of25.hand.page, `[id="${id}"]`).last();
  const tap = (id: string): Promise<void> => of25.hand.tap(byId(id));
  const mark = (count: number) =>
    of25.ask('attendance.mark', {
      activityId,
      isPaper: false,
      marks: Array.from({ length: count }, (_, index) => ({ memberId: `m:${index + 1}`, status: 'present' as const })),
    });
  const openVotes = async (): Promise<void> => {
    await of25.hand.page.goto(`${of25.app.url}/#/pages/activity/vote/index?activityId=${encodeURIComponent(activityId)}`);
    await of25.hand.page.reload();
    await of25.hand.settled();
  };
  const storedVotes = () =>
    of25.app.cloud.database
      .all('records')
      .filter((entry) => entry.type === 'vote')
      .map((entry) => (entry.content as { outcome: string }).outcome);

  it('with 12 of 25 present fails for lack of a quorum, says so with the paragraph, and offers only 记为未表决', async () => {
    await mark(12);
    await of25.hand.page.goto(`${of25.app.url}/#/pages/activity/detail/index?activityId=${encodeURIComponent(activityId)}`);
    await of25.hand.page.reload();
    await of25.hand.settled();
    await tap('to-vote');
    expect(await byId('voters-expected').innerText()).toBe('25');
    expect(await byId('voters-present').innerText()).toBe('12');
    expect(await byId('quorum').innerText()).toContain('到会有表决权的 12 人，应到 25 人，不过半，不能记为通过（工作条例第十一条）。');
    expect(await byId('record-vote').count()).toBe(0);
    expect(await byId('yes').count()).toBe(0);
    await of25.picture('vote-without-quorum');
    await tap('record-not-voted');
    expect(storedVotes()).toEqual(['notVoted']);
    expect(await of25.hand.words()).toContain('未表决·到会 12，应到 25');
  });

  it('with 13 present may be held: what is missing is said in sight, and 13 in favour of 25 carry it', async () => {
    await mark(13);
    await openVotes();
    await tap('another-vote');
    await tap('matter-discipline');
    await tap('record-vote');
    expect(await byId('vote-refused').innerText()).toContain('还差对象');
    expect(await of25.hand.isInSight(byId('vote-refused'))).toBe(true);
    await tap('matter-reward');
    expect(await byId('quorum').innerText()).toContain('到会达到半数，可以表决。');
    await of25.hand.write(byId('yes').locator('input').or(byId('yes')).last(), '13');
    await of25.hand.settled();
    expect(await byId('result').innerText()).toContain('赞成 13，需超过 12.5：通过。');
    await of25.picture('vote-passed');
    await tap('record-vote');
    expect(storedVotes().sort()).toEqual(['notVoted', 'passed']);
  });
});
