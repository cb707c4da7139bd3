import { addDays, addMonths, type Day } from '../../src-shared/kernel/day';
import type { ActivityFact, BranchFacts, RecordFact } from '../../src-shared/facts/facts';
import type { KindName } from '../../src-shared/records/kinds';

// A second, naive judge of every weighted rule, written from the table of the standard and not from the engine: it walks
// days, keeps no index and shares nothing with the engine but the calendar and the shapes of what is stored.

export type View = {
  facts: BranchFacts;
  /** 从…起计: nothing before it is asked. */
  countsFrom: Day;
  id: string;
  year: number;
  asOf: Day;
  /** Continuous rules are read on the asked day, in a year sheet on 12-31. */
  onDay: Day;
  /** First and last day of the year. */
  first: Day;
  last: Day;
};

export const viewOf = (facts: BranchFacts, year: number, asOf: Day): View => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return {
    facts,
    countsFrom: facts.countsFromOn ?? '0000',
    id: facts.branch._id,
    year,
    asOf,
    onDay: asOf > last ? last : asOf < first ? first : asOf,
    first,
    last,
  };
};

const FILED: readonly RecordFact['state'][] = ['submitted', 'received'];
const LOG: readonly RecordFact['state'][] = ['recorded'];
/** The states in which a record of a kind is evidence (records.md, lives). */
const COUNTING: Partial<Record<KindName, readonly RecordFact['state'][]>> = {
  annualPlan: FILED,
  halfYearReport: FILED,
  developmentPlan: FILED,
  developmentCase: ['open', 'closed', 'ended'],
  vote: LOG,
  publicNotice: ['published', 'ended'],
  pointsScheme: ['adopted', 'superseded'],
  pointsAnnualResult: ['firstStage', 'complete'],
  trainingSession: LOG,
  dutyDivision: LOG,
  attestation: LOG,
  activityRoom: ['open', 'closed'],
  roomCheck: LOG,
  disclosureBoard: LOG,
  disclosureEntry: ['published'],
  relationCheck: ['confirmed'],
  transfer: ['open', 'received', 'closed'],
  duesAssessment: ['effective', 'superseded'],
  duesPayment: LOG,
  pioneerActivity: LOG,
  heartTalk: LOG,
  hardshipLedger: LOG,
  careActivity: LOG,
  commendation: LOG,
  secretaryReview: ['open', 'complete', 'closed'],
  branchAssessment: ['open', 'complete', 'closed'],
  bonusItem: ['approved'],
  exemption: ['approved', 'ended'],
  democraticAppraisal: ['held', 'evaluated', 'published'],
  appraisalResult: ['confirmed'],
};

const earlier = <F extends { day: Day; _id: string }>(a: F, b: F): number => (a.day + a._id < b.day + b._id ? -1 : 1);

const ofType = <T extends KindName>(view: View, type: T): RecordFact<T>[] =>
  (view.facts.records.filter((one) => one.type === type) as unknown as RecordFact<T>[]).sort(earlier);

const read = new WeakMap<View, Map<string, unknown>>();
/** Reads once what every rule asks anew. */
const once = <T>(view: View, name: string, make: () => T): T => {
  const known = read.get(view) ?? new Map<string, unknown>();
  read.set(view, known);
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as T;
};

const inForce = <T extends KindName>(view: View, type: T): RecordFact<T>[] => {
  const counting: readonly RecordFact['state'][] = COUNTING[type] ?? [];
  return ofType(view, type).filter((one) => one.day <= view.asOf && counting.includes(one.state));
};
const standing = <T extends KindName>(view: View, type: T): RecordFact<T>[] =>
  inForce(view, type).filter((one) => one.missing.length === 0);

/** What the Party committee found false: it stays where it is and proves nothing. */
export const falsified = (view: View): string[] =>
  once(view, 'falsified', () =>
    standing(view, 'attestation').flatMap(({ orgId, content }) =>
      orgId === view.id && content.attestKind === 'falsifiedRecord' && content.isTrue && content.recordId !== undefined
        ? [content.recordId]
        : [],
    ),
  );

/** Records of a kind that are evidence on the day, whoever's they are; earliest first. */
export const anyones = <T extends KindName>(view: View, type: T): readonly RecordFact<T>[] =>
  once(view, `all ${type}`, () => standing(view, type).filter((one) => !falsified(view).includes(one._id)));

