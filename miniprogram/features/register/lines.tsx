import { View } from '@tarojs/components';
import type { RegisterLine } from '@shared/contract/register';
import type { Day } from '@shared/kernel/day';
import { KIND_WORDS } from '@shared/text/activity-words';
import { dayWord } from '@shared/kernel/time-words';
import { kindOf } from '@shared/records/kinds';
import { Card } from '@/components/parts/card';
import { Icon } from '@/components/parts/icon';
import { Row } from '@/components/parts/row';
import { openPage } from '@/platform/navigation';
import { listText, overviewText } from '@/text/register';
import { pressable } from '@/components/parts/pressable';
import { StateChips } from './state-chip';
import './lines.scss';

/** An activity and a case of development have pages of their own; every other record opens in 登记. */
export const openLine = ({ recordId, type }: Pick<RegisterLine, 'recordId' | 'type'>): void => {
  if (type === 'activity') openPage('record', { activityId: recordId });
  else openPage(type === 'developmentCase' ? 'developmentCase' : 'registerRecord', { recordId });
};

export const kindName = (type: string): string => kindOf(type)?.name ?? (type === 'activity' ? KIND_WORDS.other : overviewText.title);

const joined = (words: readonly string[]): string => words.filter((word) => word !== '').join('·');

/** Many lines say their day themselves; it is not said twice. */
export const dayAndNote = ({ day, note }: Pick<RegisterLine, 'day' | 'note'>, today: Day): { day: string; rest: string } => {
  const word = dayWord(day, today);
  const parts = note.split('·');
  return {
    day: parts.some((part) => part !== word && part.includes(word)) ? '' : word,
    rest: joined(parts.filter((part) => part !== word)),
  };
};

export type LinesProps = {
  lines: readonly RegisterLine[];
  today: Day;
  id: string /** In a list of several kinds each line says which it is. */;
  saysKind?: boolean;
  before?: (line: RegisterLine) => string;
};

/** Records as rows, newest first. */
export const LineRows = ({ lines, today, id, saysKind = false, before }: LinesProps) => (
  <Card isFlush id={id}>
    {lines.map((line, place) => (
      <Row
        key={line.recordId}
        id={`${id}-${place}`}
        title={line.title}
        note={joined([
          before?.(line) ?? '',
          saysKind ? kindName(line.type) : '',
          dayAndNote(line, today).day,
          dayAndNote(line, today).rest,
        ])}
        end={<StateChips line={line} />}
        onTap={() => openLine(line)}
      />
    ))}
  </Card>
);

const cells = ['day', 'title', 'note', 'state', 'seal'] as const;

/** The same on a wide screen, as a table. */
export const LineTable = ({ lines, today, id }: LinesProps) => (
  <Card id={id}>
    <View role="table" className="line-table">
      <View className="line-cells line-table-head" role="row">
        {cells.map((cell) => (
          <View key={cell} className="note" role="columnheader">
            {listText.columns[cell]}
          </View>
        ))}
        <View />
      </View>
      {lines.map((line, place) => (
        <View
          key={line.recordId}
          id={`${id}-${place}`}
          className="line-cells line-table-row"
          role="row"
          {...pressable(() => openLine(line))}
        >
          <View role="cell" className="nowrap">
            {dayWord(line.day, today)}
          </View>
          <View role="cell" className="strong">
            {line.title}
          </View>
          <View role="cell" className="note">
            {dayAndNote(line, today).rest}
          </View>
          <View role="cell">
            <StateChips line={line} />
          </View>
          <View role="cell" className="note">
            {line.sealSeq === undefined ? '' : String(line.sealSeq)}
          </View>
          <Icon name="right" size={16} />
        </View>
      ))}
    </View>
  </Card>
);
