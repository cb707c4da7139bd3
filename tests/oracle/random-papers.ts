import type { ActivityFact, RecordFact } from '../../src-shared/facts/facts';
import { addDays, weekdayOf, type Day } from '../../src-shared/kernel/day';
import type { RecordState } from '../../src-shared/records/vocabulary/life';
import type { Content, KindName } from '../../src-shared/records/kinds';
import { COMMITTEE, GENERAL, rec, type RecordOver } from '../cases/world';
import { anyDay, around, spansOf, type Given } from './random-days';

/** A record, sometimes incomplete, begun, or put aside. */
export const some = <T extends KindName>(
  given: Given,
  type: T,
  content: Content<T>,
  { idle = [], ...over }: RecordOver & { idle?: RecordState[] } = {},
): RecordFact[] => {
  const { chance, id } = given;
  const asides: RecordOver = chance.in(0.04)
    ? { missing: ['标题'] }
    : idle.length > 0 && chance.in(0.08)
      ? { state: chance.one(idle) }
      : {};
  return [rec(type, content, { _id: id(type), ...over, ...asides })];
};

type FiledKind = 'annualPlan' | 'halfYearReport' | 'developmentPlan';
type Receiver = 'partyCommittee' | 'generalBranch';

/** Handed in around its deadline, or around the end of the make-up, received, or given back for a while. */
const filed = <T extends FiledKind>(
  given: Given,
  type: T,
  [content, receivers]: readonly [Content<T>, readonly Receiver[]],
  ends: readonly Day[],
): RecordFact[] => {
  const { chance, asOf } = given;
  const on = chance.in(0.5) ? addDays(ends[0] ?? asOf, -chance.between(1, 60)) : around(given, chance.one(ends));
  const lines = receivers.map((receiver): NonNullable<RecordFact['filedTo']>[number] => {
    const line = { receiver, receiverOrgId: receiver === 'generalBranch' ? GENERAL : COMMITTEE, firstSubmittedOn: on };
    if (chance.in(0.85)) return { ...line, state: chance.one(['submitted', 'received'] as const) };
    const returnedOn = chance.in(0.5) ? addDays(asOf, -chance.one([9, 10, 11])) : addDays(on, chance.between(1, 20));
    return { ...line, state: 'returned', returnedOn: returnedOn < on ? on : returnedOn };
  });
  const isReturned = lines.some((line) => line.state === 'returned');
  const state: RecordState = isReturned ? 'returned' : lines.every((line) => line.state === 'received') ? 'received' : 'submitted';
  if (chance.in(0.05)) return [rec(type, content, { _id: given.id(type), day: on, state: 'draft' })];
  return some(given, type, content, { day: addDays(on, -chance.between(0, 3)), state, filedTo: lines });
};

const planIn = (given: Given, year: number, kinds: readonly ('threeMeetings' | 'partyBuilding')[]): RecordFact[] => {
  const receivers: Receiver[] = [
    ...(kinds.includes('threeMeetings') ? ['partyCommittee' as const] : []),
    ...(kinds.includes('partyBuilding') ? ['generalBranch' as const] : []),
  ];
  return filed(
    given,
    'annualPlan',
    [{ year: `${year}`, planKinds: [...kinds] }, receivers],
    [`${year}-03-31`, `${year}-02-10`, `${year + 1}-01-31`],
  );
};

const plansIn = (given: Given): RecordFact[] => {
  const { chance, year } = given;
  if (chance.in(0.7)) return planIn(given, year, ['threeMeetings', 'partyBuilding']);
  return [
    ...planIn(given, chance.one([year, year - 1]), ['threeMeetings']),
    ...(chance.in(0.5) ? planIn(given, year, ['partyBuilding']) : []),
  ];
};

const reportIn = (given: Given, half: 1 | 2): RecordFact[] => {
  const { chance, year } = given;
  const kinds = chance.in(0.7)
    ? (['threeMeetings', 'themeDay', 'work'] as const)
    : chance.some(['threeMeetings', 'themeDay', 'work'] as const, chance.between(1, 2));
  const receivers: Receiver[] = [
    ...(kinds.some((kind) => kind !== 'work') ? ['partyCommittee' as const] : []),
    ...(kinds.includes('work') ? ['generalBranch' as const] : []),
  ];
  const ends = half === 1 ? [`${year}-07-15`, `${year}-09-30`] : [`${year + 1}-01-15`, `${year + 1}-01-31`];
  return filed(given, 'halfYearReport', [{ half: `${year}-H${half}`, reportKinds: [...kinds] }, receivers], ends);
};

