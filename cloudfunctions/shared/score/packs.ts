import { taken } from '../ports/opened';
import { yearOf } from '../../../src-shared/kernel/period';
import { refusal, type Refusing } from '../pipeline/refusal';
import type { StoredPack } from '../../../src-shared/records/rule-pack';
import { faultsOfTailoring, type Tailoring } from '../../../src-shared/rules/packs/tailoring';
import type { Code } from '../../../src-shared/contract/errors';
import { COLLECTIONS } from '../ports/collections';
import type { Ports } from '../ports';
import type { Write } from '../ports/documents';
import { packInForce } from './pack';

type Standardizing<C extends Code> = Refusing<C> & { ports: Ports };

/** A stored change of the standard that the caller has seen in its present state. */
export const demandPack = async (
  { ports, refuse }: Standardizing<'standard.adopted'>,
  { packId, rev }: { packId: string; rev: number },
): Promise<StoredPack> => {
  const stored = await ports.documents.get(COLLECTIONS.packs, packId);
  if (stored === null) throw refusal('common.notFound');
  const pack = taken('rulePack', stored);
  if (pack.rev !== rev) throw refusal('common.conflict', { reason: { byName: '', rev: pack.rev } });
  if (pack.state === 'adopted' || pack.state === 'withdrawn') throw refuse('standard.adopted');
  return pack;
};

export const replacePack = (pack: StoredPack, change: Partial<StoredPack>): { after: StoredPack; write: Write } => {
  const after: StoredPack = { ...pack, ...change, rev: pack.rev + 1 };
  return { after, write: { kind: 'replace', collection: COLLECTIONS.packs, document: after, expectedRev: pack.rev } };
};

/** `2026.2`: the year it begins in, and the next free number of it. */
export const nextVersion = (taken: readonly string[], fromOn: string): string => {
  for (let number = 1; ; number += 1) {
    const version = `${yearOf(fromOn)}.${number}`;
    if (!taken.includes(version)) return version;
  }
};

/** Refuses what cannot be a change of the standard, each fault at its place. */
export const demandFaultless = async (asking: Standardizing<'standard.refused'> & { today: string }, change: Tailoring): Promise<void> => {
  const faults = faultsOfTailoring(await packInForce(asking.ports.documents), change, asking.today);
  if (faults.length > 0)
    throw asking.refuse('standard.refused', { fields: Object.fromEntries(faults.map(({ field, words }) => [field, words])) });
};
