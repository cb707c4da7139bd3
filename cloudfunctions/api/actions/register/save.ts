import { change } from '../../../shared/register/change';
import { enter } from '../../../shared/register/enter';
import { doneOf } from '../../../shared/register/done';
import type { CommandHandler } from '../../context';

/** A new record, or a new revision of an existing one. */
export const save: CommandHandler<'register.save'> = async (context, input) =>
  doneOf(input.recordId === undefined ? await enter(context, input) : await change(context, { ...input, recordId: input.recordId }));
