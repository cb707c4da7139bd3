// A second, naive reckoning of a points year from what happened, which knows nothing of the ledger's engine: figures of the standard are written out again.
import type { History, Kept, RollOf } from '../trust/points-history';
import type { Applied } from '../trust/points-player';

type Cell = Record<string, number>;
/** `member line month` → counts. */
type Table = Record<string, Cell>;

const add = (table: Table, key: string, name: string, by: number): void => {
  if (by === 0) return;
  const cell = (table[key] ??= {});
  cell[name] = (cell[name] ?? 0) + by;
};

const monthsLater = (month: string, count: number): string => {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
};
const chinaDay = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
const nightOf = (month: string): string => new Date(Date.parse(`${monthsLater(month, 1)}-11T02:00:00.000Z`) - 8 * 3_600_000).toISOString();
const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
const saysAt = (kept: Kept, at: string): unknown => {
  let says: unknown;
  for (const version of kept.versions) if (version.from <= at) says = version.says;
  return says ?? null;
};

const rolls = (history: History, table: Table, { at, asOf }: { at: string; asOf: string }): void => {
  for (const kept of history.kept) {
    if (kept.is !== 'activity' || kept.createdAt > asOf) continue;
    for (const [member, status] of Object.entries((saysAt(kept, at) as RollOf | null) ?? {})) {
      if (status === 'notExpected') continue;
      const month = kept.day.slice(0, 7);
      for (const line of kept.kinds.includes('partyLecture') ? ['base.orgLife', 'base.study'] : ['base.orgLife']) {
        add(table, `${member} ${line} ${month}`, 'expected', 1);
        add(
          table,
          `${member} ${line} ${month}`,
          status === 'present' ? 'present' : status === 'absentExcused' ? 'excused' : 'missed',
          status === 'absentUnexcused' ? 0 : 1,
        );
      }
      if (status === 'absentUnexcused') add(table, `${member} deduct.absence ${month}`, 'unexcused', 1);
    }
  }
};

type PaidLine = { month: string; paidFen: number; memberId: string };
const dues = (history: History, table: Table, { at, asOf, year }: { at: string; asOf: string; year: string }): void => {
  const today = chinaDay(asOf);
  for (const kept of history.kept) {
    const assessed =
      kept.is === 'duesAssessment' && kept.createdAt <= asOf
        ? (saysAt(kept, at) as { memberId: string; dueFen: number; isQuarterly?: boolean } | null)
        : null;
    if (assessed === null) continue;
    const paid = history.kept.flatMap((one) =>
      one.is === 'duesPayment' && one.createdAt <= asOf
        ? ((saysAt(one, at) as { day: string; lines: PaidLine[] } | null)?.lines ?? []).map((line) => ({ ...line, day: one.day }))
        : [],
    );
    let before = false;
    for (let number = 1; number <= 12; number += 1) {
      const month = `${year}-${String(number).padStart(2, '0')}`;
      const closing = assessed.isQuarterly === true ? `${year}-${String(Math.ceil(number / 3) * 3).padStart(2, '0')}` : month;
      const due = lastDay(closing);
      if (due >= today) {
        before = false;
        continue;
      }
      const own = paid.filter((line) => line.memberId === assessed.memberId && line.month === month);
      const sumBy = (day: string): number => own.filter((line) => line.day <= day).reduce((sum, line) => sum + line.paidFen, 0);
      add(table, `${assessed.memberId} base.dues ${closing}`, 'dueMonths', 1);
      add(table, `${assessed.memberId} base.dues ${closing}`, 'paidOnTime', sumBy(due) >= assessed.dueFen ? 1 : 0);
      const limit = lastDay(monthsLater(closing, 3));
      const isOverdue = today > limit && sumBy(limit) < assessed.dueFen;
      const since = monthsLater(closing, 4);
      if (isOverdue && !before && since.startsWith(year)) add(table, `${assessed.memberId} deduct.dues ${since}`, 'overdue', 1);
      before = isOverdue;
    }
  }
};

const others = (history: History, table: Table, { at, asOf }: { at: string; asOf: string }): void => {
  for (const kept of history.kept) {
    if (kept.createdAt > asOf) continue;
    const says = saysAt(kept, at) as { memberId: string; memberIds: string[]; result: string; factKind: string; level: string } | null;
    const month = kept.day.slice(0, 7);
    if (says === null) continue;
    if (kept.is === 'assignedDuty') add(table, `${says.memberId} base.assigned ${month}`, says.result, 1);
    if (kept.is === 'conductFact')
      add(
        table,
        `${says.memberId} ${says.factKind === 'noticeOfCriticism' ? 'deduct.criticism' : 'base.conduct'} ${month}`,
        says.factKind === 'noticeOfCriticism' ? 'noticed' : 'decided',
        1,
      );
    if (kept.is === 'commendation' && says.level !== 'branch')
      for (const member of says.memberIds) add(table, `${member} bonus.award ${month}`, says.level, 1);
  }
};

/** What the books prove at a run for a month: as they stand at the run, of what had been entered by the month's night. */
const provenAt = (history: History, year: string, run: { at: string; month: string }): Table => {
  const asOf = nightOf(run.month);
  const table: Table = {};
  rolls(history, table, { at: run.at, asOf });
  dues(history, table, { at: run.at, asOf, year });
  others(history, table, { at: run.at, asOf });
  return table;
};

const valueOf = (table: Table, key: string, name: string): number => table[key]?.[name] ?? 0;

