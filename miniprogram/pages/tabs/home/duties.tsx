import { Text, View } from '@tarojs/components';
import type { Duty, ScoreBrief } from '@shared/contract/home';
import type { Day } from '@shared/kernel/day';
import { dayWord } from '@shared/text/time-words';
import { ScoreFigure } from '@/components/figures/stat-pair';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { DutyRow } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openTab } from '@/platform/navigation';
import { dueWord, dutyLeaf, dutyMinutes, dutyNote, dutyTitle, dutyVerb, homeText } from '@/text/home';
import { openDuty, type HomeDuties } from './use-home';

const FirstDuty = ({ duty, today, isPrimary }: { duty: Duty; today: Day; isPrimary: boolean }) => (
  <Card id={`duty-${duty.dutyId}`}>
    <View className="line-up">
      <Chip word={dueWord(duty, today)} icon={duty.isOverdue ? 'triangle' : 'clock'} tone={duty.isOverdue ? 'attn' : 'plain'} />
      <Text className="note push">{homeText.minutes(dutyMinutes[duty.kind])}</Text>
    </View>
    <View className="head duty-title">{dutyTitle(duty, today)}</View>
    <Text className="note block">{dutyNote(duty, today)}</Text>
    <View className="duty-button">
      <Button id={`do-${duty.dutyId}`} kind={isPrimary ? 'primary' : 'outlined'} isWide onTap={() => openDuty(duty, today)}>{dutyVerb(duty, today)}</Button>
    </View>
  </Card>
);

const DutyRows = ({ duties, today, id }: { duties: readonly Duty[]; today: Day; id: string }) => (
  <Card isFlush id={id}>
    {duties.map((duty) => (
      <DutyRow
        key={duty.dutyId}
        id={`duty-${duty.dutyId}`}
        leaf={dutyLeaf(duty, today)}
        title={dutyTitle(duty, today)}
        note={dutyNote(duty, today)}
        action={<Button id={`do-${duty.dutyId}`} isSmall onTap={() => openDuty(duty, today)}>{dutyVerb(duty, today)}</Button>}
      />
    ))}
  </Card>
);

/** What is overdue or due within a week: the most urgent as a card with its button, the others as rows. */
export const DutiesNow = ({ duties, today, isPrimary }: { duties: HomeDuties; today: Day; isPrimary: boolean }) => {
  const [first, ...others] = duties.now;
  const next = duties.later[0];
  if (first === undefined) {
    const words = next === undefined ? homeText.nothingAtAll : homeText.nextDuty(dayWord(next.dueOn, today), dutyTitle(next, today));
    return <Say id="nothing-due" tone="done">{words}</Say>;
  }
  return (
    <View className="stack">
      <FirstDuty duty={first} today={today} isPrimary={isPrimary} />
      {others.length === 0 ? null : <DutyRows id="duties-now" duties={others} today={today} />}
    </View>
  );
};

export const DutiesLater = ({ duties, today }: { duties: readonly Duty[]; today: Day }) =>
  duties.length === 0 ? null : (
    <View>
      <Section title={homeText.later} more={homeText.calendar} moreId="see-calendar" onMore={() => openTab('calendar')} />
      <DutyRows id="duties-later" duties={duties} today={today} />
    </View>
  );

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
