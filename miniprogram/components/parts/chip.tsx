import { Text, View } from '@tarojs/components';
import type { IconName } from '@/theme/icons';
import { stateWords, type StateName, type StateWord, type Tone } from '@/text/states';
import { Icon } from './icon';
import './chip.scss';

export type ChipProps = { word: string; icon?: IconName | null; tone?: Tone; id?: string };

/** A sign and at most six characters. Not for counts, not for the kinds of a meeting in a row. */
export const Chip = ({ word, icon = null, tone = 'plain', id }: ChipProps) => (
  <View {...(id === undefined ? {} : { id })} className={`chip chip-${tone}`}>
    {icon ? <Icon name={icon} size={12} /> : null}
    <Text>{word}</Text>
  </View>
);

/** The state of a thing: the enum decides sign, word and colour. `word` replaces the word alone: 「已签到 14:26」. */
export const StateTag = ({ state, word, id }: { state: StateName; word?: string; id?: string }) => {
  const known: StateWord = stateWords[state];
  return <Chip word={word ?? known.word} icon={known.icon} tone={known.tone} {...(id === undefined ? {} : { id })} />;
};
