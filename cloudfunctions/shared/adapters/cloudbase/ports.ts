import { randomBytes } from 'node:crypto';
import { init, SYMBOL_CURRENT_ENV, type CloudBase } from '@cloudbase/node-sdk';
import type { Ports, Secrets } from '../../ports';
import { openedDocuments } from '../opened';
import { cloudbaseDocuments } from './documents';
import { cloudbaseFiles } from './files';

export class MissingSecret extends Error {}

const secretOf = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new MissingSecret(`环境变量 ${name} 没有设置，云函数不提供服务。`);
  return value;
};

const secretsOf = (): Secrets => ({
  digestKey: secretOf('WUHUA_DIGEST_KEY'),
  ticketKey: secretOf('WUHUA_TICKET_KEY'),
  fieldKey: secretOf('WUHUA_FIELD_KEY'),
  fieldKeyId: secretOf('WUHUA_FIELD_KEY_ID'),
});

/** The ports of a function on CloudBase. Throws MissingSecret, which names the variable. */
export const cloudbasePorts = (
  app: CloudBase = init({ env: SYMBOL_CURRENT_ENV as unknown as string, keepalive: true } as Parameters<typeof init>[0]),
): Ports => ({
  documents: openedDocuments(cloudbaseDocuments(app)),
  files: cloudbaseFiles(app),
  now: () => new Date().toISOString(),
  randomHex: (bytes) => randomBytes(bytes).toString('hex'),
  secrets: secretsOf(),
  log: (line) => console.log(JSON.stringify(line)),
});
