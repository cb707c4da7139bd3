import { useState } from 'react';
import type { DimensionLine, Finding, ScoreSheetView } from '@shared/contract/score';
import { shortFirst, stateOfFinding } from '@/components/score/summary';
import type { Remote } from '@/hooks/use-remote';
import { useScoreSheet } from '@/hooks/use-score-sheet';
import { useReturned } from '@/hooks/use-returned';
import { useSession } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';

export type ItemOfSheet = { dimension: DimensionLine; item: DimensionLine['items'][number]; findings: Finding[] };

/** One item of the sheet with its rules, the short ones first; undefined for an item the sheet does not know. */
export const itemOf = (sheet: ScoreSheetView, itemId: string): ItemOfSheet | undefined => {
  const dimension = sheet.dimensions.find(({ items }) => items.some((item) => item.itemId === itemId));
  const item = dimension?.items.find((entry) => entry.itemId === itemId);
  if (!dimension || !item) return undefined;
  return { dimension, item, findings: shortFirst(sheet.findings.filter((finding) => finding.itemId === itemId)) };
};

export type ItemPage = {
  remote: Remote<ScoreSheetView>;
  itemId: string;
  isOpen: (finding: Finding, place: number) => boolean;
  toggle: (finding: Finding, place: number) => void;
};

const opensByItself = new Set(['notMet', 'noData', 'partlyMet']);

export const useItem = (): ItemPage => {
  const { itemId = '', orgId, year, ruleId } = useParameters();
  const { place } = useSession();
  const remote = useScoreSheet({ orgId: orgId ?? place?.orgId, year, mayReuse: true });
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({});

  useReturned(() => void remote.refresh());

  // Short rules stand open; where nothing is short the first one does.
  const isOpen = (finding: Finding, at: number): boolean =>
    changed[finding.ruleId] ?? (ruleId === finding.ruleId || (ruleId === undefined && (at === 0 || opensByItself.has(stateOfFinding(finding)))));
  const toggle = (finding: Finding, at: number): void => setChanged((before) => ({ ...before, [finding.ruleId]: !isOpen(finding, at) }));
  return { remote, itemId, isOpen, toggle };
};
