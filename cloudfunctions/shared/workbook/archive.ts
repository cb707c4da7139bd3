import { constants, inflateRawSync } from 'node:zlib';

/** What the archive holds is more than a roster can be. */
export class TooMuch extends Error {}
/** The bytes are no zip, or one whose directory does not hold together. */
export class NoArchive extends Error {}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_BYTES = 22;
const COMMENT_MAX = 0xffff;
const ENTRIES_MAX = 1000;
const STORED = 0;
const DEFLATED = 8;

type Entry = { name: string; method: number; packed: number; at: number };

const endOf = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - END_BYTES - COMMENT_MAX);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) if (view.getUint32(at, true) === END_MARK) return at;
  throw new NoArchive();
};

const entriesOf = (bytes: Uint8Array, view: DataView): Entry[] => {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > ENTRIES_MAX) throw new TooMuch();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY_MARK || (view.getUint16(at + 8, true) & 1) === 1) throw new NoArchive();
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    entries.push({ name, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), at: view.getUint32(at + 42, true) });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

const packedOf = (bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array => {
  if (view.getUint32(entry.at, true) !== LOCAL_MARK) throw new NoArchive();
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length !== entry.packed) throw new NoArchive();
  return packed;
};

const unpacked = (bytes: Uint8Array, view: DataView, { entry, most }: { entry: Entry; most: number }): Uint8Array => {
  const packed = packedOf(bytes, view, entry);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new NoArchive();
  // The size that the header tells is not looked at: inflating itself stops at the limit.
  return inflateRawSync(packed, { maxOutputLength: most });
};

const isOverflow = (error: unknown): boolean => error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';

/**
 * The wanted files of a zip, by its directory; never more than `most` bytes in all, whatever its headers tell.
 * Throws TooMuch or NoArchive.
 */
export const unpack = (
  bytes: Uint8Array,
  { most, isWanted }: { most: number; isWanted: (name: string) => boolean },
): Map<string, Uint8Array> => {
  const found = new Map<string, Uint8Array>();
  let left = most;
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const entry of entriesOf(bytes, view).filter(({ name }) => isWanted(name))) {
      if (left <= 0) throw new TooMuch();
      const content = unpacked(bytes, view, { entry, most: left });
      left -= content.length;
      if (left < 0) throw new TooMuch();
      found.set(entry.name, content);
    }
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    // A directory that points outside of the file, or bytes that do not inflate.
    throw isOverflow(error) ? new TooMuch() : new NoArchive();
  }
  return found;
};

/** The names of what is packed, as far as the directory can be read; none for what is no zip. */
export const namesIn = (bytes: Uint8Array): string[] => {
  try {
    return entriesOf(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)).map(({ name }) => name);
  } catch {
    return [];
  }
};

const beginning = (packed: Uint8Array, most: number): Uint8Array => {
  for (let length = packed.length; length > 0; length = Math.floor(length / 2)) {
    try {
      return inflateRawSync(packed.subarray(0, length), { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      if (!isOverflow(error)) break;
    }
  }
  return new Uint8Array();
};

/** The beginnings of files that are too large, each at most `most` bytes: enough to say what fills them. */
export const sampleOf = (bytes: Uint8Array, { most, isWanted }: { most: number; isWanted: (name: string) => boolean }): Uint8Array[] => {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return entriesOf(bytes, view)
      .filter(({ name, method }) => method === DEFLATED && isWanted(name))
      .map((entry) => beginning(packedOf(bytes, view, entry), most));
  } catch {
    return [];
  }
};
