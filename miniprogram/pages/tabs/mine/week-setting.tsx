import { View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import { addDays } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import { Toggle } from '@/components/forms/choices';
import { showNotice } from '@/app/notice-store';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { wordsOf } from '@/text/errors';
import { mineText } from '@/text/mine';

const restDays = 28;

type Choice = Out<'home.digestChoice'>;

/** The own weekly list: off until asked for, and it can rest. Nobody else gets anything, and nothing is sent. */
export const WeekSetting = ({ orgId, today }: { orgId: string; today: string }) => {
  const remote = useRemote(orgId, () => call('home.digestChoice', { orgId }));
  const set = useCommand('home.setDigest');
  const choice = remote.content;
  if (choice === undefined) return null;

  const choose = async (next: Choice, words: string): Promise<void> => {
    const reply = await set.send({ orgId, ...next });
    if (!reply?.ok) return;
    remote.replace(reply.data);
    showNotice({ words });
  };
  const { isOn, muteUntilOn } = choice;
  return (
    <View>
      <Section title={mineText.week} />
      <Card isFlush id="week-setting">
        <Toggle
          id="week-list"
          label={mineText.weekLabel}
          note={mineText.weekNote}
          isOn={isOn}
          onChange={(on) => void choose({ isOn: on }, on ? mineText.weekOn : mineText.weekOff)}
        />
        {isOn ? (
          <Row
            id="week-rest"
            title={muteUntilOn === undefined ? mineText.rest : mineText.resting(dayWord(muteUntilOn, today))}
            end={
              muteUntilOn === undefined ? (
                <Button
                  id="rest"
                  isSmall
                  isBusy={set.isBusy}
                  onTap={() => void choose({ isOn: true, muteUntilOn: addDays(today, restDays) }, mineText.restDone)}
                >
                  {mineText.restAct}
                </Button>
              ) : (
                <Button id="rest-end" isSmall isBusy={set.isBusy} onTap={() => void choose({ isOn: true }, mineText.weekOn)}>
                  {mineText.restEnd}
                </Button>
              )
            }
          />
        ) : null}
      </Card>
      {set.error === undefined ? null : (
        <View className="mine-refused">
          <Say tone="attn">{wordsOf(set.error)}</Say>
        </View>
      )}
    </View>
  );
};
