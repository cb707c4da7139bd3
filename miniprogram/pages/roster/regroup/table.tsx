import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Choices } from '@/components/forms/choices';
import { Field, MomentField, PickField, TextField } from '@/components/forms/field';
import { Card, Section } from '@/components/parts/card';
import { regroupText } from '@/text/roster-regroup';
import { bundlesOf, stays, type Table } from './choices';
import type { Regroup } from './use-regroup';

type Props = { regroup: Regroup; table: Table };
const FOUND_MOST = 10;
const domId = (key: string): string => key.replace(/[^A-Za-z0-9]/g, '-');

const branchOptions = (table: Table, ownId: string) => [
  { value: stays, word: regroupText.stay },
  ...table.branches.filter(({ orgId }) => orgId !== ownId).map(({ orgId, name }) => ({ value: orgId, word: name })),
];

/** From which day, whose people, and by what they are chosen together. */
export const Head = ({ regroup }: { regroup: Regroup }) => {
  const { chosen } = regroup;
  return (
    <Card>
      <MomentField
        id="regroup-from"
        mode="date"
        label={regroupText.fromOn}
        hint={regroupText.fromOnHint}
        value={regroup.fromOn}
        onChange={regroup.setFromOn}
        error={regroup.errors.fromOn}
      />
      <Field label={regroupText.which}>
        <Choices
          id="which"
          label={regroupText.which}
          options={[
            { value: 'students', word: regroupText.students },
            { value: 'all', word: regroupText.all },
          ]}
          chosen={[chosen.which]}
          onChoose={chosen.show}
        />
      </Field>
      <Field label={regroupText.by}>
        <Choices
          id="by"
          label={regroupText.by}
          options={[
            { value: 'group', word: regroupText.byGroup },
            { value: 'class', word: regroupText.byClass },
          ]}
          chosen={[chosen.by]}
          onChoose={chosen.choose}
        />
      </Field>
    </Card>
  );
};

export const Branches = ({ regroup, table }: Props) => (
  <View>
    {regroup.chosen.shown.map((branch) => (
      <Card key={branch.orgId} id={`branch-${domId(branch.orgId)}`}>
        <Text className="head">{regroupText.branch(branch.name, branch.people.length)}</Text>
        {bundlesOf(branch, regroup.chosen.by).map(({ key, word }, place) => (
          <PickField
            key={key}
            id={`to-${domId(branch.orgId)}-${place}`}
            label={word}
            options={branchOptions(table, branch.orgId)}
            value={regroup.chosen.chosen.bundles[key] ?? stays}
            onChange={(to) => regroup.chosen.toBundle(key, to)}
          />
        ))}
      </Card>
    ))}
  </View>
);

const AS_BUNDLE = 'as-bundle';

/** Who goes elsewhere than the others: found by the name, and those that are named already. */
export const Exceptions = ({ regroup, table }: Props) => {
  const [word, setWord] = useState('');
  const { chosen, shown, toPerson } = regroup.chosen;
  const all = shown.flatMap((branch) => branch.people.map((person) => ({ ...person, branch })));
  const named = all.filter(({ memberId }) => chosen.people[memberId] !== undefined);
  const found = word === '' ? [] : all.filter((person) => person.name.includes(word) && !named.includes(person)).slice(0, FOUND_MOST);
  return (
    <View>
      <Section title={regroupText.exceptions} />
      <Card>
        <TextField id="regroup-search" label={regroupText.search} value={word} onChange={setWord} max={20} />
        {[...named, ...found].map(({ memberId, name, numberTail, branch }) => (
          <PickField
            key={memberId}
            id={`person-${domId(memberId)}`}
            label={regroupText.person(name, branch.name, numberTail)}
            options={[{ value: AS_BUNDLE, word: regroupText.asBundle }, ...branchOptions(table, branch.orgId)]}
            value={chosen.people[memberId] ?? AS_BUNDLE}
            onChange={(to) => toPerson(memberId, to === AS_BUNDLE ? undefined : to)}
          />
        ))}
      </Card>
    </View>
  );
};
