import { useEffect, useState } from 'react';
import type { In } from '@shared/contract';
import type { ActivityPage } from '@shared/contract/activity';
import { kindsWord } from '@shared/text/activity-words';
import { dayWord } from '@shared/kernel/time-words';
import { windowAt } from '@/features/activities/sign-in-window';
import { useActivity } from '@/features/activities/use-activity';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useReturned } from '@/hooks/use-returned';
import { useSession } from '@/hooks/use-session';
import { useTick } from '@/hooks/use-tick';
import { needMeetingKey } from '@/features/offline/meeting-keys';
import { useSent } from '@/features/offline/use-outbox';
import { useParameters } from '@/platform/navigation';
import { usePulledDown, useShareCard } from '@/platform/page-life';
import { addToPhoneCalendar } from '@/platform/phone-calendar';
import { detailText } from '@/text/activity';
import { wordsOf } from '@/text/errors';

export type SheetName = 'leave' | 'cancel';

/** A recorder who looks at the meeting while there is a network can show its code later without one. */
const useKeyAhead = (page: ActivityPage | undefined, now: number): void => {
  const canHost =
    page !== undefined &&
    page.may.record &&
    page.isPhoneOn &&
    page.state === 'published' &&
    (windowAt(page, now) === 'early' || windowAt(page, now) === 'open');
  const activityId = page?.activityId;
  useEffect(() => {
    if (canHost && activityId !== undefined) void needMeetingKey(activityId);
  }, [canHost, activityId]);
};

const putIntoCalendar = async (page: ActivityPage): Promise<void> => {
  const isAdded = await addToPhoneCalendar({
    id: page.activityId,
    title: `${kindsWord(page.kinds)}：${page.title}`,
    startAt: page.startAt,
    endAt: page.endAt,
    place: page.place,
  });
  showNotice({ words: isAdded ? detailText.calendarAdded : detailText.calendarFailed });
};

/** The activity, what may be done about it, and what was answered. */
export const useDetail = () => {
  const { activityId, sheet: askedFor } = useParameters('activityDetail');
  const remote = useActivity(activityId);
  const [sheet, setSheet] = useState<SheetName | undefined>(askedFor === 'leave' ? 'leave' : undefined);
  const now = useTick(20_000);
  useReturned(() => void remote.refresh());
  usePulledDown(remote.refresh);
  useSent(activityId, () => void remote.refresh());

  const page = remote.content;
  useKeyAhead(page, now);

  // Of several officers the one who records stands before the room, and the secretary.
  const { session } = useSession();
  const leads = page !== undefined && page.may.record && (page.may.confirm || page.recorderId === session?.person?.memberId);

  const askLeave = useCommand('activity.askLeave');
  const withdrawLeave = useCommand('activity.withdrawLeave');
  const cancel = useCommand('activity.cancel');
  const restore = useCommand('activity.restore');

  useShareCard(() => {
    const title = page ? detailText.shareTitle(kindsWord(page.kinds), dayWord(page.day)) : detailText.title;
    return { title, page: 'activityDetail', parameters: { activityId: activityId ?? '' } };
  });

  /** After an act: the words, the sheet closed, the page as it now stands. */
  const finish = async (words: string): Promise<void> => {
    setSheet(undefined);
    showNotice({ words });
    await remote.refresh();
  };

  return {
    remote,
    now,
    leads,
    sheet,
    openSheet: setSheet,
    closeSheet: () => setSheet(undefined),
    askLeave: {
      ...askLeave,
      submit: async (input: Omit<In<'activity.askLeave'>, 'activityId'>) => {
        const reply = await askLeave.send({ activityId: activityId ?? '', ...input });
        if (reply?.ok) await finish(reply.data.state === 'pending' ? detailText.leaveDonePending : detailText.leaveDone);
      },
    },
    withdrawLeave: async () => {
      const reply = await withdrawLeave.send({ activityId: activityId ?? '' });
      if (reply) await (reply.ok ? finish(detailText.withdrawn) : finish(wordsOf(reply.error)));
    },
    cancel: {
      ...cancel,
      submit: async (reason: string) => {
        const reply = await cancel.send({ activityId: activityId ?? '', rev: remote.content?.rev ?? 0, reason });
        if (reply?.ok) await finish(detailText.cancelled2);
      },
    },
    restore: async () => {
      const reply = await restore.send({ activityId: activityId ?? '', rev: remote.content?.rev ?? 0 });
      if (reply) await (reply.ok ? finish(detailText.restored) : finish(wordsOf(reply.error)));
    },
    addToCalendar: () => (page === undefined ? undefined : putIntoCalendar(page)),
  };
};
export type Detail = ReturnType<typeof useDetail>;
