import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ActivityPage } from '@shared/contract/activity';
import type { LeaveCategory } from '@shared/records/attendance';
import { LEAVE_WORDS } from '@shared/records/vocabulary/leave-words';
import { kindsWord } from '@shared/text/activity-words';
import { dayWord } from '@shared/kernel/time-words';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Sheet } from '@/components/feedback/sheet';
import { Choices } from '@/components/forms/choices';
import { TextField } from '@/components/forms/field';
import { PrimaryButton } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { detailText } from '@/text/activity';
import { wordsOf } from '@/text/errors';
import type { Detail } from './use-detail';

const categories = (Object.keys(LEAVE_WORDS) as LeaveCategory[]).map((value) => ({ value, word: LEAVE_WORDS[value] }));

/** 请假 → 公务 → 提交请假: three taps, no text needed. */
export const LeaveSheet = ({ page, detail }: { page: ActivityPage; detail: Detail }) => {
  const [category, setCategory] = useState<LeaveCategory>();
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { askLeave } = detail;
  const submit = (): void => {
    setAsked(true);
    if (category !== undefined) void askLeave.submit({ category, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  };
  return (
    <Sheet
      id="leave-sheet"
      isOpen={detail.sheet === 'leave'}
      onClose={detail.closeSheet}
      title={detailText.leaveTitle(dayWord(page.day), kindsWord(page.kinds))}
    >
      <View className="stack">
        <Choices
          id="leave"
          label={detailText.leave}
          options={categories}
          chosen={category === undefined ? [] : [category]}
          onChoose={setCategory}
        />
        <TextField
          id="leave-note"
          label={detailText.leaveNote}
          isOptional
          value={note}
          onChange={setNote}
          max={100}
          placeholder={detailText.leaveNotePlaceholder}
        />
        {isAsked && category === undefined ? <Say tone="attn">{detailText.leaveChoose}</Say> : null}
        {askLeave.error ? (
          <Say tone="attn" id="leave-refused">
            {wordsOf(askLeave.error)}
          </Say>
        ) : null}
        <Text className="note">{detailText.leavePrivacy}</Text>
        <PrimaryButton id="submit-leave" isBusy={askLeave.isBusy} onTap={submit}>
          {detailText.submitLeave}
        </PrimaryButton>
      </View>
    </Sheet>
  );
};

export const CancelSheet = ({ detail }: { detail: Detail }) => {
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { cancel } = detail;
  const submit = (): void => {
    setAsked(true);
    if (reason.trim() !== '') void cancel.submit(reason.trim());
  };
  return (
    <ConfirmSheet
      isOpen={detail.sheet === 'cancel'}
      title={detailText.cancelTitle}
      words={detailText.cancelWords}
      stay={detailText.cancelStay}
      act={detailText.cancel}
      isBusy={cancel.isBusy}
      onStay={detail.closeSheet}
      onAct={submit}
    >
      <TextField
        id="cancel-reason"
        label={detailText.cancelReason}
        value={reason}
        onChange={setReason}
        max={200}
        placeholder={detailText.cancelReasonPlaceholder}
        error={isAsked && reason.trim() === '' ? detailText.cancelReasonNeeded : cancel.error ? wordsOf(cancel.error) : undefined}
      />
    </ConfirmSheet>
  );
};
