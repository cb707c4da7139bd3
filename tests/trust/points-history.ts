// Random histories of a branch's points: what happens, in order of time, with changes, corrections, late records and nights without a timer.
import { freezeInstantOf } from '../../src-shared/engines/points/calendar';
import type { PointsKind, SealedActivity } from '../../src-shared/engines/points/sources';
import { addDays, instantOf, type At, type Day } from '../../src-shared/kernel/day';
import { lastDayOf, nextPeriod, periodsOfYear, type Month } from '../../src-shared/kernel/period';
import type { PointsLine } from '../../src-shared/records/vocabulary/points-lines';
import type { BonusLine } from '../../src-shared/records/points';
import type { AwardLevel } from '../../src-shared/records/vocabulary/points-words';
import { chanceOf, type Chance } from './random';

export const YEAR = '2026';
export const BRANCH = 'o:b1';

type Status = 'present' | 'absentExcused' | 'absentUnexcused' | 'notExpected';
export type RollOf = Readonly<Record<string, Status>>;
/** Something in the books: what it says from each moment on; null once it is voided. */
export type Kept =
  | { id: string; is: 'activity'; day: Day; kinds: SealedActivity['kinds']; createdAt: At; versions: { from: At; says: RollOf | null }[] }
  | { id: string; is: PointsKind; day: Day; createdAt: At; versions: { from: At; says: Record<string, unknown> | null }[] };
export type Declared = {
  id: string;
  memberId: string;
  lineKey: BonusLine;
  month: Month;
  count: number;
  awardLevel?: AwardLevel;
  decidedAt: At;
  isConfirmed: boolean;
};
/** A correction by hand that is tried at a moment: one count of an entry on a member's line and month, or of a declaration. */
export type Tried = { at: At; memberId: string; lineKey: PointsLine; factMonth: Month; name: string; by: number; declarationId?: string };
export type Run = { at: At; month: Month };
export type History = {
  seed: number;
  memberIds: string[];
  kept: Kept[];
  declared: Declared[];
  tried: Tried[];
  runs: Run[];
  completedAt: At | null;
};

const AWARDS = ['college', 'municipal', 'province', 'nation'] as const;
const BONUS = ['bonus.volunteering', 'bonus.massContact', 'bonus.modelPost', 'bonus.urgent', 'bonus.suggestion', 'bonus.award'] as const;
const PROVEN: readonly [PointsLine, readonly string[]][] = [
  ['base.orgLife', ['present', 'excused']],
  ['base.study', ['present']],
  ['base.dues', ['paidOnTime']],
  ['deduct.absence', ['unexcused']],
  ['base.assigned', ['done', 'partly']],
];
const STATUSES: readonly Status[] = ['present', 'present', 'present', 'absentExcused', 'absentUnexcused', 'notExpected'];

const dayIn = (chance: Chance, month: Month): Day =>
  `${month}-${String(chance.between(1, Number(lastDayOf(month).slice(8)))).padStart(2, '0')}`;
/** Mostly within some days, now and then after months: what comes late. */
const later = (chance: Chance, day: Day): At =>
  instantOf(
    addDays(day, chance.in(0.75) ? chance.between(0, 6) : chance.between(7, 75)),
    `${String(chance.between(8, 21)).padStart(2, '0')}:30`,
  );
const rollOf = (chance: Chance, memberIds: readonly string[]): RollOf =>
  Object.fromEntries(memberIds.map((memberId) => [memberId, chance.one(STATUSES)]));

const activityIn = (chance: Chance, memberIds: readonly string[], at: { month: Month; index: number }): Kept => {
  const day = dayIn(chance, at.month);
  const createdAt = later(chance, day);
  const versions: { from: At; says: RollOf | null }[] = [{ from: createdAt, says: rollOf(chance, memberIds) }];
  if (chance.in(0.3)) versions.push({ from: later(chance, createdAt.slice(0, 10)), says: rollOf(chance, memberIds) });
  return {
    id: `activity:${at.index}`,
    is: 'activity',
    day,
    kinds: chance.in(0.3) ? ['themeDay', 'partyLecture'] : ['themeDay'],
    createdAt,
    versions: versions.filter(({ from }) => from >= createdAt),
  };
};

const record = (chance: Chance, of: { id: string; is: PointsKind; day: Day; says: Record<string, unknown>; voids?: boolean }): Kept => {
  const createdAt = later(chance, of.day);
  const voided = of.voids === true && chance.in(0.2) ? [{ from: later(chance, createdAt.slice(0, 10)), says: null }] : [];
  return {
    id: of.id,
    is: of.is,
    day: of.day,
    createdAt,
    versions: [{ from: createdAt, says: of.says }, ...voided.filter(({ from }) => from > createdAt)],
  };
};

const duesOf = (chance: Chance, memberId: string, months: readonly Month[]): Kept[] => {
  if (chance.in(0.3)) return [];
  const isQuarterly = chance.in(0.25);
  const assessed = {
    memberId,
    payerKind: 'student',
    dueFen: 20,
    fromMonth: `${YEAR}-01`,
    assessedOn: `${YEAR}-01-05`,
    ...(isQuarterly ? { isQuarterly: true } : {}),
  };
  const paid = months
    .filter(() => chance.in(0.8))
    .map((month, index) => {
      const day = addDays(lastDayOf(month), chance.in(0.75) ? -chance.between(0, 12) : chance.between(1, 140));
      return record(chance, {
        id: `paid:${memberId}:${index}`,
        is: 'duesPayment',
        day,
        says: { day, lines: [{ memberId, month, paidFen: chance.in(0.9) ? 20 : 10 }], receivedBy: memberId },
        voids: true,
      });
    });
  return [
    {
      id: `dues:${memberId}`,
      is: 'duesAssessment',
      day: `${YEAR}-01-05`,
      createdAt: `${YEAR}-01-05T04:00:00.000Z`,
      versions: [{ from: `${YEAR}-01-05T04:00:00.000Z`, says: assessed }],
    },
    ...paid,
  ];
};

