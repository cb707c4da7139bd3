// The files that are mutated: small whole years of one branch, and years with something missing.
import { datasetOf } from '../../../src-shared/engines/score/dataset';
import type { BranchFacts } from '../../../src-shared/facts/facts';
import { SMALL, wholeYear, type BranchSize, WITH_GROUPS, YEAR_END } from '../../src-shared/engines/score/whole-year';
import { having, rec } from '../../cases/world';
import type { Base } from './play';

const fileOf = (facts: BranchFacts): string =>
  JSON.stringify(
    datasetOf(facts, { years: ['2026'], exportedAt: '2027-04-01T01:00:00.000Z', hasNames: true, tailorings: [], codeOf: (id) => id }),
  );

/** A year in which every third meeting and every fifth record was not written down; by what is left it is judged. */
const halfDone = (facts: BranchFacts): BranchFacts => ({
  ...facts,
  activities: facts.activities.filter((_, index) => index % 3 > 0),
  records: facts.records.filter((_, index) => index % 5 > 0),
});

const withCase = (facts: BranchFacts): BranchFacts =>
  having(
    facts,
    rec('developmentCase', {
      name: '申请人',
      birthMonth: '2000-01',
      unit: '教研室',
      memberKind: 'staff',
      steps: [
        { step: '1', doneOn: '2026-02-01' },
        { step: '2', doneOn: '2026-02-20' },
      ],
    }),
    rec('transfer', { direction: 'in', openedOn: '2026-09-01', incomingName: '新同志', fromName: '外单位' } as never),
    rec('bonusItem', { year: '2026', basis: [], pointsTenths: 10, reason: '表彰', approvedOn: '2026-11-01' }),
  );

/** Of every kind of record the first, and a meeting in six: a file that is read and judged in a moment and still has something of everything. */
const thin = (facts: BranchFacts): BranchFacts => ({
  ...facts,
  activities: facts.activities.filter((_, index) => index % 6 === 0),
  records: facts.records.filter(({ type }, index, all) => all.findIndex((other) => other.type === type) === index),
});

const base = (name: string, facts: BranchFacts, at = YEAR_END): Base => ({ name, text: fileOf(facts), at, year: '2026' });

const TINY: BranchSize = { ...SMALL, fullMembers: 4 };

/** The smallest alone for the quick form; all for the long one. */
export const QUICK_BASES: readonly Base[] = [base('a branch of four', thin(withCase(wholeYear(TINY))))];
export const BASES: readonly Base[] = [
  ...QUICK_BASES,
  base('a branch of four in its summer', thin(withCase(wholeYear(TINY))), '2026-07-20'),
  base('a small branch', thin(withCase(wholeYear(SMALL))), '2026-12-31'),
  base('a small branch with its whole year', withCase(wholeYear(SMALL))),
  base('a branch with groups that did half', halfDone(thin(withCase(wholeYear(WITH_GROUPS))))),
];
