import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { AppraisalPage, Appraised } from '@shared/contract/appraisal';
import { dayWord } from '@shared/kernel/time-words';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Sheet } from '@/components/feedback/sheet';
import { MomentField, TextField } from '@/components/forms/field';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { appraisalText, gradeWords, pollText } from '@/text/appraisal';
import { wordsOf } from '@/text/errors';
import type { AppraisalState, OpenSheet } from './use-appraisal';

type Props = { page: AppraisalPage; state: AppraisalState };

const Refused = ({ state }: { state: AppraisalState }) =>
  state.error ? (
    <View className="appraisal-refused">
      <Say tone="attn" id="sheet-refused">
        {wordsOf(state.error)}
      </Say>
    </View>
  ) : null;

const factsOf = (person: Appraised): { title: string; note: string }[] => [
  ...(person.grade === undefined ? [] : [{ title: appraisalText.grade, note: gradeWords[person.grade] }]),
  ...(person.noGradeReason === undefined ? [] : [{ title: appraisalText.grade, note: appraisalText.noGrade(person.noGradeReason) }]),
  ...(person.opinion === undefined ? [] : [{ title: appraisalText.opinion, note: person.opinion }]),
  ...(person.votes === undefined ? [] : [{ title: appraisalText.votes, note: pollText.grades(person.votes) }]),
  ...(person.feedbackOn === undefined ? [] : [{ title: appraisalText.toldOn(dayWord(person.feedbackOn)), note: '' }]),
];

const PersonSheet = ({ page, state, person }: Props & { person: Appraised }) => (
  <Sheet id="person-sheet" isOpen onClose={state.close} title={person.name}>
    <Text className="body block appraisal-self">
      {person.selfText ?? (person.hasSelf ? appraisalText.handedIn : appraisalText.selfEmpty)}
    </Text>
    {factsOf(person).map(({ title, note }) => (
      <Row key={`${title}${note}`} title={title} note={note === '' ? undefined : note} />
    ))}
    {page.mayRecord && page.mayWriteOwn && person.memberId !== page.ownId ? (
      <Button
        id="write-for"
        isWide
        onTap={() => state.open({ is: 'self', memberId: person.memberId, name: person.name, isOwn: false, text: person.selfText ?? '' })}
      >
        {appraisalText.selfFor(person.name)}
      </Button>
    ) : null}
  </Sheet>
);

const SelfSheet = ({ state, open }: { state: AppraisalState; open: OpenSheet & { is: 'self' } }) => {
  const [text, setText] = useState(open.text);
  return (
    <Sheet id="self-sheet" isOpen onClose={state.close} title={open.isOwn ? appraisalText.selfMine : appraisalText.selfFor(open.name)}>
      <TextField
        id="self-text"
        label={appraisalText.self}
        hint={appraisalText.selfNote}
        isLong
        max={2000}
        value={text}
        onChange={setText}
      />
      <Refused state={state} />
      <PrimaryButton
        id="save-self"
        isBusy={state.isBusy}
        onTap={() => (text.trim() === '' ? undefined : void state.saveSelf(open.memberId, open.isOwn, text.trim()))}
      >
        {appraisalText.selfSave}
      </PrimaryButton>
    </Sheet>
  );
};

const PollSheet = ({ page, state }: Props) => {
  const [lastOn, setLastOn] = useState(page.today);
  const [reason, setReason] = useState('');
  return (
    <Sheet id="poll-sheet" isOpen onClose={state.close} title={appraisalText.openPollTitle}>
      <Text className="body block appraisal-self">{appraisalText.openPollWords}</Text>
      <MomentField id="last-on" label={appraisalText.lastOn} mode="date" value={lastOn} onChange={setLastOn} />
      {page.poll === undefined ? null : (
        <TextField id="poll-reason" label={appraisalText.pollReason} max={200} value={reason} onChange={setReason} />
      )}
      <Refused state={state} />
      <PrimaryButton id="open-act" isBusy={state.isBusy} onTap={() => void state.openPoll(lastOn, reason.trim())}>
        {appraisalText.openAct}
      </PrimaryButton>
    </Sheet>
  );
};

/** Whatever sheet is open. */
export const AppraisalSheets = ({ page, state }: Props) => {
  const { sheet } = state;
  if (sheet === undefined) return null;
  if (sheet.is === 'person') return <PersonSheet page={page} state={state} person={sheet.person} />;
  if (sheet.is === 'self') return <SelfSheet state={state} open={sheet} />;
  if (sheet.is === 'poll') return <PollSheet page={page} state={state} />;
  const isPublishing = sheet.is === 'publish';
  return (
    <ConfirmSheet
      isOpen
      title={isPublishing ? appraisalText.publishTitle : appraisalText.feedBackTitle}
      words={isPublishing ? appraisalText.publishWords : appraisalText.feedBackWords(state.untold.length)}
      stay={isPublishing ? appraisalText.publishStay : appraisalText.feedBackStay}
      act={isPublishing ? appraisalText.publish : appraisalText.feedBack}
      isBusy={state.isBusy}
      onStay={state.close}
      onAct={() => void (isPublishing ? state.publish() : state.feedBack())}
    >
      <Refused state={state} />
    </ConfirmSheet>
  );
};
