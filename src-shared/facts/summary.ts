import type { Day } from '../kernel/day';
import { by } from '../kernel/order';
import { kindOfPeriod, monthOf, PERIOD_KINDS, periodOf, type Month, type Period } from '../kernel/period';
import type { ActivityKind } from '../records/activity';
import { kindOf, type KindName } from '../records/kinds';
import type { ActivityFact, BranchFacts, CollegeFacts, Fact, RecordFact } from './facts';
import { activityBearingOn, recordsBearingOn } from './of-branch';

const JOINT_KINDS: ReadonlySet<ActivityKind> = new Set<ActivityKind>(['themeDay', 'partyLecture']);
const GONE: ReadonlySet<string> = new Set(['voided', 'withdrawn', 'declined', 'cancelled', 'dropped']);

const inOrder = by<Fact>(
  ({ day }) => day,
  ({ _id }) => _id,
);

/** Facts by a name, each list by day and id, whatever the order they came in. */
class Shelves<F extends Fact> {
  private readonly lists = new Map<string, F[]>();

  put(name: string, fact: F): void {
    const list = this.lists.get(name);
    if (list === undefined) {
      this.lists.set(name, [fact]);
      return;
    }
    let place = list.length;
    while (place > 0 && inOrder(fact, list[place - 1] as F) < 0) place -= 1;
    list.splice(place, 0, fact);
  }

  take(name: string, id: string): void {
    const list = this.lists.get(name);
    if (list !== undefined)
      this.lists.set(
        name,
        list.filter((entry) => entry._id !== id),
      );
  }

  readonly get = (name: string): readonly F[] => this.lists.get(name) ?? [];
}

/** The period an activity says it makes up for a kind; one at most. A period that was not over on its day cannot be made up. */
const madeUpPeriodOf = (activity: ActivityFact, kind: ActivityKind): Period | undefined => {
  const claim = (activity.makesUp ?? []).find((entry) => entry.kind === kind);
  return claim && claim.period < periodOf(activity.day, kindOfPeriod(claim.period)) ? claim.period : undefined;
};

/** Null stands for the whole college: every activity is its own. */
type Owner = string | null;

/** Whether an activity is a meeting of the kind for an organisation: only lectures and theme days are held jointly, for the host as for the others (domain Q16). */
const isOf = (activity: ActivityFact, orgId: Owner, kind: ActivityKind): boolean => {
  if (orgId === null) return true;
  if (!JOINT_KINDS.has(kind) && activity.scope === 'joint') return false;
  return activity.orgId === orgId || (JOINT_KINDS.has(kind) && (activity.participatingOrgIds ?? []).includes(orgId));
};

/** The shelves an activity stands on, for the organisation whose summary it is. */
const shelvesOf = (activity: ActivityFact, orgId: Owner): string[] => {
  const kinds = [...new Set(activity.kinds)].filter((kind) => isOf(activity, orgId, kind));
  const isOwn = orgId === null || activity.orgId === orgId;
  if (activity.state === 'cancelled' || (kinds.length === 0 && !isOwn)) return [];
  const ofKinds = kinds.flatMap((kind) => {
    const claimed = madeUpPeriodOf(activity, kind);
    return claimed === undefined ? PERIOD_KINDS.map((each) => `in ${kind} ${periodOf(activity.day, each)}`) : [`for ${kind} ${claimed}`];
  });
  const appraised = activity.appraisalYear === undefined ? [] : [`appraises ${activity.appraisalYear}`];
  return [...ofKinds, ...appraised, `month ${monthOf(activity.day)}`, ...(isOwn ? ['own'] : []), 'all'];
};

/**
 * The records of an organisation, folded once. Putting one record in, or a later revision of it, touches only the
 * shelves it stands on; history is not read again, and the order of arrival never matters.
 */
export class Summary {
  private readonly activities = new Shelves<ActivityFact>();
  private readonly records = new Shelves<RecordFact>();
  private readonly known = new Map<string, Fact>();

  /** @param bears which facts are looked at at all; the others are not there. */
  constructor(
    private readonly orgId: Owner,
    private readonly bears: (fact: Fact) => boolean = () => true,
  ) {}

  /** Puts a fact in, in place of an earlier revision of it; one that does not bear on the organisation leaves nothing. */
  put(fact: Fact): this {
    this.remove(fact._id);
    if (!this.bears(fact)) return this;
    this.known.set(fact._id, fact);
    if (fact.type === 'activity') for (const name of shelvesOf(fact, this.orgId)) this.activities.put(name, fact);
    else this.records.put(fact.type, fact);
    return this;
  }

  remove(id: string): this {
    const fact = this.known.get(id);
    if (fact === undefined) return this;
    this.known.delete(id);
    if (fact.type === 'activity') for (const name of shelvesOf(fact, this.orgId)) this.activities.take(name, id);
    else this.records.take(fact.type, id);
    return this;
  }

