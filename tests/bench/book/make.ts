import { spawn } from 'node:child_process';
import path from 'node:path';
import { identityEnvironment } from '../../../local-cloud/functions/identity';
import { YEAR, type BranchYear } from './branch-year';

export type Made = {
  state: string;
  steps: number;
  startedMb: number;
  loadedMb: number;
  peakMb: number;
  longestMs: number;
  longestStep: string;
  rises: string[];
  bytes: Buffer;
};

/** The heap is held to less than the platform's 256 MB, so that the most memory is what is needed and not what was at hand. */
const HEAP_MB = 128;

const alone = (year: BranchYear, jobId: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const environment = {
      ...year.app.cloud.sdkEnvironment,
      ...year.app.secrets,
      PATH: process.env.PATH ?? '',
    };
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, path.join(__dirname, 'function-alone.cjs')], {
      env: environment,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(output).toString('utf8')) : reject(new Error(`the function ended with ${code}`)),
    );
    // Who calls is told with each invocation, as the platform does.
    const invocation = JSON.stringify(identityEnvironment({ openid: year.openid, source: 'wx_client' }));
    child.stdin.end(JSON.stringify({ file: path.resolve('dist/functions/books/index.js'), jobId, invocation }));
  });

type Reply<T> = { ok: true; data: T } | { ok: false; error: unknown };
const ask = async <T>(year: BranchYear, action: string, input: unknown): Promise<T> => {
  const reply = (await year.app.cloud.call(
    'api',
    { v: 1, action, input, key: `bench-${action.replace('.', '-')}-0000000000` },
    { openid: year.openid },
  )) as Reply<T>;
  if (!reply.ok) throw new Error(`${action}: ${JSON.stringify(reply.error)}`);
  return reply.data;
};

/** Makes the books of the year in a process of the function's own, and fetches the record book. */
export const makeAlone = async (year: BranchYear): Promise<Made> => {
  const { jobId } = await ask<{ jobId: string }>(year, 'book.make', { orgId: year.orgId, year: YEAR });
  const lines = (await alone(year, jobId)).trim().split('\n');
  const said = JSON.parse(lines[lines.length - 1] ?? '{}') as Omit<Made, 'bytes'>;
  return { ...said, bytes: await fetchBook(year, 'recordBook') };
};

export const fetchBook = async (year: BranchYear, bookKind: string): Promise<Buffer> => {
  const { url } = await ask<{ url: string }>(year, 'book.file', { bookId: `book:${year.orgId}:${YEAR}:${bookKind}:1`, format: 'docx' });
  return Buffer.from(await (await fetch(url)).arrayBuffer());
};
