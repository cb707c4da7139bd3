import { by } from '../../kernel/order';
import type { Day } from '../../kernel/day';
import type { Member } from '../../records/member';
import { valueOn, type Params } from '../../standard/params';
import { COMING_KINDS } from '../../records/vocabulary/coming';
import type { Ahead, Coming } from './ahead';
import { comingOfDepartments } from './departments';
import { comingOfLines } from './lines';
import { comingOfPeople } from './people';
import { ageOn } from './spread';
import { comingOfTerms } from './terms';

/**
 * Everything that is coming until a day, and what should have come and has not: by its day, then by the order of the organisations.
 * Throws RangeError when a number of the standard is not in force today.
 */
export const comingUntil = (ahead: Ahead): Coming[] => {
  const places = new Map(ahead.roster.orgs.map(({ _id }, place) => [_id, place]));
  return [...comingOfPeople(ahead), ...comingOfTerms(ahead), ...comingOfLines(ahead), ...comingOfDepartments(ahead)].sort(
    by(
      ({ day }) => day,
      ({ orgId }) => places.get(orgId) ?? places.size,
      ({ kind }) => COMING_KINDS.indexOf(kind),
      ({ line = '', department = '' }) => `${line}${department}`,
    ),
  );
};

/** Of how many members the month that is looked ahead to is not registered: of students, and of those in service near the age of retiring. */
export const unknownEnds = (
  members: readonly Member[],
  { day, params }: { day: Day; params: Params },
): { students: number; staff: number } => {
  const unknown = members.filter(({ expectedEndIn }) => expectedEndIn === undefined);
  const from = valueOn(params.retirementAskedAge, day);
  const isNear = ({ birthMonth }: Member): boolean => birthMonth === undefined || ageOn(birthMonth, day) >= from;
  return {
    students: unknown.filter(({ memberKind }) => memberKind === 'student').length,
    staff: unknown.filter((member) => member.memberKind === 'staff' && isNear(member)).length,
  };
};
