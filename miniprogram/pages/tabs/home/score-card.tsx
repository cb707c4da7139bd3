import { View } from '@tarojs/components';
import type { ScoreBrief } from '@shared/contract/home';
import { ScoreFigure } from '@/components/figures/stat-pair';
import { Card, Section } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { openTab } from '@/platform/navigation';
import { homeText } from '@/text/home';

const Verdict = ({ score }: { score: ScoreBrief }) => {
  if (score.isInsufficientPeriod) return <Say>{homeText.insufficient}</Say>;
  if (score.lowDimensions.length > 0) return <Say tone="attn">{homeText.lowDimensions(score.lowDimensions.join('、'))}</Say>;
  if (score.isQualified === null) return null;
  return score.isQualified ? <Say tone="done">{homeText.qualified}</Say> : <Say tone="attn">{homeText.notQualified}</Say>;
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
