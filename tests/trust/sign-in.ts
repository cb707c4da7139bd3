// Signs in under everything that can go wrong, seed by seed, and looks whether each person has exactly one attendance.
import { builtFunctions } from '../../config/functions/build';
import { activity } from '../../src-shared/records/activity';
import { startTestCloud, type TestCloud } from '../cloudfunctions/harness';
import { openThemeDay } from '../cloudfunctions/theme-day';
import { beginStory, endStory, faultsOfStory, playStory } from './sign-in-story';

/** A new cloud after so many, so that the ten-thousandth is as quick as the first. */
const SEEDS_PER_CLOUD = 200;
/** One seed waits for answers most of the time, so several go side by side, each on a cloud of its own. */
const CLOUDS_AT_ONCE = 2;

export type Finding = { seed: number; fault: string };
export type SeedRuns = { runs: number; findings: Finding[]; perSecond: number };
export type SeedOrder = { seeds: number; firstSeed: number; functionsDir?: string; onProgress?: (done: number, faults: number) => void };

const playSeed = async (college: TestCloud, pattern: Parameters<typeof beginStory>[1], seed: number): Promise<Finding[]> => {
  const story = await beginStory(college, pattern, seed);
  try {
    await playStory(story);
    return (await faultsOfStory(story)).map((fault) => ({ seed, fault }));
  } catch (error) {
    return [{ seed, fault: error instanceof Error ? error.message : String(error) }];
  } finally {
    college.cloud.faults.clear();
    await endStory(story);
  }
};

const playOnOneCloud = async (order: SeedOrder, from: number, to: number): Promise<Finding[]> => {
  const college = await startTestCloud({ functionsDir: order.functionsDir });
  try {
    const pattern = activity.parse(college.cloud.database.get('records', await openThemeDay(college)));
    const findings: Finding[] = [];
    for (let seed = from; seed < to; seed += 1) findings.push(...(await playSeed(college, pattern, seed)));
    return findings;
  } finally {
    await college.close();
  }
};

/** Plays so many seeds through the real action, SDK and local cloud. The same seed makes the same choices. */
export const runSignInSeeds = async (order: SeedOrder): Promise<SeedRuns> => {
  // Once, before several ask for it at the same time.
  await builtFunctions();
  const startedAt = Date.now();
  const end = order.firstSeed + order.seeds;
  const findings: Finding[] = [];
  let next = order.firstSeed;
  let done = 0;
  const playOn = async (): Promise<void> => {
    while (next < end) {
      const from = next;
      next = Math.min(end, from + SEEDS_PER_CLOUD);
      const to = next;
      findings.push(...(await playOnOneCloud(order, from, to)));
      done += to - from;
      order.onProgress?.(done, findings.length);
    }
  };
  await Promise.all(Array.from({ length: CLOUDS_AT_ONCE }, playOn));
  return {
    runs: order.seeds,
    findings: findings.sort((a, b) => a.seed - b.seed),
    perSecond: order.seeds / ((Date.now() - startedAt) / 1000),
  };
};
