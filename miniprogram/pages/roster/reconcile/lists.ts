import type { Reconciled } from '@shared/contract/reconcile';
import { csvOf } from '@/platform/csv';
import { reconcileText } from '@/text/reconcile';

type Line = { key: string; name: string; branch: string; words: string };
export type ReconcileList = { id: string; title: string; note: string; count: number; lines: Line[] };

const placeKey = ({ sheet, row }: { sheet: number; row: number }): string => `${sheet}-${row}`;

/** What is to be looked at, by what it is; lists with nothing in them are left out. */
export const listsOf = ({ missing, differing, doubtful, extra, unknownBranches, counts }: Reconciled): ReconcileList[] => {
  const lists: ReconcileList[] = [
    {
      id: 'missing',
      title: reconcileText.missing,
      note: reconcileText.missingNote,
      count: counts.missing,
      lines: missing.map((line) => ({
        key: placeKey(line),
        name: line.name,
        branch: line.branch,
        words: reconcileText.placed(line, line.leftOn === undefined ? '' : reconcileText.left(line.leftOn)),
      })),
    },
    {
      id: 'extra',
      title: reconcileText.extra,
      note: reconcileText.extraNote,
      count: counts.extra,
      lines: extra.map(({ memberId, name, branch }) => ({ key: memberId, name, branch, words: '' })),
    },
    {
      id: 'differing',
      title: reconcileText.differing,
      note: reconcileText.differingNote,
      count: counts.differing,
      lines: differing.map((line) => ({
        key: placeKey(line),
        name: line.name,
        branch: line.branch,
        words: reconcileText.placed(line, line.differences.map(reconcileText.difference).join('；')),
      })),
    },
    {
      id: 'doubtful',
      title: reconcileText.doubtful,
      note: reconcileText.doubtfulNote,
      count: counts.doubtful,
      lines: doubtful.map((line) => ({
        key: placeKey(line),
        name: line.name,
        branch: line.branch,
        words: reconcileText.placed(line, reconcileText.why[line.why](line.ours)),
      })),
    },
    {
      id: 'unknown-branches',
      title: reconcileText.unknownBranches,
      note: reconcileText.unknownBranchesNote,
      count: counts.unknownBranches,
      lines: unknownBranches.map(({ name, people }) => ({ key: name, name, branch: '', words: reconcileText.people(people) })),
    },
  ];
  return lists.filter(({ count }) => count > 0);
};

/** The lists for a table program. */
export const listsTable = (lists: readonly ReconcileList[]): string =>
  csvOf([
    reconcileText.saveColumns,
    ...lists.flatMap(({ title, lines }) => lines.map(({ name, branch, words }) => [title, name, branch, words])),
  ]);
