import { closeSync, openSync, writeSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32';

const STORED = 0;
const DEFLATED = 8;
/** Names in UTF-8. Sizes stand in front of the bytes, since some programs refuse a stored file whose size comes after it. */
const FLAGS = 0x0800;
const VERSION = 20;
/** 1980-01-01: the same book has the same bytes, whenever it is bound. */
const DATE = 0x21;

type Entry = { name: Buffer; method: number; crc: number; packed: number; size: number; offset: number };

const localHeader = ({ name, method, crc, packed, size }: Omit<Entry, 'offset'>): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt16LE(DATE, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
};

const centralHeader = ({ name, method, crc, packed, size, offset }: Entry): Buffer => {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt16LE(DATE, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
};

const endRecord = (entries: number, size: number, offset: number): Buffer => {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
};

/**
 * A zip file that grows on disk entry by entry, so that a book with sixty photos never lies in memory as a whole.
 * Good for files under 4 GB with fewer than 65 536 entries, which a book is.
 */
export class ZipFile {
  readonly #descriptor: number;
  readonly #entries: Entry[] = [];
  #offset = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'w');
  }

  /** `isStored` for what is compressed already, as a JPEG is. */
  add(name: string, bytes: Uint8Array, { isStored = false } = {}): void {
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const entry: Entry = {
      name: Buffer.from(name, 'utf8'),
      method: isStored ? STORED : DEFLATED,
      crc: crc32(bytes),
      packed: packed.length,
      size: bytes.length,
      offset: this.#offset,
    };
    this.#write(localHeader(entry));
    this.#write(packed);
    this.#entries.push(entry);
  }

  /** Writes the directory and returns the length of the file. */
  finish(): number {
    const start = this.#offset;
    for (const entry of this.#entries) this.#write(centralHeader(entry));
    this.#write(endRecord(this.#entries.length, this.#offset - start, start));
    this.close();
    return this.#offset;
  }

  #isClosed = false;

  close(): void {
    if (!this.#isClosed) closeSync(this.#descriptor);
    this.#isClosed = true;
  }

  #write(bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#descriptor, bytes, written, bytes.length - written);
    this.#offset += bytes.length;
  }
}
