export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

/**
 * One text for one content: keys sorted, no spaces, `undefined` members left out.
 * Digests and comparisons are made over this text, so the order in which a database returns keys never matters.
 */
export const canonicalJson = (value: Json | undefined): string => {
  if (value === undefined || value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry)).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
};
