import { Text, View } from '@tarojs/components';
import type { DimensionLine, SheetBrief } from '@shared/contract/score';
import { dayWord } from '@shared/kernel/time-words';
import { trendText } from '@/text/score';
import { percentWord, tenthsWord } from './figures';
import './trend.scss';

export type YearTableProps = { dimensions: readonly DimensionLine[]; now: SheetBrief; before: SheetBrief };

const percentOf = (brief: SheetBrief, itemId: string): string =>
  percentWord(brief.items.find((item) => item.itemId === itemId)?.percentTenths ?? null);
const scoreOf = ({ scoreTenths, coveragePercent, year }: SheetBrief): string =>
  scoreTenths === null ? trendText.noScore(year) : trendText.point(year, tenthsWord(scoreTenths), coveragePercent);

/** The branch beside itself a year before, item by item; never beside another branch. */
export const YearTable = ({ dimensions, now, before }: YearTableProps) => (
  <View id="year-table" role="table">
    <Text className="block">{scoreOf(now)}</Text>
    <Text className="block">{scoreOf(before)}</Text>
    <Text className="note block">{trendText.before(before.year, dayWord(before.asOfOn, now.asOfOn))}</Text>
    <View className="year-cells year-head mini" role="row">
      <Text>{trendText.columns.name}</Text>
      <Text className="figure">{trendText.columns.now}</Text>
      <Text className="figure">{trendText.columns.before}</Text>
    </View>
    {dimensions
      .flatMap(({ items }) => items)
      .map(({ itemId, name }) => (
        <View key={itemId} className="year-cells" role="row">
          <View className="line-up">
            <Text className="mini nowrap">{itemId}</Text>
            <Text>{name}</Text>
          </View>
          <Text className="figure strong">{percentOf(now, itemId)}</Text>
          <Text className="figure">{percentOf(before, itemId)}</Text>
        </View>
      ))}
    {before.packVersion === now.packVersion ? null : (
      <Text className="mini block year-foot">{trendText.otherPack(before.packVersion)}</Text>
    )}
  </View>
);
