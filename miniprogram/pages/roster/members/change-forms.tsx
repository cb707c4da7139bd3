import { Text, View } from '@tarojs/components';
import type { RosterMember } from '@shared/contract/roster';
import type { StatusByHand } from '@shared/records/member';
import { dayWord } from '@shared/kernel/time-words';
import { Choices } from '@/components/forms/choices';
import { Field, MomentField, PickField, TextField } from '@/components/forms/field';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { wordsOf } from '@/text/errors';
import { membersText, statusWords } from '@/text/roster';
import type { Change } from './use-change';
import type { Branch } from './use-members';

// Named again here so that the schema library does not come into the pages; the type keeps both lists equal.
const byHand: Readonly<Record<StatusByHand, true>> = {
  mobile: true,
  longIllness: true,
  disability: true,
  frail: true,
  abroad: true,
  lostContact: true,
  noVote: true,
};
const kinds = (Object.keys(byHand) as StatusByHand[]).map((value) => ({ value, word: statusWords[value] }));

type FormProps = { branch: Branch; member: RosterMember; change: Change };

const Refused = ({ change }: { change: Change }) =>
  change.error === undefined ? null : (
    <Say tone="attn" id="change-refused">
      {wordsOf(change.error)}
    </Say>
  );

const StatusForm = ({ branch, member, change }: FormProps) => {
  const { form, errors, fill } = change;
  const asksDecision = form.kind !== 'mobile' && form.kind !== 'lostContact' && form.kind !== 'noVote';
  return (
    <View className="stack">
      <Field label={membersText.statusKind} error={errors.kind}>
        <Choices id="status-kind" label={membersText.statusKind} options={kinds} chosen={[form.kind]} onChoose={(kind) => fill({ kind })} />
      </Field>
      <MomentField
        id="status-from"
        mode="date"
        label={membersText.fromOn}
        value={form.fromOn}
        onChange={(fromOn) => fill({ fromOn })}
        error={errors.fromOn}
      />
      {form.kind === 'mobile' ? (
        <TextField
          id="status-host"
          label={membersText.host}
          hint={membersText.hostHint}
          isOptional
          value={form.host}
          onChange={(host) => fill({ host })}
          max={40}
        />
      ) : null}
      {form.kind === 'noVote' ? <Say>{membersText.noVoteNote}</Say> : null}
      {asksDecision && branch.meetings.length > 0 ? (
        <PickField
          id="status-meeting"
          label={membersText.decision}
          hint={membersText.decisionHint}
          error={errors.decidedActivityId}
          value={form.meetingId}
          onChange={(meetingId) => fill({ meetingId })}
          options={[
            { value: '', word: membersText.chooseMeeting },
            ...branch.meetings.map(({ activityId, day, title }) => ({ value: activityId, word: `${dayWord(day)} ${title}` })),
          ]}
        />
      ) : null}
      {asksDecision && branch.meetings.length === 0 ? <Say tone="attn">{membersText.noMeeting}</Say> : null}
      <Refused change={change} />
      <PrimaryButton id="save-status" isBusy={change.isBusy} onTap={() => void change.begin(member)}>
        {membersText.save}
      </PrimaryButton>
    </View>
  );
};

const EndForm = ({ member, change }: FormProps) => (
  <View className="stack">
    <MomentField
      id="status-to"
      mode="date"
      label={membersText.toOn}
      value={change.form.toOn}
      onChange={(toOn) => change.fill({ toOn })}
      error={change.errors.toOn}
    />
    <Text className="note block">{membersText.endNote}</Text>
    <Refused change={change} />
    <View className="confirm-buttons">
      <Button id="take-back" kind="quiet" isBusy={change.isBusy} onTap={() => void change.takeBack(member)}>
        {membersText.takeBack}
      </Button>
      <Button id="save-end" kind="primary" isBusy={change.isBusy} onTap={() => void change.end(member)}>
        {membersText.end}
      </Button>
    </View>
  </View>
);

const GroupForm = ({ branch, member, change }: FormProps) => (
  <View className="stack">
    <Field label={membersText.group} error={change.errors.groupId}>
      <Choices
        id="to-group"
        label={membersText.group}
        options={[...branch.groups.map(({ groupId, name }) => ({ value: groupId, word: name })), { value: '', word: membersText.noGroup }]}
        chosen={[change.form.groupId]}
        onChoose={(groupId) => change.fill({ groupId })}
      />
    </Field>
    <MomentField
      id="group-from"
      mode="date"
      label={membersText.fromOn}
      value={change.form.fromOn}
      onChange={(fromOn) => change.fill({ fromOn })}
      error={change.errors.fromOn}
    />
    <Text className="note block">{membersText.groupNote}</Text>
    <Refused change={change} />
    <PrimaryButton id="save-group" isBusy={change.isBusy} onTap={() => void change.move(member)}>
      {membersText.save}
    </PrimaryButton>
  </View>
);

/** The form that stands in the member's sheet instead of the facts. */
export const ChangeForm = (props: FormProps) => {
  switch (props.change.changing?.is) {
    case 'status':
      return <StatusForm {...props} />;
    case 'end':
      return <EndForm {...props} />;
    case 'group':
      return <GroupForm {...props} />;
    case undefined:
      return null;
  }
};

export const changeTitle = ({ changing }: Change, name: string): string | undefined => {
  switch (changing?.is) {
    case 'status':
      return membersText.statusTitle(name);
    case 'end':
      return membersText.endTitle(statusWords[changing.status.kind]);
    case 'group':
      return membersText.groupTitle(name);
    case undefined:
      return undefined;
  }
};
