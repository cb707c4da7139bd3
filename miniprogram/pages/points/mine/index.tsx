import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { EntryView, LineView } from '@shared/contract/points';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { countsWord, pointsText, tenthsWord } from '@/text/points';
import { schemeText } from '@/text/points-pages';
import { Entries } from './entries';
import { EntrySheet } from './entry-sheet';
import { groupOf, ownLines, usePoints, type Points } from './use-points';
import './index.scss';

const Figure = ({ tenths, max }: { tenths: number | null; max: number }) => (
  <View className="points-part">
    <Text className="strong">{tenths === null ? pointsText.peerLater : tenths === 0 ? '0.0' : tenthsWord(tenths)}</Text>
    <Text className="mini">{pointsText.most(tenthsWord(max).replace('.0', ''))}</Text>
  </View>
);

const noteOf = (line: LineView): string => {
  if (line.key === 'peer') return pointsText.peer;
  const words = countsWord(line.counts);
  return words === '' ? (line.key === 'base.conduct' ? pointsText.deductionNone : pointsText.nothing) : words;
};

const Total = ({ points, isOwn }: { points: Points; isOwn: boolean }) => {
  const bonus = groupOf(points.lines, 'bonus');
  const deductions = groupOf(points.lines, 'deduct');
  return (
    <Card>
      <View className="points-total">
        <Text className="points-figure" id="total">
          {tenthsWord(points.result?.stage === 'complete' ? points.result.totalTenths : points.totalTenths)}
        </Text>
        <Text className="note">{pointsText.now}</Text>
        <Text className="note push">{isOwn ? pointsText.onlyYou : pointsText.onlyThem}</Text>
      </View>
      {ownLines(points.lines).map((line) => (
        <Row
          key={line.key}
          id={`part-${line.key.replace('.', '-')}`}
          title={line.label}
          note={noteOf(line)}
          end={<Figure tenths={line.tenths} max={line.maxTenths} />}
        />
      ))}
      <Row
        id="part-bonus"
        title={pointsText.bonus}
        note={
          bonus.length === 0
            ? pointsText.bonusNone
            : bonus.map(({ label, tenths }) => `${label} ${tenthsWord(tenths ?? 0).replace('.0', '')}`).join('、')
        }
        end={<Figure tenths={points.bonusTenths} max={points.bonusMaxTenths} />}
      />
      <Row
        id="part-deduction"
        title={pointsText.deduction}
        note={deductions.length === 0 ? pointsText.deductionNone : deductions.map(({ counts }) => countsWord(counts)).join('、')}
        end={<Figure tenths={-points.deductionTenths} max={-points.deductionMaxTenths} />}
      />
      {points.result === null ? null : (
        <Row
          id="part-result"
          title={pointsText.stages[points.result.stage]}
          note={points.result.isScaled ? pointsText.scaled : undefined}
          end={<Text className="strong">{tenthsWord(points.result.totalTenths)}</Text>}
        />
      )}
    </Card>
  );
};

const SchemeLine = ({ points }: { points: Points }) => {
  const { scheme, today } = points;
  const { schemeId } = scheme;
  if (scheme.adoptedOn === null || schemeId === null) return <Say id="no-scheme">{pointsText.notAdopted}</Say>;
  return (
    <Card isFlush>
      <Row
        id="scheme"
        title={schemeText.title}
        note={schemeText.inForce(dayWord(scheme.adoptedOn, today), scheme.version)}
        onTap={() => openPage('pointsScheme', { ...(points.orgId === null ? {} : { orgId: points.orgId }), year: points.year })}
      />
    </Card>
  );
};

/** What everybody of the branch may see, and what the member has written about it. */
const Around = ({ points }: { points: Points }) => {
  const { orgId, notices, today } = points;
  if (orgId === null) return null;
  return (
    <Card isFlush id="around">
      {notices.map(({ noticeId, title, endsOn, isRunning }) => (
        <Row
          key={noticeId}
          id={`notice-${noticeId.replace(/[:.]/g, '-')}`}
          title={title}
          note={isRunning ? pointsText.noticeUntil(endsOn === null ? '' : dayWord(endsOn, today)) : pointsText.noticeOver}
          onTap={() => openPage('pointsNotice', { orgId, noticeId })}
        />
      ))}
      <Row id="objections" title={pointsText.objections} onTap={() => openPage('pointsObjections', { orgId })} />
    </Card>
  );
};

const PointsContent = ({ points, isOwn }: { points: Points; isOwn: boolean }) => {
  const [open, setOpen] = useState<EntryView>();
  const frozen = points.months
    .filter((entry) => entry.isFrozen)
    .map((entry) => entry.month)
    .sort()
    .pop();
  return (
    <View className="points-page">
      {points.isInScheme ? null : <Say id="not-in-scheme">{pointsText.notInScheme}</Say>}
      <Text className="note block points-as-of">
        {pointsText.asOf(points.year, frozen === undefined ? undefined : periodWord(frozen, points.today))}
      </Text>
      <Total points={points} isOwn={isOwn} />
      <SchemeLine points={points} />
      <Around points={points} />
      <Entries points={points} isOwn={isOwn} onOpen={setOpen} />
      <Text className="note block points-foot">{isOwn ? pointsText.doubt : pointsText.doubtOfOffice}</Text>
      <View className="points-foot">
        <Button
          id="statement"
          isWide
          icon="print"
          onTap={() => openPage('pointsStatement', { memberId: points.memberId, year: points.year })}
        >
          {pointsText.statement}
        </Button>
      </View>
      <EntrySheet entry={open} points={points} isOwn={isOwn} onClose={() => setOpen(undefined)} />
    </View>
  );
};

export default function MyPointsPage() {
  const { remote, isOwn } = usePoints();
  const openMonth = remote.content?.openMonth;
  const title = isOwn || !remote.content ? pointsText.title : pointsText.titleOf(remote.content.name);
  const dock =
    openMonth && isOwn ? (
      <Dock>
        <PrimaryButton id="declare" onTap={() => openPage('pointsDeclare')}>
          {pointsText.declare(periodWord(openMonth, remote.content?.today))}
        </PrimaryButton>
      </Dock>
    ) : null;
  return (
    <Page title={title} dock={dock}>
      <RemoteView remote={remote} skeleton={[5, 4]} wordsOf={wordsOf}>
        {(points) => <PointsContent points={points} isOwn={isOwn} />}
      </RemoteView>
    </Page>
  );
}
