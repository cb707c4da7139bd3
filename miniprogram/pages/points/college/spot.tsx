import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Out } from '@shared/contract';
import type { Day } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Sheet } from '@/components/feedback/sheet';
import { TextField } from '@/components/forms/field';
import { showNotice } from '@/app/notice-store';
import { Button } from '@/components/parts/button';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { wordsOf } from '@/text/errors';
import { lineWords } from '@/text/points';
import { collegePointsText } from '@/text/points-pages';

type SpotLine = Out<'points.spot'>['declarations'][number];

/** 抽查 of one branch: a look leaves a word and changes no points. */
export const useSpot = () => {
  const [orgId, setOrgId] = useState<string>();
  const [doubted, setDoubted] = useState<SpotLine>();
  const remote = useRemote(orgId, () => call('points.spot', { orgId: orgId ?? '' }));
  const check = useCommand('points.spotCheck');
  const leave = async (line: SpotLine, isFine: boolean, note?: string): Promise<void> => {
    const reply = await check.send({
      orgId: orgId ?? '',
      declarationId: line.declarationId,
      rev: line.rev,
      isFine,
      ...(note === undefined ? {} : { note }),
    });
    if (!reply?.ok) return;
    setDoubted(undefined);
    if (remote.content)
      remote.replace({
        ...remote.content,
        declarations: remote.content.declarations.map((one) => (one.declarationId === line.declarationId ? reply.data : one)),
      });
    showNotice({ words: collegePointsText.done });
  };
  const stay = (): void => {
    setDoubted(undefined);
    check.clearError();
  };
  return {
    orgId,
    ask: setOrgId,
    close: () => setOrgId(undefined),
    remote,
    doubted,
    askDoubt: setDoubted,
    stay,
    leave,
    isBusy: check.isBusy,
    error: check.error,
  };
};
export type Spot = ReturnType<typeof useSpot>;

const wordOf = ({ isFine, note }: SpotLine['checks'][number]): string =>
  isFine ? collegePointsText.fine : (note ?? collegePointsText.doubt);

const Line = ({ line, spot, today }: { line: SpotLine; spot: Spot; today: Day }) => (
  <View>
    <Row
      title={`${line.name}：${line.text}`}
      note={[
        lineWords[line.lineKey],
        dayWord(line.day, today),
        collegePointsText.confirmedBy(line.confirmedByName),
        ...line.checks.map((check) => collegePointsText.checked(check.byName, dayWord(check.on, today), wordOf(check))),
      ].join('·')}
    />
    <View className="line-up">
      <Button
        id={`fine-${line.declarationId}`}
        isSmall
        kind="quiet"
        icon="check"
        isBusy={spot.isBusy}
        onTap={() => void spot.leave(line, true)}
      >
        {collegePointsText.fine}
      </Button>
      <Button id={`doubt-${line.declarationId}`} isSmall kind="quiet" onTap={() => spot.askDoubt(line)}>
        {collegePointsText.doubt}
      </Button>
    </View>
  </View>
);

const DoubtForm = ({ line, spot }: { line: SpotLine; spot: Spot }) => {
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const act = (): void => {
    setAsked(true);
    if (note.trim() !== '') void spot.leave(line, false, note.trim());
  };
  return (
    <ConfirmSheet
      isOpen
      title={collegePointsText.doubtTitle}
      words={collegePointsText.doubtWords}
      stay={collegePointsText.doubtStay}
      act={collegePointsText.doubtAct}
      isBusy={spot.isBusy}
      onStay={spot.stay}
      onAct={act}
    >
      <TextField
        id="doubt-note"
        label={collegePointsText.doubt}
        max={100}
        value={note}
        onChange={setNote}
        error={isAsked && note.trim() === '' ? collegePointsText.reasonMissing : undefined}
      />
      {spot.error ? <Say tone="attn">{wordsOf(spot.error)}</Say> : null}
    </ConfirmSheet>
  );
};

export const SpotSheet = ({ spot, today }: { spot: Spot; today: Day }) => (
  <Sheet
    id="spot-sheet"
    isOpen={spot.orgId !== undefined}
    onClose={spot.close}
    title={spot.remote.content === undefined ? collegePointsText.spot : collegePointsText.spotTitle(spot.remote.content.orgName)}
  >
    <RemoteView remote={spot.remote} skeleton={[4]} wordsOf={wordsOf}>
      {({ declarations }) => (
        <View>
          <Text className="note block">{collegePointsText.spotNote}</Text>
          {declarations.length === 0 ? (
            <Empty title={collegePointsText.spotEmpty} next={collegePointsText.spotEmptyNext} />
          ) : (
            declarations.map((line) => <Line key={line.declarationId} line={line} spot={spot} today={today} />)
          )}
          {spot.doubted ? <DoubtForm key={spot.doubted.declarationId} line={spot.doubted} spot={spot} /> : null}
        </View>
      )}
    </RemoteView>
  </Sheet>
);
