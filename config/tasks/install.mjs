import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, runNode } from './run.mjs';

const leastNode = [20, 19];

/** One line when this Node is too old, otherwise undefined: `nodeComplaint('18.20.1')`. */
export const nodeComplaint = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNewEnough = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  return isNewEnough
    ? undefined
    : `需要 Node.js ${leastNode.join('.')} 或更新的版本（现在是 ${version}）：请到 https://nodejs.org 安装后重试。`;
};

const stampOf = (folder) => path.join(folder, 'node_modules/.wuhua-install');

/** What the installed packages must agree with: the lock file and the system they were chosen for. */
export const wantedStamp = (folder) => {
  const digest = createHash('sha256').update(readFileSync(path.join(folder, 'package-lock.json')));
  return digest.update(`\0${process.platform}-${process.arch}`).digest('hex');
};

export const needsInstall = (folder) => {
  const stamp = stampOf(folder);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wantedStamp(folder);
};

/** npm itself as a file for this Node, so that no shell has to find it; undefined when it is not beside Node. */
const npmFile = () => {
  const beside = path.dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(beside, '../share/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  return places.find((place) => place !== undefined && /npm-cli\.[cm]?js$/.test(place) && existsSync(place));
};

// `npm ci` insists on packages of other systems that a registry may lack; `install` takes those of this system.
const npmArguments = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-save'];

/** Installs what is missing; true when everything is there. */
export const install = async () => {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint !== undefined) {
    console.error(complaint);
    return false;
  }
  if (!needsInstall(root)) return true;
  console.log('正在安装依赖（第一次约需 1–3 分钟）…');
  const npm = npmFile();
  const { code } =
    npm === undefined ? await run('npm', npmArguments, { show: true }) : await runNode([npm, ...npmArguments], { show: true });
  if (code !== 0) {
    console.error('依赖没有装好：请看上面 npm 的说明，检查网络后再试一次。');
    return false;
  }
  writeFileSync(stampOf(root), wantedStamp(root));
  return true;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = (await install()) ? 0 : 1;
