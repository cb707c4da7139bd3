import { Text, View } from '@tarojs/components';
import type { FlowStepView } from '@shared/contract/development';
import type { Day } from '@shared/kernel/day';
import { dayWord, weekdayWord } from '@shared/kernel/time-words';
import { GROUND_WORDS } from '@shared/text/development-words';
import { developmentText } from '@/text/development';

type Limit = NonNullable<FlowStepView['earliest']>;

export const groundWords = ({ ground, months }: Limit): string => GROUND_WORDS[ground](months);

const Side = ({ id, label, limit, none, today }: { id: string; label: string; limit: Limit | undefined; none: string; today: Day }) => (
  <View className="limit" id={id}>
    <Text className="note block">{label}</Text>
    {limit === undefined ? (
      <Text className="body block">{none}</Text>
    ) : (
      <View>
        <Text className="head">{`${dayWord(limit.on, today)} ${weekdayWord(limit.on)}`}</Text>
        <Text className="mini block">{groundWords(limit)}</Text>
      </View>
    )}
  </View>
);

/** From when, until when, and where each stands. */
export const Limits = ({ step, today }: { step: FlowStepView; today: Day }) => (
  <View className="limits">
    <Side id="earliest" label={developmentText.earliest} limit={step.earliest} none={developmentText.noEarliest} today={today} />
    <Side id="latest" label={developmentText.latest} limit={step.latest} none={developmentText.noLatest} today={today} />
  </View>
);

/** The same of a step that lies ahead, in a line; a day that is not known yet is left out. */
export const limitLine = ({ earliest, latest }: FlowStepView, today: Day): string =>
  [
    earliest === undefined ? '' : developmentText.from(dayWord(earliest.on, today), groundWords(earliest)),
    latest === undefined ? '' : developmentText.until(dayWord(latest.on, today), groundWords(latest)),
  ]
    .filter((word) => word !== '')
    .join('；');
