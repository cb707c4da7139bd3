import { useState } from 'react';
import type { EndLine } from '@shared/contract/roster-outlook';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { wordsByPath } from '@/text/faults';
import { outlookText as text } from '@/text/outlook';

type Form = { chosen: readonly string[]; year: string; month: string; isWhole: boolean };
const emptyForm: Form = { chosen: [], year: '', month: '', isWhole: false };

/** The months of a branch as they are entered: whom, and which; nobody is preset. */
export const useEnds = (orgId: string, ends: readonly EndLine[], done: () => void) => {
  const [isOpen, setOpen] = useState(false);
  const [form, setForm] = useState(emptyForm);
  const [missing, setMissing] = useState<{ people?: string; month?: string }>({});
  const command = useCommand('roster.setExpectedEnd');
  const fill = (part: Partial<Form>): void => setForm((before) => ({ ...before, ...part }));
  const toggle = (memberId: string): void =>
    fill({ chosen: form.chosen.includes(memberId) ? form.chosen.filter((one) => one !== memberId) : [...form.chosen, memberId] });
  const open = (): void => {
    setForm(emptyForm);
    setMissing({});
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    command.clearError();
  };
  /** Empty: no month was chosen; null: it is to be forgotten. */
  const send = async (expectedEndIn: string | null): Promise<void> => {
    const people = ends.filter(({ memberId }) => form.chosen.includes(memberId)).map(({ memberId, rev }) => ({ memberId, rev }));
    const isMonthMissing = expectedEndIn === '';
    setMissing({ ...(people.length === 0 ? { people: text.choosePeople } : {}), ...(isMonthMissing ? { month: text.chooseMonth } : {}) });
    if (people.length === 0 || isMonthMissing) return;
    const reply = await command.send({ orgId, people, expectedEndIn });
    if (reply?.ok !== true) return;
    close();
    showNotice({ words: text.saved(reply.data.changed) });
    done();
  };
  return {
    isOpen,
    open,
    close,
    form,
    fill,
    toggle,
    save: () => send(form.year === '' || form.month === '' ? '' : `${form.year}-${form.month}`),
    forget: () => send(null),
    missing,
    error: command.error,
    errors: wordsByPath(command.error) as Readonly<Record<string, string | undefined>>,
    isBusy: command.isBusy,
  };
};
export type Ends = ReturnType<typeof useEnds>;
