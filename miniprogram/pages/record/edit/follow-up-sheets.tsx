import { View } from '@tarojs/components';
import { useState } from 'react';
import type { FollowUpLine } from '@shared/contract/follow-up';
import { decisionOf } from '@shared/text/follow-up-words';
import { Sheet } from '@/components/feedback/sheet';
import { Choices } from '@/components/forms/choices';
import { Field, MomentField, TextField } from '@/components/forms/field';
import { PrimaryButton } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { sentencesOf, wordsOf } from '@/text/errors';
import { followUpText } from '@/text/follow-up';
import { dueDayOf, type Around, type DueChip, type FollowUpState } from './use-follow-ups';

const chips = (Object.keys(followUpText.dueWords) as DueChip[]).map((value) => ({ value, word: followUpText.dueWords[value] }));

const refusalOf = ({ error }: FollowUpState): string | undefined => {
  if (error === undefined) return undefined;
  const said = sentencesOf(error);
  return said.length > 0 ? said.join(' ') : wordsOf(error);
};

type AddSheetProps = { state: FollowUpState; around: Around; onDone: (decision: string | null) => void };

/** 什么事、谁办、两周后: words once, two taps. */
export const AddSheet = ({ state, around, onDone }: AddSheetProps) => {
  const [what, setWhat] = useState('');
  const [ownerId, setOwner] = useState('');
  const [chip, setChip] = useState<DueChip>('twoWeeks');
  const [day, setDay] = useState(dueDayOf('twoWeeks', around));
  const [isAsked, setAsked] = useState(false);
  const people = around.people.map(({ memberId, name }) => ({ value: memberId, word: name }));
  const dueOn = chip === 'day' ? day : dueDayOf(chip, around);
  const save = async (): Promise<void> => {
    setAsked(true);
    const text = what.trim();
    if (text === '' || ownerId === '') return;
    if (await state.add({ text, ownerId, dueOn }))
      onDone(decisionOf(text, people.find(({ value }) => value === ownerId)?.word ?? '', dueOn));
  };
  const refusal = refusalOf(state);
  return (
    <Sheet id="follow-up-sheet" isOpen onClose={() => onDone(null)} title={followUpText.addTitle}>
      <View className="stack">
        <TextField
          id="follow-up-what"
          label={followUpText.what}
          value={what}
          onChange={setWhat}
          max={100}
          placeholder={followUpText.whatPlaceholder}
          error={isAsked && what.trim() === '' ? followUpText.whatNeeded : undefined}
        />
        <Field id="follow-up-owner" label={followUpText.owner} error={isAsked && ownerId === '' ? followUpText.ownerNeeded : undefined}>
          <Choices id="owner" label={followUpText.owner} options={people} chosen={[ownerId]} onChoose={setOwner} />
        </Field>
        <Field id="follow-up-due" label={followUpText.due}>
          <Choices id="due" label={followUpText.due} options={chips} chosen={[chip]} onChoose={setChip} />
        </Field>
        {chip === 'day' ? <MomentField id="due-day" mode="date" label={followUpText.dueWords.day} value={day} onChange={setDay} /> : null}
        {refusal === undefined ? null : (
          <Say tone="attn" id="follow-up-refused">
            {refusal}
          </Say>
        )}
        <PrimaryButton id="save-follow-up" isBusy={state.isBusy} onTap={() => void save()}>
          {followUpText.save}
        </PrimaryButton>
      </View>
    </Sheet>
  );
};

/** Closed with a word, or without one. */
export const CloseSheet = ({ state, line, onDone }: { state: FollowUpState; line: FollowUpLine; onDone: () => void }) => {
  const [result, setResult] = useState('');
  const close = async (): Promise<void> => {
    if (await state.close({ recordId: line.recordId, rev: line.rev, ...(result.trim() === '' ? {} : { result: result.trim() }) })) onDone();
  };
  const refusal = refusalOf(state);
  return (
    <Sheet id="close-follow-up-sheet" isOpen onClose={onDone} title={followUpText.closeTitle}>
      <View className="stack">
        <TextField
          id="follow-up-result"
          label={line.text}
          isOptional
          value={result}
          onChange={setResult}
          max={200}
          placeholder={followUpText.resultPlaceholder}
        />
        {refusal === undefined ? null : (
          <Say tone="attn" id="close-refused">
            {refusal}
          </Say>
        )}
        <PrimaryButton id="close-follow-up" isBusy={state.isBusy} onTap={() => void close()}>
          {followUpText.close}
        </PrimaryButton>
      </View>
    </Sheet>
  );
};
