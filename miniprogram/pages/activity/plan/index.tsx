import { View } from '@tarojs/components';
import { timeOfInstant } from '@shared/kernel/day';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { planText } from '@/text/activity';
import { wordsOf } from '@/text/errors';
import { PlanFields, PlanNote } from './form';
import { usePlanForm, usePrefill, type Prefill } from './use-plan';
import './index.scss';

const PlanBody = ({ prefill, isCopy }: { prefill: Prefill; isCopy: boolean }) => {
  const state = usePlanForm(prefill);
  const { error, errors, savedAt } = state;
  const wrong = Object.values(errors);
  const words = wrong.length > 0 ? [planText.refused, ...wrong].join(' ') : error && wordsOf(error);
  return (
    <View>
      <PlanNote
        words={savedAt === undefined ? (isCopy ? planText.copied : planText.fromLast) : planText.savedDraft(timeOfInstant(savedAt))}
      />
      <PlanFields prefill={prefill} state={state} />
      <Dock reason={words === undefined ? undefined : { id: 'plan-refused', words }}>
        <Button id="publish" kind="primary" isBusy={state.isBusy} onTap={() => void state.publish()}>
          {prefill.change ? planText.save : planText.publish}
        </Button>
      </Dock>
    </View>
  );
};

export default function PlanPage() {
  const { remote, isCopy } = usePrefill();
  return (
    <Page title={remote.content?.change ? planText.titleChange : planText.title}>
      <RemoteView remote={remote} skeleton={[4, 6, 3]} wordsOf={wordsOf}>
        {(prefill) => <PlanBody prefill={prefill} isCopy={isCopy} />}
      </RemoteView>
    </Page>
  );
}
