// What `npm run dev` does besides compiling: the page that is open hears of other functions, and of nothing else.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { sayingRenewed } from '../../config/taro/dev-renewed';

it('an open page is told each time the cloud has taken other functions', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wuhua-dev-'));
  const stamp = path.join(folder, 'renewed');
  writeFileSync(stamp, '');
  let answer: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  expect(sayingRenewed(stamp)(['theirs'], { app: { get: (_, told) => (answer = told) } })).toEqual(['theirs']);
  const server = createServer((request, response) => answer?.(request, response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    const heard = await new Promise<string>((resolve, reject) => {
      get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }, (stream) => {
        expect(stream.headers['content-type']).toBe('text/event-stream');
        stream.once('data', () => writeFileSync(stamp, 'other functions'));
        let text = '';
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString();
          if (text.includes('data:')) resolve(text.trim());
        });
      }).on('error', reject);
    });
    expect(heard).toMatch(/^data: renewed$/m);
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