/** The day after so many working days. */
const afterWorkingDays = (from: Day, count: number): Day => {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (weekdayOf(day) >= 1 && weekdayOf(day) <= 5) left -= 1;
  }
  return day;
};

const NOTICE_IDLE: RecordState[] = ['draft', 'withdrawn', 'voided'];
const notice = (given: Given, content: Pick<Content<'publicNotice'>, 'noticeKind' | 'quarter' | 'year'>, on: Day): RecordFact[] => {
  const { chance, asOf } = given;
  const days = chance.one([0, 4, 5, 5, 5, 5, 6]);
  const endsOn = afterWorkingDays(on, days);
  return some(
    given,
    'publicNotice',
    { ...content, title: '公布', body: '示例', minWorkingDays: days, publishedOn: on, endsOn },
    { state: endsOn <= asOf && chance.in(0.5) ? 'ended' : 'published', idle: NOTICE_IDLE },
  );
};

const quarterNotices = (given: Given, noticeKind: 'points' | 'dues', diligence: number): RecordFact[] =>
  spansOf(given.year, 3).flatMap(({ name, last }) => {
    const { chance } = given;
    if (!chance.in(diligence)) return [];
    const on = chance.in(0.5)
      ? addDays(last, chance.between(1, 10))
      : around(given, chance.one([last, addDays(last, 15), addDays(last, 92), `${given.year + 1}-01-31`]));
    return [
      ...notice(given, { noticeKind, quarter: name }, on),
      ...(chance.in(0.1) ? notice(given, { noticeKind, quarter: name }, addDays(on, 12)) : []),
    ];
  });

/** A scheme adopted by a general meeting of the branch, by another meeting, or by one that nobody knows. */
const schemesIn = (given: Given, activities: readonly ActivityFact[]): RecordFact[] => {
  const { chance, year } = given;
  const general = activities.filter((one) => one.kinds.includes('generalMeeting'));
  const meeting = chance.in(0.85) && general.length > 0 ? chance.one(general) : activities[0];
  if (meeting === undefined) return [];
  const adoptedActivityId = chance.in(0.95) ? meeting._id : 'a:gone';
  return some(
    given,
    'pointsScheme',
    {
      year: `${chance.in(0.95) ? year : year - 1}`,
      version: 1,
      lines: [],
      bonusMaxPoints: 30,
      deductionMaxPoints: 20,
      adoptedActivityId,
      adoptedOn: meeting.day,
    },
    { state: chance.one(['adopted', 'adopted', 'superseded']), idle: ['draft', 'voided'] },
  );
};

/** Plans, reports, notices, the scheme of points and its result. */
export const papersIn = (given: Given, activities: readonly ActivityFact[], diligence: number): RecordFact[] => {
  const { chance, year } = given;
  const often = (found: () => RecordFact[]): RecordFact[] => (chance.in(diligence) ? found() : []);
  return [
    ...often(() => plansIn(given)),
    ...often(() =>
      notice(
        given,
        { noticeKind: 'annualPlan', year: `${year}` },
        around(given, chance.one([`${year}-02-10`, `${year}-03-31`, `${year}-04-07`, `${year + 1}-01-31`, anyDay(given)])),
      ),
    ),
    ...often(() => reportIn(given, 1)),
    ...often(() => reportIn(given, 2)),
    ...often(() =>
      filed(
        given,
        'developmentPlan',
        [{ year: `${year}`, isNone: true }, ['generalBranch', 'partyCommittee']],
        [`${year}-03-31`, `${year + 1}-01-31`],
      ),
    ),
    ...often(() => schemesIn(given, activities)),
    ...(chance.in(0.15) ? schemesIn(given, activities) : []),
    ...quarterNotices(given, 'points', diligence),
    ...quarterNotices(given, 'dues', diligence),
    ...often(() =>
      some(
        given,
        'pointsAnnualResult',
        { year: `${year}`, closedOn: around(given, chance.one([`${year + 1}-01-12`, `${year + 1}-01-15`, `${year + 1}-01-31`])) },
        { state: chance.one(['firstStage', 'complete']), idle: ['draft', 'voided'] },
      ),
    ),
  ];
};
