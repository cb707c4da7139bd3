import { View } from '@tarojs/components';
import type { ActivityPage } from '@shared/contract/activity';
import { timeOfInstant } from '@shared/kernel/day';
import { leaveWord } from '@shared/text/activity-words';
import type { ownActs } from '@/features/activities/sign-in-window';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { StateTag } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import type { ClaimEntry } from '@/features/offline/outbox';
import { useKeptClaim } from '@/features/offline/use-outbox';
import { openPage } from '@/platform/navigation';
import { detailText } from '@/text/activity';
import { offlineText } from '@/text/offline';

/** What the page says about the reader, or null when there is nothing to say yet. A mark of the recorder stands above the rest. */
const wordsOfOwn = (
  { own }: ActivityPage,
  { hasEnded, mayExcuse }: { hasEnded: boolean; mayExcuse: boolean },
  kept: ClaimEntry | undefined,
): { title: string; note?: string; state?: 'signedIn' | 'leave' | 'absent' } | null => {
  if (own.marked !== undefined) {
    const state = own.marked === 'present' ? 'signedIn' : own.marked === 'absentUnexcused' ? 'absent' : 'leave';
    return {
      title: detailText.ownMarked[own.marked],
      state,
      ...(own.marked === 'absentUnexcused' && mayExcuse ? { note: detailText.absentHint } : {}),
    };
  }
  if (own.signedInAt !== undefined) {
    const time = timeOfInstant(own.signedInAt);
    return { title: own.mode === 'online' ? detailText.ownOnline(time) : detailText.ownSigned(time), state: 'signedIn' };
  }
  if (own.leave && own.leave.state !== 'withdrawn') {
    const word = leaveWord(own.leave.category);
    if (own.leave.state === 'declined') return { title: detailText.ownLeaveDeclined(own.leave.stateReason ?? ''), state: 'absent' };
    return { title: own.leave.state === 'pending' ? detailText.ownLeavePending(word) : detailText.ownLeave(word), state: 'leave' };
  }
  const claimed =
    own.claim ??
    (kept && kept.state !== 'refused' ? { state: 'selfReported' as const, claimedAt: kept.proved.claim.claimedAt } : undefined);
  if (claimed !== undefined) {
    if (claimed.state === 'verified') return { title: offlineText.verified, state: 'signedIn' };
    return {
      title: offlineText.ownKept(timeOfInstant(claimed.claimedAt)),
      note: claimed.state === 'handedOver' ? offlineText.handedOver : offlineText.ownKeptNote,
    };
  }
  if (!own.isExpected && own.mayAttend && !hasEnded) return { title: detailText.ownFree };
  return hasEnded && own.isExpected ? { title: detailText.ownNone, ...(mayExcuse ? { note: detailText.absentHint } : {}) } : null;
};

export type OwnPartProps = {
  page: ActivityPage;
  nowMs: number;
  acts: ReturnType<typeof ownActs>;
  onWithdraw: () => void;
  onLeave: () => void;
};

export const OwnPart = ({ page, nowMs, acts, onWithdraw, onLeave }: OwnPartProps) => {
  const kept = useKeptClaim(page.activityId);
  const words = wordsOfOwn(page, { hasEnded: nowMs >= Date.parse(page.endAt), mayExcuse: acts.canAskLeave && acts.isAfterwards }, kept);
  if (!words) return null;
  return (
    <View id="own-part">
      <Section title={detailText.own} />
      <Card isFlush>
        <Row title={words.title} note={words.note} end={words.state === undefined ? undefined : <StateTag state={words.state} />} />
        {acts.isOnLeave && acts.canSignIn ? (
          <Row id="came-after-all" title={detailText.cameAfterAll} onTap={() => openPage('signIn', { a: page.activityId })} />
        ) : null}
        {kept && kept.state !== 'refused' && kept.result !== 'verified' ? (
          <Row id="see-proof" icon="scan" title={offlineText.ownSee} onTap={() => openPage('signIn', { a: page.activityId })} />
        ) : null}
        {acts.canWithdrawLeave ? (
          <Row
            title=""
            end={
              <Button id="withdraw-leave" isSmall onTap={onWithdraw}>
                {detailText.withdrawLeave}
              </Button>
            }
          />
        ) : null}
        {acts.canAskLeave && acts.isAfterwards ? (
          <Row
            title=""
            end={
              <Button id="ask-leave-after" isSmall onTap={onLeave}>
                {detailText.leaveAfter}
              </Button>
            }
          />
        ) : null}
      </Card>
    </View>
  );
};
