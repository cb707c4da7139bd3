/** Chance that can be repeated: the same seed makes the same choices. */
export type Chance = {
  /** From 0 up to, not including, `below`. */
  below: (below: number) => number;
  /** Both ends included. */
  between: (from: number, to: number) => number;
  in: (share: number) => boolean;
  one: <T>(of: readonly T[]) => T;
  some: <T>(of: readonly T[], count: number) => T[];
};

/** Mulberry32: small, and good enough to choose by. */
export const chanceOf = (seed: number): Chance => {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const one = <T>(of: readonly T[]): T => {
    const chosen = of[below(of.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from.');
    return chosen;
  };
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    in: (share) => next() < share,
    one,
    some: (of, count) => {
      const left = [...of];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0] as (typeof of)[number]);
    },
  };
};
