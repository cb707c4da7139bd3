import { Text, View } from '@tarojs/components';
import type { CasePage } from '@shared/contract/case';
import { CASE_DECISIONS } from '@shared/records/kinds/member-case';
import { dayWord } from '@shared/kernel/time-words';
import { RemoteView } from '@/components/feedback/remote-view';
import { Sheet } from '@/components/feedback/sheet';
import { TextField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { StateChips } from '@/features/register/state-chip';
import { openPage } from '@/platform/navigation';
import { caseText } from '@/text/case';
import { wordsOf } from '@/text/errors';
import { nextOf, useCase, type CaseState } from './use-case';
import './index.scss';

const said = (page: CasePage, field: string): string | undefined => {
  const value = page.content[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const Days = ({ page }: { page: CasePage }) =>
  page.days.length === 0 ? null : (
    <View>
      <Section title={caseText.days} />
      <Card isFlush id="days">
        {page.days.map(({ activityId, day, title, orgName }) => (
          <Row
            key={activityId}
            title={`${dayWord(day)}　${title}`}
            note={`${orgName}·${caseText.missed}`}
            onTap={() => openPage('activityDetail', { activityId })}
          />
        ))}
      </Card>
    </View>
  );

const decisionOf = (page: CasePage): string | undefined => {
  const decision = said(page, 'decision');
  return decision === undefined ? undefined : CASE_DECISIONS[decision as keyof typeof CASE_DECISIONS];
};

const Course = ({ page }: { page: CasePage }) => {
  const facts = [
    { title: caseText.statement, note: said(page, 'statement') ?? (page.content.heardOn === undefined ? caseText.noStatement : undefined) },
    { title: caseText.decision, note: [decisionOf(page), said(page, 'decisionText')].filter((word) => word !== undefined).join('·') },
    { title: caseText.appeal, note: said(page, 'appealText') },
    { title: caseText.answer, note: said(page, 'appealAnswer') },
  ].filter(({ note }) => note !== undefined && note !== '');
  return (
    <Card isFlush id="course">
      {facts.map(({ title, note }) => (
        <Row key={title} title={title} note={note} />
      ))}
    </Card>
  );
};

const WritingSheet = ({ state, page }: { state: CaseState; page: CasePage }) => {
  const { writing } = state;
  if (writing === undefined) return null;
  const isSpeaking = writing === 'speak';
  return (
    <Sheet
      id="case-sheet"
      isOpen
      onClose={state.close}
      title={isSpeaking ? (page.isSubject ? caseText.speak : caseText.speakFor) : caseText.appeal}
    >
      <TextField
        id="case-text"
        label={isSpeaking ? caseText.statement : caseText.appealText}
        hint={isSpeaking ? caseText.speakHint : caseText.appealHint}
        isLong
        max={isSpeaking ? 1000 : 500}
        value={state.text}
        onChange={state.setText}
      />
      {state.error ? (
        <Say tone="attn" id="case-refused">
          {wordsOf(state.error)}
        </Say>
      ) : null}
      <PrimaryButton id="case-submit" isBusy={state.isBusy} onTap={state.submit}>
        {caseText.submit}
      </PrimaryButton>
    </Sheet>
  );
};

const Content = ({ page, state }: { page: CasePage; state: CaseState }) => (
  <View>
    <View className="line-up wrap">
      <StateChips line={page.line} id="state" />
    </View>
    <Text className="title block case-title" id="case-title">
      {page.line.title}
    </Text>
    <View className="stack">
      <Say id="reminder">{page.isSubject ? caseText.heardFirst : caseText.reminder}</Say>
      {page.isBelow ? (
        <Say tone="attn" id="below">
          {caseText.below}
        </Say>
      ) : null}
      {state.error && state.writing === undefined ? (
        <Say tone="attn" id="case-refused">
          {wordsOf(state.error)}
        </Say>
      ) : null}
    </View>
    <Days page={page} />
    <View className="case-course">
      <Course page={page} />
    </View>
    <View className="stack case-acts">
      {!page.isSubject && page.moves.some((move) => move.verb === 'speak') ? (
        <Button id="speak-for" isWide onTap={() => state.write('speak')}>
          {caseText.speakFor}
        </Button>
      ) : null}
      <Button id="case-all" isWide onTap={state.openAll}>
        {caseText.more}
      </Button>
    </View>
    <WritingSheet state={state} page={page} />
  </View>
);

export default function CaseScreen() {
  const state = useCase();
  const page = state.remote.content;
  const next = page === undefined ? undefined : nextOf(page);
  const dock =
    next === undefined ? undefined : (
      <Dock>
        <PrimaryButton id="next" isBusy={state.isBusy} onTap={() => state.take(next)}>
          {caseText[next]}
        </PrimaryButton>
      </Dock>
    );
  return (
    <Page title={caseText.title} dock={dock}>
      <RemoteView remote={state.remote} skeleton={[2, 3]} wordsOf={wordsOf}>
        {(content) => <Content page={content} state={state} />}
      </RemoteView>
    </Page>
  );
}
