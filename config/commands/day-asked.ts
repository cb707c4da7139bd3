import { isDay } from '../../src-shared/kernel/day';
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import { Refusal } from './arguments';

/** No calendar of a branch goes on beyond it. */
const LAST_DAY = '2199-12-31';

/** The day of `--at`, today in China without one. Throws Refusal for what is no day, and for one before the standard. */
export const dayAsked = (said: string | undefined): string => {
  const day = said ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  if (!isDay(day)) throw new Refusal(`--at 要写成 2026-11-24 这样的日期，现在是“${day}”。`);
  const [firstOn] = DEFAULT_PACK.versions.map(({ fromOn }) => fromOn);
  if (firstOn !== undefined && day < firstOn) throw new Refusal(`标准从 ${firstOn} 起才有，没有 ${day} 的。`);
  if (day > LAST_DAY) throw new Refusal(`--at 最晚到 ${LAST_DAY}，现在是“${day}”。`);
  return day;
};