/** Tenths of one member from what was counted in a year, by the figures of the standard (domain §3). */
const tenthsOf = (cells: Record<string, Cell>): number => {
  const of = (line: string, name: string): number => cells[line]?.[name] ?? 0;
  const half = (value: number): number => Math.floor(value + 0.5);
  const clip = (value: number, most: number): number => Math.max(0, Math.min(value, most));
  const share = (most: number, part: number, whole: number): number =>
    whole <= 0 ? most : half((most * clip(part, whole) * 1000) / whole / 1000);
  const done = Math.max(0, of('base.assigned', 'done'));
  const partly = Math.max(0, of('base.assigned', 'partly'));
  const asked = done + partly + Math.max(0, of('base.assigned', 'notDone'));
  const base =
    share(250, of('base.orgLife', 'present'), of('base.orgLife', 'expected') - of('base.orgLife', 'excused')) +
    share(100, of('base.study', 'present'), of('base.study', 'expected') - of('base.study', 'excused')) +
    share(100, of('base.dues', 'paidOnTime'), of('base.dues', 'dueMonths')) +
    (asked === 0 ? 100 : half((100 * done + 60 * partly) / asked)) +
    (of('base.conduct', 'decided') > 0 ? 0 : 50);
  const award =
    (
      [
        ['nation', 100],
        ['province', 80],
        ['municipal', 50],
        ['college', 30],
      ] as const
    ).find(([level]) => of('bonus.award', level) > 0)?.[1] ?? 0;
  const bonus =
    clip(20 * of('bonus.volunteering', 'confirmed'), 100) +
    clip(20 * of('bonus.massContact', 'confirmed'), 80) +
    clip(50 * of('bonus.modelPost', 'confirmed'), 50) +
    award +
    clip(50 * of('bonus.urgent', 'confirmed'), 50) +
    clip(20 * of('bonus.suggestion', 'confirmed'), 40);
  const deduction =
    clip(20 * of('deduct.absence', 'unexcused'), 200) +
    clip(50 * of('deduct.criticism', 'noticed'), 200) +
    clip(30 * of('deduct.dues', 'overdue'), 200);
  return clip(base + Math.min(300, bonus) - Math.min(200, deduction), 1000);
};

/** The total of each member in the year 2026, in tenths; and everything counted, for a message that says where two disagree. */
export const naiveYear = (
  history: History,
  applied: readonly Applied[],
): { tenths: Record<string, number>; counted: Record<string, Record<string, Cell>> } => {
  const year = '2026';
  const [bookedAll, booked, handAll, hand]: [Table, Table, Table, Table] = [{}, {}, {}, {}];
  const isClosed = (at: string): boolean => history.completedAt !== null && history.completedAt <= at;
  const correction = (one: Applied): void => {
    const key = `${one.memberId} ${one.lineKey} ${one.factMonth}`;
    if (one.declarationId === undefined) add(handAll, key, one.name, one.by);
    const lateNow = chinaDay(one.at) >= '2027-01-11' && one.at > new Date(Date.parse(nightOf('2026-12')) - 60_000).toISOString();
    if (!(lateNow && isClosed(one.at))) add(hand, key, one.name, one.by);
  };
  const run = (one: { at: string; month: string }): void => {
    const proven = provenAt(history, year, one);
    // A year is gone on with only where something of it has been booked.
    const begun =
      one.month.startsWith(year) ||
      Object.values(booked).some((cell) => Object.keys(cell).length > 0) ||
      history.declared.some((each) => each.decidedAt <= one.at && !isClosed(each.decidedAt)) ||
      Object.keys(hand).length > 0;
    if (!begun) return;
    for (const key of new Set([...Object.keys(proven), ...Object.keys(bookedAll)])) {
      const month = key.split(' ')[2] ?? '';
      if (month > one.month) continue;
      for (const name of new Set([...Object.keys(proven[key] ?? {}), ...Object.keys(bookedAll[key] ?? {})])) {
        const change = valueOf(proven, key, name) - valueOf(bookedAll, key, name);
        const byHand = valueOf(handAll, key, name);
        const isSaidAlready = change * byHand > 0;
        const left = !isSaidAlready ? change : Math.abs(change) <= Math.abs(byHand) ? 0 : change - byHand;
        add(bookedAll, key, name, left);
        if (one.month.startsWith(year) || !isClosed(one.at)) add(booked, key, name, left);
      }
    }
  };
  const order = [
    ...applied.map((one) => ({ at: one.at, rank: 0, does: () => correction(one) })),
    ...history.runs.map((one) => ({ at: one.at, rank: 1, does: () => run(one) })),
  ];
  for (const step of order.sort((a, b) => (a.at === b.at ? a.rank - b.rank : a.at < b.at ? -1 : 1))) step.does();
  const counted: Record<string, Record<string, Cell>> = Object.fromEntries(history.memberIds.map((memberId) => [memberId, {}]));
  const count = (key: string, cell: Cell): void => {
    const [member = '', line = ''] = key.split(' ');
    for (const [name, by] of Object.entries(cell)) add(counted[member] ?? {}, line, name, by);
  };
  for (const table of [booked, hand]) for (const [key, cell] of Object.entries(table)) count(key, cell);
  for (const one of history.declared) {
    const isOfNextYear = isClosed(one.decidedAt) && one.decidedAt > new Date(Date.parse(nightOf('2026-12')) - 60_000).toISOString();
    if (one.isConfirmed && !isOfNextYear)
      count(
        `${one.memberId} ${one.lineKey} ${one.month}`,
        one.awardLevel === undefined ? { confirmed: one.count } : { [one.awardLevel]: 1 },
      );
  }
  return { tenths: Object.fromEntries(history.memberIds.map((memberId) => [memberId, tenthsOf(counted[memberId] ?? {})])), counted };
};
