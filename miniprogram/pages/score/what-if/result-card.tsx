import { Text, View } from '@tarojs/components';
import type { Day } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { Card } from '@/components/parts/card';
import { StateTag } from '@/components/parts/chip';
import { Icon } from '@/components/parts/icon';
import { Say } from '@/components/parts/say';
import { blockSentence, tenthsWord, verdictOf, type Verdict } from '@/features/score/figures';
import { verdictNotes } from '@/text/score';
import { whatIfText } from '@/text/what-if';
import type { Option, Outlook, Trial } from './trial';
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
      <StateTag state={verdictOf(outlook).name} />
    </View>
  </View>
);

/** The fewest things that reach it, each with its last day. */
const shortestSentence = ({ options, wayIds, wayVerdict }: Trial, asOfOn: Day): string => {
  const way = options.filter(({ choice }) => wayIds?.includes(choice.choiceId));
  const named = (some: readonly Option[]): string =>
    some
      .slice(0, namedInSentence)
      .map(({ title, choice }) => whatIfText.withDay(title, dayWord(choice.byOn, asOfOn)))
      .join('、') + (some.length > namedInSentence ? whatIfText.more : '');
  const own = way.filter(({ choice }) => !choice.isOthers);
  const others = way.filter(({ choice }) => choice.isOthers);
  const steps = own.length === 0 ? [] : [`${whatIfText.shortest(own.length)}${named(own)}`];
  const above = others.length === 0 ? [] : [own.length === 0 ? whatIfText.onlyOthers(named(others)) : whatIfText.othersToo(named(others))];
  const end = wayVerdict === 'undecided' ? whatIfText.thenUndecided(verdictNotes.undecided) : whatIfText.thenReached;
  return `${[...steps, ...above].join('。')}${end}`;
};

/** The same verdict in the same words as on 五化. */
const saidOf = (outlook: Outlook): string => {
  const { head, rest } = verdictOf(outlook);
  return `${head}${rest}`;
};

const isOnlyScore = ({ blockedBy }: Outlook): boolean => blockedBy.every(({ kind }) => kind === 'score');

const sentenceOf = (trial: Trial, asOfOn: Day): string => {
  const { base, best, wayIds } = trial;
  if (base.isReached) return saidOf(base);
  if (wayIds !== null) return shortestSentence(trial, asOfOn);
  const most = best.scoreTenths === null ? '—' : (best.scoreTenths / 10).toFixed(1);
  return isOnlyScore(best) ? whatIfText.cannotScore(tenthsWord(best.passLineTenths), most) : whatIfText.cannotOther(blockSentence(best));
};

/** Nothing is done yet where there is only a way to it, and what can still change is no verdict: neither is ticked. */
const toneOf = ({ base, wayIds }: Trial): Verdict['tone'] => (base.isReached ? verdictOf(base).tone : wayIds === null ? 'attn' : 'plain');

/** Before and after, each with its coverage, and the shortest way in a sentence. */
export const ResultCard = ({ trial, after, horizon, asOfOn }: { trial: Trial; after: Outlook; horizon: Tried['horizon']; asOfOn: Day }) => (
  <Card id="result">
    <View className="what-if-pair">
      <Side id="score-before" label={whatIfText.before[horizon]} outlook={trial.base} />
      <Icon name="right" size={24} />
      <Side id="score-after" label={whatIfText.after} outlook={after} />
    </View>
    <View className="what-if-say">
      <Say id="way" tone={toneOf(trial)}>
        {sentenceOf(trial, asOfOn)}
      </Say>
    </View>
  </Card>
);

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
