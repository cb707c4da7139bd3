import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { SpreadView } from '@shared/contract/roster-outlook';
import { PickField } from '@/components/forms/field';
import { Card, Section } from '@/components/parts/card';
import { bandWords, educationWords, kindWords, outlookText as text } from '@/text/outlook';
import { sourceWord, type Outlook } from './months';

type Count = { word: string; count: number };

const counted = <K extends string>(words: Readonly<Record<K, string>>, counts: Readonly<Record<K, number>>): Count[] =>
  (Object.keys(words) as K[]).map((key) => ({ word: words[key], count: counts[key] }));

const withUnknown = (counts: readonly Count[], unknown: number): Count[] => [
  ...counts,
  ...(unknown === 0 ? [] : [{ word: text.unregistered, count: unknown }]),
];

const Table = ({ id, title, counts, total }: { id: string; title: string; counts: readonly Count[]; total: number }) => (
  <Card id={id}>
    <Text className="head">{title}</Text>
    <View role="table">
      {counts.map(({ word, count }) => (
        <View key={word} className="spread-row" role="row">
          <Text>{word}</Text>
          <View className="spread-bar" aria-hidden>
            <View className="spread-part" style={{ width: text.percent(count, total) }} />
          </View>
          <Text className="spread-count">{text.count(count)}</Text>
          <Text className="spread-share note">{text.percent(count, total)}</Text>
        </View>
      ))}
    </View>
  </Card>
);

const Tables = ({ spread, ageBands }: { spread: SpreadView; ageBands: readonly number[] }) => {
  const { total, full } = spread;
  if (total === 0)
    return (
      <Text className="note block" id="spread-none">
        {text.nobody}
      </Text>
    );
  const ages = bandWords(ageBands).map((word, place) => ({ word, count: spread.ages[place] ?? 0 }));
  return (
    <View>
      <Text className="block outlook-gap" id="spread-total">
        {text.total(total, full)}
      </Text>
      <View className="columns spreads">
        <Table id="spread-ages" title={text.byAge} counts={withUnknown(ages, spread.agesUnknown)} total={total} />
        <Table id="spread-kinds" title={text.byKind} counts={counted(kindWords, spread.kinds)} total={total} />
        <Table
          id="spread-educations"
          title={text.byEducation}
          counts={withUnknown(counted(educationWords, spread.educations), spread.educationsUnknown)}
          total={total}
        />
      </View>
    </View>
  );
};

/** How the members are spread, of the whole or of one organisation below it. */
export const Spread = ({ outlook: { spreads, ageBands, cites, citations } }: { outlook: Outlook }) => {
  const [orgId, choose] = useState(spreads[0]?.orgId ?? '');
  const spread = spreads.find((one) => one.orgId === orgId) ?? spreads[0];
  return (
    <View className="outlook-part">
      <Section title={text.spreadTitle} />
      {spreads.length < 2 ? null : (
        <PickField
          id="spread-of"
          label={text.which}
          options={spreads.map(({ orgId: value, name }) => ({ value, word: name }))}
          value={orgId}
          onChange={choose}
        />
      )}
      {spread === undefined ? null : <Tables spread={spread} ageBands={ageBands} />}
      <Text className="mini block outlook-gap">{sourceWord(cites.spread, citations)}</Text>
    </View>
  );
};
