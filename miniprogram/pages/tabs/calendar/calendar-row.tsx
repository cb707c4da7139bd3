import { Text, View } from '@tarojs/components';
import { timeOfInstant, type Day } from '@shared/kernel/day';
import type { ActivityLine } from '@shared/contract/activity';
import type { LastDay } from '@shared/contract/last-days';
import { kindsWord } from '@shared/text/activity-words';
import { dutyName } from '@shared/text/duty-words';
import { leafOf } from '@shared/text/time-words';
import { openDuty, targetOfLastDay } from '@/activities/open-duty';
import { Button } from '@/components/parts/button';
import { Chip } from '@/components/parts/chip';
import { DutyRow } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { activityStateWords, calendarText } from '@/text/activity';
import { lastDayNote, lastDayVerb, markOf } from '@/text/duties';
import type { CalendarLine } from './use-calendar';

const namesShown = 3;

const noteOf = (activity: ActivityLine): string => {
  const { expected, present } = activity;
  const parts = [
    `${timeOfInstant(activity.startAt)} ${activity.place}`,
    ...(expected !== undefined && present !== undefined && activity.state !== 'published' ? [calendarText.counted(present, expected)] : []),
    activityStateWords[activity.state],
  ];
  return parts.join('·');
};

const titleOf = (activity: ActivityLine): string => {
  const { groupName, kinds } = activity;
  if (groupName === undefined) return kindsWord(kinds);
  return kinds.length === 1 && kinds[0] === 'groupMeeting' ? calendarText.groupMeeting(groupName) : `${groupName} ${kindsWord(kinds)}`;
};

const ActivityRow = ({ activity }: { activity: ActivityLine }) => (
  <DutyRow
    id={`activity-${activity.activityId}`}
    leaf={leafOf(activity.day)}
    title={titleOf(activity)}
    note={<View><View>{activity.title}</View><View>{noteOf(activity)}</View></View>}
    onTap={() => openPage('activityDetail', { activityId: activity.activityId })}
  />
);

const LastDayNote = ({ lastDay, today }: { lastDay: LastDay; today: Day }) => {
  const mark = markOf(lastDay, today);
  const words = lastDayNote(lastDay, today);
  return (
    <View className="last-day-note">
      {mark === null ? null : <Chip word={mark.word} icon={mark.icon} tone={mark.tone} />}
      {words === '' ? null : <Text>{words}</Text>}
    </View>
  );
};

export type CalendarRowProps = { line: CalendarLine; today: Day; orgId: string; mayPlan: boolean; onDay: (day: Day) => void };

/** What is planned or was held leads to its page; what is still owed has the button that does it. */
export const CalendarRow = ({ line, today, orgId, mayPlan, onDay }: CalendarRowProps) => {
  if (line.kind === 'activity') return <ActivityRow activity={line.activity} />;
  if (line.kind === 'many') {
    const { day, lastDays } = line;
    const names = [...new Set(lastDays.map((lastDay) => dutyName(lastDay, today)))];
    return <DutyRow id={`many-${day}`} leaf={leafOf(day, true)} title={calendarText.many(lastDays.length)} note={calendarText.manyNote(names.slice(0, namesShown).join('、'), names.length > namesShown)} onTap={() => onDay(day)} />;
  }
  const { day, lastDay } = line;
  return (
    <DutyRow
      id={`last-day-${lastDay.dutyId}`}
      leaf={leafOf(day, true)}
      title={dutyName(lastDay, today)}
      note={<LastDayNote lastDay={lastDay} today={today} />}
      action={mayPlan ? <Button id={`do-${lastDay.dutyId}`} isSmall onTap={() => openDuty(targetOfLastDay(lastDay, orgId), today)}>{lastDayVerb(lastDay)}</Button> : undefined}
    />
  );
};
