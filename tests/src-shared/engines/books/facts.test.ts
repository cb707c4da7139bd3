import { heldOf, keptOf, nameOf, rosterDayOf, unconfirmedOf } from '../../../../src-shared/engines/books/facts';
import { bookFacts, held, kept } from './book-facts';

it('prints the roster of the day of making, of a year that is over that of its last day', () => {
  expect(['2026-11-20', '2026-12-31', '2027-01-01'].map((madeOn) => rosterDayOf({ year: '2026', madeOn }))).toEqual([
    '2026-11-20',
    '2026-12-31',
    '2026-12-31',
  ]);
});

it('takes meetings by the hour in which they began, those of the same hour always in one order', () => {
  const [late, early, twin] = [held('2026-03-02', { _id: 'activity:b' }), held('2026-03-01'), held('2026-03-02', { _id: 'activity:a' })];
  expect(heldOf({ activities: [late, early, twin] }).map(({ _id }) => _id)).toEqual(['activity:2026-03-01', 'activity:a', 'activity:b']);
});

it('calls unconfirmed what is over and neither confirmed nor cancelled', () => {
  const of = (day: string, state: 'published' | 'submitted' | 'cancelled' | 'confirmed') => held(day, { state });
  const activities = [
    of('2026-11-21', 'published'),
    of('2026-11-19', 'submitted'),
    of('2026-11-18', 'published'),
    of('2026-11-17', 'cancelled'),
    of('2026-11-16', 'confirmed'),
    held('2026-11-20', { state: 'published', endAt: '2026-11-20T04:00:00.000Z' }),
    held('2026-11-20', { state: 'published', endAt: '2026-11-20T04:00:00.001Z', _id: 'activity:now' }),
  ];
  expect(unconfirmedOf({ activities, madeAt: '2026-11-20T04:00:00.000Z' }).map(({ day }) => day)).toEqual([
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
  ]);
});

it('takes the records of a kind that count, by day, by when they were entered, then by id', () => {
  const talk = (day: string, over: Parameters<typeof kept>[3]) => kept('heartTalk', day, {}, over);
  const records = [
    talk('2026-02-02', { _id: 'd', createdAt: '2026-02-03T00:00:00.000Z' }),
    talk('2026-02-02', { _id: 'c', createdAt: '2026-02-02T00:00:00.000Z' }),
    talk('2026-02-02', { _id: 'b', createdAt: '2026-02-02T00:00:00.000Z' }),
    talk('2026-02-01', { _id: 'a', createdAt: '2026-05-01T00:00:00.000Z' }),
    talk('2026-01-01', { _id: 'voided', state: 'voided' }),
    kept('vote', '2026-01-01', {}),
  ];
  expect(keptOf(bookFacts({ records }), 'heartTalk').map(({ _id }) => _id)).toEqual(['a', 'b', 'c', 'd']);
});

it('knows nobody by another id', () => {
  expect(['m:林', 'm:谁', undefined].map((memberId) => nameOf(bookFacts(), memberId))).toEqual(['林', '', '']);
});
