import { listsApart } from './apart-lists';
import { differing, type Apart } from './differing';
import { RECORDER, storedOf, type Asked } from './branch-as-read';
import type { Answers, DutySaid } from './surfaces';

const idsOf = (list: readonly DutySaid[]): string => list.map(({ dutyId }) => dutyId).join(' ');

/** Whose page it is sees of the secretary's own list exactly this, in the same words and order. */
const shareApart = (who: string, seen: readonly DutySaid[], share: readonly DutySaid[]): Apart[] => [
  ...differing(`home, ${who}`, 'duties', idsOf(share), idsOf(seen)),
  ...listsApart(`home, ${who}`, share, seen),
];

/** Whoever is no officer sees the own part of what the secretary sees: a group leader the group's meetings, a recorder the own records. */
export const othersApart = ({ lists: { home }, others: { member, recorder, leaders } }: Answers, { facts }: Asked): Apart[] => {
  const recordOf = (is: (one: (typeof facts.activities)[number]) => boolean): ReadonlySet<string> =>
    new Set(facts.activities.filter(is).map(({ _id }) => `record:${_id}`));
  const own = recordOf((one) => storedOf(one).recorderId === RECORDER);
  return [
    ...shareApart('member', member, []),
    ...shareApart(
      'recorder',
      recorder,
      home.filter(({ dutyId }) => own.has(dutyId)),
    ),
    ...[...leaders].flatMap(([groupId, seen]) => {
      const records = recordOf((one) => one.groupId === groupId);
      const isLed = ({ dutyId }: DutySaid): boolean =>
        records.has(dutyId) || (dutyId.startsWith('hold:groupMeeting:') && dutyId.endsWith(`:${groupId}`));
      return shareApart('leader', seen, home.filter(isLed));
    }),
  ];
};
