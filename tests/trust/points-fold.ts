// The ledger of points of many random histories against a second, naive reckoning that shares no code with it; a quick form runs in every `npm test`.
import { standingsAt } from '../../src-shared/engines/points/standing';
import { DEFAULT_SCHEME } from '../../src-shared/engines/points/scheme';
import { foldPostings, totalOf } from '../../src-shared/engines/points/total';
import type { PointsPosting } from '../../src-shared/records/points';
import { naiveYear } from '../oracle/points-year';
import { BRANCH, randomHistory, YEAR } from './points-history';
import { playHistory, type Played } from './points-player';
import { chanceOf } from './random';

const totalIn = (entries: readonly PointsPosting[], memberId: string): number =>
  totalOf(
    DEFAULT_SCHEME,
    entries.filter((entry) => entry.memberId === memberId && entry.year === YEAR),
  ).totalTenths;

const shuffled = <T>(seed: number, list: readonly T[]): T[] => {
  const chance = chanceOf(seed);
  return chance.some(list, list.length);
};

/** Months of which the entries now say something else than what they were frozen at. */
const changedMonths = ({ frozen, entries, members }: Played): string[] =>
  frozen.flatMap(({ month, closing }) => {
    const now = standingsAt({ branchId: BRANCH, month, scheme: closing.scheme }, members, entries).map(({ member, ofMonth, total }) => ({
      memberId: member._id,
      counts: Object.fromEntries(foldPostings(ofMonth)),
      yearToDateTenths: total.totalTenths,
    }));
    const then = closing.lines.map(({ memberId, counts, yearToDateTenths }) => ({ memberId, counts, yearToDateTenths }));
    return sorted(now) === sorted(then) ? [] : [month];
  });

/** JSON with the keys in one order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Everything that is wrong with the ledger of one history. */
export const faultsOfHistory = (seed: number): string[] => {
  const history = randomHistory(seed);
  const played = playHistory(history);
  const naive = naiveYear(history, played.applied);
  const twice = played.entries.length - new Set(played.entries.map(({ _id }) => _id)).size;
  const mixed = shuffled(seed, played.entries);
  return [
    ...history.memberIds.flatMap((memberId) => {
      const [engine, oracle, inOtherOrder] = [totalIn(played.entries, memberId), naive.tenths[memberId], totalIn(mixed, memberId)];
      return [
        ...(engine === oracle ? [] : [`${memberId}: the ledger says ${engine}, the naive reckoning ${oracle}`]),
        ...(engine === inOtherOrder ? [] : [`${memberId}: ${engine} in one order of entries, ${inOtherOrder} in another`]),
      ];
    }),
    ...changedMonths(played).map((month) => `${month} is no longer what it was frozen at`),
    ...(played.again === 0 ? [] : [`${played.again} entries were booked by closing a second time`]),
    ...(twice === 0 ? [] : [`${twice} entries share an id`]),
  ];
};
