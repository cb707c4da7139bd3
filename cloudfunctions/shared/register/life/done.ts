import type { Out } from '../../../../src-shared/contract';
import type { Write } from '../../ports/documents';
import type { Saved } from './enter';

type Reply = Out<'register.save'>;

/** A save or a step as a command's answer. What changed nothing leaves no trace. */
export const doneOf = ({
  stored,
  writes,
  warnings,
  outcome,
}: Saved): { reply: Reply; writes: Write[]; subject?: { id: string; orgId: string; outcome: string } } => ({
  reply: { recordId: stored._id, rev: stored.rev, state: stored.state, missing: stored.missing, warnings },
  writes,
  ...(writes.length === 0 ? {} : { subject: { id: stored._id, orgId: stored.orgId, outcome } }),
});
