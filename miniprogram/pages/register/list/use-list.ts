import { useState } from 'react';
import type { Out } from '@shared/contract';
import { kindOf } from '@shared/records/kinds';
import { openNew } from '@/features/activities/open-duty';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { openBase64 } from '@/platform/files';
import { useParameters } from '@/platform/navigation';
import { listText } from '@/text/register';
import { wordsOf } from '@/text/errors';

export type List = Out<'register.list'>;

/** The years that can be chosen: those with records and the present one, newest first. */
export const yearsOf = (years: readonly string[], thisYear: string, chosen: string): string[] =>
  [...new Set([...years, thisYear, chosen])]
    .filter((year) => year !== '')
    .sort()
    .reverse();

export const useList = () => {
  const { session, place } = useMember();
  const { orgId: asked, type = '' } = useParameters('registerList');
  const orgId = asked ?? place?.orgId;
  const today = session?.today ?? '';
  const [year, chooseYear] = useState<string>();
  const [word, search] = useState('');
  const [isExporting, setExporting] = useState(false);
  const thisYear = today.slice(0, 4);
  const shownYear = year ?? thisYear;
  const remote = useRemote(orgId === undefined || shownYear === '' ? undefined : `${orgId} ${type} ${shownYear}`, () =>
    call('register.list', { orgId: orgId ?? '', type, year: shownYear }),
  );
  useReturned(() => void remote.refresh());
  const add = (): void => openNew({ orgId: orgId ?? '', type });
  const exportTable = async (): Promise<void> => {
    if (isExporting) return;
    setExporting(true);
    const reply = await call('register.export', { orgId: orgId ?? '', type, year: shownYear });
    setExporting(false);
    if (!reply.ok) return showNotice({ words: wordsOf(reply.error) });
    showNotice({ words: (await openBase64(reply.data.fileName, reply.data.base64)) ? listText.exported : listText.exportFailed });
  };
  return { kind: kindOf(type), today, year: shownYear, thisYear, chooseYear, word, search, remote, add, exportTable, isExporting };
};
export type ListState = ReturnType<typeof useList>;
