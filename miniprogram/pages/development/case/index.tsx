import { Text, View } from '@tarojs/components';
import type { DevelopmentCasePage } from '@shared/contract/development';
import { dayWord } from '@shared/kernel/time-words';
import { STAGE_WORDS } from '@shared/records/vocabulary/development-steps';
import { STEP_COUNT } from '@shared/records/vocabulary/development-days';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Chip } from '@/components/parts/chip';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { developmentText } from '@/text/development';
import { wordsOf } from '@/text/errors';
import { useLook } from '@/theme/look';
import { Ahead, Done, Linked } from './chain';
import { NextCard } from './next-card';
import { StepSheet } from './step-sheet';
import { useDevelopmentCase, type CaseState } from './use-case';
import './index.scss';

const Head = ({ page, hasName }: { page: DevelopmentCasePage; hasName: boolean }) => {
  const lines = [
    page.unit,
    page.contactNames.length === 0 ? '' : developmentText.contacts(page.contactNames.join('、')),
    page.sponsorNames.length === 0 ? '' : developmentText.sponsors(page.sponsorNames.join('、')),
    page.appliedOn === undefined ? '' : developmentText.applied(dayWord(page.appliedOn, page.today)),
  ].filter((line) => line !== '');
  return (
    <View className="development-head">
      <View className="line-up wrap">
        <Chip id="stage" word={STAGE_WORDS[page.stage]} icon="half" />
        <Text className="note push" id="place">
          {developmentText.place(page.last, STEP_COUNT)}
        </Text>
      </View>
      {hasName ? <Text className="title">{page.name}</Text> : null}
      {lines.map((line) => (
        <Text key={line} className="note block">
          {line}
        </Text>
      ))}
      {page.endWords === undefined ? null : <Say id="ended">{developmentText.ended(page.endWords)}</Say>}
    </View>
  );
};

const TakeBackSheet = ({ page, state }: { page: DevelopmentCasePage; state: CaseState }) => (
  <ConfirmSheet
    isOpen={state.isTakingBack}
    title={developmentText.takeBackTitle(page.last)}
    words={developmentText.takeBackWords}
    stay={developmentText.takeBackStay}
    act={developmentText.takeBackAct}
    isBusy={state.isBusy}
    onStay={state.stayBack}
    onAct={() => void state.takeBack(page)}
  >
    {state.backError ? (
      <View className="step-refused">
        <Say tone="attn" id="back-refused">
          {wordsOf(state.backError)}
        </Say>
      </View>
    ) : null}
  </ConfirmSheet>
);

const Content = ({ page, state }: { page: DevelopmentCasePage; state: CaseState }) => {
  const { isWide } = useLook();
  return (
    <View>
      <Head page={page} hasName={!isWide} />
      <View className="columns two">
        <View>
          {page.next === null ? null : <NextCard page={page} next={page.next} state={state} />}
          {page.next === null && page.mayEdit ? <Say id="to-file">{developmentText.allDone}</Say> : null}
          <Linked page={page} />
          {isWide ? <Ahead page={page} /> : null}
        </View>
        <View>
          <Done page={page} state={state} />
          {isWide ? null : <Ahead page={page} />}
          <View className="line-up wrap development-more">
            <Button id="whole" onTap={() => openPage('registerRecord', { recordId: page.recordId })}>
              {developmentText.whole}
            </Button>
            {page.mayEdit ? (
              <Button
                id="edit"
                onTap={() => openPage('registerForm', { orgId: page.orgId, type: 'developmentCase', recordId: page.recordId })}
              >
                {developmentText.edit}
              </Button>
            ) : null}
          </View>
        </View>
      </View>
      <Text className="note block development-foot">{developmentText.foot}</Text>
      <StepSheet page={page} state={state} />
      <TakeBackSheet page={page} state={state} />
    </View>
  );
};

export default function DevelopmentCaseScreen() {
  const state = useDevelopmentCase();
  const page = state.remote.content;
  return (
    <Page title={developmentText.title} wideHead={page === undefined ? undefined : { over: page.orgName, title: page.name }}>
      <RemoteView remote={state.remote} skeleton={[2, 5]} wordsOf={wordsOf}>
        {(content) => <Content page={content} state={state} />}
      </RemoteView>
    </Page>
  );
}
