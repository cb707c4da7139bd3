import { useEffect, useState } from 'react';
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
import { importText } from '@/text/roster-import';
import { changesTable, faultsTable } from './faults-table';

const MEGABYTE = 1024 * 1024;
const largestBytes = 10 * MEGABYTE;

export type ImportStage = 'idle' | 'sending' | 'checking' | 'importing';
export type Written = { done: number; total: number };

const ASKED_EVERY_MS = 1000;

/** Asks how far the switch is while it runs; whoever waits sees it move. */
const useWritten = (orgId: string | undefined, jobId: string | undefined, isRunning: boolean): Written | undefined => {
  const [written, setWritten] = useState<Written>();
  useEffect(() => {
    if (!isRunning || orgId === undefined || jobId === undefined) return undefined;
    const timer = setInterval(() => {
      void call('roster.importProgress', { orgId, jobId }).then((reply) => (reply.ok ? setWritten(reply.data) : undefined));
    }, ASKED_EVERY_MS);
    return () => clearInterval(timer);
  }, [orgId, jobId, isRunning]);
  return isRunning ? written : undefined;
};

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
    setStage('checking');
    const reply = await check.send({ orgId: orgId ?? '', fileId: sent.fileId, fileName });
    if (reply?.ok) setJob(reply.data);
    else if (reply) refuse(reply.error);
  };

  const choose = async (): Promise<void> => {
    const file = await chooseFile('.xlsx');
    if (!file || orgId === undefined) return;
    setRefusal(undefined);
    setJob(undefined);
    if (!/\.xlsx$/i.test(file.name)) return setRefusal(importText.notXlsx);
    if (file.sizeBytes > largestBytes) return setRefusal(importText.tooHeavy(Math.ceil(file.sizeBytes / MEGABYTE)));
    setStage('sending');
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
  const saveChanges = (): void => {
    if (job) saveText(importText.changesName(job.fileName), changesTable(job.changes ?? []));
  };
  const exportRoster = async (): Promise<void> => {
    if (orgId === undefined) return;
    const reply = await call('roster.export', { orgId });
    if (reply.ok) saveBase64(reply.data.fileName, reply.data.base64);
    else refuse(reply.error);
  };
  const written = useWritten(orgId, job?.jobId, stage === 'importing');
  return { orgId, job, stage, written, refusal, downloadTemplate, choose, switchOn, saveFaults, saveChanges, exportRoster };
};
export type Import = ReturnType<typeof useImport>;
