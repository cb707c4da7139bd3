// A name is kept as it was written; whether two writings are one name is asked here. Rosters pad names of two characters
// with blanks, paste them with invisible signs, and write the dot in the names of minorities in half a dozen ways.

/** Blanks, and signs that nobody sees: zero-width ones, marks of direction, soft hyphens, variation selectors. */
const UNSEEN = /[\s\p{Cf}\p{Cc}\uFE00-\uFE0F\u115F\u1160\u3164]/gu;
const DOTS = /[·.•‧・⋅∙᛫]/gu;
/** Signs from before GB18030 had a code for them: the same person is written with the proper sign elsewhere. */
const PRIVATE = /\p{Co}/u;

/** The text by which names, numbers and headings are compared: without blanks and unseen signs, one dot, one width, one case. */
export const nameKey = (text: string): string => text.normalize('NFKC').replace(UNSEEN, '').replace(DOTS, '·').toLowerCase();

/** True when two writings can be one name: a sign of the private area stands for any one sign, as long as a sign beside it is the same. */
export const isSameName = (one: string, other: string): boolean => {
  const [left, right] = [[...nameKey(one)], [...nameKey(other)]];
  if (left.length !== right.length) return false;
  const isAlike = (sign: string, at: number): boolean => sign === right[at] || PRIVATE.test(sign) || PRIVATE.test(right[at] ?? '');
  return left.every(isAlike) && left.some((sign, at) => sign === right[at]);
};
