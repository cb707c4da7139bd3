import type { RuleCases } from '../case';
import { roomCases, roomCheckOf } from '../room-checks';
import { HAVES } from '../../../src-shared/records/kinds/room-check';
import { BRANCH, GENERAL, having, rec, world } from '../world';

const ownRoom = rec('activityRoom', { name: '党员之家', place: '示例楼 101', openedOn: '2020-01-01' }, { _id: `room:${BRANCH}` });

const common = roomCases({
  inOrder: 'all six ticked on 2026-09-03',
  short: { haves: 2 },
  elsewhere: { wallRules: 1 },
  boundary: [
    {
      says: 'five of six ticks earn five sixths and are short',
      facts: having(world(), roomCheckOf('2026-09-03', { haves: 5 })),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '5/6',
    },
    {
      says: 'five of six ticks are not counted before the year’s last day',
      facts: having(world(), roomCheckOf('2026-09-03', { haves: 5 })),
      asOfOn: '2026-12-30',
      outcome: 'notYetDue',
      share: null,
    },
  ],
});

export const cases: RuleCases = {
  ...common,
  others: [
    ...common.others,
    {
      says: 'of two rooms ticked in part the better one counts',
      facts: having(world(), roomCheckOf('2026-09-03', { haves: 2 }), roomCheckOf('2026-09-04', { orgId: GENERAL, haves: 5 })),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '5/6',
      evidenceIds: [`roomCheck:${GENERAL}:2026`],
    },
    {
      says: 'the check of the general branch’s room counts',
      facts: having(world(), roomCheckOf('2026-09-03', { orgId: GENERAL })),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: [`roomCheck:${GENERAL}:2026`],
    },
    {
      says: 'of two alike the own one is shown',
      facts: having(world(), roomCheckOf('2026-09-03', { orgId: GENERAL }), roomCheckOf('2026-09-04')),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: [`roomCheck:${BRANCH}:2026`],
    },
    {
      says: 'last year’s check is not this year’s',
      facts: having(world(), roomCheckOf('2025-09-03')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'the check of a stranger’s room counts for nobody here',
      facts: having(world(), roomCheckOf('2026-09-03', { orgId: 'o:g2' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'one that has a room all the same is',
      facts: having(
        world({ hasGeneralBranch: false, branch: { unitKind: 'organ' } }),
        rec('activityRoom', { name: '党员之家', place: '示例楼 102', openedOn: '2020-01-01' }),
      ),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a check of 2025 that says it is of 2026 is of neither',
      facts: having(world(), roomCheckOf('2025-12-31', { year: '2026' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'nor is one of 2026 that says it is of 2025',
      facts: having(world(), roomCheckOf('2026-01-05', { year: '2025' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'checked on 2026-01-01 it is in time',
      facts: having(world(), roomCheckOf('2026-01-01')),
      asOfOn: '2027-01-08',
      outcome: 'met',
    },
    {
      says: 'right under the committee nobody else’s check counts',
      facts: having(world({ hasGeneralBranch: false }), roomCheckOf('2026-09-03', { orgId: GENERAL })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'where there is no room one is set up first, and then looked through',
      facts: world(),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        by: 'secretary',
        effort: 'long',
        type: 'roomCheck',
        would: [
          expect.objectContaining({ type: 'activityRoom', day: '2026-06-30' }) as never,
          expect.objectContaining({
            type: 'roomCheck',
            content: expect.objectContaining({
              roomId: `would:activityRoom:${BRANCH}:`,
              year: '2026',
              checkedOn: '2026-06-30',
              facilitiesInOrder: true,
              haves: Object.fromEntries(Object.keys(HAVES).map((key) => [key, true])),
            }) as object,
          }) as never,
        ],
      },
    },
    {
      says: 'its own room is looked through',
      facts: having(world(), ownRoom),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        effort: 'form',
        would: [expect.objectContaining({ content: expect.objectContaining({ roomId: ownRoom._id }) as object }) as never],
      },
    },
    {
      says: 'the general branch looks through its own',
      facts: having(world(), { ...ownRoom, orgId: GENERAL }),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: { verb: 'await', by: 'generalBranch', effort: 'form', type: 'roomCheck', would: [] },
    },
    {
      says: 'a check with one of six ticked is ticked to its end',
      facts: having(world(), ownRoom, roomCheckOf('2026-03-01', { haves: 1 })),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: { verb: 'finish', recordId: `roomCheck:${BRANCH}:2026` },
    },
    {
      says: 'one of the year before, of another room or of the general branch is not',
      facts: having(
        world(),
        ownRoom,
        roomCheckOf('2025-03-01', { haves: 1 }),
        { ...roomCheckOf('2026-03-01', { orgId: GENERAL, haves: 1 }), content: roomCheckOf('2026-03-01', { haves: 1 }).content },
        roomCheckOf('2026-03-01', { orgId: 'o:g2', haves: 1 }),
      ),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: { verb: 'enter' },
    },
    {
      says: 'a check of 2027 that says it is of 2026 is of neither, also in 2027',
      facts: having(world(), { ...roomCheckOf('2027-01-01', { year: '2026' }), day: '2026-12-01' }),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '0/1',
    },
  ],
};
