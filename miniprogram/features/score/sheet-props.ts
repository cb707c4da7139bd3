import type { ScoreSheetView } from '@shared/contract/score';

export type SheetViewProps = {
  sheet: ScoreSheetView;
  openId: string | undefined;
  onToggle: (dimensionId: string) => void;
  year: string | undefined;
  onYear: (year: string | undefined) => void;
};
