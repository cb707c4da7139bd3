import { View } from '@tarojs/components';
import type { ActivityPage } from '@shared/contract/activity';
import { windowAt } from '@/features/activities/sign-in-window';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { detailText } from '@/text/activity';
import { voteText } from '@/text/vote';

export type OfficeProps = {
  page: ActivityPage;
  nowMs: number /** The dock holds the code for whoever leads: their own way in from afar stands here. */;
  mayReport: boolean;
  onCancel: () => void;
  onRestore: () => void;
};

const recordWord = (page: ActivityPage): string => {
  if (page.state === 'confirmed') return detailText.readRecord;
  if (page.state === 'submitted') return page.may.confirm ? detailText.confirmRecord : detailText.readRecord;
  return detailText.writeRecord;
};

/** What recorder and officers do about the activity; members see only the way to a confirmed record. */
export const Office = ({ page, nowMs, mayReport, onCancel, onRestore }: OfficeProps) => {
  const { activityId, may, state } = page;
  const which = { activityId };
  const isLive = state !== 'cancelled' && state !== 'confirmed';
  const hasOpened = nowMs >= Date.parse(page.opensAt);
  if (!may.plan && !may.record && state !== 'confirmed') return null;
  return (
    <View id="office">
      <Section title={detailText.manage} />
      <Card isFlush>
        {may.record && isLive && page.isPhoneOn && windowAt(page, nowMs) !== 'off' ? (
          <Row id="to-host-code" icon="scan" title={detailText.hostCode} onTap={() => openPage('hostCode', which)} />
        ) : null}
        {may.record && isLive ? (
          <Row id="to-roll-call" icon="list" title={detailText.rollCall} onTap={() => openPage('rollCall', which)} />
        ) : null}
        {state === 'confirmed' || (may.record && isLive && hasOpened) ? (
          <Row id="to-record" icon="page" title={recordWord(page)} onTap={() => openPage('record', which)} />
        ) : null}
        {may.record && state !== 'cancelled' && nowMs >= Date.parse(page.startAt) && page.scope !== 'joint' ? (
          <Row id="to-vote" icon="check" title={voteText.toVote} onTap={() => openPage('vote', which)} />
        ) : null}
        {mayReport ? (
          <Row id="to-remote" icon="clock" title={detailText.onlineMyself} onTap={() => openPage('remoteAttend', which)} />
        ) : null}
        {may.plan && isLive ? (
          <Row
            id="to-change"
            icon="calendar"
            title={detailText.change}
            onTap={() => openPage('activityPlan', { ...which, orgId: page.orgId })}
          />
        ) : null}
        {may.plan ? (
          <Row
            id="to-copy"
            icon="plus"
            title={detailText.copy}
            onTap={() => openPage('activityPlan', { orgId: page.orgId, copyOf: activityId })}
          />
        ) : null}
        {may.plan && isLive ? <Row id="to-cancel" icon="close" title={detailText.cancel} onTap={onCancel} /> : null}
        {may.plan && state === 'cancelled' ? <Row id="to-restore" icon="check" title={detailText.restore} onTap={onRestore} /> : null}
      </Card>
    </View>
  );
};
