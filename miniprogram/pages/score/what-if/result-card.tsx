import { Text, View } from '@tarojs/components';
import type { Day } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { Card } from '@/components/parts/card';
import { StateTag } from '@/components/parts/chip';
import { Icon } from '@/components/parts/icon';
import { Say } from '@/components/parts/say';
import { blockSentence, tenthsWord } from '@/features/score/figures';
import { whatIfText } from '@/text/what-if';
import type { Outlook, Trial } from './trial';
import type { Tried } from './use-what-if';

const namedInSentence = 3;

const Side = ({ id, label, outlook }: { id: string; label: string; outlook: Outlook }) => (
  <View className="what-if-side">
    <Text className="note block">{label}</Text>
    <Text id={id} className="what-if-score">
      {outlook.scoreTenths === null ? '—' : (outlook.scoreTenths / 10).toFixed(1)}
    </Text>
    <Text className="mini block">{`${whatIfText.coverage} ${outlook.coveragePercent}%`}</Text>
    <View className="what-if-state">
      <StateTag state={outlook.isReached ? 'reached' : 'notReached'} />
    </View>
  </View>
);

/** The fewest things that reach it, each with its last day. */
const shortestSentence = ({ options, wayIds }: Trial, asOfOn: Day): string => {
  const way = options.filter(({ choice }) => wayIds?.includes(choice.choiceId));
  const named = way.slice(0, namedInSentence).map(({ title, choice }) => whatIfText.withDay(title, dayWord(choice.byOn, asOfOn)));
  return `${whatIfText.shortest(way.length)}${named.join('、')}${way.length > namedInSentence ? whatIfText.more : ''}${whatIfText.thenReached}`;
};

const isOnlyScore = ({ blockedBy }: Outlook): boolean => blockedBy.every(({ kind }) => kind === 'score');

const sentenceOf = (trial: Trial, asOfOn: Day): string => {
  const { base, best, options, wayIds } = trial;
  if (base.isReached) return options.length > 0 ? whatIfText.already : whatIfText.alreadyNothing;
  if (wayIds !== null) return shortestSentence(trial, asOfOn);
  const most = best.scoreTenths === null ? '—' : (best.scoreTenths / 10).toFixed(1);
  return isOnlyScore(best) ? whatIfText.cannotScore(tenthsWord(best.passLineTenths), most) : whatIfText.cannotOther(blockSentence(best));
};

/** Before and after, each with its coverage, and the shortest way in a sentence. */
export const ResultCard = ({ trial, after, horizon, asOfOn }: { trial: Trial; after: Outlook; horizon: Tried['horizon']; asOfOn: Day }) => {
  const isGood = trial.base.isReached || trial.wayIds !== null;
  return (
    <Card id="result">
      <View className="what-if-pair">
        <Side id="score-before" label={whatIfText.before[horizon]} outlook={trial.base} />
        <Icon name="right" size={24} />
        <Side id="score-after" label={whatIfText.after} outlook={after} />
      </View>
      <View className="what-if-say">
        <Say id="way" tone={isGood ? 'done' : 'attn'}>
          {sentenceOf(trial, asOfOn)}
        </Say>
      </View>
    </Card>
  );
};

/** The dimensions that stand or stood below their line, before and after. */
export const DimensionsCard = ({ base, after }: { base: Outlook; after: Outlook }) => {
  const line = 10 * base.floorPercent;
  const isLow = (outlook: Outlook, dimensionId: string): boolean =>
    outlook.blockedBy.some(({ kind, id }) => kind === 'dimension' && id === dimensionId);
  const low = base.dimensions.filter(({ dimensionId }) => isLow(base, dimensionId) || isLow(after, dimensionId));
  if (low.length === 0) return null;
  return (
    <Card id="what-if-dimensions">
      {low.map(({ dimensionId, name, percentTenths }) => {
        const then = after.dimensions.find((entry) => entry.dimensionId === dimensionId)?.percentTenths ?? 0;
        const isReached = !isLow(after, dimensionId);
        return (
          <View key={dimensionId} className="dimension">
            <View className="line-up wrap">
              <Text>{name}</Text>
              <Text className="dimension-percent push">{`${(percentTenths ?? 0) / 10}% → ${then / 10}%`}</Text>
              {isReached ? (
                <StateTag state="met" word={whatIfText.dimensionReached(line / 10)} />
              ) : (
                <Text className="mini">{whatIfText.dimensionLine(line / 10)}</Text>
              )}
            </View>
            <View className={isReached ? 'gauge' : 'gauge low'}>
              <View className="gauge-bar" style={{ width: `${then / 10}%` }} />
              <View className="gauge-mark" />
            </View>
          </View>
        );
      })}
    </Card>
  );
};
