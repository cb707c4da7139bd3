import { Text, View } from '@tarojs/components';
import type { ScoreSheetView } from '@shared/contract/score';
import { openPage } from '@/platform/navigation';
import { scoreText } from '@/text/score';
import { useLook } from '@/theme/look';
import { Empty } from '../../components/feedback/empty';
import { MonthStrip } from '../../components/figures/month-strip';
import { Radar } from '../../components/figures/radar';
import { Card, Section } from '../../components/parts/card';
import { Dimensions } from './dimensions';
import { goTo } from './go-to';
import { BodyRow, ItemTable } from './item-rows';
import { OpenList } from './open-list';
import { linesOfSheet, type OpenLine } from './open-lines';
import { stripRows } from './periods';
import { SheetFoot } from './sheet-foot';
import type { SheetViewProps } from './sheet-props';
import { TrendSection } from './trend';
import { VerdictCard } from './verdict-card';
import './score.scss';

const Months = ({ sheet }: { sheet: ScoreSheetView }) => {
  const rows = stripRows(
    sheet.findings.filter(({ weightHundredths }) => weightHundredths > 0),
    sheet.year,
  );
  const isThisYear = sheet.asOfOn.slice(0, 4) === sheet.year;
  if (rows.length === 0)
    return (
      <Card>
        <Text className="note">{scoreText.stripEmpty}</Text>
      </Card>
    );
  return (
    <Card id="months">
      <MonthStrip rows={rows} {...(isThisYear ? { currentMonth: Number(sheet.asOfOn.slice(5, 7)) } : {})} />
    </Card>
  );
};

// With fewer than three axes a radar is a spike that says less than the bars do.
const hasShape = ({ dimensions }: ScoreSheetView): boolean => dimensions.filter(({ percentTenths }) => percentTenths !== null).length >= 3;

const RadarCard = ({ sheet }: { sheet: ScoreSheetView }) => (
  <Card>
    <Radar
      axes={sheet.dimensions.map(({ name, percentTenths }) => ({
        label: name.slice(0, 4),
        percent: percentTenths === null ? null : percentTenths / 10,
      }))}
      passPercent={sheet.floorPercent}
      caption={scoreText.radarCaption(sheet.floorPercent)}
    />
  </Card>
);

/** The self-check of one branch: the same parts on a phone below each other, on a wide screen side by side. */
export const SheetView = ({ sheet, openId, onToggle, year, onYear }: SheetViewProps) => {
  const { isWide } = useLook();
  const lines = linesOfSheet(sheet);
  const first = sheet.mayPlan ? lines.find(({ action }) => action !== null) : undefined;
  const act = (line: OpenLine) => line.action && goTo({ target: line.action.target, ruleIds: line.ruleIds }, sheet.orgId);
  const openItem = (itemId: string) => openPage('scoreItem', { orgId: sheet.orgId, itemId, year });
  const verdict = <VerdictCard sheet={sheet} first={first} onDo={act} />;
  const bars = <Dimensions sheet={sheet} openId={openId} onTap={onToggle} onOpenItem={openItem} hasPoints={isWide} />;
  const open =
    lines.length === 0 ? (
      <Card>
        <Empty title={scoreText.nothingOpen} next={scoreText.nothingOpenNext} />
      </Card>
    ) : (
      <OpenList lines={lines} mayAct={sheet.mayPlan} onDo={act} />
    );
  const rest = (
    <>
      <TrendSection key={`${sheet.orgId} ${sheet.year}`} sheet={sheet} />
      <SheetFoot sheet={sheet} year={year} onYear={onYear} />
    </>
  );

  if (!isWide) {
    return (
      <View>
        {verdict}
        <View className="line-up">
          <Section title={scoreText.section} />
          <View className="push note score-floor">
            <Text className="score-tick" />
            {scoreText.floorLine(sheet.floorPercent)}
          </View>
        </View>
        {bars}
        <BodyRow sheet={sheet} onOpen={openItem} />
        <Section title={scoreText.strip} />
        <Months sheet={sheet} />
        <Section title={scoreText.open} />
        {open}
        {rest}
      </View>
    );
  }
  return (
    <View className="stack score-wide">
      {hasShape(sheet) ? (
        <View className="columns three">
          {verdict}
          {bars}
          <RadarCard sheet={sheet} />
        </View>
      ) : (
        <View className="columns score-top">
          {verdict}
          {bars}
        </View>
      )}
      <View className="columns two">
        <ItemTable sheet={sheet} onOpen={openItem} />
        <View className="score-side">
          <Section title={scoreText.strip} />
          <Months sheet={sheet} />
          <Section title={scoreText.open} />
          {open}
        </View>
      </View>
      {rest}
    </View>
  );
};
