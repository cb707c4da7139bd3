import { View } from '@tarojs/components';
import type { ActivityPage } from '@shared/contract/activity';
import { kindsWord } from '@shared/text/activity-words';
import type { ReplyError } from '@/api/reply';
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

type WayProps = { error: ReplyError; page: ActivityPage | undefined; onRetry: () => void };

/** Each refusal has its way out; where the next code is enough, the keyboard is the way. */
const Way = ({ error, page, onRetry }: WayProps) => {
  switch (error.code) {
    case 'attendance.codeOfOther': {
      const other = error.reason?.activityId;
      return typeof other === 'string' ? (
        <Button id="go-other" onTap={() => replacePage('signIn', { a: other })}>
          {signInText.goOther}
        </Button>
      ) : null;
    }
    case 'attendance.notOpen':
      return page ? (
        <Button id="add-calendar" icon="calendar" onTap={() => void saveToCalendar(page)}>
          {signInText.addCalendar}
        </Button>
      ) : null;
    case 'common.network':
    case 'common.busy':
    case 'common.internal':
    case 'common.badReply':
    case 'attendance.ticketExpired':
      return (
        <Button id="retry" onTap={onRetry}>
          {frameText.retry}
        </Button>
      );
    case 'attendance.codeExpired':
    case 'attendance.codeWrong':
    case 'attendance.paused':
      return null;
    default:
      return (
        <Button id="refusal-back" onTap={goBack}>
          {signInText.back}
        </Button>
      );
  }
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
