import { Text, View } from '@tarojs/components';
import type { ActivityPage } from '@shared/contract/activity';
import { timeOfInstant } from '@shared/kernel/day';
import { dayOfInstant } from '@shared/kernel/day';
import { KIND_WORDS } from '@shared/text/activity-words';
import { daysLeftWord, leafOf, periodWord, spanWord, weekdayWord } from '@shared/kernel/time-words';
import { windowAt } from '@/features/activities/sign-in-window';
import { showNotice } from '@/app/notice-store';
import { Card, Section } from '@/components/parts/card';
import { Chip, StateTag } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { copyText } from '@/platform/device';
import { remoteAttendanceText } from '@/text/remote-attendance';
import { detailText } from '@/text/activity';
import './index.scss';

const opening = (page: ActivityPage, nowMs: number): string => {
  const opens = timeOfInstant(page.opensAt);
  switch (windowAt(page, nowMs)) {
    case 'off':
      return '';
    case 'early': {
      const left = daysLeftWord(page.day, dayOfInstant(page.nowAt));
      return !page.isPhoneOn
        ? detailText.phoneOff
        : left === null || left === '今天'
          ? detailText.opens(opens)
          : detailText.opensIn(opens, left);
    }
    case 'open':
      return page.isPhoneOn ? detailText.openNow(timeOfInstant(page.closesAt)) : detailText.phoneOff;
    case 'closed':
      return page.closedAt === undefined ? detailText.closed : detailText.closedEarly(timeOfInstant(page.closedAt));
  }
};

const peopleNote = ({ counts, state, scope, groupName, branchName }: ActivityPage, hasBegun: boolean): string => {
  if (!counts) return scope === 'group' && groupName !== undefined ? detailText.scopeGroup(groupName) : branchName;
  if (state === 'confirmed') return detailText.countsSealed(counts.present, counts.expected, counts.leave);
  return hasBegun ? detailText.countsLive(counts.present, counts.expected, counts.leave) : detailText.counts(counts.expected, counts.leave);
};

const StateOf = ({ page, nowMs }: { page: ActivityPage; nowMs: number }) => {
  if (page.state === 'cancelled') return <StateTag state="cancelled" id="state" />;
  if (page.state === 'confirmed') return <StateTag state="confirmed" id="state" />;
  if (page.state === 'submitted') return <StateTag state="awaitsSecretary" id="state" />;
  if (windowAt(page, nowMs) === 'open' && page.isPhoneOn) return <StateTag state="signInOpen" id="state" />;
  if (nowMs >= Date.parse(page.endAt)) return <StateTag state="ended" id="state" />;
  return nowMs >= Date.parse(page.startAt) ? <StateTag state="running" id="state" /> : <StateTag state="planned" id="state" />;
};

/** Kinds, title, when, where and who. */
export const Facts = ({ page, nowMs }: { page: ActivityPage; nowMs: number }) => {
  const today = dayOfInstant(page.nowAt);
  const leaf = leafOf(page.day);
  return (
    <View>
      <View className="line-up wrap">
        {page.kinds.map((kind) => (
          <Chip key={kind} word={KIND_WORDS[kind]} />
        ))}
        {page.makesUp.map(({ kind, period }) => (
          <Chip key={`${kind}${period}`} tone="attn" icon="half" word={detailText.makesUp(periodWord(period, today), KIND_WORDS[kind])} />
        ))}
        <StateOf page={page} nowMs={nowMs} />
      </View>
      <Text className="title detail-title" id="activity-title">
        {page.title}
      </Text>
      <Card isFlush>
        <View className="row">
          <View className="leaf">
            <Text className="leaf-figure">{leaf.figure}</Text>
            <Text className="leaf-word">{`${Number(page.day.slice(5, 7))}月`}</Text>
          </View>
          <View className="grow">
            <View className="row-title">{`${weekdayWord(page.day)} ${spanWord(page.startAt, page.endAt)}`}</View>
            <View className="row-note" id="opening">
              {opening(page, nowMs)}
            </View>
          </View>
        </View>
        <Row
          icon="place"
          title={page.place}
          note={nowMs >= Date.parse(page.endAt) ? null : page.isRemoteAllowed ? detailText.remoteOk : detailText.remoteNo}
        />
        {page.participants.length === 0 ? null : (
          <Row icon="people" id="participants" title={page.participants.map(({ name }) => name).join('、')} note={detailText.joint} />
        )}
        <Row
          icon="people"
          title={detailText.hostAndRecorder(page.hostName, page.recorderName)}
          note={peopleNote(page, nowMs >= Date.parse(page.opensAt))}
        />
      </Card>
    </View>
  );
};

/** Links of the meeting; a tap copies one, for the phone's own browser. */
export const Materials = ({ materials = [] }: Pick<ActivityPage, 'materials'>) => {
  const copy = (link: string): void =>
    void copyText(link).then((isCopied) => showNotice({ words: isCopied ? remoteAttendanceText.copied : remoteAttendanceText.copyFailed }));
  if (materials.length === 0) return null;
  return (
    <View id="materials">
      <Section title={remoteAttendanceText.materials} more={remoteAttendanceText.materialsHint} />
      <Card isFlush>
        {materials.map(({ title, link }) => (
          <Row key={link} icon="page" title={title} note={link} onTap={() => copy(link)} />
        ))}
      </Card>
    </View>
  );
};

export const Agenda = ({ agenda }: Pick<ActivityPage, 'agenda'>) => (
  <View>
    <Section title={detailText.agenda} />
    <Card>
      {agenda.length === 0 ? <Text className="note">{detailText.noAgenda}</Text> : null}
      {agenda.map(({ title, minutes }, at) => (
        <View key={at} className="agenda-line">
          <Text className="agenda-number">{at + 1}</Text>
          <View className="grow">
            <Text className="block">{title}</Text>
            {minutes === undefined ? null : <Text className="note block">{detailText.minutes(minutes)}</Text>}
          </View>
        </View>
      ))}
    </Card>
  </View>
);
