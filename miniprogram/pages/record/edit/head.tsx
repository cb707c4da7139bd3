import { Text, View } from '@tarojs/components';
import type { RecordPage } from '@shared/contract/record';
import { dayOfInstant, timeOfInstant } from '@shared/kernel/day';
import { checkValueOf } from '@shared/kernel/check-value';
import { dayWord } from '@shared/kernel/time-words';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Chip, StateTag } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { recordText } from '@/text/record';
import { goToMissing, missingWords } from './reason';
import { firstMissing } from './record-form';
import type { RecordState } from './use-record';

const whenWord = (at: string): string => `${dayWord(dayOfInstant(at))} ${timeOfInstant(at)}`;

/** State, late chip, title; of a sealed record its number. */
export const RecordHead = ({ page, savedAt }: { page: RecordPage; savedAt?: string | undefined }) => (
  <View className="record-head">
    <View className="line-up wrap">
      {page.state === 'confirmed' ? (
        <StateTag id="state" state="confirmed" />
      ) : page.state === 'submitted' ? (
        <StateTag id="state" state="awaitsSecretary" word={recordText.states.submitted} />
      ) : (
        <Chip id="state" word={recordText.states[page.state]} icon="page" />
      )}
      {page.isRecordedLate ? <StateTag id="late" state="lateEntry" /> : null}
      {page.seal ? (
        <Text className="note" id="seal-number">
          {recordText.sealNumber(page.seal.seq)}
        </Text>
      ) : null}
      {savedAt === undefined ? null : <Text className="note push">{recordText.savedDraft(timeOfInstant(savedAt))}</Text>}
    </View>
    <Text className="title" id="record-title">
      {page.title}
    </Text>
    {page.confirmedAt !== undefined && page.confirmedByName !== undefined ? (
      <Text className="note block">{recordText.sealedBy(page.confirmedByName, whenWord(page.confirmedAt))}</Text>
    ) : null}
    {page.seal ? <Text className="mini block">{recordText.check(checkValueOf(page.seal.hash))}</Text> : null}
  </View>
);

/** 「还差 2 项：决议、主讲人」; tapping leads to the first of them. */
export const Completeness = ({ record }: { record: RecordState }) => {
  const { missing } = record;
  const first = firstMissing(record.form, missing);
  if (first === undefined) return <Say tone="done" id="completeness">{`${recordText.complete}${recordText.completeAuto}`}</Say>;
  return (
    <View role="button" onClick={() => goToMissing(record, first)}>
      <Say tone="attn" id="completeness">
        {missingWords(missing)}
      </Say>
    </View>
  );
};

export const RecordSays = ({ record }: { record: RecordState }) => (
  <View>
    {record.page.state === 'returned' ? (
      <Say tone="attn" id="returned">
        {recordText.returned(record.page.stateReason ?? '')}
      </Say>
    ) : null}
    {record.isInConflict ? (
      <Say tone="attn" id="conflict">
        <Text className="block">{wordsOf({ code: 'common.conflict' })}</Text>
        <View className="line-up wrap record-ways">
          <Button id="take-theirs" isSmall onTap={record.takeTheirs}>
            {recordText.takeTheirs}
          </Button>
          <Button id="keep-mine" isSmall onTap={record.keepMine}>
            {recordText.keepMine}
          </Button>
        </View>
      </Say>
    ) : null}
  </View>
);

/** 应到 实到 请假 未到, and who. Reasons of leave are not said here. */
export const RollCard = ({ page, canCall }: { page: RecordPage; canCall: boolean }) => {
  const { counts, lines } = page;
  const namesOf = (status: RecordPage['lines'][number]['status']): string =>
    lines
      .filter((line) => line.status === status)
      .map((line) => line.name)
      .join('、');
  const figures = [
    ['expected', counts.expected],
    ['present', counts.present],
    ['excused', counts.excused],
    ['absent', counts.absent],
  ] as const;
  const notes = [
    counts.excused > 0 && namesOf('absentExcused') !== '' ? recordText.excusedNames(namesOf('absentExcused')) : '',
    counts.absent > 0 && namesOf('absentUnexcused') !== '' ? recordText.absentNames(namesOf('absentUnexcused')) : '',
    counts.online > 0 ? recordText.online(counts.online) : '',
    namesOf('notExpected') === '' ? '' : recordText.notExpectedNames(namesOf('notExpected')),
    counts.unmarked > 0 ? recordText.unmarked(counts.unmarked) : '',
  ].filter((note) => note !== '');
  return (
    <Card id="roll-card">
      <View className="record-counts">
        {figures.map(([name, value]) => (
          <View key={name} className="record-count">
            <Text className="record-figure" id={`count-${name}`}>
              {value}
            </Text>
            <Text className="note">{recordText.counts[name]}</Text>
          </View>
        ))}
      </View>
      {notes.map((note) => (
        <Text key={note} className="note block">
          {note}
        </Text>
      ))}
      {canCall ? (
        <View className="record-ways">
          <Button id="to-roll-call" isSmall onTap={() => openPage('rollCall', { activityId: page.activityId })}>
            {recordText.toRoll}
          </Button>
        </View>
      ) : null}
    </Card>
  );
};

/** What was corrected, newest first. */
export const Corrections = ({ page }: { page: RecordPage }) =>
  page.corrections.length === 0 ? null : (
    <Card isFlush id="corrections">
      {page.corrections.map(({ seq, corrects, reason, byName, at }) => (
        <Row key={seq} icon="note" title={reason} note={`${recordText.correctionLine(seq, corrects)}·${byName} ${whenWord(at)}`} />
      ))}
    </Card>
  );
