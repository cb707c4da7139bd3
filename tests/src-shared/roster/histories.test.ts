import { addDays } from '../../../src-shared/kernel/day';
import type { Left } from '../../../src-shared/roster/leave';
import type { Member } from '../../../src-shared/records/member';
import { ENGINE, faultsOfHistory, type Engine } from '../../trust/roster-history';

// The fewest that find every fault below; thousands by `npm run trust:roster`.
const SEEDS = Array.from({ length: 24 }, (_, place) => place + 1);

const changed = (made: Left, change: (member: Member) => Member): Left => ('fault' in made ? made : { member: change(made.member) });

/** Each a way in which a roster goes wrong that grew by hand. */
const PLANTED: Readonly<Record<string, Partial<Engine>>> = {
  'the day of a leaving still counts': {
    withLeave: (member, leaving, at) =>
      changed(ENGINE.withLeave(member, leaving, at), (left) =>
        left.endedOn === undefined ? left : { ...left, endedOn: addDays(left.endedOn, 1) },
      ),
  },
  'a leaving that was taken back held until then': {
    withRestored: (member, at, today) =>
      changed(ENGINE.withRestored(member, at, today), (back) => ({
        ...back,
        formerEnds: (back.formerEnds ?? []).map((end) => ({ ...end, returnedOn: today })),
      })),
  },
  'who comes back has never been away': {
    withReturn: (member, joining, at) => changed(ENGINE.withReturn(member, joining, at), ({ formerEnds: _, ...back }) => back),
  },
  'the old branch keeps who moved': {
    withBranch: (member, joining, at) =>
      changed(ENGINE.withBranch(member, joining, at), (moved) => ({
        ...moved,
        memberships: [
          ...member.memberships,
          ...moved.memberships.slice(-1).map((entry) => ({ ...entry, fromOn: addDays(entry.fromOn, 1) })),
        ],
      })),
  },
  'full from the day it is entered': {
    withDays: (member, now, was) =>
      ENGINE.withDays(member, { ...now, fullMemberOn: now.fullMemberOn && addDays(now.fullMemberOn, 1) }, was),
  },
  'who left may still enter': { mayEnterOn: () => true },
  'an old workbook brings back who left': {
    continuedMember: (read, before, today) => {
      const { endedOn: _, ...back } = ENGINE.continuedMember(read, before, today);
      return back;
    },
  },
};

it(`the engines and a calendar that shares no code with them agree on every day of ${SEEDS.length} random lives (seeds 1 on)`, () => {
  expect(SEEDS.flatMap((seed) => faultsOfHistory(seed).map((fault) => `seed ${seed}: ${fault}`))).toEqual([]);
});

it.each(Object.entries(PLANTED))('finds it where %s', (_, planted) => {
  const engine = { ...ENGINE, ...planted };
  expect(SEEDS.some((seed) => faultsOfHistory(seed, engine).length > 0)).toBe(true);
});
