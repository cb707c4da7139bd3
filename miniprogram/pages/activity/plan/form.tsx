import { Text, View } from '@tarojs/components';
import type { ActivityPlan } from '@shared/contract/activity';
import { ACTIVITY_KINDS } from '@shared/records/activity';
import { KIND_WORDS } from '@shared/text/activity-words';
import { periodWord } from '@shared/kernel/time-words';
import { Choices, Toggle } from '@/components/forms/choices';
import { Field, MomentField, PickField, TextField } from '@/components/forms/field';
import { Card } from '@/components/parts/card';
import { planText } from '@/text/activity';
import { MenuPick } from './menu-pick';
import { toggleKind, type PlanForm } from './plan-form';
import type { PlanState, Prefill } from './use-plan';

type Topic = ActivityPlan['topics'][number];
type FormProps = { prefill: Prefill; state: PlanState };

// 组织生活会 and 民主评议 have forms of their own.
const kinds = ACTIVITY_KINDS.filter((kind) => kind !== 'organizationalLifeMeeting' && kind !== 'appraisalMeeting').map((value) => ({
  value,
  word: KIND_WORDS[value],
}));
const topics = (Object.keys(planText.topicWords) as Topic[]).map((value) => ({ value, word: planText.topicWords[value] }));
const scopes = (['branch', 'group', 'joint'] as const).map((value) => ({ value, word: planText.scopes[value] }));

const afterKinds = (form: PlanForm, next: PlanForm['kinds'], groups: Prefill['groups']): Partial<PlanForm> => {
  const isGroup = next.includes('groupMeeting') && !next.some((kind) => kind === 'generalMeeting');
  if (!isGroup || form.scope === 'group') return { kinds: next };
  return { kinds: next, scope: 'group', groupId: form.groupId || (groups[0]?.groupId ?? '') };
};

const What = ({ prefill, state }: FormProps) => {
  const { form, change, errors } = state;
  return (
    <Card>
      <Field id="kinds" label={planText.what} error={errors.kinds} hint={planText.kindsHint}>
        <Choices
          id="kind"
          label={planText.kinds}
          isMultiple
          options={kinds}
          chosen={form.kinds}
          onChoose={(kind) => change(afterKinds(form, toggleKind(form.kinds, kind), prefill.groups))}
        />
      </Field>
      <TextField
        id="title"
        label={planText.name}
        value={form.title}
        onChange={(title) => change({ title })}
        max={60}
        placeholder={planText.namePlaceholder}
        error={errors.title}
      />
      {prefill.change === undefined ? <MenuPick orgId={prefill.orgId} form={form} change={change} /> : null}
    </Card>
  );
};

const When = ({ prefill, state }: FormProps) => {
  const { form, change, errors } = state;
  const people = prefill.people.map(({ memberId, name }) => ({ value: memberId, word: name }));
  return (
    <Card>
      <MomentField
        id="day"
        mode="date"
        label={planText.day}
        value={form.day}
        onChange={(day) => change({ day })}
        error={errors.plannedStartAt ?? errors.day}
      />
      <View className="plan-pair">
        <MomentField
          id="start-time"
          mode="time"
          label={planText.startTime}
          value={form.startTime}
          onChange={(startTime) => change({ startTime })}
        />
        <MomentField
          id="end-time"
          mode="time"
          label={planText.endTime}
          value={form.endTime}
          onChange={(endTime) => change({ endTime })}
          error={errors.plannedEndAt}
        />
      </View>
      <TextField
        id="place"
        label={planText.place}
        value={form.place}
        onChange={(place) => change({ place })}
        max={40}
        placeholder={planText.placePlaceholder}
        error={errors.place}
      />
      {prefill.places.length > 1 ? (
        <Choices
          id="known-place"
          label={planText.place}
          options={prefill.places.slice(0, 4).map((place) => ({ value: place, word: place }))}
          chosen={[form.place]}
          onChoose={(place) => change({ place })}
        />
      ) : null}
      <View className="plan-pair">
        <PickField
          id="host"
          label={planText.host}
          options={people}
          value={form.hostId}
          onChange={(hostId) => change({ hostId })}
          error={errors.hostId}
        />
        <PickField
          id="recorder"
          label={planText.recorder}
          options={people}
          value={form.recorderId}
          onChange={(recorderId) => change({ recorderId })}
          error={errors.recorderId}
        />
      </View>
    </Card>
  );
};

