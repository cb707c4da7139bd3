import type { Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { Move, Mover, RecordState } from '../../../../src-shared/records/vocabulary/life';
import type { FiledTo } from '../../../../src-shared/records/vocabulary/schema';
import type { Org } from '../../../../src-shared/records/org';

export type AtRest = { state: RecordState; org: Org; filedTo: readonly FiledTo[]; memberIds: readonly string[] };

/** Put before somebody else. In every other state a record is with whoever keeps it, and a duty says what is due. */
const PUT_BEFORE: readonly RecordState[] = [
  'informed',
  'submitted',
  'proposed',
  'forwarded',
  'closeRequested',
  'appealed',
  'handedOver',
  'heldUp',
];

const isUpper = ({ kind }: Org): boolean => kind === 'partyCommittee' || kind === 'generalBranch';

const askedOf = (mover: Mover, { org, filedTo, memberIds }: AtRest): readonly string[] => {
  const upper = isUpper(org) ? [...org.path, org._id] : org.path;
  switch (mover) {
    case 'receiver':
      return filedTo.filter((line) => line.state === 'submitted').map((line) => line.receiverOrgId);
    case 'committee':
      return upper.slice(0, 1);
    case 'above':
      return upper;
    case 'secretary':
      return [org._id];
    case 'subject':
      return memberIds;
    case 'writer':
      return [];
  }
};

/** What a member brought up, or somebody wrote on a page of its own, is put before its reader as soon as it is there. */
const isPutBefore = (kind: Kind, state: RecordState): boolean =>
  PUT_BEFORE.includes(state) || (state === 'open' && (kind.writers.includes('member') || kind.writers.length === 0));

/** Returning or ending is a choice and not something to be done; taking back is the writer's own. */
const isAwaited = (move: Move, state: RecordState): boolean =>
  move.from.includes(state) && move.needsReason !== true && !move.by.includes('writer') && move.to !== 'withdrawn';

/** Organisations, and in a handover the person, that have something to answer. */
export const waitsFor = (kind: Kind, at: AtRest): string[] => {
  if (!isPutBefore(kind, at.state)) return [];
  const awaited = kind.life.moves.filter((move) => isAwaited(move, at.state));
  return [...new Set(awaited.flatMap((move) => move.by.flatMap((mover) => askedOf(mover, at))))];
};
