import { taken } from '../../../shared/ports/opened';
import type { StoredPack } from '../../../../src-shared/records/rule-pack';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { keyedId } from '../../../shared/secrets/keyed-hash';
import { packInForce } from '../../../shared/score/pack';
import { demandFaultless, demandPack, nextVersion, replacePack } from '../../../shared/score/packs';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';

const versionFor = async ({ ports }: BoundContext, fromOn: string): Promise<string> => {
  const stored = await ports.documents.find(COLLECTIONS.packs, { type: 'rulePack' });
  const inForce = await packInForce(ports.documents);
  return nextVersion(
    [...inForce.versions.map((entry) => entry.version), ...stored.map((document) => taken('rulePack', document).tailoring.version)],
    fromOn,
  );
};

/** A change as a draft. Changing a draft takes its trial away: what was tried is not what stands there. */
export const draft: CommandHandler<'standard.draft'> = async (context, { orgId, packId, rev, change }) => {
  if (packId !== undefined) {
    const pack = await demandPack(context, { packId, rev: rev ?? -1 });
    const tailoring = { ...change, version: pack.tailoring.version };
    await demandFaultless(context, tailoring);
    const { replay: _, ...rest } = pack;
    const { after, write } = replacePack(rest, { state: 'draft', tailoring });
    return { reply: { packId, rev: after.rev }, writes: [write], subject: { id: packId, orgId, outcome: 'changed' } };
  }
  const tailoring = { ...change, version: await versionFor(context, change.fromOn) };
  await demandFaultless(context, tailoring);
  const document: StoredPack = {
    _id: keyedId('pack', [context.who.memberId, 'standard.draft', context.key]),
    type: 'rulePack',
    state: 'draft',
    tailoring,
    createdAt: context.nowAt,
    createdBy: context.who.memberId,
    rev: 0,
  };
  return {
    reply: { packId: document._id, rev: 0 },
    writes: [{ kind: 'insert', collection: COLLECTIONS.packs, document }],
    subject: { id: document._id, orgId, outcome: 'drafted' },
  };
};
