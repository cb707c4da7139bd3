import { View } from '@tarojs/components';
import { timeOfInstant, type Day } from '@shared/kernel/day';
import { kindOfRule, kindsWord, KIND_WORDS } from '@shared/text/activity-words';
import { leafOf, periodWord } from '@shared/text/time-words';
import { Button } from '@/components/parts/button';
import { DutyRow } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { activityStateWords, calendarText } from '@/text/activity';
import type { ActivityLine } from '@shared/contract/activity';
import type { CalendarLine } from './use-calendar';

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

export type CalendarRowProps = { line: CalendarLine; today: Day; orgId: string; mayPlan: boolean };

/** What is planned or was held leads to its page; what is still owed has the button that plans it. */
export const CalendarRow = ({ line, today, orgId, mayPlan }: CalendarRowProps) => {
  if (line.kind === 'activity') {
    const { activity } = line;
    return (
      <DutyRow
        id={`activity-${activity.activityId}`}
        leaf={leafOf(activity.day)}
        title={titleOf(activity)}
        note={<View><View>{activity.title}</View><View>{noteOf(activity)}</View></View>}
        onTap={() => openPage('activityDetail', { activityId: activity.activityId })}
      />
    );
  }
  const { dutyId, ruleId, period, groupName, dueOn } = line.lastDay;
  const kind = kindOfRule(ruleId);
  const what = kind === undefined ? calendarText.otherDuty : KIND_WORDS[kind];
  const name = calendarText.duty(periodWord(period, today), groupName === undefined ? what : kind === 'groupMeeting' ? calendarText.groupMeeting(groupName) : `${groupName} ${what}`);
  return (
    <DutyRow
      id={`last-day-${dutyId}`}
      leaf={leafOf(dueOn, true)}
      title={name}
      note={calendarText.lastDayNote}
      action={mayPlan ? <Button id={`plan-${dutyId}`} isSmall onTap={() => openPage('activityPlan', { orgId, kind, period })}>{calendarText.planShort}</Button> : undefined}
    />
  );
};
