import { Text, View } from '@tarojs/components';
import type { WeekDigest } from '@shared/contract/home';
import type { Day } from '@shared/kernel/day';
import { dutyName } from '@shared/text/duty-words';
import { dayWord } from '@shared/kernel/time-words';
import { showNotice } from '@/app/notice-store';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Icon } from '@/components/parts/icon';
import { useCommand } from '@/hooks/use-command';
import { homeText } from '@/text/home';

const shownLines = 6;

type Line = WeekDigest['lines'][number];

const dayOfLine = ({ isDone, isOverdue, dueOn }: Line, today: Day): string =>
  isDone ? homeText.weekDone : isOverdue ? homeText.weekOver(dayWord(dueOn, today)) : homeText.weekBy(dayWord(dueOn, today));

const WeekLine = ({ line, today }: { line: Line; today: Day }) => (
  <View className="line-up week-line">
    <Icon name={line.isDone ? 'check' : line.isOverdue ? 'triangle' : 'circle'} size={16} />
    <Text className={line.isDone ? 'grow week-done' : 'grow'}>{dutyName(line, today)}</Text>
    <Text className="note nowrap">{dayOfLine(line, today)}</Text>
  </View>
);

/** What the week was to bring, as it was listed on Monday for whoever had asked for it; what has been done since is ticked. */
export const WeekCard = ({ digest, orgId, today, onPutAway }: { digest: WeekDigest; orgId: string; today: Day; onPutAway: () => void }) => {
  const putAway = useCommand('home.putAwayDigest');
  const done = digest.lines.filter((line) => line.isDone).length;
  // What is still to be done stands first.
  const lines = [...digest.lines.filter((line) => !line.isDone), ...digest.lines.filter((line) => line.isDone)];
  const hidden = Math.max(0, lines.length - shownLines);
  const away = async (): Promise<void> => {
    const reply = await putAway.send({ orgId, digestId: digest.digestId });
    if (!reply?.ok) return;
    showNotice({ words: homeText.weekPutAway });
    onPutAway();
  };
  return (
    <Card id="week">
      <View className="line-up">
        <View className="grow">
          <Text className="head block">{homeText.week}</Text>
          <Text
            className="note block"
            id="week-count"
          >{`${homeText.weekFrom(dayWord(digest.mondayOn, today))}·${homeText.weekCount(digest.lines.length - done, done)}`}</Text>
        </View>
        <Button id="put-away-week" isSmall isBusy={putAway.isBusy} onTap={() => void away()}>
          {homeText.putAway}
        </Button>
      </View>
      <View className="week-lines">
        {lines.slice(0, shownLines).map((line) => (
          <WeekLine key={line.dutyId} line={line} today={today} />
        ))}
      </View>
      {hidden === 0 ? null : <Text className="note block">{homeText.moreDuties(hidden)}</Text>}
    </Card>
  );
};
