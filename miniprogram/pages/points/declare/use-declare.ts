import { useState } from 'react';
import type { In } from '@shared/contract';
import { dayOfInstant, type Day } from '@shared/kernel/day';
import { lastDayOf, monthOf, type Month } from '@shared/kernel/period';
import type { AwardLevel } from '@shared/records/vocabulary/points-words';
import type { BonusLine } from '@shared/records/points';
import { send } from '@/api/call';
import type { RefusalOf } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { useDraft } from '@/hooks/use-draft';
import { nowAt } from '@/platform/clock';
import type { DraftOf } from '@/platform/kept-table';
import { replacePage } from '@/platform/navigation';
import { makeKey } from '@/platform/random';
import { declareText } from '@/text/points';
import { emptyForm, errorsOf, refusedFields, type DeclarationErrors, type DeclarationForm } from '../declaration-form';
import type { Points } from '../mine/use-points';

/** One to be sent, with the key under which it is sent however often. */
export type Waiting = DraftOf<'declare'>['waiting'][number];

/** Nothing of the form has been filled in, so it is not one more declaration. */
const isUntouched = (form: DeclarationForm): boolean => form.lineKey === '' && form.text.trim() === '';

const dayIn = (month: Month | null): Day => {
  const today = dayOfInstant(nowAt());
  return month === null || monthOf(today) === month ? today : lastDayOf(month);
};

const awardOf = (lineKey: BonusLine, awardLevel: AwardLevel | undefined): { awardLevel?: AwardLevel } =>
  lineKey === 'bonus.award' ? { awardLevel: awardLevel ?? 'college' } : {};

const waitingOf = ({ lineKey, day, text, count, awardLevel }: DeclarationForm): Waiting[] =>
  lineKey === '' ? [] : [{ key: makeKey(), lineKey, day, text: text.trim(), count: Number(count), ...awardOf(lineKey, awardLevel) }];

const formOf = ({ lineKey, day, text, count, awardLevel }: Waiting): DeclarationForm => ({
  lineKey,
  day,
  text,
  count: String(count),
  ...(awardLevel === undefined ? {} : { awardLevel }),
});

const inputOf = (month: Month, { key: _key, ...one }: Waiting): In<'points.declare'> => ({ month, ...one });

/** The declarations of one month as long as they are being written; they survive leaving the page. */
export const useDeclare = (points: Points, memberId: string) => {
  const { openMonth } = points;
  const draft = useDraft(['declare', memberId], { form: emptyForm(dayIn(openMonth)), waiting: [] });
  const [errors, setErrors] = useState<DeclarationErrors>({});
  const [error, setError] = useState<RefusalOf<'points.declare'>>();
  const [isBusy, setBusy] = useState(false);
  const { form, waiting } = draft.value;
  const isNew = isUntouched(form);

  const takeForm = (): Waiting[] | undefined => {
    const found = errorsOf(form, openMonth ?? undefined);
    setErrors(found);
    if (Object.keys(found).length > 0) return undefined;
    return [...waiting, ...waitingOf(form)];
  };
  const addMore = (): void => {
    const all = takeForm();
    if (all) draft.change({ waiting: all, form: emptyForm(dayIn(openMonth)) });
  };

  /** One after the other; those that were accepted leave the list even when a later one is refused. */
  const sendAll = async (month: Month, all: readonly Waiting[]): Promise<boolean> => {
    let left = [...all];
    for (const one of all) {
      const reply: Awaited<ReturnType<typeof send<'points.declare'>>> = await send('points.declare', inputOf(month, one), one.key);
      if (!reply.ok) {
        setError(reply.error);
        // One that was refused comes back into the form, where the field is marked.
        if (reply.error.faults) draft.change({ waiting: left.filter((entry) => entry.key !== one.key), form: formOf(one) });
        setErrors(refusedFields(reply.error));
        return false;
      }
      left = left.filter((entry) => entry.key !== one.key);
      draft.change({ waiting: left });
    }
    return true;
  };
  const submit = async (): Promise<void> => {
    const all = isNew ? waiting : takeForm();
    if (isBusy || openMonth === null || !all || all.length === 0) return;
    setBusy(true);
    setError(undefined);
    // The keys are kept before anything is sent: a lost reply must not make a second declaration.
    draft.change({ waiting: all, form: emptyForm(dayIn(openMonth)) });
    const isDone = await sendAll(openMonth, all);
    setBusy(false);
    if (!isDone) return;
    draft.clear();
    showNotice({ words: declareText.done(all.length) });
    replacePage('pointsMine');
  };

  return {
    form,
    waiting,
    errors,
    error,
    isBusy,
    savedAt: draft.savedAt,
    count: waiting.length + (isNew ? 0 : 1),
    change: (part: Partial<DeclarationForm>) => draft.change({ form: { ...form, ...part } }),
    drop: (key: string) => draft.change({ waiting: waiting.filter((entry) => entry.key !== key) }),
    edit: (one: Waiting) => draft.change({ waiting: waiting.filter((entry) => entry.key !== one.key), form: formOf(one) }),
    addMore,
    submit,
  };
};
export type Declare = ReturnType<typeof useDeclare>;
