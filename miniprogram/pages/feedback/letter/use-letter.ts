import { useState } from 'react';
import type { Out } from '@shared/contract';
import { call, send } from '@/api/call';
import type { RefusalOf } from '@/api/reply';
import { useDraft } from '@/hooks/use-draft';
import { useRemote } from '@/hooks/use-remote';
import { useSession } from '@/hooks/use-session';
import type { DraftOf } from '@/platform/kept-table';
import { useParameters } from '@/platform/navigation';
import { makeKey, makeSecretId } from '@/platform/random';
import { codedFaults, commonFaultWords } from '@/text/faults';
import { feedbackText } from '@/text/feedback';
import { keepSent, sentIds } from './sent-ids';

const EMPTY: DraftOf<'feedback'> = { text: '', isAnonymous: false };

export const useLetter = () => {
  const { page, requestId } = useParameters('feedback');
  const { session } = useSession();
  const remote = useRemote('mine', () => call('feedback.mine', { feedbackIds: sentIds() }));
  const draft = useDraft(['feedback', ''], EMPTY);
  const [sent, setSent] = useState<Out<'feedback.send'>>();
  const [error, setError] = useState<RefusalOf<'feedback.send'>>();
  const [words, setWords] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const { text, isAnonymous } = draft.value;
  const person = session?.person;
  const isUnsigned = isAnonymous || !person;

  const submit = async (): Promise<void> => {
    if (isBusy) return;
    setError(undefined);
    setWords(text.trim() === '' ? feedbackText.empty : undefined);
    if (text.trim() === '') return;
    setBusy(true);
    try {
      const feedbackId = draft.value.feedbackId ?? (await makeSecretId());
      if (feedbackId === null) return setWords(feedbackText.noSource);
      draft.change({ feedbackId });
      const told = requestId === undefined ? text.trim() : `${text.trim()}${feedbackText.requestNumber(requestId)}`;
      const reply = await send(
        'feedback.send',
        { feedbackId, text: told, isAnonymous: isUnsigned, ...(page === undefined ? {} : { page: page.slice(0, 60) }) },
        makeKey(),
      );
      if (!reply.ok) return setError(reply.error);
      if (isUnsigned) keepSent(feedbackId);
      draft.clear();
      draft.change({ ...EMPTY, feedbackId: undefined });
      setSent(reply.data);
      await remote.refresh();
    } finally {
      setBusy(false);
    }
  };

  return {
    page,
    person,
    remote,
    text,
    isAnonymous,
    sent,
    error,
    words:
      words ??
      codedFaults(error)
        .filter(({ path }) => path === 'text')
        .map(commonFaultWords)[0],
    isBusy,
    change: (part: Partial<Pick<DraftOf<'feedback'>, 'text' | 'isAnonymous'>>) => {
      setSent(undefined);
      draft.change(part);
    },
    submit,
  };
};
export type LetterForm = ReturnType<typeof useLetter>;
