import type { Life, Mover, RecordState } from '../../../src-shared/records/kind/life';
import type { FiledTo } from '../../../src-shared/records/kind/schema';
import type { Org } from '../../../src-shared/records/org';

/** With whoever writes it: nobody else is waited for. */
const OWN: readonly RecordState[] = ['draft', 'returned'];

const isUpper = ({ kind }: Org): boolean => kind === 'partyCommittee' || kind === 'generalBranch';

const orgsOf = (mover: Mover, org: Org, lines: readonly FiledTo[]): string[] => {
  const upper = isUpper(org) ? [...org.path, org._id] : org.path;
  switch (mover) {
    case 'receiver':
      return lines.filter((line) => line.state === 'submitted').map((line) => line.receiverOrgId);
    case 'committee':
      return upper.slice(0, 1);
    case 'above':
      return [...upper];
    case 'secretary':
      return [org._id];
    case 'writer':
    case 'subject':
      return [];
  }
};

/**
 * Organisations that have something to answer. A step that its writer may take oneself waits for nobody, nor does
 * one that asks for a reason: returning or ending is a choice, not something to be done.
 */
export const waitsFor = (life: Life, at: { state: RecordState; org: Org; filedTo: readonly FiledTo[] }): string[] => {
  if (OWN.includes(at.state)) return [];
  const due = life.moves.filter((move) => move.from.includes(at.state) && move.needsReason !== true && !move.by.includes('writer'));
  return [...new Set(due.flatMap((move) => move.by.flatMap((mover) => orgsOf(mover, at.org, at.filedTo))))];
};
