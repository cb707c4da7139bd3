import { useState } from 'react';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { TextField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Button } from '@/components/parts/button';
import { recordText } from '@/text/record';
import { reasonOf, correctionReason } from './reason';
import type { RecordState } from './use-record';

/** Writing, handing over, sealing: the red button is the next step of the one who reads. */
const WritingDock = ({ record, onGiveBack }: { record: RecordState; onGiveBack: () => void }) => {
  const { page, isBusy, isDirty, isInConflict } = record;
  const mayGiveBack = page.may.confirm && page.state === 'submitted' && !isDirty;
  if (isInConflict) return null;
  return (
    <Dock reason={reasonOf(record)}>
      {mayGiveBack ? (
        <Button id="give-back" onTap={onGiveBack}>
          {recordText.giveBack}
        </Button>
      ) : (
        <Button id="save-record" isBusy={isBusy} onTap={() => void record.save()}>
          {recordText.save}
        </Button>
      )}
      {page.may.confirm ? (
        <Button id="confirm-record" kind="primary" isBusy={isBusy} onTap={() => void record.confirm()}>
          {recordText.confirm}
        </Button>
      ) : (
        <Button id="submit-record" kind="primary" isBusy={isBusy} onTap={() => void record.submit()}>
          {recordText.submit}
        </Button>
      )}
    </Dock>
  );
};

type ReasonSheetProps = {
  isOpen: boolean;
  kind: 'giveBack' | 'correct';
  isBusy: boolean;
  onStay: () => void;
  onAct: (reason: string) => void;
};

const words = {
  giveBack: {
    title: recordText.giveBackTitle,
    words: recordText.giveBackWords,
    stay: recordText.giveBackStay,
    act: recordText.giveBackAct,
    label: recordText.giveBackReason,
  },
  correct: {
    title: recordText.correctTitle,
    words: recordText.correctWords,
    stay: recordText.correctStay,
    act: recordText.correctAct,
    label: recordText.correctReason,
  },
} as const;

/** Giving back and correcting both ask for a reason. */
const ReasonSheet = ({ isOpen, kind, isBusy, onStay, onAct }: ReasonSheetProps) => {
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { title, label, stay, act, words: what } = words[kind];
  const go = (): void => {
    setAsked(true);
    if (reason.trim() !== '') onAct(reason.trim());
  };
  return (
    <ConfirmSheet isOpen={isOpen} title={title} words={what} stay={stay} act={act} isBusy={isBusy} onStay={onStay} onAct={go}>
      <TextField
        id={`${kind}-reason`}
        label={label}
        value={reason}
        onChange={setReason}
        max={200}
        error={isAsked && reason.trim() === '' ? recordText.correctReasonNeeded : undefined}
      />
    </ConfirmSheet>
  );
};

export const RecordDock = ({ record, canWrite }: { record: RecordState; canWrite: boolean }) => {
  const [sheet, setSheet] = useState<'giveBack' | 'correct'>();
  const { page, correction, isBusy } = record;
  const close = (): void => setSheet(undefined);
  // No box of its own around the dock: it sticks to the foot of the screen only as far as its box reaches.
  return (
    <>
      {correction ? (
        <Dock reason={correctionReason(record)}>
          <Button id="stop-correction" onTap={record.stopCorrection}>
            {recordText.correctStay}
          </Button>
          <Button id="save-correction" kind="primary" isBusy={isBusy} onTap={() => void record.correct()}>
            {recordText.correctSave}
          </Button>
        </Dock>
      ) : canWrite ? (
        <WritingDock record={record} onGiveBack={() => setSheet('giveBack')} />
      ) : null}
      {page.state === 'confirmed' && page.may.confirm && !correction ? (
        <Dock>
          <Button id="correct-record" onTap={() => setSheet('correct')}>
            {recordText.correct}
          </Button>
        </Dock>
      ) : null}
      {sheet === undefined ? null : (
        <ReasonSheet
          isOpen
          kind={sheet}
          isBusy={isBusy}
          onStay={close}
          onAct={(reason) => {
            if (sheet === 'correct') {
              record.startCorrection(reason);
              close();
            } else void record.giveBack(reason).then((isBack) => isBack && close());
          }}
        />
      )}
    </>
  );
};
