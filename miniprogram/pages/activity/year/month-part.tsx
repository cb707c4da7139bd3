import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Day } from '@shared/kernel/day';
import { dayWord, leafOf } from '@shared/kernel/time-words';
import { openDuty, targetOfLastDay } from '@/features/activities/open-duty';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { DutyRow, Row } from '@/components/parts/row';
import { lastDayNote, lastDayVerb } from '@/text/duties';
import { yearStateWords, yearText } from '@/text/year';
import { isDone, type YearMonth, type YearRow } from './year-view';

export type MonthPartProps = { part: YearMonth; orgId: string; today: Day };
type LineProps = { row: YearRow; orgId: string; today: Day };

const monthTitle = ({ month }: YearMonth, today: Day): string =>
  yearText.month(month.slice(0, 4), Number(month.slice(5)), month.slice(0, 4) !== today.slice(0, 4));

const State = ({ row }: { row: YearRow }) => {
  const { word, icon, tone } = yearStateWords[row.line.state];
  return <Chip word={word} icon={icon} tone={tone} />;
};

const noteOf = ({ line, duty }: YearRow, today: Day): string =>
  [line.asked > 1 ? yearText.progress(line.done, line.asked) : '', duty === undefined ? '' : lastDayNote({ ...duty, people: 0 }, today)]
    .filter(Boolean)
    .join('·');

const Doing = ({ row, orgId, today }: LineProps) => {
  const { line, duty } = row;
  return duty === undefined ? null : (
    <Button id={`do-${line.lineId}`} isSmall onTap={() => openDuty(targetOfLastDay(duty, orgId), today)}>
      {lastDayVerb(duty)}
    </Button>
  );
};

const YearRowLine = (props: LineProps) => {
  const { row, today } = props;
  const note = noteOf(row, today);
  return (
    <DutyRow
      id={`year-${row.line.lineId}`}
      leaf={leafOf(row.line.dueOn, true)}
      title={row.name}
      note={
        <View className="yearly-note">
          <State row={row} />
          {note === '' ? null : <Text>{note}</Text>}
        </View>
      }
      {...(row.duty === undefined ? {} : { action: <Doing {...props} /> })}
    />
  );
};

/** What is done stands folded, but for the running month: the eye goes to what is not. */
export const MonthRows = ({ part, orgId, today }: MonthPartProps) => {
  const [isWhole, setWhole] = useState(part.isCurrent);
  const shown = isWhole ? part.rows : part.rows.filter(({ line }) => !isDone(line));
  const hidden = part.rows.length - shown.length;
  return (
    <View>
      <Section title={monthTitle(part, today)} />
      <Card isFlush id={`month-${part.month}`}>
        {shown.map((row) => (
          <YearRowLine key={row.line.lineId} row={row} orgId={orgId} today={today} />
        ))}
        {hidden === 0 ? null : (
          <Row
            id={`done-${part.month}`}
            icon="check"
            title={shown.length === 0 ? yearText.allDone(hidden) : yearText.othersDone(hidden)}
            onTap={() => setWhole(true)}
          />
        )}
      </Card>
    </View>
  );
};

/** On the wide screen and on paper: one table, month by month. */
export const YearTable = ({ parts, orgId, today }: { parts: readonly YearMonth[]; orgId: string; today: Day }) => (
  <Card id="year-table">
    <View role="table">
      <View className="yearly-cells yearly-head note" role="row">
        <Text>{yearText.columns.day}</Text>
        <Text>{yearText.columns.what}</Text>
        <Text>{yearText.columns.state}</Text>
        <Text />
      </View>
      {parts.map((part) => (
        <View key={part.month} id={`month-${part.month}`} className="yearly-month" role="rowgroup">
          <Text className="strong block yearly-month-title">{monthTitle(part, today)}</Text>
          {part.rows.map((row) => (
            <View key={row.line.lineId} id={`year-${row.line.lineId}`} className="yearly-cells" role="row">
              <Text>{dayWord(row.line.dueOn, today)}</Text>
              <View className="line-up wrap">
                <Text>{row.name}</Text>
                {noteOf(row, today) === '' ? null : <Text className="note">{noteOf(row, today)}</Text>}
              </View>
              <View>
                <State row={row} />
              </View>
              <View className="not-printed">
                <Doing row={row} orgId={orgId} today={today} />
              </View>
            </View>
          ))}
        </View>
      ))}
    </View>
  </Card>
);
