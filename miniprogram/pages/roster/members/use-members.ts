import { useState } from 'react';
import type { Out } from '@shared/contract';
import type { RosterMember } from '@shared/contract/roster';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { copyText } from '@/platform/device';
import { useParameters } from '@/platform/navigation';
import { membersText } from '@/text/roster';

export type Branch = Out<'roster.branch'>;
export type IssuedCode = Out<'binding.issueCode'>;

export const everybody = 'all';
export const ungrouped = 'none';

/** Roster order stays; only who is shown changes. */
export const shownMembers = (members: readonly RosterMember[], groupId: string, word: string): RosterMember[] =>
  members.filter(
    (member) =>
      member.name.includes(word.trim()) &&
      (groupId === everybody || (groupId === ungrouped ? member.groupId === undefined : member.groupId === groupId)),
  );

export const useMembers = () => {
  const { place } = useMember();
  const { orgId: askedFor, memberId } = useParameters('rosterMembers');
  const orgId = askedFor ?? place?.orgId;
  const remote = useRemote(orgId, () => call('roster.branch', { orgId: orgId ?? '' }));
  const [word, search] = useState('');
  const [groupId, chooseGroup] = useState(everybody);
  const [openId, open] = useState(memberId);
  // Kept in memory of this page alone: it is shown once and never again.
  const [code, setCode] = useState<IssuedCode>();
  const command = useCommand('binding.issueCode');

  // Read for the one person whose sheet is open: there is no list of whose claim failed.
  const mayIssue = remote.content?.mayIssueCodes === true;
  const failure = useRemote(mayIssue ? openId : undefined, () => call('binding.failure', { memberId: openId ?? '' }));

  const close = (): void => {
    open(undefined);
    setCode(undefined);
    command.clearError();
  };
  const issue = async (): Promise<void> => {
    if (openId === undefined) return;
    const reply = await command.send({ memberId: openId });
    if (reply?.ok) setCode(reply.data);
  };
  const copy = async (): Promise<void> => {
    if (code) showNotice({ words: (await copyText(code.code)) ? membersText.copied : membersText.copyFailed });
  };
  return {
    remote,
    orgId: orgId ?? '',
    word,
    search,
    groupId,
    chooseGroup,
    openId,
    open,
    close,
    code,
    failure: failure.content !== undefined && failure.content.memberId === openId ? failure.content.failure : null,
    issue,
    copy,
    isBusy: command.isBusy,
    error: command.error,
  };
};
export type Members = ReturnType<typeof useMembers>;
