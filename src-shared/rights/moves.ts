// Which steps are open to whom: one answer for the button, for the call and for what waits.
import type { Kind } from '../records/vocabulary/kind';
import type { Move } from '../records/vocabulary/life';
import { isAnswer } from '../records/vocabulary/steps';
import { mayEnterAbout, mayMove, type Stand } from './register';
import { movableOf, type Looked } from './sight';

/** A record, its kind, and how somebody stands towards it. */
export type Held = { record: Looked; kind: Kind; stand: Stand };

/** True when a step is theirs, wherever the record stands. */
export const mayTake = ({ record, kind, stand }: Held, move: Move): boolean => mayMove(stand, move.by, movableOf(kind, record));

/** The steps they may take now, in the order of the kind's life. */
export const openMovesOf = (held: Held): Move[] =>
  held.kind.life.moves.filter((move) => move.from.includes(held.record.state) && mayTake(held, move));

/** Why a step is not open: there is none of that name, not from here, or it is another's. */
export type NotOpen = 'unknown' | 'wrongState' | 'notTheirs';

/**
 * The step a verb means where the record stands, or why there is none.
 * @param isEntitled another right has been demanded already, so that the step is open to them wherever it begins
 */
export const moveMeant = (held: Held, { verb, isEntitled = false }: { verb: string; isEntitled?: boolean | undefined }): Move | NotOpen => {
  const { kind, record, stand } = held;
  const asked = kind.life.moves.filter((move) => move.verb === verb);
  if (asked.length === 0) return 'unknown';
  const here = asked.filter((move) => move.from.includes(record.state));
  const move = here.find((entry) => isEntitled || mayTake(held, entry));
  if (move !== undefined) return move;
  const hasAnswered = here.some(isAnswer) && (record.filedTo ?? []).some((line) => stand.receivesFor.includes(line.receiverOrgId));
  const isTheirs = here.length === 0 && asked.some((entry) => isEntitled || isAnswer(entry) || mayTake(held, entry));
  return hasAnswered || isTheirs ? 'wrongState' : 'notTheirs';
};

/** Who may write this record, wherever it stands. */
export const mayWrite = ({ record, kind, stand }: Held): boolean => mayEnterAbout(stand, kind.writers, movableOf(kind, record));

export const isEditable = ({ record, kind }: Pick<Held, 'record' | 'kind'>): boolean => kind.life.editable.includes(record.state);
export const isCorrectable = ({ record, kind }: Pick<Held, 'record' | 'kind'>): boolean =>
  kind.life.counting.includes(record.state) && !isEditable({ record, kind });

/** The steps by which whoever keeps the record seals it. A person named in it may have a step of their own in its life; that is no right to rewrite what others wrote. */
const sealersOf = ({ life }: Kind): Move[] =>
  life.moves
    .filter((move) => life.sealing.includes(move.to) && life.counting.includes(move.to))
    .map((move) => ({ ...move, by: move.by.filter((mover) => mover !== 'subject') }))
    .filter((move) => move.by.length > 0);

/** Whoever may put the seal on may correct under it; where saving itself seals, the writer. */
export const mayCorrect = (held: Held): boolean => {
  const { life } = held.kind;
  const sealers = sealersOf(held.kind);
  const here = sealers.filter((move) => move.to === held.record.state);
  if (here.length > 0) return here.some((move) => mayTake(held, move));
  return life.initial === held.record.state || sealers.length === 0 ? mayWrite(held) : sealers.some((move) => mayTake(held, move));
};
