import { Binary, EJSON, ObjectId } from 'bson';

/** What an empty array leaves in an index: neither null nor a value. */
export const EMPTY_ARRAY = Symbol('empty array');

// The order of types in MongoDB. Every value begins with its type and ends by itself, so keys can be strung together.
const TYPE = {
  empty: 0x05,
  nil: 0x08,
  number: 0x10,
  text: 0x20,
  object: 0x28,
  array: 0x30,
  binary: 0x38,
  id: 0x40,
  boolean: 0x48,
  date: 0x50,
  other: 0x60,
};

/** Greater than any key that begins alike. */
export const AFTER = Buffer.from([0xff]);

// Two bytes a unit keep the order in which values are compared in memory; a zero unit is escaped, two zeros end the text.
const text = (type: number, value: string): Buffer => {
  const escaped = value.includes('\0') ? value.replaceAll('\0', '\0\u0001') : value;
  return Buffer.concat([Buffer.from([type]), Buffer.from(escaped, 'utf16le').swap16(), Buffer.alloc(4)]);
};

const number = (type: number, value: number): Buffer => {
  const bytes = Buffer.alloc(9);
  bytes[0] = type;
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1);
  const isNegative = (bytes.readUInt8(1) & 0x80) !== 0;
  for (let at = 1; at < 9; at += 1)
    bytes.writeUInt8(isNegative ? bytes.readUInt8(at) ^ 0xff : bytes.readUInt8(at) ^ (at === 1 ? 0x80 : 0), at);
  return bytes;
};

/** One value as bytes whose order is the order of the values. */
export const encodeKey = (value: unknown): Buffer => {
  if (value === EMPTY_ARRAY) return Buffer.from([TYPE.empty]);
  if (value === null || value === undefined) return Buffer.from([TYPE.nil]);
  if (typeof value === 'number') return number(TYPE.number, value);
  if (typeof value === 'string') return text(TYPE.text, value);
  if (typeof value === 'boolean') return Buffer.from([TYPE.boolean, value ? 1 : 0]);
  if (value instanceof Date) return number(TYPE.date, value.getTime());
  if (value instanceof ObjectId) return text(TYPE.id, value.toHexString());
  if (value instanceof Binary) return text(TYPE.binary, value.toString('hex'));
  const type = Array.isArray(value) ? TYPE.array : value instanceof RegExp ? TYPE.other : TYPE.object;
  return text(type, EJSON.stringify(value, { relaxed: false }));
};

/** Whether a query may look the value up; objects and arrays are compared by their contents, not by bytes. */
export const isPoint = (value: unknown): boolean =>
  value === null || ['number', 'string', 'boolean'].includes(typeof value) || value instanceof Date || value instanceof ObjectId;

/** The keys of all values of one type: a range never reaches into another type. */
export const typeRange = (value: unknown): { lower: Buffer; upper: Buffer } => {
  const type = encodeKey(value).readUInt8(0);
  return { lower: Buffer.from([type]), upper: Buffer.from([type + 1]) };
};
