import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { runNode, timed, tools } from './run.mjs';

const builds = {
  weapp: ['config/taro/build-cli.ts', 'weapp'],
  h5: ['config/taro/build-cli.ts', 'h5'],
  functions: ['config/functions/build-cli.ts'],
};

/** Builds what is asked for, one after the other: each takes all cores. Unchanged sources are not built again. */
export const build = async (names = Object.keys(builds)) => {
  for (const name of names) {
    if (!(await timed(`build ${name}`, () => runNode([tools.tsx, ...builds[name]])))) return false;
  }
  return true;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2).filter((name) => name in builds);
  const isDone = (await install()) && (await build(asked.length > 0 ? asked : undefined));
  process.exitCode = isDone ? 0 : 1;
}
