import { useState } from 'react';
import type { Reconciled } from '@shared/contract/reconcile';
import { call } from '@/api/call';
import { readUploadFolder } from '@/app/session-store';
import { useMember } from '@/hooks/use-session';
import { uploadFile } from '@/platform/cloud';
import { chooseFile, saveText } from '@/platform/files';
import { useParameters } from '@/platform/navigation';
import { makeKey } from '@/platform/random';
import { wordsOf } from '@/text/errors';
import { reconcileText } from '@/text/reconcile';
import { listsOf, listsTable } from './lists';

const MEGABYTE = 1024 * 1024;
const largestBytes = 10 * MEGABYTE;

export type ReconcileStage = 'idle' | 'sending' | 'checking';

/** A file, what differs, and nothing that stays: leaving the page is the end of it. */
export const useReconcile = () => {
  const { place } = useMember();
  const orgId = useParameters('rosterReconcile').orgId ?? place?.orgId;
  const [found, setFound] = useState<Reconciled>();
  const [stage, setStage] = useState<ReconcileStage>('idle');
  const [refusal, setRefusal] = useState<string>();

  const compare = async (path: string): Promise<void> => {
    const folder = await readUploadFolder(false);
    if (!folder.ok) return setRefusal(wordsOf({ code: folder.code }));
    // The name of the file is not sent: it may name somebody.
    const sent = await uploadFile(`${folder.value}${makeKey()}.xlsx`, path);
    if (!sent.ok) return setRefusal(reconcileText.notSent);
    setStage('checking');
    const reply = await call('roster.reconcile', { orgId: orgId ?? '', fileId: sent.fileId });
    if (reply.ok) setFound(reply.data);
    else setRefusal(wordsOf(reply.error));
  };

  const choose = async (): Promise<void> => {
    const file = await chooseFile('.xlsx');
    if (!file || orgId === undefined) return;
    setRefusal(undefined);
    setFound(undefined);
    if (!/\.xlsx$/i.test(file.name)) return setRefusal(reconcileText.notXlsx);
    if (file.sizeBytes > largestBytes) return setRefusal(reconcileText.tooHeavy(Math.ceil(file.sizeBytes / MEGABYTE)));
    setStage('sending');
    await compare(file.path);
    file.forget();
    setStage('idle');
  };

  const save = (): void => {
    if (found) saveText(reconcileText.saveName, listsTable(listsOf(found)));
  };
  return { found, stage, refusal, choose, save };
};
export type Reconcile = ReturnType<typeof useReconcile>;
