/** 15- or 18-digit identity numbers, 11-digit phone numbers and coordinates have no place in a text (records.md V7). */
const PRIVATE_NUMBER = /(?<!\d)(\d{15}|\d{17}[\dXx]|1[3-9]\d{9})(?!\d)|(?<![\d.])\d{1,3}\.\d{4,}\s*[,，]\s*\d{1,3}\.\d{4,}/;

/** The first number of the kind in a text, or null: `privateNumberIn('电话 13800000000')` is `'13800000000'`. */
export const privateNumberIn = (text: string): string | null => PRIVATE_NUMBER.exec(text)?.[0] ?? null;
