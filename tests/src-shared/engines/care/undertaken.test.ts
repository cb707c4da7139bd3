// Promises, pairs and posts on 2026-11-24: which wait, run, are past their day, and what came of the others of the year.
import { inCareOrder, type CareRecord } from '../../../../src-shared/engines/care/row';
import { undertakenRows } from '../../../../src-shared/engines/care/undertaken';
import { isOwed, isUnderWay, CARE_STATES } from '../../../../src-shared/records/vocabulary/care';
import { branchOrg, person } from '../people';

const TODAY = '2026-11-24';
const people = [person('a', { rosterOrder: 2 }), person('b', { rosterOrder: 1 }), person('gone', { endedOn: '2026-06-30' })];
type Pledge = CareRecord<'pledge'>;
const pledge = (id: string, state: Pledge['state'], content: Partial<Pledge['content']> = {}): Pledge => ({
  _id: id,
  state,
  content: { memberId: 'm:a', text: '每周答疑', day: '2026-03-01', ...content },
});
const rows = (records: readonly Pledge[], today = TODAY) =>
  undertakenRows({ branch: branchOrg(), members: people, posts: [], today }, records);
const states = (records: readonly Pledge[], today = TODAY) => rows(records, today).map(({ recordId, state }) => [recordId, state]);

it('one whose day is past stands first, then what waits for the secretary, then what runs by its day, then what is over', () => {
  expect(
    states([
      pledge('done', 'done', { endedOn: '2026-09-01' }),
      pledge('endless', 'effective'),
      pledge('dropped', 'dropped', { endedOn: '2026-09-01' }),
      pledge('declined', 'declined'),
      pledge('running', 'effective', { untilOn: '2026-12-31' }),
      pledge('asked', 'proposed'),
      pledge('late', 'effective', { untilOn: '2026-11-23' }),
    ]),
  ).toEqual([
    ['late', 'overdue'],
    ['asked', 'waiting'],
    ['running', 'running'],
    ['endless', 'running'],
    ['done', 'done'],
    ['declined', 'declined'],
    ['dropped', 'dropped'],
  ]);
});

it('on its last day it still runs; asked for until a day that is past it waits all the same', () => {
  expect(states([pledge('p', 'effective', { untilOn: TODAY })])).toEqual([['p', 'running']]);
  expect(states([pledge('p', 'proposed', { untilOn: '2026-11-01' })])).toEqual([['p', 'waiting']]);
});

it('what was over in a former year is in the book, by the day it ended and else by the day it was asked for', () => {
  const lasting = pledge('lasting', 'done', { day: '2025-03-01', endedOn: '2026-01-01' });
  const former = pledge('former', 'done', { day: '2025-03-01', endedOn: '2025-12-31' });
  const refused = pledge('refused', 'declined', { day: '2025-12-31' });
  expect(states([lasting, former, refused])).toEqual([['lasting', 'done']]);
  expect(states([pledge('old', 'effective', { day: '2019-03-01' })])).toEqual([['old', 'running']]);
});

it('what was taken back or struck out is no undertaking, and whoever left has none', () => {
  expect(states([pledge('w', 'withdrawn'), pledge('v', 'voided'), pledge('g', 'effective', { memberId: 'm:gone' })])).toEqual([]);
});

it('a line says since when, until when and when it ended', () => {
  expect(rows([pledge('p', 'done', { untilOn: '2026-12-31', endedOn: '2026-09-01' })])).toEqual([
    { memberId: 'm:a', recordId: 'p', state: 'done', fromOn: '2026-03-01', lastOn: '2026-09-01', dueOn: '2026-12-31' },
  ]);
  expect(rows([pledge('p', 'effective')])).toEqual([{ memberId: 'm:a', recordId: 'p', state: 'running', fromOn: '2026-03-01' }]);
});

it('of one day people stand in roster order, whoever is in no roster last, two of one person by their records', () => {
  const row = (memberId: string, recordId: string) => ({ memberId, recordId, state: 'running' as const, dueOn: '2026-12-31' });
  const order = inCareOrder([row('m:x', '1'), row('m:a', '3'), row('m:a', '2'), row('m:b', '4')], people).map(({ recordId }) => recordId);
  expect(order).toEqual(['4', '2', '3', '1']);
});

it('what wants something is owed, and that and what runs is under way', () => {
  expect(CARE_STATES.filter(isOwed)).toEqual(['overdue', 'owed', 'waiting']);
  expect(CARE_STATES.filter(isUnderWay)).toEqual(['overdue', 'owed', 'waiting', 'running']);
});
