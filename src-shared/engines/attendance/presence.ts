// 线上问候: when those who are away are asked, and how often somebody was. Nothing here reaches a status, a point or a score.
import type { At } from '../../kernel/day';

const MINUTE_MS = 60_000;
/** From so much time left on three questions, below it two. */
const THREE_FROM_MS = 60 * MINUTE_MS;
/** Less is too little for two questions that leave somebody in peace between them. */
const LEAST_MS = 15 * MINUTE_MS;
/** Nobody is asked in the first and the last minutes of the time. */
const EDGE_MS = 3 * MINUTE_MS;

/**
 * The moments of two or three questions between two instants: one in each equal part of the time, so that they are
 * neither to be foreseen nor to be had in a row. `draw` gives numbers from 0 up to 1. Empty when there is too little time.
 */
export const drawRounds = (from: At, to: At, draw: () => number): At[] => {
  const [startMs, spanMs] = [Date.parse(from) + EDGE_MS, Date.parse(to) - Date.parse(from) - 2 * EDGE_MS];
  if (spanMs < LEAST_MS - 2 * EDGE_MS) return [];
  const count = spanMs >= THREE_FROM_MS ? 3 : 2;
  const partMs = spanMs / count;
  // The last fifth of a part stays free, so that two questions never stand side by side.
  return Array.from({ length: count }, (_, part) => new Date(Math.floor(startMs + partMs * (part + draw() * 0.8))).toISOString());
};

/** How often somebody who has reported at `joinedAt` has been asked until now. */
export const askedOf = (roundsAt: readonly At[], joinedAt: At, nowAt: At): number =>
  roundsAt.filter((roundAt) => roundAt >= joinedAt && roundAt <= nowAt).length;
