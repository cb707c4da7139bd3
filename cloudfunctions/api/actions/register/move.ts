import { doneOf } from '../../../shared/register/done';
import { step } from '../../../shared/register/step';
import type { CommandHandler } from '../../context';

export const move: CommandHandler<'register.move'> = async (context, input) => doneOf(await step(context, input));
