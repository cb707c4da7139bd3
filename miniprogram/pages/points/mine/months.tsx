import { Text, View } from '@tarojs/components';
import type { DeclarationView, EntryView } from '@shared/contract/points';
import type { Day } from '@shared/kernel/day';
import type { PointsLine } from '@shared/records/points';
import { dayWord, periodWord } from '@shared/text/time-words';
import { Sheet } from '@/components/feedback/sheet';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { countsWord, declarationStates, lineWords, pointsText, worthWord } from '@/text/points';
import type { LineOfMonth, MonthOfPoints } from './use-points';

const fromActivities: readonly PointsLine[] = ['base.orgLife', 'base.study', 'deduct.absence'];

/** The activities an entry counts; entries of other lines rest on no activity. */
const activitiesOf = ({ lineKey, sourceIds }: EntryView): readonly string[] => (fromActivities.includes(lineKey) ? sourceIds : []);

const originOf = (lineKey: PointsLine): string => (lineKey.startsWith('bonus.') ? pointsText.confirmed : pointsText.auto);

const declarationNote = (declaration: DeclarationView, today: Day): string => {
  const state = declaration.state === 'returned' ? pointsText.returned(declaration.stateReason ?? '') : pointsText.waiting;
  return `${lineWords[declaration.lineKey]}·${dayWord(declaration.day, today)}·${state}`;
};

export const DeclarationRow = ({ declaration, today }: { declaration: DeclarationView; today: Day }) => (
  <Row
    id={`declaration-${declaration.declarationId}`}
    title={declaration.text}
    note={declarationNote(declaration, today)}
    end={<Text>{declaration.state === 'confirmed' ? worthWord(declaration.worthTenths) : declarationStates[declaration.state]}</Text>}
  />
);

export type MonthCardProps = { month: MonthOfPoints; today: Day; onOpen: (line: LineOfMonth) => void };

export const MonthCard = ({ month, today, onOpen }: MonthCardProps) => (
  <Card isFlush id={`month-${month.month}`}>
    <View className="points-month note">{pointsText.month(periodWord(month.month, today), month.isFrozen)}</View>
    {month.lines.map((line) => (
      <Row
        key={line.lineKey}
        id={`line-${month.month}-${line.lineKey.replace('.', '-')}`}
        title={lineWords[line.lineKey]}
        note={[countsWord(line.counts), originOf(line.lineKey)].filter((word) => word !== '').join('·')}
        onTap={() => onOpen(line)}
      />
    ))}
    {month.declarations.map((declaration) => <DeclarationRow key={declaration.declarationId} declaration={declaration} today={today} />)}
  </Card>
);

const EntryRows = ({ entry, today }: { entry: EntryView; today: Day }) => {
  const words = countsWord(entry.counts);
  const late = entry.factMonth < entry.month ? [pointsText.lateFact(periodWord(entry.factMonth, today))] : [];
  const notes = [...late, ...(entry.reason === undefined ? [] : [entry.reason])];
  return (
    <View>
      <Row title={words === '' ? lineWords[entry.lineKey] : words} note={notes.length === 0 ? undefined : notes.join('·')} />
      {activitiesOf(entry).map((activityId, at) => (
        <Row
          key={activityId}
          id={`source-${activityId}`}
          title={pointsText.sourceNumber(at + 1)}
          end={<Text>{pointsText.source}</Text>}
          onTap={() => openPage('activityDetail', { activityId })}
        />
      ))}
    </View>
  );
};

/** Every entry of a line with the way to the activities it counts. */
export const EntriesSheet = ({ line, today, onClose }: { line: LineOfMonth | undefined; today: Day; onClose: () => void }) => (
  <Sheet id="entries" isOpen={line !== undefined} onClose={onClose} title={line ? pointsText.entries(lineWords[line.lineKey], line.entries.length) : ''}>
    {line ? <View>{line.entries.map((entry) => <EntryRows key={entry.entryId} entry={entry} today={today} />)}</View> : null}
  </Sheet>
);
