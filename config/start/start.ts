import path from 'node:path';
import { CloudError } from '../../local-cloud/errors';
import { readDemoPeople } from '../../local-cloud/demo/people';
import { startApp } from './app';

const DEFAULT_PORT = 4000;

/** `PORT` as a number, or a refusal in one line. */
const portOf = (text: string | undefined): number => {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CloudError('PORT_INVALID', `PORT 要是 0 到 65535 的整数，现在是“${text}”`);
  return port;
};

const peopleLines = async (dataDir: string): Promise<string[]> => {
  const people = await readDemoPeople(dataDir);
  const shown = people.map(({ group, name, note }) => `  ${name}（${note}）· ${group}`);
  return shown.length === 0
    ? ['环境是空的：npm run admin-code -- --name 何静 --number A001 给出第一位管理员的认领码。']
    : ['可以进入的人（都是编的）：', ...shown];
};

const run = async (): Promise<void> => {
  const startedAt = Date.now();
  const dataDir = path.resolve(process.env.DATA_DIR || 'data');
  const app = await startApp({
    port: portOf(process.env.PORT),
    dataDir,
    isEmpty: process.env.EMPTY === '1',
    log: (line) => console.log(line),
  });
  console.log(
    [
      `已启动（${((Date.now() - startedAt) / 1000).toFixed(1)} 秒）：${app.url}`,
      `数据在 ${dataDir}，Ctrl+C 结束。`,
      ...(await peopleLines(dataDir)),
    ].join('\n'),
  );
  let isEnding = false;
  const end = (): void => {
    // Ctrl+C reaches this program twice when it runs under npm; the first one is enough.
    if (isEnding) return;
    isEnding = true;
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
};

run().catch((error: unknown) => {
  console.error(error instanceof CloudError ? error.message : error);
  process.exit(1);
});
