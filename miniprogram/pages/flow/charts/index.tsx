import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Out } from '@shared/contract';
import type { FlowPlace } from '@shared/contract/flow';
import { FLOW_STEPS, type FlowKind, type FlowStep } from '@shared/records/flow-steps';
import { FLOW_KINDS } from '@shared/records/kinds/flow-chart';
import { call } from '@/api/call';
import { RemoteView } from '@/components/feedback/remote-view';
import { Choices } from '@/components/forms/choices';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Chip } from '@/components/parts/chip';
import { Icon } from '@/components/parts/icon';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { canPrint, printPage } from '@/platform/print';
import { wordsOf } from '@/text/errors';
import { flowText } from '@/text/flow';
import './index.scss';

type Flows = Out<'flow.read'>;
const kinds = (Object.keys(FLOW_KINDS) as FlowKind[]).map((value) => ({ value, word: FLOW_KINDS[value] }));

const Step = ({ step, number, isNow, isLast }: { step: FlowStep; number: number; isNow: boolean; isLast: boolean }) => (
  <View className="flow-part">
    <View className={isNow ? 'flow-step now' : 'flow-step'} id={`step-${number}`}>
      <Text className="flow-number">{String(number)}</Text>
      <View className="grow">
        <Text className="row-title strong block">{step.word}</Text>
        {step.note === undefined ? null : <Text className="note block">{step.note}</Text>}
      </View>
      {isNow ? <Chip word={flowText.here} icon="right" tone="attn" /> : null}
    </View>
    {isLast ? null : (
      <View className="flow-arrow">
        <Icon name="down" size={16} />
      </View>
    )}
  </View>
);

const Chart = ({ flow, orgName }: { flow: FlowPlace; orgName: string }) => {
  const steps = FLOW_STEPS[flow.flowKind];
  return (
    <View className="flow-chart" id="chart">
      <Text className="title block">{flowText.chart(FLOW_KINDS[flow.flowKind])}</Text>
      <Text className="note block">{orgName}</Text>
      <Text className="body block flow-now" id="now">
        {flow.now.length === 0 ? flowText.none : flowText.now(flow.now)}
      </Text>
      {steps.map((step, at) => (
        <Step key={step.key} step={step} number={at + 1} isNow={flow.now.includes(at + 1)} isLast={at === steps.length - 1} />
      ))}
    </View>
  );
};

const Content = ({ flows }: { flows: Flows }) => {
  const [chosen, choose] = useState<FlowKind>('organizationalLife');
  const flow = flows.flows.find((entry) => entry.flowKind === chosen);
  return (
    <View className="flow-page">
      <View className="flow-choose">
        <Choices id="flow" label={flowText.title} options={kinds} chosen={[chosen]} onChoose={choose} />
      </View>
      {flow === undefined ? null : <Chart flow={flow} orgName={flows.orgName} />}
      <View className="flow-print">
        {canPrint ? (
          <Button id="print" isWide onTap={printPage}>
            {flowText.print}
          </Button>
        ) : (
          <Text className="note block">{flowText.printOnPc}</Text>
        )}
      </View>
    </View>
  );
};

export default function FlowScreen() {
  const { place } = useMember();
  const { orgId = place?.orgId } = useParameters('flowCharts');
  const remote = useRemote(orgId, () => call('flow.read', { orgId: orgId ?? '' }));
  return (
    <Page title={flowText.title}>
      <RemoteView remote={remote} skeleton={[6]} wordsOf={wordsOf}>
        {(flows) => <Content flows={flows} />}
      </RemoteView>
    </Page>
  );
}
