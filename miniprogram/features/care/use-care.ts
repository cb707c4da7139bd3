import type { Out } from '@shared/contract';
import { call } from '@/api/call';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';

export type Care = Out<'care.lists'>;

/** The lists of a branch, read again when somebody comes back from a form. */
export const useCare = (asked: string | undefined) => {
  const { place } = useMember();
  const orgId = asked ?? place?.orgId;
  const remote = useRemote(orgId === undefined ? undefined : `care ${orgId}`, () => call('care.lists', { orgId: orgId ?? '' }));
  useReturned(() => void remote.refresh());
  return remote;
};
