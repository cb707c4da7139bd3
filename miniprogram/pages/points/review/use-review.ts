import { useState } from 'react';
import type { In, Out } from '@shared/contract';
import type { DeclarationView } from '@shared/contract/points';
import { dayOfInstant } from '@shared/kernel/day';
import { monthOf } from '@shared/kernel/period';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { nowAt } from '@/platform/clock';
import { useParameters } from '@/platform/navigation';
import { reviewText } from '@/text/points';
import { emptyForm, errorsOf, refusedFields, type DeclarationErrors, type DeclarationForm } from '../declaration-form';

export type Declarations = Out<'points.declarations'>;

/** By member, in the order in which the declarations came: the roster's. */
export const byMember = (waiting: readonly DeclarationView[]): { memberId: string; name: string; declarations: DeclarationView[] }[] =>
  [...new Set(waiting.map((declaration) => declaration.memberId))].map((memberId) => {
    const declarations = waiting.filter((declaration) => declaration.memberId === memberId);
    return { memberId, name: declarations[0]?.name ?? '', declarations };
  });

/** What was decided leaves the waiting ones without a second call. */
const afterDecision = (before: Declarations, decided: readonly DeclarationView[]): Declarations => {
  const ids = decided.map((declaration) => declaration.declarationId);
  return {
    ...before,
    waiting: before.waiting.filter((entry) => !ids.includes(entry.declarationId)),
    decided: [...decided, ...before.decided],
  };
};

export const useReview = () => {
  const { place } = useMember();
  const orgId = useParameters('pointsReview').orgId ?? place?.orgId;
  const remote = useRemote(orgId, () => call('points.declarations', { orgId: orgId ?? '' }));
  const [isConfirming, setConfirming] = useState(false);
  const [returned, setReturned] = useState<DeclarationView>();
  const decide = useCommand('points.decide');

  const run = async (input: Omit<In<'points.decide'>, 'orgId'>, words: string): Promise<void> => {
    const reply = await decide.send({ orgId: orgId ?? '', ...input });
    if (!reply?.ok) return;
    setConfirming(false);
    setReturned(undefined);
    if (remote.content) remote.replace(afterDecision(remote.content, reply.data.decided));
    showNotice({ words });
  };
  const confirmAll = (): Promise<void> => {
    const declarationIds = (remote.content?.waiting ?? []).slice(0, 50).map((entry) => entry.declarationId);
    return run({ declarationIds, isConfirmed: true }, reviewText.confirmed(declarationIds.length));
  };
  const giveBack = async (reason: string): Promise<void> => {
    if (returned) await run({ declarationIds: [returned.declarationId], isConfirmed: false, reason }, reviewText.returned);
  };
  const close = (): void => {
    setConfirming(false);
    setReturned(undefined);
    decide.clearError();
  };
  return {
    orgId: orgId ?? '',
    remote,
    isConfirming,
    askConfirm: () => setConfirming(true),
    returned,
    askReturn: setReturned,
    close,
    confirmAll,
    giveBack,
    isBusy: decide.isBusy,
    error: decide.error,
  };
};
export type Review = ReturnType<typeof useReview>;

/** A declaration that the secretary writes for a member without a phone; its month is that of its day. */
export const useEntering = (done: (declaration: DeclarationView) => void) => {
  const [isOpen, setOpen] = useState(false);
  const [memberId, chooseMember] = useState('');
  const [form, setForm] = useState<DeclarationForm>(() => emptyForm(dayOfInstant(nowAt())));
  const [errors, setErrors] = useState<DeclarationErrors>({});
  const declare = useCommand('points.declare');

  const submit = async (firstMemberId: string): Promise<void> => {
    const found = errorsOf(form, undefined);
    setErrors(found);
    if (Object.keys(found).length > 0 || form.lineKey === '') return;
    const { lineKey, day, text, count, awardLevel } = form;
    const reply = await declare.send({
      month: monthOf(day),
      lineKey,
      day,
      text: text.trim(),
      count: Number(count),
      ...(lineKey === 'bonus.award' ? { awardLevel: awardLevel ?? 'college' } : {}),
      memberId: memberId === '' ? firstMemberId : memberId,
    });
    if (!reply?.ok) return setErrors(refusedFields(reply?.error));
    setOpen(false);
    setForm(emptyForm(dayOfInstant(nowAt())));
    showNotice({ words: reviewText.enterDone(reply.data.name) });
    done(reply.data);
  };
  return {
    isOpen,
    open: () => setOpen(true),
    close: () => setOpen(false),
    memberId,
    chooseMember,
    form,
    change: (part: Partial<DeclarationForm>) => setForm((before) => ({ ...before, ...part })),
    errors,
    submit,
    isBusy: declare.isBusy,
    error: declare.error,
  };
};
export type Entering = ReturnType<typeof useEntering>;
