import { Text, View } from '@tarojs/components';
import type { LifeMeetingPage } from '@shared/contract/appraisal';
import { dayWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { showNotice } from '@/app/notice-store';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { openPage, useParameters } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { lifeText } from '@/text/life-meeting';
import './index.scss';

const openForm = (page: LifeMeetingPage): void =>
  openPage('registerForm', { orgId: page.orgId, type: 'lifeMeeting', period: page.year, recordId: page.recordId });

const Meeting = ({ page }: { page: LifeMeetingPage }) => {
  const { meeting } = page;
  return (
    <Card isFlush id="meeting">
      <Row
        title={lifeText.meeting}
        note={meeting === undefined ? lifeText.noMeeting : `${meeting.title}·${dayWord(meeting.day)}`}
        {...(meeting === undefined ? {} : { onTap: () => openPage('activityDetail', { activityId: meeting.activityId }) })}
      />
    </Card>
  );
};

const Acts = ({ page }: { page: LifeMeetingPage }) =>
  page.mayManage ? (
    <View className="stack">
      <Button id="life-talk" isWide onTap={() => openPage('registerForm', { orgId: page.orgId, type: 'heartTalk' })}>
        {lifeText.talk}
      </Button>
      {page.state === 'complete' ? null : (
        <Button id="life-form" isWide onTap={() => openForm(page)}>
          {page.state === 'held' ? lifeText.write : lifeText.begin}
        </Button>
      )}
      {page.meeting?.state === 'confirmed' ? (
        <Button id="life-item" isWide onTap={() => openPage('registerForm', { orgId: page.orgId, type: 'rectificationItem' })}>
          {lifeText.item}
        </Button>
      ) : null}
    </View>
  ) : null;

const Content = ({ page }: { page: LifeMeetingPage }) => (
  <View>
    <Text className="title block life-title">{lifeText.yearTitle(page.year)}</Text>
    <Card isFlush id="checks">
      {page.checks.map((check) => (
        <Row
          key={check.check}
          id={`check-${check.check}`}
          title={lifeText.checks[check.check]}
          note={lifeText.note(check)}
          end={check.isDone ? <Chip word={lifeText.done} icon="check" tone="done" /> : <Chip word={lifeText.open} icon="circle" />}
        />
      ))}
    </Card>
    <Meeting page={page} />
    {page.criticism === undefined ? null : (
      <View>
        <Section title={lifeText.criticism} />
        <Card id="criticism">
          <Text className="body block">{page.criticism}</Text>
        </Card>
      </View>
    )}
    <Text className="note block life-private">{lifeText.private}</Text>
    <Acts page={page} />
  </View>
);

export default function LifeMeetingScreen() {
  const { place } = useMember();
  const { orgId = place?.orgId, year } = useParameters('lifeMeeting');
  const remote = useRemote(orgId, () => call('appraisal.lifeMeeting', { orgId: orgId ?? '', ...(year === undefined ? {} : { year }) }));
  useReturned(() => void remote.refresh());
  const command = useCommand('register.move');
  const page = remote.content;
  const hold = async (): Promise<void> => {
    if (page?.recordId === undefined || page.meeting === undefined) return;
    const reply = await command.send({
      recordId: page.recordId,
      rev: page.rev ?? 0,
      verb: 'hold',
      content: { heldOn: page.meeting.day, activityId: page.meeting.activityId },
    });
    if (!reply?.ok) return;
    showNotice({ words: lifeText.held });
    await remote.refresh();
  };
  const mayHold = page?.mayManage === true && page.state === 'preparing' && page.meeting?.state === 'confirmed';
  const mayPlan = page?.mayManage === true && page.meeting === undefined;
  const dock = mayHold ? (
    <Dock>
      <PrimaryButton id="next" isBusy={command.isBusy} onTap={() => void hold()}>
        {lifeText.hold}
      </PrimaryButton>
    </Dock>
  ) : mayPlan ? (
    <Dock>
      <PrimaryButton
        id="next"
        onTap={() => openPage('activityPlan', { orgId: page.orgId, kind: 'organizationalLifeMeeting', period: page.year })}
      >
        {lifeText.plan}
      </PrimaryButton>
    </Dock>
  ) : undefined;
  return (
    <Page title={lifeText.title} dock={dock}>
      {command.error ? (
        <Say tone="attn" id="life-refused">
          {wordsOf(command.error)}
        </Say>
      ) : null}
      <RemoteView remote={remote} skeleton={[5, 2]} wordsOf={wordsOf}>
        {(content) => <Content page={content} />}
      </RemoteView>
    </Page>
  );
}
