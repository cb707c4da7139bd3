// Committees whose term ends, looked at on 2026-11-24 for a year.
import { comingOfTerms } from '../../../../src-shared/engines/outlook/terms';
import { changed } from '../../../cases/changed-param';
import { branchOrg, term } from '../people';
import { ahead, articlesOf, generalOrg, told } from './looking';

const linesOf = (...args: Parameters<typeof ahead>): string[] => comingOfTerms(ahead(...args)).map(told);

it('a term that ends next June: reminded half a year before, elected by its last day, by Article 21', () => {
  const terms = [term({ termEndOn: '2027-06-30' })];
  expect(linesOf({ terms })).toEqual(['termEnd | 2027-06-30 | remindElection 2026-12-30; elect 2027-06-30']);
  expect(comingOfTerms(ahead({ terms })).map(articlesOf)).toEqual([
    [['branchRegulation 第二十一条'], ['branchRegulation 第二十一条', 'branchRegulation 第二十一条']],
  ]);
});

it('a term that ends after the year is told when the reminding falls into it, to the day', () => {
  const of = (termEndOn: string) => linesOf({ terms: [term({ termEndOn })] }).length;
  expect([of('2028-05-24'), of('2028-05-25'), of('2028-12-31')]).toEqual([1, 0, 0]);
});

it('a college that reminds three months before is told of three', () => {
  const terms = [term({ termEndOn: '2027-06-30' })];
  expect(linesOf({ terms }, { params: changed('termNoticeMonths', '2026-01-01', 3) })).toEqual([
    'termEnd | 2027-06-30 | remindElection 2027-03-30; elect 2027-06-30',
  ]);
});

it('a postponed one ends when it was postponed to; one that has run out stays until another is entered', () => {
  expect(linesOf({ terms: [term({ termEndOn: '2026-06-30', extendedUntilOn: '2027-03-31' })] })[0]).toContain('2027-03-31 |');
  expect(linesOf({ terms: [term({ termEndOn: '2026-06-30' })] })).toEqual([
    'termEnd | 2026-06-30 | remindElection 2025-12-30; elect 2026-06-30',
  ]);
  const elected = [term({ termEndOn: '2026-06-30' }), term({ _id: 'term:2', fromOn: '2026-07-01', termEndOn: '2029-06-30' })];
  expect(linesOf({ terms: elected })).toEqual([]);
  // Entered already, and begins only after the one that runs.
  expect(linesOf({ terms: [term({ termEndOn: '2027-06-30' }), term({ _id: 'term:2', fromOn: '2027-07-01' })] })).toEqual([]);
});

it('of two terms in whatever order the later one counts; one that was closed awaits no election, one that is closed from tomorrow does', () => {
  const [old, now] = [
    term({ termEndOn: '2026-06-30', endedOn: '2025-01-01' }),
    term({ _id: 'term:2', fromOn: '2025-01-02', termEndOn: '2027-06-30' }),
  ];
  expect(linesOf({ terms: [now, old] })).toEqual(linesOf({ terms: [old, now] }));
  expect(linesOf({ terms: [now, old] })[0]).toContain('termEnd | 2027-06-30');
  expect(linesOf({ terms: [term({ termEndOn: '2027-06-30', endedOn: '2026-11-23' })] })).toEqual([]);
  expect(linesOf({ terms: [term({ termEndOn: '2027-06-30', endedOn: '2026-11-24' })] })).toEqual([
    'termEnd | 2026-11-24 | remindElection 2026-05-24; elect 2026-11-24',
  ]);
});

it('general branches have terms as well, each its own', () => {
  const orgs = [generalOrg(), branchOrg()];
  const terms = [term({ orgId: 'o:g1', termEndOn: '2027-01-31' }), term({ orgId: 'o:elsewhere', termEndOn: '2027-01-31' })];
  expect(comingOfTerms(ahead({ orgs, terms })).map(({ orgId, day }) => [orgId, day])).toEqual([['o:g1', '2027-01-31']]);
});
