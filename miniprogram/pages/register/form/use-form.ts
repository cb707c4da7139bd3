import { useEffect, useRef, useState } from 'react';
import type { Out } from '@shared/contract';
import type { RegisterForm } from '@shared/contract/register';
import { missingIn } from '@shared/records/vocabulary/checks';
import type { AnyContent, Kind } from '@shared/records/vocabulary/kind';
import { countsAtOnce } from '@shared/records/vocabulary/steps';
import { kindOf } from '@shared/records/kinds';
import { contentVersions } from '@shared/records/open-record';
import { call } from '@/api/call';
import type { ReplyError } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { cleanContent, formFields, keptOnDevice, partOf, secretPart } from '@/features/register/content';
import { speechOf } from '@/features/register/offers';
import { useCommand } from '@/hooks/use-command';
import { useDraft } from '@/hooks/use-draft';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { goBack, replacePage, useParameters } from '@/platform/navigation';
import { showPart } from '@/platform/page-life';
import { formText } from '@/text/register';
import { faultsOf, firstPath, missingFaults, withoutField, type Faults } from './faults';

export type OpenForm = { form: RegisterForm; kind: Kind; draftKey: string };

/** What the form needs, for a new record or an existing one, as a duty, a list or a record opened it. */
export const useOpenForm = () => {
  const { session, place } = useMember();
  const parameters = useParameters('registerForm');
  const { type = '', recordId, period, memberId, ruleId } = parameters;
  const orgId = parameters.orgId ?? place?.orgId;
  const me = session?.person?.memberId;
  const isReady = orgId !== undefined && me !== undefined;
  const remote = useRemote(isReady ? [orgId, type, recordId, period, memberId, ruleId].join(' ') : undefined, () =>
    call('register.form', {
      orgId: orgId ?? '',
      type,
      ...(recordId === undefined ? {} : { recordId }),
      ...(period === undefined ? {} : { period }),
      ...(memberId === undefined ? {} : { memberId }),
      ...(ruleId === undefined ? {} : { ruleId }),
    }),
  );
  // Two people may share a computer: a draft belongs to who wrote it.
  const draftKey = [me, orgId, type, recordId ?? [period, memberId, ruleId].join('/'), remote.content?.rev ?? 0].join(':');
  return { remote, kind: kindOf(type), draftKey };
};

const wordOf = (kind: Kind, { isCorrection, recordId }: RegisterForm): string => {
  if (isCorrection) return formText.correct;
  // What is written to somebody who answers is handed over, not entered.
  if (kind.writers.includes('member') && kind.life.moves.some(({ verb }) => verb === 'answer')) return formText.handOver;
  if (countsAtOnce(kind.life)) return formText.register;
  return kind.life.initial === 'proposed' && recordId === undefined ? formText.propose : formText.save;
};

const doneWord = (kind: Kind, form: RegisterForm, missing: number): string =>
  form.isCorrection
    ? formText.corrected
    : countsAtOnce(kind.life)
      ? formText.registered
      : missing > 0
        ? formText.savedStill(missing)
        : formText.saved;

/** What is written: kept on the device, but for what is not to be (`secretPart`), which lives as long as the page. */
const useFormContent = ({ form, kind, draftKey }: OpenForm) => {
  const draft = useDraft(['register', draftKey], keptOnDevice(kind, form.content as AnyContent), contentVersions(kind));
  const [secrets, setSecrets] = useState<AnyContent>(() => secretPart(kind, form.content as AnyContent));
  const content: AnyContent = { ...draft.value, ...secrets };
  const latest = useRef(content);
  latest.current = content;
  const write = (name: string, edit: (before: unknown) => unknown): void => {
    const value = edit(latest.current[name]);
    latest.current = { ...latest.current, [name]: value } as AnyContent;
    if (name in secretPart(kind, { [name]: value } as AnyContent)) setSecrets((before) => ({ ...before, [name]: value }) as AnyContent);
    else draft.change({ [name]: value } as AnyContent);
  };
  return { draft, content, write };
};

