import { View } from '@tarojs/components';
import { timeOfInstant } from '@shared/kernel/day';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { planText } from '@/text/activity';
import { wordsOf } from '@/text/errors';
import { PlanFields, PlanNote } from './form';
import { usePlanForm, usePrefill, type Prefill } from './use-plan';
import './index.scss';

const PlanBody = ({ prefill, isCopy }: { prefill: Prefill; isCopy: boolean }) => {
  const state = usePlanForm(prefill);
  const { error, errors, savedAt } = state;
  const hasShownErrors = Object.keys(errors).length > 0;
  return (
    <View>
      <PlanNote words={savedAt === undefined ? (isCopy ? planText.copied : planText.fromLast) : planText.savedDraft(timeOfInstant(savedAt))} />
      <PlanFields prefill={prefill} state={state} />
      {hasShownErrors ? <Say tone="attn" id="plan-refused">{[planText.refused, ...Object.values(errors)].join(' ')}</Say> : error ? <Say tone="attn" id="plan-refused">{wordsOf(error)}</Say> : null}
      <Dock>
        <Button id="publish" kind="primary" isBusy={state.isBusy} onTap={() => void state.publish()}>{prefill.change ? planText.save : planText.publish}</Button>
      </Dock>
    </View>
  );
};

export default function PlanPage() {
  const { remote, isCopy } = usePrefill();
  return (
    <Page title={remote.content?.change ? planText.titleChange : planText.title}>
      <RemoteView remote={remote} skeleton={[4, 6, 3]} wordsOf={wordsOf}>{(prefill) => <PlanBody prefill={prefill} isCopy={isCopy} />}</RemoteView>
    </Page>
  );
}
