import { spawn } from 'node:child_process';
import { request } from 'node:http';
import path from 'node:path';
import type { Ground } from '../line';

export type CloudClient = Ground & {
  /** As the phone of a person calls. */
  callFunction: (who: string, name: string, event: unknown) => Promise<unknown>;
  uploadFile: (who: string, cloudPath: string, bytes: Uint8Array) => Promise<string>;
  close: () => Promise<void>;
};

const root = path.resolve(__dirname, '../../..');

const post = (port: number, question: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method: 'POST' }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => {
        const { value, failure } = JSON.parse(text) as { value?: unknown; failure?: string };
        if (failure === undefined) resolve(value);
        else reject(new Error(failure));
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(question));
  });

type Reply = { ok: true; data: unknown } | { ok: false; error: unknown };

/** Starts a cloud with the real functions and the small college in a process of its own. */
export const startCloudProcess = async (): Promise<CloudClient> => {
  const child = spawn(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(__dirname, 'cloud-process.ts')], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  const port = await new Promise<number>((resolve, reject) => {
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.stdout.on('data', (part: Buffer) => {
      const found = /port (\d+)/.exec((said += part.toString()));
      if (found) resolve(Number(found[1]));
    });
    child.once('exit', () => reject(new Error(`The cloud did not start: ${said}`)));
  });
  let keys = 0;
  const callFunction: CloudClient['callFunction'] = (who, name, event) => post(port, { to: 'call', who, name, event });
  return {
    callFunction,
    uploadFile: async (who, cloudPath, bytes) =>
      String(await post(port, { to: 'upload', who, cloudPath, base64: Buffer.from(bytes).toString('base64') })),
    ask: async (who, action, input) => {
      keys += 1;
      const reply = (await callFunction(who, 'api', {
        v: 1,
        action,
        input,
        key: `other-people-${String(keys).padStart(8, '0')}`,
      })) as Reply;
      if (!reply.ok) throw new Error(`${action} was refused: ${JSON.stringify(reply.error)}`);
      return reply.data as never;
    },
    setClock: async (at) => void (await post(port, { to: 'clock', at })),
    all: async (collection) => (await post(port, { to: 'all', collection })) as Record<string, unknown>[],
    close: () => {
      child.stdin.end();
      return gone;
    },
  };
};
