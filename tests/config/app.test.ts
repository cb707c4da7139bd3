import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buildFunctions } from '../../config/functions/build';
import { COLLEGE_MARK, startApp, type App } from '../../config/start/app';
import { TestClock } from '../../local-cloud/clock';

const root = path.resolve(__dirname, '../..');
const AT = '2026-11-24T06:10:00.000Z';
let dataDir: string;
let app: App | undefined;

beforeAll(buildFunctions);
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'wuhua-app-'));
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

const start = async (part: { isEmpty?: boolean } = {}): Promise<App> =>
  (app = await startApp({ dataDir, clock: new TestClock(AT), branches: 8, ...part }));
const counts = ({ cloud }: App): number[] =>
  ['orgs', 'members', 'records', 'ledger', 'bindings', 'points'].map((name) => cloud.database.all(name).length);
const people = (): { openid: string; name: string }[] =>
  JSON.parse(readFileSync(path.join(dataDir, 'demo-people.json'), 'utf8')) as { openid: string; name: string }[];
const secretary = (): string => people()[0]?.openid ?? '';
const home = (of: App) =>
  of.cloud.call('api', { v: 1, action: 'home.read', input: { orgId: 'o:Z01B01' }, key: 'key-of-the-first-look' }, { openid: secretary() });

/** A folder as the first start leaves it, made once: seeding takes longer than everything else here. */
const seeded = path.join(os.tmpdir(), `wuhua-seeded-${process.pid}`);
let firstCounts: number[];
let firstPeople: unknown;

describe('starting the application', () => {
  beforeAll(async () => {
    app = await startApp({ dataDir: seeded, clock: new TestClock(AT), branches: 8 });
    firstCounts = counts(app);
    firstPeople = JSON.parse(readFileSync(path.join(seeded, 'demo-people.json'), 'utf8'));
    await app.close();
    app = undefined;
  }, 120_000);
  afterAll(() => rmSync(seeded, { recursive: true, force: true }));

  test('a new folder gets the demo college once: its secretary finds a theme day open for sign-in, and a second start keeps what is there', async () => {
    cpSync(seeded, dataDir, { recursive: true });
    const second = await start();
    expect(counts(second)).toEqual(firstCounts);
    expect(firstCounts[0]).toBeGreaterThan(8);
    expect(people()).toEqual(firstPeople);
    expect(await home(second)).toMatchObject({
      ok: true,
      data: { orgName: '炼油技术教工党支部', upcoming: [{ opensAt: '2026-11-24T05:30:00.000Z', isPhoneOn: true }] },
    });
  });

  test('a folder whose seeding was broken off is seeded anew, without rests', async () => {
    cpSync(seeded, dataDir, { recursive: true });
    const first = await start();
    await first.cloud.database.setMeta(COLLEGE_MARK, 'begun');
    await first.cloud.database.insertMany('records', [{ _id: 'activity:rest', type: 'activity' }]);
    await first.close();
    const second = await start();
    expect(counts(second)).toEqual(firstCounts);
    expect(second.cloud.database.get('records', 'activity:rest')).toBeUndefined();
    expect(await home(second)).toMatchObject({ ok: true });
  });

  test('an empty one stays empty on the next start too, and its keys are readable by the owner only', async () => {
    await (await start({ isEmpty: true })).close();
    const again = await start();
    expect(counts(again)).toEqual([0, 0, 0, 0, 0, 0]);
    for (const name of ['function-secrets.json', 'cloud-secrets.json']) expect(statSync(path.join(dataDir, name)).mode & 0o077).toBe(0);
  });
});

describe('the program itself', () => {
  const runStart = (env: Record<string, string>): Promise<{ code: number | null; output: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'config/start/start.ts'], {
        cwd: root,
        env: { ...process.env, EMPTY: '1', ...env },
      });
      let output = '';
      child.stdout.on('data', (chunk) => (output += String(chunk)));
      child.stderr.on('data', (chunk) => (output += String(chunk)));
      // Once it stands, it is asked to end as Ctrl+C does.
      child.stdout.on('data', () => output.includes('已启动') && child.kill('SIGINT'));
      child.on('close', (code) => resolve({ code, output }));
    });

  test('says in one line that a port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, output } = await runStart({ DATA_DIR: dataDir, PORT: String(port) });
    other.close();
    expect({ code, lines: output.trim().split('\n') }).toEqual({
      code: 1,
      lines: [`端口 ${port} 已被占用；请关掉占用它的程序，或用 PORT 换一个端口`],
    });
  });

  test('says in one line that a folder cannot be written', async () => {
    const file = path.join(dataDir, 'file');
    writeFileSync(file, '');
    const { code, output } = await runStart({ DATA_DIR: path.join(file, 'data'), PORT: '0' });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toEqual([expect.stringContaining('不能写入')]);
  });

  test('ends cleanly when it is interrupted', async () => {
    const { code, output } = await runStart({ DATA_DIR: dataDir, PORT: '0' });
    expect(output).toContain('http://127.0.0.1:');
    expect(code).toBe(0);
  });
});
