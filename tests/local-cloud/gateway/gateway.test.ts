import path from 'node:path';
import { endClouds, fixtureCloud, fixtureFunctions, temporaryFolder } from '../fixtures/cloud';
import { demoCloud, enterAs } from '../fixtures/demo-cloud';
import { ask } from '../fixtures/http';

afterEach(endClouds);

const site = path.join(__dirname, '../fixtures/site');

describe('a call through the gateway', () => {
  it('replies with the function’s result itself', async () => {
    const cloud = await demoCloud();
    const cookie = await enterAs(cloud, 'secretary');
    const reply = await ask(`${cloud.url}/functions/notes`, {
      method: 'POST',
      headers: { cookie },
      body: JSON.stringify({ verb: 'add', id: 'a' }),
    });
    expect([reply.status, JSON.parse(reply.body)]).toEqual([200, { ok: true, value: 'a' }]);
  });

  it('believes no name in a header, in the body or in event.userInfo', async () => {
    const cloud = await demoCloud();
    const cookie = await enterAs(cloud, 'member');
    const headers = { cookie, 'x-local-openid': 'forged', 'x-wx-openid': 'forged', wx_openid: 'forged' };
    const body = JSON.stringify({ openid: 'forged', WX_OPENID: 'forged', userInfo: { openId: 'forged' } });
    const seen: unknown = JSON.parse((await ask(`${cloud.url}/functions/who`, { method: 'POST', headers, body })).body);
    expect(seen).toMatchObject({ openId: 'member', inContext: 'member', event: { userInfo: { openId: 'member' } } });
  });

  it.each([
    {},
    { 'x-local-openid': 'member' },
    { cookie: 'local-cloud-session=bWVtYmVy.forged' },
    { cookie: 'local-cloud-session=bWVtYmVy' },
  ])('is refused without a session: %j', async (headers) => {
    const cloud = await demoCloud();
    const reply = await ask(`${cloud.url}/functions/who`, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: '{"userInfo":{"openId":"member"}}',
    });
    expect([reply.status, JSON.parse(reply.body)]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
  });

  it('believes no session of another folder', async () => {
    const cookie = await enterAs(await demoCloud(), 'member');
    const other = await demoCloud();
    expect((await ask(`${other.url}/functions/who`, { method: 'POST', headers: { cookie }, body: '{}' })).status).toBe(401);
  });

  it('is refused in its own words when malformed, too large, unknown, failing or from another page', async () => {
    const cloud = await demoCloud();
    const cookie = await enterAs(cloud, 'member');
    const post = async (name: string, body: string, headers: Record<string, string> = {}): Promise<unknown[]> => {
      const reply = await ask(`${cloud.url}/functions/${name}`, { method: 'POST', headers: { cookie, ...headers }, body });
      return [reply.status, (JSON.parse(reply.body) as { code?: string }).code];
    };
    expect(await post('who', '{')).toEqual([400, 'INVALID_PARAM']);
    expect(await post('who', 'x'.repeat(100 * 1024 + 1))).toEqual([413, 'EXCEED_MAX_PAYLOAD_SIZE']);
    expect(await post('missing', '{}')).toEqual([404, 'FUNCTION_NOT_FOUND']);
    expect(await post('misbehave', '{"deed":"throw"}')).toEqual([502, 'FUNCTIONS_EXECUTE_FAIL']);
    expect(await post('who', '{}', { origin: 'http://evil.example' })).toEqual([403, 'CROSS_ORIGIN']);
    expect(await post('who', 'null')).toEqual([200, undefined]);
    expect((await ask(`${cloud.url}/functions/who`, { headers: { cookie } })).status).toBe(404);
  });
});

