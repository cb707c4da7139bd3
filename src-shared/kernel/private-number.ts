// Identity numbers of 15 or 18 digits, phone numbers of 11 and coordinates have no place in a text.
// Older iPhones know no lookbehind, so the character before is matched and left out.
const PRIVATE_NUMBER = /(?:^|\D)(\d{15}|\d{17}[\dXx]|1[3-9]\d{9})(?!\d)|(?:^|[^\d.])(\d{1,3}\.\d{4,}\s*[,，]\s*\d{1,3}\.\d{4,})/;

/** The first number of the kind in a text, or null: `privateNumberIn('电话 13800000000')` is `'13800000000'`. */
export const privateNumberIn = (text: string): string | null => {
  const found = PRIVATE_NUMBER.exec(text);
  return found === null ? null : (found[1] ?? found[2] ?? null);
};
