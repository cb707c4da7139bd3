// Lists of people stand in the order of the table. A title above it, or two people less, is no other order.
import type { Member } from '../../records/member';
import type { RosterContent } from '../../records/roster';
import { inRosterOrder } from '../../roster/branch';

/** The people with their places: as they were where the table has the known ones in their old order and new ones behind, else anew by the rows. */
export const inFileOrder = (members: readonly Member[], before: ReadonlyMap<string, RosterContent>): Member[] => {
  const knownOf = ({ _id }: Member): Member[] => {
    const known = before.get(_id);
    return known?.type === 'member' ? [known] : [];
  };
  const known = members.flatMap(knownOf);
  const isBehind = members.slice(0, known.length).every((member) => knownOf(member).length > 0);
  const isSameOrder = inRosterOrder(known).every((member, at) => member === known[at]);
  if (!isBehind || !isSameOrder || known.length === 0) return [...members];
  const last = Math.max(...[...before.values()].map((content) => (content.type === 'member' ? content.rosterOrder : 0)));
  return members.map((member, at) => ({ ...member, rosterOrder: knownOf(member)[0]?.rosterOrder ?? last + 1 + at }));
};