describe('an upload through the gateway', () => {
  it('belongs to the person of the session, and cannot be read without a link', async () => {
    const cloud = await demoCloud();
    const headers = { cookie: await enterAs(cloud, 'member'), 'x-cloud-path': encodeURIComponent('照片/a.txt') };
    const { fileID } = JSON.parse((await ask(`${cloud.url}/storage/upload`, { method: 'POST', headers, body: '你好' })).body) as {
      fileID: string;
    };
    expect(await cloud.call('notes', { verb: 'fetch', fileID })).toEqual({ ok: true, value: '你好' });
    for (const address of ['/files/照片/a.txt', `/files/${Buffer.from('照片/a.txt').toString('base64url')}`, '/storage/照片/a.txt']) {
      expect((await ask(encodeURI(cloud.url + address), { headers })).status).toBeGreaterThanOrEqual(403);
    }
    const other = { ...headers, cookie: await enterAs(cloud, 'secretary') };
    expect((await ask(`${cloud.url}/storage/upload`, { method: 'POST', headers: other, body: '换掉' })).status).toBe(403);
  });

  it.each([
    ['no session', {}, 401],
    ['a path that climbs', { 'x-cloud-path': '..%2Fa' }, 400],
    ['no path', { 'x-cloud-path': '' }, 400],
    ['a broken path', { 'x-cloud-path': '%' }, 400],
  ] as const)('with %s is refused', async (situation, headers, status) => {
    const cloud = await demoCloud();
    const cookie: Record<string, string> = situation === 'no session' ? {} : { cookie: await enterAs(cloud, 'member') };
    expect((await ask(`${cloud.url}/storage/upload`, { method: 'POST', headers: { ...cookie, ...headers }, body: 'a' })).status).toBe(
      status,
    );
  });

  it('over 20 MB is refused', async () => {
    const cloud = await demoCloud();
    const headers = { cookie: await enterAs(cloud, 'member'), 'x-cloud-path': 'large.bin' };
    const reply = await ask(`${cloud.url}/storage/upload`, { method: 'POST', headers, body: 'x'.repeat(20 * 1024 * 1024 + 1) });
    expect([reply.status, JSON.parse(reply.body)]).toMatchObject([413, { code: 'STORAGE_FILE_TOO_LARGE' }]);
  });
});

describe('a public function', () => {
  it('is asked over HTTP by anybody, and learns of no user', async () => {
    const functions = [...fixtureFunctions, { name: 'public', timeoutSeconds: 20, environment: {}, isPublicHttp: true }];
    const cloud = await demoCloud({ functions });
    const reply = await ask(`${cloud.url}/http/public/branch/1?year=2026`, { headers: { cookie: await enterAs(cloud, 'member') } });
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    const event = JSON.parse(reply.body) as { headers: object };
    expect(event).toMatchObject({ httpMethod: 'GET', path: '/branch/1', queryStringParameters: { year: '2026' }, user: null });
    expect(event.headers).not.toHaveProperty('cookie');
    expect((await ask(`${cloud.url}/http/who`)).status).toBe(404);
  });
});

describe('the site', () => {
  it('is served with its pages, and lets no script run but its own', async () => {
    const cloud = await fixtureCloud({ h5Dir: site });
    const index = await ask(`${cloud.url}/`);
    expect(index.status).toBe(200);
    expect(index.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(index.headers['x-content-type-options']).toBe('nosniff');
    expect((await ask(`${cloud.url}/pages/a`)).body).toBe(index.body);
    const script = await ask(`${cloud.url}/app.js`);
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect((await ask(`${cloud.url}/app.js`, { headers: { 'if-none-match': String(script.headers.etag) } })).status).toBe(304);
  });

  it.each(['/missing.js', '/..%2fcloud.ts', '/%2e%2e/cloud.ts', '/%', '/a%00b.js', '//evil.example/app.ts'])(
    'has nothing at %s',
    async (address) => {
      const cloud = await fixtureCloud({ h5Dir: site });
      expect((await ask(cloud.url + address)).status).toBe(404);
    },
  );
});

describe('starting', () => {
  it('makes secrets of its own, which only their owner may read', async () => {
    const { statSync } = await import('node:fs');
    const dataDir = temporaryFolder();
    await fixtureCloud({ dataDir });
    expect(statSync(path.join(dataDir, 'cloud-secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('says in one line that the port is taken, and leaves the folder free', async () => {
    const first = await fixtureCloud();
    const dataDir = temporaryFolder();
    const port = Number(new URL(first.url).port);
    await expect(fixtureCloud({ dataDir, port })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringMatching(/^端口 \d+ 已被占用；.+$/),
    });
    await fixtureCloud({ dataDir });
  });

  it('says in one line that the folder cannot be written, or is in use', async () => {
    await expect(fixtureCloud({ dataDir: path.join(__filename, 'data') })).rejects.toMatchObject({
      code: 'DATA_DIR_UNWRITABLE',
      message: expect.stringMatching(/^数据文件夹 .+$/),
    });
    const dataDir = temporaryFolder();
    await fixtureCloud({ dataDir });
    await expect(fixtureCloud({ dataDir })).rejects.toMatchObject({ code: 'DATA_DIR_IN_USE' });
  });

  it('takes well under a second', async () => {
    await (await fixtureCloud()).close();
    const startedAt = performance.now();
    await fixtureCloud();
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
