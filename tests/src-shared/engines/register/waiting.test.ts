// Before whom a record is put, by what its steps say.
import { waitsFor, type AtRest } from '../../../../src-shared/engines/register/waiting';
import { kindOf, type KindName } from '../../../../src-shared/records/kinds';
import { DECIDED, type Life, type Move } from '../../../../src-shared/records/vocabulary/life';
import { orgFor } from './people';

const at = (state: AtRest['state'], over: Partial<AtRest> = {}): AtRest => ({
  state,
  content: {},
  org: orgFor('branch'),
  filedTo: [],
  memberIds: ['m:concerned'],
  writerIds: ['m:writer'],
  ...over,
});
const lifeWith = (move: Partial<Move>): { life: Life } => ({
  life: { ...DECIDED, moves: [{ verb: 'approve', word: '同意', from: ['proposed'], to: 'approved', by: ['committee'], ...move }] },
});
const waits = (type: KindName, state: AtRest['state'], over?: Partial<AtRest>): string[] => waitsFor(kindOf(type), at(state, over));

it('is put before the committee, the secretary, the person concerned or whom it was handed to, as the step has it', () => {
  expect([
    waits('bonusItem', 'proposed'),
    waits('relationCheck', 'submitted'),
    waits('handover', 'handedOver'),
    waits('memberCase', 'informed'),
    waits('memberCase', 'appealed'),
  ]).toEqual([['o:c'], ['o:b'], ['m:concerned'], ['m:concerned', 'o:b'], ['o:c', 'o:g']]);
});

it('of what was handed to two, only who has not answered is waited for', () => {
  const line = (receiver: 'generalBranch' | 'partyCommittee', state: 'submitted' | 'received', receiverOrgId: string) => ({
    receiver,
    receiverOrgId,
    state,
    firstSubmittedOn: '2026-07-01',
  });
  const filedTo = [line('partyCommittee', 'received', 'o:c'), line('generalBranch', 'submitted', 'o:g')];
  expect(waits('halfYearReport', 'submitted', { filedTo })).toEqual(['o:g']);
});

it('is put before nobody as a draft, once it is answered, or where another may only choose to take a step', () => {
  expect([
    waits('relationCheck', 'draft'),
    waits('relationCheck', 'returned'),
    waits('bonusItem', 'approved'),
    waits('memberCase', 'decided'),
  ]).toEqual([[], [], [], []]);
});

it('a change that was agreed to waits for the committee until the branch is changed', () => {
  expect([waits('branchChangeRequest', 'approved'), waits('branchChangeRequest', 'done')]).toEqual([['o:c'], []]);
});

it('the report of a secretary waits for those above until they have entered their part', () => {
  const ofSuperior = { toSuperiorOn: '2027-02-01', scoreSuperior: 91, level: 'good' };
  const { level: _, ...inPart } = ofSuperior;
  const waitsWith = (content: AtRest['content']): string[] => waits('secretaryReview', 'open', { content });
  expect([waitsWith({ toMembersOn: '2027-01-20' }), waitsWith(inPart), waitsWith(ofSuperior)]).toEqual([
    ['o:c', 'o:g'],
    ['o:c', 'o:g'],
    [],
  ]);
});

it('of a general branch’s or the committee’s own record, the committee above is the one at the head', () => {
  expect([
    waits('featuredBranch', 'proposed', { org: orgFor('generalBranch') }),
    waits('feedback', 'open', { org: orgFor('partyCommittee') }),
  ]).toEqual([['o:c'], ['o:c']]);
});

it('a step that wants a reason can be waited for', () => {
  expect(waitsFor(lifeWith({ awaits: true, needsReason: true }), at('proposed'))).toEqual(['o:c']);
});

it('a step that is also the writer’s can be waited for, and then the writer is', () => {
  expect(waitsFor(lifeWith({ awaits: true, by: ['writer', 'secretary'] }), at('proposed'))).toEqual(['m:writer', 'o:b']);
});

it('a step may be waited for in one of the states it begins in and not in another', () => {
  const life = lifeWith({ awaits: ['proposed'], from: ['proposed', 'declined'] });
  expect([waitsFor(life, at('proposed')), waitsFor(life, at('declined'))]).toEqual([['o:c'], []]);
});
