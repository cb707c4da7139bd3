import type { Out } from '@shared/contract';
import type { MissingBranch, MissingState } from '@shared/contract/roster-import';
import { call } from '@/api/call';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { openPage, useParameters } from '@/platform/navigation';

export type MissingContent = Out<'roster.missing'>;

const isOpen = ({ state }: { state: MissingState }): boolean => state === 'open';
/** One form of leaving takes so many. */
const LEAVE_MOST = 60;

/** Everything that still waits for a decision. */
export const openIds = ({ branches, orgs, posts }: MissingContent): string[] => [
  ...branches.flatMap((branch) => branch.people.filter(isOpen).map(({ memberId }) => memberId)),
  ...orgs.filter(isOpen).map(({ orgId }) => orgId),
  ...posts.filter(isOpen).map(({ postId }) => postId),
];

export const useMissing = () => {
  const { place } = useMember();
  const { orgId: asked, jobId } = useParameters('rosterMissing');
  const orgId = asked ?? place?.orgId ?? '';
  const remote = useRemote(jobId ?? '', () => call('roster.missing', { orgId, jobId: jobId ?? '' }));
  const keeping = useCommand('roster.keepMissing');
  const keep = async (ids: readonly string[]): Promise<void> => {
    const reply = await keeping.send({ orgId, jobId: jobId ?? '', ids: [...ids] });
    if (reply?.ok) void remote.refresh();
  };
  /** All of a branch in one form, as one leaves in one act. */
  const leave = ({ branchId, people }: MissingBranch): void =>
    openPage('rosterLeave', {
      orgId: branchId,
      memberIds: people
        .filter(isOpen)
        .slice(0, LEAVE_MOST)
        .map(({ memberId }) => memberId)
        .join(','),
    });
  return { remote, keep, leave, isBusy: keeping.isBusy, error: keeping.error };
};
export type MissingPage = ReturnType<typeof useMissing>;
