import { addDays } from '../../../src-shared/kernel/day';

// A second, naive judge of the same six rules, written from the standard and not from the engine: it walks days, keeps
// no index and shares nothing with the engine but the calendar. Slow and plain on purpose.

export type OracleActivity = {
  _id: string; orgId: string; kinds: string[]; scope: string; groupId?: string; day: string; state: string; missing: string[];
  makesUp?: { kind: string; period: string }[]; participatingOrgIds?: string[]; committee?: { status: string }[];
};
export type OracleBranch = {
  id: string; foundedOn: string; dissolvedOn?: string;
  groups: { id: string; foundedOn: string; dissolvedOn?: string }[];
  terms: { fromOn: string; toOn: string }[];
  activities: OracleActivity[];
};
export type OraclePeriod = { period: string; group: string; outcome: string; isMadeUp: boolean; evidence: string[] };
export type OracleRule = { outcome: string; periods: OraclePeriod[]; earned: number; of: number };

const WEIGHTS: Record<string, number> = { '2.1.d': 3, '2.1.e': 3, '2.1.f': 2, '2.1.g': 2, '2.1.k': 1, '2.4.a': 7 };
const two = (value: number): string => String(value).padStart(2, '0');
const earlier = (a: OracleActivity, b: OracleActivity): number => (a.day + a._id < b.day + b._id ? -1 : 1);

const daysOf = (year: number, fromMonth: number, count: number): string[] => {
  const days: string[] = [];
  for (let day = `${year}-${two(fromMonth)}-01`; days.length < 400; day = addDays(day, 1)) {
    const month = (Number(day.slice(0, 4)) - year) * 12 + Number(day.slice(5, 7));
    if (month >= fromMonth + count) break;
    days.push(day);
  }
  return days;
};

type Span = { name: string; days: string[]; last: string; until: string };
const known = new Map<string, Span[]>();
const spans = (year: number, length: 1 | 3): Span[] => {
  const found = known.get(`${year}/${length}`) ?? makeSpans(year, length);
  known.set(`${year}/${length}`, found);
  return found;
};

const makeSpans = (year: number, length: 1 | 3): Span[] =>
  Array.from({ length: 12 / length }, (_, index) => {
    const from = index * length + 1;
    const days = daysOf(year, from, length);
    const quarter = Math.floor((from - 1) / 3) + 1;
    const nextQuarter = quarter === 4 ? daysOf(year + 1, 1, 3) : daysOf(year, quarter * 3 + 1, 3);
    const until = [nextQuarter[nextQuarter.length - 1] ?? '', `${year + 1}-01-31`].sort()[0] ?? '';
    return { name: length === 1 ? `${year}-${two(from)}` : `${year}-Q${quarter}`, days, last: days[days.length - 1] ?? '', until };
  });

const lives = (it: { foundedOn: string; dissolvedOn?: string }, span: Span): boolean => span.days.every((day) => it.foundedOn <= day && (it.dissolvedOn ?? '9999') >= day);

const nameOf = (day: string, like: string): string => (like.includes('Q') ? `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` : day.slice(0, 7));
const claimOf = (activity: OracleActivity, kind: string): string | null => {
  const claim = activity.makesUp?.find((entry) => entry.kind === kind)?.period;
  return claim !== undefined && nameOf(activity.day, claim) > claim ? claim : null;
};

const belongs = (activity: OracleActivity, branch: OracleBranch, kind: string): boolean =>
  activity.orgId === branch.id || ((kind === 'themeDay' || kind === 'partyLecture') && (activity.participatingOrgIds ?? []).includes(branch.id));

/** The proof among candidates, in the order given; null when it cannot be told. */
type Prover = (candidates: OracleActivity[], span: Span, group: string) => OracleActivity[] | null;

const provers: Record<string, (branch: OracleBranch) => Prover> = {
  generalMeeting: () => (all) => all.filter((one) => one.scope === 'branch').slice(0, 1),
  partyLecture: () => (all) => all.slice(0, 1),
  groupMeeting: () => (all) => all.slice(0, 1),
  committeeMeeting: () => (all) => {
    for (const one of all) {
      const seats = one.committee?.length ?? 0;
      const came = one.committee?.filter((line) => line.status === 'present').length ?? 0;
      if (seats > 0 && came * 2 >= seats) return [one];
    }
    return all.some((one) => one.committee === undefined) ? null : [];
  },
  themeDay: (branch) => (all, span) => {
    for (const one of all) if (one.scope === 'branch') return [one];
    const groups = branch.groups.filter((group) => lives(group, span));
    const firsts = groups.map((group) => all.find((one) => one.groupId === group.id));
    return firsts.every((one) => one !== undefined) ? firsts.flatMap((one) => (one ? [one] : [])) : [];
  },
};

