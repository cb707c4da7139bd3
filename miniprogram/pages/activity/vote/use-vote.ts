import { useState } from 'react';
import type { VoteForm } from '@shared/contract/vote';
import { call } from '@/api/call';
import type { RefusalOf } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useDraft } from '@/hooks/use-draft';
import { useRemote, type Remote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useParameters } from '@/platform/navigation';
import { sentencesOf, wordsOf } from '@/text/errors';
import { voteText } from '@/text/vote';
import { countedOf, draftOf, orderOf, stillMissing, voteCountOf } from './vote-draft';

export const useVoteForm = () => {
  const { activityId } = useParameters('vote');
  const remote = useRemote(activityId, () => call('vote.form', { activityId: activityId ?? '' }));
  useReturned(() => void remote.refresh());
  return remote;
};

const refusalOf = (error: RefusalOf<'vote.record'>): string => {
  const said = sentencesOf(error);
  return said.length > 0 ? said.join(' ') : wordsOf(error);
};

/** One vote under way: what is written, what follows from it, and entering it. */
export const useVote = (form: VoteForm, remote: Remote<VoteForm>) => {
  const draft = useDraft(['vote', form.activityId], draftOf(form));
  const [isAdding, setAdding] = useState(form.votes.length === 0);
  const [isAsked, setAsked] = useState(false);
  const command = useCommand('vote.record');
  const counted = countedOf(form, draft.value);
  const count = voteCountOf(draft.value, counted);
  const missing = stillMissing(draft.value, counted);
  const { error } = command;

  const record = async (isPut: boolean): Promise<void> => {
    setAsked(true);
    const order = orderOf(form, draft.value, counted);
    if (order === null || (isPut && missing.length > 0)) return;
    const reply = await command.send(order);
    // The roll has changed meanwhile: show what it says now.
    if (reply?.ok === false && reply.error.code === 'vote.rollChanged') await remote.refresh();
    if (!reply?.ok) return;
    draft.change(draftOf({ ...form, suggested: undefined }));
    draft.clear();
    setAsked(false);
    setAdding(false);
    showNotice({ words: voteText.recorded[reply.data.outcome] });
    await remote.refresh();
  };

  return {
    form,
    draft: draft.value,
    change: draft.change,
    counted,
    count,
    isAdding,
    startAdding: () => setAdding(true),
    refusal:
      error === undefined ? (isAsked && missing.length > 0 ? `${voteText.refused}${missing.join('；')}。` : undefined) : refusalOf(error),
    isBusy: command.isBusy,
    record,
  };
};
export type VoteState = ReturnType<typeof useVote>;
