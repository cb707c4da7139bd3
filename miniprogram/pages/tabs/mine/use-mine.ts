import { useState } from 'react';
import { showNotice } from '@/app/notice-store';
import { forgetSession } from '@/app/session-store';
import { useCommand } from '@/hooks/use-command';
import { useMember } from '@/hooks/use-session';
import { forgetOffline } from '@/features/offline/start';
import { replacePage } from '@/platform/navigation';
import { mineText } from '@/text/mine';

/** The person, and the way to end the binding of this phone. */
export const useMine = () => {
  const known = useMember();
  const [isAsking, setAsking] = useState(false);
  const end = useCommand('binding.end');

  const unbind = async (): Promise<void> => {
    const reply = await end.send({});
    if (!reply?.ok) return;
    setAsking(false);
    // Who this was and where must not stay on the device.
    forgetOffline();
    forgetSession();
    showNotice({ words: mineText.unbound });
    replacePage('claim');
  };
  return {
    ...known,
    isAsking,
    ask: () => setAsking(true),
    keep: () => setAsking(false),
    unbind,
    isBusy: end.isBusy,
    unbindError: end.error,
  };
};
