import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { runNode, timed, tools } from './run.mjs';

const builds = {
  weapp: ['config/taro/build-cli.ts', 'weapp'],
  h5: ['config/taro/build-cli.ts', 'h5'],
  functions: ['config/functions/build-cli.ts'],
};

/** Builds what is asked for at the same time: each of them uses one core. Unchanged sources are not built again. */
export const build = async (names = Object.keys(builds)) => {
  const built = await Promise.all(names.map((name) => timed(`build ${name}`, () => runNode([tools.tsx, ...builds[name]]))));
  return built.every(Boolean);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2).filter((name) => name in builds);
  const isDone = (await install()) && (await build(asked.length > 0 ? asked : undefined));
  process.exitCode = isDone ? 0 : 1;
}
