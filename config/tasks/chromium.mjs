import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const usualPlaces = (env) =>
  process.platform === 'darwin'
    ? ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']
    : [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((base) =>
        base === undefined
          ? []
          : [path.join(base, 'Google/Chrome/Application/chrome.exe'), path.join(base, 'Microsoft/Edge/Application/msedge.exe')],
      );

/** The browser of this system: the one named by CHROMIUM_PATH, else the first on the path or in its usual place. */
export const findChromium = (env = process.env, exists = existsSync) => {
  if (env.CHROMIUM_PATH) return exists(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin', '/snap/bin'].filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.flatMap((name) => endings.map((ending) => path.join(folder, name + ending))));
  return [...onPath, ...usualPlaces(env)].find((place) => exists(place));
};

const apt = (...args) => run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });

/** Finds a browser, or installs one where apt may be used; undefined, after one line of advice, when neither works. */
export const needChromium = async () => {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.env.CHROMIUM_PATH) console.error(`CHROMIUM_PATH 所指的 ${process.env.CHROMIUM_PATH} 不存在。`);
  else if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('正在安装 Chromium（测试用的浏览器）…');
    await apt('update');
    const { code, output } = await apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
    if (code !== 0) console.error(output.split('\n').slice(-5).join('\n'));
  }
  const now = findChromium();
  if (now === undefined)
    console.error(
      '没有找到浏览器：请安装 Chromium 或 Chrome（Debian：apt-get install chromium fonts-noto-cjk），或用 CHROMIUM_PATH 指明它的位置。',
    );
  return now;
};
