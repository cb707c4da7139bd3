import { dayOfInstant, type At } from '../../kernel/day';
import { monthOf, yearOf, type Year } from '../../kernel/period';
import { AWARD_POINTS, type AwardLevel } from '../../records/vocabulary/points-words';
import type { RollLine } from '../../records/activity';
import { addDues } from './dues-facts';
import { membershipOn } from '../../roster/on-day';
import { recordsBy, type PointsSources, type SealedActivity } from './sources';
import { addFact, type Sums } from './sums';

const STUDY: readonly string[] = ['partyLecture', 'study'];

const attended = ({ status, mode }: RollLine): Record<string, number> => ({
  expected: 1,
  present: status === 'present' ? 1 : 0,
  online: status === 'present' && mode === 'online' ? 1 : 0,
  excused: status === 'absentExcused' ? 1 : 0,
});

/** Of a joint activity each branch books its own people, as they stood on the day, so that nobody's attendance is booked twice or in another branch. */
const ownLines = (
  { branchId, members }: PointsSources,
  { scope, day }: SealedActivity,
  lines: readonly RollLine[],
): readonly RollLine[] => {
  if (scope !== 'joint') return lines;
  const own = new Set(members.filter((member) => membershipOn(member, day)?.branchId === branchId).map(({ _id }) => _id));
  return lines.filter(({ memberId }) => own.has(memberId));
};

const addRoll = (sums: Sums, sources: PointsSources, { activity, asOf }: { activity: SealedActivity; asOf: At }): void => {
  const { _id: sourceId, roll, kinds, day } = activity;
  if (roll === undefined) return;
  const factMonth = monthOf(day);
  const isSettled = roll.settledOn <= dayOfInstant(asOf);
  for (const line of ownLines(sources, activity, roll.lines)) {
    if (line.status === 'notExpected') continue;
    const { memberId } = line;
    const counts = attended(line);
    addFact(sums, { memberId, lineKey: 'base.orgLife', factMonth }, { counts, sourceId });
    if (kinds.some((kind) => STUDY.includes(kind))) addFact(sums, { memberId, lineKey: 'base.study', factMonth }, { counts, sourceId });
    // 未到 counts for nothing until three days have passed (records.md, roll).
    if (line.status === 'absentUnexcused' && isSettled)
      addFact(sums, { memberId, lineKey: 'deduct.absence', factMonth }, { counts: { unexcused: 1 }, sourceId });
  }
};

const addRecords = (sums: Sums, sources: PointsSources, { year, asOf }: { year: Year; asOf: At }): void => {
  for (const { _id: sourceId, day, content } of recordsBy(sources, 'assignedDuty', asOf)) {
    // What is confirmed in January of last year's duties is a fact of last December.
    const factMonth = yearOf(day) > content.year ? `${content.year}-12` : monthOf(day);
    if (content.year === year)
      addFact(sums, { memberId: content.memberId, lineKey: 'base.assigned', factMonth }, { counts: { [content.result]: 1 }, sourceId });
  }
  for (const { _id: sourceId, day, content } of recordsBy(sources, 'conductFact', asOf)) {
    if (yearOf(day) !== year) continue;
    const isNotice = content.factKind === 'noticeOfCriticism';
    addFact(
      sums,
      { memberId: content.memberId, lineKey: isNotice ? 'deduct.criticism' : 'base.conduct', factMonth: monthOf(day) },
      { counts: isNotice ? { noticed: 1 } : { decided: 1 }, sourceId },
    );
  }
  for (const { _id: sourceId, day, content } of recordsBy(sources, 'commendation', asOf)) {
    if (yearOf(day) !== year || !isAward(content.level)) continue;
    for (const memberId of content.memberIds ?? [])
      addFact(sums, { memberId, lineKey: 'bonus.award', factMonth: monthOf(day) }, { counts: { [content.level]: 1 }, sourceId });
  }
};

const isAward = (level: string): level is AwardLevel => level in AWARD_POINTS;

/**
 * What the records of a branch prove for a points year, as they stood at a moment: attendance and study from sealed rolls,
 * dues from the book, assigned duties, conduct and awards from their records. Nothing of this needs declaring.
 */
export const provenFacts = (sources: PointsSources, { year, asOf }: { year: Year; asOf: At }): Sums => {
  const sums: Sums = new Map();
  for (const activity of sources.activities) {
    if (
      activity.state === 'confirmed' &&
      activity.confirmedAt !== undefined &&
      activity.confirmedAt <= asOf &&
      yearOf(activity.day) === year
    )
      addRoll(sums, sources, { activity, asOf });
  }
  addRecords(sums, sources, { year, asOf });
  addDues(sums, sources, { year, asOf });
  return sums;
};
