// A month's dues registered on the pages: the rest at one tap, one exception, and what a member sees of it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { App } from '../../../config/start/app';
import { TestClock } from '../../../local-cloud/clock';
import { openidOf } from '../../cloudfunctions/harness';
import { IDS } from '../../cloudfunctions/small-college';
import { launchChromium } from '../weapp/browser-phone';
import { startBoundCollege } from './bound-college';
import { Person } from './person';

const PICTURES = process.env.PICTURES;
const partOf = (memberId: string, word: string): string => `pay-${memberId.replace(':', '-')}-${memberId} ${word}`;

describe('dues in a browser', () => {
  let app: App;
  let browser: Browser;
  let dataDir: string;
  let keeper: Person;

  const picture = async (person: Person, name: string): Promise<void> => {
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    await person.page.waitForTimeout(500);
    await person.page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
  };
  const assess = (memberId: string, baseFen: number, fromMonth: string) => {
    const dueFen = baseFen === 0 ? 20 : Math.round(baseFen / 100);
    return keeper.ask('register.save', {
      orgId: IDS.branchA,
      type: 'duesAssessment',
      content: {
        memberId,
        payerKind: baseFen === 0 ? 'student' : 'employed',
        ...(baseFen === 0 ? {} : { baseFen }),
        dueFen,
        fromMonth,
        assessedOn: '2026-09-01',
      },
    });
  };

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-dues-'));
    app = await startBoundCollege(dataDir, new TestClock('2026-11-20T01:00:00.000Z'));
    browser = await launchChromium();
    keeper = await Person.entered(browser, app.url, { openid: openidOf(IDS.organizer) });
    for (const [memberId, baseFen, fromMonth] of [
      [IDS.secretary, 450_000, '2026-11'],
      [IDS.deputy, 400_000, '2026-11'],
      [IDS.organizer, 380_000, '2026-11'],
      [IDS.leader, 420_000, '2026-08'],
      [IDS.plain, 360_000, '2026-11'],
      [IDS.mobile, 0, '2026-11'],
    ] as const)
      await assess(memberId, baseFen, fromMonth);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('are found under 我的, and who has not paid for three months is to be asked first', async () => {
    await keeper.go('pages/tabs/mine/index');
    await keeper.tap('go-dues');
    await keeper.sees('tick-rest');
    expect(await keeper.textOf('long-arrears')).toContain('1 人三个月未交，请先了解原因');
    expect(await keeper.textOf('open')).toContain('每月 45 元');
    await picture(keeper, 'dues-open');
  });

  it('are ticked for everybody at one tap, without one who has not paid, and saved as one entry', async () => {
    await keeper.tap('tick-rest');
    await keeper.tap(partOf(IDS.plain, 'now'));
    await keeper.tap(partOf(IDS.leader, '2026-08'));
    expect(await keeper.textOf('chosen')).toBe('5 人，共 207.20 元');
    await picture(keeper, 'dues-ticked');
    await keeper.tap('save-dues');
    await keeper.page.locator(':text("已登记 5 人，207.20 元"):visible').first().waitFor();
    await keeper.sees('paid');
    expect(await keeper.part('open').locator('.dues-line').count()).toBe(2);
    expect(app.cloud.database.all('records').filter(({ type }) => type === 'duesPayment')).toHaveLength(1);
    await picture(keeper, 'dues-saved');
  });

  it('say on a wide screen the same, and of a month gone what is still open', async () => {
    const wide = await Person.entered(browser, app.url, { openid: openidOf(IDS.secretary), size: 'wide' });
    await wide.go(`pages/dues/month/index?orgId=${encodeURIComponent(IDS.branchA)}&month=2026-10`);
    await wide.sees('open');
    expect(await wide.part('open').locator('.dues-line').count()).toBe(1);
    await picture(wide, 'dues-wide');
  });

  it('are shown to each member for themself, with how they were assessed, and nothing is paid there', async () => {
    const member = await Person.entered(browser, app.url, { openid: openidOf(IDS.leader) });
    await member.go('pages/tabs/mine/index');
    await member.tap('go-own-dues');
    await member.sees('months');
    expect(await member.textOf('no-money')).toBe('本程序不收款，按支部的方式交。');
    expect(await member.textOf('month-2026-11')).toContain('已登记');
    expect(await member.textOf('month-2026-10')).toContain('应在10月31日前交');
    await picture(member, 'dues-mine');
    await member.tap('basis');
    await member.page.getByText('核定基数').first().waitFor();
    const other = await Person.entered(browser, app.url, { openid: openidOf(IDS.probationary) });
    await other.go('pages/dues/mine/index');
    await other.sees('not-assessed');
    await picture(other, 'dues-none');
  });
});
