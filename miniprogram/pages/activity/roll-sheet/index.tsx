import { Text, View } from '@tarojs/components';
import type { LiveRoll } from '@shared/contract/attendance';
import { dayOfInstant, timeOfInstant } from '@shared/kernel/day';
import { dayWord, weekdayWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { useRemote } from '@/hooks/use-remote';
import { useParameters } from '@/platform/navigation';
import { canPrint, printPage } from '@/platform/print';
import { wordsOf } from '@/text/errors';
import { rollText } from '@/text/roll-call';
import './index.scss';

const cells = (line: LiveRoll['lines'][number] | undefined, at: number) => [String(at + 1), line?.name ?? '', line?.groupName ?? '', ''];

/** Two people in a row, in roster order, with room to sign by hand. */
const Sheet = ({ roll }: { roll: LiveRoll }) => {
  const half = Math.ceil(roll.lines.length / 2);
  const head = [rollText.sheetNumber, rollText.name, rollText.group, rollText.sheetSign];
  const day = dayOfInstant(roll.startAt);
  return (
    <View className="roll-paper" id="roll-paper">
      <Text className="roll-paper-title">{`${roll.branchName}${rollText.sheetTitle}`}</Text>
      <Text className="block">{`${rollText.sheetMeeting}：${roll.title}`}</Text>
      <Text className="block">{`${rollText.sheetWhen}：${day.slice(0, 4)}年${dayWord(day)} ${weekdayWord(day)} ${timeOfInstant(roll.startAt)}　${rollText.sheetWhere}：${roll.place}`}</Text>
      <View className="roll-paper-grid">
        {[...head, ...head].map((word, at) => (
          <Text key={`head-${at}`} className="roll-paper-cell roll-paper-head">
            {word}
          </Text>
        ))}
        {Array.from({ length: half }, (_, at) => [
          ...cells(roll.lines[at], at),
          ...(roll.lines[at + half] ? cells(roll.lines[at + half], at + half) : ['', '', '', '']),
        ]).map((row, at) =>
          row.map((word, column) => (
            <Text key={`${at}-${column}`} className="roll-paper-cell">
              {word}
            </Text>
          )),
        )}
      </View>
      <Text className="block">{rollText.sheetFoot}</Text>
    </View>
  );
};

export default function RollSheetPage() {
  const { activityId } = useParameters('rollSheet');
  const remote = useRemote(activityId, () => call('attendance.roll', { activityId: activityId ?? '', forPrint: true }));
  return (
    <Page title={rollText.sheetTitle}>
      <RemoteView remote={remote} skeleton={[8]} wordsOf={wordsOf}>
        {(roll) => (
          <View>
            <View className="not-printed">
              {canPrint ? (
                <Button id="print-now" kind="primary" icon="print" onTap={printPage}>
                  {rollText.print}
                </Button>
              ) : (
                <Text className="note">{rollText.printHint}</Text>
              )}
            </View>
            <Sheet roll={roll} />
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
