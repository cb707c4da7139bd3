import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { CloudError } from '../errors';
import { atomicWrite } from '../files/atomic-write';
import { functionUploadMaxBytes, uploadMaxBytes } from '../limits';
import { checkedCloudPath, fileIdOf } from './cloud-path';

type Label = { cloudPath: string; owner?: string; sha256: string; size: number };

/**
 * The files of a cloud. A file's name on disk is the digest of its cloud path, so no path can climb out,
 * differ only in case, or be a folder and a file at once; a label beside it says what it is.
 */
export class FileStore {
  readonly #folder: string;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(dataDir: string) {
    this.#folder = path.join(dataDir, 'files');
  }

  /**
   * Stores the bytes for a user, or for the server itself. A user never overwrites what is another's or the server's,
   * not with the same bytes either; what the server writes is the server's, whosever it was before.
   */
  put(cloudPath: string, bytes: Uint8Array, owner?: string): Promise<string> {
    const put = this.#writing.then(() => this.#put(checkedCloudPath(cloudPath), bytes, owner));
    this.#writing = put.catch(() => undefined);
    return put;
  }

  async get(cloudPath: string): Promise<Buffer | undefined> {
    return readFile(this.#place(cloudPath)).catch(ifMissing);
  }

  async has(cloudPath: string): Promise<boolean> {
    return (await this.#label(cloudPath)) !== undefined;
  }

  async clear(): Promise<void> {
    await this.#writing;
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Says whether there was such a file. */
  async remove(cloudPath: string): Promise<boolean> {
    if (!(await this.has(cloudPath))) return false;
    await rm(`${this.#place(cloudPath)}.json`, { force: true });
    await rm(this.#place(cloudPath), { force: true });
    return true;
  }

  async #put(cloudPath: string, bytes: Uint8Array, owner: string | undefined): Promise<string> {
    const most = owner === undefined ? functionUploadMaxBytes : uploadMaxBytes;
    if (bytes.byteLength > most) throw new CloudError('STORAGE_FILE_TOO_LARGE', `文件超过 ${most / 1024 / 1024} MB`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const old = await this.#label(cloudPath);
    if (old && owner !== undefined && old.owner !== owner) throw new CloudError('STORAGE_EXCEED_AUTHORITY', '这个路径上已有别人的文件');
    const label: Label = { cloudPath, ...(owner === undefined ? {} : { owner }), sha256, size: bytes.byteLength };
    await atomicWrite(this.#place(cloudPath), bytes);
    await atomicWrite(`${this.#place(cloudPath)}.json`, JSON.stringify(label));
    return fileIdOf(cloudPath);
  }

  async #label(cloudPath: string): Promise<Label | undefined> {
    const text = await readFile(`${this.#place(cloudPath)}.json`, 'utf8').catch(ifMissing);
    return text === undefined ? undefined : (JSON.parse(text) as Label);
  }

  #place(cloudPath: string): string {
    const name = createHash('sha256').update(cloudPath).digest('hex');
    return path.join(this.#folder, name.slice(0, 2), name);
  }
}

const ifMissing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT') return undefined;
  throw error;
};
