import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '@/api/call';
import { Sheet } from '@/components/feedback/sheet';
import { showNotice } from '@/app/notice-store';
import { Button, PrimaryButton } from '@/components/parts/button';
import { keepCalendarFile, shareCalendarFile, type KeptCalendar } from '@/platform/phone-calendar';
import { calendarText } from '@/text/activity';
import { wordsOf } from '@/text/errors';
import { useLook } from '@/theme/look';

/**
 * Meetings, and for officers the last days of the year, as one file for the calendar of the phone. A browser saves it at
 * once; WeChat hands a file on only from a tap of its own, so there a sheet follows.
 */
export const SaveCalendar = ({ orgId }: { orgId: string }) => {
  const { isWide } = useLook();
  const [isBusy, setBusy] = useState(false);
  const [kept, setKept] = useState<KeptCalendar>();

  const save = async (): Promise<void> => {
    setBusy(true);
    const reply = await call('activity.calendarFile', { orgId });
    setBusy(false);
    if (!reply.ok) return showNotice({ words: wordsOf(reply.error) });
    if (reply.data.events === 0) return showNotice({ words: calendarText.nothingToSave });
    const file = keepCalendarFile(reply.data.fileName, reply.data.text);
    if (file === 'saved') return showNotice({ words: calendarText.savedFile(reply.data.events) });
    if (file === 'failed') return showNotice({ words: calendarText.saveFailed });
    setKept(file);
  };
  const share = async (): Promise<void> => {
    if (kept !== undefined && (await shareCalendarFile(kept))) setKept(undefined);
  };
  return (
    <View>
      <Button id="save-calendar" kind={isWide ? 'outlined' : 'text'} icon="download" isBusy={isBusy} onTap={() => void save()}>
        {calendarText.saveCalendar}
      </Button>
      <Sheet isOpen={kept !== undefined} onClose={() => setKept(undefined)} title={calendarText.shareTitle} id="share-calendar">
        <Text className="block share-words">{calendarText.shareWords}</Text>
        <PrimaryButton id="share-file" onTap={() => void share()}>
          {calendarText.shareFile}
        </PrimaryButton>
      </Sheet>
    </View>
  );
};
