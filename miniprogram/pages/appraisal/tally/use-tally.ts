import { useState } from 'react';
import type { AppraisalPage } from '@shared/contract/appraisal';
import { GRADES, type Grade, type GradeCounts } from '@shared/records/poll';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useDraft } from '@/hooks/use-draft';
import { goBack } from '@/platform/navigation';
import { tallyText } from '@/text/appraisal';

export const PAPER = ['out', 'in', 'invalid'] as const;
/** An empty field is nought; anything else than a whole number is none. */
const whole = (typed: string | undefined): number | undefined =>
  (typed ?? '').trim() === '' ? 0 : /^\d{1,3}$/.test((typed ?? '').trim()) ? Number(typed) : undefined;

const countsOf = (typed: Partial<Record<Grade, string>>): GradeCounts | undefined => {
  const counts = GRADES.map((grade) => whole(typed[grade]));
  return counts.includes(undefined) ? undefined : (Object.fromEntries(GRADES.map((grade, at) => [grade, counts[at]])) as GradeCounts);
};

export const useTally = (page: AppraisalPage) => {
  const draft = useDraft(['tally', `${page.orgId}:${page.year}`], { out: '', in: '', invalid: '', tellerIds: [], counts: {} });
  const [problem, setProblem] = useState<string>();
  const command = useCommand('appraisal.enterTally');
  const { value } = draft;
  const full = page.people.filter((person) => person.isFull);

  const save = async (): Promise<void> => {
    const results = full.flatMap(({ memberId }) => {
      const counts = countsOf(value.counts[memberId] ?? {});
      return counts === undefined ? [] : [{ memberId, counts }];
    });
    const [out, back, invalid] = PAPER.map((name) => whole(value[name]));
    setProblem(value.tellerIds.length < 2 ? tallyText.twoTellers : undefined);
    if (value.tellerIds.length < 2) return;
    if (out === undefined || back === undefined || invalid === undefined || results.length < full.length)
      return setProblem(tallyText.whole);
    const reply = await command.send({ orgId: page.orgId, year: page.year, out, in: back, invalid, tellerIds: value.tellerIds, results });
    if (!reply?.ok) return;
    draft.clear();
    showNotice({ words: tallyText.saved });
    goBack();
  };
  return {
    draft,
    full,
    save,
    problem,
    isBusy: command.isBusy,
    error: command.error,
    setCount: (memberId: string, grade: Grade, typed: string) =>
      draft.change({ counts: { ...value.counts, [memberId]: { ...value.counts[memberId], [grade]: typed } } }),
    toggleTeller: (memberId: string) =>
      draft.change({
        tellerIds: value.tellerIds.includes(memberId) ? value.tellerIds.filter((id) => id !== memberId) : [...value.tellerIds, memberId],
      }),
  };
};
export type Tally = ReturnType<typeof useTally>;
