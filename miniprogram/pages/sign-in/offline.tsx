import { Text, View } from '@tarojs/components';
import { dayOfInstant } from '@shared/kernel/day';
import { CODE_LENGTH } from '@shared/kernel/rotating-code';
import { proofWord } from '@shared/kernel/offline-claim';
import { momentWord } from '@shared/kernel/time-words';
import { QrCode } from '@/components/figures/qr-code';
import { CodeCells } from '@/components/forms/code-cells';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Icon } from '@/components/parts/icon';
import { Say } from '@/components/parts/say';
import { phoneKey } from '@/features/offline/device-key';
import { receiptOfEntry } from '@/features/offline/device-outbox';
import type { ClaimEntry } from '@/features/offline/outbox';
import { nowAt } from '@/platform/clock';
import { linkOfPage } from '@/platform/device';
import { openPage } from '@/platform/navigation';
import { routes } from '@/routes';
import { wordsOf } from '@/text/errors';
import { offlineText } from '@/text/offline';
import type { SignInState } from './use-sign-in';

/** What the page says of a claim: never 已签到 before the recorder has confirmed it. */
const titleOf = ({ state, result }: ClaimEntry): string => {
  if (state === 'waiting') return offlineText.kept;
  if (state === 'refused') return offlineText.refusedTitle;
  return result === 'verified' ? offlineText.verified : offlineText.sent;
};

const sayOf = ({ state, result, isSealed, code }: ClaimEntry): string | null => {
  if (state === 'refused') return wordsOf({ code: code ?? 'attendance.claimRefused' });
  if (result === 'handedOver') return offlineText.handedOver;
  if (isSealed === true) return offlineText.sealedNote;
  return result === 'verified' ? offlineText.verifiedNote : null;
};

const Steps = () => (
  <Card>
    {offlineText.steps.map((words, at) => (
      <View key={words} className="offline-step">
        <Text className="offline-number">{at + 1}</Text>
        <Text className="grow">{words}</Text>
      </View>
    ))}
  </Card>
);

/** 已记在本机，待确认: the receipt, the proof for the recorder's phone, and what comes next. */
export const OfflineDone = ({ claim, state }: { claim: ClaimEntry; state: SignInState }) => {
  const { claimedAt } = claim.proved.claim;
  const say = sayOf(claim);
  const isVerified = claim.result === 'verified';
  const needsScan = claim.state !== 'refused' && !isVerified;
  return (
    <View id="offline-done">
      <View className="sign-in-done">
        <View className={isVerified ? 'sign-in-tick' : 'sign-in-tick waits'}>
          <Icon name={isVerified ? 'check' : 'offline'} size={32} />
        </View>
        <Text className="title" id="offline-title">
          {titleOf(claim)}
        </Text>
        <Text className="note block" id="offline-note">
          {offlineText.keptNote(phoneKey()?.name ?? '', momentWord(claimedAt, dayOfInstant(nowAt())), receiptOfEntry(claim))}
        </Text>
      </View>
      {say === null ? null : (
        <Say tone={isVerified ? 'done' : 'attn'} id="offline-say">
          {say}
        </Say>
      )}
      {needsScan ? (
        <Card>
          <View className="offline-proof" id="proof">
            <Text className="note">{offlineText.proofCaption}</Text>
            <QrCode text={linkOfPage(routes.proofs, { p: proofWord(claim.proved) })} size={232} />
          </View>
        </Card>
      ) : null}
      {needsScan ? (
        <View className="offline-steps">
          <Steps />
        </View>
      ) : null}
      <View className="sign-in-ways">
        {claim.state === 'waiting' ? (
          <Button id="upload-claim" icon="upload" onTap={state.upload}>
            {offlineText.uploadNow}
          </Button>
        ) : null}
        {claim.state === 'refused' ? (
          <Button id="claim-again" onTap={state.askAgain}>
            {offlineText.again}
          </Button>
        ) : null}
        {claim.state === 'refused' ? (
          <Button id="write-to-college" kind="quiet" onTap={() => openPage('feedback', { page: offlineText.refusedPage })}>
            {offlineText.writeToCollege}
          </Button>
        ) : null}
      </View>
      {needsScan ? <Text className="note block">{offlineText.limit}</Text> : null}
    </View>
  );
};

/** A meeting of which this phone knows nothing yet, and no network: the code is enough to keep the moment. */
export const OfflineTyping = ({ state }: { state: SignInState }) => (
  <View className="sign-in-body" id="offline-typing">
    <Say tone="attn" icon="offline">
      {phoneKey() === undefined ? offlineText.noKey : offlineText.offlineEnter}
    </Say>
    {phoneKey() === undefined ? null : (
      <View className="sign-in-cells">
        <CodeCells value={state.code} length={CODE_LENGTH} isOff={false} onChange={state.type} />
      </View>
    )}
  </View>
);
