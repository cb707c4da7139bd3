import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { nextPeriod } from '@shared/kernel/period';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { TextField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { refusalWords, wordsOf } from '@/text/errors';
import { tenthsWord } from '@/text/points';
import { noticeText, objectionText } from '@/text/points-pages';
import { NoticeLines } from './lines';
import { useNotice, type Notice, type NoticeState } from './use-notice';
import './index.scss';

/** A month is frozen in the night to this day of the next one. */
const FREEZE_DAY = '11';

const isUp = ({ state }: Notice): boolean => state === 'published' || state === 'ended';

const Top = ({ notice }: { notice: Notice }) => {
  const { today, publishedOn, endsOn, state } = notice;
  return (
    <View>
      <View className="notice-top">
        <Chip
          id="notice-state"
          word={noticeText.states[state]}
          icon={state === 'ended' ? 'check' : 'clock'}
          tone={state === 'ended' ? 'done' : 'plain'}
        />
        {state === 'published' ? (
          <Text className="note push" id="days-left">
            {noticeText.daysLeft(notice.workingDaysLeft)}
          </Text>
        ) : null}
      </View>
      <Text className="title" id="notice-title">
        {notice.title}
      </Text>
      <Text className="note block" id="notice-span">
        {publishedOn === undefined
          ? noticeText.ahead(dayWord(endsOn, today))
          : noticeText.span(dayWord(publishedOn, today), dayWord(endsOn, today))}
      </Text>
      {notice.isCalendarDoubtful ? (
        <Text className="note block" id="doubtful">
          {noticeText.doubtful}
        </Text>
      ) : null}
    </View>
  );
};

const Own = ({ notice }: { notice: Notice }) => {
  const line = notice.lines.find(({ memberId }) => memberId === notice.ownId);
  if (line === undefined) return null;
  const figures: [string, number][] = [
    ['合计', line.totalTenths],
    ['基础', line.baseTenths],
    ['加分', line.bonusTenths],
    ['扣分', -line.deductionTenths],
  ];
  return (
    <View>
      <Section title={noticeText.own} />
      <Card id="own-line">
        {line.isInScheme ? (
          <View className="notice-own">
            {figures.map(([word, tenths]) => (
              <View key={word}>
                <Text className="notice-own-figure">{tenthsWord(tenths)}</Text>
                <Text className="note">{word}</Text>
              </View>
            ))}
          </View>
        ) : (
          <Text className="note block">{noticeText.notIn}</Text>
        )}
        <Row id="go-entries" title={noticeText.each} onTap={() => openPage('pointsMine', { year: notice.quarter.slice(0, 4) })} />
      </Card>
    </View>
  );
};

/** What stands in the way, or what came of it. */
const Verdict = ({ notice }: { notice: Notice }) => {
  const { objections, state } = notice;
  if (!isUp(notice) && !notice.isMonthFrozen)
    return (
      <Say id="not-frozen">
        {noticeText.notFrozen(periodWord(notice.month, notice.today), dayWord(`${nextPeriod(notice.month)}-${FREEZE_DAY}`, notice.today))}
      </Say>
    );
  if (!isUp(notice) && notice.waiting > 0)
    return (
      <Say id="waiting" tone="attn">
        {noticeText.waiting(notice.waiting)}
      </Say>
    );
  if (objections.all > objections.answered) return <Say id="objections-open">{noticeText.open(objections.all - objections.answered)}</Say>;
  const answered = noticeText.objections(objections.answered, objections.corrected);
  if (state === 'ended')
    return (
      <Say id="over" tone="done">
        {objections.all === 0 ? noticeText.over : noticeText.overWith(answered)}
      </Say>
    );
  return objections.all === 0 ? null : (
    <Say id="objections-answered" tone="done">
      {answered}
    </Say>
  );
};

const Mine = ({ notice }: { notice: Notice }) =>
  notice.mine.length === 0 ? null : (
    <View>
      <Section title={noticeText.mine} />
      <Card isFlush>
        {notice.mine.map((objection) => (
          <Row
            key={objection.objectionId}
            title={objection.text}
            note={objection.answer}
            end={<Text>{objectionText.states[objection.state]}</Text>}
            onTap={() => openPage('pointsObjections', { orgId: notice.orgId })}
          />
        ))}
      </Card>
    </View>
  );

const Tools = ({ notice, state }: { notice: Notice; state: NoticeState }) => (
  <View className="notice-foot stack">
    {notice.mayPublish && notice.objections.all > 0 ? (
      <Button id="go-objections" isWide onTap={() => openPage('pointsObjections', { orgId: notice.orgId })}>
        {objectionText.listTitle}
      </Button>
    ) : null}
    {notice.mayPublish ? (
      <Button id="export" icon="download" isWide onTap={() => void state.exportTable()}>
        {noticeText.export}
      </Button>
    ) : null}
    {notice.mayPublish && notice.state === 'published' ? (
      <Button id="withdraw" kind="text" onTap={() => state.ask('withdraw')}>
        {noticeText.withdraw}
      </Button>
    ) : null}
  </View>
);

const WithdrawSheet = ({ state }: { state: NoticeState }) => {
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const act = (): void => {
    setAsked(true);
    if (reason.trim() !== '') void state.withdraw(reason.trim());
  };
  return (
    <ConfirmSheet
      isOpen={state.sheet === 'withdraw'}
      title={noticeText.withdrawTitle}
      words={noticeText.withdrawWords}
      stay={noticeText.withdrawStay}
      act={noticeText.withdrawAct}
      isBusy={state.isBusy}
      onStay={state.close}
      onAct={act}
    >
      <TextField
        id="withdraw-reason"
        isLong
        label={noticeText.reason}
        max={200}
        value={reason}
        onChange={setReason}
        error={isAsked && reason.trim() === '' ? noticeText.reasonMissing : undefined}
      />
      {state.error ? <Say tone="attn">{wordsOf(state.error)}</Say> : null}
    </ConfirmSheet>
  );
};

const dockOf = (notice: Notice, state: NoticeState) => {
  if (isUp(notice)) {
    const object = (): void =>
      openPage('pointsObject', {
        orgId: notice.orgId,
        title: notice.title,
        ...(notice.recordId === undefined ? {} : { noticeId: notice.recordId }),
      });
    return notice.ownId === null || notice.state === 'ended' ? null : (
      <Dock>
        <Button id="object" isWide onTap={object}>
          {noticeText.object}
        </Button>
      </Dock>
    );
  }
  if (!notice.mayPublish || !notice.isMonthFrozen) return null;
  if (notice.waiting > 0)
    return (
      <Dock>
        <Button id="go-review" kind="primary" isWide onTap={() => openPage('pointsReview', { orgId: notice.orgId })}>
          {noticeText.review}
        </Button>
      </Dock>
    );
  return (
    <Dock>
      <Button id="publish" kind="primary" isWide onTap={() => state.ask('publish')}>
        {notice.state === 'withdrawn' ? noticeText.again : noticeText.publish}
      </Button>
    </Dock>
  );
};

export default function NoticePage() {
  const state = useNotice();
  const { remote } = state;
  const notice = remote.content;
  return (
    <Page
      title={notice !== undefined && !isUp(notice) ? noticeText.preview : noticeText.title}
      dock={notice === undefined ? null : dockOf(notice, state)}
    >
      <RemoteView remote={remote} skeleton={[3, 8]} wordsOf={wordsOf}>
        {(content) => (
          <View className="notice-page">
            <Top notice={content} />
            <Verdict notice={content} />
            <Own notice={content} />
            <Section title={noticeText.all} more={noticeText.people(content.lines.length)} />
            {content.lines.length === 0 ? (
              <Card>
                <Empty id="no-lines" title={noticeText.linesNoneTitle} next={noticeText.linesNone} />
              </Card>
            ) : (
              <NoticeLines lines={content.lines} />
            )}
            <Mine notice={content} />
            <Text className="note block notice-foot">
              {content.scheme.adoptedOn === null
                ? noticeText.noScheme
                : noticeText.scheme(dayWord(content.scheme.adoptedOn, content.today))}
            </Text>
            <Tools notice={content} state={state} />
            <ConfirmSheet
              isOpen={state.sheet === 'publish'}
              title={noticeText.publishTitle}
              words={noticeText.publishWords(dayWord(content.endsOn, content.today))}
              stay={noticeText.publishStay}
              act={noticeText.publish}
              isBusy={state.isBusy}
              onStay={state.close}
              onAct={() => void state.publish()}
            >
              {state.error ? (
                <Say tone="attn" id="publish-refused">
                  {refusalWords(state.error)}
                </Say>
              ) : null}
            </ConfirmSheet>
            <WithdrawSheet state={state} />
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
