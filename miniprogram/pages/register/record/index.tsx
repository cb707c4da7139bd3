import { View } from '@tarojs/components';
import type { RegisterPage } from '@shared/contract/register';
import type { Kind } from '@shared/records/vocabulary/kind';
import { Empty } from '@/components/feedback/empty';
import { Failed } from '@/components/feedback/failed';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Say } from '@/components/parts/say';
import { PhotoStrip } from '@/features/photos/photo-strip';
import type { Remote } from '@/hooks/use-remote';
import { wordsOf } from '@/text/errors';
import { listText, recordPageText } from '@/text/register';
import { useLook } from '@/theme/look';
import { besideOf } from './beside';
import { History, RecordContent } from './content';
import { Filings, RecordHead, RecordSays } from './head';
import { MoveSheet } from './move-sheet';
import { nextSteps, OtherSteps } from './steps';
import { useRegisterPage, useRegisterRecord } from './use-record';
import './index.scss';

const OpenedRecord = ({ page, kind, remote, today }: { page: RegisterPage; kind: Kind; remote: Remote<RegisterPage>; today: string }) => {
  const record = useRegisterRecord({ page, kind, remote });
  // What counted from the moment it was saved takes its photos afterwards; the seal does not cover them.
  const canAddPhotos = page.mayEdit || (page.mayCorrect && page.line.state === kind.life.initial);
  const { isWide } = useLook();
  const steps = nextSteps(record);
  return (
    <Page
      title={kind.name}
      dock={steps && !isWide ? <Dock>{steps}</Dock> : undefined}
      wideHead={{ over: kind.name, title: page.line.title, actions: steps && <View className="line-up">{steps}</View> }}
    >
      <RecordHead page={page} today={today} hasTitle={!isWide} />
      {remote.error ? <Say tone="attn">{wordsOf(remote.error)}</Say> : null}
      <RecordSays record={record} today={today} />
      <View className="columns two">
        <View>
          <RecordContent page={page} kind={kind} today={today} onEdit={page.mayEdit ? record.edit : undefined} />
          {kind.takesPhotos || page.photos.length > 0 ? (
            <PhotoStrip
              stored={page.photos}
              queue={record.photos}
              canChange={canAddPhotos}
              onDetach={(sha256) => void record.detach(sha256)}
            />
          ) : null}
        </View>
        <View className="register-side">
          {besideOf(page)}
          <Filings page={page} today={today} />
          <View className="register-history">
            <History page={page} today={today} />
          </View>
          <OtherSteps record={record} />
        </View>
      </View>
      <MoveSheet key={record.asking?.move.verb ?? ''} record={record} today={today} />
    </Page>
  );
};

export default function RegisterRecordPage() {
  const { remote, isNamed, today, kind } = useRegisterPage();
  const page = remote.content;
  if (page && kind) return <OpenedRecord key={page.line.recordId} page={page} kind={kind} remote={remote} today={today} />;
  if (!isNamed)
    return (
      <Page title={recordPageText.title}>
        <Failed note={wordsOf({ code: 'common.notFound' })} />
      </Page>
    );
  return (
    <Page title={recordPageText.title}>
      <RemoteView remote={remote} skeleton={[2, 5]} wordsOf={wordsOf}>
        {() => <Empty title={listText.unknown} next={listText.unknownNext} />}
      </RemoteView>
    </Page>
  );
}
