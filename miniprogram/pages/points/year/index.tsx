import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Out } from '@shared/contract';
import { dayWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import type { RefusalOf } from '@/api/reply';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { showNotice } from '@/app/notice-store';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { openBase64 } from '@/platform/files';
import { openPage, useParameters } from '@/platform/navigation';
import { refusalWords, wordsOf } from '@/text/errors';
import { tenthsWord } from '@/text/points';
import { noticeText, yearText } from '@/text/points-pages';

type Year = Out<'points.year'>;
type Line = Year['lines'][number];

const useYear = () => {
  const { place } = useMember();
  const { orgId: asked, year } = useParameters('pointsYear');
  const orgId = asked ?? place?.orgId;
  const remote = useRemote(orgId === undefined ? undefined : `${orgId} ${year ?? ''}`, () =>
    call('points.year', { orgId: orgId ?? '', ...(year === undefined ? {} : { year }) }),
  );
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<RefusalOf<'register.save' | 'register.move'>>();
  const save = useCommand('register.save');
  const move = useCommand('register.move');

  /** The record of the year's result, made where there is none yet; what was interrupted after it goes on from it. */
  const recordOf = async (content: Year): Promise<{ recordId: string; rev: number } | undefined> => {
    if (content.recordId !== undefined && content.rev !== undefined) return { recordId: content.recordId, rev: content.rev };
    const reply = await save.send({
      orgId: content.orgId,
      type: 'pointsAnnualResult',
      content: { year: content.year, closedOn: content.today },
    });
    if (reply && !reply.ok) setError(reply.error);
    return reply?.ok ? reply.data : undefined;
  };
  const close = async (): Promise<void> => {
    const content = remote.content;
    setError(undefined);
    const record = content === undefined ? undefined : await recordOf(content);
    if (content === undefined || record === undefined) return;
    const isFirst = content.stage === 'none' || content.stage === 'draft';
    const reply = await move.send({ recordId: record.recordId, rev: record.rev, verb: isFirst ? 'closeFirst' : 'complete' });
    if (!reply?.ok) {
      if (reply) setError(reply.error);
      return remote.refresh();
    }
    setOpen(false);
    showNotice({ words: isFirst ? yearText.firstDone : yearText.completeDone });
    await remote.refresh();
  };
  const exportTable = async (): Promise<void> => {
    const content = remote.content;
    if (content === undefined) return;
    const reply = await call('points.export', { orgId: content.orgId, year: content.year });
    if (!reply.ok) return setError(reply.error);
    showNotice({ words: (await openBase64(reply.data.fileName, reply.data.base64)) ? noticeText.exported : noticeText.exportFailed });
  };
  return {
    remote,
    isOpen,
    ask: () => setOpen(true),
    stay: () => {
      setOpen(false);
      setError(undefined);
    },
    close,
    exportTable,
    isBusy: save.isBusy || move.isBusy,
    error,
  };
};
type State = ReturnType<typeof useYear>;

const noteOf = (line: Line): string => {
  const parts = yearText.line({
    base: tenthsWord(line.baseTenths),
    bonus: tenthsWord(line.bonusTenths),
    deduction: tenthsWord(-line.deductionTenths),
    peer: line.peerTenths === undefined ? null : tenthsWord(line.peerTenths),
  });
  return [
    parts,
    ...(line.isProbationary
      ? [yearText.probationary]
      : line.suggested === undefined
        ? []
        : [yearText.suggested(yearText.grades[line.suggested])]),
  ].join('·');
};

const LineRow = ({ line, content }: { line: Line; content: Year }) => (
  <Row
    id={`year-${line.memberId.replace(/[:.]/g, '-')}`}
    title={line.name}
    note={line.isInScheme ? noteOf(line) : yearText.notIn}
    end={line.isInScheme ? <Text className="strong">{tenthsWord(line.totalTenths)}</Text> : undefined}
    onTap={() => openPage('pointsMine', { memberId: line.memberId, year: content.year })}
  />
);

const Top = ({ content }: { content: Year }) => {
  const { stage, closedOn, today } = content;
  const isScaled = stage === 'complete' && content.lines.some((line) => line.isInScheme && line.peerTenths === undefined);
  return (
    <View>
      <Chip
        id="year-stage"
        word={yearText.stages[stage]}
        icon={stage === 'complete' ? 'check' : 'clock'}
        tone={stage === 'complete' ? 'done' : 'plain'}
      />
      {closedOn === undefined ? null : (
        <Text className="note block">{yearText.closedOn(dayWord(content.completedOn ?? closedOn, today))}</Text>
      )}
      {content.isFrozen ? null : <Say id="not-frozen">{yearText.notFrozen}</Say>}
      {content.isFrozen && content.waiting > 0 && stage !== 'complete' ? (
        <Say id="waiting" tone="attn">
          {yearText.waiting(content.waiting)}
        </Say>
      ) : null}
      {content.late > 0 && stage !== 'complete' ? (
        <Text className="note block" id="late">
          {yearText.late(content.late)}
        </Text>
      ) : null}
      {isScaled ? (
        <Text className="note block" id="scaled">
          {yearText.scaled}
        </Text>
      ) : null}
    </View>
  );
};

const dockOf = ({ isFrozen, waiting, stage, orgId }: Year, state: State) => {
  if (!isFrozen || stage === 'complete') return null;
  if (waiting > 0)
    return (
      <Dock>
        <Button id="go-review" kind="primary" isWide onTap={() => openPage('pointsReview', { orgId })}>
          {noticeText.review}
        </Button>
      </Dock>
    );
  return (
    <Dock>
      <Button id="close-year" kind="primary" isWide onTap={state.ask}>
        {stage === 'firstStage' ? yearText.complete : yearText.first}
      </Button>
    </Dock>
  );
};

export default function YearPage() {
  const state = useYear();
  const { remote } = state;
  const content = remote.content;
  const isFirst = content?.stage !== 'firstStage';
  return (
    <Page
      title={content === undefined ? yearText.title : yearText.titleOf(content.year)}
      dock={content === undefined ? null : dockOf(content, state)}
    >
      <RemoteView remote={remote} skeleton={[3, 8]} wordsOf={wordsOf}>
        {(year) => (
          <View className="column">
            <Top content={year} />
            <Section title={yearText.lines} />
            <Card isFlush id="year-lines">
              {year.lines.map((line) => (
                <LineRow key={line.memberId} line={line} content={year} />
              ))}
            </Card>
            <Text className="note block">{yearText.note}</Text>
            <Button id="export" icon="download" isWide onTap={() => void state.exportTable()}>
              {yearText.export}
            </Button>
            <ConfirmSheet
              isOpen={state.isOpen}
              title={isFirst ? yearText.firstTitle : yearText.completeTitle}
              words={isFirst ? yearText.firstWords : yearText.completeWords(year.ballots)}
              stay={yearText.stay}
              act={isFirst ? yearText.first : yearText.complete}
              isBusy={state.isBusy}
              onStay={state.stay}
              onAct={() => void state.close()}
            >
              {state.error ? (
                <Say tone="attn" id="year-refused">
                  {refusalWords(state.error)}
                </Say>
              ) : null}
            </ConfirmSheet>
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
