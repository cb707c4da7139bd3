import { Text, View } from '@tarojs/components';
import type { ScoreSheetView } from '@shared/contract/score';
import { openPage } from '@/platform/navigation';
import { scoreText } from '@/text/score';
import { StatPair } from '../../components/figures/stat-pair';
import { Button, PrimaryButton } from '../../components/parts/button';
import { Card } from '../../components/parts/card';
import { Say } from '../../components/parts/say';
import { pointsWord, tenthsWord, verdictOf } from './figures';
import type { OpenLine } from './open-lines';
import './score.scss';

export type VerdictCardProps = {
  sheet: ScoreSheetView;
  /** The first thing to do, for those who may; nothing to do means no red button. */
  first: OpenLine | undefined;
  onDo: (line: OpenLine) => void;
};

/** What blocks is asked first: how it goes away quickest. Where nothing blocks, the next thing to do. */
const Actions = ({ sheet, first, onDo }: VerdictCardProps) => {
  const mayTry = sheet.mayTry && !sheet.isInsufficientPeriod;
  const tryIt = () => openPage('whatIf', { orgId: sheet.orgId, year: sheet.year });
  if (mayTry && sheet.blockedBy.length > 0)
    return (
      <View className="score-go">
        <PrimaryButton id="what-if" onTap={tryIt}>
          {scoreText.whatIf}
        </PrimaryButton>
      </View>
    );
  const isRed = first !== undefined && first.action !== null && sheet.isQualified !== true;
  return (
    <View>
      {isRed ? (
        <View className="score-go">
          <PrimaryButton id="first-remedy" onTap={() => onDo(first)}>
            {first.action?.long}
          </PrimaryButton>
        </View>
      ) : null}
      {mayTry ? (
        <View className="score-try">
          <Button id="what-if" kind="text" onTap={tryIt}>
            {scoreText.whatIf}
          </Button>
        </View>
      ) : null}
    </View>
  );
};

/** The score with what it rests on, the verdict in a sentence, and the one thing to do next. */
export const VerdictCard = (props: VerdictCardProps) => {
  const { sheet } = props;
  const verdict = verdictOf(sheet);
  return (
    <Card id="verdict">
      <StatPair
        first={{
          value: sheet.scoreTenths === null ? '—' : (sheet.scoreTenths / 10).toFixed(1),
          label: scoreText.scoreLabel(tenthsWord(sheet.passLineTenths)),
        }}
        second={{ value: String(sheet.coveragePercent), unit: '%', label: scoreText.coverageLabel }}
      />
      <View className="score-verdict">
        <Say id="verdict-words" tone={verdict.tone}>
          <Text className="strong">{verdict.head}</Text>
          <Text>{verdict.rest}</Text>
        </Say>
      </View>
      <Text id="standing" className="note block score-bonus">
        {scoreText.standing(
          pointsWord(sheet.standing.metHundredths),
          pointsWord(sheet.standing.notMetHundredths),
          pointsWord(sheet.standing.openHundredths),
        )}
      </Text>
      {sheet.bonusTenths > 0 ? (
        <Text id="bonus" className="note block score-bonus">
          {scoreText.bonus(tenthsWord(sheet.bonusTenths))}
        </Text>
      ) : null}
      <Actions {...props} />
    </Card>
  );
};
