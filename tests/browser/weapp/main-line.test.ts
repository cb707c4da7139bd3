import type { Browser } from 'playwright-core';
import { startTestCloud, type TestCloud } from '../../cloudfunctions/harness';
import { IDS } from '../../cloudfunctions/small-college';
import { confirmRecord, planThemeDay, shownCode, shownScore, storedSignIns, type Ground, type Planned } from '../../compiled/line';
import { launchChromium, WeappTab } from './browser-phone';
import { startWeappServer, type WeappServer } from './server';

const consent = { version: 1, at: '2026-11-01T00:00:00.000Z' };

describe('two phones in WeChat’s component framework, on the real functions', () => {
  let test: TestCloud;
  let ground: Ground;
  let server: WeappServer;
  let browser: Browser;
  let planned: Planned;
  const tabs: WeappTab[] = [];

  const phoneOf = async (who: string): Promise<WeappTab> => {
    const tab = await WeappTab.open(browser, server.url, who);
    await tab.store('consent', consent);
    tabs.push(tab);
    return tab;
  };

  beforeAll(async () => {
    test = await startTestCloud({ at: '2026-11-24T01:00:00.000Z' });
    const { cloud, clock } = test;
    ground = { ask: test.ask, setClock: (at) => clock.set(at), all: (collection) => Promise.resolve(cloud.database.all(collection)) };
    server = await startWeappServer({
      callFunction: (name, event, who) => cloud.call(name, event, { openid: `wx-of-${who}` }),
      uploadFile: (cloudPath, bytes, who) => cloud.upload(cloudPath, bytes, { openid: `wx-of-${who}` }),
    });
    browser = await launchChromium();
    planned = await planThemeDay(ground);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    await test.close();
  });

  it('sign in a member by the code that the secretary’s phone shows', async () => {
    const member = await phoneOf(IDS.plain);
    await member.go(`/pages/activity/detail/index?activityId=${encodeURIComponent(planned.activityId)}`);
    await member.tap('sign-in');
    await member.type('code-input', await shownCode(ground, planned.activityId));
    await member.part('done-title').waitFor();
    expect(await storedSignIns(ground, planned.activityId)).toEqual([IDS.plain]);
  });

  it('show the code on the secretary’s phone, which is the one the function accepts', async () => {
    const secretary = await phoneOf(IDS.secretary);
    await secretary.go(`/pages/activity/host-code/index?activityId=${encodeURIComponent(planned.activityId)}`);
    await secretary.part('code').waitFor();
    expect((await secretary.textOf('code')).replace(/\s/g, '')).toHaveLength(6);
  });

  it('show the score that the function replies, after the record is confirmed', async () => {
    await confirmRecord(ground, planned);
    const reply = await test.ask(IDS.secretary, 'score.read', { orgId: IDS.branchA });
    const secretary = await phoneOf(IDS.secretary);
    await secretary.go('/pages/tabs/score/index');
    await secretary.part('stat-first').waitFor();
    expect(await secretary.textOf('stat-first')).toBe(shownScore(reply).first);
    expect(await secretary.textOf('stat-second')).toBe(shownScore(reply).second);
    await secretary.tap('dimension-d2');
    await secretary.tap('item-2-4');
    await secretary.part(`record-${planned.activityId.replace(/:/g, '-')}`).waitFor();
  });

  it('raise no error on any of these pages', async () => {
    expect(await Promise.all(tabs.map((tab) => tab.errors()))).toEqual(tabs.map(() => []));
  });
});
