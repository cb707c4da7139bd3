import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { AppraisalPage, Appraised } from '@shared/contract/appraisal';
import { timeOfInstant } from '@shared/kernel/day';
import { RemoteView } from '@/components/feedback/remote-view';
import { Choices } from '@/components/forms/choices';
import { MomentField, TextField } from '@/components/forms/field';
import { Page } from '@/components/frame/page';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { isTooManyExcellent } from '@shared/records/excellent-share';
import { appraisalText, gradeOptions, gradeText, pollText } from '@/text/appraisal';
import { wordsByPath } from '@/text/faults';
import { wordsOf } from '@/text/errors';
import { useGrade, useGradePage, type Choice, type Grading, type GradeDraft } from './use-grade';
import './index.scss';

const options: readonly { value: Choice; word: string }[] = [...gradeOptions, { value: 'none', word: gradeText.none }];
const STEPS = ['selfDoneOn', 'mutualDoneOn', 'pollDoneOn'] as const;

const Person = ({ person, place, grading }: { person: Appraised; place: number; grading: Grading }) => {
  const line = grading.draft.value.lines[person.memberId] ?? {};
  const [isOpen, setOpen] = useState((line.opinion ?? '') !== '');
  return (
    <View className="grade-person" id={`grade-${place}`}>
      <Text className="row-title strong">{person.name}</Text>
      {person.votes === undefined ? null : <Text className="note block">{pollText.grades(person.votes)}</Text>}
      {person.isSuggestedUnqualified === true ? <Text className="note block">{appraisalText.suggested}</Text> : null}
      {person.isFull ? (
        <Choices
          id={`grade-of-${place}`}
          label={person.name}
          options={options}
          chosen={line.choice === undefined ? [] : [line.choice]}
          onChoose={(choice) => grading.change(person.memberId, { choice })}
        />
      ) : (
        <Text className="note block">{appraisalText.isProbationary}</Text>
      )}
      {line.choice === 'none' ? (
        <TextField
          id={`reason-of-${place}`}
          label={gradeText.noneReason}
          max={100}
          value={line.reason ?? ''}
          onChange={(reason) => grading.change(person.memberId, { reason })}
        />
      ) : null}
      {isOpen ? (
        <TextField
          id={`opinion-of-${place}`}
          label={gradeText.opinion}
          isLong
          isOptional
          max={500}
          value={line.opinion ?? ''}
          onChange={(opinion) => grading.change(person.memberId, { opinion })}
        />
      ) : (
        <Button kind="text" isSmall id={`add-opinion-${place}`} onTap={() => setOpen(true)}>
          {gradeText.addOpinion}
        </Button>
      )}
    </View>
  );
};

const Days = ({ grading }: { grading: Grading }) => (
  <View>
    <Section title={gradeText.steps} />
    <Card>
      {STEPS.map((step) => (
        <MomentField
          key={step}
          id={step}
          label={appraisalText.steps[step]}
          mode="date"
          value={grading.draft.value[step]}
          onChange={(day) => grading.draft.change({ [step]: day } as Partial<GradeDraft>)}
        />
      ))}
      <MomentField
        id="evaluatedOn"
        label={gradeText.evaluatedOn}
        mode="date"
        value={grading.draft.value.evaluatedOn}
        onChange={(evaluatedOn) => grading.draft.change({ evaluatedOn })}
      />
    </Card>
  </View>
);

/** The first words of a refusal at a person or a day, with the name. */
const refusalOf = (page: AppraisalPage, { error }: Grading): string => {
  if (error === undefined) return '';
  const [field, words] = Object.entries(wordsByPath(error))[0] ?? [];
  const name = page.people.find((person) => person.memberId === field)?.name;
  return words === undefined ? wordsOf(error) : name === undefined ? words : `${name}：${words}`;
};

const GradeForm = ({ page }: { page: AppraisalPage }) => {
  const grading = useGrade(page);
  const { graded, most, excellent, left } = grading.standing;
  const isOver = isTooManyExcellent({ graded, most, excellent, isLifted: page.isLifted });
  return (
    <View className="grade-page">
      <Text className="note block grade-rule">{gradeText.rule}</Text>
      <View className="grade-count">
        <Say
          tone={isOver ? 'attn' : 'plain'}
          id="share"
        >{`${gradeText.count(graded, most, excellent)}。${isOver ? gradeText.waiver : page.isLifted ? appraisalText.lifted : ''}`}</Say>
      </View>
      {grading.draft.savedAt === undefined ? null : (
        <Text className="mini block grade-saved">{gradeText.savedAt(timeOfInstant(grading.draft.savedAt))}</Text>
      )}
      <Card isFlush id="grades">
        {page.people.map((person, place) => (
          <Person key={person.memberId} person={person} place={place} grading={grading} />
        ))}
      </Card>
      <Days grading={grading} />
      {grading.error ? (
        <View className="grade-refused">
          <Say tone="attn" id="grade-refused">
            {refusalOf(page, grading)}
          </Say>
        </View>
      ) : null}
      {left > 0 ? (
        <Text className="note block grade-left" id="left">
          {gradeText.left(left)}
        </Text>
      ) : null}
      <PrimaryButton id="save-grades" isBusy={grading.isBusy} onTap={() => (left === 0 ? void grading.save() : undefined)}>
        {gradeText.save}
      </PrimaryButton>
    </View>
  );
};

export default function GradeScreen() {
  const { remote } = useGradePage();
  return (
    <Page title={gradeText.title}>
      <RemoteView remote={remote} skeleton={[2, 6]} wordsOf={wordsOf}>
        {(page) => <GradeForm key={page.rev} page={page} />}
      </RemoteView>
    </Page>
  );
}
