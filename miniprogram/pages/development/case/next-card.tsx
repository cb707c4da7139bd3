import { Text, View } from '@tarojs/components';
import type { DevelopmentCasePage, NextStepView } from '@shared/contract/development';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import { developmentCase } from '@shared/records/kinds/development-case';
import { MATERIAL_WORDS } from '@shared/records/vocabulary/development-steps';
import { stepName } from '@shared/text/development-words';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Icon } from '@/components/parts/icon';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { developmentText, waitWords } from '@/text/development';
import { wordsOf } from '@/text/errors';
import { Limits } from './limits';
import type { CaseState } from './use-case';

const fieldLabel = (name: string): string => (developmentCase.fields as Readonly<Record<string, { label: string }>>)[name]?.label ?? '';

const Materials = ({ page, next, state }: { page: DevelopmentCasePage; next: NextStepView; state: CaseState }) =>
  next.materials.length === 0 ? null : (
    <View id="materials" role="group" aria-label={developmentText.materials}>
      {next.materials.map(({ key, isThere }) => (
        <View key={key} id={`material-${key}`} className="material">
          <Icon name={isThere ? 'check' : 'triangle'} size={16} />
          <Text className={isThere ? 'grow' : 'grow attn-text'}>
            {isThere ? MATERIAL_WORDS[key] : developmentText.missing(MATERIAL_WORDS[key])}
          </Text>
          {isThere || !page.mayEdit ? null : (
            <Button id={`receive-${key}`} isSmall kind="quiet" isBusy={state.isBusy} onTap={() => void state.receiveMaterial(page, key)}>
              {developmentText.receive}
            </Button>
          )}
        </View>
      ))}
    </View>
  );

/** What is still to be done besides the materials, each in a line. */
const lacksOf = (page: DevelopmentCasePage, next: NextStepView): string[] => {
  const free = (type: string): boolean => page.linked.some(({ line, step }) => line.type === type && step === undefined);
  return [
    ...(next.fields.length === 0 ? [] : [developmentText.stillFields(next.fields.map(fieldLabel).join('、'))]),
    ...(next.needsVote && !free('vote') ? [developmentText.needsVote] : []),
    ...(next.needsNotice && !free('publicNotice') ? [developmentText.needsNotice] : []),
    ...(next.halves.length === 0 ? [] : [developmentText.halves(next.halves.map((half) => periodWord(half, page.today)).join('、'))]),
  ];
};

/** Where the day lies towards the limits, said before anything is pressed. */
const Standing = ({ page, next }: { page: DevelopmentCasePage; next: NextStepView }) => {
  const { standing, earliest, latest, longest } = next;
  const word = (limit: typeof latest): string => (limit === undefined ? '' : dayWord(limit.on, page.today));
  if (standing === 'tooEarly') return <Say id="too-early">{developmentText.tooEarly(word(earliest))}</Say>;
  if (standing === 'open') return null;
  return (
    <Say tone="attn" id="late">
      {standing === 'tooLate' ? developmentText.tooLate(word(longest)) : developmentText.late(word(latest))}
    </Say>
  );
};

/** The meeting is arranged first, where the step is decided by its vote and none is there. */
const Acts = ({ page, next, state }: { page: DevelopmentCasePage; next: NextStepView; state: CaseState }) => {
  const latest = next.latest === undefined ? undefined : dayWord(next.latest.on, page.today);
  if (!next.mayTake)
    return (
      <Text className="note block" id="waits">
        {waitWords(next, latest)}
      </Text>
    );
  if (next.standing === 'tooEarly') return null;
  const hasVote = page.linked.some(({ line, step }) => line.type === 'vote' && step === undefined);
  const isMeetingFirst = next.needsVote && !hasVote;
  return (
    <View className="stack development-acts">
      {isMeetingFirst ? (
        <Button
          id="arrange"
          kind="primary"
          isWide
          onTap={() =>
            openPage('activityPlan', { orgId: page.orgId, kind: 'generalMeeting', topic: next.step === 15 ? 'admission' : 'conversion' })
          }
        >
          {developmentText.arrange}
        </Button>
      ) : null}
      <Button id="take" kind={isMeetingFirst ? 'outlined' : 'primary'} isWide onTap={() => void state.take.ask(page, next)}>
        {developmentText.take}
      </Button>
    </View>
  );
};

/** The next step on top: its days, what it needs, who enters it. */
export const NextCard = ({ page, next, state }: { page: DevelopmentCasePage; next: NextStepView; state: CaseState }) => {
  const lacks = lacksOf(page, next);
  const late = next.standing === 'late' || next.standing === 'tooLate' ? developmentText.standing[next.standing] : undefined;
  return (
    <Card id="next">
      <View className="line-up wrap">
        <Text className="note grow">{developmentText.next}</Text>
        {late === undefined ? null : <Chip id="is-late" word={late} icon="triangle" tone="attn" />}
        <Chip id="party" word={developmentText.party[next.party]} />
      </View>
      <Text className="head" id="next-name">
        {stepName(next.step)}
      </Text>
      <Text className="mini block">{`${developmentText.article(next.article)}（${developmentText.articleNote}）`}</Text>
      <Limits step={next} today={page.today} />
      {next.longest === undefined ? null : (
        <Text className="note block">{developmentText.longest(dayWord(next.longest.on, page.today))}</Text>
      )}
      <Standing page={page} next={next} />
      <Materials page={page} next={next} state={state} />
      {lacks.map((words) => (
        <View key={words} className="material lack">
          <Icon name="triangle" size={16} />
          <Text className="grow attn-text">{words}</Text>
        </View>
      ))}
      {state.receiveError ? (
        <Say tone="attn" id="receive-refused">
          {wordsOf(state.receiveError)}
        </Say>
      ) : null}
      <Acts page={page} next={next} state={state} />
    </Card>
  );
};
