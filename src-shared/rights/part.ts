// Fields that belong to a step: whose they are to write.
import { concernedIn } from '../records/vocabulary/checks';
import { isSame } from '../records/vocabulary/content';
import type { AnyContent, Fault, Kind } from '../records/vocabulary/kind';
import { MOVER_WORDS } from '../records/vocabulary/life';
import type { StoredRecord } from '../records/vocabulary/schema';
import { stepsFilling } from '../records/vocabulary/steps';
import { mayMove, type Stand } from './register';
import { movableOf } from './sight';

/**
 * What a step of the record's life asks for belongs to whoever takes that step: a secretary cannot write the mark that
 * the superior gives, nor a member the answer to the own complaint. Sending back what stands there changes nothing.
 * @returns a fault for each field that is another's to write and was changed
 */
export const foreignPartsIn = (
  stand: Stand,
  at: { kind: Kind; before: AnyContent; after: AnyContent; record: Pick<StoredRecord, 'filedTo' | 'createdBy'> | null },
): Fault[] => {
  const { kind, before, after, record } = at;
  const memberIds = [...new Set([...concernedIn(kind.fields, before), ...concernedIn(kind.fields, after)])];
  const movable = movableOf(kind, { createdBy: stand.memberId, ...record, memberIds, content: { ...after, ...before } });
  return Object.entries(kind.fields).flatMap(([field, { label }]): Fault[] => {
    const steps = stepsFilling(kind.life, field);
    if (
      steps.length === 0 ||
      isSame({ value: before[field] }, { value: after[field] }) ||
      steps.some((move) => mayMove(stand, move.by, movable))
    )
      return [];
    return [{ field, words: `“${label}”由${MOVER_WORDS[steps[0]?.by[0] ?? 'above']}填` }];
  });
};
