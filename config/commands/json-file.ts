// A file of JSON from anybody's disk: whatever keeps it from being read is said in words.
import { readFileSync } from 'node:fs';
import { faultLine, type FileFault } from '../../src-shared/engines/dataset-check/fault';
import { Refusal } from './arguments';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是文件夹，不是文件',
  ENOTDIR: '没有这个文件',
  EACCES: '没有权限读',
  EPERM: '没有权限读',
  ENAMETOOLONG: '文件名太长',
  ELOOP: '链接绕成了圈',
  ERR_FS_FILE_TOO_LARGE: '文件太大',
  ERR_INVALID_ARG_VALUE: '文件名里有不能用的字符',
  ERR_STRING_TOO_LONG: '文件太大',
};

const bytesOf = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new Refusal(`读不了 ${path}：${WHY[code] ?? `系统不让读（${code || '原因不明'}）`}。`);
  }
};

/** The text of a file in UTF-8, with a byte order mark or without. */
const textOf = (bytes: Uint8Array, path: string): string => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Refusal(`读不了 ${path}：编码是 UTF-16，请另存为 UTF-8。`);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new Refusal(`读不了 ${path}：这是表格、文档或压缩文件，不是 JSON。`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_STRING_TOO_LONG';
    throw new Refusal(`读不了 ${path}：${isTooLarge ? '文件太大' : '编码不是 UTF-8（可能是 GBK），请另存为 UTF-8'}。`);
  }
};

/** Where the reader of JSON stopped, by line and sign; nothing where it does not say. */
const placeOfSyntax = (error: unknown, text: string): string => {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return `，第 ${before.length} 行第 ${(before[before.length - 1] ?? '').length + 1} 个字附近`;
};

const valueOf = (text: string, path: string): unknown => {
  if (text.trim() === '') throw new Refusal(`读不了 ${path}：文件是空的。`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`读不了 ${path}：不是完整的 JSON${placeOfSyntax(error, text)}。`);
  }
};

/** Gives the bytes of a file. */
export type ReadBytes = (path: string) => Uint8Array;

/** What stands in a file of JSON, from the disk unless it is handed in otherwise. Throws Refusal. */
export const readJson = (path: string, read: ReadBytes = bytesOf): unknown => valueOf(textOf(read(path), path), path);

const SHOWN_MOST = 20;

/** Everything that is wrong with a file: each on a line of its own, all of them counted, the first twenty told. */
export const refusalOfFaults = (path: string, faults: readonly FileFault[]): Refusal => {
  const lines = faults.slice(0, SHOWN_MOST).map(faultLine);
  if (lines.length === 1) return new Refusal(`${path} 有 1 处不对。${lines[0]}`);
  const rest = faults.length > SHOWN_MOST ? `，先列 ${SHOWN_MOST} 处` : '';
  return new Refusal([`${path} 有 ${faults.length} 处不对${rest}：`, ...lines].join('\n'));
};
