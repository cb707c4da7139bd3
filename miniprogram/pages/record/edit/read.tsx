import { Text, View } from '@tarojs/components';
import type { RecordPage } from '@shared/contract/record';
import { KIND_WORDS } from '@shared/text/activity-words';
import { dayWord, spanWord } from '@shared/kernel/time-words';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { recordText } from '@/text/record';

const lectureWord = ({ lecturerName, lectureTopic }: RecordPage['sections'][number]): string | undefined => {
  const words = [lecturerName === undefined ? '' : `${recordText.lecturer} ${lecturerName}`, lectureTopic ?? ''].filter(
    (word) => word !== '',
  );
  return words.length === 0 ? undefined : words.join('·');
};

/** A sealed record, or one that the reader may not write, as text. */
export const ReadRecord = ({ page }: { page: RecordPage }) => (
  <View>
    <Card isFlush id="facts">
      <Row title={`${dayWord(page.day)} ${spanWord(page.startAt, page.endAt)}，${page.place}`} note={recordText.when} />
      <Row title={`${page.hostName}；${page.recorderName}`} note={recordText.who} />
    </Card>
    {page.sections.map((section) => (
      <View key={section.kind}>
        <Section title={KIND_WORDS[section.kind]} more={lectureWord(section)} />
        <Card>
          <Text className="record-words">{section.text === '' ? recordText.nothingWritten : section.text}</Text>
        </Card>
      </View>
    ))}
    <Section title={recordText.resolution} />
    <Card>
      <Text className="record-words">{page.resolution === '' ? recordText.nothingWritten : page.resolution}</Text>
      {page.observers === undefined || page.observers === '' ? null : (
        <Text className="note block">{`${recordText.observers}：${page.observers}`}</Text>
      )}
    </Card>
  </View>
);
