import { wholeOf } from '@shared/standard/rules/weights';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ITEM_WORDS } from '@shared/text/items';
import { Card, Section } from '@/components/parts/card';
import { Icon } from '@/components/parts/icon';
import { Cites } from '@/features/score/cites';
import { wordsOfRule } from '@/text/score-rules';
import { periodWords, standardText } from '@/text/standard';
import { pointsWord, valueWord, type Standard, type StandardValue } from './values';
import { dayWord } from '@shared/kernel/time-words';

type Rule = Standard['rules'][number];

type FoldProps = { id: string; title: string; note: string; end: string; cites: Rule['cite'] };

/** A line that opens to what it stands on. */
const Fold = ({ id, title, note, end, cites }: FoldProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <View className="standard-fold">
      <View id={id} className="row" role="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <View className="grow">
          <View className="row-title">{title}</View>
          <View className="row-note">{note}</View>
        </View>
        <Text className="standard-end">{end}</Text>
        <Icon name={isOpen ? 'up' : 'down'} size={16} />
      </View>
      {isOpen ? (
        <View className="standard-cites">
          <Cites cites={cites} />
        </View>
      ) : null}
    </View>
  );
};

const RuleRow = ({ rule }: { rule: Rule }) => (
  <Fold
    id={`standard-${rule.ruleId.replace(/\./g, '-')}`}
    title={wordsOfRule(rule.ruleId).name}
    note={[rule.ruleId, periodWords[rule.period] ?? ''].filter(Boolean).join('·')}
    end={rule.weightHundredths === 0 ? standardText.unweighted : standardText.weight(pointsWord(rule.weightHundredths))}
    cites={rule.cite}
  />
);

const headOf = (itemId: string, rules: readonly Rule[]): string => {
  const name = itemId === 'B' ? (ITEM_WORDS.B ?? '') : `${itemId} ${ITEM_WORDS[itemId] ?? ''}`;
  const total = wholeOf(Object.fromEntries(rules.map(({ ruleId, weightHundredths }) => [ruleId, weightHundredths])));
  return total === 0 ? standardText.itemUnweighted(name) : standardText.item(name, pointsWord(total));
};

/** The rules by item, in the order of the standard, each with its weight and what demands it. */
export const RulesList = ({ standard }: { standard: Standard }) => {
  const itemIds = [...new Set(standard.rules.map(({ itemId }) => itemId))];
  const total = wholeOf(Object.fromEntries(standard.rules.map(({ ruleId, weightHundredths }) => [ruleId, weightHundredths])));
  return (
    <View id="standard-rules">
      <Text className="note block">{standardText.rulesNote(pointsWord(total))}</Text>
      {itemIds.map((itemId) => {
        const own = standard.rules.filter((rule) => rule.itemId === itemId);
        return (
          <View key={itemId}>
            <Section title={headOf(itemId, own)} />
            <Card isFlush>
              {own.map((rule) => (
                <RuleRow key={rule.ruleId} rule={rule} />
              ))}
            </Card>
          </View>
        );
      })}
    </View>
  );
};

const ValueRow = ({ entry, today }: { entry: StandardValue; today: string }) => (
  <Fold
    id={`value-${entry.key}`}
    title={entry.label}
    note={standardText.since(dayWord(entry.fromOn, today))}
    end={valueWord(entry, entry.value)}
    cites={entry.cite}
  />
);

/** The numbers in force, each with where it stands. */
export const ValuesList = ({ standard }: { standard: Standard }) => (
  <View id="standard-values">
    <Text className="note block standard-note">{standardText.valuesNote}</Text>
    <Card isFlush>
      {standard.values.map((entry) => (
        <ValueRow key={entry.key} entry={entry} today={standard.today} />
      ))}
    </Card>
  </View>
);
