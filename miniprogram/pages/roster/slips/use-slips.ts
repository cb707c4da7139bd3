import { useState } from 'react';
import type { Out } from '@shared/contract';
import type { ClaimSlip } from '@shared/contract/binding';
import { call } from '@/api/call';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';

export type Branch = { orgId: string; name: string; people: number };
export type Sheet = { orgId: string; branchName: string; expiresAt: string; slips: ClaimSlip[] };

type Replied<T> = { ok: true; data: T };
const branchesOfCollege = ({ ok, data }: Replied<Out<'roster.college'>>): Replied<Branch[]> => ({
  ok,
  data: data.orgs
    .filter((org) => org.kind === 'branch' && org.memberCount > 0)
    .map(({ orgId, name, memberCount }) => ({ orgId, name, people: memberCount })),
});
const branchAlone = ({ ok, data: { orgId, name, members } }: Replied<Out<'roster.branch'>>): Replied<Branch[]> => ({
  ok,
  data: members.length === 0 ? [] : [{ orgId, name, people: members.length }],
});

/** The branches whose slips are asked for: one, or all below the committee. */
const load = async (orgId: string, isWhole: boolean) => {
  if (isWhole) {
    const reply = await call('roster.college', { orgId });
    return reply.ok ? branchesOfCollege(reply) : reply;
  }
  const reply = await call('roster.branch', { orgId });
  return reply.ok ? branchAlone(reply) : reply;
};

export const countOf = (parts: readonly { slips: readonly unknown[] }[]): number => parts.reduce((sum, { slips }) => sum + slips.length, 0);

/** The codes live in the memory of this page alone: they are shown once. What was made before a disturbance is kept and gone on from. */
export const useSlips = () => {
  const { place } = useMember();
  const given = useParameters('claimSlips');
  const orgId = given.orgId ?? place?.orgId;
  const isWhole = given.whole !== undefined;
  const remote = useRemote(orgId, () => load(orgId ?? '', isWhole));
  const [sheets, setSheets] = useState<Sheet[]>([]);
  const [reached, setReached] = useState({ branch: 0, from: 0 });
  const [isMaking, setMaking] = useState(false);
  const command = useCommand('binding.issueSlips');

  const make = async (branches: readonly Branch[]): Promise<void> => {
    setMaking(true);
    let { branch, from } = reached;
    for (let current = branches[branch]; current !== undefined; current = branches[branch]) {
      const { orgId: id } = current;
      const reply = await command.send({ orgId: id, from });
      if (reply?.ok !== true) break;
      const { next, branchName, expiresAt, slips } = reply.data;
      const isNew = from === 0;
      setSheets((before) =>
        isNew
          ? [...before, { orgId: id, branchName, expiresAt, slips }]
          : before.map((sheet) => (sheet.orgId === id ? { ...sheet, slips: [...sheet.slips, ...slips] } : sheet)),
      );
      branch = next === undefined ? branch + 1 : branch;
      from = next ?? 0;
      setReached({ branch, from });
    }
    setMaking(false);
  };
  return {
    remote,
    sheets,
    make,
    isMaking,
    isDone: (branches: readonly Branch[]) => reached.branch >= branches.length,
    error: command.error,
  };
};
export type Slips = ReturnType<typeof useSlips>;
