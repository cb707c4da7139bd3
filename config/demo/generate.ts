// The demo college, from a seed and a day: pure, so that the same seed and day make the same college.
import { contentOf } from '../../cloudfunctions/shared/ledger/seal';
import { digestOfContent, nextEntry } from '../../src-shared/engines/ledger/chain';
import { declarableMonthOn, freezeInstantOf } from '../../src-shared/engines/points/calendar';
import { DEFAULT_SCHEME } from '../../src-shared/engines/points/scheme';
import { addDays, instantOf, type Day } from '../../src-shared/kernel/day';
import { hmacHex } from '../../src-shared/kernel/hash';
import { lastDayOf, monthOf } from '../../src-shared/kernel/period';
import type { Activity } from '../../src-shared/records/activity';
import type { RollCall } from '../../src-shared/records/attendance';
import type { LedgerEntry } from '../../src-shared/records/machinery';
import type { PointsDeclaration, PointsPosting } from '../../src-shared/records/points';
import type { RosterContent } from '../../src-shared/records/roster';
import { activitiesOf } from './activities';
import { branchSpec, upperOrgs, type BranchSpec } from './branches';
import { facesOf, type Face } from './faces';
import { randomOf } from './random';
import { rosterAt, rosterOfBranch, type BranchRoster } from './roster';
import { DECLARATIONS } from './texts';
import { todaysThemeDay } from './today';

export type CollegeOptions = {
  seed: number;
  today: Day;
  branches?: number;
  /** Member ids follow from it, as an import of the same numbers makes them. */
  digestKey: string;
  /** When the theme day of today begins, `'14:00'` where nothing is said. */
  startsAt?: string;
};
/** What the collections of the same names are filled with. */
export type BranchPart = { roster: RosterContent[]; activities: Activity[]; ledger: LedgerEntry[]; rollCalls: RollCall[]; declarations: PointsDeclaration[]; postings: PointsPosting[] };
export type College = BranchPart & {
  /** Whom a visitor may be. */
  people: Face[];
};

export const THEME_DAY_BRANCH = 'o:Z01B01';

/** Seals what is confirmed, in the order of the confirmations, as the action does. */
const sealAll = (activities: readonly Activity[], digestKey: string): { activities: Activity[]; ledger: LedgerEntry[] } => {
  const byConfirmation = activities.filter((activity) => activity.state === 'confirmed').sort((a, b) => (`${a.confirmedAt ?? ''} ${a._id}` < `${b.confirmedAt ?? ''} ${b._id}` ? -1 : 1));
  const ledger: LedgerEntry[] = [];
  const sealed = new Map<string, Activity>();
  for (const activity of byConfirmation) {
    const salt = hmacHex(digestKey, `salt:${activity._id}`).slice(0, 32);
    const { orgId, _id: subjectId, rev: subjectRev, confirmedAt: at = activity.updatedAt } = activity;
    const entry = nextEntry(ledger.at(-1) ?? null, { orgId, entryKind: 'confirmation', subjectId, subjectRev, digest: digestOfContent(salt, contentOf(activity)), at });
    ledger.push(entry);
    sealed.set(subjectId, { ...activity, salt, sealSeq: entry.seq });
  }
  return { activities: activities.map((activity) => sealed.get(activity._id) ?? activity), ledger };
};

/** A record that is not yet confirmed has its attendance as the recorder's marks, not as a sealed roll. */
const openRoll = (activity: Activity): { activity: Activity; rollCall: RollCall | null } => {
  const { roll, ...rest } = activity;
  if (activity.state !== 'submitted' || roll === undefined) return { activity, rollCall: null };
  const marks = roll.lines
    .filter((line) => line.status !== 'notExpected')
    .map(({ memberId, status, mode }) => ({ memberId, status, ...(mode === undefined ? {} : { mode }), by: activity.recorderId, at: activity.endAt }));
  return { activity: { ...rest, memberIds: [] }, rollCall: { _id: `rollCall:${activity._id}`, type: 'rollCall', activityId: activity._id, orgId: activity.orgId, day: activity.day, marks, rev: 1 } };
};

type Declared = Pick<BranchPart, 'declarations' | 'postings'>;

