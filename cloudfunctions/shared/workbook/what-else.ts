// What a file is that is called .xlsx and is none: by its first bytes, and by the names of what is packed in it.
import type { OtherFile } from '../../../src-shared/text/workbook-words';
import { namesIn } from './archive';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const beginsWith = (bytes: Uint8Array, begin: readonly number[]): boolean => begin.every((byte, index) => bytes[index] === byte);

const BEGINNINGS: readonly (readonly [OtherFile, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** A name in the directory of a compound file: two bytes for each sign. */
const hasStream = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));

const ofCompound = (bytes: Uint8Array): OtherFile | 'locked' =>
  hasStream(bytes, 'EncryptedPackage') ? 'locked' : hasStream(bytes, 'WordDocument') ? 'word' : 'xls';

const LOOKED_AT = 4096;

const ofText = (bytes: Uint8Array): OtherFile | null => {
  const begin = bytes.subarray(0, LOOKED_AT);
  if (begin.includes(0) && !beginsWith(begin, [0xff, 0xfe]) && !beginsWith(begin, [0xfe, 0xff])) return null;
  const text = new TextDecoder('latin1').decode(begin).replace(/\0/g, '');
  if (/<(!doctype html|html|table|workbook|\?mso-application)/i.test(text)) return 'web';
  const controls = [...text].filter((sign) => sign < ' ' && !/[\t\r\n]/.test(sign)).length;
  return controls === 0 && /[,\t;\n]/.test(text) ? 'text' : null;
};

const PACKED: readonly (readonly [OtherFile, RegExp])[] = [
  ['xlsb', /^xl\/workbook\.bin$/i],
  ['word', /^word\/document\.xml$/i],
  ['slides', /^ppt\/presentation\.xml$/i],
  ['ods', /^content\.xml$/i],
  ['archive', /\.(xlsx?|et|csv)$/i],
];

const ofArchive = (bytes: Uint8Array): OtherFile | null => {
  const names = namesIn(bytes);
  if (names.some((name) => /(^|\/)workbook\.xml$/i.test(name))) return null;
  return PACKED.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? null;
};

/** What the bytes are, `locked` for a workbook with a password; null for what may be a workbook. */
export const otherThanWorkbook = (bytes: Uint8Array): OtherFile | 'locked' | null => {
  if (bytes.length === 0) return 'empty';
  if (beginsWith(bytes, COMPOUND)) return ofCompound(bytes);
  if (beginsWith(bytes, ZIP)) return ofArchive(bytes);
  return BEGINNINGS.find(([, begin]) => beginsWith(bytes, begin))?.[0] ?? ofText(bytes);
};
