import { Text, View } from '@tarojs/components';
import { timeOfInstant, type Day } from '@shared/kernel/day';
import type { ActivityLine } from '@shared/contract/activity';
import type { LastDay } from '@shared/contract/last-days';
import { kindsWord } from '@shared/text/activity-words';
import { dutyName } from '@shared/text/duty-words';
import { leafOf } from '@shared/kernel/time-words';
import { openDuty, targetOfLastDay } from '@/features/activities/open-duty';
import { Button } from '@/components/parts/button';
import { Chip } from '@/components/parts/chip';
import { DutyRow } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { activityStateWords, calendarText } from '@/text/activity';
import { lastDayNote, lastDayVerb, markOf } from '@/text/duties';
import type { CalendarLine } from './use-calendar';

const namesShown = 3;

/** What was held stands as held, with its count on a line of its own; what is over and not written down says so. */
const notesOf = (
  { activityId, expected, present, state, startAt, place, day }: ActivityLine,
  today: Day,
): { id: string; words: string }[] => {
  const where = `${timeOfInstant(startAt)} ${place}`;
  const stands = state === 'published' && day < today ? calendarText.notWritten : activityStateWords[state];
  const isCounted = expected !== undefined && present !== undefined && state !== 'published';
  const lines = isCounted ? [where, `${calendarText.counted(present, expected)}·${stands}`] : [`${where}·${stands}`];
  return lines.map((words, at) => ({ id: `${activityId}-${at}`, words }));
};

const titleOf = (activity: ActivityLine): string => {
  const { groupName, branchName, kinds } = activity;
  if (branchName !== undefined) return `${branchName} ${kindsWord(kinds)}`;
  if (groupName === undefined) return kindsWord(kinds);
  return kinds.length === 1 && kinds[0] === 'groupMeeting' ? calendarText.groupMeeting(groupName) : `${groupName} ${kindsWord(kinds)}`;
};

const ActivityRow = ({ activity, today }: { activity: ActivityLine; today: Day }) => (
  <DutyRow
    id={`activity-${activity.activityId}`}
    leaf={leafOf(activity.day)}
    title={titleOf(activity)}
    note={
      <View>
        <View>{activity.title}</View>
        {notesOf(activity, today).map(({ id, words }) => (
          <View key={id}>{words}</View>
        ))}
      </View>
    }
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
  if (line.kind === 'activity') return <ActivityRow activity={line.activity} today={today} />;
  if (line.kind === 'many') {
    const { day, lastDays } = line;
    const names = [...new Set(lastDays.map((lastDay) => dutyName(lastDay, today)))];
    return (
      <DutyRow
        id={`many-${day}`}
        leaf={leafOf(day, true)}
        title={calendarText.many(lastDays.length)}
        note={calendarText.manyNote(names.slice(0, namesShown).join('、'), names.length > namesShown)}
        onTap={() => onDay(day)}
      />
    );
  }
  if (line.kind === 'meetings') {
    const { day, activities } = line;
    const names = activities.map(({ branchName }) => branchName ?? '');
    return (
      <DutyRow
        id={`meetings-${day}`}
        leaf={leafOf(day)}
        title={calendarText.held(activities.length)}
        note={calendarText.manyNote(names.slice(0, namesShown).join('、'), names.length > namesShown)}
        onTap={() => onDay(day)}
      />
    );
  }
  const { day, lastDay } = line;
  return (
    <DutyRow
      id={`last-day-${lastDay.dutyId}`}
      leaf={leafOf(day, true)}
      title={dutyName(lastDay, today)}
      note={<LastDayNote lastDay={lastDay} today={today} />}
      action={
        mayPlan ? (
          <Button id={`do-${lastDay.dutyId}`} isSmall onTap={() => openDuty(targetOfLastDay(lastDay, orgId), today)}>
            {lastDayVerb(lastDay)}
          </Button>
        ) : undefined
      }
    />
  );
};
