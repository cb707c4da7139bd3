import { Text, View } from '@tarojs/components';
import { CODE_STEP_MS } from '@shared/kernel/rotating-code';
import { timeOfInstant } from '@shared/kernel/day';
import type { ReplyError } from '@/api/reply';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Progress } from '@/components/feedback/progress';
import { RemoteView } from '@/components/feedback/remote-view';
import { CodePanel } from '@/components/figures/code-panel';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import type { HostCode } from '@/features/offline/meeting-keys';
import { useScans } from '@/features/offline/use-outbox';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { offlineText } from '@/text/offline';
import { hostText } from '@/text/sign-in';
import { shownCode, useHostCode } from './use-host-code';
import './index.scss';

const Counts = ({ counts }: Pick<HostCode, 'counts'>) => (
  <Card>
    <View className="host-counts">
      <Text className="host-figure" id="present-count">
        {counts.present}
      </Text>
      <Text className="note">{hostText.arrived}</Text>
      <Text className="note grow">{hostText.expected(counts.expected)}</Text>
      <Text className="note">{hostText.leave(counts.leave)}</Text>
    </View>
    <Progress share={counts.expected === 0 ? 0 : counts.present / counts.expected} words={hostText.noPhone} />
  </Card>
);

/** What works without a network, and what no rotating code can stop. */
const Offline = ({ activityId }: { activityId: string }) => {
  const scans = useScans(activityId);
  return (
    <View className="host-offline">
      <Card isFlush>
        <Row
          id="offline-ready"
          icon="offline"
          title={offlineText.ready}
          note={offlineText.readyNote}
          end={<Chip tone="done" icon="check" word={offlineText.readyWord} />}
        />
        <Row
          id="to-proofs"
          icon="scan"
          title={offlineText.scanRow}
          note={offlineText.scanRowNote(scans.length)}
          onTap={() => openPage('proofs', { activityId })}
        />
      </Card>
      <Text className="note block" id="host-limit">
        {offlineText.hostLimit}
      </Text>
    </View>
  );
};

/** Server time decides the state, so that the page changes by itself between two refreshes. */
const stateAt = (host: HostCode, now: number): HostCode['state'] => {
  if (host.state === 'closed') return 'closed';
  if (now < Date.parse(host.opensAt)) return 'early';
  return now < Date.parse(host.closesAt) ? 'open' : 'ended';
};

const sayOf = (host: HostCode, state: HostCode['state']): string | null => {
  switch (state) {
    case 'early':
      return hostText.early(timeOfInstant(host.opensAt));
    case 'closed':
      return hostText.closed(timeOfInstant(host.closedAt ?? host.closesAt));
    case 'ended':
      return hostText.ended;
    case 'open':
      return null;
  }
};

/** Without a network and without a key kept beforehand there is nothing to show. */
const hostWordsOf = (error: ReplyError): string => (error.code === 'common.network' ? offlineText.noMeetingKey : wordsOf(error));

export default function HostCodePage() {
  const host = useHostCode();
  const { remote, now } = host;
  const state = remote.content ? stateAt(remote.content, now) : 'early';
  const roll = (
    <Button
      id="to-roll-call"
      kind="primary"
      icon="list"
      onTap={() => host.activityId !== undefined && openPage('rollCall', { activityId: host.activityId })}
    >
      {hostText.rollCall}
    </Button>
  );
  return (
    <Page
      title={hostText.title}
      dock={
        remote.content ? (
          <Dock>
            {state === 'open' ? (
              <Button id="end-sign-in" onTap={host.ask}>
                {hostText.end}
              </Button>
            ) : null}
            {state === 'closed' ? (
              <Button id="reopen-sign-in" isBusy={host.isBusy} onTap={host.openAgain}>
                {hostText.reopen}
              </Button>
            ) : null}
            {roll}
          </Dock>
        ) : undefined
      }
    >
      <RemoteView remote={remote} skeleton={[6, 2]} wordsOf={hostWordsOf}>
        {(content) => {
          const { code, secondsLeft } = shownCode(content.codeKey, now);
          const say = sayOf(content, state);
          return (
            <View className="columns two">
              <View className="stack">
                {say === null ? null : <Say id="host-say">{say}</Say>}
                {state === 'open' || state === 'early' ? (
                  <CodePanel code={code} link={host.linkOf(code)} secondsLeft={secondsLeft} secondsWhole={CODE_STEP_MS / 1000} />
                ) : null}
              </View>
              <View className="host-side">
                <Text className="note block">{content.title}</Text>
                <Counts counts={content.counts} />
                <Offline activityId={content.activityId} />
              </View>
            </View>
          );
        }}
      </RemoteView>
      <ConfirmSheet
        isOpen={host.isAsking}
        title={hostText.endTitle}
        words={hostText.endWords}
        stay={hostText.endStay}
        act={hostText.end}
        isBusy={host.isBusy}
        onStay={host.stay}
        onAct={host.end}
      />
    </Page>
  );
}
