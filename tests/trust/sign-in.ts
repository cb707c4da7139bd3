// Seeded interleavings of signing in: retries, lost replies, two devices, the recorder at the same time, clocks that go wrong.
import { newActivity } from '../../cloudfunctions/shared/activities/document';
import { codeKeyOf, issueTicket } from '../../cloudfunctions/shared/tickets/ticket';
import { codeStepAt, rotatingCode } from '../../src-shared/kernel/rotating-code';
import type { Activity } from '../../src-shared/records/activity';
import { openidDigest, openidOf, startTestCloud, TEST_SECRETS, type TestCloud } from '../cloudfunctions/harness';
import { IDS } from '../cloudfunctions/small-college';
import { later, OPENS_AT, themeDayPlan } from '../cloudfunctions/theme-day';

const NOW = later(OPENS_AT, 600);
const PEOPLE = [IDS.secretary, IDS.plain, IDS.leader, IDS.mobile, IDS.ill, IDS.probationary];
const SKEW_MAX_S = 120;

/** A small generator with a seed, so that a run can be done again. */
const randomOf = (seed: number): ((below: number) => number) => {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return (state >>> 8) % below;
  };
};

type Ground = { college: TestCloud; activity: Activity };
type Send = () => Promise<unknown>;

const ticketOf = ({ activity }: Ground, who: string): string =>
  issueTicket(TEST_SECRETS.WUHUA_TICKET_KEY, activity, { openidDigest: openidDigest(openidOf(who)), memberId: who, recorderName: '', nowAt: NOW }).ticket;

/** What a host's screen shows whose clock is so many seconds off. */
const codeAt = ({ activity }: Ground, skewSeconds: number): string =>
  rotatingCode(codeKeyOf(TEST_SECRETS.WUHUA_TICKET_KEY, activity._id, activity.signIn.version), codeStepAt(Date.parse(NOW) + skewSeconds * 1000));

const signIn = (ground: Ground, who: string, code: string | null) => {
  const way = code === null ? { mode: 'online' as const } : { mode: 'inPerson' as const, code };
  return ground.college.call(who, 'attendance.signIn', { ticket: ticketOf(ground, who), ...way });
};

const fieldOf = (document: string, name: string): unknown => (JSON.parse(document) as Record<string, unknown>)[name];

const storedFor = async ({ college, activity }: Ground): Promise<string[]> => {
  const answer = await college.cloud.database.handle('database.getDocument', { collectionName: 'attendance', query: JSON.stringify({ activityId: activity._id }), queryType: 'WHERE', multi: true, limit: 1000 });
  const { list } = answer.data as { list: string[] };
  return list.filter((document) => fieldOf(document, 'type') === 'signIn').map((document) => String(fieldOf(document, 'memberId')));
};

/** What happens at once in one run: every person tries one to three times, on one device or two, and the recorder may tick one of them. */
const attemptsOf = (ground: Ground, people: readonly string[], random: (below: number) => number): Send[] => {
  const sends = people.flatMap((who) =>
    Array.from({ length: 1 + random(3) }, (): Send => {
      const isOnline = random(4) === 0;
      const code = codeAt(ground, random(2 * SKEW_MAX_S + 1) - SKEW_MAX_S);
      return () => signIn(ground, who, isOnline ? null : code);
    }),
  );
  const ticked = people[random(people.length)];
  if (random(2) === 0 && ticked !== undefined) {
    sends.push(() => ground.college.call(IDS.secretary, 'attendance.mark', { activityId: ground.activity._id, isPaper: false, marks: [{ memberId: ticked, status: 'present' }] }));
  }
  return sends.sort(() => random(3) - 1);
};

const disturb = (college: TestCloud, random: (below: number) => number): void => {
  const which = random(4);
  if (which === 0) college.cloud.faults.loseReplyAfter(1 + random(3));
  if (which === 1) college.cloud.faults.dropBefore(1 + random(3));
};

/** True when everybody who wanted to be in is in exactly once. */
const runSeed = async (college: TestCloud, seed: number): Promise<boolean> => {
  const random = randomOf(seed);
  const activity = newActivity({ _id: `activity:seed-${seed}`, orgId: IDS.branchA, plan: themeDayPlan(), nowAt: NOW, memberId: IDS.secretary });
  await college.cloud.database.insertMany('records', [activity]);
  const ground: Ground = { college, activity };
  const people = [...PEOPLE].sort(() => random(3) - 1).slice(0, 2 + random(2));
  disturb(college, random);
  await Promise.allSettled(attemptsOf(ground, people, random).map((send) => send()));
  college.cloud.faults.clear();
  // Whoever got no certain answer, or a refusal, tries again with what the screen shows now.
  const last = await Promise.all(people.map((who) => signIn(ground, who, codeAt(ground, 0))));
  const stored = await storedFor(ground);
  const roll = await college.ask(IDS.secretary, 'attendance.roll', { activityId: activity._id });
  const isOnce = (who: string): boolean => stored.filter((memberId) => memberId === who).length === 1 && roll.lines.filter((line) => line.memberId === who && line.status === 'present').length === 1;
  return last.every((reply) => reply.ok) && people.every(isOnce) && roll.counts.present === people.length;
};

export type SeedRuns = { runs: number; bad: number[]; perSecond: number };

/** So many seeds on one cloud; the seeds that ended with anything but one attendance for each. */
export const runSignInSeeds = async (order: { seeds: number; firstSeed: number; functionsDir?: string }): Promise<SeedRuns> => {
  const college = await startTestCloud({ at: NOW, functionsDir: order.functionsDir });
  const bad: number[] = [];
  const startedAt = Date.now();
  for (let seed = order.firstSeed; seed < order.firstSeed + order.seeds; seed += 1) if (!(await runSeed(college, seed))) bad.push(seed);
  const seconds = (Date.now() - startedAt) / 1000;
  await college.close();
  return { runs: order.seeds, bad, perSecond: order.seeds / seconds };
};
