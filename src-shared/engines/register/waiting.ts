// Before whom a record is put: 「等您处理」.
import type { Org } from '../../records/org';
import type { Kind } from '../../records/vocabulary/kind';
import type { Mover } from '../../records/vocabulary/life';
import type { FiledTo } from '../../records/vocabulary/schema';
import { isAwaitedIn, type Standing } from '../../records/vocabulary/steps';

/** A record as it stands. `memberIds` whom it concerns, `writerIds` who keeps it: whose own it is, else who entered it. */
export type AtRest = Standing & {
  org: Pick<Org, '_id' | 'kind' | 'path'>;
  filedTo: readonly FiledTo[];
  memberIds: readonly string[];
  writerIds: readonly string[];
};

const isUpper = ({ kind }: AtRest['org']): boolean => kind === 'partyCommittee' || kind === 'generalBranch';

const askedOf = (mover: Mover, { org, filedTo, memberIds, writerIds }: AtRest): readonly string[] => {
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
      return writerIds;
  }
};

/**
 * The organisations, and in some steps the persons, that have something to answer.
 * @returns ids of organisations and members, each once, in the order of the steps; empty while nobody is waited for
 */
export const waitsFor = ({ life }: Pick<Kind, 'life'>, at: AtRest): string[] => {
  const awaited = life.moves.filter((move) => isAwaitedIn(move, at));
  return [...new Set(awaited.flatMap((move) => move.by.flatMap((mover) => askedOf(mover, at))))];
};
