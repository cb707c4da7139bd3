import { taken } from '../../../shared/ports/opened';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { bindingId, endedDigest } from '../../../../src-shared/records/ids/binding';

export const end: CommandHandler<'binding.end'> = async (context) => {
  const { memberId } = context.who;
  const stored = await context.ports.documents.get(COLLECTIONS.bindings, bindingId(memberId));
  if (stored === null) return { reply: {}, writes: [] };
  // The device key ends with the binding: what was proved by it and is not here yet, the recorder ticks.
  const { deviceKey: _key, deviceKeyId: _keyId, ...before } = taken('binding', stored);
  const document = { ...before, openidDigest: endedDigest(memberId), state: 'ended' as const, endedAt: context.nowAt, rev: before.rev + 1 };
  return {
    reply: {},
    writes: [{ kind: 'replace', collection: COLLECTIONS.bindings, document, expectedRev: before.rev }],
    subject: { id: memberId, outcome: 'ended' },
  };
};
