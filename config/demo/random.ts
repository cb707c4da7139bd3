/** A stream of chance that follows from its name alone, so that the same seed makes the same college. */
export type Random = {
  /** A whole number from 0 to `below` − 1. */
  int: (below: number) => number;
  chance: (percent: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
};

const seedOf = (name: string): number => {
  let hash = 2_166_136_261;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 16_777_619);
  return hash >>> 0;
};

/** `randomOf('1:Z01B01')`: mulberry32 over a digest of the name. */
export const randomOf = (name: string): Random => {
  let state = seedOf(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (percent) => next() * 100 < percent,
    pick: (list) => {
      const found = list[int(list.length)];
      if (found === undefined) throw new RangeError('Nothing to pick from.');
      return found;
    },
  };
};
