import { taken } from '../../../shared/ports/opened';
import { refusal } from '../../../shared/pipeline/refusal';
import type { Digest } from '../../../../src-shared/records/settings';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Only the own one; putting away what is put away changes nothing. */
export const putAwayDigest: CommandHandler<'home.putAwayDigest'> = async (context, { orgId, digestId }) => {
  await context.demand('confirm', orgId);
  const stored = await context.ports.documents.get(COLLECTIONS.digests, digestId);
  const found = stored === null ? null : taken('digest', stored);
  if (found === null || found.orgId !== orgId || found.memberId !== context.who.memberId) throw refusal('common.notFound');
  const subject = { id: digestId, orgId };
  if (found.putAwayAt !== undefined) return { reply: {}, writes: [], subject };
  const after: Digest = { ...found, putAwayAt: context.nowAt, rev: found.rev + 1 };
  return { reply: {}, writes: [{ kind: 'replace', collection: COLLECTIONS.digests, document: after, expectedRev: found.rev }], subject };
};
