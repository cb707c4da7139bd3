import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { SECRET_NAMES, type FunctionSecrets } from '../cloud/functions';

const FILE = 'function-secrets.json';

const make = (): FunctionSecrets => ({
  WUHUA_DIGEST_KEY: randomBytes(32).toString('hex'),
  WUHUA_TICKET_KEY: randomBytes(32).toString('hex'),
  WUHUA_FIELD_KEY: randomBytes(32).toString('hex'),
  WUHUA_FIELD_KEY_ID: `k${randomBytes(4).toString('hex')}`,
});

const isComplete = (content: unknown): content is FunctionSecrets =>
  typeof content === 'object' &&
  content !== null &&
  SECRET_NAMES.every((name) => typeof (content as Record<string, unknown>)[name] === 'string');

/** The functions' secrets of a data folder, made on its first start and readable by its owner only. */
export const functionSecretsOf = (dataDir: string): FunctionSecrets => {
  const file = path.join(dataDir, FILE);
  if (existsSync(file)) {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isComplete(content)) throw new Error(`${file} 不完整，程序不会自行补上。请用备份恢复这个文件。`);
    return content;
  }
  const secrets = make();
  const next = `${file}.new`;
  const handle = openSync(next, 'w', 0o600);
  writeSync(handle, `${JSON.stringify(secrets, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(next, file);
  return secrets;
};
