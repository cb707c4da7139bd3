// Whom a branch speaks with, on 2026-11-24: the yearly talk, the contact with who is away, the help for who is in need.
import { contactRows, hardshipRows, talkRows } from '../../../../src-shared/engines/care/people';
import type { CareRecord, CareRow } from '../../../../src-shared/engines/care/row';
import type { Content } from '../../../../src-shared/records/kinds';
import type { Member } from '../../../../src-shared/records/member';
import type { Post } from '../../../../src-shared/records/post';
import { PARAMS } from '../../../../src-shared/standard/params';
import { branchOrg, person, post, status } from '../people';

const TODAY = '2026-11-24';
const at = (members: readonly Member[], posts: readonly Post[] = [], today = TODAY) => ({ branch: branchOrg(), members, posts, today });
const told = (rows: readonly CareRow[]) => rows.map(({ memberId, state, lastOn, dueOn }) => [memberId.slice(2), state, lastOn, dueOn]);
const other = (name: string, over: Partial<Member> = {}) =>
  person(name, { memberships: [{ id: '1', branchId: 'o:b2', fromOn: '2020-01-01' }], ...over });

describe('talks', () => {
  type Outcome = 'met' | 'notYetDue' | 'notMet' | 'noData' | 'notApplicable';
  const part = (name: string, outcome: Outcome) => ({ memberId: `m:${name}`, outcome, lastOn: '2026-12-31' });
  const talk = (name: string, day: string, talkerId = 'm:s'): CareRecord<'heartTalk'> => ({
    _id: `talk:${name}:${day}`,
    state: 'recorded',
    content: { talkerId, withId: `m:${name}`, day, talkKind: 'daily' },
  });
  const members = [
    person('s', { rosterOrder: 0 }),
    person('a', { rosterOrder: 3 }),
    person('b', { rosterOrder: 2 }),
    person('c', { rosterOrder: 1 }),
  ];
  const secretary = [post('m:s', 'secretary')];

  it('who was not talked with stands first in roster order, with the last talk of any year; the secretary is in no line', () => {
    const talks = [talk('a', '2026-03-02'), talk('a', '2026-01-05'), talk('c', '2025-06-01')];
    const rows = talkRows(at(members, secretary), talks, [part('a', 'met'), part('b', 'notYetDue'), part('c', 'notYetDue')]);
    expect(told(rows)).toEqual([
      ['c', 'owed', '2025-06-01', '2026-12-31'],
      ['b', 'owed', undefined, '2026-12-31'],
      ['a', 'done', '2026-03-02', '2026-12-31'],
    ]);
  });
  it('a talk of somebody else, or of who was secretary only later, is not the secretary’s; one of a former secretary is', () => {
    const posts = [post('m:old', 'secretary', { toOn: '2026-05-31' }), post('m:s', 'secretary', { fromOn: '2026-06-01' })];
    const talks = [
      talk('a', '2026-09-01', 'm:b'),
      talk('b', '2026-05-31'),
      talk('c', '2026-05-31', 'm:old'),
      talk('c', '2026-06-01', 'm:old'),
    ];
    expect(told(talkRows(at(members, posts), talks, [])).map(([name, , lastOn]) => [name, lastOn])).toEqual([
      ['c', '2026-05-31'],
      ['b', undefined],
      ['a', undefined],
    ]);
  });
  it('whom the rule does not speak of, or does not ask for, is not asked, and without a last day; below those talked with', () => {
    const rows = talkRows(at(members, secretary), [], [part('a', 'notApplicable'), part('b', 'met')]);
    expect(told(rows)).toEqual([
      ['b', 'done', undefined, '2026-12-31'],
      ['c', 'notAsked', undefined, undefined],
      ['a', 'notAsked', undefined, undefined],
    ]);
  });
  it('on the last day it is owed, on the day after it is overdue', () => {
    const stateOn = (today: string) => talkRows(at([person('a')], [], today), [], [part('a', 'notMet')]).map(({ state }) => state);
    expect([stateOn('2026-12-31'), stateOn('2027-01-01')]).toEqual([['owed'], ['overdue']]);
  });
  it('who has left or is of another branch has no line, whatever the rule says of the year', () => {
    const gone = person('gone', { endedOn: '2026-06-30' });
    expect(talkRows(at([gone, other('far')], secretary), [], [part('gone', 'notMet'), part('far', 'notMet')])).toEqual([]);
  });
});

