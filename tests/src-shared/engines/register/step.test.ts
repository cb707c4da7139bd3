// What one step does to a record, by example. Random walks of all kinds are in walks.test.ts.
import { revisionOf, type OpenRecord, type Stamp } from '../../../../src-shared/engines/register/revision';
import { afterChange, afterStep, contentAfter, unansweredIn } from '../../../../src-shared/engines/register/step';
import { kindOf, type DraftOf, type KindName } from '../../../../src-shared/records/kinds';
import { isFiledLate } from '../../../../src-shared/records/vocabulary/filing';
import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import type { Move, RecordState } from '../../../../src-shared/records/vocabulary/life';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { orgFor } from './people';

const KNOWN = { members: new Map() };
const stampOn = (today: string, by = 'm:secretary'): Stamp => ({
  nowAt: `${today}T02:00:00.000Z`,
  today,
  by,
  lock: (_, content) => content,
});
const standing = <T extends KindName>(type: T, content: DraftOf<T>, over: Partial<StoredRecord> = {}): OpenRecord => {
  const [kind, org] = [kindOf(type) as OpenRecord['kind'], orgFor('branch')];
  const open = content as AnyContent;
  const state = over.state ?? kind.life.initial;
  const record = revisionOf(stampOn('2026-07-01'), { id: 'r:1', kind, org, content: open, state, before: null }, KNOWN);
  return { kind, org, record: { ...record, ...over }, content: open };
};
const moveOf = ({ kind }: OpenRecord, verb: string): Move => kind.life.moves.find((move) => move.verb === verb) as Move;
const contentOn = (found: OpenRecord, verb: string, asked: AnyContent = {}): AnyContent =>
  contentAfter(found, { move: moveOf(found, verb), asked, today: '2026-07-20' });
const taken = (found: OpenRecord, verb: string, over: { on?: string; receivesFor?: string[]; wasSealed?: boolean; reason?: string } = {}) =>
  afterStep(stampOn(over.on ?? '2026-07-20'), found, {
    move: moveOf(found, verb),
    content: found.content,
    reason: over.reason,
    receivesFor: over.receivesFor ?? [],
    wasSealed: over.wasSealed ?? false,
    known: KNOWN,
  });

describe('the content', () => {
  it('gets the day of the step, and a day that the writer typed before stands where the writer takes it', () => {
    expect(contentOn(standing('bonusItem', {}), 'approve')).toMatchObject({ approvedOn: '2026-07-20' });
    expect(contentOn(standing('leaderContact', { toOn: '2026-07-10' }), 'close')).toMatchObject({ toOn: '2026-07-10' });
  });
  it('gets the day of the decision where somebody else decides, whatever was typed', () => {
    expect(contentOn(standing('bonusItem', { approvedOn: '2026-01-01' }), 'approve')).toMatchObject({ approvedOn: '2026-07-20' });
  });
  it('loses what was stamped when the record is opened again', () => {
    const closed = standing('activityRoom', { closedOn: '2026-07-10' } as DraftOf<'activityRoom'>, { state: 'closed' });
    expect(contentOn(closed, 'reopen')).toEqual({});
  });
  it('gets what its kind computes: a notice put up on a Tuesday for five working days ends on the Tuesday after', () => {
    const notice = standing('publicNotice', { minWorkingDays: 5 });
    expect(contentAfter(notice, { move: moveOf(notice, 'publish'), asked: {}, today: '2026-11-24' })).toMatchObject({
      endsOn: '2026-12-01',
    });
    expect(contentAfter(notice, { move: moveOf(notice, 'void'), asked: {}, today: '2026-11-24' })).toEqual({ minWorkingDays: 5 });
  });
  it('is asked for what the step asks and it does not hold', () => {
    const letter = standing('feedback', {});
    expect(unansweredIn(moveOf(letter, 'answer'), { answer: '已改' })).toEqual(['isAnswerPublic']);
  });
});

describe('handing in', () => {
  const line = (receiverOrgId: string, state: 'submitted' | 'returned', over = {}) => ({
    receiverOrgId,
    receiver: receiverOrgId === 'o:c' ? ('partyCommittee' as const) : ('generalBranch' as const),
    state,
    firstSubmittedOn: '2026-07-10',
    ...over,
  });
  const report = (state: RecordState, filedTo: StoredRecord['filedTo']) =>
    standing('halfYearReport', { half: '2026-H1', reportKinds: ['threeMeetings', 'work'] }, { state, filedTo });

  it('goes to each receiver and waits for both', () => {
    const { document, isSealed } = taken(report('draft', undefined), 'submit');
    expect([document.state, document.waitsFor, isSealed]).toEqual(['submitted', ['o:c', 'o:g'], true]);
  });
  it('is received only when everybody has answered; one return gives it back', () => {
    const both = report('submitted', [line('o:c', 'submitted'), line('o:g', 'submitted')]);
    expect(taken(both, 'receive', { receivesFor: ['o:g'] }).document).toMatchObject({ state: 'submitted', waitsFor: ['o:c'] });
    expect(taken(both, 'return', { receivesFor: ['o:g'], reason: '补充' }).document).toMatchObject({
      state: 'returned',
      stateReason: '补充',
    });
  });
  it('again within ten days of the return keeps its first day, and after that does not', () => {
    const returned = report('returned', [line('o:c', 'returned', { returnedOn: '2026-07-12' })]);
    const firstDays = (on: string) => taken(returned, 'submit', { on }).document.filedTo?.map(({ firstSubmittedOn }) => firstSubmittedOn);
    expect([firstDays('2026-07-22'), firstDays('2026-07-23')]).toEqual([
      ['2026-07-10', '2026-07-22'],
      ['2026-07-23', '2026-07-23'],
    ]);
  });
  it('by a correction hands it in to everybody anew, with its first day', () => {
    const found = report('received', [line('o:c', 'submitted'), line('o:g', 'submitted')]);
    const content = { ...found.content, partWork: '补一句' } as AnyContent;
    const next = afterChange(stampOn('2026-08-01'), found, { content, reason: '写漏了', wasSealed: true, known: KNOWN });
    expect(next).toMatchObject({ isKept: true, isSealed: true, document: { state: 'submitted', correctionReason: '写漏了' } });
    expect(next.document.filedTo?.map(({ state, firstSubmittedOn }) => [state, firstSubmittedOn])).toEqual([
      ['submitted', '2026-07-10'],
      ['submitted', '2026-07-10'],
    ]);
  });
  it('is late after its day, and never where there is no day', () => {
    const late = { firstSubmittedOn: '2026-07-16' };
    expect([isFiledLate(late, '2026-07-15'), isFiledLate(late, '2026-07-16'), isFiledLate(late, undefined)]).toEqual([true, false, false]);
  });
});

it('taking sealed evidence back enters the chain with its reason, and keeps the revision that stood', () => {
  const talk = standing('heartTalk', {}, { state: 'recorded' });
  expect(taken(talk, 'void', { wasSealed: true, reason: '写错人' })).toMatchObject({
    isSealed: true,
    isKept: true,
    document: { state: 'voided', stateReason: '写错人', correctionReason: '写错人' },
  });
});

it('a letter whose writer does not sign is stored without them, and a signed one with them', () => {
  const writers = [true, false]
    .map((isAnonymous) => standing('feedback', { isAnonymous }).record)
    .map(({ createdBy, updatedBy }) => [createdBy, updatedBy]);
  expect(writers).toEqual([
    ['unsigned', 'unsigned'],
    ['m:secretary', 'm:secretary'],
  ]);
});
