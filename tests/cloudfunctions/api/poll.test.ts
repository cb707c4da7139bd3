import { BALLOTS_KEPT_DAYS } from '../../../src-shared/records/poll';
import { receiptOf } from '../../../src-shared/kernel/receipt';
import { verifyChain } from '../../../src-shared/engines/ledger/chain';
import { ledgerEntry } from '../../../src-shared/records/ledger';
import type { RosterContent } from '../../../src-shared/records/roster';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS, smallCollege } from '../small-college';

let college: TestCloud;
afterEach(() => college.close());

const VOTERS = Array.from({ length: 10 }, (_, index) => `m:a${String(index + 1).padStart(2, '0')}`);
const idOf = (number: number): string => number.toString(16).padStart(32, '0').replace(/^0/, 'a');
const ballotOf = (number: number, answers = '000000000') => ({ id: idOf(number), answers });
const start = async (roster?: readonly RosterContent[]): Promise<void> => {
  college = await startTestCloud({ hasTimers: true, at: '2026-12-10T01:00:00.000Z', ...(roster === undefined ? {} : { roster }) });
};
const open = async (lastOn = '2026-12-12'): Promise<string> =>
  (await college.ask(IDS.secretary, 'poll.open', { orgId: IDS.branchA, year: '2026', lastOn })).pollId;
const castAll = async (pollId: string, voters: readonly string[]): Promise<void> => {
  for (const [at, voter] of voters.entries()) await college.ask(voter, 'poll.cast', { pollId, ballot: ballotOf(at + 1) });
};

it('opens over the nine full members for all ten, and neither tells a member anything before it is closed nor the secretary who has voted', async () => {
  await start();
  const pollId = await open();
  await castAll(pollId, VOTERS.slice(0, 6));
  const asMember = await college.ask(IDS.plain, 'poll.read', { pollId });
  expect(asMember).toMatchObject({
    state: 'open',
    eligible: 10,
    isVoter: true,
    hasVoted: true,
    results: null,
    canCheckReceipts: false,
    mayClose: false,
    lendTo: [],
  });
  expect(asMember.ballotCount).toBeUndefined();
  expect(asMember.subjects.map(({ memberId }) => memberId)).toEqual(VOTERS.slice(0, 9));
  const asSecretary = await college.ask(IDS.secretary, 'poll.read', { pollId });
  expect(asSecretary).toMatchObject({ ballotCount: 6, results: null, mayClose: true });
  // Those who have voted stand among those to lend a phone to, like everybody else.
  expect(asSecretary.lendTo).toHaveLength(9);
  expect(await college.call(IDS.plain, 'poll.check', { pollId, receipt: receiptOf(idOf(1)) })).toMatchObject({
    error: { code: 'poll.notClosed' },
  });
});

it('takes one ballot of each: a retry has the same receipt, also after closing; a second ballot is refused', async () => {
  await start();
  const pollId = await open();
  const first = await college.ask(IDS.plain, 'poll.cast', { pollId, ballot: ballotOf(7) });
  expect(await college.ask(IDS.plain, 'poll.cast', { pollId, ballot: ballotOf(7) })).toEqual(first);
  expect(await college.call(IDS.plain, 'poll.cast', { pollId, ballot: ballotOf(8) })).toMatchObject({
    error: { code: 'poll.alreadyVoted' },
  });
  expect(await college.call(IDS.leader, 'poll.cast', { pollId, ballot: ballotOf(7) })).toMatchObject({
    error: { code: 'poll.wrongBallot' },
  });
  expect(await college.call(IDS.leader, 'poll.cast', { pollId, ballot: ballotOf(9, '0000') })).toMatchObject({
    error: { code: 'poll.wrongBallot' },
  });
  expect(await college.call(IDS.plainB, 'poll.cast', { pollId, ballot: ballotOf(9) })).toMatchObject({ error: { code: 'poll.notVoter' } });
  await college.ask(IDS.secretary, 'poll.close', { pollId });
  expect(await college.ask(IDS.plain, 'poll.cast', { pollId, ballot: ballotOf(7) })).toEqual(first);
  expect(await college.call(IDS.leader, 'poll.cast', { pollId, ballot: ballotOf(9) })).toMatchObject({ error: { code: 'poll.closed' } });
});

