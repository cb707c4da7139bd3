// Looks through the XML of a workbook before a library builds tables of it: a cell far away costs five kilobytes to
// write and gigabytes to read. What a sheet tells of its own size (`<dimension>`) is no evidence and is not looked at.

/** The furthest that a sheet reaches by its rows and cells, and how many there are; `parts` are the sheets and files that a file names. */
export type Reach = { rows: number; columns: number; cells: number; tags: number; parts: number; farthest: string };
export type Scanned = { text: string; reach: Reach };

export class NotReadable extends Error {}

const LETTERS = 26;
const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);

/** Where a tag ends, past quoted values; XML has no `<` inside of one. */
const tagEnd = (xml: string, from: number): number => {
  let at = from;
  while (at < xml.length) {
    const sign = xml[at];
    if (sign === '>') return at;
    if (sign === '<') break;
    at = sign === '"' || sign === "'" ? xml.indexOf(sign, at + 1) + 1 : at + 1;
    if (at === 0) break;
  }
  throw new NotReadable();
};

const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

const skipped = (xml: string, at: number): number | null => {
  const found = SKIPPED.find(([open]) => xml.startsWith(open, at));
  if (found === undefined) return null;
  const end = xml.indexOf(found[1], at);
  if (end < 0) throw new NotReadable();
  return end + found[1].length;
};

// A prefix counts for nothing, in a name as in an attribute: so the library reads it too.
const NAME = /^<(?:[^\s:/>]*:)?([A-Za-z]+)(?=[\s/>])/;
const REFERENCE = /[\s:"']r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ERROR_TYPE = /([\s:"']t\s*=\s*)(?:"e"|'e')/;

const referencesOf = (tag: string): string[] => [...tag.matchAll(REFERENCE)].map((found) => found[1] ?? found[2] ?? '');

const takeCell = (tag: string, reach: Reach): void => {
  reach.cells += 1;
  for (const reference of referencesOf(tag)) {
    const parts = /^([A-Z]{1,7})(\d{1,9})$/.exec(reference);
    if (parts === null) throw new NotReadable();
    const [columns, rows] = [columnOf(parts[1] ?? ''), Number(parts[2])];
    if (columns > reach.columns || rows > reach.rows) reach.farthest = reference;
    reach.columns = Math.max(reach.columns, columns);
    reach.rows = Math.max(reach.rows, rows);
  }
};

const takeRow = (tag: string, reach: Reach, bare: { count: number }): void => {
  const numbers = referencesOf(tag);
  // A row without a number comes after the one before it.
  if (numbers.length === 0) bare.count += 1;
  for (const text of numbers) {
    if (!/^\d{1,9}$/.test(text)) throw new NotReadable();
    if (Number(text) > reach.rows) reach.farthest = `第 ${text} 行`;
    reach.rows = Math.max(reach.rows, Number(text));
  }
};

/**
 * The text of a sheet with two things made plain: rows and cells that are empty and only carry a format are left out,
 * so that a format down to the last row of the table is no roster of a million; and the error of a cell (#N/A) becomes
 * its text, where the library would read an empty cell.
 */
export const scanSheet = (xml: string): Scanned => {
  const reach: Reach = { rows: 0, columns: 0, cells: 0, tags: 0, parts: 0, farthest: '' };
  const bare = { count: 0 };
  const kept: string[] = [];
  let from = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const past = skipped(xml, at);
    if (past !== null) {
      at = past;
      continue;
    }
    reach.tags += 1;
    const end = tagEnd(xml, at + 1) + 1;
    const tag = xml.slice(at, end);
    const name = NAME.exec(tag)?.[1];
    if (name === 'sheet' || name === 'Relationship') reach.parts += 1;
    if (name === 'row' || name === 'c') {
      const isEmpty = tag.endsWith('/>') && referencesOf(tag).length > 0;
      kept.push(xml.slice(from, at), isEmpty ? '' : tag.replace(ERROR_TYPE, '$1"str"'));
      from = end;
      if (!isEmpty && name === 'c') takeCell(tag, reach);
      if (!isEmpty && name === 'row') takeRow(tag, reach, bare);
    }
    at = end;
  }
  kept.push(xml.slice(from));
  reach.rows += bare.count;
  return { text: kept.join(''), reach };
};