/** Brings a part of the page into sight once it is drawn. */
const useShownPart = (): ((id: string) => void) => {
  const [showAt, setShowAt] = useState<string>();
  useEffect(() => {
    if (showAt === undefined) return;
    showPart(showAt);
    setShowAt(undefined);
  }, [showAt]);
  return setShowAt;
};

const whichOf = ({ orgId, type, recordId }: RegisterForm) => ({ orgId, type, ...(recordId === undefined ? {} : { recordId }) });

/** The record that stands in the place of this one. */
const existingIn = (error: ReplyError | undefined): string | undefined =>
  error?.code === 'register.exists' && typeof error.reason?.recordId === 'string' ? error.reason.recordId : undefined;

/** Why something sealed is corrected; a correction without a word is held back at the field. */
const useReason = (show: () => void) => {
  const [reason, setReason] = useState('');
  const [isReasonMissed, setReasonMissed] = useState(false);
  const askReason = (): void => {
    setReasonMissed(true);
    show();
  };
  return { reason, setReason, isReasonMissed, askReason };
};

/** The form itself: what is written, what is wrong with it, and sending it. */
export const useRegisterForm = ({ form, kind, draftKey }: OpenForm) => {
  const { draft, content, write } = useFormContent({ form, kind, draftKey });
  const [faults, setFaults] = useState<Faults>({});
  const setShowAt = useShownPart();
  const { askReason, ...asked } = useReason(() => setShowAt('field-reason'));
  const { reason } = asked;
  const save = useCommand('register.save');
  const rev = useRef(form.rev);

  const showFaults = (found: Faults): void => {
    setFaults(found);
    const path = firstPath(kind, found);
    if (path !== undefined) setShowAt(`field-${partOf(path)}`);
  };
  const put = (name: string, edit: (before: unknown) => unknown): void => {
    write(name, edit);
    setFaults((before) => withoutField(before, name));
  };
  const missing = missingIn(kind.fields, cleanContent(kind.fields, content));
  const done = (reply: Out<'register.save'>): void => {
    draft.clear();
    showNotice({ words: doneWord(kind, form, reply.missing.length) });
    if (form.recordId === undefined) replacePage('registerRecord', { recordId: reply.recordId });
    else goBack();
  };
  const submit = async (): Promise<void> => {
    if (form.isCorrection && reason.trim() === '') return askReason();
    if ((countsAtOnce(kind.life) || form.isCorrection) && missing.length > 0) return showFaults(missingFaults(kind, missing));
    const reply = await save.send({
      ...whichOf(form),
      ...(rev.current === undefined ? {} : { rev: rev.current }),
      content: cleanContent(kind.fields, content),
      ...(form.isCorrection ? { reason: reason.trim() } : {}),
    });
    if (!reply) return;
    if (reply.ok) done(reply.data);
    else showFaults(faultsOf(kind, reply.error));
  };
  /** After somebody else has changed it: what is written here replaces what they wrote. */
  const keepMine = async (): Promise<void> => {
    const now = await call('register.form', whichOf(form));
    if (!now.ok) return;
    rev.current = now.data.rev;
    await submit();
  };
  const jump = (): void => {
    showFaults(missingFaults(kind, missing.slice(0, 1)));
  };
  return {
    form,
    kind,
    content,
    put,
    faults,
    missing,
    jump,
    ...asked,
    submit,
    keepMine,
    initial: form.content,
    shown: formFields(kind, { state: form.state, content: form.content as AnyContent }),
    speech: speechOf(form),
    savedAt: draft.savedAt,
    error: save.error,
    isBusy: save.isBusy,
    word: wordOf(kind, form),
    existing: existingIn(save.error),
  };
};
export type FormState = ReturnType<typeof useRegisterForm>;
