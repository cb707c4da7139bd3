// The demo college, from a seed and a day: pure, so that the same seed and day make the same college.
import type { FieldKey } from '../../cloudfunctions/shared/secrets/field-cipher';
import type { Day } from '../../src-shared/kernel/day';
import type { Activity } from '../../src-shared/records/activity';
import type { RollCall } from '../../src-shared/records/attendance';
import type { StoredRecord } from '../../src-shared/records/vocabulary/schema';
import type { LedgerEntry } from '../../src-shared/records/ledger';
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import type { PointsDeclaration, PointsPosting } from '../../src-shared/records/points';
import type { Post } from '../../src-shared/records/post';
import type { RosterContent } from '../../src-shared/records/roster';
import { activitiesOf } from './activities';
import { branchBooks, collegeBooks } from './books';
import { branchSpec, committeeHomeIndex, firstOfGeneral, upperOrgs, COMMITTEE_ID, generalIdOf, type BranchSpec } from './branches';
import { sealAll, type Former } from './chain';
import { guestOf } from './contacts';
import { declared } from './declared';
import { goneBranches } from './departed';
import { facesOf, type Face } from './faces';
import { habitsOf } from './habits';
import { memberIdAt } from './people';
import { rosterAt } from './posts';
import { randomOf } from './random';
import type { Above, Desk } from './records/desk';
import type { Course } from './records/walk';
import { rhythmOf } from './rhythm';
import { rosterOfBranch, type BranchRoster } from './roster';
import { demoSecrets, fileKey } from './secrets';
import { withShownPoints } from './shown-points';
import { isShowcase } from './showcase';
import { todaysThemeDay } from './today';
import { generalTerm, UPPER_PLACE } from './upper-posts';
import { rollCallId } from '../../src-shared/records/ids/attendance';

export type CollegeOptions = {
  seed: number;
  today: Day;
  branches?: number;
  /** Member ids follow from it, as an import of the same numbers makes them. */
  digestKey: string;
  /** Locks secret fields; without one the college is for a file. */
  fieldKey?: Pick<FieldKey, 'fieldKey' | 'fieldKeyId'>;
  /** When the theme day of today begins, `'14:00'` where nothing is said. */
  startsAt?: string;
};
/** What the collections of the same names are filled with; `former` goes to the revisions. */
export type BranchPart = {
  roster: RosterContent[];
  activities: Activity[];
  records: StoredRecord[];
  former: Former[];
  ledger: LedgerEntry[];
  rollCalls: RollCall[];
  declarations: PointsDeclaration[];
  postings: PointsPosting[];
};
export type College = BranchPart & {
  /** Whom a visitor may be. */
  people: Face[];
};

type Options = Required<Omit<CollegeOptions, 'fieldKey'>> & { secrets: FieldKey };
/** What the branches made so far leave for those who come after: whoever holds a post, and how many there are. */
type Gathered = { members: Map<string, Member>; posts: Post[]; branches: Org[]; heads: Record<Member['memberKind'], number> };

/** A record that is not yet confirmed has its attendance as the recorder's marks, not as a sealed roll. */
const openRoll = (activity: Activity): { activity: Activity; rollCall: RollCall | null } => {
  const { roll, ...rest } = activity;
  if (activity.state !== 'submitted' || roll === undefined) return { activity, rollCall: null };
  const marks = roll.lines
    .filter((line) => line.status !== 'notExpected')
    .map(({ memberId, status, mode }) => ({
      memberId,
      status,
      ...(mode === undefined ? {} : { mode }),
      by: activity.recorderId,
      at: activity.endAt,
    }));
  return {
    activity: { ...rest, memberIds: [] },
    rollCall: {
      _id: rollCallId(activity._id),
      type: 'rollCall',
      activityId: activity._id,
      orgId: activity.orgId,
      day: activity.day,
      marks,
      rev: 1,
    },
  };
};

const yearsOf = (today: Day): readonly [string, string] => [String(Number(today.slice(0, 4)) - 1), today.slice(0, 4)];

/** A branch of a few people lends whom it has. */
const idAt = (spec: BranchSpec, place: number, digestKey: string): string => memberIdAt(spec, Math.min(place, spec.size - 1), digestKey);

const aboveOf = (spec: BranchSpec, { branches, digestKey }: Options): Above => {
  const first = branchSpec(firstOfGeneral(spec));
  const home = branchSpec(committeeHomeIndex(branches));
  const { generalSecretary, deputy, committeeSecretary, administrator } = UPPER_PLACE;
  return {
    generalId: generalIdOf(spec),
    committeeId: COMMITTEE_ID,
    generalSecretary: idAt(first, generalSecretary, digestKey),
    deputy: idAt(first, deputy, digestKey),
    committeeSecretary: idAt(home, committeeSecretary, digestKey),
    administrator: idAt(home, administrator, digestKey),
  };
};

