import { Text, View } from '@tarojs/components';
import { CODE_STEP_MS } from '@shared/kernel/rotating-code';
import { timeOfInstant } from '@shared/kernel/day';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Progress } from '@/components/feedback/progress';
import { RemoteView } from '@/components/feedback/remote-view';
import { CodePanel } from '@/components/figures/code-panel';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { hostText } from '@/text/sign-in';
import { shownCode, useHostCode, type HostCode } from './use-host-code';
import './index.scss';

const Counts = ({ counts }: Pick<HostCode, 'counts'>) => (
  <Card>
    <View className="host-counts">
      <Text className="host-figure" id="present-count">{counts.present}</Text>
      <Text className="note">{hostText.arrived}</Text>
      <Text className="note grow">{hostText.expected(counts.expected)}</Text>
      <Text className="note">{hostText.leave(counts.leave)}</Text>
    </View>
    <Progress share={counts.expected === 0 ? 0 : counts.present / counts.expected} words={hostText.noPhone} />
  </Card>
);

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

export default function HostCodePage() {
  const host = useHostCode();
  const { remote, now } = host;
  const state = remote.content ? stateAt(remote.content, now) : 'early';
  const roll = <Button id="to-roll-call" kind="primary" icon="list" onTap={() => openPage('rollCall', { activityId: host.activityId })}>{hostText.rollCall}</Button>;
  return (
    <Page
      title={hostText.title}
      dock={remote.content ? (
        <Dock>
          {state === 'open' ? <Button id="end-sign-in" onTap={host.ask}>{hostText.end}</Button> : null}
          {state === 'closed' ? <Button id="reopen-sign-in" isBusy={host.isBusy} onTap={host.openAgain}>{hostText.reopen}</Button> : null}
          {roll}
        </Dock>
      ) : undefined}
    >
      <RemoteView remote={remote} skeleton={[6, 2]} wordsOf={wordsOf}>
        {(content) => {
          const { code, secondsLeft } = shownCode(content.codeKey, now);
          const say = sayOf(content, state);
          return (
            <View className="columns two">
              <View className="stack">
                {say === null ? null : <Say id="host-say">{say}</Say>}
                {state === 'open' || state === 'early' ? <CodePanel code={code} link={host.linkOf(code)} secondsLeft={secondsLeft} secondsWhole={CODE_STEP_MS / 1000} /> : null}
              </View>
              <View className="host-side">
                <Text className="note block">{content.title}</Text>
                <Counts counts={content.counts} />
              </View>
            </View>
          );
        }}
      </RemoteView>
      <ConfirmSheet isOpen={host.isAsking} title={hostText.endTitle} words={hostText.endWords} stay={hostText.endStay} act={hostText.end} isBusy={host.isBusy} onStay={host.stay} onAct={host.end} />
    </Page>
  );
}
