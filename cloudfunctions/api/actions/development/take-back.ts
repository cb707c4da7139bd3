import { COMMITTEE_STEPS, LASTING_STEPS, stepsOf } from '../../../../src-shared/records/vocabulary/development-steps';
import { isHistory } from '../../../../src-shared/records/vocabulary/development-days';
import { stepName } from '../../../../src-shared/text/development-words';
import { demandOpenCase, flowOf, readingOf } from '../../../shared/development/load';
import { change } from '../../../shared/register/life/change';
import { doneOf } from '../../../shared/register/life/done';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** The last step, entered wrongly, goes again; what stands in the roster does not. The material that came in with it stays. */
export const takeBack: CommandHandler<'development.takeBack'> = async (context, input) => {
  const found = await demandOpenCase(context, input);
  const { countsFromOn } = await readingOf(context);
  const rows = flowOf(found.content).steps ?? [];
  const steps = stepsOf(rows);
  const { step } = input;
  if (step !== steps.last) throw context.refuse('development.onlyLast', { reason: { last: steps.last } });
  if (LASTING_STEPS.includes(step)) throw context.refuse('development.lasting', { reason: { step } });
  if (COMMITTEE_STEPS.includes(step) && !found.stand.actsFromCommittee && !isHistory(steps.dayOf(step), countsFromOn))
    throw context.refuse('development.byCommittee', { reason: { step, name: stepName(step) } });
  const { _id: recordId, orgId, type } = found.record;
  const content = { ...found.content, steps: rows.filter((row) => Number(row.step) !== step) };
  return doneOf(await change(context, { recordId, orgId, type, rev: input.rev, content }));
};
