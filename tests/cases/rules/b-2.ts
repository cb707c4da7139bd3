import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, rec, world } from '../world';

const book = (bookKind: 'recordBook' | 'attendanceBook' | 'contactBook', madeOn: string, sourceCount = 3, year = '2026') =>
  rec('book', { bookKind, year, making: 1, madeOn, sourceCount }, { _id: `book:${bookKind}:${madeOn}`, day: madeOn });
const three = (madeOn: string, contacts = 3) => [
  book('recordBook', madeOn),
  book('attendanceBook', madeOn),
  book('contactBook', madeOn, contacts),
];
const idsOf = (madeOn: string) => ['recordBook', 'attendanceBook', 'contactBook'].map((kind) => `book:${kind}:${madeOn}`);

export const cases: RuleCases = {
  met: {
    says: 'with the three books of 2026 made on 2027-01-12, it is met',
    facts: having(world(), ...three('2027-01-12')),
    asOfOn: '2027-02-01',
    outcome: 'met',
    share: '1/1',
    evidenceIds: idsOf('2027-01-12'),
  },
  notMet: {
    says: 'with no book of 2026 made it is short on 2027-02-01',
    facts: world(),
    asOfOn: '2027-02-01',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: {
    says: 'a branch founded on 2026-10-01 is not asked',
    facts: world({ foundedOn: '2026-10-01' }),
    asOfOn: '2027-02-01',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [
    {
      says: 'made on 2027-01-31, they are in time',
      facts: having(world(), ...three('2027-01-31')),
      asOfOn: '2027-02-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'made on 2027-02-01, they come too late',
      facts: having(world(), ...three('2027-02-01')),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
    },
    { says: 'with nothing made on 2027-01-31, it is not yet due', facts: world(), asOfOn: '2027-01-31', outcome: 'notYetDue' },
    {
      says: 'with a contact book in which one contact stands, it is met',
      facts: having(world(), ...three('2027-01-12', 1)),
      asOfOn: '2027-02-01',
      outcome: 'met',
    },
    {
      says: 'with an empty contact book, it is short',
      facts: having(world(), ...three('2027-01-12', 0)),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
    },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2020-02-01',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with 02-28 as the day from 2026 on, books of 2027-02-10 are in time',
      facts: having(world(), ...three('2027-02-10')),
      asOfOn: '2027-03-01',
      params: changed('booksUntil', '2026-01-01', '02-28'),
      outcome: 'met',
      share: '1/1',
    },
  ],
  others: [
    {
      says: 'with the sign-in book missing, it is short',
      facts: having(world(), book('recordBook', '2027-01-12'), book('contactBook', '2027-01-12')),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
    },
    {
      says: 'the books of another year are none of this one',
      facts: having(world(), ...three('2027-01-12').map((entry) => ({ ...entry, content: { ...entry.content, year: '2025' } }))),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
    },
    {
      says: 'books made in June and a contact book filled in December, it is met',
      facts: having(world(), ...three('2026-06-10', 0), book('contactBook', '2026-12-20')),
      asOfOn: '2027-02-01',
      outcome: 'met',
      evidenceIds: ['book:recordBook:2026-06-10', 'book:attendanceBook:2026-06-10', 'book:contactBook:2026-12-20'],
    },
    {
      says: 'an empty contact book is no book that shows anything, an empty record book is one',
      facts: having(
        world(),
        book('recordBook', '2027-01-10', 0),
        book('attendanceBook', '2027-01-10', 0),
        book('contactBook', '2027-01-10', 1),
      ),
      asOfOn: '2027-02-01',
      outcome: 'met',
      evidenceIds: idsOf('2027-01-10'),
    },
    {
      says: 'where contacts were written down the books are to be made',
      facts: having(
        world(),
        rec('massContact', { day: '2026-01-01', memberId: 'm:1', contactName: '示例', way: 'meeting', topic: '示例' }),
      ),
      asOfOn: '2027-01-10',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        type: 'book',
        would: ['attendanceBook', 'contactBook', 'recordBook'].map(
          (bookKind) =>
            expect.objectContaining({ content: { bookKind, year: '2026', making: 1, madeOn: '2027-01-10', sourceCount: 1 } }) as never,
        ),
      },
    },
    {
      says: 'also on the last day of the year',
      facts: having(
        world(),
        rec('massContact', { day: '2026-12-31', memberId: 'm:1', contactName: '示例', way: 'meeting', topic: '示例' }),
      ),
      asOfOn: '2027-01-10',
      outcome: 'notYetDue',
      next: { type: 'book' },
    },
    {
      says: 'a contact of 2025 or of 2027 is none of 2026, and one is to be written down first',
      facts: having(
        world(),
        rec('massContact', { day: '2025-12-31', memberId: 'm:1', contactName: '示例', way: 'meeting', topic: '示例' }),
        rec('massContact', { day: '2027-01-01', memberId: 'm:1', contactName: '示例', way: 'meeting', topic: '示例' }),
      ),
      asOfOn: '2027-01-10',
      outcome: 'notYetDue',
      next: { verb: 'enter', type: 'massContact' },
    },
    {
      says: 'nor is one of another branch',
      facts: having(
        world(),
        rec('massContact', { day: '2026-05-10', memberId: 'm:1', contactName: '示例', way: 'meeting', topic: '示例' }, { orgId: 'o:b2' }),
      ),
      asOfOn: '2027-01-10',
      outcome: 'notYetDue',
      next: { type: 'massContact' },
    },
  ],
};