/** Those of the branch itself. */
export const own = <T extends KindName>(view: View, type: T): readonly RecordFact<T>[] =>
  once(view, `own ${type}`, () => anyones(view, type).filter((one) => one.orgId === view.id));

/** What runs by itself is asked about though a field is empty: cases and transfers. */
export const running = <T extends KindName>(view: View, type: T): readonly RecordFact<T>[] =>
  once(view, `running ${type}`, () => inForce(view, type).filter((one) => one.orgId === view.id && !falsified(view).includes(one._id)));

/** Handed in, whatever became of it since: what was returned is looked at line by line. */
export const handedIn = <T extends KindName>(view: View, type: T): RecordFact<T>[] =>
  ofType(view, type).filter(
    (one) => one.orgId === view.id && one.day <= view.asOf && one.missing.length === 0 && [...FILED, 'returned'].includes(one.state),
  );

/** Confirmed activities up to the day that are not false; earliest first. */
export const confirmed = (view: View): readonly ActivityFact[] =>
  once(view, 'confirmed', () =>
    view.facts.activities
      .filter((one) => one.state === 'confirmed' && one.day <= view.asOf && !falsified(view).includes(one._id))
      .sort(earlier),
  );

export type Span = { name: string; first: Day; last: Day };

const spanOf = (name: string, first: Day, months: number): Span => ({ name, first, last: addDays(addMonths(first, months), -1) });
const two = (value: number): string => String(value).padStart(2, '0');

export const monthsOf = (year: number): Span[] =>
  Array.from({ length: 12 }, (_, index) => spanOf(`${year}-${two(index + 1)}`, `${year}-${two(index + 1)}-01`, 1));
export const quartersOf = (year: number): Span[] =>
  Array.from({ length: 4 }, (_, index) => spanOf(`${year}-Q${index + 1}`, `${year}-${two(index * 3 + 1)}-01`, 3));
export const halvesOf = (year: number): Span[] => [spanOf(`${year}-H1`, `${year}-01-01`, 6), spanOf(`${year}-H2`, `${year}-07-01`, 6)];
export const yearSpan = (year: number): Span => spanOf(`${year}`, `${year}-01-01`, 12);

export const within = (day: Day, span: Pick<Span, 'first' | 'last'>): boolean => span.first <= day && day <= span.last;

const walked = new Map<string, Day[]>();
/** Every day from one to another; walked once, since every question walks. */
export const eachDay = (first: Day, last: Day): readonly Day[] => {
  const known = walked.get(first + last);
  if (known !== undefined) return known;
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  walked.set(first + last, days);
  return days;
};

/** Made up until the end of the quarter after the one in which the period ends, at latest 01-31 of the next year. */
export const makeUpUntil = (span: Span): Day => {
  const month = Number(span.last.slice(5, 7));
  const quarter = `${span.last.slice(0, 4)}-${two(month - ((month - 1) % 3))}-01`;
  const end = addDays(addMonths(quarter, 6), -1);
  const latest = `${Number(span.first.slice(0, 4)) + 1}-01-31`;
  return end < latest ? end : latest;
};

export type Living = { foundedOn: Day; dissolvedOn?: Day | undefined };
/** Duties start and stop with full periods (Q7, Q8). */
export const livesThrough = (org: Living, span: Span): boolean =>
  eachDay(span.first, span.last).every((day) => org.foundedOn <= day && (org.dissolvedOn ?? '9999') >= day);
export const livesOn = (org: Living, day: Day): boolean => org.foundedOn <= day && (org.dissolvedOn ?? '9999') >= day;
/** Duties of the year are asked of whoever was founded by 09-30 and lasts to its end. */
export const askedForYear = ({ facts, year, last, countsFrom }: View): boolean =>
  facts.branch.foundedOn <= `${year}-09-30` && countsFrom <= `${year}-09-30` && (facts.branch.dissolvedOn ?? '9999') >= last;
/** A branch founded shortly before a deadline, or after it, has thirty days. */
export const putOff = ({ facts }: View, day: Day): Day => {
  const earliest = addDays(facts.branch.foundedOn, 30);
  return day < earliest ? earliest : day;
};
