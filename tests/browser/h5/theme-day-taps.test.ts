// One monthly theme day of 25 people, from the plan to the confirmed record, by the pages alone: taps and typed fields are counted.
import type { Locator } from 'playwright-core';
import { BranchOf25 } from './branch-of-25';
import { seen } from './hand';
import { writableIn } from './writable';

const MOST_TAPS = 25;

describe('a monthly theme day of 25 people', () => {
  let of25: BranchOf25;
  const typed: string[] = [];

  beforeAll(async () => {
    of25 = await BranchOf25.open('2026-10-30T01:00:00.000Z');
    await of25.holdThemeDay('2026-10-30', '秋季安全巡检');
    await of25.clock.set('2026-11-23T01:00:00.000Z');
    await of25.enter();
  });
  afterAll(() => of25.close());

  const byId = (id: string): Locator => seen(of25.hand.page, `[id="${id}"]`).last();
  const tap = (id: string): Promise<void> => of25.hand.tap(byId(id));
  /** What somebody types must be known to nobody yet: neither typed before nor stored anywhere. */
  const isNew = (text: string): void => {
    expect(JSON.stringify(of25.app.cloud.database.all('records'))).not.toContain(text);
    expect(typed.filter((earlier) => earlier.includes(text) || text.includes(earlier))).toEqual([]);
    typed.push(text);
  };
  const write = async (id: string, text: string): Promise<void> => {
    isNew(text);
    await of25.hand.write(await writableIn(byId(id)), text);
    await of25.hand.settled();
  };
  const append = async (id: string, text: string): Promise<void> => {
    const field = await writableIn(byId(id));
    isNew(text);
    await of25.hand.write(field, `${await field.inputValue()}\n${text}`);
    await of25.hand.settled();
  };
  /** Presses a button of the first page; where the list is folded it is unfolded first, and that is a tap too. */
  const open = async (words: RegExp, button: string): Promise<void> => {
    const { hand } = of25;
    const more = seen(hand.screen, '.row')
      .filter({ hasText: /还有 \d+ [项件]/ })
      .first();
    const isThere = async (): Promise<boolean> =>
      (await seen(hand.screen, '.card, .row')
        .filter({ hasText: words })
        .filter({ has: hand.page.locator('.button').filter({ hasText: button }) })
        .count()) > 0;
    if (!(await isThere()) && (await more.count()) > 0) await hand.tap(more);
    const row = seen(hand.screen, '.card, .row')
      .filter({ hasText: words })
      .filter({ has: hand.page.locator('.button').filter({ hasText: button }) })
      .last();
    await hand.tap(seen(row, '.button').filter({ hasText: button }).first());
  };

  it(`takes a secretary at most ${MOST_TAPS} taps, and nothing is typed twice`, async () => {
    const { hand, clock } = of25;
    hand.taps = 0;
    hand.fields = 0;
    await of25.picture('1-home');
    await open(/11月.*主题党日|主题党日.*11月/, '安排');
    expect(await byId('agenda').locator('textarea').first().inputValue()).toBe('待办：更换 B302 的伴热带');
    await write('title', '冬季装置防冻防凝与安全生产');
    await tap('kind-partyLecture');
    await of25.picture('2-plan');
    await tap('publish');

    // The day itself: it is moved here, which nobody has to do who holds it on its day.
    const activity = (await of25.ask('activity.calendar', { orgId: 'o:Z01B01', month: '2026-11' })).activities.find(
      ({ state }) => state === 'published',
    );
    if (activity === undefined) throw new Error('Nothing is planned.');
    await clock.set(new Date(Date.parse(activity.startAt) + 5 * 60_000).toISOString());
    await hand.page.goto(of25.app.url);
    await hand.settled();
    await of25.picture('3-home-of-the-day');
    await tap('see-agenda');
    await tap('to-roll-call');
    await tap('mark-m:3-absent');
    await tap('mark-m:6-excused');
    await tap('rest-present');
    await of25.picture('4-roll');
    await tap('save-roll');

    await clock.set(new Date(Date.parse(activity.endAt) + 10 * 60_000).toISOString());
    await tap('to-record');
    await tap('close-' + ((await of25.ask('followUp.around', { activityId: activity.activityId })).former[0]?.recordId ?? ''));
    await write('follow-up-result', '两台都换好了');
    await tap('close-follow-up');
    await tap('draft-themeDay');
    await append('text-themeDay', '分两组查了装置区的伴热管线');
    hand.taps += 2; // The list of lecturers is opened and one is chosen.
    await byId('lecturer').selectOption({ label: '林晓雯' });
    await hand.settled();
    await tap('known-topic-0');
    await write('text-partyLecture', '讲了低温开停工的三条要点');
    await tap('add-follow-up');
    await write('follow-up-what', '复查消防水线');
    await tap('owner-m:4');
    await of25.picture('5-follow-up');
    await tap('save-follow-up');
    await of25.picture('6-record');
    await tap('confirm-record');
    await byId('seal-number').waitFor();
    await of25.picture('7-confirmed');

    console.log(`A monthly theme day of 25 people, from plan to confirmed record: ${hand.taps} taps, ${hand.fields} typed fields.`);
    const record = await of25.ask('record.read', { activityId: activity.activityId });
    expect(record).toMatchObject({
      state: 'confirmed',
      kinds: ['themeDay', 'partyLecture'],
      counts: { expected: 25, present: 23, excused: 1, absent: 1 },
    });
    expect(record.resolution).toMatch(/^复查消防水线（蒋伟，\d+月\d+日前办完）$/);
    expect(hand.taps).toBeLessThanOrEqual(MOST_TAPS);
  });
});
