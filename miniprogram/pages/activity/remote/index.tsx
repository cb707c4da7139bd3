import { Text, View } from '@tarojs/components';
import type { ActivityPage } from '@shared/contract/activity';
import { timeOfInstant } from '@shared/kernel/day';
import { spanWord } from '@shared/kernel/time-words';
import { windowAt } from '@/features/activities/sign-in-window';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { useTick } from '@/hooks/use-tick';
import { wordsOf } from '@/text/errors';
import { remoteAttendanceText } from '@/text/remote-attendance';
import { remoteText } from '@/text/sign-in';
import { HostPart } from './host-part';
import { QuestionSheet } from './question-sheet';
import { SayPart } from './say-part';
import { useRemoteAttend } from './use-remote-attend';
import './index.scss';

type Attend = ReturnType<typeof useRemoteAttend>;

const obstacleOf = (page: ActivityPage, now: number): string | null => {
  if (!page.isRemoteAllowed) return remoteText.off;
  const window = windowAt(page, now);
  if (window === 'early') return remoteText.tooEarly(timeOfInstant(page.opensAt));
  return window === 'open' ? null : remoteText.over;
};

const Body = ({ page, attend }: { page: ActivityPage; attend: Attend }) => {
  const now = useTick(10_000);
  const { presence } = attend;
  const isOnline = attend.signedInAt !== undefined && attend.mode === 'online';
  const { signedInAt, mode } = attend;
  const obstacle = obstacleOf(page, now);
  const link = page.meetingLink;
  const note = signedInAt === undefined ? obstacle : mode === 'inPerson' ? remoteText.onSite(timeOfInstant(signedInAt)) : remoteText.after;
  return (
    <View className="sign-in-body">
      <View className="line-up wrap">
        {signedInAt === undefined ? (
          <Chip id="report-state" word={remoteText.notYet} icon="circle" />
        ) : (
          <Chip id="report-state" tone="done" icon="check" word={remoteText.reported(timeOfInstant(signedInAt))} />
        )}
        {presence.whole > 0 && isOnline ? (
          <Chip id="answered" word={remoteAttendanceText.answered(presence.answered, presence.whole)} />
        ) : null}
      </View>
      <Text className="title remote-title" id="activity-title">
        {page.title}
      </Text>
      <Text className="note block remote-when">{`${spanWord(page.startAt, page.endAt)}·${page.branchName}`}</Text>
      <Card isFlush>
        <Row
          id="meeting-link"
          icon="share"
          title={remoteText.link}
          note={link ?? remoteText.linkNone}
          {...(link === undefined ? {} : { onTap: () => attend.copyLink(link) })}
        />
        {(page.materials ?? []).map(({ title, link: material }) => (
          <Row key={material} icon="page" title={title} note={material} onTap={() => attend.copyLink(material)} />
        ))}
      </Card>
      <View className="remote-say">
        {attend.error ? (
          <Say tone="attn" id="refusal">
            {wordsOf(attend.error)}
          </Say>
        ) : (
          <Say id="remote-note">{presence.hasMissed && isOnline ? remoteAttendanceText.missed : (note ?? remoteText.note)}</Say>
        )}
      </View>
      {isOnline && page.state !== 'confirmed' ? <SayPart page={page} onSaid={attend.refresh} /> : null}
      {page.state === 'confirmed' ? null : <HostPart page={page} onChanged={attend.refresh} />}
      <QuestionSheet question={isOnline ? presence.question : undefined} onAnswer={presence.answer} />
    </View>
  );
};

const RemoteDock = ({ page, attend }: { page: ActivityPage; attend: Attend }) => {
  const now = useTick(10_000);
  const isIn = attend.signedInAt !== undefined;
  const link = page.meetingLink;
  const canReport = !isIn && page.own.mayAttend && obstacleOf(page, now) === null;
  if (!canReport && link === undefined) return null;
  return (
    <Dock>
      {link === undefined ? null : (
        <Button id="copy-link" kind={canReport ? 'outlined' : 'primary'} onTap={() => attend.copyLink(link)}>
          {remoteText.copyLink}
        </Button>
      )}
      {canReport ? (
        <Button id="report" kind="primary" isBusy={attend.isBusy} onTap={attend.report}>
          {remoteText.report}
        </Button>
      ) : null}
    </Dock>
  );
};

export default function RemotePage() {
  const attend = useRemoteAttend();
  const { remote } = attend;
  return (
    <Page title={remoteText.title} dock={remote.content ? <RemoteDock page={remote.content} attend={attend} /> : undefined}>
      <RemoteView remote={remote} skeleton={[2]} wordsOf={wordsOf}>
        {(page) => <Body page={page} attend={attend} />}
      </RemoteView>
    </Page>
  );
}
