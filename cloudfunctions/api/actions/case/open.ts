import { yearOf } from '../../../../src-shared/kernel/period';
import { dayWord } from '../../../../src-shared/kernel/time-words';
import { absencesForCase, missedDaysOf } from '../../../shared/appraisal/cases/missed';
import { casesOfYear } from '../../../shared/appraisal/cases/running';
import { enter } from '../../../shared/register/life/enter';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** The suggestion is the standard's word for what a meeting is asked to look at; no grade follows from it. */
export const open: CommandHandler<'case.open'> = async (context, { orgId, memberId }) => {
  await context.demand('confirm', orgId);
  const year = yearOf(context.today);
  const [missed, running, threshold] = await Promise.all([
    missedDaysOf(context, [memberId], year),
    casesOfYear(context, orgId, year),
    absencesForCase(context),
  ]);
  const days = missed.get(memberId) ?? [];
  if (days.length < threshold) throw context.refuse('case.notReached');
  if (running.some(({ record }) => record.content.memberId === memberId)) throw context.refuse('case.isOpen');
  const facts = `主题党日未到，没有说明：${days.map(({ day }) => dayWord(day)).join('、')}`.slice(0, 200);
  const { stored, writes, outcome } = await enter(context, {
    orgId,
    type: 'memberCase',
    content: { memberId, caseKind: 'threeAbsences', openedOn: context.today, facts, suggestion: 'unqualified' },
  });
  return { reply: { recordId: stored._id }, writes, subject: { id: stored._id, orgId, outcome } };
};
