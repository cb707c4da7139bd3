import { useState } from 'react';
import type { Out } from '@shared/contract';
import type { MenuItem } from '@shared/contract/menu';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { menuText } from '@/text/menu';
import { wordsOf } from '@/text/errors';

export type Menu = Out<'menu.read'>;

export const useMenu = () => {
  const { place } = useMember();
  const orgId = useParameters('activityMenu').orgId ?? place?.orgId;
  const remote = useRemote(orgId, () => call('menu.read', { orgId: orgId ?? '' }));
  useReturned(() => void remote.refresh());
  const [open, setOpen] = useState<{ itemId: string; words: string }>();
  const remark = useCommand('menu.remark');

  const begin = (item: MenuItem): void =>
    setOpen({ itemId: item.itemId, words: item.remarks.find((entry) => entry.orgId === orgId)?.words ?? '' });
  const save = async (): Promise<void> => {
    if (open === undefined || orgId === undefined || open.words.trim() === '') return;
    const reply = await remark.send({ orgId, itemId: open.itemId, words: open.words.trim() });
    if (reply === undefined) return;
    if (!reply.ok) return showNotice({ words: wordsOf(reply.error) });
    setOpen(undefined);
    showNotice({ words: menuText.saved });
    await remote.refresh();
  };
  return {
    orgId,
    remote,
    open,
    begin,
    leave: () => setOpen(undefined),
    write: (words: string) => setOpen((before) => (before === undefined ? before : { ...before, words })),
    save,
    isBusy: remark.isBusy,
  };
};
export type MenuState = ReturnType<typeof useMenu>;
