// What the quarter notices of a branch show: the points as they stood when the quarter's last month was frozen.
import { booksFrom } from '../../cloudfunctions/shared/points/books';
import { lastMonthOf, linesOfStandings } from '../../cloudfunctions/shared/points/notice-lines';
import { closingOf } from '../../src-shared/engines/points/close';
import { standingsAt } from '../../src-shared/engines/points/standing';
import type { Day } from '../../src-shared/kernel/day';
import type { Quarter } from '../../src-shared/kernel/period';
import type { Activity } from '../../src-shared/records/activity';
import type { Content } from '../../src-shared/records/kinds';
import type { PointsPosting } from '../../src-shared/records/points';
import type { Course, Stage } from './records/walk';
import type { BranchRoster } from './roster';

type Shown = Pick<Content<'publicNotice'>, 'lines' | 'schemeVersion'>;
type BranchBooks = {
  roster: BranchRoster;
  activities: readonly Activity[];
  courses: readonly Course[];
  postings: readonly PointsPosting[];
};

const UP: readonly string[] = ['published', 'ended', 'withdrawn'];

/** Of a notice that was put up, the quarter of points it speaks of. */
const quarterOf = ({ document: { type, state, content } }: Stage): Quarter | undefined =>
  type === 'publicNotice' && content.noticeKind === 'points' && UP.includes(state) ? String(content.quarter) : undefined;

const shownOf = ({ roster, activities, courses, postings }: BranchBooks, quarter: Quarter, shownOn: Day): Shown => {
  const month = lastMonthOf(quarter);
  const { branch, members } = roster;
  const records = courses.flatMap((course) => course.slice(-1).map(({ document }) => document));
  // A result that was complete later took nothing away from what was shown before.
  const books = { ...booksFrom({ orgId: branch._id, members, activities, records, entries: postings }), completeYears: [] };
  const closing = closingOf({ branch, month }, books);
  const standings = standingsAt({ branchId: branch._id, month, scheme: closing.scheme }, members, [...postings, ...closing.postings]);
  return { lines: linesOfStandings(standings, { branchId: branch._id, shownOn }), schemeVersion: closing.scheme.version };
};

/** The courses of a branch with every notice of points showing its lines from the day it was put up. */
export const withShownPoints = (books: BranchBooks): Course[] => {
  const known = new Map<Quarter, Shown>();
  const shownIn = (quarter: Quarter, shownOn: Day): Shown => {
    const shown = known.get(quarter) ?? shownOf(books, quarter, shownOn);
    known.set(quarter, shown);
    return shown;
  };
  const withShown = (stage: Stage): Stage => {
    const quarter = quarterOf(stage);
    return quarter === undefined
      ? stage
      : { ...stage, document: { ...stage.document, content: { ...stage.document.content, ...shownIn(quarter, stage.document.day) } } };
  };
  return books.courses.map(([first, ...rest]): Course => [withShown(first), ...rest.map(withShown)]);
};
