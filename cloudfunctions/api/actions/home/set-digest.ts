import { refusal } from '../../../shared/pipeline/refusal';
import { readBranchSettings, writeOf } from '../../../shared/score/digest/settings';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Each decides for the own mornings; nobody turns it on for somebody else. Off until somebody asks for it. */
export const setDigest: CommandHandler<'home.setDigest'> = async (context, { orgId, isOn, muteUntilOn }) => {
  const org = await context.demand('confirm', orgId);
  if (org.kind !== 'branch') throw refusal('common.notFound');
  if (muteUntilOn !== undefined && muteUntilOn < context.today) throw refusal('common.badInput', { fields: { muteUntilOn: 'past' } });
  const { memberId } = context.who;
  const choice = isOn ? { memberId, ...(muteUntilOn === undefined ? {} : { muteUntil: muteUntilOn }) } : null;
  const write = writeOf(await readBranchSettings(context.ports.documents, orgId), { orgId, memberId, choice }, context.nowAt);
  return {
    reply: { isOn, ...(isOn && muteUntilOn !== undefined ? { muteUntilOn } : {}) },
    writes: [write],
    subject: { id: write.kind === 'remove' ? write.id : write.document._id, orgId, outcome: isOn ? 'on' : 'off' },
  };
};
