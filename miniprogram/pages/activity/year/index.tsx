import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { In } from '@shared/contract';
import { call } from '@/api/call';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { MonthStrip } from '@/components/figures/month-strip';
import { Segment } from '@/components/forms/choices';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useSession } from '@/hooks/use-session';
import { nowAt } from '@/platform/clock';
import { useParameters } from '@/platform/navigation';
import { usePulledDown } from '@/platform/page-life';
import { canPrint, printPage } from '@/platform/print';
import { useLook } from '@/theme/look';
import { wordsOf } from '@/text/errors';
import { yearText } from '@/text/year';
import { dayOfInstant } from '@shared/kernel/day';
import { MonthRows, YearTable } from './month-part';
import { countsOf, monthsOf, stripOf, type YearDuties } from './year-view';
import './index.scss';

const Content = ({ content, isWide }: { content: YearDuties; isWide: boolean }) => {
  const { orgId, today, year } = content;
  const { missing, open } = countsOf(content);
  const parts = monthsOf(content);
  if (parts.length === 0) return <Empty id="year-empty" title={yearText.empty} next={yearText.emptyNext} />;
  const current = year === today.slice(0, 4) ? { currentMonth: Number(today.slice(5, 7)) } : {};
  return (
    <View>
      <Text className="block yearly-count" id="year-count">
        {yearText.count(open, missing)}
      </Text>
      <Card id="year-strip">
        <MonthStrip rows={stripOf(content)} {...current} />
      </Card>
      {isWide ? (
        <View className="yearly-list">
          <YearTable parts={parts} orgId={orgId} today={today} />
        </View>
      ) : (
        parts.map((part) => <MonthRows key={`${year} ${part.month}`} part={part} orgId={orgId} today={today} />)
      )}
      <Text className="mini block yearly-foot">{yearText.foot}</Text>
    </View>
  );
};

/** 全年要办: what the year asks for, month by month, with what is done, missed and still open. */
export default function YearDutiesPage() {
  const { place } = useSession();
  const orgId = useParameters('yearDuties').orgId ?? place?.orgId;
  const [thisYear] = useState(() => dayOfInstant(nowAt()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const { isWide } = useLook();
  const input: In<'activity.year'> = { orgId: orgId ?? '', year };
  const remote = useRemote(orgId === undefined ? undefined : `${orgId} ${year}`, () => call('activity.year', input));
  useReturned(() => void remote.refresh());
  usePulledDown(remote.refresh);
  const options = [String(Number(thisYear) - 1), thisYear].map((value) => ({ value, word: yearText.yearWord(value) }));
  const print =
    canPrint && isWide ? (
      <View className="not-printed">
        <Button id="print-now" icon="print" onTap={printPage}>
          {yearText.print}
        </Button>
      </View>
    ) : undefined;
  return (
    <Page
      title={yearText.title}
      wideHead={{
        ...(remote.content === undefined ? {} : { over: remote.content.orgName }),
        title: `${yearText.yearWord(year)}${yearText.title}`,
        actions: print,
      }}
    >
      <View className="yearly-tools not-printed">
        <Segment id="year" label={yearText.years} options={options} chosen={year} onChoose={setYear} />
      </View>
      <RemoteView remote={remote} skeleton={[6, 4]} wordsOf={wordsOf}>
        {(content) => <Content content={content} isWide={isWide} />}
      </RemoteView>
    </Page>
  );
}
