// What people call a file, as a name that every system takes: a branch may be called 化工/材料, and a name is never a path.

const MOST_SIGNS = 80;
/** What Windows and phones do not take in a name, and what nobody sees. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{C}]/gu;

/** `fileNameOf('化工/材料联合党支部 台账', 'xlsx')` is `'化工-材料联合党支部 台账.xlsx'`. */
export const fileNameOf = (words: string, extension: string): string => {
  const plain = words.replace(NOT_IN_NAMES, '-').replace(/^[\s.]+|[\s.]+$/g, '');
  const name = [...plain].slice(0, MOST_SIGNS).join('').trim();
  return `${name === '' ? '文件' : name}.${extension}`;
};

/** The same of a name that has its extension already. */
export const safeFileName = (name: string): string => {
  const [, words = name, extension = ''] = /^(.*)\.([A-Za-z0-9]{1,5})$/su.exec(name) ?? [];
  return extension === '' ? fileNameOf(name, 'txt').replace(/\.txt$/, '') : fileNameOf(words, extension);
};
