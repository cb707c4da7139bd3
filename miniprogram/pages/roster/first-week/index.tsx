import { Text, View } from '@tarojs/components';
import { call } from '@/api/call';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { firstWeekText as text } from '@/text/first-week';
import { CollegeCountsFrom } from './counts-from';
import { stepsOf, type FirstWeek, type Step } from './steps';
import './index.scss';

const TONES = { done: 'done', lacks: 'attn', notBegun: 'plain', waits: 'plain' } as const;

const StepRow = ({ step, place, isNext }: { step: Step; place: number; isNext: boolean }) => (
  <View className="first-step" id={`step-${step.key}`}>
    <Text className={isNext ? 'first-step-number on' : 'first-step-number'}>{String(place + 1)}</Text>
    <View className="grow">
      <View className="line-up wrap">
        <Text className="first-step-title">{step.title}</Text>
        <Chip tone={TONES[step.state]} word={step.chip} />
      </View>
      {step.note === '' ? null : <Text className="note block">{step.note}</Text>}
    </View>
    {step.state === 'waits' ? null : (
      <Button id={`do-${step.key}`} kind={isNext ? 'primary' : 'quiet'} onTap={step.act.onTap}>
        {step.act.word}
      </Button>
    )}
  </View>
);

const Week = ({ week }: { week: FirstWeek }) => {
  const steps = stepsOf(week);
  const next = steps.findIndex(({ state }) => state !== 'done');
  return (
    <View>
      <Text className="block first-week-head" id="first-week-head">
        {text.head(week.done)}
      </Text>
      <View className="columns two">
        <Card isFlush id="first-week">
          {steps.map((step, place) => (
            <StepRow key={step.key} step={step} place={place} isNext={place === next} />
          ))}
        </Card>
        <View>
          <CollegeCountsFrom orgId={week.orgId} />
          <Section title={text.together} />
          <Text className="note block">{text.togetherNote}</Text>
        </View>
      </View>
    </View>
  );
};

export default function FirstWeekPage() {
  const { place } = useMember();
  const orgId = useParameters('rosterFirstWeek').orgId ?? place?.orgId;
  const remote = useRemote(orgId, () => call('roster.firstWeek', { orgId: orgId ?? '' }));
  useReturned(() => void remote.refresh());
  return (
    <Page title={text.title} wideHead={remote.content ? { over: text.over(remote.content.collegeName) } : undefined}>
      <RemoteView remote={remote} skeleton={[1, 5]} wordsOf={wordsOf}>
        {(week) => <Week week={week} />}
      </RemoteView>
    </Page>
  );
}
