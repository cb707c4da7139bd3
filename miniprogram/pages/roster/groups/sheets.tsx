import { Text, View } from '@tarojs/components';
import type { GroupLine } from '@shared/contract/roster-groups';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Sheet } from '@/components/feedback/sheet';
import { Choices } from '@/components/forms/choices';
import { Field, MomentField, PickField, TextField } from '@/components/forms/field';
import { PrimaryButton } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { sentencesOf, wordsOf } from '@/text/errors';
import { groupsText } from '@/text/roster-groups';
import { nowhere, type BranchGroups, type Groups } from './use-groups';

type Props = { groups: BranchGroups; content: Groups };

const NAME_MAX = 20;

const Refused = ({ groups }: { groups: BranchGroups }) =>
  groups.error === undefined ? null : (
    <Say tone="attn" id="groups-refused">
      {sentencesOf(groups.error)[0] ?? wordsOf(groups.error)}
    </Say>
  );

const FromOn = ({ groups, label }: { groups: BranchGroups; label: string }) => (
  <MomentField
    id="group-from"
    mode="date"
    label={label}
    value={groups.form.fromOn}
    onChange={(fromOn) => groups.fill({ fromOn })}
    error={groups.errors.fromOn}
  />
);

const Name = ({ groups }: { groups: BranchGroups }) => (
  <TextField
    id="group-name"
    label={groupsText.name}
    value={groups.form.name}
    onChange={(name) => groups.fill({ name })}
    max={NAME_MAX}
    error={groups.errors.name}
  />
);

const Leader = ({ groups, among, id }: { groups: BranchGroups; among: Groups['people']; id: string }) => (
  <PickField
    id={id}
    label={groupsText.leader}
    options={[{ value: '', word: groupsText.vacant }, ...among.map(({ memberId, name }) => ({ value: memberId, word: name }))]}
    value={groups.form.leaderId}
    onChange={(leaderId) => groups.fill({ leaderId })}
    error={groups.errors.memberId ?? groups.errors.leaderId}
  />
);

export const AddSheet = ({ groups, content }: Props) => {
  const { form } = groups;
  const chosen = content.people.filter(({ memberId }) => form.memberIds.includes(memberId));
  return (
    <Sheet id="add-group-sheet" isOpen={groups.opened?.is === 'add'} onClose={groups.close} title={groupsText.addTitle}>
      <View className="stack">
        <Name groups={groups} />
        <FromOn groups={groups} label={groupsText.fromOn} />
        <Field label={groupsText.who} error={groups.errors.people}>
          <Choices
            id="group-people"
            label={groupsText.who}
            options={content.people.map(({ memberId, name }) => ({ value: memberId, word: name }))}
            chosen={form.memberIds}
            onChoose={groups.toggle}
            isMultiple
          />
        </Field>
        <Text className="note block">{groupsText.whoNote}</Text>
        <Leader groups={groups} among={chosen} id="new-leader" />
        <Refused groups={groups} />
        <PrimaryButton id="save-group" isBusy={groups.isBusy} onTap={() => void groups.saveAdd()}>
          {groupsText.save}
        </PrimaryButton>
      </View>
    </Sheet>
  );
};

export const LeadSheet = ({ groups, content, group }: Props & { group: GroupLine | undefined }) => (
  <Sheet
    id="lead-group-sheet"
    isOpen={group !== undefined && groups.opened?.is === 'lead'}
    onClose={groups.close}
    title={groupsText.leadTitle(group?.name ?? '')}
  >
    <View className="stack">
      <Leader groups={groups} among={content.people.filter(({ groupId }) => groupId === group?.groupId)} id="group-leader" />
      <FromOn groups={groups} label={groupsText.fromOn} />
      <Text className="note block">{groupsText.leadNote}</Text>
      <Refused groups={groups} />
      <PrimaryButton id="save-lead" isBusy={groups.isBusy} onTap={() => group && void groups.saveOf(group, 'lead')}>
        {groupsText.save}
      </PrimaryButton>
    </View>
  </Sheet>
);

export const RenameSheet = ({ groups, group }: { groups: BranchGroups; group: GroupLine | undefined }) => (
  <Sheet
    id="rename-group-sheet"
    isOpen={group !== undefined && groups.opened?.is === 'rename'}
    onClose={groups.close}
    title={groupsText.renameTitle(group?.name ?? '')}
  >
    <View className="stack">
      <Name groups={groups} />
      <Text className="note block">{groupsText.renameNote}</Text>
      <Refused groups={groups} />
      <PrimaryButton id="save-name" isBusy={groups.isBusy} onTap={() => group && void groups.saveOf(group, 'rename')}>
        {groupsText.save}
      </PrimaryButton>
    </View>
  </Sheet>
);

/** Where its people go is asked for where there are any, and nothing is chosen for them. */
export const DissolveSheet = ({ groups, content, group }: Props & { group: GroupLine | undefined }) => {
  const others = content.groups.filter(({ groupId }) => groupId !== group?.groupId);
  return (
    <ConfirmSheet
      isOpen={group !== undefined && groups.opened?.is === 'dissolve'}
      title={groupsText.dissolveTitle(group?.name ?? '')}
      words={groupsText.dissolveNote}
      stay={groupsText.stay}
      act={groupsText.dissolve}
      isBusy={groups.isBusy}
      onStay={groups.close}
      onAct={() => group && void groups.saveOf(group, 'dissolve')}
    >
      <View className="stack">
        <FromOn groups={groups} label={groupsText.dissolveFrom} />
        {group === undefined || group.memberCount === 0 ? null : (
          <Field label={groupsText.where(group.memberCount)} error={groups.errors.toGroupId}>
            <Choices
              id="group-to"
              label={groupsText.where(group.memberCount)}
              options={[
                ...others.map(({ groupId, name }) => ({ value: groupId, word: name })),
                { value: nowhere, word: groupsText.noGroup },
              ]}
              chosen={[groups.form.to]}
              onChoose={(to) => groups.fill({ to })}
            />
          </Field>
        )}
        <Refused groups={groups} />
      </View>
    </ConfirmSheet>
  );
};
