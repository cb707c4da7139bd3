// To whom a talk or a contact is owed, on 2026-11-24.
import { contactLines, talkLines, type CareLine } from '../../../../src-shared/engines/care/lists';
import type { Content } from '../../../../src-shared/records/kinds';
import type { Member } from '../../../../src-shared/records/member';
import { PARAMS } from '../../../../src-shared/standard/params';
import { person, status } from '../people';

const TODAY = '2026-11-24';
const told = (lines: readonly CareLine[]) => lines.map(({ member, lastOn, dueOn, isOwed }) => [member.name, lastOn, dueOn, isOwed]);

describe('talks', () => {
  const part = (memberId: string, outcome: 'met' | 'notYetDue' | 'notMet') => ({ memberId, outcome, lastOn: '2026-12-31' });
  const talk = (withId: string, day: string) => ({ talkerId: 'm:s', withId, day, talkKind: 'daily' }) as Content<'heartTalk'>;
  const members = [person('a'), person('b', { rosterOrder: 1 }), person('c', { rosterOrder: 2 })];

  it('those who were not talked with stand first in roster order, with the last talk of any year; the others below', () => {
    expect(
      told(
        talkLines(
          members,
          [talk('m:a', '2026-03-02'), talk('m:a', '2026-01-05'), talk('m:c', '2025-06-01')],
          [part('m:a', 'met'), part('m:c', 'notYetDue'), part('m:b', 'notMet')],
        ),
      ),
    ).toEqual([
      ['b', undefined, '2026-12-31', true],
      ['c', '2025-06-01', '2026-12-31', true],
      ['a', '2026-03-02', '2026-12-31', false],
    ]);
  });
  it('whoever is in no list of the branch, or no person at all, has no line', () => {
    expect(talkLines(members, [], [part('m:gone', 'notMet'), { outcome: 'notApplicable', lastOn: '2026-12-31' }])).toEqual([]);
  });
});

describe('contacts with members who are away', () => {
  const away = (name: string, fromOn: string, over: Partial<Member> = {}) =>
    person(name, { statuses: [status('mobile', { fromOn })], ...over });
  const contact = (memberId: string, day: string, nextOn?: string) =>
    ({ memberId, day, way: 'phone', ...(nextOn === undefined ? {} : { nextOn }) }) as Content<'mobileContact'>;
  const lines = (members: readonly Member[], contacts: readonly Content<'mobileContact'>[] = [], params = PARAMS) =>
    told(contactLines(members, contacts, { branchId: 'o:b1', today: TODAY, params }));

  it('nobody was spoken with yet: half a year after they went', () => {
    expect(lines([away('a', '2026-05-24'), away('b', '2026-05-25')])).toEqual([
      ['a', undefined, '2026-11-24', true],
      ['b', undefined, '2026-11-25', false],
    ]);
  });
  it('the last contact counts, and the day that was agreed on before the half year', () => {
    expect(
      lines(
        [away('a', '2025-01-01'), away('b', '2025-01-01')],
        [contact('m:a', '2026-09-01'), contact('m:a', '2026-01-01', '2026-02-01'), contact('m:b', '2026-09-01', '2026-10-01')],
      ),
    ).toEqual([
      ['b', '2026-09-01', '2026-10-01', true],
      ['a', '2026-09-01', '2027-03-01', false],
    ]);
  });
  it('who is back, is of another branch, or was never away has no line; of two times away the one that runs counts', () => {
    const back = person('back', { statuses: [status('mobile', { fromOn: '2025-01-01', toOn: '2026-11-23' })] });
    const other = away('other', '2025-01-01', { memberships: [{ id: '1', branchId: 'o:b2', fromOn: '2020-01-01' }] });
    expect(lines([back, other, person('here')])).toEqual([]);
    const twice = person('twice', {
      statuses: [status('mobile', { fromOn: '2026-10-01' }), status('mobile', { id: 'former', fromOn: '2024-01-01', toOn: '2024-12-31' })],
    });
    expect(lines([twice])).toEqual([['twice', undefined, '2027-04-01', false]]);
  });
  it('a college that wants a contact every three months', () => {
    const values = [{ ...PARAMS.mobileContactMonths.values[0], from: '2019-01-01', value: 3, cite: [] }];
    const params = { ...PARAMS, mobileContactMonths: { ...PARAMS.mobileContactMonths, values } } as unknown as typeof PARAMS;
    expect(lines([away('a', '2026-08-24')], [], params)).toEqual([['a', undefined, '2026-11-24', true]]);
  });
});
