import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { StandardVersion } from '@shared/contract/standard';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { tenthsWord } from '@/features/score/figures';
import { wordsOfRule } from '@/text/score-rules';
import { trialText } from '@/text/standard';

type Replay = NonNullable<StandardVersion['replay']>;
type Line = Replay['lines'][number];

const rulesNamed = 3;

const scoreWord = (tenths: number | null): string => (tenths === null ? trialText.noScore : tenthsWord(tenths));
const isMoved = ({ beforeTenths, afterTenths }: Line): boolean => beforeTenths !== afterTenths;
const isTurned = ({ isQualifiedBefore, isQualifiedAfter }: Line): boolean => isQualifiedBefore !== isQualifiedAfter;

const scoresOf = (line: Line): string =>
  isMoved(line) ? trialText.from(scoreWord(line.beforeTenths), scoreWord(line.afterTenths)) : trialText.same(scoreWord(line.afterTenths));
const becauseOf = ({ because }: Line): string =>
  because
    .slice(0, rulesNamed)
    .map(({ ruleId, tenths }) => trialText.part(wordsOfRule(ruleId).short, `${tenths > 0 ? '+' : '−'}${tenthsWord(Math.abs(tenths))}`))
    .join('、');

const VerdictChip = ({ line }: { line: Line }) => {
  if (!isTurned(line)) return <Text className="note">{trialText.sameVerdict}</Text>;
  return line.isQualifiedAfter === true ? (
    <Chip tone="done" icon="check" word={trialText.reached} />
  ) : (
    <Chip tone="attn" icon="triangle" word={trialText.lost} />
  );
};

/** Who changes, by how much and because of which rule: in organisational order, never by score. */
export const TrialResult = ({ replay, branchNames }: { replay: Replay; branchNames: Readonly<Record<string, string>> }) => {
  const [isAll, setAll] = useState(false);
  const order = Object.keys(branchNames);
  const lines = [...replay.lines].sort((a, b) => order.indexOf(a.branchId) - order.indexOf(b.branchId));
  const moved = lines.filter((line) => isMoved(line) || isTurned(line));
  const shown = isAll ? lines : moved;
  return (
    <Card id="trial-result">
      <Text className="head">{trialText.head(replay.year, lines.length)}</Text>
      <Text className="block">{moved.length === 0 ? trialText.nobody : trialText.sums(moved.length, lines.filter(isTurned).length)}</Text>
      {shown.length === 0 ? null : (
        <View role="table" className="trial-table">
          <View role="row" className="trial-cells trial-head mini">
            {(['name', 'score', 'verdict', 'because'] as const).map((column) => (
              <Text key={column}>{trialText.columns[column]}</Text>
            ))}
          </View>
          {shown.map((line) => (
            <View key={line.branchId} role="row" className="trial-cells" id={`trial-${line.branchId.replace(/:/g, '-')}`}>
              <Text>{branchNames[line.branchId] ?? ''}</Text>
              <Text className={isMoved(line) ? 'strong' : 'note'}>{scoresOf(line)}</Text>
              <View>
                <VerdictChip line={line} />
              </View>
              <Text className="note">{becauseOf(line)}</Text>
            </View>
          ))}
        </View>
      )}
      <View className="line-up wrap">
        <Text className="mini">{trialText.order}</Text>
        {lines.length > moved.length ? (
          <Button id="trial-all" kind="text" onTap={() => setAll(!isAll)}>
            {isAll ? trialText.onlyChanged : trialText.all}
          </Button>
        ) : null}
      </View>
    </Card>
  );
};
