import { cleared } from '../../../src-shared/roster/clear';
import { withExpectedEnd } from '../../../src-shared/roster/expected-end';
import { person } from '../engines/people';

const TODAY = '2026-11-24';
const student = person('甲', { memberKind: 'student' });

it('the month of leaving is entered, changed and taken away again; nothing else of the person changes', () => {
  expect(withExpectedEnd(student, '2027-06', TODAY)).toEqual({ member: { ...student, expectedEndIn: '2027-06' } });
  const made = { ...student, expectedEndIn: '2027-06' };
  expect(withExpectedEnd(made, '2027-07', TODAY)).toEqual({ member: { ...student, expectedEndIn: '2027-07' } });
  expect(withExpectedEnd(made, null, TODAY)).toEqual({ member: student });
});

it('this month may be, the one before not; fifteen years ahead may be, sixteen not', () => {
  const of = (month: string) => withExpectedEnd(student, month, TODAY);
  expect([of('2026-11'), of('2026-10'), of('2041-12'), of('2042-01')].map((made) => ('fault' in made ? made.fault : 'ok'))).toEqual([
    'ok',
    'past',
    'ok',
    'tooFar',
  ]);
});

it('of the retired there is none to enter, though one that was may be taken away; of who has gone nothing', () => {
  const retired = person('乙', { memberKind: 'retired', expectedEndIn: '2026-01' });
  expect(withExpectedEnd(retired, '2027-06', TODAY)).toEqual({ fault: 'retired' });
  expect(withExpectedEnd(retired, null, TODAY)).toMatchObject({ member: { name: '乙' } });
  expect(withExpectedEnd({ ...student, endedOn: '2026-11-01' }, '2027-06', TODAY)).toEqual({ fault: 'gone' });
});

it('goes with the other data of who has left', () => {
  expect(JSON.stringify(cleared({ ...student, expectedEndIn: '2026-06', endedOn: '2026-06-30' }, TODAY))).not.toContain('expectedEndIn');
});
