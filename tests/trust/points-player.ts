// Plays a history through the engine, as the nightly function and the actions do, and keeps what each month was frozen at.
import { bookingMonthOf } from '../../src-shared/engines/points/calendar';
import { closingOf, type CloseFacts, type Closing } from '../../src-shared/engines/points/close';
import { differenceOf, standingCounts, wrongCounts } from '../../src-shared/engines/points/correction';
import type { PointsRecord, SealedActivity } from '../../src-shared/engines/points/sources';
import type { At } from '../../src-shared/kernel/day';
import type { Month } from '../../src-shared/kernel/period';
import type { Member } from '../../src-shared/records/member';
import type { PointsPosting } from '../../src-shared/records/points';
import { person } from '../src-shared/engines/people';
import { rollLineOf } from '../cloudfunctions/sealed-activity';
import { BRANCH, YEAR, type Declared, type History, type Kept, type RollOf, type Tried } from './points-history';

export type Applied = Tried & { isDone: true };
export type Frozen = { month: Month; closing: Closing };
export type Played = { entries: PointsPosting[]; frozen: Frozen[]; applied: Applied[]; members: Member[]; again: number };

export const membersOf = ({ memberIds }: History): Member[] =>
  memberIds.map((memberId, index) => person(memberId.slice(2), { rosterOrder: index }));

const versionAt = <V extends { from: At }>(versions: readonly V[], at: At): V | undefined =>
  versions.filter(({ from }) => from <= at).pop();

const activityAt = (kept: Kept & { is: 'activity' }, at: At): SealedActivity[] => {
  const says = versionAt(kept.versions, at)?.says as RollOf | null | undefined;
  if (!says) return [];
  const lines = Object.entries(says).map(([memberId, status]) => rollLineOf(memberId, status));
  const settledOn = `${kept.day.slice(0, 8)}${String(Math.min(28, Number(kept.day.slice(8)) + 3)).padStart(2, '0')}`;
  return [
    {
      _id: kept.id,
      orgId: BRANCH,
      kinds: kept.kinds,
      scope: 'branch',
      day: kept.day,
      state: 'confirmed',
      confirmedAt: kept.createdAt,
      roll: { lines, expected: 0, present: 0, online: 0, excused: 0, unexcused: 0, notExpected: 0, settledOn },
    },
  ];
};

const recordAt = (kept: Exclude<Kept, { is: 'activity' }>, at: At): PointsRecord[] => {
  const says = versionAt(kept.versions, at)?.says;
  if (says === undefined) return [];
  const [first] = kept.versions;
  return [
    {
      _id: kept.id,
      type: kept.is,
      day: kept.day,
      state: says === null ? 'voided' : kept.is === 'duesAssessment' ? 'effective' : 'recorded',
      createdAt: kept.createdAt,
      content: says ?? first?.says,
    } as unknown as PointsRecord,
  ];
};

const factsAt = (history: History, played: Played, at: At): CloseFacts => ({
  sources: {
    branchId: BRANCH,
    members: played.members,
    activities: history.kept.flatMap((kept) => (kept.is === 'activity' ? activityAt(kept, at) : [])),
    records: history.kept.flatMap((kept) => (kept.is === 'activity' ? [] : recordAt(kept, at))),
  },
  schemes: [],
  entries: played.entries,
  completeYears: isComplete(history, at) ? [YEAR] : [],
});

const isComplete = ({ completedAt }: History, at: At): boolean => completedAt !== null && completedAt <= at;

/** The year in which something is booked now: that of the facts, until its result is complete. */
const yearFor = (history: History, at: At, month: Month): string =>
  isComplete(history, at) && month.slice(0, 4) !== YEAR ? month.slice(0, 4) : YEAR;

const decide = (history: History, played: Played, one: Declared): void => {
  const month = bookingMonthOf(one.month, one.decidedAt);
  const base = {
    type: 'pointsPosting' as const,
    orgId: BRANCH,
    memberId: one.memberId,
    factMonth: one.month,
    lineKey: one.lineKey,
    counts: one.awardLevel === undefined ? { confirmed: one.count } : { [one.awardLevel]: 1 },
    sourceIds: [one.id],
    schemeVersion: 0,
  };
  played.entries.push({ ...base, _id: `pend:${one.id}`, year: YEAR, month: one.month, state: 'pending' });
  played.entries.push({
    ...base,
    _id: `post:${one.id}`,
    year: yearFor(history, one.decidedAt, month),
    month,
    state: one.isConfirmed ? 'posted' : 'voided',
    resolves: `pend:${one.id}`,
    confirmedBy: 'm:s',
    confirmedAt: one.decidedAt,
  });
};

/** As the action does it; what cannot be corrected is left. */
const correct = (history: History, played: Played, tried: Tried): void => {
  const { entries } = played;
  const isMeant = (entry: PointsPosting): boolean =>
    tried.declarationId === undefined
      ? entry.confirmedBy === undefined &&
        entry.memberId === tried.memberId &&
        entry.lineKey === tried.lineKey &&
        entry.factMonth === tried.factMonth
      : entry._id === `post:${tried.declarationId}`;
  const entry = entries.find((one) => one.state === 'posted' && isMeant(one));
  if (entry === undefined) return;
  const stands = standingCounts(entry, entries);
  const { online: _online, ...known } = stands;
  const should = { ...known, [tried.name]: (stands[tried.name] ?? 0) + tried.by };
  if (wrongCounts(entry.lineKey, should) !== null) return;
  const month = bookingMonthOf(entry.factMonth, tried.at);
  played.entries.push({
    _id: `fix:${played.applied.length}`,
    type: 'pointsPosting',
    orgId: BRANCH,
    memberId: entry.memberId,
    factMonth: entry.factMonth,
    lineKey: entry.lineKey,
    counts: differenceOf(entry.lineKey, should, stands),
    sourceIds: [],
    schemeVersion: 0,
    year: yearFor(history, tried.at, month),
    month,
    state: 'posted',
    confirmedBy: 'm:s',
    confirmedAt: tried.at,
    corrects: entry._id,
    reason: '核对',
  });
  played.applied.push({ ...tried, isDone: true });
};

/** Closes a month; closed at once a second time nothing is left to book (`again` counts what was). */
const close = (history: History, played: Played, run: { at: At; month: Month }): void => {
  const closing = closingOf({ branch: { _id: BRANCH }, month: run.month }, factsAt(history, played, run.at));
  played.entries.push(...closing.postings);
  if ((history.seed + played.frozen.length) % 4 === 0)
    played.again += closingOf({ branch: { _id: BRANCH }, month: run.month }, factsAt(history, played, run.at)).postings.length;
  played.frozen.push({ month: run.month, closing });
};

export const playHistory = (history: History): Played => {
  const played: Played = { entries: [], frozen: [], applied: [], members: membersOf(history), again: 0 };
  const steps: { at: At; does: () => void }[] = [
    ...history.declared.map((one) => ({ at: one.decidedAt, does: () => decide(history, played, one) })),
    ...history.tried.map((one) => ({ at: one.at, does: () => correct(history, played, one) })),
    ...history.runs.map((run) => ({ at: run.at, does: () => close(history, played, run) })),
  ];
  // What happens at the same moment happens in the order above.
  for (const step of steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) step.does();
  return played;
};
