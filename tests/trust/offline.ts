// Seeded histories of sign-ins without a network, through the real actions, against a model that shares no code with the merge.
import { builtFunctions } from '../../config/functions/build';
import { activity } from '../../src-shared/records/activity';
import { startTestCloud } from '../cloudfunctions/harness';
import { deviceOf } from '../cloudfunctions/offline';
import { IDS } from '../cloudfunctions/small-college';
import { openThemeDay } from '../cloudfunctions/theme-day';
import { historyOf, PEOPLE, RECORDERS, ROUND_HOURS, roundMs, type History } from './offline-history';
import { expectedOf } from './offline-model';
import { activityIdOf, sendingsOf, type Sending, type Stage } from './offline-play';
import { chanceOf, type Chance } from './random';

/** Many meetings share the hours of one cloud, so that the clock need be moved only a few times for all of them. */
const HISTORIES_PER_CLOUD = 100;
const AT_ONCE = 12;
const FAULTS_PER_HUNDRED = 3;

export type Finding = { seed: number; fault: string };
export type OfflineRuns = { runs: number; findings: Finding[]; perSecond: number };
export type OfflineOrder = {
  seeds: number;
  firstSeed: number;
  functionsDir?: string /** Ends at the first cloud on which something was found. */;
  isOverAtFirst?: boolean;
  onProgress?: (done: number, findings: number) => void;
};

/** Replies are lost, writes dropped and commits refused, here and there among all that is sent. */
const breakSomething = ({ college }: Stage, chance: Chance, sendings: number): void => {
  const { faults } = college.cloud;
  for (let count = 0; count < (sendings * FAULTS_PER_HUNDRED) / 100; count += 1) {
    const nth = chance.between(1, Math.max(1, sendings));
    chance.one([
      () => faults.loseReplyAfter(nth),
      () => faults.loseReplyAfter(nth),
      () => faults.dropBefore(nth),
      () => faults.conflict(nth),
    ])();
  }
};

type Job = { seed: number; send: Sending };

const playAll = async (jobs: readonly Job[]): Promise<Finding[]> => {
  const findings: Finding[] = [];
  const queue = [...jobs];
  const worker = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      const fault = await job.send().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
      if (fault !== null) findings.push({ seed: job.seed, fault });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return findings;
};

/** Takes turns among the histories, so that those of one meeting meet now and then and do not stand in one row. */
const inTurns = (lists: readonly Job[][]): Job[] => {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
};

const faultsAtEnd = async ({ college }: Stage, history: History): Promise<string[]> => {
  const { lines, counts } = await college.ask(IDS.secretary, 'attendance.roll', { activityId: activityIdOf(history) });
  const wrong = lines.flatMap((line) => {
    const [wanted, said] = [
      expectedOf(history, line.memberId),
      { status: line.status, source: line.source, claim: line.claim?.state ?? null },
    ];
    return JSON.stringify(wanted) === JSON.stringify(said)
      ? []
      : [`${line.memberId} is ${JSON.stringify(said)} and should be ${JSON.stringify(wanted)}`];
  });
  const present = history.people.filter((person) => expectedOf(history, person).status === 'present').length;
  return [
    ...wrong,
    ...(new Set(lines.map((line) => line.memberId)).size === lines.length ? [] : ['somebody stands in the roll twice']),
    ...(counts.present === present ? [] : [`${counts.present} are counted as present, not ${present}`]),
  ];
};

const playOnOneCloud = async (order: OfflineOrder, seeds: readonly number[]): Promise<Finding[]> => {
  const college = await startTestCloud({ functionsDir: order.functionsDir });
  try {
    const pattern = activity.parse(college.cloud.database.get('records', await openThemeDay(college)));
    const devices = new Map(
      await Promise.all([...PEOPLE, ...RECORDERS].map(async (person) => [person, await deviceOf(college, person)] as const)),
    );
    const stage: Stage = { college, pattern, devices };
    const histories = seeds.map(historyOf);
    await college.cloud.database.insertMany(
      'records',
      histories.map((history) => ({ ...pattern, _id: activityIdOf(history) })),
    );
    const findings: Finding[] = [];
    for (let round = 0; round < ROUND_HOURS.length; round += 1) {
      await college.clock.set(new Date(roundMs(round)).toISOString());
      const jobs = inTurns(histories.map((history) => sendingsOf(stage, history, round).map((send) => ({ seed: history.seed, send }))));
      breakSomething(stage, chanceOf((seeds[0] ?? 0) + round), jobs.length);
      findings.push(...(await playAll(jobs)));
      college.cloud.faults.clear();
    }
    for (const history of histories) findings.push(...(await faultsAtEnd(stage, history)).map((fault) => ({ seed: history.seed, fault })));
    return findings;
  } finally {
    await college.close();
  }
};

/** Plays so many seeds. The same seed makes the same history; how its pieces meet on the way differs, and must not matter. */
export const runOfflineHistories = async (order: OfflineOrder): Promise<OfflineRuns> => {
  await builtFunctions();
  const startedAt = Date.now();
  const findings: Finding[] = [];
  for (let done = 0; done < order.seeds; done += HISTORIES_PER_CLOUD) {
    const seeds = Array.from({ length: Math.min(HISTORIES_PER_CLOUD, order.seeds - done) }, (_, place) => order.firstSeed + done + place);
    findings.push(...(await playOnOneCloud(order, seeds)));
    order.onProgress?.(done + seeds.length, findings.length);
    if (order.isOverAtFirst === true && findings.length > 0) break;
  }
  return { runs: order.seeds, findings, perSecond: order.seeds / ((Date.now() - startedAt) / 1000) };
};
