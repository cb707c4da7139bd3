// As much of XML as a workbook is written in. Nothing is expanded but what XML itself names: no entity of a file's own.

export class NotReadable extends Error {}

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

// A prefix counts for nothing, in a name as in an attribute.
const NAME = /^<(\/?)(?:[^\s:/>]*:)?([A-Za-z0-9]+)(?=[\s/>])/;

/** A tag with what stands between it and the one before. `name` is empty for what is no element. */
export type Tag = { text: string; name: string; isClosing: boolean; isEmpty: boolean; before: string };

/** The tags of a file in their order. Throws NotReadable. */
export function* tagsOf(xml: string): Generator<Tag> {
  let from = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const past = skipped(xml, at);
    if (past !== null) {
      at = past;
      continue;
    }
    const end = tagEnd(xml, at + 1) + 1;
    const text = xml.slice(at, end);
    const parts = NAME.exec(text);
    yield { text, name: parts?.[2] ?? '', isClosing: parts?.[1] === '/', isEmpty: text.endsWith('/>'), before: xml.slice(from, at) };
    at = end;
    from = end;
  }
}

const patterns = new Map<string, RegExp>();
const patternOf = (name: string): RegExp => {
  const found = patterns.get(name) ?? new RegExp(`[\\s:"']${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
  patterns.set(name, found);
  return found;
};

/** All values under one name, whatever stands before it: what is written twice is looked at twice. */
export const attributesOf = (tag: string, name: string): string[] =>
  [...tag.matchAll(patternOf(name))].map((found) => found[1] ?? found[2] ?? '');
export const attributeOf = (tag: string, name: string): string | undefined => attributesOf(tag, name)[0];

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const MOST_CODE = 0x10ffff;

const signOf = (code: number): string => (code > 0 && code <= MOST_CODE ? String.fromCodePoint(code) : '');

const signNamed = (code: string): string => signOf(/^x/i.test(code) ? parseInt(code.slice(1), 16) : Number(code));

/** The text between two tags as it is meant. */
export const textIn = (raw: string): string => {
  const plain = raw.includes('<!')
    ? raw.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->/g, (_, inner: string | undefined) => (inner ?? '').replace(/&/g, '&amp;'))
    : raw;
  if (!plain.includes('&') && !plain.includes('_x')) return plain;
  return plain
    .replace(/&(#?)([0-9a-z]{1,8});/gi, (whole, sharp: string, name: string) => (sharp === '' ? (NAMED[name] ?? whole) : signNamed(name)))
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => signOf(parseInt(hex, 16)));
};
