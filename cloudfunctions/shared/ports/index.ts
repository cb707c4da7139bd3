import type { At } from '../../../src-shared/kernel/day';
import type { Documents } from './documents';

export type Files = {
  /** Null when the file is not there. */
  download: (fileId: string) => Promise<Uint8Array | null>;
  upload: (path: string, bytes: Uint8Array) => Promise<string>;
  /** The same from the function's own disk, without the whole file in memory. */
  uploadFrom: (path: string, localPath: string) => Promise<string>;
  /** Links by file id, valid for at most ten minutes. */
  links: (fileIds: readonly string[]) => Promise<Map<string, string>>;
  remove: (fileIds: readonly string[]) => Promise<void>;
};

/** Keys of the environment; a missing one is named and nothing is served. */
export type Secrets = {
  /** Digests of WeChat ids and of claiming codes. */
  digestKey: string;
  /** Signs tickets and makes the keys of rotating codes. */
  ticketKey: string;
  /** Encrypts single fields: 64 hexadecimal characters. */
  fieldKey: string;
  fieldKeyId: string;
};

export type Ports = {
  documents: Documents;
  files: Files;
  now: () => At;
  /** Hexadecimal random of so many bytes. */
  randomHex: (bytes: number) => string;
  secrets: Secrets;
  /** One line per event of ours; never content or names. */
  log: (line: Readonly<Record<string, string | number | boolean>>) => void;
};
