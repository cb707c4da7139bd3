import { useState } from 'react';
import type { CasePage } from '@shared/contract/case';
import { dayOfInstant } from '@shared/kernel/day';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { nowAt } from '@/platform/clock';
import { openPage, useParameters } from '@/platform/navigation';
import { caseText } from '@/text/case';

/** What is written on this page; the rest of a case is decided in 登记. */
export type Writing = 'speak' | 'appeal';

/** The one red button: what the person does next, in the order of the case. */
export const nextOf = ({ moves, isSubject }: CasePage): 'inform' | 'speak' | 'decide' | 'appeal' | undefined => {
  const verbs = moves.map((move) => move.verb);
  const order = isSubject ? (['speak', 'appeal'] as const) : (['inform', 'decide'] as const);
  return order.find((verb) => verbs.includes(verb));
};

export const useCase = () => {
  useMember();
  // A link without its record is told in words, as one to a record that is gone.
  const recordId = useParameters('memberCase').recordId ?? '';
  const remote = useRemote(recordId, () => call('case.read', { recordId }));
  useReturned(() => void remote.refresh());
  const [writing, setWriting] = useState<Writing>();
  const [text, setText] = useState('');
  const command = useCommand('register.move');
  const move = async (verb: string, content: Record<string, unknown>, words: string): Promise<void> => {
    const reply = await command.send({ recordId, rev: remote.content?.rev ?? 0, verb, content });
    if (!reply?.ok) return;
    setWriting(undefined);
    setText('');
    showNotice({ words });
    await remote.refresh();
  };
  const submit = (): void => {
    if (text.trim() === '' || writing === undefined) return;
    void (writing === 'speak'
      ? move('speak', { statement: text.trim() }, caseText.spoken)
      : move('appeal', { appealText: text.trim() }, caseText.appealed));
  };
  const take = (verb: NonNullable<ReturnType<typeof nextOf>>): void => {
    if (verb === 'inform') void move('inform', { informedOn: dayOfInstant(nowAt()) }, caseText.saved);
    else if (verb === 'decide') openPage('registerRecord', { recordId });
    else setWriting(verb);
  };
  return {
    remote,
    writing,
    write: setWriting,
    close: () => setWriting(undefined),
    text,
    setText,
    submit,
    take,
    isBusy: command.isBusy,
    error: command.error,
    openAll: () => openPage('registerRecord', { recordId }),
  };
};
export type CaseState = ReturnType<typeof useCase>;
