import { View } from '@tarojs/components';
import { useState } from 'react';
import type { EntryView } from '@shared/contract/points';
import { FACT_NAMES } from '@shared/records/vocabulary/points-words';
import { periodWord } from '@shared/kernel/time-words';
import type { RefusalOf } from '@/api/reply';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { RemoteView } from '@/components/feedback/remote-view';
import { TextField } from '@/components/forms/field';
import { showNotice } from '@/app/notice-store';
import { Page } from '@/components/frame/page';
import { PrimaryButton } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { useCommand } from '@/hooks/use-command';
import { goBack, useParameters } from '@/platform/navigation';
import { codedFaults } from '@/text/faults';
import { wordsOf } from '@/text/errors';
import { countsWord } from '@/text/points';
import { correctText, objectionText } from '@/text/points-pages';
import { CountsFields } from '../counts-fields';
import { titleOf } from '../mine/months';
import { usePoints, type Points } from '../mine/use-points';
import { countsIn, typedOf } from '../objections/use-objections';
import './index.scss';

/** The entry as it stands with everything that corrects it. */
const standing = (entry: EntryView, points: Points): Record<string, number> => {
  const counts: Record<string, number> = { ...entry.counts };
  for (const one of points.entries)
    if (one.corrects === entry.entryId) for (const [name, count] of Object.entries(one.counts)) counts[name] = (counts[name] ?? 0) + count;
  return counts;
};

const refusalOf = (error: RefusalOf<'points.correct'>): string => {
  const fields: Readonly<Record<string, string>> = correctText.fields;
  const why = codedFaults(error).find(({ path }) => path === 'counts' || path === 'entryId')?.code;
  return why === 'nothingChanged' || why === 'notCorrectable'
    ? (fields[why] ?? wordsOf(error))
    : why === undefined
      ? wordsOf(error)
      : correctText.fields.counts;
};

/** A correction of a closed month stands in the month that is open. */
const whereItGoes = ({ month }: EntryView, { months, today }: Points): string =>
  months.some((one) => one.month === month && one.isFrozen)
    ? correctText.frozen(periodWord(month, today), periodWord(today.slice(0, 7), today))
    : correctText.open;

const Form = ({ entry, points }: { entry: EntryView; points: Points }) => {
  const stands = standing(entry, points);
  const names = FACT_NAMES[entry.lineKey];
  const [typed, setTyped] = useState(() => typedOf(names, stands));
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const correct = useCommand('points.correct');
  const counts = countsIn(typed);
  const ask = (): void => {
    setAsked(true);
    if (counts !== null && reason.trim() !== '') setOpen(true);
  };
  const act = async (): Promise<void> => {
    const reply = await correct.send({ orgId: points.orgId ?? '', entryId: entry.entryId, counts: counts ?? {}, reason: reason.trim() });
    if (!reply?.ok) return;
    showNotice({ words: correctText.done(periodWord(reply.data.month, points.today)) });
    goBack();
  };
  return (
    <View className="column">
      <Card isFlush>
        <Row id="stands" title={titleOf(entry)} note={`${correctText.from}：${countsWord(stands)}`} />
      </Card>
      <Section title={correctText.should} />
      <Card>
        <CountsFields
          names={names}
          typed={typed}
          error={isAsked && counts === null ? objectionText.numberWrong : undefined}
          onChange={setTyped}
        />
        <TextField
          id="correct-reason"
          isLong
          label={correctText.reason}
          max={200}
          value={reason}
          onChange={setReason}
          error={isAsked && reason.trim() === '' ? correctText.reasonMissing : undefined}
        />
      </Card>
      <View className="correct-act">
        <PrimaryButton id="correct-ask" onTap={ask}>
          {correctText.act}
        </PrimaryButton>
      </View>
      <ConfirmSheet
        isOpen={isOpen}
        title={correctText.confirmTitle}
        words={whereItGoes(entry, points)}
        stay={correctText.stay}
        act={correctText.act}
        isBusy={correct.isBusy}
        onStay={() => setOpen(false)}
        onAct={() => void act()}
      >
        {correct.error ? (
          <Say tone="attn" id="correct-refused">
            {refusalOf(correct.error)}
          </Say>
        ) : null}
      </ConfirmSheet>
    </View>
  );
};

export default function CorrectPage() {
  const { remote } = usePoints();
  const { entryId } = useParameters('pointsCorrect');
  return (
    <Page title={correctText.title}>
      <RemoteView remote={remote} skeleton={[2, 4]} wordsOf={wordsOf}>
        {(points) => {
          const entry = points.entries.find((one) => one.entryId === entryId);
          return entry === undefined ? <Say>{correctText.fields.notCorrectable}</Say> : <Form entry={entry} points={points} />;
        }}
      </RemoteView>
    </Page>
  );
}