const oddRecords = (chance: Chance, memberIds: readonly string[], months: readonly Month[]): Kept[] =>
  memberIds.flatMap((memberId): Kept[] => {
    const on = dayIn(chance, chance.one(months));
    const assigned = {
      id: `assigned:${memberId}`,
      is: 'assignedDuty' as const,
      day: on,
      says: { memberId, year: YEAR, result: chance.one(['done', 'partly', 'notDone']), day: on },
      voids: true,
    };
    const conduct = {
      id: `conduct:${memberId}`,
      is: 'conductFact' as const,
      day: on,
      says: { memberId, factKind: chance.one(['noticeOfCriticism', 'disciplinaryDecision']), day: on, basis: '院通报 3 号' },
      voids: true,
    };
    const award = {
      id: `praise:${memberId}`,
      is: 'commendation' as const,
      day: on,
      says: {
        commendationKind: 'excellentMember',
        level: chance.one(['branch', ...AWARDS]),
        title: '表彰',
        reason: '事由',
        day: on,
        memberIds: [memberId],
      },
      voids: true,
    };
    return [
      ...(chance.in(0.5) ? [record(chance, assigned)] : []),
      ...(chance.in(0.15) ? [record(chance, conduct)] : []),
      ...(chance.in(0.25) ? [record(chance, award)] : []),
    ];
  });

const declaredIn = (chance: Chance, memberIds: readonly string[], months: readonly Month[]): Declared[] =>
  Array.from({ length: chance.between(0, 5) }, (_, index): Declared => {
    const month = chance.one(months);
    const lineKey = chance.one(BONUS);
    const isAward = lineKey === 'bonus.award';
    return {
      id: `declare:${index}`,
      memberId: chance.one(memberIds),
      lineKey,
      month,
      count: isAward ? 1 : chance.between(1, 4),
      ...(isAward ? { awardLevel: chance.one(AWARDS) } : {}),
      decidedAt: later(chance, lastDayOf(month)),
      isConfirmed: chance.in(0.8),
    };
  });

const triedIn = (chance: Chance, history: Pick<History, 'memberIds' | 'declared'>, months: readonly Month[]): Tried[] =>
  Array.from({ length: chance.between(0, 4) }, (): Tried => {
    const [declared] = history.declared;
    const factMonth = chance.one(months);
    const by = chance.in(0.5) ? 1 : -1;
    if (declared !== undefined && chance.in(0.3))
      return {
        at: later(chance, addDays(lastDayOf(declared.month), 20)),
        memberId: declared.memberId,
        lineKey: declared.lineKey,
        factMonth: declared.month,
        name: declared.awardLevel ?? 'confirmed',
        by,
        declarationId: declared.id,
      };
    const [lineKey, names] = chance.one(PROVEN);
    return {
      at: later(chance, addDays(lastDayOf(factMonth), 14)),
      memberId: chance.one(history.memberIds),
      lineKey,
      factMonth,
      name: chance.one(names),
      by,
    };
  });

/** The nights of the 11th, some of which no timer ran in; the next one then closes both months. */
const runsOf = (chance: Chance, months: readonly Month[]): Run[] => {
  const runs: Run[] = [];
  let waiting: Month[] = [];
  for (const month of months) {
    waiting.push(month);
    if (waiting.length < 2 && chance.in(0.12) && month !== months[months.length - 1] && runs.length > 0) continue;
    const at = freezeInstantOf(month);
    runs.push(...waiting.map((one) => ({ at, month: one })));
    waiting = [];
  }
  return runs;
};

/** A history that follows from its seed: some months of a year, and the first ones of the next, in which what came late is booked. */
export const randomHistory = (seed: number): History => {
  const chance = chanceOf(seed);
  const first = chance.between(3, 11);
  const months = periodsOfYear(YEAR, 'month').filter((month) => Number(month.slice(5)) >= first);
  const last = months[months.length - 1] as Month;
  const after = [nextPeriod(last), nextPeriod(nextPeriod(last))];
  const memberIds = Array.from({ length: chance.between(1, 3) }, (_, index) => `m:${index}`);
  const activities = Array.from({ length: chance.between(0, 6) }, (_, index) =>
    activityIn(chance, memberIds, { month: chance.one(months), index }),
  );
  const kept = [
    ...activities,
    ...memberIds.flatMap((memberId) => duesOf(chance, memberId, months)),
    ...oddRecords(chance, memberIds, months),
  ];
  const declared = declaredIn(chance, memberIds, months);
  const tried = triedIn(chance, { memberIds, declared }, months);
  const completedAt = chance.in(0.5) ? null : instantOf(`2027-0${chance.between(1, 3)}-${chance.between(12, 28)}`, '10:00');
  return { seed, memberIds, kept, declared, tried, runs: runsOf(chance, [...months, ...after]), completedAt };
};
