import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { askTask } from './tasks';

describe('installing what is missing', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'install-'));
    mkdirSync(path.join(folder, 'node_modules'));
    writeFileSync(path.join(folder, 'package-lock.json'), '{"lockfileVersion":3}');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const needsInstall = () => askTask('install.mjs', `task.needsInstall(${JSON.stringify(folder)})`);
  const stamp = () =>
    writeFileSync(
      path.join(folder, 'node_modules/.wuhua-install'),
      String(askTask('install.mjs', `task.wantedStamp(${JSON.stringify(folder)})`)),
    );

  it('is needed where nothing was installed', () => {
    expect(needsInstall()).toBe(true);
  });

  it('is not needed again for the same lock file', () => {
    stamp();
    expect(needsInstall()).toBe(false);
  });

  it('is needed after the lock file has changed', () => {
    stamp();
    writeFileSync(path.join(folder, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}');
    expect(needsInstall()).toBe(true);
  });

  it('is needed after node_modules was thrown away', () => {
    stamp();
    rmSync(path.join(folder, 'node_modules'), { recursive: true });
    expect(needsInstall()).toBe(true);
  });
});

describe('the version of Node', () => {
  const complaint = (version: string) => askTask('install.mjs', `task.nodeComplaint('${version}')`);

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('takes %s', (version) => expect(complaint(version)).toBeNull());

  it.each(['20.18.3', '18.20.4', '16.0.0'])('refuses %s in one line that names the wanted and the present version', (version) => {
    const line = String(complaint(version));
    expect(line).toContain('20.19');
    expect(line).toContain(version);
    expect(line).not.toContain('\n');
  });
});
