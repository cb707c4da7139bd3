import { Text, View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import type { Horizon, Lost } from '@shared/engines/score/what-if';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Skeleton } from '@/components/feedback/skeleton';
import { Segment } from '@/components/forms/choices';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { PrimaryButton } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { goTo } from '@/features/score/go-to';
import '@/features/score/score.scss';
import '@/components/figures/dimension-bars.scss';
import { wordsOf } from '@/text/errors';
import { wordsOfRule } from '@/text/score-rules';
import { whatIfText } from '@/text/what-if';
import { ChoiceList } from './choice-list';
import { DimensionsCard, ResultCard } from './result-card';
import { useTrial, useWhatIfFacts, type Tried } from './use-what-if';
import './index.scss';

const horizons: readonly Horizon[] = ['today', 'yearEnd'];

const LostCard = ({ lost }: { lost: readonly Lost[] }) => (
  <View>
    <Section title={whatIfText.lost} />
    <Card id="lost">
      <Text className="block">
        {lost.map(({ ruleId, parts }) => whatIfText.lostLine(wordsOfRule(ruleId).name, parts, wordsOfRule(ruleId).unit)).join('、')}
      </Text>
      <Text className="note block what-if-lost">{whatIfText.lostNote}</Text>
    </Card>
  </View>
);

const Outcome = ({ tried, asOfOn }: { tried: Tried; asOfOn: string }) => {
  const { trial, after, horizon } = tried;
  if (trial === undefined || after === undefined)
    return (
      <View aria-busy>
        <Text className="note block" id="computing">
          {whatIfText.computing}
        </Text>
        <Skeleton cards={[3, 5]} />
      </View>
    );
  return (
    <View>
      <ResultCard trial={trial} after={after} horizon={horizon} asOfOn={asOfOn} />
      {trial.options.length === 0 ? (
        <Empty id="nothing-to-try" title={whatIfText.nothingToTry} next={whatIfText.nothingToTryNext} />
      ) : (
        <ChoiceList options={trial.options} tried={tried} wayIds={trial.wayIds} />
      )}
      <DimensionsCard base={trial.base} after={after} />
      {trial.lost.length > 0 ? <LostCard lost={trial.lost} /> : null}
      <Text className="note block what-if-foot">{whatIfText.foot}</Text>
    </View>
  );
};

/** The first of what is chosen that has a page of its own. */
const firstOption = ({ trial, chosenIds }: Tried) =>
  trial?.options.find(({ choice, action }) => action !== null && chosenIds.includes(choice.choiceId));

const Trying = ({ facts }: { facts: Out<'score.facts'> }) => {
  const tried = useTrial(facts);
  const first = firstOption(tried);
  const action = first?.action ?? undefined;
  return (
    <View className="what-if">
      <Segment
        id="horizon"
        label={whatIfText.horizon}
        options={horizons.map((value) => ({ value, word: whatIfText.horizons[value] }))}
        chosen={tried.horizon}
        onChoose={tried.look}
      />
      <Text className="note block what-if-horizon">{whatIfText.horizonNote[tried.horizon]}</Text>
      <Outcome tried={tried} asOfOn={facts.asOfOn} />
      {first === undefined || action === undefined ? null : (
        <Dock>
          <PrimaryButton id="do-first" onTap={() => goTo({ target: action.target, ruleIds: first.choice.ruleIds }, facts.orgId)}>
            {whatIfText.doFirst(action.long)}
          </PrimaryButton>
        </Dock>
      )}
    </View>
  );
};

/** 怎样最快达标: tried on the phone with the branch's own records; nothing of it is stored. */
export default function WhatIfPage() {
  const { remote } = useWhatIfFacts();
  return (
    <Page title={whatIfText.title}>
      <RemoteView remote={remote} wordsOf={wordsOf} skeleton={[3, 5, 5]}>
        {(facts) => <Trying facts={facts} />}
      </RemoteView>
    </Page>
  );
}
