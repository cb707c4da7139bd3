import { taken } from '../shared/ports/opened';
import type { BookJob } from '../../src-shared/records/jobs';
import { COLLECTIONS } from '../shared/ports/collections';
import type { Ports } from '../shared/ports';
import { advance } from './advance';

/** Left alone for so long, nobody's screen drives it any more. */
const ORPHANED_MS = 10 * 60_000;

/** Files of the steps, once the book is there or given up. Named in the document until they are gone, so that none is forgotten. */
export const removeLeftovers = async (ports: Ports, job: BookJob): Promise<void> => {
  if (job.state === 'running' || job.leftovers.length === 0) return;
  await ports.files.remove(job.leftovers);
  await ports.documents.commit([
    { kind: 'replace', collection: COLLECTIONS.jobs, document: { ...job, leftovers: [], rev: job.rev + 1 }, expectedRev: job.rev },
  ]);
};

const finishOne = async (ports: Ports, begun: BookJob, hasTime: () => boolean): Promise<BookJob> => {
  let job = begun;
  while (job.state === 'running' && hasTime()) {
    const step = await advance(ports, job);
    // Somebody's screen took it up again: it is theirs.
    if ((await ports.documents.commit(step.writes)) === 'conflict') return job;
    job = step.job;
  }
  await removeLeftovers(ports, job);
  return job;
};

/** By a timer: makings that were begun and left are brought to their end, and what steps left behind is removed. */
export const finishBooks = async (ports: Ports, hasTime: () => boolean): Promise<{ finished: number; left: number }> => {
  const before = new Date(Date.parse(ports.now()) - ORPHANED_MS).toISOString();
  const found = await Promise.all(
    ['running', 'done', 'failed'].map((state) =>
      ports.documents.find(COLLECTIONS.jobs, { state, type: 'bookJob', updatedAt: { to: before } }),
    ),
  );
  const jobs = found
    .flat()
    .map((document) => taken('bookJob', document))
    .filter((job) => job.state === 'running' || job.leftovers.length > 0);
  const results = { finished: 0, left: 0 };
  for (const job of jobs) {
    const after = hasTime() ? await finishOne(ports, job, hasTime) : job;
    if (after.state === 'running') results.left += 1;
    else results.finished += 1;
  }
  return results;
};