const deskOf = (
  spec: BranchSpec,
  roster: BranchRoster,
  at: { options: Options; activities: readonly Activity[]; gathered: Gathered },
): Desk => {
  const { options, activities, gathered } = at;
  const above = aboveOf(spec, options);
  const visitors = [above.generalSecretary, above.deputy].flatMap((memberId) => gathered.members.get(memberId) ?? []);
  const members = new Map([...visitors, ...roster.members].map((member) => [member._id, member]));
  return {
    org: roster.branch,
    today: options.today,
    secrets: options.secrets,
    members,
    spec,
    roster,
    habits: habitsOf(spec, options),
    activities,
    years: yearsOf(options.today),
    above,
  };
};

const gather = (gathered: Gathered, { branch, members, posts }: BranchRoster): void => {
  const holders = new Set(posts.map((post) => post.memberId));
  for (const member of members) {
    gathered.heads[member.memberKind] += 1;
    if (holders.has(member._id)) gathered.members.set(member._id, member);
  }
  gathered.posts.push(...posts);
  gathered.branches.push(branch);
};

const partOf = (spec: BranchSpec, options: Options, gathered: Gathered): BranchPart => {
  const { seed, today, digestKey } = options;
  const roster = rosterOfBranch(spec, options);
  gather(gathered, roster);
  const year = {
    roster,
    care: spec.care,
    today,
    random: randomOf(`${seed}:year:${spec.code}`),
    habits: habitsOf(spec, options),
    rhythm: rhythmOf(seed, spec.code),
    guestId: guestOf(spec, options),
  };
  const drawn = activitiesOf(year);
  const all = isShowcase(spec) ? todaysThemeDay(drawn, year, options.startsAt) : drawn;
  const courses = branchBooks(deskOf(spec, roster, { options, activities: all, gathered }), seed);
  const opened = all.map(openRoll);
  const activities = opened.map((entry) => entry.activity);
  const rollCalls = opened.flatMap((entry) => (entry.rollCall === null ? [] : [entry.rollCall]));
  const bonus = spec.index % 5 === 0 ? declared(roster, today) : { declarations: [], postings: [] };
  const sealed = sealAll({ activities, courses: withShownPoints({ roster, activities, courses, postings: bonus.postings }) }, digestKey);
  return { roster: [...roster.orgs, ...roster.members, ...roster.posts, ...roster.terms], ...sealed, rollCalls, ...bonus };
};

/** What stands above the branches: first the organisations, and once the branches are there the books of those. */
const upperRoster = (orgs: readonly Org[], today: Day): RosterContent[] => [
  ...orgs,
  ...orgs.filter((org) => org.kind === 'generalBranch').map((org) => generalTerm(org._id, today)),
];
const upperPart = (roster: RosterContent[], courses: readonly Course[], digestKey: string): BranchPart => ({
  roster,
  ...sealAll({ activities: [], courses }, digestKey),
  rollCalls: [],
  declarations: [],
  postings: [],
});

const complete = (options: CollegeOptions): Options => {
  const { fieldKey = fileKey(options.digestKey), ...given } = options;
  return { branches: 24, startsAt: '14:00', ...given, secrets: demoSecrets(fieldKey) };
};

/** The college part by part: the organisations above, each branch, the books above. A large one never stands in memory whole. */
export function* collegeParts(options: CollegeOptions): Generator<BranchPart> {
  const full = complete(options);
  const { branches, today, seed, secrets, digestKey } = full;
  const orgs = upperOrgs(branches, rosterAt(today));
  yield upperPart(upperRoster(orgs, today), [], digestKey);
  const gathered: Gathered = { members: new Map(), posts: [], branches: [], heads: { staff: 0, student: 0, retired: 0 } };
  for (let index = 0; index < branches; index += 1) yield partOf(branchSpec(index), full, gathered);
  yield upperPart(goneBranches(branches, today), [], digestKey);
  const [committee, ...generals] = orgs;
  if (committee !== undefined)
    yield upperPart([], collegeBooks({ ...gathered, committee, generals, today, secrets, years: yearsOf(today), seed }), digestKey);
}

/**
 * The whole college.
 *
 * @example generateCollege({ seed: 1, today: '2026-11-24', digestKey })
 */
export const generateCollege = (options: CollegeOptions): College => {
  const parts = [...collegeParts(options)];
  const all = <K extends keyof BranchPart>(name: K): BranchPart[K] =>
    parts.flatMap((part) => part[name] as unknown[]) as unknown as BranchPart[K];
  const roster = all('roster');
  return {
    roster,
    people: facesOf(roster, options.today),
    activities: all('activities'),
    records: all('records'),
    former: all('former'),
    ledger: all('ledger'),
    rollCalls: all('rollCalls'),
    declarations: all('declarations'),
    postings: all('postings'),
  };
};
