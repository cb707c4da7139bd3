import type { Day } from '../../src-shared/kernel/day';
import * as setup from './d1-setup';
import * as meetings from './d2-meetings';
import * as yearly from './d2-yearly';
import * as care from './d3-care';
import * as dues from './d3-dues';
import * as points from './d3-points';
import * as institutions from './d4-institutions';
import * as venue from './d5-venue';
import { settled, type Finding, type Part } from './part';
import { own, type View } from './view';

/** A rule, what it weighs, and the days between which it stands in the standard: always, where none are said. */
export type Judge = { id: string; hundredths: number; parts: (view: View) => Part[]; from?: Day; to?: Day };

/** Processes are 1 or 0; of them 1.2.b alone counts its cases. Whatever else is 1 or 0 asks for one thing only. */
const WHOLE: ReadonlySet<string> = new Set(['1.2.c', '3.4.c']);
const judge = (id: string, hundredths: number, parts: (view: View) => Part[]): Judge => ({ id, hundredths, parts });

/** Every rule that carries weight, with its weight, in the order of the standard. */
export const JUDGES: readonly Judge[] = [
  judge('1.1.b', 500, setup.committee),
  judge('1.1.c', 500, setup.smallBranch),
  judge('1.1.f', 300, setup.size),
  judge('1.2.a', 200, setup.developmentPlan),
  judge('1.2.b', 400, setup.developmentOrder),
  judge('1.2.c', 100, setup.developmentMaterials),
  judge('2.1.a', 100, yearly.meetingsPlan),
  judge('2.1.b', 50, yearly.planNotice),
  judge('2.1.c', 150, yearly.meetingsReports),
  judge('2.1.d', 300, meetings.generalMeetings),
  judge('2.1.e', 300, meetings.committeeMeetings),
  judge('2.1.f', 200, meetings.groupMeetings),
  judge('2.1.g', 200, meetings.lectures),
  judge('2.1.j', 100, yearly.secretaryLecture),
  judge('2.1.k', 100, meetings.completeRecords),
  judge('2.2.a', 500, yearly.lifeMeeting),
  judge('2.3.a', 300, yearly.appraisal),
  judge('2.3.b', 300, yearly.grades),
  judge('2.4.a', 700, meetings.themeDays),
  judge('2.4.b', 200, yearly.themeDayReports),
  judge('3.1.a', 150, points.scheme),
  judge('3.1.c', 250, points.pointsNotices),
  judge('3.1.d', 200, points.pointsResult),
  judge('3.2.a', 200, care.secretaryTraining),
  judge('3.2.b', 100, care.workerTraining),
  judge('3.3.a', 100, dues.assessments),
  judge('3.3.b', 200, dues.dues),
  judge('3.3.c', 150, points.duesNotices),
  judge('3.3.d', 50, dues.duesBook),
  judge('3.4.a', 200, care.relationCheck),
  judge('3.4.b', 100, care.oneBranch),
  judge('3.4.c', 100, care.transfers),
  judge('3.5.a', 300, care.pioneer),
  judge('3.6.a', 200, care.talks),
  judge('3.6.b', 50, care.hardship),
  judge('3.6.c', 75, care.care),
  judge('3.6.d', 75, care.praise),
  judge('4.1.a', 150, institutions.workPlan),
  judge('4.1.b', 200, institutions.discussions),
  judge('4.1.c', 150, institutions.workReported),
  judge('4.1.e', 100, institutions.duties),
  judge('4.2.a', 300, institutions.reviews),
  judge('4.2.b', 100, institutions.assessment),
  judge('5.1.a', 200, venue.room),
  judge('5.1.b', 200, venue.sixHaves),
  judge('5.1.c', 100, venue.terminal),
  judge('5.2.a', 150, venue.wallRules),
  judge('5.2.b', 150, venue.wallItems),
  judge('5.2.c', 100, venue.facilities),
  judge('5.3.a', 200, venue.boards),
  judge('5.3.b', 200, venue.subBoards),
  judge('5.3.c', 50, venue.keeper),
  judge('5.3.d', 150, venue.updates),
];

const exemptOn =
  (view: View, ruleId: string) =>
  (day: Day): boolean =>
    own(view, 'exemption').some(
      ({ content }) =>
        content.ruleId === ruleId &&
        (content.approvedOn ?? '0000') <= view.asOf &&
        content.fromOn <= day &&
        day <= (content.toOn ?? '9999') &&
        day <= (content.endedOn ?? '9999'),
    );

/** What one rule finds of a branch-year. */
export const findingIn = (view: View, judge: Judge): Finding =>
  settled(view, judge.parts(view), { isExempt: exemptOn(view, judge.id), isWhole: WHOLE.has(judge.id) });
