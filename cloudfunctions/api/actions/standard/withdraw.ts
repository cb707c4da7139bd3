import { demandPack, replacePack } from '../../../shared/score/packs';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** A draft that is not pursued; what was adopted cannot be withdrawn, only followed by another. */
export const withdraw: CommandHandler<'standard.withdraw'> = async (context, { orgId, packId, rev }) => {
  const pack = await demandPack(context, { packId, rev });
  const { after, write } = replacePack(pack, { state: 'withdrawn' });
  return { reply: { packId, rev: after.rev }, writes: [write], subject: { id: packId, orgId, outcome: 'withdrawn' } };
};
