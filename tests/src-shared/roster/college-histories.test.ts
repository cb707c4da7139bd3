import { addDays } from '../../../src-shared/kernel/day';
import type { RosterContent } from '../../../src-shared/records/roster';
import { ENGINE, playCollege, type Engine } from '../../trust/college-history';

// The fewest that find every fault below; thousands by `npm run trust:roster`.
const SEEDS = Array.from({ length: 16 }, (_, place) => place + 1);

const without = (type: RosterContent['type']): Partial<Engine> => ({
  reorganised: (change, roster, at) => {
    const found = ENGINE.reorganised(change, roster, at);
    return 'fault' in found ? found : { made: { ...found.made, replaced: found.made.replaced.filter((content) => content.type !== type) } };
  },
});

/** Each a way in which branches and groups go wrong that are changed by hand. */
const PLANTED: Readonly<Record<string, Partial<Engine>>> = {
  'what was dissolved is still there': { thereOn: (orgs, day) => orgs.filter((org) => org.foundedOn <= day) },
  'a group is there for one day more': {
    dissolvedGroup: (group, fromOn, at) => {
      const made = ENGINE.dissolvedGroup(group, fromOn, at);
      return 'fault' in made ? made : { group: { ...made.group, dissolvedOn: fromOn } };
    },
  },
  'a group is there a day before it is set up': {
    newGroup: (wanted, groups, at) => ENGINE.newGroup({ ...wanted, fromOn: addDays(wanted.fromOn, -1) }, groups, at),
  },
  'people stay in a group that is dissolved': { isOfGroup: () => false },
  'the leader of a dissolved group still is one': { endedLeads: () => [] },
  'a former leader goes on': {
    ledBy: (wanted, posts, at) => {
      const made = ENGINE.ledBy(wanted, posts, at);
      return 'fault' in made ? made : { ...made, ended: [] };
    },
  },
  'who goes to another group still leads the former one': { endedByMoving: () => [] },
  'who is regrouped still holds the post': {
    regrouping: (known, destinations, at) => ({ ...ENGINE.regrouping(known, destinations, at), ended: [] }),
  },
  'who is regrouped comes a day late': {
    regrouping: (known, destinations, at) =>
      ENGINE.regrouping(known, destinations, { ...at, fromOn: addDays(at.fromOn, 1), today: addDays(at.today, 1) }),
  },
  'a merged branch goes on': without('org'),
  'who headed a merged or a split branch still does': without('post'),
  'people stay in a branch that is merged': without('member'),
  'a new branch begins a day late': {
    reorganised: (change, roster, at) =>
      ENGINE.reorganised(change, roster, 'branches' in change ? { ...at, fromOn: addDays(at.fromOn, 1), today: addDays(at.today, 1) } : at),
  },
  'a new group takes the days before along': {
    withGroup: (member, move, by) => {
      const made = ENGINE.withGroup(member, move, by);
      if ('fault' in made || move.groupId === undefined) return made;
      const { groupId } = move;
      return { member: { ...made.member, memberships: made.member.memberships.map((stay) => ({ ...stay, groupId })) } };
    },
  },
};

it(`the engines and a calendar that shares no code with them agree on every day of ${SEEDS.length} random years of a college (seeds 1 on)`, () => {
  expect(SEEDS.flatMap((seed) => playCollege(seed).faults.map((fault) => `seed ${seed}: ${fault}`))).toEqual([]);
});

it.each(Object.entries(PLANTED))('finds it where %s', (_, planted) => {
  const engine = { ...ENGINE, ...planted };
  expect(SEEDS.some((seed) => playCollege(seed, engine).faults.length > 0)).toBe(true);
});