it('shows results once closed, whole to the secretary and the own to a member, and puts one entry into the chain', async () => {
  await start();
  const pollId = await open();
  for (const [at, voter] of VOTERS.entries())
    await college.ask(voter, 'poll.cast', { pollId, ballot: ballotOf(at + 1, at < 4 ? '011111111' : '111111113') });
  expect(college.cloud.database.all('ledger')).toHaveLength(0);
  const page = await college.ask(IDS.secretary, 'poll.close', { pollId });
  expect(page.results?.[0]).toEqual({ memberId: VOTERS[0], counts: { excellent: 4, qualified: 6, basicallyQualified: 0, unqualified: 0 } });
  expect(page.results).toHaveLength(9);
  expect((await college.ask(IDS.plain, 'poll.read', { pollId })).results).toEqual([
    page.results?.find(({ memberId }) => memberId === IDS.plain),
  ]);
  expect((await college.ask(IDS.probationary, 'poll.read', { pollId })).results).toBeNull();
  expect((await college.ask(IDS.overseer, 'poll.read', { pollId })).results).toBeNull();
  const entries = college.cloud.database.all('ledger').map((entry) => ledgerEntry.parse(entry));
  expect(entries.map(({ subjectId }) => subjectId)).toEqual([pollId]);
  expect(verifyChain(entries)).toBeNull();
  expect(await college.ask(IDS.plain, 'poll.check', { pollId, receipt: receiptOf(idOf(3)).toLowerCase() })).toEqual({ isCounted: true });
  expect(await college.ask(IDS.plain, 'poll.check', { pollId, receipt: 'ZZZ-ZZ' })).toEqual({ isCounted: false });
  expect(await college.call(IDS.secretary, 'poll.close', { pollId })).toMatchObject({ error: { code: 'poll.closed' } });
});

it('keeps four ballots to itself for good, and a further poll says why it is held', async () => {
  await start();
  const pollId = await open();
  await castAll(pollId, VOTERS.slice(0, 4));
  expect(await college.ask(IDS.secretary, 'poll.close', { pollId })).toMatchObject({ results: null, isTooFew: true, ballotCount: 4 });
  expect(JSON.stringify(college.cloud.database.get('polls', pollId))).not.toContain('"excellent"');
  expect(await college.call(IDS.secretary, 'poll.open', { orgId: IDS.branchA, year: '2026', lastOn: '2026-12-12' })).toMatchObject({
    error: { code: 'poll.reasonNeeded' },
  });
  const second = await college.ask(IDS.secretary, 'poll.open', {
    orgId: IDS.branchA,
    year: '2026',
    lastOn: '2026-12-12',
    reason: '第一次不足 5 张票',
  });
  expect(second.pollId).toBe(`poll:${IDS.branchA}:appraisal:2026:2`);
});

it('refuses a branch of four voters, a last day that is over, a second one at the same time, and whoever is not the secretary', async () => {
  await start(smallCollege().filter((entry) => entry.type !== 'member' || !/^m:a(0[5-9]|10)$/.test(entry._id)));
  expect(await college.call(IDS.secretary, 'poll.open', { orgId: IDS.branchA, year: '2026', lastOn: '2026-12-12' })).toMatchObject({
    error: { code: 'poll.tooFewVoters', reason: { voters: 4 } },
  });
  await college.close();
  await start();
  expect(await college.call(IDS.secretary, 'poll.open', { orgId: IDS.branchA, year: '2026', lastOn: '2026-12-09' })).toMatchObject({
    error: { code: 'poll.wrongDay' },
  });
  expect(await college.call(IDS.plain, 'poll.open', { orgId: IDS.branchA, year: '2026', lastOn: '2026-12-12' })).toMatchObject({
    error: { code: 'common.forbidden' },
  });
  const pollId = await open();
  expect(
    await college.call(IDS.secretary, 'poll.open', { orgId: IDS.branchA, year: '2026', lastOn: '2026-12-12', reason: '再来' }),
  ).toMatchObject({ error: { code: 'poll.isOpen' } });
  await college.clock.set('2026-12-12T16:00:00.000Z');
  expect(await college.call(IDS.plain, 'poll.cast', { pollId, ballot: ballotOf(1) })).toMatchObject({ error: { code: 'poll.closed' } });
});

