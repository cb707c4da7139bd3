import { Text, View } from '@tarojs/components';
import type { ScoreSheetView } from '@shared/contract/score';
import { scoreText } from '@/text/score';
import { StatPair } from '../figures/stat-pair';
import { PrimaryButton } from '../parts/button';
import { Card } from '../parts/card';
import { Say } from '../parts/say';
import { tenthsWord, verdictOf } from './figures';
import type { OpenLine } from './open-lines';
import './score.scss';

export type VerdictCardProps = {
  sheet: ScoreSheetView;
  /** The first thing to do, for those who may; nothing to do means no red button. */
  first: OpenLine | undefined;
  onDo: (line: OpenLine) => void;
};

/** The score with what it rests on, the verdict in a sentence, and the one thing to do next. */
export const VerdictCard = ({ sheet, first, onDo }: VerdictCardProps) => {
  const verdict = verdictOf(sheet);
  return (
    <Card id="verdict">
      <StatPair
        first={{ value: sheet.scoreTenths === null ? '—' : (sheet.scoreTenths / 10).toFixed(1), label: scoreText.scoreLabel(tenthsWord(sheet.passLineTenths)) }}
        second={{ value: String(sheet.coveragePercent), unit: '%', label: scoreText.coverageLabel }}
      />
      <View className="score-verdict">
        <Say id="verdict-words" tone={verdict.tone}>
          <Text className="strong">{verdict.head}</Text>
          <Text>{verdict.rest}</Text>
        </Say>
      </View>
      {first?.action ? (
        <View className="score-go">
          <PrimaryButton id="first-remedy" onTap={() => onDo(first)}>{first.action.long}</PrimaryButton>
        </View>
      ) : null}
    </Card>
  );
};
