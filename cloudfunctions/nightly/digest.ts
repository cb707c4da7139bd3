import { hasRight } from '../../src-shared/rights/rights';
import { isThereOn } from '../../src-shared/roster/branch';
import { coversDay } from '../../src-shared/roster/on-day';
import { addDays, dayOfInstant, timeOfInstant, type At, type Day } from '../../src-shared/kernel/day';
import { digestIdOf, type BranchSettings, type Digest } from '../../src-shared/records/settings';
import { COLLECTIONS } from '../shared/ports/collections';
import { allBranchSettings } from '../shared/score/digest/settings';
import { mondayOf, weekLinesOf } from '../shared/score/digest/week';
import { knownOf } from '../shared/score/duties/branch-duties';
import type { Known } from '../shared/score/duties/view';
import type { Ports } from '../shared/ports';
import { openRoster, type BranchRoster, type RosterStore } from '../shared/roster/roster-store';

const KEPT_WEEKS = 8;
/** 20:00 to 08:00: nothing is put before anybody. */
const DAY_BEGINS = '08:00';
const DAY_ENDS = '20:00';

export type DigestResult = { monday: Day; composed: number; already: number; resting: number; left: number };
type Week = { nowAt: At; today: Day; mondayOn: Day };

const isQuiet = (nowAt: At): boolean => timeOfInstant(nowAt) < DAY_BEGINS || timeOfInstant(nowAt) >= DAY_ENDS;

/** Who has asked for it, does not let it rest, and is secretary or deputy still. */
const wanting = ({ digestOptIn }: BranchSettings, { branch, posts }: BranchRoster, { today }: Week): string[] =>
  digestOptIn
    .filter(({ memberId, muteUntil }) => {
      const own = posts
        .filter((post) => post.memberId === memberId && coversDay(post, today))
        .map(({ orgId, postKind }) => ({ orgId, postKind }));
      return (
        (muteUntil === undefined || muteUntil < today) &&
        hasRight({ memberId, posts: own, branchIds: [] }, 'confirm', { orgId: branch._id, path: branch.path })
      );
    })
    .map(({ memberId }) => memberId);

/** One list for one person; nothing where nothing is due, so that no morning brings an empty card. */
const composeFor = async (
  ports: Ports,
  own: { memberId: string; known: Known },
  week: Week,
): Promise<'composed' | 'already' | 'resting'> => {
  const { memberId, known } = own;
  const orgId = known.roster.branch._id;
  const lines = weekLinesOf(known, week);
  if (lines.length === 0) return 'resting';
  const document: Digest = {
    _id: digestIdOf(orgId, memberId, week.mondayOn),
    type: 'digest',
    orgId,
    memberId,
    mondayOn: week.mondayOn,
    lines,
    composedAt: week.nowAt,
    rev: 0,
  };
  const outcome = await ports.documents.insert(COLLECTIONS.digests, document);
  await ports.documents.remove(COLLECTIONS.digests, digestIdOf(orgId, memberId, addDays(week.mondayOn, -7 * KEPT_WEEKS)));
  return outcome === 'inserted' ? 'composed' : 'already';
};

const composeForBranch = async (
  ports: Ports,
  at: { roster: RosterStore; settings: BranchSettings; week: Week },
  result: DigestResult,
): Promise<void> => {
  const { settings, week } = at;
  const branch = await at.roster.branch(settings.orgId);
  const people = branch === null || !isThereOn(branch.branch, week.today) ? [] : wanting(settings, branch, week);
  result.resting += settings.digestOptIn.length - people.length;
  const there = await Promise.all(
    people.map((memberId) => ports.documents.get(COLLECTIONS.digests, digestIdOf(settings.orgId, memberId, week.mondayOn))),
  );
  const missing = people.filter((_, place) => there[place] === null);
  result.already += people.length - missing.length;
  if (branch === null || missing.length === 0) return;
  const known = await knownOf(ports.documents, branch, week);
  for (const memberId of missing) result[await composeFor(ports, { memberId, known }, week)] += 1;
};

/**
 * 本周要办 for those who have asked for it: one document a week for a person, whose id follows from the Monday, so that
 * another run adds nothing. Branches for which there is no time are left to the next run.
 */
export const composeDigests = async (ports: Ports, hasTime: () => boolean): Promise<DigestResult> => {
  const nowAt = ports.now();
  const today = dayOfInstant(nowAt);
  const week: Week = { nowAt, today, mondayOn: mondayOf(today) };
  const result: DigestResult = { monday: week.mondayOn, composed: 0, already: 0, resting: 0, left: 0 };
  if (isQuiet(nowAt)) return result;
  const roster = await openRoster(ports.documents);
  for (const settings of (await allBranchSettings(ports.documents)).filter((entry) => entry.digestOptIn.length > 0)) {
    if (!hasTime()) result.left += 1;
    else await composeForBranch(ports, { roster, settings, week }, result);
  }
  return result;
};
