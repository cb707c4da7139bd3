import { Text, View } from '@tarojs/components';
import type { ActivityPage } from '@shared/contract/activity';
import { TextField } from '@/components/forms/field';
import { showNotice } from '@/app/notice-store';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { useCommand } from '@/hooks/use-command';
import { useDraft } from '@/hooks/use-draft';
import { wordsOf } from '@/text/errors';
import { remoteAttendanceText } from '@/text/remote-attendance';
import { VoicePart } from './voice-part';

/** 说两句: what somebody who is away has to say, for the minutes. Optional, and it can be changed. */
export const SayPart = ({ page, onSaid }: { page: ActivityPage; onSaid: () => void }) => {
  const draft = useDraft(['say', page.activityId], { text: page.own.contribution ?? '' });
  const command = useCommand('attendance.contribute');
  const { text } = draft.value;
  const save = async (): Promise<void> => {
    const reply = await command.send({ activityId: page.activityId, text: text.trim() });
    if (!reply?.ok) return;
    draft.clear();
    showNotice({ words: remoteAttendanceText.said });
    onSaid();
  };
  const dropVoice = async (): Promise<void> => {
    const reply = await command.send({ activityId: page.activityId, text: page.own.contribution ?? '', dropsVoice: true });
    if (reply?.ok) onSaid();
  };
  const isNew = text.trim() !== (page.own.contribution ?? '');
  return (
    <View id="say-part">
      <Section title={remoteAttendanceText.say} />
      <Card>
        <TextField
          id="contribution"
          label={remoteAttendanceText.say}
          isOptional
          isLong
          value={text}
          onChange={(value) => draft.change({ text: value })}
          max={500}
          placeholder={remoteAttendanceText.sayHint}
        />
        {command.error ? (
          <Say tone="attn" id="say-refused">
            {wordsOf(command.error)}
          </Say>
        ) : null}
        {isNew ? (
          <Button id="save-contribution" isWide isBusy={command.isBusy} onTap={() => void save()}>
            {remoteAttendanceText.saySave}
          </Button>
        ) : (
          <Text className="note">{text.trim() === '' ? '' : remoteAttendanceText.said}</Text>
        )}
        <VoicePart page={page} onSaid={onSaid} onDrop={() => void dropVoice()} />
      </Card>
    </View>
  );
};
