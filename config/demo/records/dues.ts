// Dues: what each member owes from January on, and what the branch received month by month.
import { dueFenOf } from '../../../src-shared/standard/dues/due';
import { statusesOn } from '../../../src-shared/roster/on-day';
import { membersOn } from '../../../src-shared/roster/branch';
import { owesDuesOf } from '../../../src-shared/roster/on-day';
import { addDays, type Day } from '../../../src-shared/kernel/day';
import {
  firstDayOf,
  lastDayOf,
  monthOf,
  nextPeriod,
  periodsOfYear,
  quarterOf,
  type Month,
  type Quarter,
  type Year,
} from '../../../src-shared/kernel/period';
import type { DraftOf } from '../../../src-shared/records/kinds';
import type { PayerKind } from '../../../src-shared/standard/dues/payer-kinds';
import type { Member } from '../../../src-shared/records/member';
import { monthsOf, workday } from '../rhythm';
import { dayFor, heldBetween, isAskedIn, organizerOn, peopleOn, written, type Desk } from './desk';
import type { Course, Step } from './walk';

const YUAN = 100;
/** In so many yuan pay and pensions lie. */
const BASE: Readonly<Partial<Record<PayerKind, readonly [least: number, spread: number]>>> = {
  employed: [3800, 5400],
  retired: [3400, 3200],
};
const RAISE_PERCENT = 3;

const payerOf = (member: Member): PayerKind => (member.memberKind === 'staff' ? 'employed' : member.memberKind);

/** The monthly base: drawn once for a person, a little higher each year. */
const baseFenOf = ({ habits, years }: Desk, member: Member, year: Year): number | undefined => {
  const span = BASE[payerOf(member)];
  if (span === undefined) return undefined;
  const base = (span[0] + habits.draw(`base:${member.rosterOrder}`).int(span[1])) * YUAN;
  return year === years[0] ? base : Math.round(base * (1 + RAISE_PERCENT / 100));
};

type Assessed = { member: Member; year: Year; fromMonth: Month; dueFen: number; isQuarterly: boolean; course: Course | undefined };

const joinedOn = ({ org }: Desk, member: Member): Day =>
  member.memberships
    .filter((entry) => entry.branchId === org._id)
    .map((entry) => entry.fromOn)
    .sort()[0] ?? '';

/** The old pay once a quarter, where their branch has agreed to it. */
const consentOf = (desk: Desk, year: Year): string | undefined =>
  desk.spec.branchKind !== 'retired'
    ? undefined
    : heldBetween(desk, desk.roster.terms.length > 0 ? 'committeeMeeting' : 'workMeeting', [`${year}-01-01`, `${year}-01-19`])[0]?._id;

/** A meeting of the branch that has discussed what a day's decision rests on. */
const discussedBefore = (desk: Desk, on: Day): string | undefined =>
  heldBetween(desk, desk.roster.terms.length > 0 ? 'committeeMeeting' : 'generalMeeting', [addDays(on, -120), addDays(on, -1)]).pop()?._id;

/** Long illness lowers what is owed to the least, after a meeting of the branch and with the Party committee's consent. */
const relief = (desk: Desk, member: Member, on: Day): DraftOf<'duesAssessment'> | null => {
  const reliefActivityId = discussedBefore(desk, on);
  return reliefActivityId !== undefined &&
    statusesOn(member, on).some((status) => status.kind === 'longIllness') &&
    payerOf(member) !== 'student'
    ? {
        dueFen: 20 * 5,
        reliefReason: '长期患病，医药支出大。',
        reliefActivityId,
        reliefApprovedOn: addDays(on, -1),
        reliefApprovedBy: desk.above.committeeId,
      }
    : null;
};

const assess = (desk: Desk, member: Member, year: Year): Assessed[] => {
  const joined = joinedOn(desk, member);
  const isNew = joined >= `${year}-01-01`;
  const [first, last] = isNew ? [joined, addDays(joined, 18)] : [`${year}-01-20`, `${year}-01-28`];
  const on = dayFor(desk, `assess:${year}${isNew ? member._id : ''}`, [first, last]);
  const fromMonth = isNew ? monthOf(joined) : `${year}-01`;
  if (joined > `${year}-12-31` || desk.habits.forgets(`assess:${year}:${member.rosterOrder}`)) return [];
  const payerKind = payerOf(member);
  const baseFen = baseFenOf(desk, member, year);
  const dueFen = dueFenOf({ payerKind, baseFen, day: firstDayOf(fromMonth) }) ?? 0;
  const consentActivityId = consentOf(desk, year);
  const content: DraftOf<'duesAssessment'> = {
    memberId: member._id,
    payerKind,
    ...(baseFen === undefined ? {} : { baseFen }),
    dueFen,
    fromMonth,
    assessedOn: on,
    ...(consentActivityId === undefined ? {} : { isQuarterly: true, consentActivityId }),
    ...relief(desk, member, on),
  };
  const next = String(Number(year) + 1);
  const steps: Step<'duesAssessment'>[] = desk.habits.forgets(`assess:${next}:${member.rosterOrder}`)
    ? []
    : [{ on: dayFor(desk, `assess:${next}`, [`${next}-01-20`, `${next}-01-28`]), by: organizerOn(desk, on), verb: 'supersede' }];
  const [course] = written(desk, { type: 'duesAssessment', on, by: organizerOn(desk, on), content, steps });
  return [{ member, year, fromMonth, dueFen: content.dueFen ?? dueFen, isQuarterly: content.isQuarterly === true, course }];
};

