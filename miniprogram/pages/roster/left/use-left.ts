import { useState } from 'react';
import type { LeftPerson } from '@shared/contract/roster-leave';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { leaveText } from '@/text/roster-leave';

/** Those who left on one day in one way, of whom there are several: they can come back in one act too. */
export const togetherWith = (people: readonly LeftPerson[], one: LeftPerson): LeftPerson[] =>
  people.filter(({ kind, fromOn, mayRestore }) => mayRestore && kind === one.kind && fromOn === one.fromOn);

type Opened = { is: 'restore'; people: readonly LeftPerson[]; fromOn: string } | { is: 'destination'; person: LeftPerson; words: string };

export const useLeft = () => {
  const { place } = useMember();
  const orgId = useParameters('rosterLeft').orgId ?? place?.orgId;
  const remote = useRemote(orgId, () => call('roster.left', { orgId: orgId ?? '' }));
  const [opened, setOpened] = useState<Opened>();
  const restore = useCommand('roster.restore');
  const destination = useCommand('roster.setDestination');
  const close = (): void => {
    setOpened(undefined);
    restore.clearError();
    destination.clearError();
  };
  const finish = (isDone: boolean): void => {
    if (!isDone) return;
    close();
    showNotice({ words: leaveText.undone });
    void remote.refresh();
  };
  const act = async (): Promise<void> => {
    if (opened?.is === 'restore') {
      const people = opened.people.map(({ memberId, rev }) => ({ memberId, rev }));
      finish((await restore.send({ orgId: orgId ?? '', people, fromOn: opened.fromOn }))?.ok === true);
    }
    if (opened?.is === 'destination') {
      const { memberId, rev } = opened.person;
      const reply = await destination.send({ orgId: orgId ?? '', memberId, rev, destination: opened.words.trim() });
      if (!reply?.ok) return;
      close();
      void remote.refresh();
    }
  };
  return {
    remote,
    opened,
    open: setOpened,
    close,
    act,
    isBusy: restore.isBusy || destination.isBusy,
    error: restore.error ?? destination.error,
  };
};
export type Left = ReturnType<typeof useLeft>;
