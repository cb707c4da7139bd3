import { checkValueOf } from '../../src-shared/kernel/check-value';
import { heldOf, keptOf, type BookFacts } from '../../src-shared/engines/books/facts';
import { recordBookOf } from '../../src-shared/engines/books/record-book';
import {
  attendanceBookOf,
  attendanceRegister,
  contactBookOf,
  contactRegister,
  type Register,
} from '../../src-shared/engines/books/sign-in-books';
import type { BookText } from '../../src-shared/engines/books/block';
import { storedRecord, type StoredRecord } from '../../src-shared/records/vocabulary/schema';
import { RECORD_VERSION } from '../../src-shared/records/vocabulary/version';
import { BOOK_NAMES, type BookKind } from '../../src-shared/records/kinds/book';
import type { BookJob, MadeFile } from '../../src-shared/records/jobs';
import { COLLECTIONS } from '../shared/ports/collections';
import type { Write } from '../shared/ports/documents';
import type { Ports } from '../shared/ports';
import { tableFile } from '../shared/register/reading/table';
import { bind, filePathOf } from './bind';
import { collect } from './collect';
import { gather, readFrozen } from './gather';
import { gatherPart } from './photo-part';
import { bookId } from '../../src-shared/records/ids/records';
import { sheetKey } from '../../src-shared/records/ids/sheets';

/** As often as this a step may go wrong; a person is then told, who may begin anew. */
const FAILURES_MOST = 3;

const WIDTHS: Readonly<Record<string, number>> = { 序号: 6, 姓名: 12, 党员: 12, 事项: 40, 办理: 40, 签名: 14 };

const sheetOf = async (
  ports: Ports,
  job: BookJob,
  { bookKind, register }: { bookKind: BookKind; register: Register },
): Promise<MadeFile> => {
  const headings = register.head.map((words) => words.replace('\n', ' '));
  const bytes = await tableFile(register.title, {
    headings,
    widths: headings.map((words) => WIDTHS[words] ?? 11),
    lines: [...register.rows, [register.note]],
  });
  return {
    bookKind,
    format: 'xlsx',
    fileId: await ports.files.upload(filePathOf(ports, job, { bookKind, format: 'xlsx' }), bytes),
    sizeBytes: bytes.length,
  };
};

const signInBook = async (
  ports: Ports,
  job: BookJob,
  made: { bookKind: BookKind; facts: BookFacts; text: BookText; register: Register },
): Promise<BookJob> => {
  const { bookKind, facts, text, register } = made;
  const sheet = await sheetOf(ports, job, { bookKind, register });
  collect();
  const files = [sheet, await bind(ports, { bookKind, text, branchName: facts.branch.name, job, parts: [] })];
  return { ...job, files: [...job.files, ...files] };
};

const bookOf = (job: BookJob, facts: BookFacts, bookKind: BookKind): StoredRecord => {
  const { orgId, year, making } = job;
  const isContacts = bookKind === 'contactBook';
  const held = heldOf(facts);
  const photoCount = new Set(job.parts.flatMap((part) => part.photos.map((photo) => photo.sha256))).size;
  return storedRecord.parse({
    _id: bookId({ orgId, year, making }, bookKind),
    v: RECORD_VERSION,
    type: 'book',
    orgId,
    rev: 0,
    createdAt: facts.madeAt,
    createdBy: job.startedBy,
    updatedAt: facts.madeAt,
    updatedBy: job.startedBy,
    sheets: [sheetKey(orgId, year)],
    memberIds: [],
    day: facts.madeOn,
    state: 'complete',
    recordedOn: facts.madeOn,
    missing: [],
    waitsFor: [],
    content: {
      bookKind,
      year,
      making,
      madeOn: facts.madeOn,
      sourceCount: isContacts ? keptOf(facts, 'massContact').length : held.length,
      ...(bookKind === 'recordBook' ? { photoCount } : {}),
      ...(facts.head === null ? {} : { headSeq: facts.head.seq, checkValue: checkValueOf(facts.head.hash) }),
    },
  });
};

type Step = { job: BookJob; writes: Write[] };

/** The last step: the record book itself, and with it all three stand in the register of the branch. */
const recordBook = async (ports: Ports, job: BookJob, facts: BookFacts): Promise<Step> => {
  const file = await bind(ports, {
    bookKind: 'recordBook',
    text: recordBookOf(facts),
    branchName: facts.branch.name,
    job,
    parts: job.parts,
  });
  const done: BookJob = { ...job, state: 'done', files: [...job.files, file] };
  return {
    job: done,
    writes: BOOK_NAMES.map((bookKind) => ({ kind: 'insert', collection: COLLECTIONS.records, document: bookOf(done, facts, bookKind) })),
  };
};

const nextStep = async (ports: Ports, job: BookJob): Promise<Step> => {
  if (job.gathered === undefined) return { job: await gather(ports, job), writes: [] };
  const { facts, photoParts } = await readFrozen(ports, job);
  const part = photoParts[job.parts.length];
  if (part !== undefined) return { job: await gatherPart(ports, job, part), writes: [] };
  const has = (bookKind: BookKind): boolean => job.files.some((file) => file.bookKind === bookKind);
  if (!has('attendanceBook'))
    return {
      job: await signInBook(ports, job, {
        bookKind: 'attendanceBook',
        facts,
        text: attendanceBookOf(facts),
        register: attendanceRegister(facts),
      }),
      writes: [],
    };
  if (!has('contactBook'))
    return {
      job: await signInBook(ports, job, { bookKind: 'contactBook', facts, text: contactBookOf(facts), register: contactRegister(facts) }),
      writes: [],
    };
  return recordBook(ports, job, facts);
};

/** Done again it writes the same files and the same document; of two at once the second finds the first's revision and goes on from there. */
const moved = (before: BookJob, { job, writes }: Step, nowAt: string): Step => {
  const after: BookJob = { ...job, rev: before.rev + 1, updatedAt: nowAt };
  return { job: after, writes: [...writes, { kind: 'replace', collection: COLLECTIONS.jobs, document: after, expectedRev: before.rev }] };
};

/** The next step of a making, with what is to be stored for it. Nothing is stored here but files. */
export const advance = async (ports: Ports, job: BookJob): Promise<Step> => {
  if (job.state !== 'running') return { job, writes: [] };
  collect();
  try {
    const step = await nextStep(ports, job);
    return moved(job, { ...step, job: { ...step.job, failures: 0 } }, ports.now());
  } catch (error) {
    ports.log({ level: 'error', job: job._id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    const failures = job.failures + 1;
    return moved(job, { job: { ...job, failures, state: failures >= FAILURES_MOST ? 'failed' : 'running' }, writes: [] }, ports.now());
  }
};
