const LENGTH = 12;

/** The first twelve characters of a hash as people read and type them: `checkValueOf('3fa1…')` is `'3FA1-09BC-77D2'`. */
export const checkValueOf = (hash: string): string => (hash.slice(0, LENGTH).toUpperCase().match(/.{4}/g) ?? []).join('-');

/** What somebody typed, as the beginning of a hash; null for anything that is no check value. Spaces, strokes and small letters do not matter. */
export const typedCheckValue = (typed: string): string | null => {
  const plain = typed.replace(/[\s\-‐-―－·]/g, '').toLowerCase();
  return /^[0-9a-f]{12}$/.test(plain) ? plain : null;
};
