import { Text, View } from '@tarojs/components';
import type { ActivityPage } from '@shared/contract/activity';
import { ownActs, windowAt } from '@/features/activities/sign-in-window';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { isWeapp } from '@/platform/environment';
import { openPage } from '@/platform/navigation';
import { detailText } from '@/text/activity';
import { wordsOf } from '@/text/errors';
import { Agenda, Facts, Materials } from './facts';
import { Office } from './office';
import { OwnPart } from './own-part';
import { CancelSheet, LeaveSheet } from './sheets';
import { useDetail, type Detail } from './use-detail';
import './index.scss';

/** At most one red button: the code for who stands before the room, signing in while it is possible, the calendar before. */
const DetailDock = ({ page, detail }: { page: ActivityPage; detail: Detail }) => {
  const acts = ownActs(page, detail.now);
  const which = { activityId: page.activityId };
  const host =
    detail.leads && windowAt(page, detail.now) === 'open' && page.isPhoneOn && page.state !== 'confirmed' ? (
      <Button id="lead" kind="primary" icon="scan" onTap={() => openPage('hostCode', which)}>
        {detailText.hostCode}
      </Button>
    ) : null;
  const signIn = acts.canSignIn ? (
    <Button
      id="sign-in"
      kind={host ? 'outlined' : 'primary'}
      {...(host ? {} : { icon: 'scan' as const })}
      onTap={() => openPage('signIn', { a: page.activityId })}
    >
      {host ? detailText.signInMyself : detailText.signIn}
    </Button>
  ) : null;
  if (host)
    return (
      <Dock>
        {signIn}
        {host}
      </Dock>
    );
  const report = acts.canReport ? (
    <Button id="to-remote" kind={signIn ? 'outlined' : 'primary'} onTap={() => openPage('remoteAttend', which)}>
      {detailText.online}
    </Button>
  ) : null;
  const leave =
    acts.canAskLeave && !acts.isAfterwards ? (
      <Button id="ask-leave" onTap={() => detail.openSheet('leave')}>
        {detailText.leave}
      </Button>
    ) : null;
  const calendar =
    !signIn && !report && acts.canAddToCalendar ? (
      <Button id="add-calendar" kind="primary" icon="calendar" onTap={() => void detail.addToCalendar()}>
        {detailText.addCalendar}
      </Button>
    ) : null;
  const primary = signIn ?? report ?? calendar;
  // At most one quiet button beside the red one.
  const other = signIn && report ? report : leave;
  return primary || other ? (
    <Dock>
      {other}
      {primary}
    </Dock>
  ) : null;
};

const Banner = ({ page }: { page: ActivityPage }) => {
  if (page.state === 'cancelled')
    return (
      <Say tone="attn" id="cancelled">
        {page.stateReason === undefined ? detailText.cancelled : detailText.cancelledWhy(page.stateReason)}
      </Say>
    );
  if (page.state === 'returned' && page.may.record)
    return (
      <Say tone="attn" id="returned">
        {detailText.returned(page.stateReason ?? '')}
      </Say>
    );
  return null;
};

export default function DetailPage() {
  const detail = useDetail();
  const { remote, now } = detail;
  return (
    <Page title={detailText.title} dock={remote.content ? <DetailDock page={remote.content} detail={detail} /> : undefined}>
      <RemoteView remote={remote} skeleton={[4, 5]} wordsOf={wordsOf}>
        {(page) => (
          <View>
            <Banner page={page} />
            <View className="columns two">
              <View>
                <Facts page={page} nowMs={now} />
                <OwnPart
                  page={page}
                  nowMs={now}
                  acts={ownActs(page, now)}
                  onWithdraw={() => void detail.withdrawLeave()}
                  onLeave={() => detail.openSheet('leave')}
                />
                <Agenda agenda={page.agenda} />
                <Materials materials={page.materials} />
              </View>
              <View>
                <Office
                  page={page}
                  nowMs={now}
                  mayReport={detail.leads && ownActs(page, now).canReport}
                  onCancel={() => detail.openSheet('cancel')}
                  onRestore={() => void detail.restore()}
                />
                {isWeapp && page.state !== 'cancelled' ? (
                  <View className="detail-footnote">
                    <Button id="share" isWide icon="share" shares>
                      {detailText.share}
                    </Button>
                  </View>
                ) : null}
                {now < Date.parse(page.endAt) ? <Text className="note detail-footnote">{detailText.footnote}</Text> : null}
              </View>
            </View>
            <LeaveSheet page={page} detail={detail} />
            <CancelSheet detail={detail} />
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
