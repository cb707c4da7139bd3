import { Text, View } from '@tarojs/components';
import { Empty } from '@/components/feedback/empty';
import { Progress, Steps } from '@/components/feedback/progress';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { originOfLinks } from '@/platform/device';
import { openPage } from '@/platform/navigation';
import { useLook } from '@/theme/look';
import { reconcileText } from '@/text/reconcile';
import { importText } from '@/text/roster-import';
import { ImportResult } from './result';
import { useImport, type Import } from './use-import';
import './index.scss';

const Start = ({ state }: { state: Import }) => (
  <Card>
    <Text className="body">{importText.templateNote}</Text>
    <View className="import-buttons">
      <Button id="template" kind="outlined" icon="download" onTap={() => void state.downloadTemplate()}>
        {importText.template}
      </Button>
      <Button id="choose-file" kind="primary" icon="upload" isBusy={state.stage !== 'idle'} onTap={() => void state.choose()}>
        {importText.choose}
      </Button>
      <Button id="export-roster" kind="quiet" icon="download" onTap={() => void state.exportRoster()}>
        {importText.export}
      </Button>
      <Button
        id="go-reconcile"
        kind="quiet"
        icon="list"
        onTap={() => openPage('rosterReconcile', state.orgId === undefined ? {} : { orgId: state.orgId })}
      >
        {reconcileText.title}
      </Button>
      <Text className="note">{importText.hint}</Text>
    </View>
    <Text className="note block">{importText.exportNote}</Text>
  </Card>
);

const WideImport = () => {
  const state = useImport();
  const { job, stage, refusal, written } = state;
  const step = job === undefined ? (stage === 'idle' ? 1 : 2) : job.state === 'switched' ? 3 : 2;
  return (
    <View>
      <Steps steps={importText.steps} current={step} />
      <View className="stack">
        {refusal === undefined ? null : (
          <Say tone="attn" id="import-refusal">
            {refusal}
          </Say>
        )}
        {stage === 'idle' ? null : (
          <Say icon="clock" id="import-busy">
            {importText.busy[stage]}
          </Say>
        )}
        {written === undefined || written.total === 0 ? null : (
          <Progress id="import-written" share={written.done / written.total} words={importText.written(written.done, written.total)} />
        )}
        {job === undefined ? <Start state={state} /> : <ImportResult job={job} state={state} />}
      </View>
      <Text className="note block import-foot">{importText.foot}</Text>
    </View>
  );
};

export default function ImportPage() {
  const { isWide } = useLook();
  return (
    <Page title={importText.title} wideHead={{ over: importText.over }}>
      {isWide ? <WideImport /> : <Empty id="on-phone" title={importText.onPhoneTitle} next={importText.onPhone(originOfLinks())} />}
    </Page>
  );
}
