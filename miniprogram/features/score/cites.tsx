import { View } from '@tarojs/components';
import type { Finding } from '@shared/contract/score';
import { Citation } from '@/components/parts/say';
import { ruleText } from '@/text/score';

/** What demands a rule or gives a number, each with its source, day of checking and doubt. */
export const Cites = ({ cites }: { cites: Finding['cite'] }) => (
  <View className="stack">
    {cites.map(({ source, article, title, quote, doubts, checkedOn }) => (
      <Citation
        key={`${source}-${article}-${quote ?? ''}`}
        {...(quote === undefined ? {} : { words: quote })}
        source={`${title}${article}·${ruleText.checkedOn(checkedOn)}`}
        {...(doubts === undefined ? {} : { doubt: doubts })}
      />
    ))}
  </View>
);
