// All the books of one branch, and those of the committee and its general branches.
import type { Course } from './records/walk';
import { appraisals } from './records/appraisal';
import { care } from './records/care';
import { college } from './records/college';
import type { CollegeDesk } from './records/college-desk';
import type { Desk } from './records/desk';
import { development } from './records/development';
import { dues } from './records/dues';
import { generalBranch } from './records/general';
import { notices } from './records/notices';
import { disclosures } from './records/open';
import { people } from './records/people';
import { plans } from './records/plans';
import { points } from './records/points';
import { reviews } from './records/review';
import { samples } from './records/samples';
import { studies } from './records/studies';
import { undertaken } from './records/undertaken';

/** The praise of the college in a year, on which a bonus may rest. */
const awardIn = (courses: readonly Course[], year: string): string | undefined =>
  courses.find(
    ([{ document }]) => document.type === 'commendation' && document.content.level === 'college' && document.day.startsWith(year),
  )?.[0].document._id;

export const branchBooks = (desk: Desk, seed: number): Course[] => {
  const caring = care(desk);
  return [
    ...plans(desk, seed),
    ...notices(desk),
    ...points(desk),
    ...dues(desk),
    ...people(desk),
    ...caring,
    ...undertaken(desk),
    ...appraisals(desk),
    ...reviews(desk, (year) => awardIn(caring, year)),
    ...disclosures(desk),
    ...studies(desk),
    ...development(desk),
    ...samples(desk),
  ];
};

export const collegeBooks = (desk: CollegeDesk): Course[] => [
  ...college(desk),
  ...desk.generals.flatMap((general, index) => generalBranch(desk, { general, index })),
];
