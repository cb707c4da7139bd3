import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CloudError } from '../errors';
import { atomicWrite } from './atomic-write';

export type Secrets = {
  secretId: string;
  secretKey: string;
  /** Signs the links to files. */
  linkKey: string;
  /** Signs the demo session. */
  sessionKey: string;
};

/** Reads the folder's secrets; a new folder gets its own, for none has a default. */
export const loadSecrets = async (dataDir: string): Promise<{ secrets: Secrets; isNew: boolean }> => {
  const file = path.join(dataDir, 'cloud-secrets.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new CloudError('SECRETS_UNREADABLE', `读不到密钥文件 ${file}：${error.message}`);
  });
  if (text !== undefined) return { secrets: parse(text, file), isNew: false };
  const made: Secrets = {
    secretId: `AKID${randomBytes(16).toString('hex')}`,
    secretKey: randomBytes(32).toString('base64url'),
    linkKey: randomBytes(32).toString('base64url'),
    sessionKey: randomBytes(32).toString('base64url'),
  };
  await atomicWrite(file, `${JSON.stringify(made, null, 2)}\n`, 0o600);
  return { secrets: made, isNew: true };
};

const parse = (text: string, file: string): Secrets => {
  const broken = new CloudError('SECRETS_BROKEN', `密钥文件 ${file} 已损坏；请从备份恢复它`);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw broken;
  }
  const values = typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  const value = (name: keyof Secrets): string => {
    const found = values[name];
    if (typeof found !== 'string' || found.length < 16) throw broken;
    return found;
  };
  return { secretId: value('secretId'), secretKey: value('secretKey'), linkKey: value('linkKey'), sessionKey: value('sessionKey') };
};
