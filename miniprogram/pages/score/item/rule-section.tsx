import { Text, View } from '@tarojs/components';
import type { Finding, ScoreSheetView } from '@shared/contract/score';
import { Card, Section } from '@/components/parts/card';
import { Citation } from '@/components/parts/say';
import { StateTag } from '@/components/parts/chip';
import { Icon } from '@/components/parts/icon';
import { MonthStrip } from '@/components/figures/month-strip';
import { goTo } from '@/components/score/go-to';
import { earnedOf, pointsWord } from '@/components/score/figures';
import { OpenList } from '@/components/score/open-list';
import { linesOfFinding } from '@/components/score/open-lines';
import { stripRows } from '@/components/score/periods';
import { stateOfFinding } from '@/components/score/summary';
import { notApplicableWords, ruleText, wordsOfRule } from '@/text/score';
import { EvidenceRows } from './evidence-rows';

export type RuleSectionProps = { sheet: ScoreSheetView; finding: Finding; isOpen: boolean; onToggle: () => void };

const Figures = ({ finding }: { finding: Finding }) => {
  const { unit } = wordsOfRule(finding.ruleId);
  const earned = earnedOf(finding);
  const weight = pointsWord(finding.weightHundredths);
  return (
    <View className="rule-figures">
      <View>
        <Text className="note block">{ruleText.expected}</Text>
        <Text className="rule-figure">{`${finding.expected} ${unit}`}</Text>
        <Text className="mini block">{ruleText.dueSoFar}</Text>
      </View>
      <View className="rule-line" />
      <View>
        <Text className="note block">{ruleText.actual}</Text>
        <Text className="rule-figure">{`${finding.actual} ${unit}`}</Text>
        <Text className="mini block">{earned === null ? ruleText.weight(weight) : ruleText.points(pointsWord(earned), weight)}</Text>
        {finding.madeUp > 0 ? <Text className="mini block">{ruleText.madeUp(finding.madeUp, unit)}</Text> : null}
      </View>
    </View>
  );
};

/** Each group of a rule that is asked of every group has a line of its own. */
const rowsOf = (finding: Finding, year: string) => {
  const groups = [...new Map(finding.periods.map(({ groupId, groupName }) => [groupId ?? '', groupName]))];
  if (groups.length < 2) return stripRows([finding], year);
  return groups.flatMap(([groupId, groupName]) =>
    stripRows([{ ...finding, periods: finding.periods.filter((entry) => (entry.groupId ?? '') === groupId) }], year).map((row) => ({ ...row, id: `${row.id}-${groupId}`, title: groupName ?? row.title })),
  );
};

const Cites = ({ finding }: { finding: Finding }) => (
  <Card>
    <View className="stack">
      {finding.cite.map(({ source, article, title, quote, doubts, checkedOn }) => (
        <Citation
          key={`${source}-${article}`}
          {...(quote === undefined ? {} : { words: quote })}
          source={`${title}${article}·${ruleText.checkedOn(checkedOn)}`}
          {...(doubts === undefined ? {} : { doubt: doubts })}
        />
      ))}
    </View>
  </Card>
);

const Opened = ({ sheet, finding }: Pick<RuleSectionProps, 'sheet' | 'finding'>) => {
  const all = linesOfFinding(finding, sheet);
  const lines = all.filter(({ isOver }) => !isOver);
  const rows = rowsOf(finding, sheet.year);
  if (finding.outcome === 'notApplicable') {
    return <View><Card><Text>{notApplicableWords(finding.notApplicableBecause)}</Text></Card><Section title={ruleText.where} /><Cites finding={finding} /></View>;
  }
  return (
    <View>
      <Card>
        <Figures finding={finding} />
        {rows.length > 0 ? <View className="rule-strip"><MonthStrip rows={rows} hasKey={false} /></View> : null}
      </Card>
      {lines.length > 0 ? <Section title={ruleText.next} /> : null}
      {lines.length > 0 ? <OpenList lines={lines} mayAct={sheet.mayPlan} onDo={({ action }) => action && goTo(action.target, sheet.orgId)} /> : null}
      {all.length > lines.length ? <Text className="note block rule-over">{ruleText.tooLate(all.length - lines.length)}</Text> : null}
      <Section title={ruleText.evidence} />
      <EvidenceRows sheet={sheet} finding={finding} />
      <Section title={ruleText.where} />
      <Cites finding={finding} />
    </View>
  );
};

/** One rule: its sentence and state, and opened what was expected, what is there, what to do, and what demands it. */
export const RuleSection = ({ sheet, finding, isOpen, onToggle }: RuleSectionProps) => (
  <View className="rule">
    <View id={`rule-${finding.ruleId.replace(/\./g, '-')}`} className="rule-head" role="button" aria-expanded={isOpen} onClick={onToggle}>
      <View className="grow">
        <Text className="head">{wordsOfRule(finding.ruleId).statement}</Text>
        <Text className="mini">{finding.ruleId}</Text>
      </View>
      <StateTag state={stateOfFinding(finding)} />
      <Icon name={isOpen ? 'up' : 'down'} size={16} />
    </View>
    {isOpen ? <Opened sheet={sheet} finding={finding} /> : null}
  </View>
);
