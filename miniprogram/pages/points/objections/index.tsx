import { Text, View } from '@tarojs/components';
import type { ObjectionView } from '@shared/contract/points-public';
import type { Day } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { objectionText } from '@/text/points-pages';
import { AnswerSheet, ForwardSheet } from './answer-sheet';
import { useObjections, type Objections } from './use-objections';
import './index.scss';

const outcomeOf = ({ isUpheld }: ObjectionView): string => (isUpheld === true ? objectionText.upheld : objectionText.notUpheld);

const aboutOf = (objection: ObjectionView): string =>
  [objection.name, objection.entryWords ?? objection.noticeTitle].filter((word) => word !== undefined && word !== '').join('·');

const One = ({ objection, state, today, isFirst }: { objection: ObjectionView; state: Objections; today: Day; isFirst: boolean }) => {
  const { objectionId, answer, answeredOn, superiorAnswer } = objection;
  const mayAnswer = state.remote.content?.mayAnswer === true;
  const isAnswered = objection.state === 'answered';
  return (
    <Card isFlush id={`objection-${objectionId.replace(/[:.]/g, '-')}`}>
      <Row
        title={objection.text}
        note={aboutOf(objection)}
        end={
          <Chip word={objectionText.states[objection.state]} icon={isAnswered ? 'check' : 'clock'} tone={isAnswered ? 'done' : 'plain'} />
        }
      />
      {answer === undefined ? (
        <Row title={objectionText.dueOn(dayWord(objection.answerDueOn, today))} />
      ) : (
        <Row
          title={answer}
          note={`${outcomeOf(objection)}·${answeredOn === undefined ? '' : objectionText.answeredOn(dayWord(answeredOn, today))}`}
        />
      )}
      {superiorAnswer === undefined ? null : <Row title={superiorAnswer} note={objectionText.superior} />}
      {objection.state === 'open' && mayAnswer ? (
        <View className="objection-act">
          <Button id={`answer-${objectionId}`} kind={isFirst ? 'primary' : 'outlined'} isWide onTap={() => state.ask(objection)}>
            {objectionText.answer}
          </Button>
        </View>
      ) : null}
      {objection.state === 'forwarded' && state.remote.content?.mayAnswerAbove === true ? (
        <View className="objection-act">
          <Button id={`above-${objectionId}`} kind="primary" isWide onTap={() => openPage('registerRecord', { recordId: objectionId })}>
            {objectionText.superior}
          </Button>
        </View>
      ) : null}
      {isAnswered && superiorAnswer === undefined && objection.memberId !== undefined && !mayAnswer ? (
        <View className="objection-act">
          <Button id={`forward-${objectionId}`} kind="quiet" onTap={() => state.askForward(objection)}>
            {objectionText.forward}
          </Button>
        </View>
      ) : null}
    </Card>
  );
};

export default function ObjectionsPage() {
  const state = useObjections();
  return (
    <Page title={objectionText.listTitle}>
      <RemoteView remote={state.remote} skeleton={[3, 3]} wordsOf={wordsOf}>
        {({ objections, today }) => {
          const first = objections.find((objection) => objection.state === 'open');
          return (
            <View className="stack column">
              {objections.length === 0 ? (
                <Card>
                  <Empty id="no-objections" title={objectionText.empty} next={objectionText.emptyNext} />
                </Card>
              ) : null}
              {objections.map((objection) => (
                <One key={objection.objectionId} objection={objection} state={state} today={today} isFirst={objection === first} />
              ))}
              <Text className="note block">
                {state.remote.content?.mayAnswer === true ? objectionText.footOfOffice : objectionText.foot}
              </Text>
              <AnswerSheet state={state} />
              <ForwardSheet state={state} />
            </View>
          );
        }}
      </RemoteView>
    </Page>
  );
}