it('lets an officer lend the own phone to a voter without one, and tells everybody afterwards to whom', async () => {
  await start();
  const pollId = await open();
  await college.ask(IDS.organizer, 'poll.cast', { pollId, ballot: ballotOf(1), forMemberId: IDS.ill });
  expect(await college.call(IDS.plain, 'poll.cast', { pollId, ballot: ballotOf(2), forMemberId: IDS.mobile })).toMatchObject({
    error: { code: 'common.forbidden' },
  });
  expect(await college.call(IDS.ill, 'poll.cast', { pollId, ballot: ballotOf(3) })).toMatchObject({ error: { code: 'poll.alreadyVoted' } });
  expect((await college.ask(IDS.secretary, 'poll.read', { pollId })).lentNames).toEqual([]);
  const lentTo = (await college.ask(IDS.secretary, 'poll.read', { pollId })).lendTo.find(({ memberId }) => memberId === IDS.ill)?.name;
  await college.ask(IDS.secretary, 'poll.close', { pollId });
  expect((await college.ask(IDS.plain, 'poll.read', { pollId })).lentNames).toEqual([lentTo]);
});

it('destroys the ballots thirty days after closing and keeps the counts', async () => {
  await start();
  const pollId = await open();
  await castAll(pollId, VOTERS);
  const { results } = await college.ask(IDS.secretary, 'poll.close', { pollId });
  const destroy = (day: string): Promise<unknown> => college.ringAt('nightly', 'destroyBallots', `${day}T19:30:00.000Z`);
  expect(await destroy('2027-01-07')).toMatchObject({ destroyed: 0 });
  expect(BALLOTS_KEPT_DAYS).toBe(30);
  expect(await destroy('2027-01-08')).toMatchObject({ destroyed: 1 });
  expect(await destroy('2027-01-09')).toMatchObject({ destroyed: 0 });
  expect(college.cloud.database.get('polls', pollId)).not.toHaveProperty('inside');
  expect((await college.ask(IDS.secretary, 'poll.read', { pollId })).results).toEqual(results);
  expect(await college.call(IDS.plain, 'poll.check', { pollId, receipt: receiptOf(idOf(3)) })).toMatchObject({
    error: { code: 'poll.destroyed' },
  });
});

it('takes the ballots of sixty who press at the same moment, each twice, and loses none', async () => {
  const model = smallCollege().find((entry) => entry._id === IDS.plain);
  if (model?.type !== 'member') throw new Error('no model');
  const crowd = Array.from({ length: 50 }, (_, index) => ({
    ...model,
    _id: `m:c${index}`,
    memberNo: `C${index}`,
    rosterOrder: 100 + index,
    memberships: [{ id: `m:c${index}:1`, branchId: IDS.branchA, fromOn: '2019-03-01' }],
  }));
  await start([...smallCollege(), ...crowd]);
  const pollId = await open();
  const voters = [...VOTERS, ...crowd.map(({ _id }) => _id)];
  const answers = '0'.repeat(59);
  const replies = await Promise.all(
    voters.flatMap((voter, at) => [1, 2].map(() => college.call(voter, 'poll.cast', { pollId, ballot: { id: idOf(at + 1), answers } }))),
  );
  expect(replies.filter((reply) => !reply.ok)).toEqual([]);
  const page = await college.ask(IDS.secretary, 'poll.close', { pollId });
  expect([page.ballotCount, page.results?.[0]?.counts.excellent]).toEqual([60, 60]);
}, 60_000);
