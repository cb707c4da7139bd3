import { View } from '@tarojs/components';
import type { ActivityPage } from '@shared/contract/activity';
import { kindsWord } from '@shared/text/activity-words';
import type { RefusalOf } from '@/api/reply';
import { isPassing } from '@/api/uncertain';
import { showNotice } from '@/app/notice-store';
import { Button } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { useTick } from '@/hooks/use-tick';
import { goBack, replacePage } from '@/platform/navigation';
import { addToPhoneCalendar } from '@/platform/phone-calendar';
import { detailText } from '@/text/activity';
import { wordsOf } from '@/text/errors';
import { frameText } from '@/text/frame';
import { signInText } from '@/text/sign-in';

const left = (untilMs: number, nowMs: number): string => {
  const seconds = Math.max(0, Math.ceil((untilMs - nowMs) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** How long typing is still paused; nothing once it is over. */
const Pause = ({ untilMs }: { untilMs: number }) => {
  const now = useTick(1000);
  return now >= untilMs ? null : <View id="pause-left">{signInText.pausedFor(left(untilMs, now))}</View>;
};

const saveToCalendar = async (page: ActivityPage): Promise<void> => {
  const isAdded = await addToPhoneCalendar({
    id: page.activityId,
    title: `${kindsWord(page.kinds)}：${page.title}`,
    startAt: page.startAt,
    endAt: page.endAt,
    place: page.place,
  });
  showNotice({ words: isAdded ? detailText.calendarAdded : detailText.calendarFailed });
};

/** What a sign-in can be refused with: by itself, or because the activity cannot be read. */
export type SignInError = RefusalOf<'attendance.signIn' | 'activity.read'>;

type WayProps = { error: SignInError; page: ActivityPage | undefined; onRetry: () => void };

const ofTyping: readonly SignInError['code'][] = ['attendance.codeExpired', 'attendance.codeWrong', 'attendance.paused'];

/** Each refusal has its way out; where the next code is enough, the keyboard is the way. */
const Way = ({ error, page, onRetry }: WayProps) => {
  if (error.code === 'attendance.codeOfOther') {
    const other = error.reason?.activityId;
    return other === undefined ? null : (
      <Button id="go-other" onTap={() => replacePage('signIn', { a: other })}>
        {signInText.goOther}
      </Button>
    );
  }
  if (error.code === 'attendance.notOpen')
    return page ? (
      <Button id="add-calendar" icon="calendar" onTap={() => void saveToCalendar(page)}>
        {signInText.addCalendar}
      </Button>
    ) : null;
  if (ofTyping.includes(error.code)) return null;
  if (error.code === 'attendance.ticketExpired' || isPassing(error.code))
    return (
      <Button id="retry" onTap={onRetry}>
        {frameText.retry}
      </Button>
    );
  return (
    <Button id="refusal-back" onTap={goBack}>
      {signInText.back}
    </Button>
  );
};

export type RefusalProps = WayProps & { pausedUntilMs: number | undefined };

export const Refusal = ({ pausedUntilMs, ...way }: RefusalProps) => (
  <View>
    <Say tone="attn" id="refusal">
      {wordsOf(way.error)}
      {pausedUntilMs === undefined ? null : <Pause untilMs={pausedUntilMs} />}
    </Say>
    <View className="sign-in-ways">
      <Way {...way} />
    </View>
  </View>
);
