import { change } from '../../../shared/register/life/change';
import { enter } from '../../../shared/register/life/enter';
import { doneOf } from '../../../shared/register/life/done';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** A new record, or a new revision of an existing one. */
export const save: CommandHandler<'register.save'> = async (context, input) =>
  doneOf(input.recordId === undefined ? await enter(context, input) : await change(context, { ...input, recordId: input.recordId }));
