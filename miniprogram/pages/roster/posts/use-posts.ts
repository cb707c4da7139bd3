import { useState } from 'react';
import type { Out } from '@shared/contract';
import type { PostLine } from '@shared/contract/roster-posts';
import { addDays, addMonths } from '@shared/kernel/day';
import type { PostKind } from '@shared/records/post';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { wordsByPath } from '@/text/faults';
import { postsText } from '@/text/roster-posts';

export type Posts = Out<'roster.posts'>;
type Opened = { is: 'add' } | { is: 'end'; post: PostLine } | { is: 'term' };
type Form = {
  orgId: string;
  memberId: string;
  postKind: PostKind | '';
  endsFormer: boolean;
  fromOn: string;
  toOn: string;
  termEndOn: string;
  seats: string;
};

/** 支部委员会每届三年. */
const TERM_MONTHS = 36;

const emptyForm: Form = { orgId: '', memberId: '', postKind: '', endsFormer: false, fromOn: '', toOn: '', termEndOn: '', seats: '3' };

export const useBranchPosts = () => {
  const { place, session } = useMember();
  const orgId = useParameters('rosterPosts').orgId ?? place?.orgId;
  const remote = useRemote(orgId, () => call('roster.posts', { orgId: orgId ?? '' }));
  const [opened, setOpened] = useState<Opened>();
  const [form, setForm] = useState(emptyForm);
  const [told, setTold] = useState<Readonly<Record<string, string>>>({});
  const add = useCommand('roster.addPost');
  const end = useCommand('roster.endPost');
  const term = useCommand('roster.beginTerm');

  const fill = (part: Partial<Form>): void => setForm((before) => ({ ...before, ...part }));
  const open = (next: Opened, content: Posts): void => {
    const { today } = content;
    // Nobody and nothing is preset: who holds which post is always somebody's choice.
    setTold({});
    fill({ ...emptyForm, orgId: content.orgId, fromOn: today, toOn: today, termEndOn: addDays(addMonths(today, TERM_MONTHS), -1) });
    setOpened(next);
  };
  const close = (): void => {
    setOpened(undefined);
    for (const command of [add, end, term]) command.clearError();
  };
  const finish = (isDone: boolean): void => {
    if (!isDone) return;
    close();
    showNotice({ words: postsText.saved });
    void remote.refresh();
  };
  /** A group has a leader and nothing else. */
  const chooseOrg = (chosen: string, isGroup: boolean): void =>
    fill({ orgId: chosen, postKind: isGroup ? 'groupLeader' : '', memberId: '' });
  const saveAdd = async (): Promise<void> => {
    const { memberId, postKind, fromOn, endsFormer } = form;
    const lacks = {
      ...(memberId === '' ? { memberId: postsText.whoIsMissing } : {}),
      ...(postKind === '' ? { postKind: postsText.postIsMissing } : {}),
    };
    setTold(lacks);
    if (memberId === '' || postKind === '') return;
    finish((await add.send({ orgId: form.orgId, memberId, postKind, fromOn, ...(endsFormer ? { endsFormer } : {}) }))?.ok === true);
  };
  const saveEnd = async (): Promise<void> => {
    if (opened?.is === 'end') finish((await end.send({ postId: opened.post.postId, toOn: form.toOn }))?.ok === true);
  };
  const saveTerm = async (): Promise<void> =>
    finish(
      (await term.send({ orgId: orgId ?? '', fromOn: form.fromOn, termEndOn: form.termEndOn, seats: Number(form.seats) }))?.ok === true,
    );
  const error = add.error ?? end.error ?? term.error;
  const errors: Readonly<Record<string, string | undefined>> = { ...wordsByPath(error), ...told };
  /** Where people are looked for: the highest organisation that the caller administers. */
  const topId =
    session?.person?.places.find(({ kind, rights }) => kind === 'partyCommittee' && rights.includes('administer'))?.orgId ?? orgId ?? '';
  return {
    remote,
    topId,
    opened,
    open,
    close,
    form,
    fill,
    chooseOrg,
    saveAdd,
    saveEnd,
    saveTerm,
    error,
    errors,
    isBusy: add.isBusy || end.isBusy || term.isBusy,
  };
};
export type BranchPosts = ReturnType<typeof useBranchPosts>;
