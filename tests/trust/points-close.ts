// Closes months under crashes, lost replies, double delivery and two workers, seed by seed: one seed is one branch in one month.
import { planFrom } from '../../cloudfunctions/nightly/close-plan';
import { booksFrom } from '../../cloudfunctions/shared/points/books';
import { freezeInstantOf, lastBookingInstantOf } from '../../src-shared/engines/points/calendar';
import { addDays, instantOf } from '../../src-shared/kernel/day';
import { lastDayOf, nextPeriod, periodsOfYear, type Month } from '../../src-shared/kernel/period';
import type { Activity } from '../../src-shared/records/activity';
import type { PointsDeclaration, PointsPosting } from '../../src-shared/records/points';
import { rollLineOf, sealedActivity } from '../cloudfunctions/sealed-activity';
import { insist, startPointsCollege, type Branch, type PointsCollege } from './points-college';
import { chanceOf, type Chance } from './random';

export type Finding = { seed: number; fault: string };
export type SeedRuns = { runs: number; findings: Finding[]; perSecond: number; killed: number };
export type SeedOrder = {
  seeds: number;
  firstSeed: number;
  functionsDir?: string /** Ends early, for a planted fault that has been found. */;
  isOver?: (faults: number) => boolean;
  onProgress?: (done: number, faults: number) => void;
};

const BRANCHES = 50;
const MONTHS = periodsOfYear('2026', 'month').slice(0, 10);
const ATTEMPTS = 12;
const STATUSES = ['present', 'present', 'absentExcused', 'absentUnexcused'] as const;

/** What has been put into the books of a branch, and what has been booked of it. */
type Book = { branch: Branch; activities: Activity[]; frozen: Map<string, string> };
type Confirming = { book: Book; declaration: PointsDeclaration; isBefore: boolean; seed: number };

/** JSON with the keys of every object in one order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const meeting = (chance: Chance, book: Book, at: { month: Month; index: number; isLate: boolean }): Activity => {
  const day = `${at.month}-${String(chance.between(1, 28)).padStart(2, '0')}`;
  const lines = book.branch.members.map((member) => rollLineOf(member._id, chance.one(STATUSES)));
  const confirmedOn = at.isLate ? addDays(lastDayOf(nextPeriod(at.month)), 1) : addDays(day, 1);
  return sealedActivity(book.branch.org._id, day, lines, {
    _id: `activity:${book.branch.org.code}-${at.month}-${at.index}`,
    kinds: chance.in(0.3) ? ['themeDay', 'partyLecture'] : ['themeDay'],
    confirmedAt: instantOf(confirmedOn, '12:00'),
  });
};

/** A month of a branch: meetings, a late one of the month before, a changed one of any month before. */
const liveMonth = async (
  { cloud }: PointsCollege,
  book: Book,
  at: { month: Month; before: Month | null; chance: Chance },
): Promise<void> => {
  const { month, before, chance } = at;
  const fresh = Array.from({ length: chance.between(0, 2) }, (_, index) => meeting(chance, book, { month, index, isLate: false }));
  if (before !== null && chance.in(0.25)) fresh.push(meeting(chance, book, { month: before, index: 9, isLate: true }));
  await cloud.database.insertMany('records', fresh);
  if (book.activities.length > 0 && chance.in(0.3)) {
    const changed = chance.one(book.activities);
    const roll =
      changed.roll === undefined
        ? undefined
        : { ...changed.roll, lines: changed.roll.lines.map((line) => ({ ...line, status: chance.one(STATUSES) })) };
    const next = { ...changed, roll, rev: changed.rev + 1 } as Activity;
    await cloud.database.replace('records', next);
    book.activities = book.activities.map((activity) => (activity._id === next._id ? next : activity));
  }
  book.activities.push(...fresh);
};

const declare = async ({ cloud }: PointsCollege, book: Book, at: { month: Month; seed: number; chance: Chance }): Promise<Confirming[]> => {
  if (!at.chance.in(0.15)) return [];
  const [, member] = book.branch.members;
  const declaration: PointsDeclaration = {
    _id: `declare:${at.seed}`,
    type: 'pointsDeclaration',
    orgId: book.branch.org._id,
    year: '2026',
    memberId: member?._id ?? '',
    month: at.month,
    lineKey: 'bonus.volunteering',
    day: lastDayOf(at.month),
    text: '志愿服务',
    count: at.chance.between(1, 3),
    state: 'submitted',
    isOnBehalf: false,
    createdAt: instantOf(lastDayOf(at.month), '20:00'),
    createdBy: member?._id ?? '',
    rev: 0,
  };
  await cloud.database.insertMany('points', [declaration]);
  return [{ book, declaration, isBefore: at.chance.in(0.5), seed: at.seed }];
};

/** Confirmed by two taps under two keys, each sent until it is answered. */
const confirm = async ({ cloud }: PointsCollege, { book, declaration, seed }: Confirming): Promise<void> => {
  const order = (tap: number) => ({
    action: 'points.decide',
    input: { orgId: book.branch.org._id, declarationIds: [declaration._id], isConfirmed: true },
    key: `confirm-${seed}-tap-${tap}-0000`,
  });
  await Promise.all([1, 2].map((tap) => insist(cloud, book.branch.secretaryId, order(tap))));
};

const ofBranch = ({ cloud }: PointsCollege, orgId: string): Record<string, unknown>[] =>
  cloud.database.all('points').filter((document) => document.orgId === orgId);

/** Some of the next writes are met by a death before or after them, by a lost reply or by a lost request. */
const arm = ({ cloud }: PointsCollege, chance: Chance): void => {
  let nth = 0;
  for (let fault = 0; fault < chance.between(2, 5); fault += 1) {
    nth += chance.between(1, 40);
    if (chance.in(0.8)) cloud.faults.killAtWrite(nth, chance.in(0.5) ? 'before' : 'after');
    else if (chance.in(0.5)) cloud.faults.loseReplyAfter(nth);
    else cloud.faults.dropBefore(nth);
  }
};

