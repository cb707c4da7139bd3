const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A half percent sign in a scanned text is kept as it is.
    return text;
  }
};

/** The parameters of a link, after `?` and after `#…?`: `queryOf('https://x.cn/#/p?a=1')` is `{ a: '1' }`. */
export const queryOf = (link: string): Record<string, string> => {
  const query: Record<string, string> = {};
  for (const part of link.split(/[?#&]/).slice(1)) {
    const at = part.indexOf('=');
    if (at > 0) query[part.slice(0, at)] = decoded(part.slice(at + 1));
  }
  return query;
};

/** WeChat hands the link of a scanned QR over as one encoded parameter `q`, the words of a mini-program code as `scene`. */
export const parametersOf = (raw: Readonly<Record<string, string | undefined>>): Record<string, string> => {
  const own: Record<string, string> = {};
  for (const [key, value] of Object.entries(raw)) if (typeof value === 'string') own[key] = decoded(value);
  return { ...own, ...(own.q === undefined ? {} : queryOf(own.q)), ...(own.scene === undefined ? {} : queryOf(`?${own.scene}`)) };
};
