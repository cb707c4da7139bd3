import type { Browser } from 'playwright-core';
import { sampleSheet } from '../../miniprogram/score/sample-sheet';
import { launchChromium, WeappTab } from './browser-phone';
import { startWeappServer, type WeappServer } from './server';

const place = {
  orgId: 'branch-1',
  name: '炼油技术教工党支部',
  shortName: '炼油教工',
  kind: 'branch',
  posts: ['secretary'],
  isMember: true,
  rights: ['readBranch', 'plan', 'record', 'confirm'],
};
const session = {
  nowAt: '2026-11-24T06:00:00.000Z',
  today: '2026-11-24',
  collegeName: '示例石化职业学院',
  generation: 1,
  person: { memberId: 'm-1', name: '周明远', memberNo: '1', standing: 'full', places: [place] },
};

type Request = { action: string; input: unknown };

describe('the compiled mini-program in WeChat’s own component framework', () => {
  const asked: Request[] = [];
  const replies: Record<string, unknown> = { 'session.read': session, 'score.read': sampleSheet() };
  let server: WeappServer;
  let browser: Browser;
  let tab: WeappTab;

  beforeAll(async () => {
    server = await startWeappServer({
      callFunction: (_name, event) => {
        const request = event as Request;
        asked.push(request);
        const data = replies[request.action];
        return Promise.resolve(
          data === undefined ? { ok: false, error: { code: 'common.notFound', requestId: 'r-1' } } : { ok: true, data },
        );
      },
      uploadFile: () => Promise.reject(new Error('Nothing is sent here.')),
    });
    browser = await launchChromium();
    tab = await WeappTab.open(browser, server.url, 'm-1');
    await tab.store('consent', { version: 1, at: '2026-11-01T00:00:00.000Z' });
    await tab.go('/pages/tabs/score/index');
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('compiles every template without a complaint', () => {
    expect(server.problems).toEqual([]);
  });

  it('shows the score of the reply and opens a dimension where it stands', async () => {
    await tab.shows('自查得分，达标线 90');
    expect(await tab.textOf('stat-first')).toBe('91.2');
    await tab.tap('dimension-d2');
    await tab.shows('2.1 “三会一课”');
  });

  it('goes to an item in a subpackage and back, which reads the sheet anew', async () => {
    await tab.tap('item-2-1');
    await tab.shows('支部党员大会');
    expect(await tab.at()).toContain('/pages/score/item/index');
    expect(asked.filter(({ action }) => action === 'score.read')).toHaveLength(1);
    await tab.back();
    await tab.shows('自查得分，达标线 90');
  });

  it('raises no error, though Function, eval, Intl, crypto, TextEncoder and URL throw', async () => {
    expect(await tab.errors()).toEqual([]);
  });
});
