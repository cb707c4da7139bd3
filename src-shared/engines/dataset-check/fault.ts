// What is wrong with a file from outside: where, what would be right, what stands there.

/** `place` is a path into the file: `records.4.content.heldOn`. `found` is left out where `expected` says it already. */
export type FileFault = { place: string; expected: string; found?: string };

export const at = (...keys: readonly PropertyKey[]): string => keys.map(String).join('.');

const LONGEST_WORDS = 40;

const shortened = (text: string): string => (text.length > LONGEST_WORDS ? `${text.slice(0, LONGEST_WORDS)}…` : text);

/** On one line and without what a terminal would obey: a value comes from a stranger. */
export const quoted = (text: string): string => `“${shortened(text.replace(/[\p{C}\p{Z}]+/gu, ' '))}”`;

export const NOTHING = '没有写';

/** What stands there, after 「现在」; of lists and objects only that they are such, since they may be of any size and depth. */
export const valueWords = (value: unknown): string => {
  if (value === undefined) return NOTHING;
  if (value === null) return '是 null';
  if (typeof value === 'string') return `是${quoted(value)}`;
  if (Array.isArray(value)) return `是 ${value.length} 项的列表`;
  return typeof value === 'object' ? '是对象' : `是 ${String(value)}`;
};

export const faultAt = (place: string, expected: string, value: unknown): FileFault => ({ place, expected, found: valueWords(value) });

const LISTS: Readonly<Record<string, string>> = {
  orgs: '党组织',
  members: '党员',
  posts: '任职',
  terms: '任期',
  activities: '组织生活',
  records: '记录',
  tailorings: '标准版本',
};

/** `records.4.content.heldOn` as 「记录第 5 条（records.4.content.heldOn）」; the root of the file as 「整个文件」. */
const placeWords = (place: string): string => {
  if (place === '') return '整个文件';
  const [list = '', index] = place.split('.');
  const word = LISTS[list];
  const path = place.replace(/[\p{C}\p{Z}]+/gu, ' ');
  return word === undefined || index === undefined ? path : `${word}第 ${Number(index) + 1} 条（${path}）`;
};

/** One refusal as one line: place, what would be right, what stands there. */
export const faultLine = ({ place, expected, found }: FileFault): string =>
  `${placeWords(place)}：${expected}${found === undefined ? '' : `，现在${found}`}`;
