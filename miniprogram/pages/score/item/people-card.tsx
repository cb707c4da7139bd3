import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Finding } from '@shared/contract/score';
import type { Day } from '@shared/kernel/day';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { ruleText } from '@/text/score';
import { wordsOfRule } from '@/text/score-rules';
import { peopleOf, type PeopleGroup } from './people';

const namesShown = 8;

const Group = ({ group, unit, id }: { group: PeopleGroup; unit: string; id: string }) => {
  const [isWhole, setWhole] = useState(false);
  const { outcome, count, names } = group;
  const isLong = names.length > namesShown;
  return (
    <View id={id} className="people-group">
      <View className="line-up">
        <Text className="note">{ruleText.peopleGroups[outcome]}</Text>
        <Text className="strong">{`${count} ${names.length === count ? '人' : unit}`}</Text>
      </View>
      {names.length === 0 ? null : <Text className="block">{(isWhole ? names : names.slice(0, namesShown)).join('、')}</Text>}
      {isLong && !isWhole ? (
        <Button id={`${id}-all`} kind="text" onTap={() => setWhole(true)}>
          {ruleText.allNames(names.length)}
        </Button>
      ) : null}
    </View>
  );
};

/** Whom the rule speaks of: names for those who have to do with it, else only how many. */
export const PeopleCard = ({ finding, asOfOn }: { finding: Finding; asOfOn: Day }) => {
  const groups = peopleOf(finding, asOfOn);
  if (groups.length === 0) return null;
  const id = `people-${finding.ruleId.replace(/\./g, '-')}`;
  return (
    <Card id={id}>
      {groups.map((group) => (
        <Group key={group.outcome} group={group} unit={wordsOfRule(finding.ruleId).unit} id={`${id}-${group.outcome}`} />
      ))}
    </Card>
  );
};
