import { useState } from 'react';
import type { DevelopmentCasePage, NextStepView } from '@shared/contract/development';
import type { RegisterForm } from '@shared/contract/register';
import { developmentCase } from '@shared/records/kinds/development-case';
import type { MaterialKey } from '@shared/records/vocabulary/development-steps';
import type { AnyContent } from '@shared/records/vocabulary/kind';
import { call } from '@/api/call';
import type { RefusalOf } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { cleanContent } from '@/features/register/content';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { developmentText } from '@/text/development';
import { wordsByPath } from '@/text/faults';

/** What is typed of a step: its row, the fields of the case it asks for, and what came in with it. */
export type Draft = {
  doneOn: string | undefined;
  voteId: string | undefined;
  noticeId: string | undefined;
  note: string | undefined;
  content: AnyContent;
  materials: readonly MaterialKey[];
};
export type Taking = { next: NextStepView; draft: Draft; offers: RegisterForm | undefined };

/** One vote or notice about the person that no step names yet is the one that is meant; of several nobody can tell. */
const onlyFree = ({ linked }: DevelopmentCasePage, type: string): string | undefined => {
  const free = linked.filter(({ line, step }) => line.type === type && step === undefined);
  return free.length === 1 ? free[0]?.line.recordId : undefined;
};

const begun = (page: DevelopmentCasePage, next: NextStepView): Draft => ({
  doneOn: page.today,
  voteId: next.needsVote ? onlyFree(page, 'vote') : undefined,
  noticeId: next.needsNotice ? onlyFree(page, 'publicNotice') : undefined,
  note: undefined,
  content: page.content as AnyContent,
  materials: [],
});

/** A fault of the new row, told at the field of that name; all others as they are. */
export const faultsOf = (error: Parameters<typeof wordsByPath>[0]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(wordsByPath(error)).map(([path, words]) => [path.replace(/^steps\.\d+\./, ''), words]));

/** The step that is being entered, with what its pickers offer. */
const useTaking = (recordId: string, refresh: () => Promise<void>) => {
  const [taking, setTaking] = useState<Taking>();
  const [failed, setFailed] = useState<RefusalOf<'register.form'>>();
  const command = useCommand('development.takeStep');
  const ask = async (page: DevelopmentCasePage, next: NextStepView): Promise<void> => {
    command.clearError();
    setFailed(undefined);
    setTaking({ next, draft: begun(page, next), offers: undefined });
    const reply = await call('register.form', { orgId: page.orgId, type: 'developmentCase', recordId });
    if (reply.ok) setTaking((now) => (now?.next.step === next.step ? { ...now, offers: reply.data } : now));
    else setFailed(reply.error);
  };
  const send = async (rev: number): Promise<void> => {
    if (taking === undefined) return;
    const { next, draft } = taking;
    const { doneOn, voteId, noticeId, note, content, materials } = draft;
    if (doneOn === undefined) return;
    const reply = await command.send({
      recordId,
      rev,
      step: next.step,
      doneOn,
      ...(voteId === undefined ? {} : { voteId }),
      ...(noticeId === undefined ? {} : { noticeId }),
      ...(note === undefined || note.trim() === '' ? {} : { note: note.trim() }),
      content: cleanContent(developmentCase.fields, content),
      materials: [...materials],
    });
    if (reply?.ok) {
      setTaking(undefined);
      showNotice({ words: developmentText.taken(next.step) });
    }
    if (reply?.ok || reply?.error.code === 'common.conflict' || reply?.error.code === 'development.notNext') await refresh();
  };
  return {
    taking,
    ask,
    send,
    change: (part: Partial<Draft>) => setTaking((now) => (now === undefined ? now : { ...now, draft: { ...now.draft, ...part } })),
    stop: () => setTaking(undefined),
    isBusy: command.isBusy,
    error: command.error ?? failed,
  };
};

export const useDevelopmentCase = () => {
  useMember();
  // A link without its record is told in words, as one to a record that is gone.
  const recordId = useParameters('developmentCase').recordId ?? '';
  const remote = useRemote(recordId, () => call('development.case', { recordId }));
  useReturned(() => void remote.refresh());
  const take = useTaking(recordId, remote.refresh);
  const [isTakingBack, setTakingBack] = useState(false);
  const back = useCommand('development.takeBack');
  const receive = useCommand('development.receive');
  const takeBack = async (page: DevelopmentCasePage): Promise<void> => {
    const reply = await back.send({ recordId, rev: page.rev, step: page.last });
    if (reply?.ok) {
      setTakingBack(false);
      showNotice({ words: developmentText.tookBack });
    }
    if (reply?.ok || reply?.error.code === 'common.conflict') await remote.refresh();
  };
  const receiveMaterial = async (page: DevelopmentCasePage, material: MaterialKey): Promise<void> => {
    const reply = await receive.send({ recordId, rev: page.rev, material });
    if (reply?.ok) showNotice({ words: developmentText.received });
    if (reply?.ok || reply?.error.code === 'common.conflict') await remote.refresh();
  };
  return {
    remote,
    take,
    isTakingBack,
    askBack: () => {
      back.clearError();
      setTakingBack(true);
    },
    stayBack: () => setTakingBack(false),
    takeBack,
    backError: back.error,
    receiveMaterial,
    receiveError: receive.error,
    isBusy: back.isBusy || receive.isBusy,
  };
};
export type CaseState = ReturnType<typeof useDevelopmentCase>;
