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
import { afarText } from '@/text/afar';
import { wordsOf } from '@/text/errors';

type Form = { hostOrganization: string; words: string };
const isForm = (value: unknown): value is Form => {
  const form = value as Partial<Form> | null;
  return typeof form?.hostOrganization === 'string' && typeof form.words === 'string';
};

const looks = {
  submitted: { tone: 'attn', icon: 'clock' },
  accepted: { tone: 'done', icon: 'check' },
  declined: { tone: 'attn', icon: 'triangle' },
} as const;

const HostSheet = ({ page, isOpen, onClose }: { page: ActivityPage; isOpen: boolean; onClose: (isSent: boolean) => void }) => {
  const { activityId, own } = page;
  const draft = useDraft<Form>(
    `host:${activityId}`,
    { hostOrganization: own.host?.hostOrganization ?? '', words: own.host?.words ?? '' },
    isForm,
  );
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
    showNotice({ words: afarText.hostSubmitted });
    onClose(true);
  };
  return (
    <Sheet id="host-sheet" isOpen={isOpen} onClose={() => onClose(false)} title={afarText.hostRow}>
      <View className="stack">
        <TextField
          id="host-organization"
          label={afarText.hostOrganization}
          value={draft.value.hostOrganization}
          onChange={(value) => draft.change({ hostOrganization: value })}
          max={40}
          placeholder={afarText.hostOrganizationHint}
          error={isAsked && hostOrganization === '' ? afarText.empty(afarText.hostOrganization) : undefined}
        />
        <TextField
          id="host-words"
          label={afarText.hostWords}
          isLong
          value={draft.value.words}
          onChange={(value) => draft.change({ words: value })}
          max={200}
          placeholder={afarText.hostWordsHint}
          error={isAsked && words === '' ? afarText.empty(afarText.hostWords) : undefined}
        />
        {command.error ? (
          <Say tone="attn" id="host-refused">
            {wordsOf(command.error)}
          </Say>
        ) : null}
        <PrimaryButton id="submit-host" isBusy={command.isBusy} onTap={() => void submit()}>
          {afarText.hostSubmit}
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
    ? afarText.hostPhotoFailed
    : photos.photos.length > 0
      ? afarText.hostPhotoSending
      : host?.hasPhoto === true
        ? afarText.hostPhotoThere
        : afarText.hostPhotoOptional;
  return (
    <View id="host-part">
      <Section title={afarText.host} />
      <Card isFlush>
        {host === undefined ? null : (
          <Row
            id="host-state"
            title={host.hostOrganization}
            note={host.state === 'declined' ? afarText.hostDeclinedWhy(host.stateReason ?? '') : host.words}
            end={<Chip {...looks[host.state]} word={afarText.hostStates[host.state]} />}
          />
        )}
        {host === undefined || host.state === 'accepted' ? null : (
          <Row id="host-photo" icon="photo" title={afarText.hostAddPhoto} note={photoNote} onTap={() => photos.add(1)} />
        )}
        {host?.state === 'accepted' ? null : (
          <Row id="to-host" icon="upload" title={afarText.hostRow} note={afarText.hostNote} onTap={() => setOpen(true)} />
        )}
      </Card>
      <HostSheet page={page} isOpen={isOpen} onClose={close} />
    </View>
  );
};
