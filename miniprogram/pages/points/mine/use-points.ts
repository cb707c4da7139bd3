import type { Out } from '@shared/contract';
import type { DeclarationView, EntryView } from '@shared/contract/points';
import type { Month } from '@shared/kernel/period';
import type { Counts, PointsLine } from '@shared/records/points';
import { call } from '@/api/call';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';

export type Points = Out<'points.mine'>;
/** All facts of one line in one month, so that a year is a page and not a list of hundreds. */
export type LineOfMonth = { lineKey: PointsLine; counts: Counts; entries: EntryView[] };
export type MonthOfPoints = { month: Month; isFrozen: boolean; lines: LineOfMonth[]; declarations: DeclarationView[] };

const sum = (all: readonly Counts[]): Counts => {
  const total: Record<string, number> = {};
  for (const counts of all) for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
  return total;
};

/** Entries of one month by line, in the order in which the lines first appear. */
export const linesOf = (entries: readonly EntryView[]): LineOfMonth[] =>
  [...new Set(entries.map((entry) => entry.lineKey))].map((lineKey) => {
    const own = entries.filter((entry) => entry.lineKey === lineKey);
    return { lineKey, counts: sum(own.map((entry) => entry.counts)), entries: own };
  });

/** The newest month first; a confirmed declaration is an entry already and is not listed twice. */
export const monthsOf = ({ entries, declarations, months }: Points): MonthOfPoints[] => {
  const open = declarations.filter((declaration) => declaration.state !== 'confirmed');
  const all = [...new Set([...entries, ...open].map((entry) => entry.month))].sort().reverse();
  return all.map((month) => ({
    month,
    isFrozen: months.some((entry) => entry.month === month && entry.isFrozen),
    lines: linesOf(entries.filter((entry) => entry.month === month)),
    declarations: open.filter((declaration) => declaration.month === month),
  }));
};

export const usePoints = () => {
  const { session } = useMember();
  const memberId = session?.person?.memberId;
  const remote = useRemote(memberId, () => call('points.mine', {}));
  useReturned(() => {
    if (memberId !== undefined) void remote.refresh();
  });
  return { remote, memberId };
};
