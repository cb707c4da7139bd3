import { useState } from 'react';
import type { Finding, ScoreSheetView } from '@shared/contract/score';
import { BODY_ITEM } from '@shared/text/items';
import { shortFirst, stateOfFinding } from '@/features/score/summary';
import type { Remote } from '@/hooks/use-remote';
import { useScoreSheet } from '@/features/score/use-score-sheet';
import { useReturned } from '@/hooks/use-returned';
import { useSession } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { scoreText } from '@/text/score';

export type ItemOfSheet = { /** The way here: 「组织生活正常化 › 2.1」. */ over: string; name: string; findings: Finding[] };

/** One item of the sheet with its rules, the short ones first; undefined for an item the sheet does not know. */
export const itemOf = (sheet: ScoreSheetView, itemId: string): ItemOfSheet | undefined => {
  const findings = shortFirst(sheet.findings.filter((finding) => finding.itemId === itemId));
  if (itemId === BODY_ITEM.itemId) return { over: scoreText.bodyNote, name: BODY_ITEM.name, findings };
  const dimension = sheet.dimensions.find(({ items }) => items.some((item) => item.itemId === itemId));
  const item = dimension?.items.find((entry) => entry.itemId === itemId);
  return dimension && item ? { over: `${dimension.name} › ${item.itemId}`, name: item.name, findings } : undefined;
};

export type ItemPage = {
  remote: Remote<ScoreSheetView>;
  itemId: string;
  isOpen: (finding: Finding) => boolean;
  toggle: (finding: Finding) => void;
};

const opensByItself = new Set(['notMet', 'noData', 'partlyMet']);

/** Short rules stand open; where nothing is short the first one does. What carries no weight waits to be opened. */
const firstOpenId = (found: ItemOfSheet | undefined): string | undefined =>
  found?.findings.find(({ weightHundredths }) => weightHundredths > 0)?.ruleId;

export const useItem = (): ItemPage => {
  const { itemId = '', orgId, year, ruleId } = useParameters('scoreItem');
  const { place } = useSession();
  const remote = useScoreSheet({ orgId: orgId ?? place?.orgId, year, mayReuse: true });
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({});
  const firstId = remote.content ? firstOpenId(itemOf(remote.content, itemId)) : undefined;

  useReturned(() => void remote.refresh());

  const opensFirst = (finding: Finding): boolean =>
    finding.weightHundredths > 0 && (finding.ruleId === firstId || opensByItself.has(stateOfFinding(finding)));
  const isOpen = (finding: Finding): boolean =>
    changed[finding.ruleId] ?? (ruleId === undefined ? opensFirst(finding) : ruleId === finding.ruleId);
  const toggle = (finding: Finding): void => setChanged((before) => ({ ...before, [finding.ruleId]: !isOpen(finding) }));
  return { remote, itemId, isOpen, toggle };
};
