import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isLoopback } from '../../../local-cloud/gateway/loopback';
import { endClouds, fixtureCloud, temporaryFolder } from '../fixtures/cloud';
import { demoCloud, enterAs } from '../fixtures/demo-cloud';
import { ask, cookieOf } from '../fixtures/http';

afterEach(endClouds);

const enter = (url: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(`${url}/demo/enter`, { method: 'POST', headers, body: new URLSearchParams(form).toString() });

describe('the log-in of a demo', () => {
  it('shows the people of the folder, by group, as they are now', async () => {
    const cloud = await demoCloud();
    const page = await ask(`${cloud.url}/demo`);
    expect(page.status).toBe(200);
    // Under `no-referrer` a browser would send the form with `Origin: null`, which is refused below.
    expect(page.headers['referrer-policy']).toBe('same-origin');
    for (const words of ['第一组', '示例甲', '能看到本支部的全部', '示例&lt;乙&gt;', '一部新的微信（还没有绑定）'])
      expect(page.body).toContain(words);
    expect(page.body).not.toContain('示例<乙>');
    writeFileSync(
      path.join(cloud.dataDir, 'demo-people.json'),
      JSON.stringify([{ openid: 'x', name: '新来的', note: '', group: '第三组' }]),
    );
    expect((await ask(`${cloud.url}/demo`)).body).toContain('新来的');
  });

  it('takes a visitor without a session to it, and then leaves them in the app as the person chosen', async () => {
    const cloud = await demoCloud({ h5Dir: path.join(__dirname, '../fixtures/site') });
    expect(await ask(`${cloud.url}/`)).toMatchObject({ status: 303, headers: { location: '/demo' } });
    const entered = await enter(cloud.url, { openid: 'member', to: '/#/pages/a/index?b=%E4%B8%AD' });
    expect(entered).toMatchObject({ status: 303, headers: { location: '/#/pages/a/index?b=%E4%B8%AD' } });
    expect(String(entered.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
    const cookie = cookieOf(entered);
    expect((await ask(`${cloud.url}/`, { headers: { cookie } })).status).toBe(200);
    const seen = await ask(`${cloud.url}/functions/who`, { method: 'POST', headers: { cookie }, body: '{}' });
    expect(JSON.parse(seen.body)).toMatchObject({ openId: 'member' });
    const left = await ask(`${cloud.url}/demo/leave`, { method: 'POST', headers: { cookie } });
    expect(String(left.headers['set-cookie'])).toContain('Max-Age=0');
  });

  it('makes somebody new each time for a new WeChat', async () => {
    const cloud = await demoCloud();
    const openids = await Promise.all(
      ['new', 'new'].map(async (openid) => {
        const cookie = await enterAs(cloud, openid);
        return (
          JSON.parse((await ask(`${cloud.url}/functions/who`, { method: 'POST', headers: { cookie }, body: '{}' })).body) as {
            openId: string;
          }
        ).openId;
      }),
    );
    expect(openids[0]).toMatch(/^o[\w-]{27}$/);
    expect(openids[0]).not.toBe(openids[1]);
  });

  it('lets nobody be a person who is not on the list', async () => {
    const cloud = await demoCloud();
    const reply = await enter(cloud.url, { openid: 'somebody-else' });
    expect(reply.status).toBe(400);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:1', '/a\r\nset-cookie: a=b'])(
    'sends nobody to %j',
    async (to) => {
      const cloud = await demoCloud();
      expect((await enter(cloud.url, { openid: 'member', to })).headers.location).toBe('/');
    },
  );
});

describe('a folder that is no demo', () => {
  it('has no log-in, at any of its addresses', async () => {
    const cloud = await fixtureCloud();
    for (const [method, address] of [
      ['GET', '/demo'],
      ['POST', '/demo/enter'],
      ['GET', '/demo/leave'],
      ['GET', '/demo/page.js'],
    ] as const) {
      expect((await ask(cloud.url + address, { method })).status).toBe(404);
    }
    expect((await ask(`${cloud.url}/`)).headers.location).toBeUndefined();
  });

  it('is not made one later, and stays free for a start without that wish', async () => {
    const dataDir = temporaryFolder();
    await (await fixtureCloud({ dataDir })).close();
    await expect(fixtureCloud({ dataDir, isDemo: true })).rejects.toMatchObject({ code: 'NOT_A_DEMO' });
    expect((await fixtureCloud({ dataDir })).isDemo).toBe(false);
  });

  it('believes no session, not even one signed with its own key', async () => {
    const { Sessions } = await import('../../../local-cloud/gateway/session');
    const dataDir = temporaryFolder();
    const cloud = await fixtureCloud({ dataDir });
    const { sessionKey } = jest.requireActual<{ sessionKey: string }>(path.join(dataDir, 'cloud-secrets.json'));
    const cookie = new Sessions(sessionKey).cookieFor('member').split(';')[0] ?? '';
    expect((await ask(`${cloud.url}/functions/who`, { method: 'POST', headers: { cookie }, body: '{}' })).status).toBe(401);
  });
});

describe('a demo folder', () => {
  it('stays one at the next start, whether it is asked for or not', async () => {
    const dataDir = temporaryFolder();
    await (await fixtureCloud({ dataDir, isDemo: true })).close();
    const again = await fixtureCloud({ dataDir });
    expect(again.isDemo).toBe(true);
    await again.close();
    expect((await fixtureCloud({ dataDir, isDemo: true })).isDemo).toBe(true);
  });

  it.each(['evil.example', '192.168.1.5:7070', '127.0.0.1.evil.example', 'localhost.evil.example:80'])(
    'has nothing for a request sent to %s',
    async (host) => {
      const cloud = await demoCloud();
      const cookie = await enterAs(cloud, 'member');
      expect((await ask(`${cloud.url}/demo`, { headers: { host } })).status).toBe(404);
      expect((await enter(cloud.url, { openid: 'member' }, { host })).status).toBe(404);
      expect((await ask(`${cloud.url}/functions/who`, { method: 'POST', headers: { host, cookie }, body: '{}' })).status).toBe(404);
    },
  );

  it('has nothing for a request from another computer', () => {
    const from = (remoteAddress: string | undefined): boolean =>
      isLoopback({ headers: { host: '127.0.0.1:7070' }, socket: { remoteAddress } });
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map(from)).toEqual([true, true, true]);
    expect(['192.168.1.5', '10.0.0.1', '::ffff:192.168.1.5', '127.0.0.1.evil', undefined].map(from)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('lets no other page enter or leave for the visitor', async () => {
    const cloud = await demoCloud();
    expect((await enter(cloud.url, { openid: 'member' }, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await enter(cloud.url, { openid: 'member' }, { origin: 'null' })).status).toBe(403);
    expect((await enter(cloud.url, { openid: 'member' }, { origin: cloud.url })).status).toBe(303);
  });
});
