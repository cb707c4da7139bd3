// What does not count yet is with whoever writes it or answers it; what was taken back with its writers and the secretary. Every kind, every state.
import { mayLookAt } from '../../../src-shared/rights/sight';
import { mayEnter, standAt, type Home, type Stand } from '../../../src-shared/rights/register';
import type { Caller } from '../../../src-shared/rights/rights';
import type { Kind } from '../../../src-shared/records/vocabulary/kind';
import { stageOf, type RecordState, type Stage } from '../../../src-shared/records/vocabulary/life';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import { KIND_NAMES, kindOf, type KindName } from '../../../src-shared/records/kinds';

const ME = 'm:me';
const PLACES = {
  partyCommittee: { orgId: 'o:c', path: [] },
  generalBranch: { orgId: 'o:g', path: ['o:c'] },
  branch: { orgId: 'o:b', path: ['o:c', 'o:g'] },
} as const;
const KINDS: Kind[] = KIND_NAMES.map((name) => kindOf(name));
const STATES = KINDS.flatMap((kind) =>
  [...new Set([kind.life.initial, ...kind.life.moves.flatMap((move) => [...move.from, move.to])])].map((state) => ({
    type: kind.type,
    state,
    kind,
    stage: stageOf(kind.life, state),
  })),
);

const standOf = (kind: Kind, posts: Caller['posts'] = [], home: Partial<Home> = {}): Stand => {
  const owner = kind.owners.includes('branch') ? 'branch' : kind.owners.includes('generalBranch') ? 'generalBranch' : 'partyCommittee';
  return standAt(
    { memberId: ME, posts, branchIds: ['o:b'] },
    { ...PLACES[owner], kind: owner },
    { belongsTo: ['o:b', 'o:g', 'o:c'], ledMemberIds: [], ...home },
  );
};
const recordIn = (state: RecordState, part: Partial<StoredRecord> = {}): StoredRecord =>
  ({ state, memberIds: [], content: {}, createdBy: 'm:writer', ...part }) as StoredRecord;
const ofOthers = STATES.filter(({ stage }) => stage === 'before' || stage === 'takenBack');

it.each(ofOthers)('$type while $state is seen by no plain member, of the branch or of another, nor by an auditor', ({ kind, state }) => {
  expect(mayLookAt(standOf(kind), recordIn(state), kind)).toBe(false);
  expect(mayLookAt(standOf(kind, [], { belongsTo: ['o:other', 'o:c'] }), recordIn(state), kind)).toBe(false);
  expect(
    mayLookAt(standOf(kind, [{ orgId: 'o:other', postKind: 'secretary' }], { belongsTo: ['o:other', 'o:c'] }), recordIn(state), kind),
  ).toBe(false);
  expect(mayLookAt(standOf(kind, [{ orgId: 'o:c', postKind: 'auditor' }]), recordIn(state), kind)).toBe(false);
});

it.each(ofOthers.filter(({ kind }) => kind.owners.includes('branch') && kind.writers.includes('secretary')))(
  '$type while $state is seen by the secretary whose it is',
  ({ kind, state }) => {
    const secretary = standOf(kind, [{ orgId: 'o:b', postKind: 'secretary' }]);
    // Some kinds are the person's and the committee's, and what counts of them is not the secretary's to see either.
    expect(mayLookAt(secretary, recordIn(state), kind)).toBe(
      mayEnter(secretary, kind.writers) && mayLookAt(secretary, recordIn(kind.life.counting[0] ?? state), kind),
    );
  },
);

it.each(STATES.filter(({ stage }) => stage === 'counting' || stage === 'over'))(
  '$type while $state is seen by all whom its kind is for',
  ({ kind, state }) => {
    const isForMembers = kind.sight.some((letter) => letter === 'B' || letter === 'P');
    expect(mayLookAt(standOf(kind), recordIn(state), kind)).toBe(isForMembers);
  },
);

it('who returned or declined it goes on seeing it, and who has to answer it', () => {
  const look = (type: KindName, state: RecordState, posts: Caller['posts'], part: Partial<StoredRecord> = {}): boolean => {
    const kind = kindOf(type);
    return mayLookAt(standOf(kind, posts), recordIn(state, part), kind);
  };
  const general: Caller['posts'] = [{ orgId: 'o:g', postKind: 'secretary' }];
  const committee: Caller['posts'] = [{ orgId: 'o:c', postKind: 'committeeStaff' }];
  const filedTo = [
    { receiverOrgId: 'o:g', receiver: 'generalBranch' as const, state: 'returned' as const, firstSubmittedOn: '2026-07-01' },
  ];
  expect([look('halfYearReport', 'returned', general, { filedTo }), look('halfYearReport', 'returned', committee, { filedTo })]).toEqual([
    true,
    false,
  ]);
  expect([
    look('halfYearReport', 'draft', general),
    look('bonusItem', 'proposed', committee),
    look('bonusItem', 'declined', committee),
    look('bonusItem', 'declined', general),
  ]).toEqual([false, true, true, false]);
  expect([
    look('handover', 'handedOver', [], { memberIds: [ME], content: { toMemberId: ME } }),
    look('handover', 'draft', [], { memberIds: [ME], content: { toMemberId: ME } }),
  ]).toEqual([true, false]);
});

it('whoever wrote it sees it after they have left the post, as far as its kind is for them', () => {
  const notice = kindOf('publicNotice');
  expect(mayLookAt(standOf(notice), recordIn('draft', { createdBy: ME }), notice)).toBe(true);
  const talk = kindOf('heartTalk');
  expect(mayLookAt(standOf(talk), recordIn('voided', { memberIds: [ME, 'm:x'], content: { talkerId: 'm:x', withId: ME } }), talk)).toBe(
    false,
  );
  expect(mayLookAt(standOf(talk), recordIn('voided', { memberIds: [ME, 'm:x'], content: { talkerId: ME, withId: 'm:x' } }), talk)).toBe(
    true,
  );
});

it.each<[KindName, RecordState, Stage]>([
  ['annualPlan', 'draft', 'before'],
  ['annualPlan', 'returned', 'before'],
  ['annualPlan', 'submitted', 'counting'],
  ['bonusItem', 'proposed', 'before'],
  ['bonusItem', 'declined', 'before'],
  ['bonusItem', 'ended', 'over'],
  ['followUp', 'dropped', 'over'],
  ['transfer', 'cancelled', 'over'],
  ['memberCase', 'closed', 'over'],
  ['publicNotice', 'withdrawn', 'takenBack'],
  ['publicNotice', 'ended', 'counting'],
  ['vote', 'voided', 'takenBack'],
  ['handover', 'handedOver', 'before'],
])('%s while %s is %s', (type, state, stage) => {
  expect(stageOf(kindOf(type).life, state)).toBe(stage);
});
