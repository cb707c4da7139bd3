import type { RegisterPage } from '../../../../src-shared/contract/register';
import { openMovesOf, type Held } from '../../../../src-shared/rights/moves';

/** The steps the caller may take now, as a page is told of them. */
export const openMovesSaid = (held: Held): RegisterPage['moves'] =>
  openMovesOf(held).map(({ verb, word, to, needsReason, asks }) => ({
    verb,
    word,
    to,
    needsReason: needsReason === true,
    asks: [...(asks ?? [])],
  }));
