import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Section as SectionText } from '@shared/records/activity';
import { KIND_WORDS } from '@shared/text/activity-words';
import { dayWord } from '@shared/kernel/time-words';
import { Choices } from '@/components/forms/choices';
import { MomentField, PickField, TextField } from '@/components/forms/field';
import { markOfPart, partOf, RollChoice } from '@/components/forms/roll-choice';
import { showNotice } from '@/app/notice-store';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { recordText } from '@/text/record';
import { factsDraft, partNameOf, withSection } from './record-form';
import type { Around } from './use-follow-ups';
import type { RecordState } from './use-record';

const nameOf = (record: RecordState, memberId: string, known: string): string =>
  record.page.people.find((person) => person.memberId === memberId)?.name ?? known;

/** When, where and who are known from the plan: text first, fields on a tap. */
export const Facts = ({ record }: { record: RecordState }) => {
  const [isOpen, setOpen] = useState(false);
  const { page, form, change } = record;
  const people = page.people.map(({ memberId, name }) => ({ value: memberId, word: name }));
  if (!isOpen) {
    return (
      <Card isFlush id="facts">
        <Row
          title={`${dayWord(page.day)} ${form.startTime}–${form.endTime}，${form.place}`}
          note={recordText.when}
          end={
            <Button id="edit-facts" isSmall kind="quiet" onTap={() => setOpen(true)}>
              {recordText.edit}
            </Button>
          }
        />
        <Row
          title={`${nameOf(record, form.hostId, page.hostName)}；${nameOf(record, form.recorderId, page.recorderName)}`}
          note={recordText.who}
        />
      </Card>
    );
  }
  return (
    <Card id="facts">
      <View className="record-pair">
        <MomentField
          id="start-time"
          mode="time"
          label={recordText.startTime}
          value={form.startTime}
          onChange={(startTime) => change({ startTime })}
        />
        <MomentField
          id="end-time"
          mode="time"
          label={recordText.endTime}
          value={form.endTime}
          onChange={(endTime) => change({ endTime })}
        />
      </View>
      <TextField id="place" label={recordText.place} value={form.place} onChange={(place) => change({ place })} max={40} />
      <View className="record-pair">
        <PickField id="host" label={recordText.host} options={people} value={form.hostId} onChange={(hostId) => change({ hostId })} />
        <PickField
          id="recorder"
          label={recordText.recorder}
          options={people}
          value={form.recorderId}
          onChange={(recorderId) => change({ recorderId })}
        />
      </View>
    </Card>
  );
};

/** What is still empty says so at its place once somebody has pressed for it. */
const emptyWord = ({ isAsked, missing }: RecordState, key: string): string | undefined => {
  const name = partNameOf(key) as keyof typeof recordText.stillEmpty;
  return isAsked && missing.includes(key) ? recordText.stillEmpty[name] : undefined;
};

const topicsMost = 4;
const outside = 'outside';

const Lecture = ({ record, section }: { record: RecordState; section: SectionText }) => {
  const { page, form, change } = record;
  const put = (part: Partial<SectionText>) => change({ sections: withSection(form, section.kind, part) });
  const isOutside = section.lecturerId === undefined && section.lecturerName !== undefined;
  // Nobody is taken for granted: what was not chosen reads as not chosen.
  const people = [
    ...(section.lecturerId === undefined && !isOutside ? [{ value: '', word: recordText.lecturerChoose }] : []),
    ...page.people.map(({ memberId, name }) => ({ value: memberId, word: name })),
    { value: outside, word: recordText.lecturerOutside },
  ];
  // What the plan calls it stands there to be taken with a tap.
  const topics = [...new Set([page.title, ...page.agenda.map((title) => title.slice(0, 60))])].slice(0, topicsMost);
  const choose = (lecturerId: string) =>
    put(
      lecturerId === outside
        ? { lecturerId: undefined, lecturerName: '' }
        : { lecturerId, lecturerName: page.people.find((person) => person.memberId === lecturerId)?.name },
    );
  return (
    <View>
      <PickField
        id="lecturer"
        error={emptyWord(record, `sections.${section.kind}.lecturer`)}
        label={recordText.lecturer}
        options={people}
        value={section.lecturerId ?? (isOutside ? outside : '')}
        onChange={choose}
      />
      {isOutside ? (
        <TextField
          id="lecturer-name"
          label={recordText.lecturerName}
          value={section.lecturerName ?? ''}
          onChange={(lecturerName) => put({ lecturerName })}
          max={20}
        />
      ) : null}
      <TextField
        id="lectureTopic"
        error={emptyWord(record, `sections.${section.kind}.lectureTopic`)}
        label={recordText.lectureTopic}
        value={section.lectureTopic ?? ''}
        onChange={(lectureTopic) => put({ lectureTopic })}
        max={60}
      />
      {(section.lectureTopic ?? '') === '' ? (
        <Choices
          id="known-topic"
          label={recordText.lectureTopic}
          options={topics.map((word, place) => ({ value: String(place), word }))}
          chosen={[]}
          onChoose={(place) => put({ lectureTopic: topics[Number(place)] })}
        />
      ) : null}
    </View>
  );
};

