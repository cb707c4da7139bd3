import type { At } from '../../src-shared/kernel/day';
import { storedFaults } from '../../src-shared/records/check-stored';
import type { StoredCheck } from '../../src-shared/records/jobs';
import { COLLECTIONS } from '../shared/ports/collections';
import type { Ports } from '../shared/ports';
import type { Stored } from '../shared/ports/documents';
import { taken } from '../shared/ports/opened';

const PAGE = 200;
/** Progress is stored once in so many pages, and before a run ends. */
const PAGES_A_STEP = 10;
const FAULTS_KEPT = 100;
/** Several timers of one night are one round. */
const ROUND_MS = 20 * 3_600_000;
const ID = 'storedCheck';

export type CheckedStored = { checked: number; faults: number; left: number };
type Round = NonNullable<StoredCheck['now']>;

const NAMES: readonly string[] = Object.values(COLLECTIONS);
const newRound = (startedAt: At): Round => ({
  startedAt,
  checked: 0,
  faultCount: 0,
  faults: [],
  collection: NAMES[0] ?? '',
  afterId: '',
});

/** The documents after one of a collection, as they are stored. */
const pageAfter = async ({ documents }: Ports, { collection, afterId }: Round): Promise<Stored[]> => {
  // The condition takes the last one of the page before once more, by whose id it is known.
  const found = await documents.find(
    collection,
    { _id: { from: afterId } },
    { orderBy: { field: '_id' }, limit: PAGE + 1, asStored: true },
  );
  return found.filter(({ _id }) => _id !== afterId);
};

/** One page further; undefined once the last collection is through. */
const further = (round: Round, page: readonly Stored[]): Round | undefined => {
  const faults = page.flatMap((stored) => storedFaults(round.collection, stored));
  const seen = {
    ...round,
    checked: round.checked + page.length,
    faultCount: round.faultCount + faults.length,
    faults: [...round.faults, ...faults].slice(0, FAULTS_KEPT),
  };
  const lastId = page.at(-1)?._id;
  if (lastId !== undefined) return { ...seen, afterId: lastId };
  const next = NAMES[NAMES.indexOf(round.collection) + 1];
  return next === undefined ? undefined : { ...seen, collection: next, afterId: '' };
};

const store = async ({ documents }: Ports, before: StoredCheck | null, next: Omit<StoredCheck, 'rev'>): Promise<StoredCheck | null> => {
  const document = { ...next, rev: before === null ? 0 : before.rev + 1 };
  const outcome = await documents.commit([
    before === null
      ? { kind: 'insert', collection: COLLECTIONS.jobs, document }
      : { kind: 'replace', collection: COLLECTIONS.jobs, document, expectedRev: before.rev },
  ]);
  return outcome === 'done' ? document : null;
};

const isRested = (check: StoredCheck | null, nowAt: At): boolean =>
  check?.now === undefined && check?.last !== undefined && Date.parse(nowAt) - Date.parse(check.last.startedAt) < ROUND_MS;

/** What is stored of a round: how far it is, or that it has come to its end. */
const stateOf = (check: StoredCheck | null, round: Round | undefined, done: { round: Round; at: At }): Omit<StoredCheck, 'rev'> => {
  const own = { _id: ID, type: 'storedCheck' } as const;
  if (round !== undefined) return { ...own, ...(check?.last === undefined ? {} : { last: check.last }), now: round };
  const { collection: _, afterId: __, ...seen } = done.round;
  return { ...own, last: { ...seen, finishedAt: done.at } };
};

/**
 * Parses every stored document, page by page within the time a run has, and goes on with the next run where this one
 * stopped. What does not fit is noted for the administrator (collection, id, path, code); no document is changed.
 */
export const checkStored = async (ports: Ports, hasTime: () => boolean): Promise<CheckedStored> => {
  const stored = await ports.documents.get(COLLECTIONS.jobs, ID);
  let check: StoredCheck | null = stored === null ? null : taken('storedCheck', stored);
  if (isRested(check, ports.now())) return { checked: 0, faults: 0, left: 0 };
  let round: Round | undefined = check?.now ?? newRound(ports.now());
  let seen = round;
  while (round !== undefined && hasTime()) {
    for (let pages = 0; round !== undefined && pages < PAGES_A_STEP && hasTime(); pages += 1) {
      seen = round;
      round = further(round, await pageAfter(ports, round));
    }
    check = await store(ports, check, stateOf(check, round, { round: seen, at: ports.now() }));
    // Another run is at it.
    if (check === null) break;
  }
  const { checked, faultCount } = round ?? seen;
  return { checked, faults: faultCount, left: round === undefined ? 0 : 1 };
};
