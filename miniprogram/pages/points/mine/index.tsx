import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { periodWord } from '@shared/text/time-words';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { PrimaryButton } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { pointsText, tenthsWord } from '@/text/points';
import { EntriesSheet, MonthCard } from './months';
import { monthsOf, usePoints, type LineOfMonth, type Points } from './use-points';
import './index.scss';

const Total = ({ points }: { points: Points }) => {
  const parts = [
    { id: 'base', title: pointsText.base, note: pointsText.baseNote, tenths: points.baseTenths },
    { id: 'bonus', title: pointsText.bonus, note: pointsText.bonusNote, tenths: points.bonusTenths },
    // Deductions are said with their sign, whichever way they are counted.
    { id: 'deduction', title: pointsText.deduction, note: points.deductionTenths === 0 ? pointsText.deductionNone : pointsText.deductionNote, tenths: -Math.abs(points.deductionTenths) },
  ];
  return (
    <Card>
      <View className="points-total">
        <Text className="points-figure" id="total">{tenthsWord(points.totalTenths)}</Text>
        <Text className="note">{pointsText.now}</Text>
        <Text className="note push">{pointsText.onlyYou}</Text>
      </View>
      {parts.map(({ id, title, note, tenths }) => (
        <Row key={id} id={`part-${id}`} title={title} note={note} end={<Text className="points-part">{tenths === 0 ? '0.0' : tenthsWord(tenths)}</Text>} />
      ))}
    </Card>
  );
};

const PointsContent = ({ points }: { points: Points }) => {
  const [open, setOpen] = useState<LineOfMonth>();
  const months = monthsOf(points);
  const frozen = points.months.filter((entry) => entry.isFrozen).map((entry) => entry.month).sort().pop();
  return (
    <View className="points-page">
      <Text className="note block points-as-of">{pointsText.asOf(points.year, frozen === undefined ? undefined : periodWord(frozen, points.today))}</Text>
      <Total points={points} />
      <Section title={pointsText.each} />
      {months.length === 0 ? <Card><Empty id="no-entries" title={pointsText.emptyTitle} next={pointsText.emptyNext} /></Card> : null}
      {months.map((month) => <MonthCard key={month.month} month={month} today={points.today} onOpen={setOpen} />)}
      <Text className="note block points-foot">{pointsText.doubt}</Text>
      <EntriesSheet line={open} today={points.today} onClose={() => setOpen(undefined)} />
    </View>
  );
};

export default function MyPointsPage() {
  const { remote } = usePoints();
  const openMonth = remote.content?.openMonth;
  const dock = openMonth ? (
    <Dock><PrimaryButton id="declare" onTap={() => openPage('pointsDeclare')}>{pointsText.declare(periodWord(openMonth, remote.content?.today))}</PrimaryButton></Dock>
  ) : null;
  return (
    <Page title={pointsText.title} dock={dock}>
      <RemoteView remote={remote} skeleton={[5, 4]} wordsOf={wordsOf}>{(points) => <PointsContent points={points} />}</RemoteView>
    </Page>
  );
}
