import { nextNumberOf } from '../../../../src-shared/facts/development/next-step';
import type { Parsed } from '../../../../src-shared/contract';
import { isHistory, STEP_COUNT, tooEarlyFor } from '../../../../src-shared/records/vocabulary/development-days';
import { fieldsOfStep, stepsOf, withMaterials } from '../../../../src-shared/records/vocabulary/development-steps';
import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import { stepName } from '../../../../src-shared/text/development-words';
import { demandOpenCase, entersStep, flowOf, readingOf } from '../../../shared/development/load';
import { change } from '../../../shared/register/life/change';
import { doneOf } from '../../../shared/register/life/done';
import type { CommandHandler } from '../../../shared/pipeline/context';

type Order = Parsed<'development.takeStep'>;

/** The case with one step more; of what was sent only the fields of that step. */
const withStep = (before: AnyContent, { step, doneOn, activityId, voteId, noticeId, note, content, materials }: Order): AnyContent => {
  const { asked, more } = fieldsOfStep(step);
  const fields = [...asked, ...more].flatMap((name) => (name in content ? [[name, content[name]] as const] : []));
  const { steps = [], materials: ticked } = flowOf(before);
  const row = Object.fromEntries(
    Object.entries({ step: String(step), doneOn, activityId, voteId, noticeId, note }).filter(([, value]) => value !== undefined),
  );
  return {
    ...before,
    ...Object.fromEntries(fields),
    steps: [...steps, row],
    ...(materials.length === 0 ? {} : { materials: withMaterials(ticked, materials) }),
  } as AnyContent;
};

/** The next step of a case, by whose it is, not before its day; everything else is the register's to judge. */
export const takeStep: CommandHandler<'development.takeStep'> = async (context, input) => {
  const found = await demandOpenCase(context, input);
  const { params, countsFromOn } = await readingOf(context);
  const { steps: rows = [], ...days } = flowOf(found.content);
  const steps = stepsOf(rows);
  const next = nextNumberOf(steps);
  const named = { step: input.step, name: stepName(input.step) };
  if (next !== input.step)
    throw context.refuse('development.notNext', {
      reason: next > STEP_COUNT ? { step: 0, name: '' } : { step: next, name: stepName(next) },
    });
  if (!entersStep(found, input.step) && !isHistory(input.doneOn, countsFromOn))
    throw context.refuse('development.byCommittee', { reason: named });
  const content = withStep(found.content, input);
  const { extendedToOn, reviewedOn } = { ...days, ...flowOf(content) };
  const early = tooEarlyFor(input.step, input.doneOn, { days: { steps, extendedToOn, reviewedOn }, params, countsFromOn });
  if (early !== undefined) throw context.refuse('development.tooEarly', { reason: { ...named, earliestOn: early.on } });
  const { _id: recordId, orgId, type } = found.record;
  return doneOf(await change(context, { recordId, orgId, type, rev: input.rev, content }));
};
