import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Duty } from '@shared/contract/home';
import type { Day } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { openDuty, targetOf } from '@/features/activities/open-duty';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { DutyRow, Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openTab } from '@/platform/navigation';
import { dueWord, dutyLeaf, dutyMinutes, dutyNote, dutyTitle, dutyVerb } from '@/text/duties';
import { homeText } from '@/text/home';
import type { HomeDuties } from './use-home';

/** Longer lists stand folded: what is nearest is read, the rest is a tap away. */
const shownAtFirst = 5;

const FirstDuty = ({ duty, today, isPrimary }: { duty: Duty; today: Day; isPrimary: boolean }) => (
  <Card id={`duty-${duty.dutyId}`}>
    <View className="line-up">
      <Chip word={dueWord(duty, today)} icon={duty.isOverdue ? 'triangle' : 'clock'} tone={duty.isOverdue ? 'attn' : 'plain'} />
      <Text className="note push">{homeText.minutes(dutyMinutes(duty))}</Text>
    </View>
    <View className="head duty-title">{dutyTitle(duty, today)}</View>
    <Text className="note block">{dutyNote(duty, today)}</Text>
    <View className="duty-button">
      <Button id={`do-${duty.dutyId}`} kind={isPrimary ? 'primary' : 'outlined'} isWide onTap={() => openDuty(targetOf(duty), today)}>
        {dutyVerb(duty, today)}
      </Button>
    </View>
  </Card>
);

const OneDuty = ({ duty, today }: { duty: Duty; today: Day }) => {
  const note = dutyNote(duty, today);
  return (
    <DutyRow
      id={`duty-${duty.dutyId}`}
      leaf={dutyLeaf(duty, today)}
      title={dutyTitle(duty, today)}
      {...(note === '' ? {} : { note })}
      action={
        <Button id={`do-${duty.dutyId}`} isSmall onTap={() => openDuty(targetOf(duty), today)}>
          {dutyVerb(duty, today)}
        </Button>
      }
    />
  );
};

const DutyRows = ({ duties, today, id }: { duties: readonly Duty[]; today: Day; id: string }) => {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || duties.length <= shownAtFirst + 1 ? duties : duties.slice(0, shownAtFirst);
  const hidden = duties.length - shown.length;
  return (
    <Card isFlush id={id}>
      {shown.map((duty) => (
        <OneDuty key={duty.dutyId} duty={duty} today={today} />
      ))}
      {hidden === 0 ? null : <Row id={`${id}-more`} title={homeText.moreDuties(hidden)} onTap={() => setWhole(true)} />}
    </Card>
  );
};

const Nothing = ({ next, today, isAbove }: { next: Duty | undefined; today: Day; isAbove: boolean }) => {
  if (isAbove)
    return (
      <Say id="nothing-due" tone="done">
        {homeText.nothingWaitingNext}
      </Say>
    );
  return (
    <Say id="nothing-due" tone="done">
      {next === undefined ? homeText.nothingAtAll : homeText.nextDuty(dayWord(next.dueOn, today), dutyTitle(next, today))}
    </Say>
  );
};

export type DutiesNowProps = {
  duties: HomeDuties;
  today: Day;
  isPrimary: boolean /** A general branch or committee: others hand in, it answers. */;
  isAbove: boolean;
};

/** What is overdue or due within a week: the most urgent as a card with its button, the others as rows. */
export const DutiesNow = ({ duties, today, isPrimary, isAbove }: DutiesNowProps) => {
  const [first, ...others] = duties.now;
  if (first === undefined) return <Nothing next={duties.later[0]} today={today} isAbove={isAbove} />;
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
