import { useState } from 'react';
import type { ScoreSheetView } from '@shared/contract/score';
import { useScoreSheet } from '@/features/score/use-score-sheet';
import { useReturned } from '@/hooks/use-returned';
import { useMember, type UseSession } from '@/hooks/use-session';
import type { Remote } from '@/hooks/use-remote';
import { usePulledDown } from '@/platform/page-life';

export type ScorePage = {
  session: UseSession;
  /** The branch that is looked at: the chosen place, or one of those below it. */
  branchId: string | undefined;
  isChoosing: boolean;
  chooseBranch: (orgId: string | undefined) => void;
  /** What a place above the branches looks at: its own rules, or the list of its branches. */
  view: 'own' | 'branches';
  showView: (view: 'own' | 'branches') => void;
  year: string | undefined;
  showYear: (year: string | undefined) => void;
  remote: Remote<ScoreSheetView>;
  openId: string | undefined;
  toggle: (dimensionId: string) => void;
};

/** A branch is looked at directly; whoever oversees several chooses one of them first. */
export const useScore = (): ScorePage => {
  const session = useMember();
  const { place } = session;
  const [chosenId, setChosenId] = useState<string>();
  const [view, showView] = useState<'own' | 'branches'>('own');
  const [year, setYear] = useState<string>();
  const [openId, setOpenId] = useState<string>();
  const isOverseer = place !== undefined && place.kind !== 'branch';
  const branchId = isOverseer ? chosenId : place?.orgId;
  const remote = useScoreSheet({ orgId: branchId, year });

  // Coming back from a record or a plan: what was done there must count here.
  useReturned(() => {
    if (branchId !== undefined) void remote.refresh();
  });
  usePulledDown(async () => {
    if (branchId !== undefined) await remote.refresh();
  });

  return {
    session,
    branchId,
    isChoosing: isOverseer && chosenId === undefined,
    chooseBranch: setChosenId,
    view,
    showView,
    year,
    showYear: setYear,
    remote,
    openId,
    toggle: (dimensionId) => setOpenId((before) => (before === dimensionId ? undefined : dimensionId)),
  };
};
