import { call } from '@/api/call';
import { CountsFrom } from '@/features/roster/counts-from';
import { useRemote } from '@/hooks/use-remote';

/** The day from which the college counts, where it can be changed. */
export const CollegeCountsFrom = ({ orgId }: { orgId: string }) => {
  const remote = useRemote(`counts ${orgId}`, () => call('roster.college', { orgId }));
  const counts = remote.content?.countsFrom;
  return counts === undefined ? null : <CountsFrom orgId={orgId} counts={counts} onSaved={() => void remote.refresh()} />;
};
