import type { Out } from '@shared/contract';
import type { DeclarationView, EntryView, LineView } from '@shared/contract/points';
import { monthOf, periodsOfYear, type Month } from '@shared/kernel/period';
import { call } from '@/api/call';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { groupOfLine, type LineGroup } from '@shared/records/vocabulary/points-lines';

export type Points = Out<'points.mine'>;
/** What was booked in a month, newest first, and what of it was returned. */
export type MonthOfPoints = { month: Month; isFrozen: boolean; entries: EntryView[]; returned: DeclarationView[] };

/** The newest month first. A returned declaration stands as it was returned, not as the entry that voided it. */
export const monthsOf = ({ entries, declarations, months }: Points): MonthOfPoints[] => {
  const told = entries.filter((entry) => entry.state !== 'voided');
  const returned = declarations.filter((declaration) => declaration.state === 'returned');
  const all = [...new Set([...told, ...returned].map((entry) => entry.month))].sort().reverse();
  return all.map((month) => ({
    month,
    isFrozen: months.some((entry) => entry.month === month && entry.isFrozen),
    entries: told.filter((entry) => entry.month === month),
    returned: returned.filter((declaration) => declaration.month === month),
  }));
};

/** The months of the year up to now, the newest first, and whatever month else something is told of. */
export const monthsUntilNow = ({ year, today }: Pick<Points, 'year' | 'today'>, told: readonly MonthOfPoints[]): Month[] => {
  const past = periodsOfYear(year, 'month').filter((month) => month <= monthOf(today));
  return [...new Set([...past, ...told.map(({ month }) => month)])].sort().reverse();
};

/** Lines that stand by themselves, and the two groups whose parts are summed under one cap. */
export const ownLines = (lines: readonly LineView[]): LineView[] => lines.filter(({ key }) => ['base', 'peer'].includes(groupOfLine(key)));
export const groupOf = (lines: readonly LineView[], group: LineGroup): LineView[] =>
  lines.filter(({ key, tenths }) => groupOfLine(key) === group && tenths !== 0);

/** Somebody's points: one's own, or with `memberId` those of a member, for the secretary. */
export const usePoints = () => {
  const { session } = useMember();
  const { memberId: asked, year } = useParameters('pointsMine');
  const own = session?.person?.memberId;
  const memberId = asked ?? own;
  const input = { ...(asked === undefined || asked === own ? {} : { memberId: asked }), ...(year === undefined ? {} : { year }) };
  const remote = useRemote(memberId === undefined ? undefined : `${memberId} ${year ?? ''}`, () => call('points.mine', input));
  useReturned(() => {
    if (memberId !== undefined) void remote.refresh();
  });
  return { remote, memberId, isOwn: memberId === own };
};
