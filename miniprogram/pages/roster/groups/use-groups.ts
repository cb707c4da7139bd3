import { useState } from 'react';
import type { Out } from '@shared/contract';
import type { GroupLine } from '@shared/contract/roster-groups';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { wordsByPath } from '@/text/faults';
import { groupsText } from '@/text/roster-groups';

export type Groups = Out<'roster.groups'>;
export type Opened = { is: 'add' } | { is: 'lead' | 'rename' | 'dissolve'; group: GroupLine };
/** `to`: a group, `none`, or nothing chosen yet. */
type Form = { name: string; fromOn: string; memberIds: readonly string[]; leaderId: string; to: string };

export const nowhere = 'none';
const emptyForm: Form = { name: '', fromOn: '', memberIds: [], leaderId: '', to: '' };

/** The form and what is sent of it. */
const useForm = () => {
  const [form, setForm] = useState(emptyForm);
  const fill = (part: Partial<Form>): void => setForm((before) => ({ ...before, ...part }));
  const toggle = (memberId: string): void => {
    const isOn = form.memberIds.includes(memberId);
    fill({
      memberIds: isOn ? form.memberIds.filter((one) => one !== memberId) : [...form.memberIds, memberId],
      ...(isOn && form.leaderId === memberId ? { leaderId: '' } : {}),
    });
  };
  return { form, fill, toggle };
};

export const useGroups = () => {
  const { place } = useMember();
  const orgId = useParameters('rosterGroups').orgId ?? place?.orgId ?? '';
  const remote = useRemote(orgId === '' ? undefined : orgId, () => call('roster.groups', { orgId }));
  const [opened, setOpened] = useState<Opened>();
  const { form, fill, toggle } = useForm();
  const add = useCommand('roster.setUpGroup');
  const lead = useCommand('roster.leadGroup');
  const rename = useCommand('roster.renameGroup');
  const dissolve = useCommand('roster.dissolveGroup');
  const commands = [add, lead, rename, dissolve];

  const open = (next: Opened): void => {
    fill({ ...emptyForm, fromOn: remote.content?.today ?? '', name: next.is === 'rename' ? next.group.name : '' });
    setOpened(next);
  };
  const close = (): void => {
    setOpened(undefined);
    for (const command of commands) command.clearError();
  };
  const finish = (isDone: boolean | undefined): void => {
    if (isDone !== true) return;
    close();
    showNotice({ words: groupsText.saved });
    void remote.refresh();
  };
  const { name, fromOn, leaderId, to, memberIds } = form;
  const saveAdd = async (): Promise<void> => {
    const people = (remote.content?.people ?? []).filter(({ memberId }) => memberIds.includes(memberId));
    const sent = people.map(({ memberId, rev }) => ({ memberId, rev }));
    finish((await add.send({ orgId, name, fromOn, people: sent, leaderId: leaderId === '' ? null : leaderId }))?.ok);
  };
  const saveOf = async ({ groupId, rev }: GroupLine, is: Opened['is']): Promise<void> => {
    if (is === 'lead') finish((await lead.send({ orgId, groupId, memberId: leaderId === '' ? null : leaderId, fromOn }))?.ok);
    if (is === 'rename') finish((await rename.send({ orgId, groupId, rev, name }))?.ok);
    if (is !== 'dissolve') return;
    const toGroupId = to === '' ? {} : { toGroupId: to === nowhere ? null : to };
    finish((await dissolve.send({ orgId, groupId, rev, fromOn, ...toGroupId }))?.ok);
  };
  const error = commands.find((command) => command.error !== undefined)?.error;
  return {
    remote,
    opened,
    open,
    close,
    form,
    fill,
    toggle,
    saveAdd,
    saveOf,
    error,
    errors: wordsByPath(error) as Readonly<Record<string, string | undefined>>,
    isBusy: commands.some((command) => command.isBusy),
  };
};
export type BranchGroups = ReturnType<typeof useGroups>;
