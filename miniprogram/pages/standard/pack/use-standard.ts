import { useState } from 'react';
import type { StandardVersion } from '@shared/contract/standard';
import { call, send } from '@/api/call';
import type { ReplyError } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { useRemote, type Remote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { makeKey } from '@/platform/random';
import { wordsByPath } from '@/text/faults';
import { wordsOf } from '@/text/errors';
import { trialText } from '@/text/standard';
import { changeOf, type ChangeForm, type Faults } from './change-form';
import type { Standard } from './values';

export type Pack = Pick<StandardVersion, 'packId' | 'rev'>;
/** A trial on its way; `isStopped` where a call failed and the next tap goes on. */
export type Running = { packId: string; done: number; total: number; isStopped: boolean };

export const useStandard = (): Remote<Standard> => {
  const { session } = useMember();
  return useRemote(session?.person ? 'standard' : undefined, () => call('standard.read', {}));
};

export type Tools = {
  running: Running | undefined;
  isBusy: boolean;
  faults: Faults;
  /** Stores the change as a draft; undefined when it was refused, with the faults at their fields. */
  storeDraft: (form: ChangeForm, draft: Pack | undefined) => Promise<Pack | undefined>;
  clearFaults: () => void;
  replay: (pack: Pack) => Promise<void>;
  adopt: (pack: Pack) => Promise<boolean>;
  withdraw: (pack: Pack) => Promise<void>;
};

/** What the committee does with a change: store it, try it branch by branch, adopt it or put it aside. */
export const useTools = (standard: Standard, refresh: () => Promise<void>): Tools => {
  const orgId = standard.committeeId ?? '';
  const [running, setRunning] = useState<Running>();
  const [isBusy, setBusy] = useState(false);
  const [faults, setFaults] = useState<Faults>({});

  const say = (error: ReplyError): void => showNotice({ words: wordsOf(error) });

  const replay = async (pack: Pack): Promise<void> => {
    setBusy(true);
    setRunning({ packId: pack.packId, done: 0, total: Object.keys(standard.branchNames).length, isStopped: false });
    let { rev } = pack;
    for (let isOpen = true; isOpen; ) {
      const reply = await send('standard.replay', { orgId, packId: pack.packId, rev }, makeKey());
      if (!reply.ok) {
        say(reply.error);
        setRunning((before) => (before === undefined ? undefined : { ...before, isStopped: true }));
        break;
      }
      const { done, total } = reply.data;
      rev = reply.data.rev;
      isOpen = done < total;
      setRunning(isOpen ? { packId: pack.packId, done, total, isStopped: false } : undefined);
    }
    setBusy(false);
    await refresh();
  };

  const storeDraft = async (form: ChangeForm, draft: Pack | undefined): Promise<Pack | undefined> => {
    const { change, faults: found } = changeOf(standard, form);
    setFaults(found);
    if (Object.keys(found).length > 0 || isBusy) return undefined;
    setBusy(true);
    const reply = await send(
      'standard.draft',
      { orgId, change, ...(draft === undefined ? {} : { packId: draft.packId, rev: draft.rev }) },
      makeKey(),
    );
    setBusy(false);
    if (reply.ok) {
      await refresh();
      return reply.data;
    }
    setFaults(wordsByPath(reply.error));
    say(reply.error);
    return undefined;
  };

  const adopt = async (pack: Pack): Promise<boolean> => {
    setBusy(true);
    const reply = await send('standard.adopt', { orgId, packId: pack.packId, rev: pack.rev }, makeKey());
    setBusy(false);
    showNotice({ words: reply.ok ? trialText.adopted : wordsOf(reply.error) });
    await refresh();
    return reply.ok;
  };

  const withdraw = async (pack: Pack): Promise<void> => {
    setBusy(true);
    const reply = await send('standard.withdraw', { orgId, packId: pack.packId, rev: pack.rev }, makeKey());
    setBusy(false);
    showNotice({ words: reply.ok ? trialText.withdrawn : wordsOf(reply.error) });
    await refresh();
  };

  return { running, isBusy, faults, storeDraft, clearFaults: () => setFaults({}), replay, adopt, withdraw };
};
