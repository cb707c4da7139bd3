import { View } from '@tarojs/components';
import type { ScoreBrief } from '@shared/contract/home';
import { ScoreFigure } from '@/components/figures/stat-pair';
import { Card, Section } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { openTab } from '@/platform/navigation';
import { verdictWords } from '@/text/score';
import { verdictOn } from '@shared/standard/verdict';
import { homeText } from '@/text/home';

const TONES = { insufficient: 'plain', noScore: 'plain', undecided: 'plain', qualified: 'done', notQualified: 'attn' } as const;

const Verdict = ({ score }: { score: ScoreBrief }) => {
  const verdict = verdictOn(score);
  const isBlocked = (verdict === 'notQualified' || verdict === 'undecided') && score.lowDimensions.length > 0;
  return isBlocked ? (
    <Say tone="attn">{`${verdictWords[verdict]}${homeText.lowDimensions(score.lowDimensions.join('、'))}`}</Say>
  ) : (
    <Say tone={TONES[verdict]}>{verdictWords[verdict]}</Say>
  );
};

export const ScoreCard = ({ score }: { score: ScoreBrief }) => (
  <View>
    <Section title={homeText.self} more={homeText.seeAll} moreId="see-score" onMore={() => openTab('score')} />
    <Card id="score-brief">
      <View className="stack">
        <ScoreFigure score={score.scoreTenths === null ? null : score.scoreTenths / 10} coveragePercent={score.coveragePercent} />
        <Verdict score={score} />
      </View>
    </Card>
  </View>
);
