import { useState } from 'react';
import type { Out } from '@shared/contract';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { duesText } from '@/text/dues';
import { lackingBase, orderOf, rowsOf, type Draft, type Drafts } from './drafts';

export type DuesBases = Out<'dues.bases'>;

/** As many as one command takes. */
const AT_ONCE = 60;

export const useBases = () => {
  const { place } = useMember();
  const orgId = useParameters('duesBases').orgId ?? place?.orgId;
  const [fromMonth, setFromMonth] = useState<string>();
  const [drafts, setDrafts] = useState<Drafts>({});
  const remote = useRemote(orgId === undefined ? undefined : `bases ${orgId} ${fromMonth ?? ''}`, () =>
    call('dues.bases', { orgId: orgId ?? '', ...(fromMonth === undefined ? {} : { fromMonth }) }),
  );
  useReturned(() => void remote.refresh());
  const assess = useCommand('dues.assess');
  const content = remote.content;
  const rows = rowsOf(content?.lines ?? [], drafts);
  const order = orderOf(rows);

  const change = (memberId: string, draft: Draft): void => {
    assess.clearError();
    setDrafts((before) => ({ ...before, [memberId]: { ...before[memberId], ...draft } }));
  };
  const save = async (): Promise<void> => {
    if (content === undefined || order.length === 0) return showNotice({ words: duesText.nothingToAssess });
    let assessed = 0;
    for (let from = 0; from < order.length; from += AT_ONCE) {
      const lines = order.slice(from, from + AT_ONCE);
      const reply = await assess.send({ orgId: content.orgId, fromMonth: content.fromMonth, lines });
      if (!reply?.ok) break;
      assessed += reply.data.assessed;
      const done = new Set(lines.map(({ memberId }) => memberId));
      setDrafts((before) => Object.fromEntries(Object.entries(before).filter(([memberId]) => !done.has(memberId))));
    }
    if (assessed > 0) showNotice({ words: duesText.basesSaved(assessed) });
    // Also after a refusal: somebody else may have assessed meanwhile.
    await remote.refresh();
  };

  return {
    orgId: orgId ?? '',
    remote,
    rows,
    toSave: order.length,
    lacking: lackingBase(rows),
    change,
    chooseMonth: setFromMonth,
    save,
    isBusy: assess.isBusy,
    error: assess.error,
  };
};
export type Bases = ReturnType<typeof useBases>;
