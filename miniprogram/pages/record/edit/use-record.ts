import { useEffect, useRef, useState } from 'react';
import type { In } from '@shared/contract';
import type { RecordPage } from '@shared/contract/record';
import { kindsWord } from '@shared/text/activity-words';
import { call } from '@/api/call';
import type { RefusalOf } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import type { Mark } from '@/components/forms/roll-choice';
import { useCommand } from '@/hooks/use-command';
import { useDraft } from '@/hooks/use-draft';
import { useRemote, type Remote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useParameters } from '@/platform/navigation';
import { showPart } from '@/platform/page-life';
import { usePhotos } from '@/features/photos/use-photos';
import { recordText } from '@/text/record';
import { firstMissing, formOf, inputOf, isDirty, isInConflict, partOfMissing, rebased, stillMissing, type RecordForm } from './record-form';

export const useRecordPage = () => {
  const { activityId } = useParameters('record');
  const remote = useRemote(activityId, () => call('record.read', { activityId: activityId ?? '' }));
  useReturned(() => void remote.refresh());
  return remote;
};

type Correction = { reason: string; marks: Record<string, Mark> };

const marksOf = (marks: Correction['marks']): NonNullable<In<'record.correct'>['marks']> =>
  Object.entries(marks).flatMap(([memberId, { status, mode }]) =>
    status === null ? [] : [{ memberId, status, ...(mode === undefined ? {} : { mode }) }],
  );

/** Whatever a record can be refused with on this page. */
export type RecordError = RefusalOf<
  'record.save' | 'record.submit' | 'record.confirm' | 'record.return' | 'record.correct' | 'record.detachPhoto' | 'attendance.closeSignIn'
>;

/** The parts that a refusal names. */
const missingIn = (error: RecordError | undefined): string[] | undefined =>
  error?.code === 'record.incomplete' ? error.reason?.missing : undefined;

/** The form over the record: kept on the device, told apart from what others wrote meanwhile. */
const useRecordDraft = (page: RecordPage) => {
  const draft = useDraft(['record', page.activityId], formOf(page));
  const { value, change, clear } = draft;
  const isClean = useRef(!isDirty(value));
  isClean.current = !isDirty(value);
  // Nothing written here: what others wrote is simply shown.
  useEffect(() => {
    if (!isClean.current) return;
    change(formOf(page));
    clear();
  }, [page, change, clear]);
  return draft;
};

/** Everything that can be sent about one record. */
const useRecordCommands = () => {
  const save = useCommand('record.save');
  const submit = useCommand('record.submit');
  const confirm = useCommand('record.confirm');
  const giveBack = useCommand('record.return');
  const correct = useCommand('record.correct');
  const closeSignIn = useCommand('attendance.closeSignIn');
  const detach = useCommand('record.detachPhoto');
  return { save, submit, confirm, giveBack, correct, closeSignIn, detach };
};

/** The last phone has been let in: the way to the seal is free without anybody asking. */
const useRefreshAtLastSignIn = ({ nowAt, signIn }: RecordPage, refresh: () => Promise<void>): void => {
  useEffect(() => {
    if (signIn === undefined) return undefined;
    const timer = setTimeout(() => void refresh(), Date.parse(signIn.until) - Date.parse(nowAt) + 500);
    return () => clearTimeout(timer);
  }, [signIn, nowAt, refresh]);
};

type Commands = ReturnType<typeof useRecordCommands>;

/** What is written and what of it is stored: the one version that is sent against, and what a refusal leads to. */
const useStoring = (page: RecordPage, remote: Remote<RecordPage>, { save }: Commands) => {
  const draft = useRecordDraft(page);
  const form = draft.value;
  const rev = useRef(page.rev);
  rev.current = Math.max(rev.current, page.rev);
  const [error, setError] = useState<RecordError>();
  const [isAsked, setAsked] = useState(false);
  // What the record says now is newer than what was refused before.
  useEffect(
    () => setError((before) => (before?.code === 'record.incomplete' || before?.code === 'record.signInOpen' ? undefined : before)),
    [page],
  );
  const which = () => ({ activityId: page.activityId, rev: rev.current });
  const settle = <T extends { rev: number }>(
    reply: { ok: true; data: T } | { ok: false; error: RecordError } | undefined,
  ): T | undefined => {
    if (!reply) return undefined;
    if (!reply.ok) {
      setError(reply.error);
      if (reply.error.code === 'common.conflict') void remote.refresh();
      const first = firstMissing(form, stillMissing(form, missingIn(reply.error) ?? []));
      setAsked(first !== undefined);
      if (first !== undefined) showPart(partOfMissing(first));
      return undefined;
    }
    setError(undefined);
    rev.current = reply.data.rev;
    return reply.data;
  };
  /** True when everything written is stored. */
  const keep = async (): Promise<boolean> => {
    if (!isDirty(form)) return true;
    const saved = settle(await save.send({ ...which(), ...inputOf(form, page) }));
    if (saved) draft.change(formOf({ ...page, ...inputOf(form, page) }));
    if (saved) draft.clear();
    return saved !== undefined;
  };
  const finish = async (words: string): Promise<void> => {
    showNotice({ words });
    await remote.refresh();
  };
  return { draft, form, rev, error, setError, isAsked, which, settle, keep, finish };
};
type Storing = ReturnType<typeof useStoring>;

