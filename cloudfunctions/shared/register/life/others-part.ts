import { mayMove, type Stand } from '../../../../src-shared/rights/register';
import { concernedIn } from '../../../../src-shared/records/vocabulary/checks';
import type { AnyContent, Fault, Kind } from '../../../../src-shared/records/vocabulary/kind';
import { MOVER_WORDS, type Move } from '../../../../src-shared/records/vocabulary/life';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { refused } from './parse';
import { isSame } from './secrets';
import { movableOf } from '../reading/sight';

const stepsAt = (kind: Kind, name: string): Move[] =>
  kind.life.moves.filter(({ asks, stamps }) => asks?.includes(name) === true || stamps === name);

/**
 * What a step of the record's life asks for belongs to whoever takes that step: a secretary cannot write the mark that
 * the superior gives, nor a member the answer to the own complaint. Sending back what stands there changes nothing.
 */
export const demandOwnPart = (
  stand: Stand,
  at: { kind: Kind; before: AnyContent; after: AnyContent; record: Pick<StoredRecord, 'filedTo' | 'createdBy'> | null },
): void => {
  const { kind, before, after, record } = at;
  const memberIds = [...new Set([...concernedIn(kind.fields, before), ...concernedIn(kind.fields, after)])];
  const movable = movableOf(kind, { createdBy: stand.memberId, ...record, memberIds, content: { ...after, ...before } });
  const faults = Object.entries(kind.fields).flatMap(([field, { label }]): Fault[] => {
    const steps = stepsAt(kind, field);
    if (
      steps.length === 0 ||
      isSame({ value: before[field] }, { value: after[field] }) ||
      steps.some((move) => mayMove(stand, move.by, movable))
    )
      return [];
    return [{ field, words: `“${label}”由${MOVER_WORDS[steps[0]?.by[0] ?? 'above']}填` }];
  });
  if (faults.length > 0) throw refused(faults);
};
