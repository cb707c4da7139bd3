import { Text, View } from '@tarojs/components';
import type { EntryView } from '@shared/contract/points';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import { Sheet } from '@/components/feedback/sheet';
import { Button } from '@/components/parts/button';
import { Row } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { countsWord, effectWord, lineWords, pointsText, reasonWord, schemeLineWord } from '@/text/points';
import { correctText } from '@/text/points-pages';
import { titleOf, whoWord } from './months';
import type { Points } from './use-points';

type Source = EntryView['sources'][number];

const openSource = (source: Source): void => {
  if (source.of === 'activity') openPage('activityDetail', { activityId: source.sourceId });
  else openPage('registerRecord', { recordId: source.sourceId });
};

/** A declaration is all said on this page; everything else has a page of its own. */
const SourceRow = ({ source, points }: { source: Source; points: Points }) => (
  <Row
    id={`source-${source.sourceId.replace(/[:.]/g, '-')}`}
    title={source.title}
    note={source.day === undefined ? undefined : dayWord(source.day, points.today)}
    {...(source.of === 'declaration' ? {} : { end: <Text>{pointsText.open}</Text>, onTap: () => openSource(source) })}
  />
);

const byWhom = (entry: EntryView, points: Points): string =>
  entry.confirmedByName === undefined && entry.state === 'posted' ? pointsText.entryAuto : whoWord(entry, points.today);

const Facts = ({ entry, points }: { entry: EntryView; points: Points }) => {
  const line = points.lines.find(({ key }) => key === entry.lineKey);
  const facts: [string, string][] = [
    [pointsText.entryFact, countsWord(entry.counts, entry.corrects !== undefined)],
    [
      pointsText.entryLine,
      `${schemeLineWord(
        points.lines.map(({ key }) => key),
        entry.lineKey,
      )}·${line?.label ?? lineWords[entry.lineKey]}`,
    ],
    [pointsText.entryChange, effectWord(entry)],
    [pointsText.entryBy, byWhom(entry, points)],
    [
      pointsText.entryWhen,
      entry.factMonth === entry.month
        ? periodWord(entry.month, points.today)
        : `${periodWord(entry.month, points.today)}（${pointsText.lateFact(periodWord(entry.factMonth, points.today))}）`,
    ],
    ...(entry.reason === undefined ? [] : [[pointsText.entryReason, reasonWord(entry.reason)] as [string, string]]),
  ];
  return (
    <View id="entry-facts">
      {facts.map(([label, words]) => (
        <Row key={label} title={label} note={words} />
      ))}
    </View>
  );
};

export type EntrySheetProps = { entry: EntryView | undefined; points: Points; isOwn: boolean; onClose: () => void };

/** One entry in full: what it counts, the line of the scheme, who confirmed it, and the way to what it comes from. */
export const EntrySheet = ({ entry, points, isOwn, onClose }: EntrySheetProps) => (
  <Sheet id="entry" isOpen={entry !== undefined} onClose={onClose} title={entry ? titleOf(entry) : pointsText.entryTitle}>
    {entry ? (
      <View>
        <Facts entry={entry} points={points} />
        <View className="points-month note">{pointsText.sources}</View>
        {entry.sources.length === 0 ? (
          <Text className="note block">{pointsText.sourceNone}</Text>
        ) : (
          entry.sources.map((source) => <SourceRow key={source.sourceId} source={source} points={points} />)
        )}
        {isOwn && entry.state === 'posted' ? (
          <View className="points-foot">
            <Button
              id="doubt"
              isWide
              onTap={() =>
                openPage('pointsObject', {
                  entryId: entry.entryId,
                  title: titleOf(entry),
                  ...(points.orgId === null ? {} : { orgId: points.orgId }),
                })
              }
            >
              {pointsText.doubtThis}
            </Button>
          </View>
        ) : null}
        {!isOwn && entry.state === 'posted' && entry.corrects === undefined ? (
          <View className="points-foot">
            <Button id="correct" isWide onTap={() => openPage('pointsCorrect', { memberId: points.memberId, entryId: entry.entryId })}>
              {correctText.act}
            </Button>
          </View>
        ) : null}
      </View>
    ) : null}
  </Sheet>
);
