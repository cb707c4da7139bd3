import { dayOfInstant } from '../../src-shared/kernel/day';
import { lettersOf } from '../../src-shared/roster/apart';
import { nameLettersId } from '../../src-shared/records/settings';
import { COLLECTIONS } from '../shared/ports/collections';
import type { Ports } from '../shared/ports';
import { keptLetters } from '../shared/roster/apart';
import { openRoster } from '../shared/roster/roster-store';

/**
 * Keeps the letters of people who share a name: given by the same rule on every screen of the day, from the night on they are theirs.
 * Only branches that have such people get a document.
 */
export const keepLetters = async (ports: Ports, hasTime: () => boolean): Promise<{ lettered: number }> => {
  const { documents } = ports;
  const roster = await openRoster(documents);
  let lettered = 0;
  for (const { _id: branchId } of await roster.branchesOn(dayOfInstant(ports.now()))) {
    if (!hasTime()) break;
    const members = await roster.membersOf(branchId);
    if (Object.keys(lettersOf(members, branchId, {})).length === 0) continue;
    const given = await keptLetters(documents, branchId);
    const letters = lettersOf(members, branchId, given);
    const count = Object.keys(letters).length - Object.keys(given).length;
    if (count === 0) continue;
    const stored = await documents.get(COLLECTIONS.settings, nameLettersId(branchId));
    const rev = typeof stored?.rev === 'number' ? stored.rev + 1 : 0;
    await documents.put(COLLECTIONS.settings, {
      _id: nameLettersId(branchId),
      type: 'nameLetters',
      orgId: branchId,
      letters,
      rev,
      updatedAt: ports.now(),
    });
    lettered += count;
  }
  return { lettered };
};
