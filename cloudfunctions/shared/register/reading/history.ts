import { taken } from '../../ports/opened';
import type { RegisterPage } from '../../../../src-shared/contract/register';
import type { Kind } from '../../../../src-shared/records/vocabulary/kind';
import { MOVER_WORDS } from '../../../../src-shared/records/vocabulary/life';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { ledgerEntry } from '../../../../src-shared/records/ledger';
import type { AuditLine } from '../../../../src-shared/records/audit-line';
import { COLLECTIONS } from '../../ports/collections';
import { mayName, type Found } from './load';
import type { Asking } from '../../pipeline/context';
import { ledgerEntryId } from '../../../../src-shared/records/ids/records';

const SAVE_WORDS: Readonly<Record<string, string>> = { registered: '登记', changed: '修改', corrected: '更正' };
const PHOTO_WORDS: Readonly<Record<string, string>> = { 'register.attachPhoto': '加照片', 'register.detachPhoto': '去掉照片' };

type Done = Pick<Happened, 'word' | 'partWord'>;

/** A word for what was done, and the part of whoever does it: by the step, never by the person, or it would tell who that is. */
const doneIn = ({ action, outcome }: AuditLine, kind: Kind): Done | null => {
  if (action === 'register.move') {
    const steps = kind.life.moves.filter((move) => move.verb === outcome);
    const parts = [...new Set(steps.flatMap((move) => move.by))].map((mover) => MOVER_WORDS[mover]);
    return { word: steps[0]?.word ?? outcome, partWord: parts.length === 0 ? MOVER_WORDS.writer : parts.join('或') };
  }
  const word = action === 'register.save' ? SAVE_WORDS[outcome] : PHOTO_WORDS[action];
  return word === undefined ? null : { word, partWord: MOVER_WORDS.writer };
};

export type Happened = {
  at: string /** Null where the caller may not know who it was. */;
  personId: string | null;
  partWord: string;
  word: string;
  reason: string | undefined;
};

/** Who did what to a record, newest first. What was done to it by the program itself (a demo, a sweep) has no line. */
export const historyOf = async ({ ports }: Asking, found: Found): Promise<Happened[]> => {
  const { record, kind } = found;
  const isTold = mayName(found);
  const stored = await ports.documents.find(COLLECTIONS.audit, { subjectId: record._id });
  const reasonOf = ({ at, outcome }: AuditLine): string | undefined =>
    record.reasons?.find((entry) => entry.at === at && entry.step === outcome)?.words;
  return stored
    .map((document) => taken('auditLine', document))
    .flatMap((line) => {
      const done = doneIn(line, kind);
      return done === null
        ? []
        : [{ at: line.at, personId: isTold(line.personId) ? line.personId : null, ...done, reason: reasonOf(line) }];
    })
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
};

export const sealOf = async ({ ports }: Asking, record: StoredRecord): Promise<RegisterPage['seal']> => {
  if (record.sealSeq === undefined) return undefined;
  const entry = ledgerEntry.parse(await ports.documents.get(COLLECTIONS.ledger, ledgerEntryId(record.orgId, record.sealSeq)));
  return { seq: entry.seq, hash: entry.hash };
};
