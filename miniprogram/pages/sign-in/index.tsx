import { Text, View } from '@tarojs/components';
import type { ActivityPage } from '@shared/contract/activity';
import { dayOfInstant } from '@shared/kernel/day';
import { CODE_LENGTH } from '@shared/kernel/rotating-code';
import { momentWord } from '@shared/kernel/time-words';
import { obstacleOf, windowAt } from '@/features/activities/sign-in-window';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { CodeCells } from '@/components/forms/code-cells';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { useTick } from '@/hooks/use-tick';
import { goBack, openPage, replacePage } from '@/platform/navigation';
import { canScan } from '@/platform/scan';
import { wordsOf } from '@/text/errors';
import { offlineText } from '@/text/offline';
import { signInText } from '@/text/sign-in';
import { Done } from './done';
import { OfflineDone, OfflineTyping } from './offline';
import { Refusal } from './refusal';
import { useSignIn, type SignInState } from './use-sign-in';
import './index.scss';

const isPaused = (state: SignInState, now: number): boolean => state.pausedUntilMs !== undefined && now < state.pausedUntilMs;

const canType = (page: ActivityPage, now: number): boolean => page.isPhoneOn && page.own.mayAttend && windowAt(page, now) === 'open';

const Typing = ({ page, state }: { page: ActivityPage; state: SignInState }) => {
  const now = useTick(1000);
  const error = state.error ?? obstacleOf(page, now, page.isPhoneOn);
  return (
    <View className="sign-in-body">
      <View className="sign-in-head">
        <Text className="note">{`${momentWord(page.startAt, dayOfInstant(page.nowAt))}·${page.place}`}</Text>
        <Text className="title" id="activity-title">
          {page.title}
        </Text>
      </View>
      {page.state === 'cancelled' ? (
        <Say tone="attn" id="cancelled">
          {signInText.cancelled}
        </Say>
      ) : !page.own.mayAttend ? (
        <Say tone="attn" id="not-yours">
          {signInText.notYours}
        </Say>
      ) : error ? (
        <Refusal error={error} page={page} pausedUntilMs={state.pausedUntilMs} onRetry={state.retry} />
      ) : null}
      {canType(page, now) ? (
        <View>
          <Text className="head">{signInText.enter}</Text>
          <View className="sign-in-cells">
            <CodeCells value={state.code} length={CODE_LENGTH} isOff={isPaused(state, now)} onChange={state.type} />
          </View>
          <Text className="note sign-in-hint">{state.isBusy ? signInText.sending : signInText.hint}</Text>
        </View>
      ) : null}
      {page.own.leave?.state === 'accepted' ? <Say id="leave-first">{signInText.leaveFirst}</Say> : <Say>{signInText.privacy}</Say>}
    </View>
  );
};

/** Who is not bound yet is led to 认领, and comes back to this page with its code. */
const BindFirst = () => (
  <Empty
    id="bind-first"
    title={signInText.title}
    next={signInText.bindFirst}
    action={
      <Button id="to-binding" kind="primary" onTap={() => openPage('claim')}>
        {signInText.toBinding}
      </Button>
    }
  />
);

const SignInDock = ({ state }: { state: SignInState }) => {
  const page = state.remote.content;
  if (state.kept && !state.done)
    return (
      <Dock>
        <Button id="offline-known" kind="primary" onTap={goBack}>
          {offlineText.known}
        </Button>
      </Dock>
    );
  if (state.done && page)
    return (
      <Dock>
        <Button id="see-agenda" kind="primary" onTap={() => replacePage('activityDetail', { activityId: page.activityId })}>
          {signInText.seeAgenda}
        </Button>
      </Dock>
    );
  if (!canScan) return page ? <Dock note={signInText.otherWay}>{null}</Dock> : null;
  return (
    <Dock note={signInText.otherWay}>
      <Button id="scan" kind="primary" icon="scan" onTap={() => void state.scan()}>
        {signInText.scan}
      </Button>
    </Dock>
  );
};

export default function SignInPage() {
  const state = useSignIn();
  const { remote, activityId } = state;
  const kept = state.done ? undefined : state.kept;
  const isUnbound = remote.content === undefined && remote.error?.code === 'common.notBound';
  return (
    <Page title={signInText.title} dock={isUnbound ? undefined : <SignInDock state={state} />}>
      {activityId === undefined ? <Empty id="no-activity" title={signInText.title} next={signInText.noActivity} /> : null}
      {isUnbound ? <BindFirst /> : null}
      {kept ? <OfflineDone claim={kept} state={state} /> : null}
      {!kept && state.isCutOff ? <OfflineTyping state={state} /> : null}
      {activityId === undefined || isUnbound || kept || state.isCutOff ? null : (
        <RemoteView remote={remote} skeleton={[3]} wordsOf={wordsOf}>
          {(page) => (state.done ? <Done page={page} done={state.done} /> : <Typing page={page} state={state} />)}
        </RemoteView>
      )}
    </Page>
  );
}
