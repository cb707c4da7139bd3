// Whoever writes many changes beside the roster has the turn: two at once would switch on each other's. The turn is over with
// the switch, or by itself once nobody can be writing any more; the same command done again has it still.
import type { At } from '../../../src-shared/kernel/day';
import type { RosterPointer } from '../../../src-shared/records/roster';
import { refusal } from '../pipeline/refusal';
import { COLLECTIONS } from '../ports/collections';
import type { Ports } from '../ports';

/** Longer than any function runs. */
const TURN_MS = 30_000;

/** The pointer with the turn on it, or null when somebody moved it meanwhile. Throws common.busy while another has the turn. */
export const withTurn = async (
  ports: Ports,
  pointer: RosterPointer,
  { by, nowAt }: { by: string; nowAt: At },
): Promise<RosterPointer | null> => {
  const { staging } = pointer;
  if (staging !== undefined && staging.by !== by && staging.untilAt > nowAt) throw refusal('common.busy');
  const untilAt = new Date(Date.parse(nowAt) + TURN_MS).toISOString();
  const taken: RosterPointer = { ...pointer, staging: { by, untilAt }, rev: pointer.rev + 1 };
  const write = { kind: 'replace', collection: COLLECTIONS.settings, document: taken, expectedRev: pointer.rev } as const;
  return (await ports.documents.commit([write])) === 'done' ? taken : null;
};

/** The pointer as it is switched on: the next generation, and the turn over. */
export const switchedOn = ({ staging: _, ...pointer }: RosterPointer, at: At): RosterPointer => ({
  ...pointer,
  generation: pointer.generation + 1,
  rev: pointer.rev + 1,
  updatedAt: at,
});