const askedOf = (kind: string, branch: OracleBranch, span: Span): string[] => {
  if (!lives(branch, span)) return [];
  if (kind === 'committeeMeeting') return span.days.every((day) => branch.terms.some((term) => term.fromOn <= day && day <= term.toOn)) ? [''] : [];
  if (kind === 'groupMeeting') return branch.groups.filter((group) => lives(group, span)).map((group) => group.id);
  return [''];
};

const judgePeriodic = (kind: string, length: 1 | 3, branch: OracleBranch, year: number, asOf: string): OracleRule => {
  const prover = provers[kind]?.(branch) ?? (() => []);
  const done = branch.activities.filter((one) => one.state === 'confirmed' && one.day <= asOf && one.kinds.includes(kind) && belongs(one, branch, kind)).sort(earlier);
  const rule: OracleRule = { outcome: '', periods: [], earned: 0, of: 0 };
  for (const span of spans(year, length)) {
    const asked = askedOf(kind, branch, span);
    if (asked.length === 0) rule.periods.push({ period: span.name, group: '', outcome: 'notApplicable', isMadeUp: false, evidence: [] });
    for (const group of asked) {
      const own = done.filter((one) => group === '' || one.groupId === group);
      const inside = own.filter((one) => claimOf(one, kind) === null && span.days.includes(one.day));
      const after = own.filter((one) => claimOf(one, kind) === span.name && one.day <= span.until);
      const missedOn = addDays(span.last, 8);
      const first = prover(inside, span, group);
      const second = after.length > 0 ? prover([...inside, ...after], span, group) : [];
      const put = (outcome: string, isMadeUp: boolean, evidence: OracleActivity[]): void => {
        rule.periods.push({ period: span.name, group, outcome, isMadeUp, evidence: [...new Set(evidence.map((one) => one._id))].sort() });
      };
      if (first && first.length > 0) {
        put('met', false, first);
        if (asOf >= span.last) { rule.of += 2; rule.earned += 2; }
      } else if (second && second.length > 0) {
        put('met', true, second);
        if (asOf >= missedOn) { rule.of += 2; rule.earned += 1; }
      } else if (asOf < missedOn) put('notYetDue', false, [...inside, ...after]);
      else if (first === null || second === null) put('noData', false, [...inside, ...after]);
      else {
        put('notMet', false, [...inside, ...after]);
        rule.of += 2;
      }
    }
  }
  const has = (outcome: string): boolean => rule.periods.some((one) => one.outcome === outcome);
  rule.outcome = rule.of > 0 ? (has('notMet') ? 'notMet' : 'met') : has('noData') ? 'noData' : rule.periods.every((one) => one.outcome === 'notApplicable') ? 'notApplicable' : 'notYetDue';
  return rule;
};

const judgeRecords = (branch: OracleBranch, year: number, asOf: string): OracleRule => {
  const all = branch.activities.filter((one) => one.orgId === branch.id && one.state !== 'cancelled' && one.day <= asOf && one.day.startsWith(String(year)));
  const due = all.filter((one) => addDays(one.day, 7) <= asOf);
  const good = due.filter((one) => one.state === 'confirmed' && one.missing.length === 0);
  const outcome = all.length === 0 ? 'notApplicable' : due.length === 0 ? 'notYetDue' : good.length === due.length ? 'met' : 'notMet';
  return { outcome, periods: [], earned: good.length, of: due.length };
};

export const oracle = (branch: OracleBranch, year: number, asOf: string): { rules: Record<string, OracleRule>; scoreTenths: number | null } => {
  const rules: Record<string, OracleRule> = {
    '2.1.d': judgePeriodic('generalMeeting', 3, branch, year, asOf),
    '2.1.e': judgePeriodic('committeeMeeting', 1, branch, year, asOf),
    '2.1.f': judgePeriodic('groupMeeting', 1, branch, year, asOf),
    '2.1.g': judgePeriodic('partyLecture', 3, branch, year, asOf),
    '2.1.k': judgeRecords(branch, year, asOf),
    '2.4.a': judgePeriodic('themeDay', 1, branch, year, asOf),
  };
  // One common denominator, in big integers: nothing is rounded before the end.
  const counted = Object.entries(rules).filter(([, rule]) => rule.of > 0);
  if (counted.length === 0) return { rules, scoreTenths: null };
  const common = counted.reduce((product, [, rule]) => product * BigInt(rule.of), BigInt(1));
  let earned = BigInt(0);
  let most = BigInt(0);
  for (const [id, rule] of counted) {
    const weight = BigInt(WEIGHTS[id] ?? 0);
    earned += (weight * BigInt(rule.earned) * common) / BigInt(rule.of);
    most += weight * common;
  }
  return { rules, scoreTenths: Number((BigInt(2000) * earned + most) / (BigInt(2) * most)) };
};
