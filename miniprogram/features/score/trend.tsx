import { Text, View } from '@tarojs/components';
import type { ScoreSheetView } from '@shared/contract/score';
import { wordsOf } from '@/text/errors';
import { trendText } from '@/text/score';
import { useLook } from '@/theme/look';
import { RemoteView } from '../../components/feedback/remote-view';
import { Button } from '../../components/parts/button';
import { Card, Section } from '../../components/parts/card';
import { TrendChart } from './trend-chart';
import { useTrend, type Trend } from './use-trend';
import { YearTable } from './year-table';

const Months = ({ trend, sheet }: { trend: Trend; sheet: ScoreSheetView }) => (
  <Card id="trend">
    <Text className="head">{trendText.months}</Text>
    {trend.months.length === 0 ? (
      <Text className="note block">{trendText.empty}</Text>
    ) : (
      <TrendChart months={trend.months} now={trend.thisYear} passLineTenths={sheet.passLineTenths} />
    )}
    <Text className="note block">{trendText.note}</Text>
  </Card>
);

const Beside = ({ trend, sheet }: { trend: Trend; sheet: ScoreSheetView }) => (
  <Card>
    <Text className="head trend-head">{trendText.beside}</Text>
    {trend.lastYear === null ? (
      <Text className="note block">{trendText.noBefore}</Text>
    ) : (
      <YearTable dimensions={sheet.dimensions} now={trend.thisYear} before={trend.lastYear} />
    )}
  </Card>
);

/** How the year went, month by month, and the year before beside it. */
export const TrendSection = ({ sheet }: { sheet: ScoreSheetView }) => {
  const { remote, isOpen, toggle } = useTrend(sheet.orgId, sheet.year);
  const { isWide } = useLook();
  if (!isOpen)
    return (
      <Button id="open-trend" kind="text" onTap={toggle}>
        {trendText.open}
      </Button>
    );
  return (
    <View>
      <Section title={trendText.title} />
      <RemoteView remote={remote} wordsOf={wordsOf} skeleton={[4, 6]}>
        {(trend) => (
          <View className={isWide ? 'columns trend-columns' : 'stack'}>
            <Months trend={trend} sheet={sheet} />
            <Beside trend={trend} sheet={sheet} />
          </View>
        )}
      </RemoteView>
      <Button id="close-trend" kind="text" onTap={toggle}>
        {trendText.close}
      </Button>
    </View>
  );
};
