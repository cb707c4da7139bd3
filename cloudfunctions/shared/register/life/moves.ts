import type { openMove } from '../../../../src-shared/contract/register';
import { mayEnterAbout, mayMove } from '../../../../src-shared/rights/register';
import type { z } from '../../../../src-shared/kernel/schema';
import type { Move } from '../../../../src-shared/records/vocabulary/life';
import type { Found } from '../reading/load';
import { movableOf } from '../reading/sight';

type OpenMove = z.infer<typeof openMove>;
type Held = Pick<Found, 'record' | 'kind' | 'stand'>;

export const mayTake = ({ record, kind, stand }: Held, move: Move): boolean => mayMove(stand, move.by, movableOf(kind, record));

/** The steps the caller may take now, in the order of the kind's life. */
export const openMovesOf = (found: Held): OpenMove[] =>
  found.kind.life.moves
    .filter((move) => move.from.includes(found.record.state) && mayTake(found, move))
    .map(({ verb, word, to, needsReason, asks }) => ({ verb, word, to, needsReason: needsReason === true, asks: [...(asks ?? [])] }));

/** Who may write this record, wherever it stands. */
export const mayWrite = ({ record, kind, stand }: Held): boolean => mayEnterAbout(stand, kind.writers, movableOf(kind, record));

export const isEditable = ({ record, kind }: Pick<Held, 'record' | 'kind'>): boolean => kind.life.editable.includes(record.state);
export const isCorrectable = ({ record, kind }: Pick<Held, 'record' | 'kind'>): boolean =>
  kind.life.counting.includes(record.state) && !isEditable({ record, kind });

/** The steps by which whoever keeps the record seals it. A person named in it may have a step of their own in its life; that is no right to rewrite what others wrote. */
const sealersOf = ({ life }: Held['kind']): Move[] =>
  life.moves
    .filter((move) => life.sealing.includes(move.to) && life.counting.includes(move.to))
    .map((move) => ({ ...move, by: move.by.filter((mover) => mover !== 'subject') }))
    .filter((move) => move.by.length > 0);

/** Whoever may put the seal on may correct under it; where saving itself seals, the writer. */
export const mayCorrect = (found: Held): boolean => {
  const { life } = found.kind;
  const sealers = sealersOf(found.kind);
  const here = sealers.filter((move) => move.to === found.record.state);
  if (here.length > 0) return here.some((move) => mayTake(found, move));
  return life.initial === found.record.state || sealers.length === 0 ? mayWrite(found) : sealers.some((move) => mayTake(found, move));
};
