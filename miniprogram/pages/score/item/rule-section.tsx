import { Text, View } from '@tarojs/components';
import type { Finding, ScoreSheetView } from '@shared/contract/score';
import { MonthStrip } from '@/components/figures/month-strip';
import { Card, Section } from '@/components/parts/card';
import { Chip, StateTag } from '@/components/parts/chip';
import { Icon } from '@/components/parts/icon';
import { Cites } from '@/features/score/cites';
import { earnedOf, percentOf, pointsWord } from '@/features/score/figures';
import { goTo } from '@/features/score/go-to';
import { OpenList } from '@/features/score/open-list';
import { linesOfFinding, lostParts } from '@/features/score/open-lines';
import { rowsByGroup } from '@/features/score/periods';
import { sentenceOf, stateOfFinding } from '@/features/score/summary';
import { ruleText } from '@/text/score';
import { findingText, notApplicableWords, wordsOfRule } from '@/text/score-rules';
import { EvidenceRows } from './evidence-rows';
import { PeopleCard } from './people-card';

export type RuleSectionProps = { sheet: ScoreSheetView; finding: Finding; isOpen: boolean; onToggle: () => void };

const pointsNote = (finding: Finding): string => {
  const earned = earnedOf(finding);
  const weight = pointsWord(finding.weightHundredths);
  if (finding.weightHundredths === 0) return findingText.unweighted;
  return earned === null ? ruleText.weight(weight) : ruleText.points(pointsWord(earned), weight);
};

const Figure = ({ label, value, note }: { label: string; value: string; note: string }) => (
  <View>
    <Text className="note block">{label}</Text>
    <Text className="rule-figure">{value}</Text>
    <Text className="mini block">{note}</Text>
  </View>
);

/** How many were asked for and are there; of a list, how much of it is ticked. */
const Figures = ({ finding }: { finding: Finding }) => {
  const { unit } = wordsOfRule(finding.ruleId);
  const { expected, actual, kind, fraction, weightHundredths } = finding;
  if (kind === 'checklist' && fraction !== null)
    return (
      <View className="rule-figures">
        <Figure label={ruleText.ticked} value={percentOf(fraction)} note={pointsNote(finding)} />
      </View>
    );
  return (
    <View className="rule-figures">
      <Figure
        label={weightHundredths === 0 ? ruleText.advised : ruleText.expected}
        value={`${expected} ${unit}`}
        note={ruleText.dueSoFar}
      />
      <View className="rule-line" />
      <Figure label={ruleText.actual} value={`${actual} ${unit}`} note={pointsNote(finding)} />
    </View>
  );
};

const NextSteps = ({ sheet, finding }: Pick<RuleSectionProps, 'sheet' | 'finding'>) => {
  const lines = linesOfFinding(finding, sheet);
  const lost = lostParts(finding, sheet.asOfOn);
  return (
    <View>
      {lines.length > 0 ? <Section title={ruleText.next} /> : null}
      {lines.length > 0 ? (
        <OpenList
          lines={lines}
          mayAct={sheet.mayPlan}
          onDo={({ action, ruleIds }) => action && goTo({ target: action.target, ruleIds }, sheet.orgId)}
          id={`next-${finding.ruleId.replace(/\./g, '-')}`}
        />
      ) : null}
      {lost.length > 0 ? <Text className="note block rule-over">{ruleText.tooLate(lost.length)}</Text> : null}
    </View>
  );
};

const Opened = ({ sheet, finding }: Pick<RuleSectionProps, 'sheet' | 'finding'>) => {
  if (finding.outcome === 'notApplicable') {
    return (
      <View>
        <Card>
          <Text>{notApplicableWords(finding.notApplicableBecause)}</Text>
        </Card>
        <Section title={ruleText.where} />
        <Card>
          <Cites cites={finding.cite} />
        </Card>
      </View>
    );
  }
  const rows = rowsByGroup(finding, sheet.year);
  const sentence = sentenceOf(finding, sheet.asOfOn);
  return (
    <View>
      <Card>
        {sentence === '' ? null : <Text className="block rule-sentence">{sentence}</Text>}
        {finding.expected > 0 ? <Figures finding={finding} /> : null}
        {rows.length > 0 ? (
          <View className="rule-strip">
            <MonthStrip rows={rows} hasKey={false} />
          </View>
        ) : null}
      </Card>
      <PeopleCard finding={finding} asOfOn={sheet.asOfOn} />
      <NextSteps sheet={sheet} finding={finding} />
      <Section title={ruleText.evidence} />
      <EvidenceRows sheet={sheet} finding={finding} />
      <Section title={ruleText.where} />
      <Card>
        <Cites cites={finding.cite} />
      </Card>
    </View>
  );
};

/** What carries no weight says so; a recommendation says that it is one. */
const WeightChip = ({ kind, weightHundredths }: Finding) =>
  weightHundredths > 0 ? null : <Chip word={kind === 'advisory' ? findingText.advice : findingText.unweighted} />;

/** One rule: its name and state, and opened what was expected, what is there, what to do, and what demands it. */
export const RuleSection = ({ sheet, finding, isOpen, onToggle }: RuleSectionProps) => (
  <View className="rule">
    <View id={`rule-${finding.ruleId.replace(/\./g, '-')}`} className="rule-head" role="button" aria-expanded={isOpen} onClick={onToggle}>
      <View className="grow">
        <Text className="head">{wordsOfRule(finding.ruleId).name}</Text>
        <Text className="mini">{finding.ruleId}</Text>
      </View>
      <WeightChip {...finding} />
      <StateTag state={stateOfFinding(finding)} />
      <Icon name={isOpen ? 'up' : 'down'} size={16} />
    </View>
    {isOpen ? <Opened sheet={sheet} finding={finding} /> : null}
  </View>
);