/** One or two workers at once, several times cut down at some write, until one comes to its end; then two more, as a timer that is delivered again. */
const closeUnderFaults = async (college: PointsCollege, month: Month, chance: Chance): Promise<number> => {
  const { cloud } = college;
  const once = (): Promise<unknown> => cloud.runTimer('nightly', 'closeMonth', freezeInstantOf(month));
  const run = async (workers: number): Promise<number> =>
    (await Promise.allSettled(Array.from({ length: workers }, once))).filter(({ status }) => status === 'rejected').length;
  let killed = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    arm(college, chance);
    const workers = chance.in(0.6) ? 2 : 1;
    const died = await run(workers);
    killed += died;
    cloud.faults.clear();
    if (died < workers) break;
  }
  for (let turn = 0; turn < 3; turn += 1) if ((await run(2)) === 0) return killed;
  throw new Error('A close without faults does not come to its end.');
};

/** What is stored after a month against what an undisturbed close books, against one entry for each confirmation, and against every month frozen before. */
const faultsOf = (
  college: PointsCollege,
  book: Book,
  at: { month: Month; plan: ReturnType<typeof planFrom>; confirmed: readonly Confirming[] },
): string[] => {
  const stored = ofBranch(college, book.branch.org._id);
  const byId = new Map(stored.map((document) => [String(document._id), document]));
  const wanted = [...at.plan.postings, at.plan.month];
  const auto = stored.filter(
    (document) => document.type === 'pointsPosting' && document.confirmedBy === undefined && document.month === at.month,
  );
  const faults = [
    ...wanted
      .filter((document) => sorted(byId.get(document._id)) !== sorted(document))
      .map((document) => `${document._id} is ${sorted(byId.get(document._id))} and not ${sorted(document)}`),
    ...(auto.length === at.plan.postings.length ? [] : [`${auto.length} entries of ${at.month}, and not ${at.plan.postings.length}`]),
    ...[...book.frozen].filter(([id, was]) => sorted(byId.get(id)) !== was).map(([id]) => `${id} has changed after it was frozen`),
  ];
  for (const { declaration, isBefore } of at.confirmed) {
    const posted = stored.filter(
      (document) =>
        document.type === 'pointsPosting' && document.state === 'posted' && (document.sourceIds as string[]).includes(declaration._id),
    );
    const month = isBefore ? at.month : nextPeriod(at.month);
    if (posted.length !== 1 || posted[0]?.month !== month)
      faults.push(`${declaration._id} is booked ${posted.length} times, in ${String(posted[0]?.month)} and not ${month}`);
  }
  for (const document of wanted) book.frozen.set(document._id, sorted(byId.get(document._id)));
  return faults;
};

const playMonth = async (
  college: PointsCollege,
  books: Book[],
  at: { month: Month; before: Month | null; firstSeed: number },
): Promise<{ findings: Finding[]; killed: number }> => {
  const { month, before, firstSeed } = at;
  const confirming: Confirming[] = [];
  for (const [index, book] of books.entries()) {
    const chance = chanceOf(firstSeed + index);
    await liveMonth(college, book, { month, before, chance });
    confirming.push(...(await declare(college, book, { month, seed: firstSeed + index, chance })));
  }
  await college.clock.set(lastBookingInstantOf(month));
  for (const one of confirming.filter(({ isBefore }) => isBefore)) await confirm(college, one);
  await college.clock.set(freezeInstantOf(month));
  const plans = books.map((book) => {
    const entries = ofBranch(college, book.branch.org._id).filter((document) => document.type === 'pointsPosting') as PointsPosting[];
    return planFrom(
      { branch: book.branch.org, month },
      booksFrom({ orgId: book.branch.org._id, members: book.branch.members, activities: book.activities, records: [], entries }),
    );
  });
  const chance = chanceOf(firstSeed + 777_000_000);
  const [killed] = await Promise.all([
    closeUnderFaults(college, month, chance),
    ...confirming.filter(({ isBefore }) => !isBefore).map((one) => confirm(college, one)),
  ]);
  const findings = books.flatMap((book, index) => {
    const plan = plans[index] as (typeof plans)[number];
    return faultsOf(college, book, { month, plan, confirmed: confirming.filter((one) => one.book === book) }).map((fault) => ({
      seed: firstSeed + index,
      fault,
    }));
  });
  return { findings, killed };
};

/** Plays so many seeds through the real timer function, action, SDK and local cloud. The same seed makes the same choices. */
export const runPointsSeeds = async (order: SeedOrder): Promise<SeedRuns> => {
  const startedAt = Date.now();
  const findings: Finding[] = [];
  let killed = 0;
  let done = 0;
  while (done < order.seeds && order.isOver?.(findings.length) !== true) {
    const college = await startPointsCollege(BRANCHES, order.functionsDir);
    try {
      const books = college.branches.map((branch): Book => ({ branch, activities: [], frozen: new Map() }));
      for (let index = 0; index < MONTHS.length && done < order.seeds && order.isOver?.(findings.length) !== true; index += 1) {
        const played = await playMonth(college, books, {
          month: MONTHS[index] as Month,
          before: MONTHS[index - 1] ?? null,
          firstSeed: order.firstSeed + done,
        });
        findings.push(...played.findings);
        killed += played.killed;
        done += BRANCHES;
      }
    } finally {
      await college.close();
    }
    order.onProgress?.(Math.min(done, order.seeds), findings.length);
  }
  return { runs: done, findings, killed, perSecond: done / ((Date.now() - startedAt) / 1000) };
};
