import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ObjectionView } from '@shared/contract/points-public';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Sheet } from '@/components/feedback/sheet';
import { Choices } from '@/components/forms/choices';
import { Field, TextField } from '@/components/forms/field';
import { PrimaryButton } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { wordsOf } from '@/text/errors';
import { countsWord, lineWords } from '@/text/points';
import { objectionText } from '@/text/points-pages';
import { CountsFields } from '../counts-fields';
import { countsIn, typedOf, type Answering, type Objections } from './use-objections';

const options = [
  { value: 'yes', word: objectionText.yes },
  { value: 'no', word: objectionText.no },
] as const;

const Form = ({ objection, state }: { objection: ObjectionView; state: Objections }) => {
  const { entry } = objection;
  const [form, setForm] = useState<Answering>({
    isUpheld: undefined,
    answer: '',
    counts: entry === undefined ? {} : typedOf(entry.names, entry.counts),
  });
  const [isAsked, setAsked] = useState(false);
  const isWrong = form.isUpheld === true && entry !== undefined && countsIn(form.counts) === null;
  const act = (): void => {
    setAsked(true);
    if (form.isUpheld !== undefined && form.answer.trim() !== '' && !isWrong) void state.sendAnswer(objection, form);
  };
  return (
    <View>
      <Text className="block">{objection.text}</Text>
      {entry === undefined ? null : (
        <Text className="note block" id="stands">{`${lineWords[entry.lineKey]} ${countsWord(entry.counts)}`}</Text>
      )}
      <Field
        id="upheld"
        label={objectionText.isUpheld}
        error={isAsked && form.isUpheld === undefined ? objectionText.chooseMissing : undefined}
      >
        <Choices
          id="upheld"
          label={objectionText.isUpheld}
          options={options}
          chosen={form.isUpheld === undefined ? [] : [form.isUpheld ? 'yes' : 'no']}
          onChoose={(value) => setForm((before) => ({ ...before, isUpheld: value === 'yes' }))}
        />
      </Field>
      {form.isUpheld === true && entry !== undefined ? (
        <CountsFields
          names={entry.names}
          typed={form.counts}
          error={isAsked && isWrong ? objectionText.numberWrong : undefined}
          onChange={(counts) => setForm((before) => ({ ...before, counts }))}
        />
      ) : null}
      <TextField
        id="answer-words"
        isLong
        label={objectionText.answerWords}
        max={500}
        value={form.answer}
        error={isAsked && form.answer.trim() === '' ? objectionText.answerMissing : undefined}
        onChange={(answer) => setForm((before) => ({ ...before, answer }))}
      />
      {state.error ? (
        <Say tone="attn" id="answer-refused">
          {wordsOf(state.error)}
        </Say>
      ) : null}
      <PrimaryButton id="answer-send" isBusy={state.isBusy} onTap={act}>
        {objectionText.send}
      </PrimaryButton>
    </View>
  );
};

export const AnswerSheet = ({ state }: { state: Objections }) => (
  <Sheet id="answer-sheet" isOpen={state.open !== undefined} onClose={state.close} title={objectionText.answerTitle}>
    {state.open ? <Form key={state.open.objectionId} objection={state.open} state={state} /> : null}
  </Sheet>
);

const ForwardForm = ({ objection, state }: { objection: ObjectionView; state: Objections }) => {
  const [reason, setReason] = useState('');
  return (
    <ConfirmSheet
      isOpen
      title={objectionText.forwardTitle}
      words={objectionText.forwardWords}
      stay={objectionText.forwardStay}
      act={objectionText.forward}
      isBusy={state.isBusy}
      onStay={state.close}
      onAct={() => (reason.trim() === '' ? undefined : void state.forward(objection, reason.trim()))}
    >
      <TextField id="forward-reason" isLong label={objectionText.words} max={200} value={reason} onChange={setReason} />
      {state.error ? <Say tone="attn">{wordsOf(state.error)}</Say> : null}
    </ConfirmSheet>
  );
};

export const ForwardSheet = ({ state }: { state: Objections }) =>
  state.forwarding ? <ForwardForm key={state.forwarding.objectionId} objection={state.forwarding} state={state} /> : null;
