import { taken } from '../ports/opened';
import { adoptedPack } from '../../../src-shared/rules/packs/adopted';
import type { RulePack } from '../../../src-shared/rules/packs/pack';
import type { Tailoring } from '../../../src-shared/rules/packs/tailoring';
import type { Params } from '../../../src-shared/standard/params';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';

/** The changes a committee has adopted, earliest first. */
export const adoptedTailorings = async (documents: Documents): Promise<Tailoring[]> => {
  const stored = await documents.find(COLLECTIONS.packs, { state: 'adopted' });
  return stored.map((document) => taken('rulePack', document).tailoring).sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
};

/** The standard with everything the committee has adopted, each from its day on. */
export const packInForce = async (documents: Documents): Promise<RulePack> => adoptedPack(await adoptedTailorings(documents));

/** The numbers of the standard in force, each with its days: what a check is handed. */
export const numbersInForce = async (documents: Documents): Promise<Params> => (await packInForce(documents)).params;
