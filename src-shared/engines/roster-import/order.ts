// Lists of people stand in the order of the table. A title above it, or two people less, is no other order.
import type { Member } from '../../records/member';
import type { RosterContent } from '../../records/roster';

const isRising = (numbers: readonly number[]): boolean => numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));

/** The people with their places: as they were where the table has the known ones in their old order and new ones behind, else anew by the rows. */
export const inFileOrder = (members: readonly Member[], before: ReadonlyMap<string, RosterContent>): Member[] => {
  const placeOf = ({ _id }: Member): number | undefined => {
    const known = before.get(_id);
    return known?.type === 'member' ? known.rosterOrder : undefined;
  };
  const known = members.flatMap((member) => placeOf(member) ?? []);
  const isBehind = members.slice(0, known.length).every((member) => placeOf(member) !== undefined);
  if (!isBehind || !isRising(known)) return [...members];
  const last = Math.max(0, ...[...before.values()].map((content) => (content.type === 'member' ? content.rosterOrder : 0)));
  return members.map((member, at) => ({
    ...member,
    rosterOrder: placeOf(member) ?? (known.length === 0 ? member.rosterOrder : last + 1 + at),
  }));
};
