import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { LeavingPerson } from '@shared/contract/roster-leave';
import { Choices } from '@/components/forms/choices';
import { Field } from '@/components/forms/field';
import { Card, Section } from '@/components/parts/card';
import { Icon } from '@/components/parts/icon';
import { Row } from '@/components/parts/row';
import { leaverNote, leaveText } from '@/text/roster-leave';
import { domId } from './hands';
import { bundlesOf, type Leave, type Leaving } from './use-leave';

const SHOWN_FIRST = 12;

type ListProps = { id: string; people: readonly LeavingPerson[]; isOn: boolean; leave: Leave; content: Leaving };

const List = ({ id, people, isOn, leave, content }: ListProps) => {
  const [areAllShown, showAll] = useState(false);
  const shown = areAllShown ? people : people.slice(0, SHOWN_FIRST);
  const groupOf = (groupId: string | undefined): string | undefined => content.groups.find((group) => group.groupId === groupId)?.name;
  return (
    <Card isFlush id={id}>
      {shown.map((person) => (
        <View
          key={person.memberId}
          id={`tick-${domId(person.memberId)}`}
          className={isOn ? 'row leaver on' : 'row leaver'}
          role="checkbox"
          aria-checked={isOn}
          onClick={() => leave.toggle([person.memberId])}
        >
          <View className="leaver-tick">{isOn ? <Icon name="check" size={16} /> : null}</View>
          <View className="grow">
            <View className="row-title">{person.name}</View>
            <View className="row-note">{leaverNote(person, groupOf(person.groupId))}</View>
          </View>
        </View>
      ))}
      {people.length > shown.length ? (
        <Row id={`${id}-all`} title={leaveText.showAll(people.length - shown.length)} onTap={() => showAll(true)} />
      ) : null}
    </Card>
  );
};

/** Who goes: by groups and classes with one tap each, then the exceptions. */
export const People = ({ leave, content }: { leave: Leave; content: Leaving }) => {
  const { chosen } = leave.form;
  const bundles = bundlesOf(content);
  const others = content.people.filter(({ memberId }) => !chosen.includes(memberId));
  return (
    <View>
      {bundles.length === 0 ? null : (
        <Field label={leaveText.select}>
          <Choices
            id="bundle"
            label={leaveText.select}
            options={bundles}
            chosen={bundles.filter(({ memberIds }) => memberIds.every((one) => chosen.includes(one))).map(({ value }) => value)}
            onChoose={(value) => leave.toggle(bundles.find((bundle) => bundle.value === value)?.memberIds ?? [])}
            isMultiple
          />
        </Field>
      )}
      <Section title={leaveText.together(leave.leavers.length)} />
      {leave.leavers.length === 0 ? (
        <Text className="note block">{leaveText.nobody}</Text>
      ) : (
        <List id="leavers" people={leave.leavers} isOn leave={leave} content={content} />
      )}
      <Section title={leaveText.others(others.length)} />
      {others.length === 0 ? null : <List id="stayers" people={others} isOn={false} leave={leave} content={content} />}
    </View>
  );
};
