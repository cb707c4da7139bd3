import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Sheet } from '@/components/feedback/sheet';
import { PickField, TextField } from '@/components/forms/field';
import { PrimaryButton } from '@/components/parts/button';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { periodWord } from '@shared/kernel/time-words';
import { wordsOf } from '@/text/errors';
import { reviewText, tenthsWord } from '@/text/points';
import { DeclarationFields } from '../declaration-form';
import type { Declarations, Entering, Review } from './use-review';

export const ConfirmAllSheet = ({ review, count }: { review: Review; count: number }) => (
  <ConfirmSheet
    isOpen={review.isConfirming}
    title={reviewText.confirmTitle(count)}
    words={reviewText.confirmWords}
    stay={reviewText.confirmStay}
    act={reviewText.confirm}
    isBusy={review.isBusy}
    onStay={review.close}
    onAct={() => void review.confirmAll()}
  >
    {review.error ? (
      <View className="review-refused">
        <Say tone="attn">{wordsOf(review.error)}</Say>
      </View>
    ) : null}
  </ConfirmSheet>
);

/** Its own component per declaration, so that the reason of one is not kept for the next. */
const ReturnSheetOf = ({ review, name }: { review: Review; name: string }) => {
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const act = (): void => {
    setAsked(true);
    if (reason.trim() !== '') void review.giveBack(reason.trim());
  };
  return (
    <ConfirmSheet
      isOpen
      title={reviewText.returnTitle}
      words={reviewText.returnWords(name)}
      stay={reviewText.returnStay}
      act={reviewText.giveBack}
      isBusy={review.isBusy}
      onStay={review.close}
      onAct={act}
    >
      <TextField
        id="reason"
        label={reviewText.reason}
        isLong
        max={200}
        value={reason}
        onChange={setReason}
        error={isAsked && reason.trim() === '' ? reviewText.reasonMissing : undefined}
      />
      {review.error ? (
        <View className="review-refused">
          <Say tone="attn">{wordsOf(review.error)}</Say>
        </View>
      ) : null}
    </ConfirmSheet>
  );
};

export const ReturnSheet = ({ review }: { review: Review }) =>
  review.returned ? <ReturnSheetOf key={review.returned.declarationId} review={review} name={review.returned.name} /> : null;

export const EnterSheet = ({ entering, people }: { entering: Entering; people: Declarations['people'] }) => (
  <Sheet id="enter-sheet" isOpen={entering.isOpen} onClose={entering.close} title={reviewText.enterTitle}>
    <PickField
      id="enter-member"
      label={reviewText.member}
      options={people.map(({ memberId, name }) => ({ value: memberId, word: name }))}
      value={entering.memberId === '' ? (people[0]?.memberId ?? '') : entering.memberId}
      onChange={entering.chooseMember}
    />
    <DeclarationFields form={entering.form} errors={entering.errors} onChange={entering.change} />
    {entering.error ? (
      <View className="review-refused">
        <Say tone="attn" id="enter-refused">
          {wordsOf(entering.error)}
        </Say>
      </View>
    ) : null}
    <PrimaryButton id="enter-submit" isBusy={entering.isBusy} onTap={() => void entering.submit(people[0]?.memberId ?? '')}>
      {reviewText.enterSubmit}
    </PrimaryButton>
  </Sheet>
);

/** A frozen month as the branch has it: roster order, nobody's place, no way to sort. */
export const MonthSheet = ({ month, onClose }: { month: Declarations['months'][number] | undefined; onClose: () => void }) => (
  <Sheet
    id="month-sheet"
    isOpen={month !== undefined}
    onClose={onClose}
    title={month ? reviewText.monthTitle(periodWord(month.month)) : ''}
  >
    {month ? (
      <View>
        {month.lines.map((line) => (
          <Row key={line.memberId} title={line.name} end={<Text className="strong">{tenthsWord(line.yearToDateTenths)}</Text>} />
        ))}
      </View>
    ) : null}
  </Sheet>
);
