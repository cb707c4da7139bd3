import type { DimensionLine, ScoreSheetView } from '@shared/contract/score';
import { DimensionBars, type Dimension } from '../../components/figures/dimension-bars';
import { Card } from '../../components/parts/card';
import { pointsWord, earnedOf } from './figures';
import { ItemRows } from './item-rows';

export type DimensionsProps = {
  sheet: ScoreSheetView;
  openId: string | undefined;
  onTap: (dimensionId: string) => void;
  onOpenItem: (itemId: string) => void;
  hasPoints: boolean;
};

const pointsOf = (sheet: ScoreSheetView, { items }: DimensionLine): string | undefined => {
  const due = sheet.findings.filter(
    ({ itemId, fraction, weightHundredths }) => fraction !== null && weightHundredths > 0 && items.some((item) => item.itemId === itemId),
  );
  if (due.length === 0) return undefined;
  const earned = due.reduce((sum, finding) => sum + (earnedOf(finding) ?? 0), 0);
  return `${pointsWord(earned)} / ${pointsWord(due.reduce((sum, { weightHundredths }) => sum + weightHundredths, 0))}`;
};

const barOf = (sheet: ScoreSheetView, line: DimensionLine, hasPoints: boolean): Dimension => {
  const points = hasPoints ? pointsOf(sheet, line) : undefined;
  return {
    id: line.dimensionId,
    title: line.name,
    percent: line.percentTenths === null ? null : line.percentTenths / 10,
    isLow: line.isBelowFloor,
    ...(points === undefined ? {} : { points }),
  };
};

/** The five dimensions; a tap opens one in place to its items. */
export const Dimensions = ({ sheet, openId, onTap, onOpenItem, hasPoints }: DimensionsProps) => {
  const opened = sheet.dimensions.find(({ dimensionId }) => dimensionId === openId);
  return (
    <Card isFlush id="dimensions">
      <DimensionBars
        dimensions={sheet.dimensions.map((line) => barOf(sheet, line, hasPoints))}
        openId={openId}
        onTap={onTap}
        opened={opened ? <ItemRows sheet={sheet} items={opened.items} onOpen={onOpenItem} /> : null}
      />
    </Card>
  );
};
