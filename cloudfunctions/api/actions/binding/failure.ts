import { claimFailureId } from '../../../../src-shared/records/ids/binding';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { taken } from '../../../shared/ports/opened';
import { personForCode } from '../../../shared/roster/binding/issuer';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const failure: QueryHandler<'binding.failure'> = async (context, { memberId }) => {
  await personForCode(context, memberId);
  const stored = await context.ports.documents.get(COLLECTIONS.bindings, claimFailureId(memberId));
  if (stored === null) return { memberId, failure: null };
  const { why, at } = taken('claimFailure', stored);
  return { memberId, failure: { why, at } };
};
