import { Text, View } from '@tarojs/components';
import type { DeclarationView, EntryView } from '@shared/contract/points';
import type { Day } from '@shared/kernel/day';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { countsWord, declarationStates, effectWord, lineWords, pointsText, reasonWord, schemeLineWord, worthWord } from '@/text/points';
import type { MonthOfPoints, Points } from './use-points';

const declarationNote = (declaration: DeclarationView, today: Day): string => {
  const state = declaration.state === 'returned' ? pointsText.returned(declaration.stateReason ?? '') : pointsText.waiting;
  return `${lineWords[declaration.lineKey]}·${dayWord(declaration.day, today)}·${state}`;
};

/** A declaration by itself; a returned one leads whoever wrote it back to where it is put right. */
export const DeclarationRow = ({ declaration, today, isOwn = true }: { declaration: DeclarationView; today: Day; isOwn?: boolean }) => (
  <Row
    id={`declaration-${declaration.declarationId}`}
    title={declaration.text}
    note={declarationNote(declaration, today)}
    end={
      declaration.state === 'returned' && isOwn ? (
        <Button
          id={`again-${declaration.declarationId}`}
          isSmall
          kind="quiet"
          onTap={() => openPage('pointsDeclare', { declarationId: declaration.declarationId })}
        >
          {pointsText.again}
        </Button>
      ) : (
        <Text>{declaration.state === 'confirmed' ? worthWord(declaration.worthTenths) : declarationStates[declaration.state]}</Text>
      )
    }
  />
);

/** What an entry says of itself: the words of a declaration, else the facts it counts. */
export const titleOf = (entry: EntryView): string => {
  if (entry.corrects !== undefined) return pointsText.correction(`${lineWords[entry.lineKey]} ${countsWord(entry.counts, true)}`);
  const [source] = entry.sources;
  if (source?.of === 'declaration') return source.title;
  return `${lineWords[entry.lineKey]} ${countsWord(entry.counts, entry.reason !== undefined)}`;
};

export const whoWord = (entry: EntryView, today: Day): string => {
  if (entry.state === 'pending') return pointsText.waiting;
  return entry.confirmedByName === undefined
    ? pointsText.auto
    : pointsText.confirmedBy(entry.confirmedByName, entry.confirmedOn === undefined ? '' : dayWord(entry.confirmedOn, today));
};

const noteOf = (entry: EntryView, points: Points): string => {
  const late =
    entry.factMonth < entry.month && entry.corrects === undefined ? [pointsText.lateFact(periodWord(entry.factMonth, points.today))] : [];
  const reason = entry.reason === undefined || late.length > 0 ? [] : [reasonWord(entry.reason)];
  return [
    whoWord(entry, points.today),
    pointsText.line(
      schemeLineWord(
        points.lines.map(({ key }) => key),
        entry.lineKey,
      ),
    ),
    ...late,
    ...reason,
  ].join('·');
};

/** The sign says it, the colour only helps. */
const Effect = ({ entry }: { entry: EntryView }) => {
  if (entry.state === 'pending') return <Text>{declarationStates.submitted}</Text>;
  const tone = entry.effectTenths > 0 ? 'points-effect done-text' : entry.effectTenths < 0 ? 'points-effect attn-text' : undefined;
  return <Text {...(tone === undefined ? {} : { className: tone })}>{effectWord(entry)}</Text>;
};

export type MonthCardProps = { month: MonthOfPoints; points: Points; isOwn: boolean; onOpen: (entry: EntryView) => void };

export const MonthCard = ({ month, points, isOwn, onOpen }: MonthCardProps) => (
  <Card isFlush id={`month-${month.month}`}>
    <View className="points-month note">{pointsText.month(periodWord(month.month, points.today), month.isFrozen)}</View>
    {month.entries.map((entry) => (
      <Row
        key={entry.entryId}
        id={`entry-${entry.entryId.replace(/[:.]/g, '-')}`}
        title={titleOf(entry)}
        note={noteOf(entry, points)}
        end={<Effect entry={entry} />}
        onTap={() => onOpen(entry)}
      />
    ))}
    {month.returned.map((declaration) => (
      <DeclarationRow key={declaration.declarationId} declaration={declaration} today={points.today} isOwn={isOwn} />
    ))}
  </Card>
);
