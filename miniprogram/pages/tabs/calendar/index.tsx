import { View } from '@tarojs/components';
import { useState } from 'react';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { MonthGrid, MonthHead } from '@/components/figures/month-grid';
import { Segment } from '@/components/forms/choices';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { calendarText } from '@/text/activity';
import { menuText } from '@/text/menu';
import { wordsOf } from '@/text/errors';
import { useLook } from '@/theme/look';
import { dayWord } from '@shared/kernel/time-words';
import { CalendarRow } from './calendar-row';
import { SaveCalendar } from './save-calendar';
import { WithoutThemeDay } from './without-theme-day';
import { linesOf, useCalendar, wordsOfDays, type Calendar } from './use-calendar';
import './index.scss';

const views = (['month', 'list'] as const).map((value) => ({ value, word: calendarText.views[value] }));

type CalendarState = ReturnType<typeof useCalendar>;

/** The activities and last days of the month, or of the day that was chosen. */
const Lines = ({ content, calendar }: { content: Calendar; calendar: CalendarState }) => {
  const { day, isBranch, chooseDay } = calendar;
  const lines = linesOf(content, day);
  if (lines.length === 0) {
    return (
      <Card>
        <Empty
          id="calendar-empty"
          title={day === undefined ? calendarText.emptyTitle : calendarText.wholeDayTitle(dayWord(day))}
          next={content.mayPlan ? calendarText.emptyNextOfficer : isBranch ? calendarText.emptyNext : calendarText.emptyNextAbove}
        />
      </Card>
    );
  }
  return (
    <Card isFlush>
      {lines.map((line, at) => (
        <CalendarRow key={at} line={line} today={content.today} orgId={content.orgId} mayPlan={content.mayPlan} onDay={chooseDay} />
      ))}
    </Card>
  );
};

/** From the month to the whole year, and to the menu of activities. */
const YearDoors = ({ orgId }: { orgId: string | undefined }) => (
  <View className="calendar-year">
    <Card isFlush>
      <Row
        id="go-year"
        icon="bars"
        title={calendarText.year}
        note={calendarText.yearNote}
        onTap={() => openPage('yearDuties', { orgId })}
      />
      <Row id="go-menu" icon="page" title={menuText.title} note={menuText.note} onTap={() => openPage('activityMenu', { orgId })} />
    </Card>
  </View>
);

export default function CalendarPage() {
  const calendar = useCalendar();
  const { isCare, isWide } = useLook();
  const [view, setView] = useState<'month' | 'list'>('month');
  const isList = isCare || view === 'list';
  const { month, day, remote, orgId } = calendar;
  const steps = { month, onPrevious: calendar.previous, onNext: calendar.next };
  const mayPlan = remote.content?.mayPlan === true;
  const plan = (
    <Button id="plan" kind="primary" icon="plus" onTap={() => openPage('activityPlan', { orgId })}>
      {calendarText.plan}
    </Button>
  );
  const save = orgId !== undefined && calendar.isBranch ? <SaveCalendar orgId={orgId} /> : null;

  const without = remote.content?.withoutThemeDay;
  return (
    <Page
      title={calendarText.title}
      tab="calendar"
      wideHead={{
        actions: (
          <View className="line-up">
            {save}
            {mayPlan ? plan : null}
          </View>
        ),
      }}
      dock={mayPlan && !isWide ? <Dock>{plan}</Dock> : undefined}
    >
      <View className="line-up wrap calendar-views">
        {isCare ? null : <Segment id="calendar-view" label={calendarText.viewLabel} options={views} chosen={view} onChoose={setView} />}
        {isWide ? null : <View className="push">{save}</View>}
      </View>
      <View className={isWide && !isList ? 'columns two' : 'stack'}>
        <Card>
          {isList ? (
            <MonthHead {...steps} />
          ) : (
            <MonthGrid
              {...steps}
              today={remote.content?.today ?? ''}
              words={remote.content ? wordsOfDays(remote.content) : []}
              chosen={day}
              onChoose={calendar.chooseDay}
            />
          )}
        </Card>
        <View className="calendar-side">
          {day === undefined ? null : (
            <Section title={calendarText.chosenDay(dayWord(day))} more={calendarText.showAll} moreId="show-all" onMore={calendar.showAll} />
          )}
          {without === undefined ? null : <WithoutThemeDay branches={without} />}
          <RemoteView remote={remote} skeleton={[2, 2, 2]} wordsOf={wordsOf}>
            {(content) => <Lines content={content} calendar={calendar} />}
          </RemoteView>
          {mayPlan ? <YearDoors orgId={orgId} /> : null}
        </View>
      </View>
    </Page>
  );
}
