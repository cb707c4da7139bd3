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
import { remoteAttendanceText } from '@/text/remote-attendance';
import type { RollCall } from './use-roll-call';

/** 线上问候: off unless the recorder turns it on for this one meeting. */
export const PresenceToggle = ({ roll }: { roll: RollCall }) => {
  const presence = roll.remote.content?.presence;
  if (presence === undefined || !(presence.mayTurnOn || presence.isOn)) return null;
  return (
    <Toggle
      id="presence"
      label={remoteAttendanceText.presenceToggle}
      note={remoteAttendanceText.presenceNote}
      isOn={presence.isOn}
      onChange={roll.remoteMembers.setPresence}
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
              {remoteAttendanceText.voiceHear}
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
      <Section title={remoteAttendanceText.contributions} />
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
            {remoteAttendanceText.hostPhoto}
          </Button>
        )}
        <Button id={`decline-host-${memberId}`} isSmall kind="quiet" onTap={onDecline}>
          {remoteAttendanceText.hostDecline}
        </Button>
        <Button
          id={`accept-host-${memberId}`}
          isSmall
          isBusy={roll.remoteMembers.isBusy}
          onTap={() => void roll.remoteMembers.decideHost(memberId, true)}
        >
          {remoteAttendanceText.hostAccept}
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
    if (declining && reason.trim() !== '' && (await roll.remoteMembers.decideHost(declining.memberId, false, reason.trim()))) {
      setDeclining(undefined);
      setReason('');
    }
  };
  if (waiting.length === 0) return null;
  return (
    <View id="waiting-hosts">
      <Section title={remoteAttendanceText.hostWaiting} />
      <Card isFlush>
        {waiting.map((line) => (
          <HostRow key={line.memberId} line={line} roll={roll} onDecline={() => setDeclining(line)} onLook={setPicture} />
        ))}
      </Card>
      <ConfirmSheet
        isOpen={declining !== undefined}
        title={remoteAttendanceText.hostDeclineTitle(declining?.name ?? '')}
        words={remoteAttendanceText.hostDeclineWords}
        stay={remoteAttendanceText.hostDeclineStay}
        act={remoteAttendanceText.hostDecline}
        isBusy={roll.remoteMembers.isBusy}
        onStay={() => setDeclining(undefined)}
        onAct={() => void decline()}
      >
        <TextField id="host-decline-reason" label={remoteAttendanceText.hostDeclineReason} value={reason} onChange={setReason} max={200} />
      </ConfirmSheet>
      <Sheet id="host-picture" isOpen={picture !== undefined} onClose={() => setPicture(undefined)} title={remoteAttendanceText.hostPhoto}>
        {picture === undefined ? <Text /> : <Image className="photo-large" src={picture} mode="widthFix" />}
      </Sheet>
    </View>
  );
};
