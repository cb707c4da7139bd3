import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import { wholeDayWord } from '@shared/kernel/time-words';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { MomentField } from '@/components/forms/field';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { wordsOf } from '@/text/errors';
import { wordsByPath } from '@/text/faults';
import { countsFromText } from '@/text/roster';
import './counts-from.scss';

type Counts = NonNullable<Out<'roster.college'>['countsFrom']>;

/** 从…起计: the one day the administrator says of the whole college; what lies before it is asked by no rule. */
export const CountsFrom = ({ orgId, counts, onSaved }: { orgId: string; counts: Counts; onSaved: () => void }) => {
  const [day, setDay] = useState<string>();
  const command = useCommand('roster.setCountsFrom');
  const { countsFromOn, saidOn, rev } = counts;
  const close = (): void => {
    setDay(undefined);
    command.clearError();
  };
  const save = async (): Promise<void> => {
    const reply = await command.send({ orgId, countsFromOn: day ?? '', rev });
    if (reply?.ok !== true) return;
    close();
    showNotice({ words: countsFromText.saved });
    onSaved();
  };
  const error = command.error;
  return (
    <View>
      <Section title={countsFromText.title} />
      <Card isFlush>
        <Row
          id="counts-from"
          title={countsFromOn === undefined ? countsFromText.none : countsFromText.from(wholeDayWord(countsFromOn))}
          note={saidOn === undefined ? countsFromText.noneNote : countsFromText.said(wholeDayWord(saidOn))}
          end={
            <Button id="change-counts-from" isSmall onTap={() => setDay(countsFromOn ?? '')}>
              {countsFromText.change}
            </Button>
          }
        />
      </Card>
      <Text className="note block counts-from-foot">{countsFromText.what}</Text>
      <ConfirmSheet
        isOpen={day !== undefined}
        title={countsFromText.title}
        words={countsFromText.what}
        stay={countsFromText.stay}
        act={countsFromText.save}
        isBusy={command.isBusy}
        onStay={close}
        onAct={() => void save()}
      >
        <MomentField
          id="counts-from-day"
          mode="date"
          label={countsFromText.day}
          value={day ?? ''}
          onChange={setDay}
          error={wordsByPath(error).countsFromOn}
        />
        {error === undefined ? null : (
          <Say tone="attn" id="counts-from-refused">
            {wordsOf(error)}
          </Say>
        )}
      </ConfirmSheet>
    </View>
  );
};
