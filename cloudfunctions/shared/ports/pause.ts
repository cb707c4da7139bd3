import type { Ports } from './';

/** A moment before the next try, a different one for each caller: two that met once would otherwise meet again. */
export const pause = (ports: Ports, turn: number): Promise<void> => {
  const share = parseInt(ports.randomHex(2), 16) / 0xffff;
  return new Promise((resolve) => setTimeout(resolve, share * 15 * 2 ** Math.min(turn, 5)));
};
