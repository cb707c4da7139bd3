import { useState } from 'react';
import type { Out } from '@shared/contract';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { duesText } from '@/text/dues';
import { chosenOf, owedOf, partsOf, type Part, type Ticked, type Typed } from './ticks';

export type DuesMonth = Out<'dues.month'>;

const none: Ticked = new Set();
const nothing: Typed = new Map();

export const useDues = () => {
  const { session, place } = useMember();
  const asked = useParameters('duesMonth');
  const orgId = asked.orgId ?? place?.orgId;
  const [month, setMonth] = useState(asked.month);
  const [ticked, setTicked] = useState<Ticked>(none);
  const [typed, setTyped] = useState<Typed>(nothing);
  const [day, setDay] = useState<string>();
  const remote = useRemote(orgId === undefined ? undefined : `${orgId} ${month ?? ''}`, () =>
    call('dues.month', { orgId: orgId ?? '', ...(month === undefined ? {} : { month }) }),
  );
  useReturned(() => void remote.refresh());
  const record = useCommand('dues.record');

  const content = remote.content;
  const parts: Part[] = (content?.lines ?? []).flatMap((line) => partsOf(line, content?.month ?? ''));
  const chosen = chosenOf(parts, ticked, typed);
  const current = parts.filter((part) => !part.isArrears);
  const isAllTicked = current.length > 0 && current.every(({ key }) => ticked.has(key));
  const paidOn = day ?? session?.today ?? '';

  const toggle = (key: string): void =>
    setTicked((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  const tickRest = (): void => setTicked((before) => (isAllTicked ? none : new Set([...before, ...current.map(({ key }) => key)])));
  /** Undefined: what they owe. */
  const type = (memberId: string, fen: number | undefined): void =>
    setTyped((before) => {
      const rest = [...before].filter(([key]) => key !== memberId);
      return new Map(fen === undefined ? rest : [...rest, [memberId, fen]]);
    });
  const begin = (): void => {
    setTicked(none);
    setTyped(nothing);
  };
  const chooseMonth = (next: string): void => {
    begin();
    record.clearError();
    setMonth(next);
  };
  const save = async (): Promise<void> => {
    if (chosen.lines.length === 0) return showNotice({ words: duesText.none });
    const reply = await record.send({ orgId: orgId ?? '', day: paidOn, lines: chosen.lines });
    if (reply?.ok) {
      begin();
      showNotice({ words: duesText.saved(chosen.people, chosen.fen) });
    }
    // Also after a refusal: somebody else may have registered meanwhile.
    await remote.refresh();
  };
  return {
    orgId,
    remote,
    ticked,
    typed,
    type,
    owedOf: (memberId: string) => owedOf(parts, ticked, memberId),
    chosen,
    isAllTicked,
    canTickRest: current.length > 1,
    paidOn,
    setDay,
    toggle,
    tickRest,
    chooseMonth,
    save,
    isBusy: record.isBusy,
    error: record.error,
  };
};
export type Dues = ReturnType<typeof useDues>;
