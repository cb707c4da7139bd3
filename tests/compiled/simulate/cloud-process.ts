// A process of its own: the functions need Node's world, the compiled pages a phone's. Speaks JSON over loopback.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openidOf, startTestCloud, type TestCloud } from '../../cloudfunctions/harness';

type Question =
  | { to: 'call'; who: string; name: string; event: unknown }
  | { to: 'upload'; who: string; cloudPath: string; base64: string }
  | { to: 'clock'; at: string }
  | { to: 'all'; collection: string };

const answer = async ({ cloud, clock }: TestCloud, question: Question): Promise<unknown> => {
  switch (question.to) {
    case 'call':
      return cloud.call(question.name, question.event, { openid: openidOf(question.who) });
    case 'upload':
      return cloud.upload(question.cloudPath, Buffer.from(question.base64, 'base64'), { openid: openidOf(question.who) });
    case 'clock':
      return clock.set(question.at);
    case 'all':
      return cloud.database.all(question.collection);
  }
};

const main = async (): Promise<void> => {
  const test = await startTestCloud({ at: '2026-11-24T01:00:00.000Z' });
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      answer(test, JSON.parse(Buffer.concat(parts).toString('utf8')) as Question).then(
        (value) => response.end(JSON.stringify({ value: value ?? null })),
        (error: unknown) => response.end(JSON.stringify({ failure: error instanceof Error ? error.message : String(error) })),
      );
    });
  });
  server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`));
  // The test closes our input when it is over, or dies; either way nothing of ours stays.
  process.stdin.resume();
  process.stdin.on('end', () => {
    server.closeAllConnections();
    server.close();
    void test.close().then(() => process.exit(0));
  });
};

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
