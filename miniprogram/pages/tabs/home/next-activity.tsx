import { Text, View } from '@tarojs/components';
import { daysBetween, timeOfInstant, type Day } from '@shared/kernel/day';
import { nearDayWord, spanWord } from '@shared/kernel/time-words';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Chip, StateTag } from '@/components/parts/chip';
import { Icon } from '@/components/parts/icon';
import { useKeptClaim } from '@/features/offline/use-outbox';
import { openPage } from '@/platform/navigation';
import { offlineText } from '@/text/offline';
import { homeText } from '@/text/home';
import { ownStateOf, type OwnState, type Upcoming } from './use-home';

const Tag = ({ entry, state, today }: { entry: Upcoming; state: OwnState; today: Day }) => {
  const { activity, own } = entry;
  const kept = useKeptClaim(activity.activityId);
  if (activity.state === 'cancelled') return <StateTag state="cancelled" />;
  if (own.signedInAt !== undefined) {
    const time = timeOfInstant(own.signedInAt);
    return <StateTag state="signedIn" word={own.mode === 'online' ? homeText.reportedAt(time) : homeText.signedInAt(time)} />;
  }
  if (kept && kept.state !== 'refused' && !state.isThere)
    return <Chip id="kept-here" tone="attn" icon="offline" word={offlineText.homeKept} />;
  if (state.isThere) return <StateTag state="signedIn" />;
  if (state.isOnLeave) return <StateTag state="leave" word={own.leave?.state === 'pending' ? homeText.leavePending : homeText.onLeave} />;
  if (state.canSignIn) return <StateTag state="signInOpen" />;
  if (state.isRunning) return <StateTag state="running" />;
  return <StateTag state="planned" word={homeText.soonIn(Math.max(0, daysBetween(today, activity.day)))} />;
};

/** Leading, signing in, or taking part from afar: the first that applies is the loud one. */
const Doors = ({ activityId, state }: { activityId: string; state: OwnState }) => {
  const { lead } = state;
  return (
    <>
      {lead === undefined ? null : (
        <PrimaryButton id="lead" icon={lead === 'hostCode' ? 'scan' : 'list'} onTap={() => openPage(lead, { activityId })}>
          {homeText.leads[lead]}
        </PrimaryButton>
      )}
      {state.canSignIn ? (
        <Button
          id="sign-in"
          kind={lead === undefined ? 'primary' : 'outlined'}
          icon="scan"
          isWide
          onTap={() => openPage('signIn', { a: activityId })}
        >
          {lead === undefined ? homeText.signIn : homeText.signInMyself}
        </Button>
      ) : null}
      {state.canReport && lead === undefined ? (
        <Button
          id="attend-remotely"
          kind={state.canSignIn ? 'outlined' : 'primary'}
          isWide
          onTap={() => openPage('remoteAttend', { activityId })}
        >
          {homeText.attendRemotely}
        </Button>
      ) : null}
    </>
  );
};

export type NextActivityProps = { entry: Upcoming; today: Day; nowMs: number; isCare: boolean };

/** The next activity with the one thing that can be done about it now. */
export const NextActivity = ({ entry, today, nowMs, isCare }: NextActivityProps) => {
  const { activity, own, isPhoneOn } = entry;
  const { activityId } = activity;
  const state = ownStateOf(entry, nowMs);
  const isBefore = activity.state !== 'cancelled' && nowMs < Date.parse(activity.endAt);
  const canAskLeave = isBefore && own.isExpected && !state.isThere && !state.isOnLeave;
  const detail = (): void => openPage('activityDetail', { activityId });
  return (
    <Card id="next-activity">
      <View className="line-up">
        <Tag entry={entry} state={state} today={today} />
        {isCare ? null : <Text className="note push">{homeText.begins(timeOfInstant(activity.startAt))}</Text>}
      </View>
      <View className="title next-title" id="next-title" onClick={detail}>
        {activity.title}
      </View>
      <Text className="note block">{homeText.kinds(activity.kinds)}</Text>
      <View className="next-facts">
        <View className="line-up next-fact">
          <Icon name="clock" size={20} />
          <Text className="grow">
            {nearDayWord(activity.day, today)} {spanWord(activity.startAt, activity.endAt)}
          </Text>
        </View>
        <View className="line-up next-fact">
          <Icon name="place" size={20} />
          <Text className="grow">{activity.place}</Text>
        </View>
      </View>
      <View className="stack">
        <Doors activityId={activityId} state={state} />
        <View className="next-ways">
          {canAskLeave ? (
            <Button
              id="ask-leave"
              kind={isCare ? 'outlined' : 'quiet'}
              onTap={() => openPage('activityDetail', { activityId, sheet: 'leave' })}
            >
              {homeText.leave}
            </Button>
          ) : null}
          <Button id="see-agenda" kind="quiet" onTap={detail}>
            {homeText.agenda}
          </Button>
        </View>
      </View>
      {!own.isExpected && own.mayAttend ? <Text className="note block next-foot">{homeText.notAsked}</Text> : null}
      {isPhoneOn ? null : <Text className="note block next-foot">{homeText.byRoll}</Text>}
      {isCare && state.canSignIn ? <Text className="note block next-foot">{homeText.otherWay}</Text> : null}
    </Card>
  );
};
