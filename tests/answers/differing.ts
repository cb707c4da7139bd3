/** Who differs, about what, and how. */
export type Apart = { between: string; about: string; said: string };

export const differing = (between: string, about: string, one: unknown, other: unknown): Apart[] =>
  one === other ? [] : [{ between, about, said: `${String(one)} | ${String(other)}` }];
