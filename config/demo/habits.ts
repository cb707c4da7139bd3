// What a branch leaves out and what it does late. Each thing is drawn by its own name, so that the answer is the same whoever asks, and in whatever order.
import type { Day } from '../../src-shared/kernel/day';
import type { BranchSpec, Care } from './branches';
import { randomOf, type Random } from './random';
import { isShowcase, showcaseGaps } from './showcase';

export type Habits = {
  forgets: (what: string) => boolean;
  delays: (what: string) => boolean;
  makesUp: (what: string) => boolean;
  /** Chance of its own for one thing. */
  draw: (what: string) => Random;
};

const FORGETS_PERCENT: Readonly<Record<Care, number>> = { good: 2, fair: 6, weak: 38 };
const DELAYS_PERCENT: Readonly<Record<Care, number>> = { good: 2, fair: 8, weak: 22 };
const MAKES_UP_PERCENT: Readonly<Record<Care, number>> = { good: 70, fair: 55, weak: 25 };

export const habitsOf = (spec: BranchSpec, { seed, today }: { seed: number; today: Day }): Habits => {
  const draw = (what: string): Random => randomOf(`${seed}:${spec.code}:${what}`);
  if (isShowcase(spec)) {
    const gaps = showcaseGaps(today);
    return { forgets: (what) => gaps.has(what), delays: () => false, makesUp: () => false, draw };
  }
  const chance =
    (how: string, percent: number) =>
    (what: string): boolean =>
      draw(`${how}:${what}`).chance(percent);
  return {
    forgets: chance('forgets', FORGETS_PERCENT[spec.care]),
    delays: chance('delays', DELAYS_PERCENT[spec.care]),
    makesUp: chance('makesUp', MAKES_UP_PERCENT[spec.care]),
    draw,
  };
};
