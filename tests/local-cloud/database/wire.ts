import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import cloudbase from '@cloudbase/node-sdk';
import { openDatabase, type CollectionDefinition, type Database } from '../../../local-cloud/database/open';
import { CloudError } from '../../../local-cloud/errors';

// Without these the SDK looks for a metadata server before each call.
process.env.TENCENTCLOUD_RUNENV = 'SCF';
process.env.TENCENTCLOUD_REGION = 'local';
process.env.SCF_NAMESPACE = 'local';

export type Cloud = {
  database: Database;
  db: ReturnType<ReturnType<typeof cloudbase.init>['database']>;
  /** Moves the cloud's clock. */
  advance: (milliseconds: number) => void;
  close: () => Promise<void>;
};

const startedAt = Date.parse('2026-11-24T08:00:00.000Z');

export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), 'local-cloud-'));

const answer = async (database: Database, text: string): Promise<Record<string, unknown>> => {
  const { action, ...body } = JSON.parse(text) as Record<string, unknown>;
  try {
    return { requestId: 'test', ...(await database.handle(String(action), body)) };
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    return { requestId: 'test', code: error.code, message: error.message };
  }
};

const serve = (database: Database): Promise<Server> => {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      void answer(database, Buffer.concat(parts).toString('utf8')).then((reply) => response.end(JSON.stringify(reply)));
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
};

/** A database behind a small server, and the real SDK in front of it. */
export const openCloud = async (collections: readonly CollectionDefinition[]): Promise<Cloud> => {
  const folder = temporaryFolder();
  let now = startedAt;
  const database = openDatabase({ file: path.join(folder, 'test.db'), collections, now: () => now, synchronous: 'NORMAL' });
  const server = await serve(database);
  const { port } = server.address() as AddressInfo;
  const app = cloudbase.init({ env: 'local', secretId: 'id', secretKey: 'key', serviceUrl: `http://127.0.0.1:${port}/admin` });
  return {
    database,
    db: app.database(),
    advance: (milliseconds) => {
      now += milliseconds;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
