// Steps of a life made for it, so that each thing a step may do is seen alone: sealing, keeping, taking back, handing in.
import { answerLines, handIn, stateOfLines } from '../../../../src-shared/engines/register/filing';
import { revisionOf, type OpenRecord, type Stamp } from '../../../../src-shared/engines/register/revision';
import { afterChange, afterEntry, afterStep, contentAfter, unansweredIn } from '../../../../src-shared/engines/register/step';
import { kindOf } from '../../../../src-shared/records/kinds';
import type { AnyContent, Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { Life, Move, RecordState } from '../../../../src-shared/records/vocabulary/life';
import type { FiledTo, StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { orgFor } from './people';

const KNOWN = { members: new Map() };
const TODAY = '2026-07-20';
const STAMP: Stamp = { nowAt: `${TODAY}T02:00:00.000Z`, today: TODAY, by: 'm:secretary', lock: (_, content) => content };
const move = (verb: Move['verb'], from: RecordState, to: RecordState, over: Partial<Move> = {}): Move => ({
  verb,
  word: verb,
  from: [from],
  to,
  by: ['secretary'],
  ...over,
});
const LIFE: Life = {
  initial: 'draft',
  editable: ['draft', 'returned', 'held'],
  counting: ['confirmed', 'closed'],
  sealing: ['confirmed', 'draft'],
  moves: [
    move('confirm', 'draft', 'confirmed', { stamps: 'day', by: ['writer'] }),
    move('close', 'confirmed', 'closed', { stamps: 'place' }),
    move('reopen', 'confirmed', 'draft'),
    move('hold', 'held', 'draft'),
    move('submit', 'draft', 'submitted'),
    move('void', 'confirmed', 'voided'),
    move('end', 'confirmed', 'ended'),
  ],
};
const kindWith = (life: Partial<Life> = {}, over: Partial<Kind> = {}): Kind => ({
  ...(kindOf('heartTalk') as Kind),
  ...over,
  life: { ...LIFE, ...life },
});
const CONTENT = { talkerId: 'm:1', withId: 'm:2', talkKind: 'daily', day: '2026-07-01' } as unknown as AnyContent;
const standing = (state: RecordState, { kind = kindWith(), content = CONTENT, over = {} as Partial<StoredRecord> } = {}): OpenRecord => {
  const org = orgFor('branch');
  return { kind, org, content, record: { ...revisionOf(STAMP, { id: 'r:1', kind, org, content, state, before: null }, KNOWN), ...over } };
};
const step = (verb: Move['verb']): Move => LIFE.moves.find((one) => one.verb === verb) as Move;
const taken = (found: OpenRecord, verb: Move['verb'], over: Partial<Parameters<typeof afterStep>[2]> = {}) =>
  afterStep(STAMP, found, { move: step(verb), content: found.content, receivesFor: [], wasSealed: false, known: KNOWN, ...over });
const changed = { ...CONTENT, day: '2026-07-02' } as unknown as AnyContent;

describe('a new record', () => {
  const entered = (kind: Kind) => afterEntry(STAMP, { id: 'r:9', kind, org: orgFor('branch'), content: CONTENT }, KNOWN);
  it('begins where its life begins, and enters the chain where that is sealing', () => {
    expect(entered(kindWith())).toMatchObject({ document: { _id: 'r:9', state: 'draft', rev: 0 }, isKept: false, isSealed: true });
    expect(entered(kindWith({ sealing: [] }))).toMatchObject({ isKept: false, isSealed: false });
  });
});

describe('the chain', () => {
  it('takes a step into a sealing state, with or without a change', () => {
    expect(taken(standing('draft'), 'confirm')).toMatchObject({ isSealed: true, isKept: false });
    expect(taken(standing('draft'), 'confirm', { wasSealed: true })).toMatchObject({ isSealed: true, isKept: true });
  });
  it('takes what stops being evidence, and only what was in it', () => {
    expect(taken(standing('confirmed'), 'void', { wasSealed: true, reason: '错' })).toMatchObject({
      isSealed: true,
      isKept: true,
      document: { correctionReason: '错', stateReason: '错' },
    });
    const never = taken(standing('confirmed'), 'void', { reason: '错' });
    expect(never).toMatchObject({ isSealed: false, isKept: false, document: { stateReason: '错' } });
    expect(never.document).not.toHaveProperty('correctionReason');
    expect(taken(standing('confirmed'), 'void', { wasSealed: true }).document).not.toHaveProperty('correctionReason');
  });
  it('does not take a step on to where it still counts, unless the content changed with it', () => {
    expect(taken(standing('confirmed'), 'close', { wasSealed: true })).toMatchObject({ isSealed: false, isKept: false });
    expect(taken(standing('confirmed'), 'close', { wasSealed: true, content: changed })).toMatchObject({ isSealed: true, isKept: true });
    expect(taken(standing('confirmed'), 'close', { content: changed })).toMatchObject({ isSealed: false, isKept: false });
  });
  it('does not take a step back to where one may write, and keeps what stood where the content changed with it', () => {
    const kind = kindWith({ sealing: ['confirmed'] });
    expect(taken(standing('confirmed', { kind }), 'reopen', { wasSealed: true })).toMatchObject({ isSealed: false, isKept: false });
    expect(taken(standing('confirmed', { kind }), 'reopen', { wasSealed: true, content: changed, reason: '改' })).toMatchObject({
      isSealed: false,
      isKept: true,
    });
    expect(taken(standing('confirmed', { kind }), 'reopen', { wasSealed: true, reason: '改' }).document).not.toHaveProperty(
      'correctionReason',
    );
  });
  it('a state reason of a former step does not stay', () => {
    const before = standing('confirmed', { over: { stateReason: '以前的' } });
    expect(taken(before, 'close').document).not.toHaveProperty('stateReason');
  });
});

describe('the content of a step', () => {
  const content = (verb: Move['verb'], found: OpenRecord, asked: Record<string, unknown> = {}, computed?: Record<string, unknown>) =>
    contentAfter(found, {
      move: step(verb),
      asked: asked as unknown as AnyContent,
      computed: computed as unknown as AnyContent,
      today: TODAY,
    });
  it('is stamped with today; what the writer typed before stands, what is given along stands, what somebody else decides does not', () => {
    const { day: _, ...bare } = CONTENT as unknown as Record<string, unknown>;
    const undated = standing('draft', { content: bare as unknown as AnyContent });
    expect(content('confirm', undated)).toMatchObject({ day: TODAY });
    expect(content('confirm', standing('draft'))).toMatchObject({ day: '2026-07-01' });
    expect(content('confirm', standing('draft'), { day: '2026-07-05' })).toMatchObject({ day: '2026-07-05' });
    const placed = standing('confirmed', { content: { ...CONTENT, place: '早先' } as unknown as AnyContent });
    expect(content('close', placed)).toMatchObject({ place: TODAY });
    expect(content('void', placed)).toMatchObject({ place: '早先' });
  });
  it('opened again loses what the steps into its state stamped, and nothing else', () => {
    expect(content('reopen', standing('confirmed'))).not.toHaveProperty('day');
    expect(content('reopen', standing('confirmed'))).toMatchObject({ talkerId: 'm:1' });
    expect(content('hold', standing('held'))).toMatchObject({ day: '2026-07-01' });
    expect(content('close', standing('confirmed'))).toMatchObject({ day: '2026-07-01' });
    expect(content('reopen', standing('closed', { content: { ...CONTENT, place: '处' } as unknown as AnyContent }))).toEqual(CONTENT);
  });
  it('what an action of its own writes comes after what was given', () => {
    expect(content('void', standing('confirmed'), { place: '甲' }, { place: '乙' })).toMatchObject({ place: '乙' });
  });
  it('a step that asks for nothing has everything', () => {
    expect(unansweredIn(step('void'), CONTENT)).toEqual([]);
    expect(unansweredIn({ ...step('void'), asks: ['day', 'place'] }, CONTENT)).toEqual(['place']);
  });
});

describe('handing in', () => {
  const org = orgFor('branch');
  const line = (receiver: FiledTo['receiver'], state: FiledTo['state'], over: Partial<FiledTo> = {}): FiledTo => ({
    receiver,
    receiverOrgId: receiver === 'partyCommittee' ? 'o:c' : 'o:g',
    state,
    firstSubmittedOn: '2026-07-01',
    ...over,
  });
  const given = (before: readonly FiledTo[], over: Partial<Parameters<typeof handIn>[1]> = {}) =>
    handIn(before, { kind: kindWith(), content: CONTENT, org, today: TODAY, ...over });
  it('goes to the committee where the kind says nothing, to each receiver once where it does', () => {
    expect(given([])).toEqual([{ receiver: 'partyCommittee', receiverOrgId: 'o:c', state: 'submitted', firstSubmittedOn: TODAY }]);
    const kind = kindWith({}, { receivers: () => ['generalBranch', 'partyCommittee', 'generalBranch'] });
    expect(given([], { kind }).map(({ receiverOrgId }) => receiverOrgId)).toEqual(['o:g', 'o:c']);
    expect(given([], { kind, org: { ...org, path: ['o:c'] } }).map(({ receiver, receiverOrgId }) => [receiver, receiverOrgId])).toEqual([
      ['generalBranch', 'o:c'],
      ['partyCommittee', 'o:c'],
    ]);
    expect(given([], { org: { ...org, path: [] } })).toEqual([]);
  });
  it('the first day stands for the same receiver of the same organisation only', () => {
    expect(given([line('partyCommittee', 'received')])[0]?.firstSubmittedOn).toBe('2026-07-01');
    expect(given([line('partyCommittee', 'received', { receiverOrgId: 'o:other' })])[0]?.firstSubmittedOn).toBe(TODAY);
    expect(given([line('generalBranch', 'received', { receiverOrgId: 'o:c' })])[0]?.firstSubmittedOn).toBe(TODAY);
  });
  it('an answer is given for the own lines that wait; a return has its day, a receipt none', () => {
    const both = [line('partyCommittee', 'submitted'), line('generalBranch', 'submitted')];
    expect(answerLines(both, 'returned', { receivesFor: ['o:g'], today: TODAY })).toEqual([
      both[0],
      { ...both[1], state: 'returned', returnedOn: TODAY },
    ]);
    expect(answerLines(both, 'received', { receivesFor: ['o:g', 'o:c'], today: TODAY })).toEqual(
      both.map((one) => ({ ...one, state: 'received' })),
    );
    expect(answerLines([line('generalBranch', 'received')], 'returned', { receivesFor: ['o:g'], today: TODAY })).toEqual([
      line('generalBranch', 'received'),
    ]);
  });
  it.each<[FiledTo['state'][], RecordState]>([
    [['submitted', 'returned'], 'returned'],
    [['received', 'returned'], 'returned'],
    [['received', 'submitted'], 'submitted'],
    [['received', 'received'], 'received'],
    [[], 'received'],
  ])('answers %j leave it %s', (states, state) => expect(stateOfLines(states.map((one) => line('generalBranch', one)))).toBe(state));
  it('a step to 已交 hands in only where somebody answers; an answer of a record never handed in leaves it waiting for nobody', () => {
    expect(taken(standing('draft'), 'submit').document).not.toHaveProperty('filedTo');
    const receive = move('receive', 'submitted', 'received', { by: ['receiver'] });
    const kind = kindWith({ moves: [...LIFE.moves, receive] });
    expect(taken(standing('draft', { kind }), 'submit').document.filedTo).toHaveLength(1);
    expect(taken(standing('confirmed', { kind }), 'close').document).not.toHaveProperty('filedTo');
    const answered = (answer: Move) =>
      taken(standing('submitted', { kind, over: { filedTo: [line('partyCommittee', 'submitted')] } }), 'submit', {
        move: answer,
        receivesFor: ['o:c'],
      }).document;
    expect(answered(receive)).toMatchObject({ state: 'received', filedTo: [{ state: 'received' }] });
    expect(answered({ ...receive, verb: 'return', to: 'returned' })).toMatchObject({ state: 'returned', filedTo: [{ state: 'returned' }] });
    expect(taken(standing('submitted', { kind }), 'submit', { move: receive, receivesFor: ['o:c'] }).document).toMatchObject({
      state: 'received',
      filedTo: [],
    });
  });
});

describe('a change', () => {
  const after = (wasSealed: boolean, reason: string | undefined, found = standing('confirmed')) =>
    afterChange(STAMP, found, { content: changed, reason, wasSealed, known: KNOWN });
  it('of a draft is kept nowhere; of what was sealed the former stays; a correction is kept, and sealed where it was', () => {
    expect(after(false, undefined)).toMatchObject({ isKept: false, isSealed: false, document: { state: 'confirmed', rev: 1 } });
    expect(after(true, undefined)).toMatchObject({ isKept: true, isSealed: false });
    expect(after(false, '写漏了')).toMatchObject({
      isKept: true,
      isSealed: false,
      document: { correctionReason: '写漏了', reasons: [{ step: 'corrected', words: '写漏了' }] },
    });
    expect(after(true, '写漏了')).toMatchObject({ isKept: true, isSealed: true });
    expect(after(true, undefined).document).not.toHaveProperty('reasons');
  });
  it('of what was handed in hands it in again only as a correction', () => {
    const filedTo: FiledTo[] = [{ receiver: 'partyCommittee', receiverOrgId: 'o:c', state: 'received', firstSubmittedOn: '2026-07-01' }];
    const found = standing('received', { over: { filedTo } });
    expect(after(false, undefined, found).document).toMatchObject({ state: 'received', filedTo });
    expect(after(false, '写漏了', found).document).toMatchObject({
      state: 'submitted',
      filedTo: [{ state: 'submitted', firstSubmittedOn: '2026-07-01' }],
    });
    expect(after(false, '写漏了').document.state).toBe('confirmed');
  });
});