/** A few people of a branch declared something last month, which was confirmed; while the window is open, somebody has just done so. */
const declared = (roster: BranchRoster, today: Day): Declared => {
  const orgId = roster.branch._id;
  const [secretary] = roster.members;
  const lastMonth = monthOf(addDays(`${monthOf(today)}-01`, -1));
  const openMonth = declarableMonthOn(today);
  const declarations = DECLARATIONS.flatMap(([lineKey, text], index): PointsDeclaration[] => {
    const member = roster.members[index + 4];
    const isOpen = openMonth !== null && index === 0;
    const month = isOpen ? openMonth : lastMonth;
    const day = isOpen && month === monthOf(today) ? today : addDays(lastDayOf(month), -3 - index);
    if (member === undefined || secretary === undefined || day > today) return [];
    const base = { _id: `declare:${orgId.slice(2)}-${month}-${index}`, type: 'pointsDeclaration' as const, orgId, year: month.slice(0, 4), memberId: member._id, month, lineKey, day, text, count: 1, isOnBehalf: false, createdAt: instantOf(day, '20:00'), createdBy: member._id };
    return [isOpen ? { ...base, state: 'submitted', rev: 0 } : { ...base, state: 'confirmed', decidedBy: secretary._id, decidedAt: instantOf(addDays(day, 1), '09:00'), rev: 1 }];
  });
  const postings = declarations.filter((entry) => entry.state === 'confirmed' && (entry.decidedAt ?? '') <= freezeInstantOf(entry.month)).map((entry): PointsPosting => ({
    _id: `post:${orgId}:${entry.month}:${entry.memberId}:${entry.lineKey}:${entry._id.slice(8)}`, type: 'pointsPosting', orgId, year: entry.year, memberId: entry.memberId, month: entry.month, factMonth: entry.month,
    lineKey: entry.lineKey, counts: { confirmed: entry.count }, sourceIds: [entry._id], schemeVersion: DEFAULT_SCHEME.version, state: 'posted', confirmedBy: entry.decidedBy,
  }));
  return { declarations, postings };
};

const partOf = (spec: BranchSpec, options: Required<CollegeOptions>): BranchPart => {
  const { seed, today, digestKey } = options;
  const roster = rosterOfBranch(spec, options);
  const year = { roster, care: spec.care, today, random: randomOf(`${seed}:year:${spec.code}`) };
  const drawn = activitiesOf(year);
  const all = spec.index === 0 ? todaysThemeDay(drawn, year, options.startsAt) : drawn;
  const opened = all.map(openRoll);
  const { activities, ledger } = sealAll(opened.map((entry) => entry.activity), digestKey);
  const rollCalls = opened.flatMap((entry) => (entry.rollCall === null ? [] : [entry.rollCall]));
  const bonus = spec.index % 5 === 0 ? declared(roster, today) : { declarations: [], postings: [] };
  return { roster: [...roster.orgs, ...roster.members, ...roster.posts, ...roster.terms], activities, ledger, rollCalls, ...bonus };
};

const complete = (options: CollegeOptions): Required<CollegeOptions> => ({ branches: 24, startsAt: '14:00', ...options });

/** The college part by part: first what stands above the branches, then each branch. A large one never stands in memory whole. */
export function* collegeParts(options: CollegeOptions): Generator<BranchPart> {
  const full = complete(options);
  yield { roster: upperOrgs(full.branches, rosterAt(full.today)), activities: [], ledger: [], rollCalls: [], declarations: [], postings: [] };
  for (let index = 0; index < full.branches; index += 1) yield partOf(branchSpec(index), full);
}

/**
 * The whole college.
 *
 * @example generateCollege({ seed: 1, today: '2026-11-24', digestKey })
 */
export const generateCollege = (options: CollegeOptions): College => {
  const parts = [...collegeParts(options)];
  const roster = parts.flatMap((part) => part.roster);
  return {
    roster,
    people: facesOf(roster, options.today),
    activities: parts.flatMap((part) => part.activities),
    ledger: parts.flatMap((part) => part.ledger),
    rollCalls: parts.flatMap((part) => part.rollCalls),
    declarations: parts.flatMap((part) => part.declarations),
    postings: parts.flatMap((part) => part.postings),
  };
};