  /** What is known on a day: later records are nothing yet, later activities planned at most. */
  on(asOfOn: Day): Gathered {
    const ofType = <T extends KindName>(type: T): readonly RecordFact<T>[] => this.records.get(type) as unknown as readonly RecordFact<T>[];
    const falsified = falsifiedIn(ofType('attestation').filter((entry) => entry.day <= asOfOn && isCounting(entry)));
    const isProof = (activity: ActivityFact): boolean =>
      activity.state === 'confirmed' && activity.day <= asOfOn && !falsified.has(activity._id);
    const proofs = (name: string): ActivityFact[] => this.activities.get(name).filter(isProof);
    const isTrue = (fact: Fact): boolean => !falsified.has(fact._id);
    const complete = <T extends KindName>(type: T): RecordFact<T>[] =>
      ofType(type).filter((entry) => entry.day <= asOfOn && entry.missing.length === 0 && isTrue(entry));
    return {
      asOfOn,
      heldIn: (kind, period) => proofs(`in ${kind} ${period}`),
      makingUp: (kind, period) => proofs(`for ${kind} ${period}`),
      openIn: (kind, period) =>
        [...this.activities.get(`in ${kind} ${period}`), ...this.activities.get(`for ${kind} ${period}`)].filter(
          (activity) => activity.state !== 'confirmed',
        ),
      appraising: (year) => this.activities.get(`appraises ${year}`).filter(isTrue),
      ownRecords: this.activities.get('own'),
      activities: this.activities.get('all').filter(isTrue),
      hasLifeIn: (month) => this.activities.get(`month ${month}`).some(isProof),
      records: (type) => complete(type).filter(isCounting),
      running: (type) => ofType(type).filter((entry) => entry.day <= asOfOn && isTrue(entry) && stands(entry)),
      handed: (type) => complete(type).filter((entry) => isCounting(entry) || entry.state === 'returned'),
      isTrue,
      openRecords: (type) => ofType(type).filter((entry) => !isCounting(entry) && !GONE.has(entry.state)),
      fact: (id) => this.known.get(id),
    };
  }
}

/** In a state in which it is evidence. */
const stands = (fact: RecordFact): boolean => kindOf(fact.type)?.life.counting.includes(fact.state) ?? false;

/** And complete. */
const isCounting = (fact: RecordFact): boolean => fact.missing.length === 0 && stands(fact);

/** What the Party committee found false: it stays where it is and proves nothing (records.md §5.17). */
const falsifiedIn = (attestations: readonly RecordFact<'attestation'>[]): ReadonlySet<string> =>
  new Set(
    attestations.flatMap(({ content }) =>
      content.attestKind === 'falsifiedRecord' && content.isTrue && content.recordId !== undefined ? [content.recordId] : [],
    ),
  );

/** What an indicator asks of the folded records. */
export type Gathered = {
  asOfOn: Day;
  /** Confirmed activities of the kind, held in the period and counting for it; by day. */
  heldIn: (kind: ActivityKind, period: Period) => readonly ActivityFact[];
  /** Confirmed activities held later to make up for the period; by day. */
  makingUp: (kind: ActivityKind, period: Period) => readonly ActivityFact[];
  /** Planned, or held and not confirmed: not yet a proof of the period. */
  openIn: (kind: ActivityKind, period: Period) => readonly ActivityFact[];
  /** Activities that name the appraisal year, confirmed or not. */
  appraising: (year: string) => readonly ActivityFact[];
  /** The organisation's own activities, cancelled ones left out; by day. */
  ownRecords: readonly ActivityFact[];
  /** Its own and joint ones. */
  activities: readonly ActivityFact[];
  /** Whether some confirmed activity took place in a month. */
  hasLifeIn: (month: Month) => boolean;
  /** Records of a kind that are evidence on the day; by day. */
  records: <T extends KindName>(type: T) => readonly RecordFact<T>[];
  /** Records in such a state, complete or not: of what runs by itself nothing is hidden by an empty field. */
  running: <T extends KindName>(type: T) => readonly RecordFact<T>[];
  /** Records that were handed in, those since given back among them: their lines say who still has them. */
  handed: <T extends KindName>(type: T) => readonly RecordFact<T>[];
  /** False of what the Party committee found to be so; nothing here but `ownRecords` still shows it. */
  isTrue: (fact: Fact) => boolean;
  /** Begun and not yet evidence: drafts, what was returned, what waits. */
  openRecords: <T extends KindName>(type: T) => readonly RecordFact<T>[];
  fact: (id: string) => Fact | undefined;
};

/** The empty shelves of a branch: only what it is judged by comes to stand on them. */
export const shelvesOfBranch = (facts: Pick<BranchFacts, 'branch' | 'superiors' | 'members'>): Summary => {
  const [ofRecord, ofActivity] = [recordsBearingOn(facts), activityBearingOn(facts)];
  return new Summary(facts.branch._id, (fact) => (fact.type === 'activity' ? ofActivity(fact) : ofRecord(fact)));
};

/** Folds the records of a branch once. */
export const summariseBranch = (facts: BranchFacts): Summary => {
  const summary = shelvesOfBranch(facts);
  for (const fact of [...facts.activities, ...facts.records]) summary.put(fact);
  return summary;
};

/** Folds the records of the whole college once, every organisation's among them. */
export const summariseCollege = (facts: CollegeFacts): Summary => {
  const summary = new Summary(null);
  for (const fact of [...facts.activities, ...facts.records]) summary.put(fact);
  return summary;
};
