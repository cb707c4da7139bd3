import { demandFaultless, demandPack, replacePack } from '../../../shared/score/packs';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** In force from its day on. It must have been tried as it stands, and still fit what is in force now. */
export const adopt: CommandHandler<'standard.adopt'> = async (context, { orgId, packId, rev }) => {
  const pack = await demandPack(context, { packId, rev });
  if (pack.state !== 'tried') throw context.refuse('standard.notTried');
  await demandFaultless(context, pack.tailoring);
  const { after, write } = replacePack(pack, { state: 'adopted', adoptedAt: context.nowAt, adoptedBy: context.who.memberId });
  return {
    reply: { packId, rev: after.rev, version: pack.tailoring.version },
    writes: [write],
    subject: { id: packId, orgId, outcome: 'adopted' },
  };
};
