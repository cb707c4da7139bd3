import { useRef, useState } from 'react';
import type { Out } from '@shared/contract';
import { joined } from '@shared/engines/score/dataset';
import type { Dataset } from '@shared/records/dataset';
import { call, send } from '@/api/call';
import type { Reply } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { useRemote, type Remote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { saveJson } from '@/platform/files';
import { useParameters } from '@/platform/navigation';
import { makeKey } from '@/platform/random';
import { wordsOf } from '@/text/errors';
import { exportText } from '@/text/score-export';

type File = Out<'score.dataset'>;
export type Branch = { orgId: string; name: string };

const fetchFile = (orgId: string, years: readonly string[], hasNames: boolean): Promise<Reply<File>> =>
  send('score.dataset', { orgId, years: [...years], hasNames }, makeKey());

/** The file of one branch, for its own secretary or for whoever looks from above. */
export const useOneExport = (orgId: string) => {
  const [isBusy, setBusy] = useState(false);
  const save = async (years: readonly string[], hasNames: boolean): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const reply = await fetchFile(orgId, years, hasNames);
    setBusy(false);
    if (reply.ok) saveJson(reply.data.fileName, reply.data.file);
    showNotice({ words: reply.ok ? exportText.saved : wordsOf(reply.error) });
  };
  return { isBusy, save };
};

/** The branches of the college, in organisational order; those that have been dissolved last: of the years in which they were there. */
export const useBranches = (orgId: string): Remote<Branch[]> =>
  useRemote(orgId, async () => {
    const reply = await call('roster.college', { orgId });
    return reply.ok
      ? {
          ok: true,
          data: [...reply.data.orgs.filter(({ kind }) => kind === 'branch'), ...(reply.data.former ?? [])].map(
            ({ orgId: branchId, name }) => ({
              orgId: branchId,
              name,
            }),
          ),
        }
      : reply;
  });

export type Progress = { done: number; name: string; stopped?: string };

/** One branch after another; what was read stays when one of them fails, and the next tap goes on from there. */
export const useCollegeExport = (branches: readonly Branch[], placeName: string) => {
  const [progress, setProgress] = useState<Progress>();
  const [isBusy, setBusy] = useState(false);
  const got = useRef<{ years: string; files: Dataset[] }>({ years: '', files: [] });

  const save = async (years: readonly string[]): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    if (got.current.years !== years.join()) got.current = { years: years.join(), files: [] };
    const { files } = got.current;
    for (const branch of branches.slice(files.length)) {
      setProgress({ done: files.length + 1, name: branch.name });
      const reply = await fetchFile(branch.orgId, years, false);
      if (!reply.ok) {
        setProgress({ done: files.length, name: branch.name, stopped: wordsOf(reply.error) });
        setBusy(false);
        return;
      }
      // The function wrote it by the same schema; only the wire forgets it.
      files.push(reply.data.file as unknown as Dataset);
    }
    saveJson(exportText.fileName(placeName, years), joined(files));
    showNotice({ words: exportText.savedAll(files.length) });
    got.current = { years: '', files: [] };
    setProgress(undefined);
    setBusy(false);
  };
  return { progress, isBusy, save };
};

/** The organisation whose file is asked for; a committee's is called by the college. */
export const useExportPlace = () => {
  const { place, session } = useMember();
  const { orgId: asked } = useParameters('scoreExport');
  const orgId = asked ?? place?.orgId;
  const found = session?.person?.places.find((entry) => entry.orgId === orgId);
  const placeName = found?.kind === 'generalBranch' ? found.name : (session?.collegeName ?? '');
  // An organisation in which the person has no place is a branch below theirs.
  const kind = session?.person === undefined || session.person === null ? undefined : (found?.kind ?? 'branch');
  const mayNames = found?.kind === 'branch' && found.rights.includes('confirm');
  return { orgId, kind, mayNames, placeName, thisYear: session?.today.slice(0, 4) };
};
