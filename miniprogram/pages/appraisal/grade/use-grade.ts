import type { In } from '@shared/contract';
import type { AppraisalPage } from '@shared/contract/appraisal';
import { excellentMost } from '@shared/records/excellent-share';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useDraft } from '@/hooks/use-draft';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import type { DraftOf } from '@/platform/kept-table';
import { goBack, useParameters } from '@/platform/navigation';
import { gradeText } from '@/text/appraisal';

export type GradeDraft = DraftOf<'grade'>;
export type Line = GradeDraft['lines'][string];
/** `none`: no grade, with a reason. */
export type Choice = NonNullable<Line['choice']>;

/** Graded, excellent, and how many may be: those with 不定等次 are out of it. */
export const standingOf = (
  page: AppraisalPage,
  lines: GradeDraft['lines'],
): { graded: number; most: number; excellent: number; left: number } => {
  const full = page.people.filter((person) => person.isFull).map((person) => lines[person.memberId] ?? {});
  const graded = full.filter((line) => line.choice !== 'none').length;
  return {
    graded,
    most: excellentMost(graded, page.share),
    excellent: full.filter((line) => line.choice === 'excellent').length,
    left: full.filter((line) => line.choice === undefined || (line.choice === 'none' && (line.reason ?? '').trim() === '')).length,
  };
};

const resultOf = (person: AppraisalPage['people'][number], line: Line): In<'appraisal.grade'>['results'][number] => {
  const opinion = (line.opinion ?? '').trim();
  const said =
    line.choice === 'none' ? { noGradeReason: (line.reason ?? '').trim() } : line.choice === undefined ? {} : { grade: line.choice };
  return { memberId: person.memberId, ...(person.isFull ? said : {}), ...(opinion === '' ? {} : { opinion }) };
};

export const useGrade = (page: AppraisalPage) => {
  const proposed = page.proposed ?? { selfDoneOn: page.today, mutualDoneOn: page.today, pollDoneOn: page.today };
  const latest = [proposed.pollDoneOn, page.today].sort()[1] ?? page.today;
  const draft = useDraft(['grade', `${page.orgId}:${page.year}`], { lines: {}, evaluatedOn: latest, ...proposed });
  const command = useCommand('appraisal.grade');
  const change = (memberId: string, part: Line): void =>
    draft.change({ lines: { ...draft.value.lines, [memberId]: { ...draft.value.lines[memberId], ...part } } });
  const save = async (): Promise<void> => {
    const { lines, evaluatedOn, selfDoneOn, mutualDoneOn, pollDoneOn } = draft.value;
    const reply = await command.send({
      orgId: page.orgId,
      year: page.year,
      rev: page.rev ?? 0,
      evaluatedOn,
      steps: { selfDoneOn, mutualDoneOn, pollDoneOn },
      results: page.people.map((person) => resultOf(person, lines[person.memberId] ?? {})),
    });
    if (!reply?.ok) return;
    draft.clear();
    showNotice({ words: gradeText.saved });
    goBack();
  };
  return { draft, change, save, standing: standingOf(page, draft.value.lines), isBusy: command.isBusy, error: command.error };
};
export type Grading = ReturnType<typeof useGrade>;

export const useGradePage = () => {
  useMember();
  const { orgId = '', year } = useParameters('appraisalGrade');
  const remote = useRemote(orgId === '' ? undefined : orgId, () =>
    call('appraisal.read', { orgId, ...(year === undefined ? {} : { year }) }),
  );
  return { remote };
};
