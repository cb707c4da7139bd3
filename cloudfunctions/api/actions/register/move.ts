import { doneOf } from '../../../shared/register/life/done';
import { step } from '../../../shared/register/life/step';
import type { CommandHandler } from '../../../shared/pipeline/context';

export const move: CommandHandler<'register.move'> = async (context, input) => doneOf(await step(context, input));
