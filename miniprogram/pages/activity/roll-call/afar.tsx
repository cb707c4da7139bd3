import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { LiveLine } from '@shared/contract/attendance';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Sheet } from '@/components/feedback/sheet';
import { Toggle } from '@/components/forms/choices';
import { TextField } from '@/components/forms/field';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { playVoice } from '@/platform/record-voice';
import { afarText } from '@/text/afar';
import type { RollCall } from './use-roll-call';

/** 线上问候: off unless the recorder turns it on for this one meeting. */
export const PresenceToggle = ({ roll }: { roll: RollCall }) => {
  const presence = roll.remote.content?.presence;
  if (presence === undefined || !(presence.mayTurnOn || presence.isOn)) return null;
  return (
    <Toggle
      id="presence"
      label={afarText.presenceToggle}
      note={afarText.presenceNote}
      isOn={presence.isOn}
      onChange={roll.afar.setPresence}
    />
  );
};

const Said = ({ line: { name, contribution, voiceUrl } }: { line: LiveLine }) => (
  <Row
    title={name}
    {...(contribution === undefined ? {} : { note: contribution })}
    {...(voiceUrl === undefined
      ? {}
      : {
          end: (
            <Button isSmall onTap={() => playVoice(voiceUrl)}>
              {afarText.voiceHear}
            </Button>
          ),
        })}
  />
);

/** What those who are away have written or spoken, for the minutes. */
export const Contributions = ({ roll }: { roll: RollCall }) => {
  const said = roll.lines.filter((line) => line.contribution !== undefined || line.voiceUrl !== undefined);
  if (said.length === 0) return null;
  return (
    <View id="contributions">
      <Section title={afarText.contributions} />
      <Card isFlush>
        {said.map((line) => (
          <Said key={line.memberId} line={line} />
        ))}
      </Card>
    </View>
  );
};

const HostRow = ({
  line,
  roll,
  onDecline,
  onLook,
}: {
  line: LiveLine;
  roll: RollCall;
  onDecline: () => void;
  onLook: (url: string) => void;
}) => {
  const { host, memberId } = line;
  if (host === undefined) return null;
  const { photoUrl } = host;
  return (
    <View className="host-waiting" id={`host-${memberId}`}>
      <Row title={`${line.name}·${host.hostOrganization}`} note={host.words} />
      <View className="line-up host-ways">
        {photoUrl === undefined ? null : (
          <Button isSmall kind="quiet" icon="photo" onTap={() => onLook(photoUrl)}>
            {afarText.hostPhoto}
          </Button>
        )}
        <Button id={`decline-host-${memberId}`} isSmall kind="quiet" onTap={onDecline}>
          {afarText.hostDecline}
        </Button>
        <Button id={`accept-host-${memberId}`} isSmall isBusy={roll.afar.isBusy} onTap={() => void roll.afar.decideHost(memberId, true)}>
          {afarText.hostAccept}
        </Button>
      </View>
    </View>
  );
};

/** 接收支部证明 that wait for a decision. */
export const WaitingHosts = ({ roll }: { roll: RollCall }) => {
  const [declining, setDeclining] = useState<LiveLine>();
  const [reason, setReason] = useState('');
  const [picture, setPicture] = useState<string>();
  const waiting = roll.lines.filter((line) => line.host?.state === 'submitted');
  const decline = async (): Promise<void> => {
    if (declining && reason.trim() !== '' && (await roll.afar.decideHost(declining.memberId, false, reason.trim()))) {
      setDeclining(undefined);
      setReason('');
    }
  };
  if (waiting.length === 0) return null;
  return (
    <View id="waiting-hosts">
      <Section title={afarText.hostWaiting} />
      <Card isFlush>
        {waiting.map((line) => (
          <HostRow key={line.memberId} line={line} roll={roll} onDecline={() => setDeclining(line)} onLook={setPicture} />
        ))}
      </Card>
      <ConfirmSheet
        isOpen={declining !== undefined}
        title={afarText.hostDeclineTitle(declining?.name ?? '')}
        words={afarText.hostDeclineWords}
        stay={afarText.hostDeclineStay}
        act={afarText.hostDecline}
        isBusy={roll.afar.isBusy}
        onStay={() => setDeclining(undefined)}
        onAct={() => void decline()}
      >
        <TextField id="host-decline-reason" label={afarText.hostDeclineReason} value={reason} onChange={setReason} max={200} />
      </ConfirmSheet>
      <Sheet id="host-picture" isOpen={picture !== undefined} onClose={() => setPicture(undefined)} title={afarText.hostPhoto}>
        {picture === undefined ? <Text /> : <Image className="photo-large" src={picture} mode="widthFix" />}
      </Sheet>
    </View>
  );
};
