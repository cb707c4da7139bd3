import { firstDayOf, lastDayOf, yearOf } from '../../../src-shared/kernel/period';
import type { ActivityKind } from '../../../src-shared/records/activity';
import type { Org } from '../../../src-shared/records/org';
import { KIND_WORDS } from '../../../src-shared/text/activity-words';
import { dayWord, periodWord } from '../../../src-shared/kernel/time-words';
import { followUpsOf } from '../meetings/open-follow-ups';
import { activitiesBetween, type BriefActivity } from '../score/branch-year';
import { recordsOf } from '../register/reading/find';
import { lineOf } from '../register/reading/lines';
import { sayingPlainly } from '../register/reading/names';
import type { Asking } from '../pipeline/context';
import type { DraftOf } from '../../../src-shared/records/kinds';
import type { Behaviour } from './behaviour';
import { sheetKey } from '../../../src-shared/records/ids/sheets';

const MEETINGS: readonly ActivityKind[] = ['generalMeeting', 'committeeMeeting', 'groupMeeting', 'partyLecture'];
/** Work of a branch besides its meetings, as the report tells of it: only by day and title, never by person. */
const WORK_TYPES: readonly string[] = ['pioneerActivity', 'trainingSession', 'commendation', 'roomCheck', 'relationCheck'];
const PART_MOST = 3000;
const LINES_MOST = 40;

const attendanceOf = ({ roll }: BriefActivity): string => (roll === undefined ? '' : `，应到 ${roll.expected} 人，实到 ${roll.present} 人`);
const lineFor = (activity: BriefActivity): string => `${dayWord(activity.day)}　${activity.title}${attendanceOf(activity)}`;

const listed = (lines: readonly string[]): string => lines.slice(0, LINES_MOST).join('\n');
const clipped = (text: string): string => text.slice(0, PART_MOST);

const meetingsPart = (half: string, held: readonly BriefActivity[]): string => {
  const parts = MEETINGS.map((kind) => ({ kind, of: held.filter((activity) => activity.kinds.includes(kind)) }));
  const counts = parts.map(({ kind, of }) => `${KIND_WORDS[kind]} ${of.length} 次`).join('，');
  const details = parts.filter(({ of }) => of.length > 0).map(({ kind, of }) => `${KIND_WORDS[kind]}：\n${listed(of.map(lineFor))}`);
  return clipped([`${half}召开${counts}。`, ...details].join('\n'));
};

const themePart = (half: string, held: readonly BriefActivity[]): string => {
  const days = held.filter((activity) => activity.kinds.includes('themeDay'));
  return clipped([`${half}开展主题党日 ${days.length} 次。`, ...(days.length === 0 ? [] : [listed(days.map(lineFor))])].join('\n'));
};

/** What was decided at meetings of the half-year, and how much of it is done. */
const decisionsIn = async (asking: Asking, org: Org, { from, to }: { from: string; to: string }): Promise<string[]> => {
  const found = (await followUpsOf(asking, org._id, [sheetKey(org._id, yearOf(from))])).filter(
    ({ record }) => record.day >= from && record.day <= to && record.state !== 'dropped',
  );
  if (found.length === 0) return [];
  return [`会上定下要办的 ${found.length} 件，已办结 ${found.filter(({ record }) => record.state === 'closed').length} 件。`];
};

const workPart = async (asking: Asking, org: Org, at: { half: string; from: string; to: string }): Promise<string> => {
  const year = yearOf(at.from);
  const found = await recordsOf(asking, { orgId: org._id, types: WORK_TYPES, sheets: [sheetKey(org._id, year)] });
  const entered = found
    .filter(({ record, kind }) => record.day >= at.from && record.day <= at.to && kind.life.counting.includes(record.state))
    .reverse();
  const lines = await sayingPlainly(asking, (say) =>
    entered.map((entry) => `${dayWord(entry.record.day)}　${entry.kind.name}：${lineOf(entry, say).title}`),
  );
  const decisions = await decisionsIn(asking, org, at);
  return clipped(
    [...decisions, `${at.half}登记的其他工作 ${lines.length} 项。`, ...(lines.length === 0 ? [] : [listed(lines)])].join('\n'),
  );
};

/** The three parts from what was entered for the half-year: how often, when, about what, how many came. Nothing is praised and nothing guessed. */
const drafted = async (asking: Asking, org: Org, { half }: DraftOf<'halfYearReport'>): Promise<DraftOf<'halfYearReport'>> => {
  if (half === undefined) return {};
  const [from, to] = [firstDayOf(half), lastDayOf(half)];
  const activities = await activitiesBetween(asking.ports.documents, org._id, { from, to });
  const held = activities.filter((activity) => activity.state === 'confirmed').sort((one, other) => (one.startAt < other.startAt ? -1 : 1));
  const word = `${from.slice(0, 4)}年${periodWord(half)}`;
  return {
    partThreeMeetings: meetingsPart(word, held),
    partThemeDay: themePart(word, held),
    partWork: await workPart(asking, org, { half: word, from, to }),
  };
};

export const halfYearReport: Behaviour<'halfYearReport'> = { prefill: drafted };
