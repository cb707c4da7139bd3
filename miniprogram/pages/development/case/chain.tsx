import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { DevelopmentCasePage } from '@shared/contract/development';
import { dayWord } from '@shared/kernel/time-words';
import { stepName } from '@shared/text/development-words';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Icon } from '@/components/parts/icon';
import { openLine } from '@/features/register/lines';
import { pressable } from '@/components/parts/pressable';
import { StateChips } from '@/features/register/state-chip';
import { developmentText } from '@/text/development';
import { limitLine } from './limits';
import type { CaseState } from './use-case';

const SHOWN = 5;

type DoneRow = DevelopmentCasePage['done'][number];
const DoneStep = ({ row, page, state }: { row: DoneRow; page: DevelopmentCasePage; state: CaseState }) => (
  <View className="step" id={`done-${row.step}`} role="listitem">
    <View className="step-mark done">
      <Icon name="check" size={16} />
    </View>
    <View className="grow">
      <Text className="block">{`${row.step} ${stepName(row.step)}`}</Text>
      <Text className="note block">
        {[row.doneOn === undefined ? '' : dayWord(row.doneOn, page.today), row.note ?? ''].filter((word) => word !== '').join('·')}
      </Text>
      <View className="line-up wrap">
        {row.isLate ? <Chip word={developmentText.isLate} icon="triangle" tone="attn" /> : null}
        {row.isHistory ? <Chip word={developmentText.isHistory} /> : null}
        {page.takesBack === row.step ? (
          <Button id="take-back" isSmall kind="quiet" onTap={state.askBack}>
            {developmentText.takeBack}
          </Button>
        ) : null}
      </View>
    </View>
  </View>
);

/** What is behind, the newest first; more than a few are folded. */
export const Done = ({ page, state }: { page: DevelopmentCasePage; state: CaseState }) => {
  const [isOpen, setOpen] = useState(false);
  const { done } = page;
  if (done.length === 0) return null;
  return (
    <View>
      <Section title={developmentText.done(done.length)} />
      <Card>
        <View role="list" id="done">
          {(isOpen ? done : done.slice(0, SHOWN)).map((row) => (
            <DoneStep key={row.step} row={row} page={page} state={state} />
          ))}
        </View>
        {done.length > SHOWN ? (
          <Button id="all-done" isSmall kind="quiet" icon={isOpen ? 'up' : 'down'} onTap={() => setOpen(!isOpen)}>
            {isOpen ? developmentText.fewer : developmentText.all}
          </Button>
        ) : null}
      </Card>
    </View>
  );
};

/** What lies ahead, with the days that are known by now. */
export const Ahead = ({ page }: { page: DevelopmentCasePage }) =>
  page.ahead.length === 0 ? null : (
    <View>
      <Section title={developmentText.ahead(page.ahead.length)} />
      <Card>
        <View role="list" id="ahead">
          {page.ahead.map((step) => (
            <View key={step.step} className="step" id={`ahead-${step.step}`} role="listitem">
              <View className="step-mark">
                <Text>{String(step.step)}</Text>
              </View>
              <View className="grow">
                <Text className="block">{stepName(step.step)}</Text>
                <Text className="note block">
                  {[limitLine(step, page.today), step.party === 'committee' ? developmentText.party.committee : '']
                    .filter((word) => word !== '')
                    .join('；')}
                </Text>
              </View>
            </View>
          ))}
        </View>
      </Card>
    </View>
  );

/** Votes of the meeting and notices about the person; absent where there are none. */
export const Linked = ({ page }: { page: DevelopmentCasePage }) =>
  page.linked.length === 0 ? null : (
    <View>
      <Section title={developmentText.linked} />
      <Card isFlush id="linked">
        {page.linked.map(({ line, step }, place) => (
          <View key={line.recordId} id={`linked-${place}`} className="row" role="link" {...pressable(() => openLine(line))}>
            <Icon name={line.type === 'vote' ? 'people' : 'page'} />
            <View className="grow">
              <View className="row-title">{line.title}</View>
              <View className="row-note">
                {[step === undefined ? '' : developmentText.linkedStep(step), dayWord(line.day, page.today), line.note]
                  .filter((word) => word !== '')
                  .join('·')}
              </View>
            </View>
            <View className="row-end">
              <StateChips line={line} />
            </View>
            <Icon name="right" size={16} />
          </View>
        ))}
      </Card>
    </View>
  );
