import { Text, View } from '@tarojs/components';
import type { CaseLine } from '@shared/contract/development';
import type { Day } from '@shared/kernel/day';
import { dayWord } from '@shared/kernel/time-words';
import { STAGE_WORDS } from '@shared/records/vocabulary/development-steps';
import { stepName } from '@shared/text/development-words';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Icon } from '@/components/parts/icon';
import { pressable } from '@/components/parts/pressable';
import { openPage } from '@/platform/navigation';
import { developmentCollegeText as text } from '@/text/development';

export const isOverdue = ({ next }: CaseLine): boolean => next !== null && (next.standing === 'late' || next.standing === 'tooLate');

const nextWords = ({ next }: CaseLine): string => (next === null ? '' : text.step(next.step, stepName(next.step)));

const daysWords = ({ next }: CaseLine, today: Day): string[] => [
  ...(next?.earliestOn === undefined ? [] : [text.from(dayWord(next.earliestOn, today))]),
  ...(next?.latestOn === undefined ? [] : [text.until(dayWord(next.latestOn, today))]),
];

const open = ({ recordId }: CaseLine) => pressable(() => openPage('developmentCase', { recordId }));
const Late = ({ line }: { line: CaseLine }) => (isOverdue(line) ? <Chip word={text.late} icon="triangle" tone="attn" /> : null);

/** `saysNext`: where the head of the list does not say the step. */
type Props = { lines: readonly CaseLine[]; today: Day; saysOrg: boolean; saysNext: boolean; id: string };

const Rows = ({ lines, today, saysOrg, saysNext, id }: Props) => (
  <Card isFlush id={id}>
    {lines.map((line, place) => (
      <View key={line.recordId} id={`${id}-${place}`} className="row" role="link" {...open(line)}>
        <View className="grow">
          <View className="row-title strong">{`${line.name}　${STAGE_WORDS[line.stage]}`}</View>
          <View className="row-note case-words">
            {[...(saysOrg ? [line.orgName] : []), ...(saysNext ? [text.next(nextWords(line))] : []), ...daysWords(line, today)].map(
              (word) => (
                <Text key={word}>{word}</Text>
              ),
            )}
          </View>
        </View>
        <View className="row-end case-end">
          <Late line={line} />
          {line.next === null ? null : <Chip word={text.party[line.next.party]} />}
        </View>
        <Icon name="right" size={16} />
      </View>
    ))}
  </Card>
);

const COLUMNS = ['name', 'org', 'stage', 'next', 'days', 'party'] as const;

const Table = ({ lines, today, id }: Props) => (
  <Card id={id}>
    <View role="table" className="case-table">
      <View className="case-cells case-table-head" role="row">
        {COLUMNS.map((column) => (
          <View key={column} className="note" role="columnheader">
            {text.columns[column]}
          </View>
        ))}
        <View />
      </View>
      {lines.map((line, place) => (
        <View key={line.recordId} id={`${id}-${place}`} className="case-cells case-table-row" role="row" {...open(line)}>
          <View role="cell" className="strong">
            {line.name}
          </View>
          <View role="cell">{line.orgName}</View>
          <View role="cell">{STAGE_WORDS[line.stage]}</View>
          <View role="cell">{nextWords(line)}</View>
          <View role="cell" className="note">
            {daysWords(line, today).join('、')}
          </View>
          <View role="cell" className="line-up wrap">
            <Late line={line} />
            {line.next === null ? null : <Text className="note">{text.party[line.next.party]}</Text>}
          </View>
          <Icon name="right" size={16} />
        </View>
      ))}
    </View>
  </Card>
);

/** The cases in the order in which they came: as rows on a phone, as a table where there is room. */
export const Cases = ({ isWide, ...props }: Props & { isWide: boolean }) => (isWide ? <Table {...props} /> : <Rows {...props} />);
