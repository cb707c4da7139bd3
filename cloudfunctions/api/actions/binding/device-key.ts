import { taken } from '../../../shared/ports/opened';
import { deviceKeyOf, newDeviceKey } from '../../../shared/roster/binding/device-key';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { refusal } from '../../../shared/pipeline/refusal';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { bindingId } from '../../../../src-shared/records/ids/binding';

/** Who calls is bound by this very WeChat, so the key may be said again. A reply with a key never lies in the database. */
export const deviceKey: CommandHandler<'binding.deviceKey'> = async (context) => {
  const { memberId } = context.who;
  const stored = await context.ports.documents.get(COLLECTIONS.bindings, bindingId(memberId));
  const bound = stored === null ? null : taken('binding', stored);
  if (bound === null || bound.state !== 'active') throw refusal('common.notBound');
  const known = deviceKeyOf(context.ports, bound);
  if (known !== null) return { reply: { memberId, device: known }, writes: [], isReplyKept: false };
  const { device, fields } = newDeviceKey(context.ports, memberId);
  const document = { ...bound, ...fields, rev: bound.rev + 1 };
  return {
    reply: { memberId, device },
    writes: [{ kind: 'replace', collection: COLLECTIONS.bindings, document, expectedRev: bound.rev }],
    isReplyKept: false,
    subject: { id: memberId, outcome: 'deviceKey' },
  };
};
