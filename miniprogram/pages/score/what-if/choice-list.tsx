import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Icon } from '@/components/parts/icon';
import { goTo } from '@/features/score/go-to';
import { scoreText } from '@/text/score';
import { whatIfText } from '@/text/what-if';
import type { Option } from './trial';
import type { Tried } from './use-what-if';

const shownFirst = 5;
const efforts = ['form', 'meeting', 'long'] as const;

const slug = (choiceId: string): string => choiceId.replace(/[^\w]+/g, '-');

const ChoiceRow = ({ option, isOn, onToggle, orgId }: { option: Option; isOn: boolean; onToggle: () => void; orgId: string }) => {
  const { choice, title, note, gainTenths, action } = option;
  const id = `choice-${slug(choice.choiceId)}`;
  return (
    <View className="row what-if-row">
      <View id={id} className="what-if-choice" role="switch" aria-checked={isOn} aria-label={title} onClick={onToggle}>
        <View className={isOn ? 'switch on' : 'switch'}>
          <View className="switch-knob" />
        </View>
        <View className="grow">
          <View className="row-title">{title}</View>
          <View className="row-note">{note}</View>
        </View>
        <Text className="what-if-gain">{gainTenths > 0 ? whatIfText.gain((gainTenths / 10).toFixed(1)) : ''}</Text>
      </View>
      {action === null ? null : (
        <Button id={`${id}-do`} isSmall onTap={() => goTo({ target: action.target, ruleIds: choice.ruleIds }, orgId)}>
          {whatIfText.do}
        </Button>
      )}
    </View>
  );
};

const Group = ({ effort, options, tried }: { effort: (typeof efforts)[number]; options: readonly Option[]; tried: Tried }) => {
  const [isWhole, setWhole] = useState(false);
  // What is chosen stays in sight, however far away its day is.
  const shown = isWhole ? options : options.filter(({ choice }, at) => at < shownFirst || tried.chosenIds.includes(choice.choiceId));
  return (
    <View>
      <Text className="note block what-if-effort">{whatIfText.efforts[effort]}</Text>
      <Card isFlush id={`choices-${effort}`}>
        {shown.map((option) => (
          <ChoiceRow
            key={option.choice.choiceId}
            option={option}
            isOn={tried.chosenIds.includes(option.choice.choiceId)}
            onToggle={() => tried.toggle(option.choice.choiceId)}
            orgId={tried.orgId}
          />
        ))}
        {options.length > shown.length || isWhole ? (
          <View id={`more-${effort}`} className="score-more note" role="button" onClick={() => setWhole(!isWhole)}>
            <Text>{isWhole ? scoreText.less : whatIfText.moreChoices(options.length - shown.length)}</Text>
            <Icon name={isWhole ? 'up' : 'down'} size={16} />
          </View>
        ) : null}
      </Card>
    </View>
  );
};

/** All that can still be done, by how much it asks, the nearest day first. */
export const ChoiceList = ({ options, tried, wayIds }: { options: readonly Option[]; tried: Tried; wayIds: readonly string[] | null }) => (
  <View>
    <Section title={whatIfText.choose} more={whatIfText.onlyTrial} />
    <View className="line-up wrap what-if-picks">
      {wayIds !== null && wayIds.length > 0 ? (
        <Button id="take-way" kind="text" onTap={() => tried.choose(wayIds)}>
          {whatIfText.takeWay}
        </Button>
      ) : null}
      <Button id="take-all" kind="text" onTap={() => tried.choose(options.map(({ choice }) => choice.choiceId))}>
        {whatIfText.takeAll}
      </Button>
      {tried.chosenIds.length > 0 ? (
        <Button id="take-none" kind="text" onTap={() => tried.choose([])}>
          {whatIfText.clear}
        </Button>
      ) : null}
    </View>
    {efforts.map((effort) => {
      const own = options.filter(({ choice }) => choice.effort === effort);
      return own.length === 0 ? null : <Group key={effort} effort={effort} options={own} tried={tried} />;
    })}
  </View>
);
