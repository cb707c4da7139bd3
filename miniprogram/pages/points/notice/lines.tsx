import { Text, View } from '@tarojs/components';
import type { NoticeLine } from '@shared/contract/points-public';
import { tenthsWord } from '@/text/points';
import { noticeText } from '@/text/points-pages';

const figure = (tenths: number): string => (tenths === 0 ? '0' : tenthsWord(tenths));

const Line = ({ line }: { line: NoticeLine }) => (
  <View className="notice-line" id={`line-${line.memberId.replace(/[:.]/g, '-')}`}>
    <Text className="notice-name">{line.name}</Text>
    {line.isInScheme ? (
      [tenthsWord(line.baseTenths), figure(line.bonusTenths), figure(-line.deductionTenths), tenthsWord(line.totalTenths)].map(
        (word, at) => (
          <Text key={at} className="notice-figure">
            {word}
          </Text>
        ),
      )
    ) : (
      <Text className="notice-figure notice-out note">{noticeText.notIn}</Text>
    )}
  </View>
);

/** Everybody in roster order; no place, and nothing to sort by. */
export const NoticeLines = ({ lines }: { lines: readonly NoticeLine[] }) => (
  <View className="card notice-lines" id="notice-lines">
    <View className="notice-line note">
      {noticeText.heads.map((word, at) => (
        <Text key={word} className={at === 0 ? 'notice-name' : 'notice-figure'}>
          {word}
        </Text>
      ))}
    </View>
    {lines.map((line) => (
      <Line key={line.memberId} line={line} />
    ))}
  </View>
);
