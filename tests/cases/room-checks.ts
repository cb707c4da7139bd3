// Yearly checks of a room, as the stories of 5.1 and 5.2 tell them.
import type { RecordFact } from '../../src-shared/facts/facts';
import { HAVES, WALL_ITEMS, WALL_RULES } from '../../src-shared/records/kinds/room-check';
import { BRANCH, rec } from './world';

const firstOf = <Key extends string>(words: Readonly<Record<Key, string>>, ticked: number): Record<Key, boolean> =>
  Object.fromEntries(Object.keys(words).map((key, index) => [key, index < ticked])) as Record<Key, boolean>;

export type RoomCheckSpec = { orgId?: string; year?: string; haves?: number; wallRules?: number; wallItems?: number; facilities?: boolean };

/** A check of a day with everything in order, unless so many ticks are said. */
export const roomCheckOf = (
  checkedOn: string,
  { orgId = BRANCH, year = checkedOn.slice(0, 4), haves = 6, wallRules = 3, wallItems = 5, facilities = true }: RoomCheckSpec = {},
): RecordFact =>
  rec(
    'roomCheck',
    {
      roomId: `room:${orgId}`,
      year,
      haves: firstOf(HAVES, haves),
      wallRules: firstOf(WALL_RULES, wallRules),
      wallItems: firstOf(WALL_ITEMS, wallItems),
      facilitiesInOrder: facilities,
      checkedOn,
    },
    { _id: `roomCheck:${orgId}:${year}`, orgId },
  );