/** Correcting what is sealed: a reason first, then marks and words, then a new seal. */
const useCorrecting = (page: RecordPage, { draft, form, setError, which, settle, finish }: Storing, { correct }: Commands) => {
  const [correction, setCorrection] = useState<Correction>();
  return {
    correction,
    startCorrection: (reason: string) => setCorrection({ reason, marks: {} }),
    stopCorrection: () => {
      setCorrection(undefined);
      setError(undefined);
      draft.change(formOf(page));
      draft.clear();
    },
    correctMark: (memberId: string, mark: Mark) =>
      correction && setCorrection({ ...correction, marks: { ...correction.marks, [memberId]: mark } }),
    correct: async () => {
      if (!correction) return;
      const marks = marksOf(correction.marks);
      const sealed = settle(
        await correct.send({
          ...which(),
          reason: correction.reason,
          ...(isDirty(form) ? { text: inputOf(form, page) } : {}),
          ...(marks.length > 0 ? { marks } : {}),
        }),
      );
      if (!sealed) return;
      setCorrection(undefined);
      draft.change(formOf({ ...page, ...inputOf(form, page) }));
      draft.clear();
      await finish(recordText.corrected(sealed.seq));
    },
  };
};

/** Writing, handing over, sealing, giving back and correcting one record. */
export const useRecord = (page: RecordPage, remote: Remote<RecordPage>) => {
  const { activityId } = page;
  const commands = useRecordCommands();
  const { save, submit, confirm, giveBack, correct, closeSignIn, detach } = commands;
  const storing = useStoring(page, remote, commands);
  const { draft, form, rev, error, setError, isAsked, which, settle, keep, finish } = storing;
  const correcting = useCorrecting(page, storing, commands);
  const photos = usePhotos(activityId, (attached) => {
    rev.current = Math.max(rev.current, attached.rev);
    void remote.refresh();
  });

  const { refresh } = remote;
  useRefreshAtLastSignIn(page, refresh);

  return {
    page,
    form,
    change: (part: Partial<RecordForm>) => draft.change(part),
    savedAt: draft.savedAt,
    missing: stillMissing(form, missingIn(error) ?? page.missing),
    /** Somebody has pressed for more than there is: what is missing is said at its place too. */
    isAsked,
    isDirty: isDirty(form),
    isInConflict: isInConflict(form, page),
    takeTheirs: () => draft.change(formOf(page)),
    keepMine: () => draft.change(rebased(form, page)),
    error,
    /** Ends the sign-in from here; whoever holds a code that is still good gets the minute that is left. */
    endSignIn: async (): Promise<void> => {
      const reply = await closeSignIn.send({ activityId });
      if (!reply) return;
      setError(reply.ok ? undefined : reply.error);
      await refresh();
    },
    isEnding: closeSignIn.isBusy,
    isBusy: [save, submit, confirm, giveBack, correct].some((command) => command.isBusy),
    save: async () => {
      if (await keep()) await finish(recordText.saved);
    },
    submit: async () => {
      if ((await keep()) && settle(await submit.send(which()))) await finish(recordText.submitted);
    },
    confirm: async () => {
      if (!(await keep())) return;
      const sealed = settle(await confirm.send(which()));
      if (sealed) await finish(recordText.confirmed(kindsWord(sealed.kinds)));
    },
    giveBack: async (reason: string): Promise<boolean> => {
      const isBack = settle(await giveBack.send({ ...which(), reason })) !== undefined;
      if (isBack) await finish(recordText.gaveBack);
      return isBack;
    },
    ...correcting,
    photos,
    detach: async (sha256: string) => {
      const removed = settle(await detach.send({ activityId, sha256 }));
      if (removed) await finish(recordText.removed);
    },
  };
};
export type RecordState = ReturnType<typeof useRecord>;
