import type { BranchFacts } from '../../src-shared/facts/facts';
import type { Day } from '../../src-shared/kernel/day';
import { chanceOf } from '../trust/random';
import { anyAsOf, anyDay, type Given } from './random-days';
import { developmentIn } from './random-development';
import { meetingsIn } from './random-meetings';
import { memberRecordsIn } from './random-members';
import { papersIn } from './random-papers';
import { peopleIn } from './random-people';
import { restIn } from './random-rest';

export type BranchYear = { facts: BranchFacts; year: number; asOf: Day };

/** A branch and its year as a seed has it: many days lie where something turns, and some branches do all and some nothing. */
export const randomBranchYear = (seed: number): BranchYear => {
  const chance = chanceOf(seed);
  const year = chance.one([2024, 2025, 2026, 2026, 2026, 2027]);
  const asOf = anyAsOf(chance, year);
  let made = 0;
  const given: Given = { chance, year, asOf, id: (word) => `${word}:${String((made += 1)).padStart(4, '0')}` };
  const people = peopleIn(given);
  const diligence = chance.one([0, 0.4, 0.7, 0.9, 0.97, 1]);
  const activities = meetingsIn(given, people, diligence);
  const records = [
    ...papersIn(given, activities, diligence),
    ...memberRecordsIn(given, { people, activities }, diligence),
    ...developmentIn(given),
    ...restIn(given, { facts: people, activities, diligence }),
  ];
  // In a file of several branches stands also what others have done, and names people of this one.
  const strays = records.map((record) => (chance.in(0.015) ? { ...record, orgId: 'o:b2', memberIds: ['m:0', 'm:1'] } : record));
  const countsFromOn = chance.in(0.25) ? (chance.in(0.3) ? `${year}-01-01` : anyDay(given)) : undefined;
  return { facts: { ...people, activities, records: strays, ...(countsFromOn === undefined ? {} : { countsFromOn }) }, year, asOf };
};
