import { Text, View } from '@tarojs/components';
import { timeOfInstant } from '@shared/kernel/day';
import { labelAt } from '@shared/records/vocabulary/labels';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { TextField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { pressable } from '@/components/parts/pressable';
import { openPage, replacePage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { formText, listText } from '@/text/register';
import { useLook } from '@/theme/look';
import { unseenFaults } from './faults';
import { FormFields } from './fields';
import { useOpenForm, useRegisterForm, type FormState, type OpenForm } from './use-form';
import './index.scss';

const Why = ({ state }: { state: FormState }) =>
  state.form.isCorrection ? (
    <Card>
      <TextField
        id="reason"
        label={formText.why}
        value={state.reason}
        onChange={state.setReason}
        max={200}
        hint={formText.whyHint}
        error={state.isReasonMissed && state.reason.trim() === '' ? formText.whyNeeded : undefined}
      />
    </Card>
  ) : null;

const Refusal = ({ state }: { state: FormState }) => {
  const { error, existing, form } = state;
  if (!error) return null;
  const theirs = form.recordId;
  return (
    <View className="form-refused">
      <Say tone="attn" id="form-refused">
        <Text className="block">{wordsOf(error)}</Text>
        {unseenFaults(
          state.faults,
          state.shown.map(([name]) => name),
        ).map((words) => (
          <Text key={words} className="block">
            {words}
          </Text>
        ))}
        {error.code === 'common.conflict' && theirs !== undefined ? (
          <View className="line-up wrap">
            <Button id="see-theirs" isSmall onTap={() => openPage('registerRecord', { recordId: theirs })}>
              {formText.seeTheirs}
            </Button>
            <Button id="keep-mine" isSmall onTap={() => void state.keepMine()}>
              {formText.keepMine}
            </Button>
          </View>
        ) : null}
        {existing === undefined || existing === form.recordId ? null : (
          <Button id="open-existing" isSmall onTap={() => replacePage('registerRecord', { recordId: existing })}>
            {formText.openExisting}
          </Button>
        )}
      </Say>
    </View>
  );
};

const Still = ({ state }: { state: FormState }) =>
  state.missing.length === 0 ? null : (
    <View id="still-missing" className="form-still note" role="button" {...pressable(state.jump)}>
      {formText.missing(state.missing.length, formText.missingShort(state.missing.map((path) => labelAt(state.kind.fields, path))))}
    </View>
  );

const FormDock = ({ state }: { state: FormState }) => (
  <Dock over={<Still state={state} />}>
    <Button id="save" kind="primary" isBusy={state.isBusy} onTap={() => void state.submit()}>
      {state.word}
    </Button>
  </Dock>
);

const OpenedForm = (props: OpenForm) => {
  const state = useRegisterForm(props);
  const { form, kind, savedAt } = state;
  const { isWide } = useLook();
  return (
    <Page title={kind.name} dock={isWide ? undefined : <FormDock state={state} />}>
      <View className="register-form">
        <View className="line-up top form-head">
          <Text className="note grow" id="form-org">{`${form.orgName}·${kind.purpose}`}</Text>
          {savedAt === undefined ? null : (
            <Text className="note nowrap" id="saved-draft">
              {formText.savedDraft(timeOfInstant(savedAt))}
            </Text>
          )}
        </View>
        <View className="stack">
          <Why state={state} />
          <FormFields state={state} />
        </View>
        <Refusal state={state} />
        {isWide ? <FormDock state={state} /> : null}
      </View>
    </Page>
  );
};

export default function RegisterFormPage() {
  const { remote, kind, draftKey } = useOpenForm();
  if (kind === undefined)
    return (
      <Page title={listText.title}>
        <Empty title={listText.unknown} next={listText.unknownNext} />
      </Page>
    );
  if (remote.content) return <OpenedForm key={draftKey} form={remote.content} kind={kind} draftKey={draftKey} />;
  return (
    <Page title={kind.name}>
      <RemoteView remote={remote} skeleton={[4, 4]} wordsOf={wordsOf}>
        {() => null}
      </RemoteView>
    </Page>
  );
}
