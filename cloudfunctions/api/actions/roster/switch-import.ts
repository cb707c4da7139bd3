import { createHash } from 'node:crypto';
import type { FileCode } from '../../../../src-shared/contract/roster';
import { planImport } from '../../../../src-shared/engines/roster-import/plan';
import { withCountsFrom, type RosterPointer } from '../../../../src-shared/records/roster';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { refusal } from '../../../shared/pipeline/refusal';
import { switchedOn, withTurn } from '../../../shared/roster/staging-turn';
import { readPointer } from '../../../shared/roster/roster-store';
import { allEntries, memberIdOf, visibleContents } from '../../../shared/roster/import/existing';
import type { RosterImport, RosterProgress } from '../../../../src-shared/records/jobs';
import { jobNamed, progressIdOf, reportOf } from '../../../shared/roster/import/job';
import { readWorkbook } from '../../../shared/roster/import/read-workbook';
import { stage } from '../../../shared/roster/import/stage';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';

const stageFile = async (
  context: BoundContext<FileCode | 'roster.importNotClean'>,
  job: RosterImport,
  pointer: RosterPointer,
): Promise<{ isFirst: boolean }> => {
  const bytes = await context.ports.files.download(job.fileId);
  const isSame = bytes !== null && createHash('sha256').update(bytes).digest('hex') === job.fileDigest;
  if (!isSame) throw context.refuse('roster.importNotClean');
  // The very bytes that were clean when they were checked.
  const workbook = readWorkbook(context, bytes);
  const entries = await allEntries(context.ports);
  const { digestKey } = context.ports.secrets;
  const existing = visibleContents(entries, pointer.generation);
  // The instant of the check, so that staging again writes the very same.
  const plan = planImport(workbook, {
    today: context.today,
    at: job.report.at,
    idOf: (memberNo) => memberIdOf(digestKey, memberNo),
    existing,
  });
  if (plan.faults.length > 0) throw context.refuse('roster.importNotClean');
  const tell = (done: number, total: number): Promise<unknown> => {
    const progress: RosterProgress = { _id: progressIdOf(job._id), type: 'rosterProgress', done, total, rev: 0 };
    return context.ports.documents.put(COLLECTIONS.jobs, progress);
  };
  await stage(context.ports, { entries, changes: plan.changes, generation: pointer.generation, tell });
  return { isFirst: !existing.some((content) => content.type === 'org' && content.kind === 'branch') };
};

const TURNS = 4;

/** The pointer that the job was checked against, with the turn on it. */
const turnFor = async (context: BoundContext<'roster.rosterChanged'>, job: RosterImport): Promise<RosterPointer> => {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const pointer = await readPointer(context.ports.documents);
    if (pointer.generation !== job.generation || pointer.edits !== job.edits) throw context.refuse('roster.rosterChanged');
    const taken = await withTurn(context.ports, pointer, { by: job._id, nowAt: context.nowAt });
    if (taken !== null) return taken;
  }
  throw refusal('common.busy');
};

/** Staged beside the old roster, then made visible by one write of the pointer: readers see the old or the new, never half. */
export const switchImport: CommandHandler<'roster.switchImport'> = async (context, { orgId, jobId }) => {
  const job = await jobNamed(context.ports, jobId, orgId);
  if (job.state === 'switched') return { reply: reportOf(job), writes: [] };
  if (job.state !== 'clean') throw context.refuse('roster.importNotClean');
  const pointer = await turnFor(context, job);
  const { isFirst } = await stageFile(context, job, pointer);
  const switched: RosterImport = { ...job, state: 'switched', rev: job.rev + 1 };
  // Before its first branches came the program knew nothing of the college: it counts from that day, until the administrator says another.
  const counted =
    isFirst && pointer.countsFrom === undefined
      ? withCountsFrom(pointer, { countsFromOn: context.today, saidAt: context.nowAt, by: context.who.memberId })
      : pointer;
  const moved = switchedOn(counted, context.nowAt);
  return {
    reply: reportOf(switched),
    writes: [
      { kind: 'replace', collection: COLLECTIONS.settings, document: moved, expectedRev: pointer.rev },
      { kind: 'replace', collection: COLLECTIONS.jobs, document: switched, expectedRev: job.rev },
    ],
    subject: { id: jobId, orgId, outcome: 'switched' },
  };
};
