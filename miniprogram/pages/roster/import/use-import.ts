import { useState } from 'react';
import type { ImportJob } from '@shared/contract/roster';
import { call } from '@/api/call';
import { readUploadFolder } from '@/app/session-store';
import { useCommand } from '@/hooks/use-command';
import { useMember } from '@/hooks/use-session';
import { uploadFile } from '@/platform/cloud';
import { chooseFile, saveBase64, saveText } from '@/platform/files';
import { useParameters } from '@/platform/navigation';
import { makeKey } from '@/platform/random';
import { wordsOf, type Refused } from '@/text/errors';
import { importText } from '@/text/roster';
import { faultsTable } from './faults-table';

const largestBytes = 10 * 1024 * 1024;

export type ImportStage = 'idle' | 'checking' | 'importing';

/** Template, file, result, switch; nothing of the roster is written before the last. */
export const useImport = () => {
  const { place } = useMember();
  const orgId = useParameters('rosterImport').orgId ?? place?.orgId;
  const [job, setJob] = useState<ImportJob>();
  const [stage, setStage] = useState<ImportStage>('idle');
  const [refusal, setRefusal] = useState<string>();
  const check = useCommand('roster.checkImport');
  const change = useCommand('roster.switchImport');
  const refuse = (error: Refused): void => setRefusal(wordsOf(error));

  const downloadTemplate = async (): Promise<void> => {
    const reply = await call('roster.template', {});
    if (reply.ok) saveBase64(reply.data.fileName, reply.data.base64);
    else refuse(reply.error);
  };

  const checkFile = async (fileName: string, path: string): Promise<void> => {
    const folder = await readUploadFolder(false);
    if (!folder.ok) return refuse({ code: folder.code });
    const sent = await uploadFile(`${folder.value}${makeKey()}.xlsx`, path);
    if (!sent.ok) return setRefusal(importText.notSent);
    const reply = await check.send({ orgId: orgId ?? '', fileId: sent.fileId, fileName });
    if (reply?.ok) setJob(reply.data);
    else if (reply) refuse(reply.error);
  };

  const choose = async (): Promise<void> => {
    const file = await chooseFile('.xlsx');
    if (!file || orgId === undefined) return;
    setRefusal(undefined);
    setJob(undefined);
    if (file.sizeBytes > largestBytes || !/\.xlsx$/i.test(file.name)) return setRefusal(importText.tooLarge);
    setStage('checking');
    await checkFile(file.name.slice(0, 100), file.path);
    file.forget();
    setStage('idle');
  };

  const switchOn = async (): Promise<void> => {
    if (job?.state !== 'clean' || orgId === undefined) return;
    setRefusal(undefined);
    setStage('importing');
    const reply = await change.send({ orgId, jobId: job.jobId });
    if (reply?.ok) setJob(reply.data);
    else if (reply) refuse(reply.error);
    setStage('idle');
  };

  const saveFaults = (): void => {
    if (job) saveText(importText.downloadName(job.fileName), faultsTable(job.faults));
  };
  return { orgId, job, stage, refusal, downloadTemplate, choose, switchOn, saveFaults };
};
export type Import = ReturnType<typeof useImport>;
