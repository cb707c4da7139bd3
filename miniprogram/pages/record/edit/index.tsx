import { View } from '@tarojs/components';
import type { RecordPage } from '@shared/contract/record';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Section } from '@/components/parts/card';
import { PhotoStrip } from '@/features/photos/photo-strip';
import type { Remote } from '@/hooks/use-remote';
import { wordsOf } from '@/text/errors';
import { recordText } from '@/text/record';
import { useLook } from '@/theme/look';
import { CorrectRoll, Facts, Resolution, Sections } from './fields';
import { FormerFollowUps, OwnFollowUps, Votes } from './follow-ups';
import { Completeness, Corrections, RecordHead, RecordSays, RollCard } from './head';
import { LateClaims } from './late-claims';
import { ReadRecord } from './read';
import { RecordDock } from './record-dock';
import { withDecision } from './record-form';
import { useFollowUps } from './use-follow-ups';
import { useRecord, useRecordPage } from './use-record';
import './index.scss';

const RecordBody = ({ page, remote }: { page: RecordPage; remote: Remote<RecordPage> }) => {
  const record = useRecord(page, remote);
  const followUps = useFollowUps(page.activityId);
  const { around } = followUps;
  const { isWide } = useLook();
  const isSealed = page.state === 'confirmed';
  const canWrite = page.may.record && !isSealed && page.state !== 'cancelled';
  const isWriting = canWrite || record.correction !== undefined;
  return (
    <View>
      <RecordHead page={page} savedAt={isWriting ? record.savedAt : undefined} />
      <RecordSays record={record} />
      {canWrite ? <Completeness record={record} /> : null}
      <LateClaims page={page} remote={remote} />
      <View className="columns two record-columns">
        <View className="record-main">
          {isWide ? null : <RollCard page={page} canCall={canWrite} />}
          {around === undefined || isSealed ? null : <FormerFollowUps state={followUps} around={around} />}
          {isWriting ? (
            <View>
              <Facts record={record} />
              <Sections record={record} around={around} />
              <Resolution record={record} />
            </View>
          ) : isSealed ? (
            <ReadRecord page={page} />
          ) : (
            <Empty title={recordText.states[page.state]} next={recordText.unfinished} />
          )}
          {around === undefined ? null : (
            <OwnFollowUps
              state={followUps}
              around={around}
              canAdd={canWrite && around.mayAdd}
              onDecided={(decision) =>
                record.change({ resolution: withDecision(record.form.resolution, decision, recordText.noResolution) })
              }
            />
          )}
          {around === undefined ? null : <Votes around={around} activityId={page.activityId} canAdd={canWrite} />}
          {around === undefined || !isSealed ? null : <FormerFollowUps state={followUps} around={around} />}
          {record.correction ? <CorrectRoll record={record} /> : null}
        </View>
        <View>
          {isWide ? <RollCard page={page} canCall={canWrite} /> : null}
          <PhotoStrip stored={page.photos} queue={record.photos} canChange={canWrite} onDetach={(sha256) => void record.detach(sha256)} />
          {page.corrections.length === 0 ? null : <Section title={recordText.corrections} />}
          <Corrections page={page} />
        </View>
      </View>
      <RecordDock record={record} canWrite={canWrite} />
    </View>
  );
};

export default function RecordEditPage() {
  const remote = useRecordPage();
  return (
    <Page title={recordText.title}>
      <RemoteView remote={remote} skeleton={[3, 4, 4]} wordsOf={wordsOf}>
        {(page) => <RecordBody key={page.activityId} page={page} remote={remote} />}
      </RemoteView>
    </Page>
  );
}