/** Neighbours are a tap away, the other branches in a list. */
const Partners = ({ prefill, state }: FormProps) => {
  const { form, change, errors } = state;
  const chosen = form.participatingOrgIds ?? [];
  const toggle = (orgId: string): void =>
    change({ participatingOrgIds: chosen.includes(orgId) ? chosen.filter((other) => other !== orgId) : [...chosen, orgId] });
  const wordOf = ({ orgId, name }: Prefill['branches'][number]) => ({ value: orgId, word: name });
  const shown = prefill.branches.filter(({ orgId, isNear }) => isNear || chosen.includes(orgId));
  const others = prefill.branches.filter((branch) => !shown.includes(branch));
  return (
    <View>
      <Field id="partners" label={planText.partners} hint={planText.partnersHint} error={errors.participatingOrgIds}>
        <Choices id="partner" label={planText.partners} isMultiple options={shown.map(wordOf)} chosen={chosen} onChoose={toggle} />
      </Field>
      {others.length === 0 ? null : (
        <PickField
          id="more-partners"
          label={planText.morePartners}
          isOptional
          options={[{ value: '', word: planText.choosePartner }, ...others.map(wordOf)]}
          value=""
          onChange={(orgId) => orgId !== '' && toggle(orgId)}
        />
      )}
    </View>
  );
};

const Who = ({ prefill, state }: FormProps) => {
  const { form, change, errors } = state;
  const groups = prefill.groups.map(({ groupId, name }) => ({ value: groupId, word: name }));
  const offered = scopes.filter(({ value }) =>
    value === 'group' ? groups.length > 0 : value === 'joint' ? prefill.branches.length > 0 : true,
  );
  if (offered.length === 1) return null;
  return (
    <Card>
      <Field id="scope" label={planText.scope} error={errors.scope ?? (form.scope === 'branch' ? errors.groupId : undefined)}>
        <Choices
          id="scope"
          label={planText.scope}
          options={offered}
          chosen={[form.scope]}
          onChoose={(scope) => change({ scope, groupId: scope === 'group' ? form.groupId || (groups[0]?.value ?? '') : '' })}
        />
      </Field>
      {form.scope === 'group' ? (
        <PickField
          id="group"
          label={planText.group}
          options={groups}
          value={form.groupId}
          onChange={(groupId) => change({ groupId })}
          error={errors.groupId}
        />
      ) : null}
      {form.scope === 'joint' ? <Partners prefill={prefill} state={state} /> : null}
    </Card>
  );
};

const How = ({ state }: FormProps) => {
  const { form, change, errors } = state;
  return (
    <Card isFlush>
      <Toggle
        id="phone-on"
        label={planText.phone}
        note={planText.phoneNote}
        isOn={form.isPhoneOn}
        onChange={(isPhoneOn) => change({ isPhoneOn })}
      />
      <Toggle
        id="remote-on"
        label={planText.remote}
        note={planText.remoteNote}
        isOn={form.isRemoteAllowed}
        onChange={(isRemoteAllowed) => change({ isRemoteAllowed })}
      />
      {form.isRemoteAllowed ? (
        <TextField
          id="link"
          label={planText.link}
          isOptional
          value={form.meetingLink}
          onChange={(meetingLink) => change({ meetingLink })}
          max={200}
          placeholder={planText.linkPlaceholder}
          error={errors.meetingLink}
        />
      ) : null}
    </Card>
  );
};

const Content = ({ prefill, state }: FormProps) => {
  const { form, change, errors } = state;
  const toggleTopic = (topic: Topic) =>
    change({ topics: form.topics.includes(topic) ? form.topics.filter((other) => other !== topic) : [...form.topics, topic] });
  const owed = prefill.plan.makesUp ?? [];
  return (
    <Card>
      {owed
        .filter(({ kind }) => form.kinds.includes(kind))
        .map((entry) => (
          <Toggle
            key={`${entry.kind}${entry.period}`}
            id={`makes-up-${entry.kind}`}
            label={planText.makesUp(periodWord(entry.period, form.day), KIND_WORDS[entry.kind])}
            note={errors.makesUp ?? planText.makesUpNote}
            isOn={form.makesUp.some((other) => other.kind === entry.kind)}
            onChange={(isOn) =>
              change({ makesUp: isOn ? [...form.makesUp, entry] : form.makesUp.filter((other) => other.kind !== entry.kind) })
            }
          />
        ))}
      <TextField
        id="agenda"
        label={planText.agenda}
        isOptional
        isLong
        value={form.agendaText}
        onChange={(agendaText) => change({ agendaText })}
        max={1000}
        hint={planText.agendaHint}
        error={errors.agenda}
      />
      <TextField
        id="materials"
        label={planText.materials}
        isOptional
        isLong
        value={form.materialsText}
        onChange={(materialsText) => change({ materialsText })}
        max={1500}
        hint={planText.materialsHint}
        error={errors.materials}
      />
      <Field id="topics" label={planText.topics} isOptional hint={planText.topicsHint}>
        <Choices id="topic" label={planText.topics} isMultiple options={topics} chosen={form.topics} onChoose={toggleTopic} />
      </Field>
    </Card>
  );
};

/** Everything is there already; what is wrong stands beside its field. */
export const PlanFields = (props: FormProps) => (
  <View className="columns two">
    <View className="stack">
      <What {...props} />
      <When {...props} />
    </View>
    <View className="stack">
      <Who {...props} />
      <How {...props} />
      <Content {...props} />
    </View>
  </View>
);

export const PlanNote = ({ words }: { words: string }) => <Text className="note block plan-note">{words}</Text>;