describe('contacts with who is away', () => {
  const away = (name: string, fromOn: string, over: Partial<Member> = {}) =>
    person(name, { statuses: [status('mobile', { fromOn })], ...over });
  const contact = (name: string, day: string, nextOn?: string): CareRecord<'mobileContact'> => ({
    _id: `c:${name}:${day}:${nextOn ?? ''}`,
    state: 'recorded',
    content: { memberId: `m:${name}`, day, way: 'phone', nextOn } as Content<'mobileContact'>,
  });
  const rows = (members: readonly Member[], contacts: readonly CareRecord<'mobileContact'>[] = [], params = PARAMS) =>
    told(contactRows(at(members), contacts, params));

  it('nobody spoke with them yet: in time until half a year after they went, and on that day', () => {
    expect(rows([away('a', '2026-05-23'), away('b', '2026-05-24')])).toEqual([
      ['a', 'overdue', undefined, '2026-11-23'],
      ['b', 'running', undefined, '2026-11-24'],
    ]);
  });
  it('the day agreed on at the last contact holds, else half a year after it; an older one no more', () => {
    const contacts = [
      contact('a', '2026-09-01'),
      contact('a', '2026-01-01', '2026-02-01'),
      contact('b', '2026-09-01', '2026-10-01'),
      contact('b', '2026-09-01', '2026-10-15'),
      contact('b', '2026-09-01'),
    ];
    expect(rows([away('a', '2025-01-01'), away('b', '2025-01-01')], contacts)).toEqual([
      ['b', 'overdue', '2026-09-01', '2026-10-15'],
      ['a', 'running', '2026-09-01', '2027-03-01'],
    ]);
  });
  it('what was said before they went is no contact with somebody away, on the day they went it is', () => {
    expect(rows([away('a', '2026-08-01')], [contact('a', '2026-07-31')])).toEqual([['a', 'running', undefined, '2027-02-01']]);
    expect(rows([away('a', '2026-08-01')], [contact('a', '2026-08-01')])).toEqual([['a', 'running', '2026-08-01', '2027-02-01']]);
  });
  it('who went abroad is on it too; who is ill, back, of another branch or gone is not', () => {
    const members = [
      person('abroad', { statuses: [status('abroad', { fromOn: '2026-10-01' })] }),
      person('ill', { statuses: [status('longIllness')] }),
      person('back', { statuses: [status('mobile', { fromOn: '2025-01-01', toOn: '2026-11-23' })] }),
      away('gone', '2025-01-01', { endedOn: '2026-06-30' }),
      other('far', { statuses: [status('mobile')] }),
    ];
    expect(rows(members)).toEqual([['abroad', 'running', undefined, '2027-04-01']]);
  });
  it('of two times away the one that runs counts, of two that run the longer', () => {
    const twice = person('a', {
      statuses: [
        status('mobile', { fromOn: '2026-10-01' }),
        status('mobile', { id: 'former', fromOn: '2024-01-01', toOn: '2024-12-31' }),
        status('abroad', { fromOn: '2026-09-01' }),
      ],
    });
    expect(contactRows(at([twice]), [], PARAMS)).toEqual([
      { memberId: 'm:a', state: 'running', fromOn: '2026-09-01', dueOn: '2027-03-01' },
    ]);
  });
  it('a college that wants a contact every three months', () => {
    const values = [{ ...PARAMS.mobileContactMonths.values[0], from: '2019-01-01', value: 3, cite: [] }];
    const params = { ...PARAMS, mobileContactMonths: { ...PARAMS.mobileContactMonths, values } } as unknown as typeof PARAMS;
    expect(rows([away('a', '2026-08-23')], [], params)).toEqual([['a', 'overdue', undefined, '2026-11-23']]);
  });
});

describe('who is in need', () => {
  type Entry = CareRecord<'hardshipEntry'>;
  const entry = (name: string, openedOn: string, help: readonly string[] = [], state: Entry['state'] = 'open'): Entry => ({
    _id: `h:${name}`,
    state,
    content: { memberId: `m:${name}`, category: 'illness', openedOn, help: help.map((day) => ({ day, text: '送医' })) },
  });
  const visit = (day: string, of: Partial<Content<'careActivity'>>): CareRecord<'careActivity'> => ({
    _id: `v:${day}`,
    state: 'recorded',
    content: { careKind: 'visit', title: '走访', day, byIds: ['m:s'], ...of },
  });
  const people = [person('a', { rosterOrder: 1 }), person('b', { rosterOrder: 2 }), person('c', { rosterOrder: 3 })];
  const rows = (entries: readonly Entry[], visits: readonly CareRecord<'careActivity'>[] = [], members = people) =>
    told(hardshipRows(at(members), entries, visits));

  it('who was not seen this year stands first, due by its end; help, a visit by name or one by the entry is being seen', () => {
    const entries = [
      entry('c', '2025-03-01', ['2025-12-31']),
      entry('a', '2025-03-01', ['2026-01-01', '2025-05-01']),
      entry('b', '2025-03-01', ['2026-02-01']),
    ];
    expect(rows(entries, [visit('2026-05-01', { memberIds: ['m:b'] }), visit('2026-06-01', { hardshipEntryId: 'h:a' })])).toEqual([
      ['c', 'owed', '2025-12-31', '2026-12-31'],
      ['a', 'running', '2026-06-01', undefined],
      ['b', 'running', '2026-05-01', undefined],
    ]);
  });
  it('what was done before somebody was listed does not count; on that day it does', () => {
    expect(rows([entry('a', '2026-03-02')], [visit('2026-03-01', { memberIds: ['m:a'] })])).toEqual([
      ['a', 'owed', undefined, '2026-12-31'],
    ]);
    expect(rows([entry('a', '2026-03-02')], [visit('2026-03-02', { memberIds: ['m:a', 'm:b'] })])).toEqual([
      ['a', 'running', '2026-03-02', undefined],
    ]);
  });
  it('a visit to somebody else is none, nor one that names nobody', () => {
    expect(
      rows([entry('a', '2026-01-02')], [visit('2026-03-02', { memberIds: ['m:b'], hardshipEntryId: 'h:b' }), visit('2026-03-03', {})]),
    ).toEqual([['a', 'owed', undefined, '2026-12-31']]);
  });
  it('a closed entry, or one of somebody who has left, is in no list', () => {
    const members = [person('a', { endedOn: '2026-11-23' }), person('b')];
    expect(rows([entry('a', '2026-01-02'), entry('b', '2026-01-02', [], 'closed')], [], members)).toEqual([]);
  });
  it('each line says since when and which record it is', () => {
    expect(hardshipRows(at(people), [entry('a', '2026-01-02')], [])).toEqual([
      { memberId: 'm:a', recordId: 'h:a', state: 'owed', fromOn: '2026-01-02', dueOn: '2026-12-31' },
    ]);
  });
});
