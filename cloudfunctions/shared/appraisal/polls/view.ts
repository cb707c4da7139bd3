import type { PollPage } from '../../../../src-shared/contract/poll';
import { membersOn } from '../../../../src-shared/roster/branch';
import { BALLOTS_MIN, type PollBox } from '../../../../src-shared/records/poll';
import type { Org } from '../../../../src-shared/records/org';
import { withoutUndefined } from '../../pipeline/without-undefined';
import { openStands } from '../../register/life/roles';
import type { Asking } from '../../pipeline/context';
import type { Right } from '../../../../src-shared/rights/right';
import { insideOf } from './box';

type Looking = Asking & { has: (right: Right, org: Org) => boolean };

const named = (names: ReadonlyMap<string, string>, ids: readonly string[]): { memberId: string; name: string }[] =>
  ids.map((memberId) => ({ memberId, name: names.get(memberId) ?? '' }));

/** Nothing of a result before the poll is closed; then the secretary's are whole and a member's their own. */
const resultsFor = (box: PollBox, { isSecretary, memberId }: { isSecretary: boolean; memberId: string }): PollPage['results'] => {
  const results = box.closing?.results ?? null;
  if (results === null) return null;
  const seen = isSecretary ? results : results.filter((entry) => entry.memberId === memberId);
  return seen.length === 0 ? null : seen;
};

const isOver = (box: PollBox, today: string): boolean => box.state === 'closed' || today > box.lastOn;

/** What a poll looks like to whoever asks. */
export const pollView = async (asking: Looking, box: PollBox, org: Org): Promise<PollPage> => {
  const [people, stand] = await Promise.all([
    asking.roster.membersById([...new Set([...box.subjectIds, ...box.eligibleIds])]),
    openStands(asking)(org),
  ]);
  const names = new Map(people.map((member) => [member._id, member.name]));
  const inside = insideOf(asking.ports.secrets, box);
  const { closing } = box;
  const me = asking.who.memberId;
  const ballotCount = closing?.ballotCount ?? (asking.has('record', org) ? inside?.ballots.length : undefined);
  const mayLend = asking.has('record', org) && !isOver(box, asking.today);
  return {
    ...withoutUndefined({
      pollId: box._id,
      orgId: org._id,
      orgName: org.name,
      year: box.year,
      n: box.n,
      reason: box.reason,
      state: box.state,
      lastOn: box.lastOn,
      ballotCount,
    }),
    isOver: isOver(box, asking.today),
    subjects: named(names, box.subjectIds),
    eligible: box.eligibleIds.length,
    isVoter: box.eligibleIds.includes(me),
    hasVoted: inside?.votedIds.includes(me) ?? false,
    results: resultsFor(box, { isSecretary: stand.isSecretary, memberId: me }),
    isTooFew: closing !== undefined && closing.ballotCount < BALLOTS_MIN,
    lentNames: named(names, closing?.lentIds ?? []).map(({ name }) => name),
    canCheckReceipts: box.state === 'closed' && box.inside !== undefined,
    mayClose: box.state === 'open' && asking.has('confirm', org),
    lendTo: mayLend ? named(names, box.eligibleIds).filter(({ memberId }) => memberId !== me) : [],
  };
};

/** Full and probationary members of a day, in roster order. */
export const votersOn = async ({ roster, today }: Pick<Asking, 'roster' | 'today'>, orgId: string): Promise<string[]> =>
  membersOn(await roster.membersOf(orgId), orgId, today).map((member) => member._id);
