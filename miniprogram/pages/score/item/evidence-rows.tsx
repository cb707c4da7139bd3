import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Finding, ScoreSheetView } from '@shared/contract/score';
import type { ActivityLine } from '@shared/contract/activity';
import { dayWord, periodWord } from '@shared/text/time-words';
import { Card } from '@/components/parts/card';
import { Icon } from '@/components/parts/icon';
import { Row } from '@/components/parts/row';
import { goToRecord } from '@/components/score/go-to';
import { activityStateWords } from '@/text/activity';
import { ruleText } from '@/text/score';

const shownFirst = 4;

/** The records a finding rests on, the newest first. */
const recordsOf = (sheet: ScoreSheetView, finding: Finding): ActivityLine[] =>
  sheet.evidence.filter(({ activityId }) => finding.evidenceIds.includes(activityId)).sort((a, b) => b.day.localeCompare(a.day));

const noteOf = ({ day, expected, present, state, groupName }: ActivityLine): string =>
  [dayWord(day), groupName, expected !== undefined && present !== undefined ? ruleText.counts(expected, present) : undefined, activityStateWords[state]].filter(Boolean).join('·');

/** Where nothing was found is said as plainly as what was found. */
export const EvidenceRows = ({ sheet, finding }: { sheet: ScoreSheetView; finding: Finding }) => {
  const [isWhole, setWhole] = useState(false);
  const records = recordsOf(sheet, finding);
  const shown = isWhole ? records : records.slice(0, shownFirst);
  const empty = finding.periods.filter(({ outcome, evidenceIds }) => (outcome === 'notMet' || outcome === 'noData') && evidenceIds.length === 0);
  const emptyWords = empty.slice(0, 3).map(({ period, groupName }) => `${groupName ?? ''}${periodWord(period)}`).join('、');
  return (
    <Card isFlush>
      {shown.map((record) => (
        <Row key={record.activityId} id={`record-${record.activityId}`} icon="page" title={record.title} note={noteOf(record)} onTap={() => goToRecord(record.activityId)} />
      ))}
      {records.length > shownFirst && !isWhole ? (
        <View id={`more-records-${finding.ruleId.replace(/\./g, '-')}`} className="score-more note" role="button" onClick={() => setWhole(true)}>
          <Text>{ruleText.moreEvidence(records.length - shownFirst)}</Text>
          <Icon name="down" size={16} />
        </View>
      ) : null}
      {empty.length > 0 ? <Row icon="circle" title={ruleText.periodsWithout(emptyWords, empty.length)} note={ruleText.noEvidence} /> : null}
      {records.length === 0 && empty.length === 0 ? <Row icon="circle" title={ruleText.noEvidence} /> : null}
    </Card>
  );
};
