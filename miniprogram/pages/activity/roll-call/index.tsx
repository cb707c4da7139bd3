import { Text, View } from '@tarojs/components';
import { RemoteView } from '@/components/feedback/remote-view';
import { Toggle } from '@/components/forms/choices';
import { TextField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage, replacePage } from '@/platform/navigation';
import { canPrint } from '@/platform/print';
import { wordsOf } from '@/text/errors';
import { frameText } from '@/text/frame';
import { offlineText } from '@/text/offline';
import { rollText } from '@/text/roll-call';
import { useLook } from '@/theme/look';
import { Contributions, PresenceToggle, WaitingHosts } from './remote-members';
import { Attempts, RollCounts, WaitingLeave } from './extras';
import { ListedLines, OpenLines } from './lines';
import { RollTable } from './table';
import { useRollCall, type RollCall } from './use-roll-call';
import './index.scss';

const searchFrom = 12;

const Head = ({ roll }: { roll: RollCall }) => {
  const byPhone = roll.lines.filter((line) => line.source === 'phone').length;
  return (
    <View className="roll-title">
      <Text className="title" id="roll-title">
        {roll.left > 0 ? rollText.left(roll.left) : rollText.allDone(roll.counts.expected)}
      </Text>
      {roll.isKeptHere ? (
        <View className="line-up">
          <Chip id="kept-here" tone="attn" icon="offline" word={offlineText.marksChip} />
        </View>
      ) : null}
      <Text className="note">{rollText.phoneNote(byPhone)}</Text>
    </View>
  );
};

const exemptWords = (roll: RollCall): string =>
  roll.lines
    .filter((line) => line.status === 'notExpected')
    .map((line) => line.name)
    .join('、');

const Body = ({ roll, isWide }: { roll: RollCall; isWide: boolean }) => (
  <View>
    <Head roll={roll} />
    {roll.lines.length > searchFrom ? (
      <TextField id="roll-search" label={frameText.search} value={roll.query} onChange={roll.setQuery} max={20} />
    ) : null}
    {isWide ? (
      <RollTable roll={roll} />
    ) : (
      <View>
        <OpenLines roll={roll} />
        <ListedLines roll={roll} />
      </View>
    )}
    {exemptWords(roll) === '' ? null : <Text className="note block roll-foot">{rollText.notCounted(exemptWords(roll))}</Text>}
    <WaitingLeave roll={roll} />
    <WaitingHosts roll={roll} />
    <Contributions roll={roll} />
    <Attempts roll={roll} />
    <View className="roll-foot">
      <Card isFlush>
        <Row
          id="to-proofs"
          icon="scan"
          title={offlineText.scanRow}
          note={offlineText.scanRowNote(roll.scanned)}
          onTap={() => openPage('proofs', { activityId: roll.activityId })}
        />
        <PresenceToggle roll={roll} />
        <Toggle id="paper" label={rollText.paper} note={rollText.paperNote} isOn={roll.isPaper} onChange={roll.setPaper} />
      </Card>
    </View>
    <View className="roll-foot">
      {canPrint ? (
        <Button id="print" icon="print" onTap={() => openPage('rollSheet', { activityId: roll.activityId })}>
          {rollText.print}
        </Button>
      ) : (
        <Text className="note">{rollText.printHint}</Text>
      )}
    </View>
    {roll.error ? (
      <View className="roll-foot">
        <Say tone="attn" id="roll-refused">
          {wordsOf(roll.error)}
        </Say>
      </View>
    ) : null}
  </View>
);

export default function RollCallPage() {
  const roll = useRollCall();
  const { isWide } = useLook();
  const { remote } = roll;
  const isSealed = remote.content?.isSealed === true;
  return (
    <Page
      title={rollText.title}
      dock={
        remote.content && !isSealed ? (
          <Dock over={<RollCounts counts={roll.counts} />}>
            {roll.isAllSaved ? (
              <Button id="to-record" onTap={() => replacePage('record', { activityId: roll.activityId })}>
                {rollText.toRecord}
              </Button>
            ) : null}
            <Button id="save-roll" kind="primary" isBusy={roll.isBusy} onTap={roll.save}>
              {rollText.save}
            </Button>
          </Dock>
        ) : undefined
      }
    >
      <RemoteView remote={remote} skeleton={[5, 6]} wordsOf={wordsOf}>
        {() => (
          <View>
            {isSealed ? <Say id="roll-sealed">{rollText.sealed}</Say> : null}
            <Body roll={roll} isWide={isWide} />
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
