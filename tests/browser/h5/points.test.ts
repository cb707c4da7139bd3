// A quarter of points on the pages: declare, confirm, return, freeze, notice, objection, correction, statement; and every entry of one member opened.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { App } from '../../../config/start/app';
import { TestClock } from '../../../local-cloud/clock';
import { openidOf } from '../../cloudfunctions/harness';
import { rollLineOf, sealedActivity } from '../../cloudfunctions/sealed-activity';
import { IDS } from '../../cloudfunctions/small-college';
import { launchChromium } from '../weapp/browser-phone';
import { startBoundCollege } from './bound-college';
import { Person } from './person';

const PICTURES = process.env.PICTURES;
const page = (name: string, more = ''): string => `pages/points/${name}/index?orgId=${encodeURIComponent(IDS.branchA)}${more}`;

describe('a quarter of points in a browser', () => {
  let app: App;
  let browser: Browser;
  let dataDir: string;
  let secretary: Person;
  let member: Person;
  // 09:00 on Saturday 26 September 2026 in China: the window of September is open.
  const clock = new TestClock('2026-09-26T01:00:00.000Z');

  const picture = async (person: Person, name: string): Promise<void> => {
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    await person.page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
  };
  const declare = async (line: string, words: string): Promise<void> => {
    await member.tap(`line-${line}`);
    await member.type('day', '2026-09-20');
    await member.type('text', words);
  };

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-points-'));
    app = await startBoundCollege(dataDir, clock);
    await app.cloud.database.insertMany('records', [
      sealedActivity(IDS.branchA, '2026-09-10', [rollLineOf(IDS.secretary), rollLineOf(IDS.plain, 'absentUnexcused')], {
        title: '清点工具主题党日',
      }),
      sealedActivity(IDS.branchA, '2026-09-18', [rollLineOf(IDS.secretary), rollLineOf(IDS.plain)], {
        kinds: ['partyLecture'],
        title: '防冻防凝党课',
      }),
    ]);
    browser = await launchChromium();
    secretary = await Person.entered(browser, app.url, { openid: openidOf(IDS.secretary) });
    member = await Person.entered(browser, app.url, { openid: openidOf(IDS.plain) });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('fills in what the records prove, and takes two declarations of what they do not', async () => {
    await member.go('pages/points/declare/index');
    await member.sees('automatic');
    expect(await member.textOf('automatic')).toContain('应到 2 次，到 1 次');
    await declare('bonus.volunteering', '帮扶实训室搬迁');
    await member.tap('add-more');
    await declare('bonus.massContact', '结对学生郑好');
    await picture(member, 'declare');
    await member.tap('submit');
    await member.page.getByText('等书记确认').first().waitFor();
  });

  it('returns one with a reason and confirms the other; the returned one is put right and handed in again', async () => {
    await secretary.go(page('review'));
    await secretary.page.getByText('结对学生郑好').first().waitFor();
    const row = secretary.page.locator('[id^="declaration-"]', { hasText: '结对学生郑好' });
    await row.locator('[id^="return-declare"]').click();
    await secretary.type('reason', '写清楚做了几次');
    await secretary.tap('confirm-act');
    await secretary.page.getByText('全部确认 1 条').first().waitFor();
    await secretary.tap('confirm-all');
    await secretary.tap('confirm-act');
    await secretary.sees('nothing-waiting');
    await picture(secretary, 'review');
    await member.go('pages/points/mine/index');
    await member.page.getByText('退回：写清楚做了几次').first().waitFor();
    await member.page.locator('[id^="again-declare"]').click();
    await member.sees('returned');
    await member.type('text', '结对学生郑好，辅导两次');
    await member.tap('submit');
    await member.page.getByText('等书记确认').first().waitFor();
    await secretary.go(page('review'));
    await secretary.tap('confirm-all');
    await secretary.tap('confirm-act');
    await secretary.sees('nothing-waiting');
  });

  it('is frozen in the night to 11 October, and then put up for five working days', async () => {
    await secretary.go(page('notice', '&quarter=2026-Q3'));
    await secretary.sees('not-frozen');
    expect(await secretary.part('publish').count()).toBe(0);
    await clock.set('2026-10-10T18:05:00.000Z');
    await app.cloud.settled();
    expect(app.cloud.database.get('points', `pointsMonth:${IDS.branchA}:2026-09:0`)).toBeDefined();
    await clock.set('2026-10-12T01:00:00.000Z');
    await secretary.go(page('notice', '&quarter=2026-Q3'));
    await secretary.tap('publish');
    await secretary.tap('confirm-act');
    await secretary.page.locator('[id="notice-state"]', { hasText: '公示中' }).waitFor();
    expect(await secretary.textOf('notice-span')).toContain('10月12日至 10月19日');
    await picture(secretary, 'notice');
  });

  it('is shown to a member with the own row first and everybody in roster order, without a place or a way to sort', async () => {
    await member.go(page('notice', '&quarter=2026-Q3'));
    await member.sees('own-line');
    const names = await member.part('notice-lines').locator('.notice-name').allTextContents();
    expect(names.slice(1)).toHaveLength(10);
    expect(await member.part('notice-lines').textContent()).toContain('不参与积分');
    expect(await member.page.locator('body').innerText()).not.toMatch(/第\s*\d+\s*名|名次|排序/);
    await picture(member, 'notice-member');
  });

  it('opens every entry of the member: what was counted, the line of the scheme, who confirmed it, and where it came from', async () => {
    await member.go('pages/points/mine/index');
    await member.sees('total');
    await picture(member, 'mine');
    const ids = await member.page.locator('[id^="entry-"]:visible').evaluateAll((rows) => rows.map((row) => row.id));
    expect(ids.length).toBeGreaterThanOrEqual(5);
    const seen: string[] = [];
    for (const id of ids) {
      await member.tap(id);
      await member.sees('entry-facts');
      const facts = await member.textOf('entry-facts');
      expect(facts).toMatch(/办法的哪一条(基础|加分|扣分) \d/);
      expect(facts).toMatch(/谁确认的(.+10月|.+9月|没有人另外确认)/);
      const sources = await member.page.locator('[id="entry"] [id^="source-"]:visible').allTextContents();
      expect(sources.length).toBeGreaterThan(0);
      seen.push(...sources);
      if (seen.length === sources.length) await picture(member, 'entry');
      await member.tap('entry-close');
    }
    for (const words of ['清点工具主题党日', '防冻防凝党课', '帮扶实训室搬迁', '辅导两次'])
      expect(seen.some((source) => source.includes(words))).toBe(true);
  });

  it('is objected to in writing, answered and corrected by an entry in October; September stays as it was frozen', async () => {
    const frozen = JSON.stringify(app.cloud.database.get('points', `pointsMonth:${IDS.branchA}:2026-09:0`));
    await member.tap(`entry-post-${IDS.branchA}-2026-09-${IDS.plain}-base-orgLife-auto`.replace(/[:.]/g, '-'));
    await member.tap('doubt');
    await member.type('object-words', '9月10日我到了，漏记了一次。');
    await picture(member, 'object');
    await member.tap('object-submit');
    await member.page.getByText('10月19日前答复').first().waitFor();
    await secretary.go(page('objections'));
    await secretary.page.locator('[id^="answer-"]:visible').first().click();
    await secretary.tap('upheld-yes');
    await secretary.type('count-present', '2');
    await secretary.type('answer-words', '核对签到册，确实到了，补记一次。');
    await picture(secretary, 'answer');
    await secretary.tap('answer-send');
    await secretary.page.getByText('成立，已更正').first().waitFor();
    await member.go('pages/points/mine/index');
    await member.page.getByText('更正：组织生活 到 +1 次').first().waitFor();
    expect(JSON.stringify(app.cloud.database.get('points', `pointsMonth:${IDS.branchA}:2026-09:0`))).toBe(frozen);
  });

  it('ends with the statement of the member, printed by the secretary for one without a phone', async () => {
    await secretary.go(`pages/points/statement/index?memberId=${encodeURIComponent(IDS.plain)}&year=2026`);
    await secretary.sees('statement-paper');
    const paper = await secretary.textOf('statement-paper');
    expect(paper).toContain('加分 4.0');
    expect(paper).toContain('清点工具主题党日');
    expect(paper).toMatch(/组织生活应到 2 次，到 1 次/);
    await picture(secretary, 'statement');
    await clock.set('2026-10-20T01:00:00.000Z');
    await member.go(page('notice', '&quarter=2026-Q3'));
    await member.page.locator('[id="notice-state"]', { hasText: '公示期满' }).waitFor();
  });
});
