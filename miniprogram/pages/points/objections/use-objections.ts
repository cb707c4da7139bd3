import { useState } from 'react';
import type { ObjectionView } from '@shared/contract/points-public';
import { periodWord } from '@shared/kernel/time-words';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { objectionText } from '@/text/points-pages';

export type Answering = { isUpheld: boolean | undefined; answer: string; counts: Readonly<Record<string, string>> };

/** 0 to 31, and no more came or were excused than were expected. */
export const countsIn = (typed: Readonly<Record<string, string>>): Record<string, number> | null => {
  const counts = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, Number(text.trim())]));
  const isWhole =
    Object.values(typed).every((text) => /^\d{1,2}$/.test(text.trim())) && Object.values(counts).every((count) => count <= 31);
  const expected = counts.expected ?? counts.dueMonths;
  const part = (counts.present ?? 0) + (counts.excused ?? 0) + (counts.paidOnTime ?? 0);
  return isWhole && (expected === undefined || part <= expected) ? counts : null;
};

export const typedOf = (names: readonly string[], counts: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, String(counts[name] ?? 0)]));

export const useObjections = () => {
  const { place } = useMember();
  const orgId = useParameters('pointsObjections').orgId ?? place?.orgId;
  const remote = useRemote(orgId, () => call('points.objections', { orgId: orgId ?? '' }));
  const [open, setOpen] = useState<ObjectionView>();
  const [forwarding, setForwarding] = useState<ObjectionView>();
  const answer = useCommand('points.answer');
  const move = useCommand('register.move');

  const sendAnswer = async (objection: ObjectionView, { isUpheld, answer: words, counts }: Answering): Promise<void> => {
    const should = isUpheld === true && objection.entry !== undefined ? countsIn(counts) : undefined;
    const reply = await answer.send({
      orgId: orgId ?? '',
      objectionId: objection.objectionId,
      rev: objection.rev,
      isUpheld: isUpheld === true,
      answer: words.trim(),
      ...(should === undefined || should === null ? {} : { counts: should }),
    });
    if (!reply?.ok) return;
    setOpen(undefined);
    showNotice({
      words:
        reply.data.month === undefined
          ? objectionText.answered
          : objectionText.corrected(periodWord(reply.data.month, remote.content?.today)),
    });
    await remote.refresh();
  };
  const forward = async (objection: ObjectionView, reason: string): Promise<void> => {
    const reply = await move.send({ recordId: objection.objectionId, rev: objection.rev, verb: 'forward', reason });
    if (!reply?.ok) return;
    setForwarding(undefined);
    showNotice({ words: objectionText.forwarded });
    await remote.refresh();
  };
  const close = (): void => {
    setOpen(undefined);
    setForwarding(undefined);
    answer.clearError();
    move.clearError();
  };
  return {
    remote,
    open,
    ask: setOpen,
    forwarding,
    askForward: setForwarding,
    close,
    sendAnswer,
    forward,
    isBusy: answer.isBusy || move.isBusy,
    error: answer.error ?? move.error,
  };
};
export type Objections = ReturnType<typeof useObjections>;
