import { useEffect, useSyncExternalStore } from 'react';
import { isConsentGiven } from '../app/consent';
import { choosePlace, currentSession, readSession, subscribeSession, type SessionState } from '../app/session-store';
import { replacePage } from '@/platform/navigation';

export type { Person, Place } from '../app/session';

export type UseSession = SessionState & { choosePlace: (orgId: string) => void; refresh: () => Promise<void> };

/** Who is here and for which organisation. `place` is undefined until the answer came, and for a person in no place. */
export const useSession = (): UseSession => {
  const state = useSyncExternalStore(subscribeSession, currentSession, currentSession);
  useEffect(() => {
    if (currentSession().session === undefined) void readSession();
  }, []);
  return { ...state, choosePlace, refresh: readSession };
};

/** For pages of a member: who has not read 隐私说明 or is not bound yet is led there first. */
export const useMember = (): UseSession => {
  const known = useSession();
  const isUnbound = known.session !== undefined && known.session.person === null;
  useEffect(() => {
    if (!isConsentGiven()) replacePage('privacy');
    else if (isUnbound) replacePage('claim');
  }, [isUnbound]);
  return known;
};