type Line = { memberId: string; month: Month; paidFen: number };

/** One entry with its lines; of a month, or of a quarter. */
/** Of those who are still there on the day. */
const received = (desk: Desk, on: Day, { key, lines: meant }: { key: string; lines: readonly Line[] }): Course[] => {
  const there = new Set(membersOn(desk.roster.members, desk.org._id, on).map(({ _id }) => _id));
  const lines = meant.filter(({ memberId }) => memberId !== undefined && there.has(memberId));
  return lines.length === 0
    ? []
    : written(desk, {
        type: 'duesPayment',
        on,
        by: organizerOn(desk, on),
        key,
        content: { day: on, lines, receivedBy: organizerOn(desk, on) },
      });
};

const CORRECTED_BRANCH = 5;
const OVERPAID_FEN = 1_000;

/** In one branch too much was written down once, and corrected by a further entry. */
const corrected = (desk: Desk, course: Course | undefined, { on, line }: { on: Day; line: Line | undefined }): Course[] => {
  if (course === undefined || line === undefined) return [];
  const later = addDays(on, 5);
  const content = {
    day: later,
    lines: [{ ...line, paidFen: -OVERPAID_FEN }],
    receivedBy: organizerOn(desk, on),
    corrects: course[0].document._id,
    reason: '上次多记 10 元，已退。',
  };
  return written(desk, { type: 'duesPayment', on: later, by: organizerOn(desk, on), key: 'corrected', content });
};

/** Who owes in a month by the assessment that holds then. */
const owingIn = (desk: Desk, month: Month, book: readonly Assessed[]): Assessed[] => {
  const assessedFor = (member: Member): Assessed | undefined =>
    book.filter((entry) => entry.member === member && entry.fromMonth <= month).pop();
  const isPaying = ({ member }: Assessed): boolean => !desk.habits.forgets(`pays:${month}:${member.rosterOrder}`);
  return desk.roster.members
    .filter((member) => owesDuesOf(member, desk.org._id, month))
    .flatMap((member) => assessedFor(member) ?? [])
    .filter(isPaying);
};

const linesOf = (entries: readonly Assessed[], month: Month): Line[] =>
  entries.map(({ member, dueFen }) => ({ memberId: member._id, month, paidFen: dueFen }));

/** The old bring their share of three months when the quarter is nearly over. */
const ofQuarter = (desk: Desk, quarter: Quarter, book: readonly Assessed[]): Course[] => {
  const months = periodsOfYear(quarter.slice(0, 4), 'month').filter((month) => quarterOf(firstDayOf(month)) === quarter);
  const lines = months.flatMap((month) =>
    linesOf(
      owingIn(desk, month, book).filter((entry) => entry.isQuarterly),
      month,
    ),
  );
  return received(desk, workday(months[2] ?? '', 20), { key: quarter, lines });
};

const ofMonth = (desk: Desk, month: Month, book: readonly Assessed[]): Course[] => {
  const monthly = owingIn(desk, month, book).filter((entry) => !entry.isQuarterly);
  const isLate = ({ member }: Assessed): boolean => desk.habits.delays(`pays:${month}:${member.rosterOrder}`);
  const on = workday(month, 20);
  const inTime = linesOf(
    monthly.filter((entry) => !isLate(entry)),
    month,
  );
  const isTooMuch = desk.spec.index === CORRECTED_BRANCH && month === `${desk.years[0]}-06`;
  const paid = received(desk, on, {
    key: month,
    lines: inTime.map((line, index) => (isTooMuch && index === 0 ? { ...line, paidFen: line.paidFen + OVERPAID_FEN } : line)),
  });
  const late = received(desk, workday(nextPeriod(month), 12), { key: `late:${month}`, lines: linesOf(monthly.filter(isLate), month) });
  return [...paid, ...(isTooMuch ? corrected(desk, paid[0], { on, line: inTime[0] }) : []), ...late];
};

/** The books were looked through once in the year. */
const books = (desk: Desk, year: Year): Course[] => {
  const on = dayFor(desk, `duesBook:${year}`, [`${year}-10-12`, `${year}-11-20`]);
  return desk.habits.forgets(`duesBook:${year}`) || !isAskedIn(desk, year)
    ? []
    : written(desk, {
        type: 'attestation',
        on,
        by: organizerOn(desk, on),
        content: { attestKind: 'duesBook', isTrue: true, attestedOn: on, year },
      });
};

export const dues = (desk: Desk): Course[] => {
  const book = desk.years.flatMap((year) => peopleOn(desk, lastDayOf(year)).flatMap((member) => assess(desk, member, year)));
  const assessed = book.map((entry) => entry.course).filter((course): course is Course => course !== undefined);
  const months = monthsOf(desk.today).flatMap((month) => ofMonth(desk, month, book));
  const quarters = desk.years.flatMap((year) => periodsOfYear(year, 'quarter').flatMap((quarter) => ofQuarter(desk, quarter, book)));
  return [...assessed, ...months, ...quarters, ...desk.years.flatMap((year) => books(desk, year))];
};