/** One block for each kind the activity was: several kinds in one meeting each need their own words. */
export const Sections = ({ record, around }: { record: RecordState; around: Around | undefined }) => {
  const { page, form, change } = record;
  const drafted = factsDraft({ agenda: page.agenda, former: around?.former ?? [], votes: around?.votes ?? [] });
  const draft = (section: SectionText): void => {
    change({ sections: withSection(form, section.kind, { text: drafted }) });
    showNotice({ words: recordText.drafted });
  };
  return (
    <View>
      {form.sections.map((section) => (
        <View key={section.kind}>
          <Section title={KIND_WORDS[section.kind]} />
          <Card>
            {section.kind === 'partyLecture' ? <Lecture record={record} section={section} /> : null}
            <TextField
              id={`text-${section.kind}`}
              error={emptyWord(record, `sections.${section.kind}.text`)}
              label={recordText.text}
              isLong
              value={section.text}
              onChange={(text) => change({ sections: withSection(form, section.kind, { text }) })}
              max={5000}
              placeholder={recordText.textPlaceholder}
            />
            {section.text.trim() === '' && drafted !== '' ? (
              <Button id={`draft-${section.kind}`} isSmall kind="quiet" onTap={() => draft(section)}>
                {recordText.draftFromAgenda}
              </Button>
            ) : null}
          </Card>
        </View>
      ))}
    </View>
  );
};

export const Resolution = ({ record }: { record: RecordState }) => {
  const { form, change } = record;
  return (
    <View>
      <Section title={recordText.resolution} />
      <Card>
        <TextField
          id="resolution"
          error={emptyWord(record, 'resolution')}
          label={recordText.resolutionLabel}
          isLong
          value={form.resolution}
          onChange={(resolution) => change({ resolution })}
          max={1000}
          placeholder={recordText.resolutionPlaceholder}
        />
        {form.resolution.trim() === '' ? (
          <Button id="no-resolution" isSmall kind="quiet" onTap={() => change({ resolution: recordText.noResolution })}>
            {recordText.noResolution}
          </Button>
        ) : null}
        <TextField
          id="observers"
          label={recordText.observers}
          isOptional
          value={form.observers}
          onChange={(observers) => change({ observers })}
          max={200}
          placeholder={recordText.observersPlaceholder}
        />
      </Card>
    </View>
  );
};

/** In a correction the sealed roll may be corrected too. */
export const CorrectRoll = ({ record }: { record: RecordState }) => (
  <View>
    <Section title={recordText.roll} />
    <Card>
      {record.page.lines.map((line) => (
        <View key={line.memberId} className="roll-line">
          <Text className="grow">{line.name}</Text>
          <RollChoice
            id={`mark-${line.memberId}`}
            name={line.name}
            chosen={partOf(record.correction?.marks[line.memberId] ?? line)}
            onChoose={(part) => record.correctMark(line.memberId, markOfPart[part])}
          />
        </View>
      ))}
    </Card>
  </View>
);
