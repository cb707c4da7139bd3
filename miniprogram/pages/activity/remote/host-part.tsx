import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ActivityPage } from '@shared/contract/activity';
import { Sheet } from '@/components/feedback/sheet';
import { TextField } from '@/components/forms/field';
import { showNotice } from '@/app/notice-store';
import { PrimaryButton } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { useCommand } from '@/hooks/use-command';
import { useDraft } from '@/hooks/use-draft';
import { usePhotos } from '@/features/photos/use-photos';
import { remoteAttendanceText } from '@/text/remote-attendance';
import { wordsOf } from '@/text/errors';

const looks = {
  submitted: { tone: 'attn', icon: 'clock' },
  accepted: { tone: 'done', icon: 'check' },
  declined: { tone: 'attn', icon: 'triangle' },
} as const;

const HostSheet = ({ page, isOpen, onClose }: { page: ActivityPage; isOpen: boolean; onClose: (isSent: boolean) => void }) => {
  const { activityId, own } = page;
  const draft = useDraft(['host', activityId], { hostOrganization: own.host?.hostOrganization ?? '', words: own.host?.words ?? '' });
  const [isAsked, setAsked] = useState(false);
  const command = useCommand('attendance.submitHost');
  const hostOrganization = draft.value.hostOrganization.trim();
  const words = draft.value.words.trim();
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (hostOrganization === '' || words === '') return;
    const reply = await command.send({ activityId, hostOrganization, words });
    if (!reply?.ok) return;
    draft.clear();
    showNotice({ words: remoteAttendanceText.hostSubmitted });
    onClose(true);
  };
  return (
    <Sheet id="host-sheet" isOpen={isOpen} onClose={() => onClose(false)} title={remoteAttendanceText.hostRow}>
      <View className="stack">
        <TextField
          id="host-organization"
          label={remoteAttendanceText.hostOrganization}
          value={draft.value.hostOrganization}
          onChange={(value) => draft.change({ hostOrganization: value })}
          max={40}
          placeholder={remoteAttendanceText.hostOrganizationHint}
          error={isAsked && hostOrganization === '' ? remoteAttendanceText.empty(remoteAttendanceText.hostOrganization) : undefined}
        />
        <TextField
          id="host-words"
          label={remoteAttendanceText.hostWords}
          isLong
          value={draft.value.words}
          onChange={(value) => draft.change({ words: value })}
          max={200}
          placeholder={remoteAttendanceText.hostWordsHint}
          error={isAsked && words === '' ? remoteAttendanceText.empty(remoteAttendanceText.hostWords) : undefined}
        />
        {command.error ? (
          <Say tone="attn" id="host-refused">
            {wordsOf(command.error)}
          </Say>
        ) : null}
        <PrimaryButton id="submit-host" isBusy={command.isBusy} onTap={() => void submit()}>
          {remoteAttendanceText.hostSubmit}
        </PrimaryButton>
      </View>
    </Sheet>
  );
};

/** For a mobile member: what was done at the branch where they are, for the home branch to accept. */
export const HostPart = ({ page, onChanged }: { page: ActivityPage; onChanged: () => void }) => {
  const [isOpen, setOpen] = useState(false);
  const photos = usePhotos(page.activityId, onChanged, 'host');
  const { host, mayHost } = page.own;
  if (mayHost !== true) return null;
  const close = (isSent: boolean): void => {
    setOpen(false);
    if (isSent) onChanged();
  };
  const photoNote = photos.photos.some((photo) => photo.state === 'failed' || photo.state === 'refused')
    ? remoteAttendanceText.hostPhotoFailed
    : photos.photos.length > 0
      ? remoteAttendanceText.hostPhotoSending
      : host?.hasPhoto === true
        ? remoteAttendanceText.hostPhotoThere
        : remoteAttendanceText.hostPhotoOptional;
  return (
    <View id="host-part">
      <Section title={remoteAttendanceText.host} />
      <Card isFlush>
        {host === undefined ? null : (
          <Row
            id="host-state"
            title={host.hostOrganization}
            note={host.state === 'declined' ? remoteAttendanceText.hostDeclinedWhy(host.stateReason ?? '') : host.words}
            end={<Chip {...looks[host.state]} word={remoteAttendanceText.hostStates[host.state]} />}
          />
        )}
        {host === undefined || host.state === 'accepted' ? null : (
          <Row id="host-photo" icon="photo" title={remoteAttendanceText.hostAddPhoto} note={photoNote} onTap={() => photos.add(1)} />
        )}
        {host?.state === 'accepted' ? null : (
          <Row
            id="to-host"
            icon="upload"
            title={remoteAttendanceText.hostRow}
            note={remoteAttendanceText.hostNote}
            onTap={() => setOpen(true)}
          />
        )}
      </Card>
      <HostSheet page={page} isOpen={isOpen} onClose={close} />
    </View>
  );
};
